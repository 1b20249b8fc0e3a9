using System.Buffers;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>
/// Represents the words of a source text by their hash codes, so that a file that does not contain a name need not be parsed to find that
/// out.
/// </summary>
internal sealed class SourceWords
{
    private const int BlockLength = 16 * 1024;
    private const int Seed = unchecked((int)2166136261);
    private const int Factor = 16777619;

    private static readonly ConditionalWeakTable<SourceText, SourceWords> Known = new();
    private static readonly bool[] Ascii = [.. Enumerable.Range(0, 128).Select(static c => char.IsLetterOrDigit((char)c) || c == '_')];

    private readonly HashSet<int> _hashes = [];

    private SourceWords(SourceText text)
    {
        char[] block = ArrayPool<char>.Shared.Rent(BlockLength);
        try
        {
            int hash = Seed;
            bool isInside = false;
            for (int start = 0; start < text.Length; start += BlockLength)
            {
                int length = Math.Min(BlockLength, text.Length - start);
                text.CopyTo(start, block, 0, length);
                for (int i = 0; i < length; i++)
                {
                    if (IsWordCharacter(block[i]))
                    {
                        hash = Append(hash, block[i]);
                        isInside = true;
                    }
                    else if (isInside)
                    {
                        _hashes.Add(hash);
                        hash = Seed;
                        isInside = false;
                    }
                }
            }

            if (isInside)
            {
                _hashes.Add(hash);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(block);
        }
    }

    /// <summary>Gets the words of a text; each text is searched once.</summary>
    internal static SourceWords Get(SourceText text) => Known.GetValue(text, static text => new SourceWords(text));

    /// <summary>Determines whether a text may contain a word. A hash collision only costs an unnecessary search.</summary>
    internal bool MayContain(string word) => _hashes.Contains(GetHash(word));

    /// <summary>Determines whether a text may contain one of several words, given by their hash codes.</summary>
    internal bool Overlaps(HashSet<int> words) => words.Overlaps(_hashes);

    /// <summary>Adds the hash codes of all words to a set.</summary>
    internal void AddTo(HashSet<int> words) => words.UnionWith(_hashes);

    internal static int GetHash(string word)
    {
        int hash = Seed;
        foreach (char c in word)
        {
            hash = Append(hash, c);
        }

        return hash;
    }

    private static int Append(int hash, char c) => unchecked((hash ^ c) * Factor);

    private static bool IsWordCharacter(char c) => c < Ascii.Length ? Ascii[c] : char.IsLetterOrDigit(c);
}
