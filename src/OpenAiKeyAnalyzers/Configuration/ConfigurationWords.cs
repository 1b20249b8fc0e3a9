using System.Buffers;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Determines by plain text search whether a file may build, read or bind a configuration.</summary>
internal static class ConfigurationWords
{
    private const int BlockLength = 16 * 1024;

    // One less than the length of the longest word, so that no word is split between two blocks.
    private const int Overlap = 19;

    // IConfiguration, ConfigurationBuilder, builder.Configuration, BindConfiguration, and their namespace; GetEnvironmentVariable.
    // ConfigureAwait is excluded, because too many files contain it. A program may only create its builder, while its services read the
    // configuration.
    private static readonly string[] Words =
    [
        "onfiguration", "EnvironmentVar", "CreateBuilder", "CreateSlimBuilder", "ApplicationBuilder", "CreateDefaultBuilder",
        "CreateEmptyBuilder",
    ];

    private static readonly ConditionalWeakTable<SourceText, object> Known = new();

    internal static bool IsFound(SourceText text) => (bool)Known.GetValue(text, static text => (object)Search(text));

    private static bool Search(SourceText text)
    {
        char[] block = ArrayPool<char>.Shared.Rent(BlockLength);
        try
        {
            for (int start = 0; start < text.Length; start += BlockLength - Overlap)
            {
                int length = Math.Min(BlockLength, text.Length - start);
                text.CopyTo(start, block, 0, length);
                if (Array.Exists(Words, word => block.AsSpan(0, length).IndexOf(word.AsSpan()) >= 0))
                {
                    return true;
                }
            }

            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(block);
        }
    }
}
