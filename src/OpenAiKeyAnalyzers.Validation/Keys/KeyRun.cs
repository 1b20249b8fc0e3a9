using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>
/// Represents the key characters from a position in a string on, without the stray characters between them, whose positions are kept.
/// Whitespace ends a <em>chunk</em>, because the next word may follow; zero-width and control characters do not, because they are not typed
/// between words.
/// </summary>
internal sealed class KeyRun
{
    // Published keys have at most 167 characters; twice that number leaves room for new generations.
    private const int MaxCharacters = 336;
    private const int MaxChunks = 12;
    private const int MaxGapLength = 64;

    /// <summary>
    /// The weight from which the last pieces are words: sixteen times as likely. If a key has several pieces before, the last ones are most
    /// likely pieces, too, so they must be four thousand times as likely to be words.
    /// </summary>
    private const int MinWordWeight = 40;
    private const int MinWordWeightAfterPieces = 120;

    /// <summary>A sentence rarely ends with its first word.</summary>
    private const int MinWeightOfLastWord = 80;

    /// <summary>In sentences, words follow each other; in a key, a second break nearby is rare.</summary>
    private const int SeparatedWord = 30;

    private readonly char[] _characters = new char[MaxCharacters];
    private readonly int[] _positions = new int[MaxCharacters];
    private readonly List<int> _chunkEnds = [];
    private bool _endsInsideWord;

    internal char[] Characters => _characters;

    /// <summary>Gets the number of key characters.</summary>
    internal int Length { get; private set; }

    internal int FirstChunkEnd => _chunkEnds[0];

    /// <summary>Gets a value indicating whether the run ended at the end of the string, ignoring trailing stray characters.</summary>
    internal bool ReachesEndOfText { get; private set; }

    /// <summary>Determines whether a chunk ends after the first <paramref name="length"/> key characters.</summary>
    internal bool IsChunkEnd(int length) => _chunkEnds.Contains(length);

    /// <summary>Gets the end of the chunk in which the first <paramref name="length"/> key characters end.</summary>
    internal int GetChunkEnd(int length)
    {
        int chunk = 0;
        while (_chunkEnds[chunk] < length)
        {
            chunk++;
        }

        return _chunkEnds[chunk];
    }

    /// <summary>Gets the index in the string of the key character number <paramref name="index"/>.</summary>
    internal int GetPosition(int index) => _positions[index];

    internal bool StartsWith(string word) => ContainsAt(word, 0);

    /// <summary>
    /// Gets the index, in key characters, of <paramref name="word"/> at or after <paramref name="from"/>; -1 if there is none.
    /// </summary>
    internal int IndexOf(string word, int from)
    {
        for (int i = from; i < Length; i++)
        {
            if (ContainsAt(word, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Determines whether most of the characters between two positions are in chunks that may be words of a sentence.</summary>
    internal bool IsProse(int start, int end)
    {
        int inWords = 0;
        int chunkStart = start;
        foreach (int chunkEnd in _chunkEnds)
        {
            int stop = Math.Min(chunkEnd, end);
            if (stop > chunkStart)
            {
                inWords += ApiKeyBody.IsWord(_characters, chunkStart, stop) ? stop - chunkStart : 0;
                chunkStart = stop;
            }
        }

        return 2 * inWords > end - start;
    }

    /// <summary>
    /// Determines whether the text before <paramref name="end"/> consists of words that follow the piece which ends at or after <paramref
    /// name="from"/>: words can follow a truncated key, but not one that contains whitespace.
    /// </summary>
    internal bool EndsInWords(int from, int end)
    {
        int first = _chunkEnds.FindIndex(chunkEnd => chunkEnd >= from);
        int last = _chunkEnds.FindIndex(chunkEnd => chunkEnd >= end);
        int required = first > 0 ? MinWordWeightAfterPieces : end == Length ? MinWeightOfLastWord : MinWordWeight;
        int weight = 0;
        for (int chunk = last; chunk > first; chunk--)
        {
            int start = _chunkEnds[chunk - 1];
            int stop = Math.Min(_chunkEnds[chunk], end);
            weight += WordLikelihood.GetWeight(_characters, start, stop);
            weight += chunk < last && ApiKeyBody.IsWord(_characters, start, stop) ? SeparatedWord : 0;
            if (weight >= required)
            {
                return true;
            }
        }

        return first == 0 && last > 0 && _endsInsideWord && last == _chunkEnds.Count - 1;
    }

    /// <summary>
    /// Reads from <paramref name="start"/>, where there is a key character, to the first character that is neither a key character nor a
    /// stray character.
    /// </summary>
    internal void Read(string text, int start)
    {
        Length = 0;
        _chunkEnds.Clear();
        ReachesEndOfText = false;
        _endsInsideWord = false;

        int i = start;
        while (i < text.Length && Length < MaxCharacters)
        {
            if (ApiKeyBody.IsKeyCharacter(text[i]))
            {
                _characters[Length] = text[i];
                _positions[Length++] = i++;
                continue;
            }

            int gapEnd = SkipGap(text, i, out bool spacing);
            if (gapEnd == i || gapEnd == text.Length || !ApiKeyBody.IsKeyCharacter(text[gapEnd]))
            {
                _endsInsideWord = gapEnd == i && text[i] is >= '\u00C0' and <= '\u024F';
                i = gapEnd;
                break;
            }

            bool nextKeyBegins = string.CompareOrdinal(text, gapEnd, "sk-", 0, 3) == 0;
            if (nextKeyBegins || gapEnd - i > MaxGapLength || (spacing && _chunkEnds.Count == MaxChunks - 1))
            {
                break;
            }

            if (spacing)
            {
                _chunkEnds.Add(Length);
            }

            i = gapEnd;
        }

        ReachesEndOfText = i >= text.Length;
        _chunkEnds.Add(Length);
    }

    private bool ContainsAt(string word, int index)
    {
        if (Length - index < word.Length)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (_characters[index + i] != word[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int SkipGap(string text, int start, out bool spacing)
    {
        spacing = false;
        int i = start;
        while (i < text.Length && i - start <= MaxGapLength && StrayCharacterClassifier.GetAt(text, i) != StrayCharacter.None)
        {
            spacing |= StrayCharacterClassifier.IsWhitespace(text, i);
            i++;
        }

        return i;
    }
}
