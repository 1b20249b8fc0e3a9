using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>Searches source texts for a word; each text is searched once for each word.</summary>
internal static class SourceSearch
{
    private const int BlockLength = 16 * 1024;

    private static readonly ConditionalWeakTable<SourceText, ConcurrentDictionary<string, bool>> Known = new();

    internal static bool Contains(SourceText text, string word) =>
        Known.GetValue(text, static _ => new ConcurrentDictionary<string, bool>(StringComparer.Ordinal))
            .GetOrAdd(word, word => Search(text, word));

    internal static bool Search(SourceText text, string word)
    {
        char[] block = ArrayPool<char>.Shared.Rent(BlockLength);
        try
        {
            for (int start = 0; start < text.Length; start += BlockLength - word.Length + 1)
            {
                int length = Math.Min(BlockLength, text.Length - start);
                text.CopyTo(start, block, 0, length);
                if (block.AsSpan(0, length).IndexOf(word.AsSpan()) >= 0)
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
