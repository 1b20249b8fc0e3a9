namespace OpenAiKeyAnalyzers.Values.ApiKeys;

/// <summary>
/// The key characters from one place of a text on, with the stray characters between them left out but remembered. Spacing ends a
/// <em>chunk</em> (what follows may be the next word); a zero-width or control character does not, as nobody writes one between words.
/// </summary>
internal sealed class KeyRun
{
    // Published keys have at most 164 characters; twice the room for the generations to come, on either side of the watermark.
    private const int MostCharacters = 640;
    private const int MostChunks = 12;
    private const int WidestGap = 64;

    private readonly char[] _characters = new char[MostCharacters];
    private readonly int[] _positions = new int[MostCharacters];
    private readonly List<int> _chunkEnds = [];

    internal char[] Characters => _characters;

    /// <summary>Number of key characters read.</summary>
    internal int Length { get; private set; }

    /// <summary>For every chunk the index behind its last character, counted in key characters.</summary>
    internal IReadOnlyList<int> ChunkEnds => _chunkEnds;

    internal int FirstChunkEnd => _chunkEnds.Count == 0 ? 0 : _chunkEnds[0];

    /// <summary>Whether the run stopped at the end of the text (trailing stray characters aside).</summary>
    internal bool ReachesEndOfText { get; private set; }

    internal bool IsChunkEnd(int length) => _chunkEnds.BinarySearch(length) >= 0;

    /// <summary>Index in the text of the <paramref name="index"/>-th key character.</summary>
    internal int PositionOf(int index) => _positions[index];

    internal bool StartsWith(string prefix)
    {
        if (Length < prefix.Length)
        {
            return false;
        }

        for (int i = 0; i < prefix.Length; i++)
        {
            if (_characters[i] != prefix[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Index, in key characters, of <paramref name="word"/> at or behind <paramref name="from"/>; -1 if absent.</summary>
    internal int IndexOf(string word, int from) =>
        from > Length ? -1 : new string(_characters, 0, Length).IndexOf(word, from, StringComparison.Ordinal);

    /// <summary>Reads from <paramref name="start"/> until something stands there that is neither key character nor stray.</summary>
    internal void Read(string text, int start)
    {
        Length = 0;
        _chunkEnds.Clear();
        ReachesEndOfText = false;

        int i = start;
        while (i < text.Length && Length < MostCharacters)
        {
            if (ApiKeyBody.IsKeyCharacter(text[i]))
            {
                _characters[Length] = text[i];
                _positions[Length++] = i++;
                continue;
            }

            int gapEnd = GapEnd(text, i, out bool spacing);
            if (gapEnd == i || gapEnd >= text.Length || !ApiKeyBody.IsKeyCharacter(text[gapEnd]))
            {
                i = gapEnd;
                break;
            }

            if (spacing)
            {
                _chunkEnds.Add(Length);
                bool nextKeyBegins = string.CompareOrdinal(text, gapEnd, "sk-", 0, 3) == 0;
                if (nextKeyBegins || _chunkEnds.Count == MostChunks || gapEnd - i > WidestGap)
                {
                    return;
                }
            }

            i = gapEnd;
        }

        ReachesEndOfText = i >= text.Length;
        if (!IsChunkEnd(Length))
        {
            _chunkEnds.Add(Length);
        }
    }

    private static int GapEnd(string text, int start, out bool spacing)
    {
        spacing = false;
        int i = start;
        while (i < text.Length && StrayCharacters.At(text, i) != StrayCharacter.None)
        {
            spacing |= StrayCharacters.IsSpacing(text, i);
            i++;
        }

        return i;
    }
}
