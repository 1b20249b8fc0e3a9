namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>
/// Represents a string in a file as a program reads it: without quotes, with its escapes decoded. The position of every character in the
/// file is kept.
/// </summary>
internal sealed class MappedText
{
    private readonly int _start;
    private readonly int[]? _positions;

    /// <param name="value">The decoded string.</param>
    /// <param name="positions">The position of each character, followed by the end position of the string.</param>
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

    /// <summary>Creates a string that is written in the file as it is read.</summary>
    internal static MappedText FromFile(string file, int start, int end) => new(file.Substring(start, end - start), start);

    /// <summary>Gets the index in the file of the character at <paramref name="index"/>; for the length of the string, its end.</summary>
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

    /// <summary>Gets the same string with another end position in the file: before a quotation mark that does not belong to it.</summary>
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

    /// <summary>
    /// Replaces the first <paramref name="length"/> characters with another string, whose characters all have their position.
    /// </summary>
    internal MappedText ReplaceBeginning(string beginning, int length)
    {
        var positions = new int[beginning.Length + Length - length + 1];
        for (int i = 0; i < positions.Length; i++)
        {
            positions[i] = i < beginning.Length ? Start : GetPosition(i - beginning.Length + length);
        }

        return new MappedText(beginning + Value.Substring(length), positions);
    }

    /// <summary>Gets the string without leading and trailing spaces, tabs and line breaks.</summary>
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
