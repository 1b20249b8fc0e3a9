namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>
/// Represents a name, or a pattern of names: <c>*</c> matches any characters, <c>?</c> one digit, and <c>{a|b|#}</c> at the end any number
/// of parts such as <c>-a</c>, where <c>#</c> is a part that consists of digits.
/// </summary>
internal sealed class NamePattern
{
    private readonly string[] _pieces;
    private readonly HashSet<string>? _parts;

    internal NamePattern(string text)
    {
        int group = text.IndexOf('{');
        _pieces = (group < 0 ? text : text.Substring(0, group)).Split('*');
        _parts = group < 0 ? null
            : new HashSet<string>(text.Substring(group + 1, text.Length - group - 2).Split('|'), StringComparer.Ordinal);
        IsName = _pieces.Length == 1 && _parts is null && text.IndexOf('?') < 0;
    }

    internal bool IsName { get; }

    /// <summary>
    /// Determines whether a name matches this pattern, in linear time: the parts between asterisks are searched from left to right.
    /// </summary>
    internal bool IsMatch(string name)
    {
        int end = name.Length;
        if (IsBetweenAsterisks(name, end))
        {
            return true;
        }

        // In gpt-4o-mini-2024-07-18, parts are removed from the end as long as the pattern lists them.
        while (_parts is not null)
        {
            int dash = name.LastIndexOf('-', end - 1);
            if (dash <= 0 || !IsPart(name.Substring(dash + 1, end - dash - 1)))
            {
                return false;
            }

            end = dash;
            if (IsBetweenAsterisks(name, end))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPart(string part) => _parts!.Contains(part) || (_parts.Contains("#") && part.Length > 0 && part.All(IsDigit));

    private bool IsBetweenAsterisks(string name, int length)
    {
        string first = _pieces[0];
        string last = _pieces[_pieces.Length - 1];
        if (_pieces.Length == 1)
        {
            return length == first.Length && IsAt(name, 0, first);
        }

        int end = length - last.Length;
        if (end < first.Length || !IsAt(name, 0, first) || !IsAt(name, end, last))
        {
            return false;
        }

        int start = first.Length;
        for (int i = 1; i < _pieces.Length - 1; i++)
        {
            while (start + _pieces[i].Length <= end && !IsAt(name, start, _pieces[i]))
            {
                start++;
            }

            start += _pieces[i].Length;
            if (start > end)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAt(string name, int start, string piece)
    {
        for (int i = 0; i < piece.Length; i++)
        {
            char c = name[start + i];
            if (piece[i] == '?' ? !IsDigit(c) : c != piece[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
