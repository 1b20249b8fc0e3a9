namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>
/// A text that a file holds, as a program gets it: without quotes, with its escapes decoded. Every character remembers where it is written.
/// </summary>
internal sealed class MappedText
{
    private readonly int _start;
    private readonly int[]? _positions;

    /// <param name="value">The decoded text.</param>
    /// <param name="positions">Where each character is written, and after the last one where the text ends.</param>
    internal MappedText(string value, int[] positions)
    {
        Value = value;
        _positions = positions;
    }

    private MappedText(string value, int start)
    {
        Value = value;
        _start = start;
    }

    internal string Value { get; }

    internal int Length => Value.Length;

    internal int Start => GetPosition(0);

    internal int End => GetPosition(Value.Length);

    /// <summary>A text that is written as it is read.</summary>
    internal static MappedText FromFile(string file, int start, int end) => new(file.Substring(start, end - start), start);

    /// <summary>Index in the file at which the character at <paramref name="index"/> is written; for the length of the text, where it
    /// ends.</summary>
    internal int GetPosition(int index) => _positions is null ? _start + index : _positions[index];

    internal MappedText Slice(int from, int to)
    {
        string part = Value.Substring(from, to - from);
        if (_positions is null)
        {
            return new MappedText(part, _start + from);
        }

        var positions = new int[part.Length + 1];
        Array.Copy(_positions, from, positions, 0, positions.Length);
        return new MappedText(part, positions);
    }

    /// <summary>The same text, which ends elsewhere in the file: before a quotation mark that is no part of it.</summary>
    internal MappedText WithEnd(int end)
    {
        var positions = new int[Length + 1];
        for (int i = 0; i < Length; i++)
        {
            positions[i] = GetPosition(i);
        }

        positions[Length] = end;
        return new MappedText(Value, positions);
    }

    /// <summary>The text with another one in place of its first <paramref name="length"/> characters: all of that is written where they
    /// are.</summary>
    internal MappedText ReplaceBeginning(string beginning, int length)
    {
        var positions = new int[beginning.Length + Length - length + 1];
        for (int i = 0; i < positions.Length; i++)
        {
            positions[i] = i < beginning.Length ? Start : GetPosition(i - beginning.Length + length);
        }

        return new MappedText(beginning + Value.Substring(length), positions);
    }

    /// <summary>The text without leading and trailing spaces, tabs and line breaks.</summary>
    internal MappedText Trim()
    {
        int from = 0;
        int to = Value.Length;
        while (from < to && IsAsciiSpace(Value[from]))
        {
            from++;
        }

        while (to > from && IsAsciiSpace(Value[to - 1]))
        {
            to--;
        }

        return from == 0 && to == Value.Length ? this : Slice(from, to);
    }

    internal static bool IsAsciiSpace(char c) => c is ' ' or (>= '\t' and <= '\r');
}
