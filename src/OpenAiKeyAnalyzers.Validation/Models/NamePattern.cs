namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a name of a model, or a pattern of names with asterisks for any characters.</summary>
internal sealed class NamePattern
{
    private readonly string[] _parts;

    internal NamePattern(string text) => _parts = text.Split('*');

    internal bool IsName => _parts.Length == 1;

    /// <summary>Determines whether a name has this pattern. Linear: what lies between asterisks is found from left to right.</summary>
    internal bool IsMatch(string name)
    {
        if (IsName)
        {
            return name == _parts[0];
        }

        string last = _parts[_parts.Length - 1];
        if (name.Length < _parts[0].Length + last.Length || !name.StartsWith(_parts[0], StringComparison.Ordinal)
            || !name.EndsWith(last, StringComparison.Ordinal))
        {
            return false;
        }

        int start = _parts[0].Length;
        int end = name.Length - last.Length;
        for (int i = 1; i < _parts.Length - 1; i++)
        {
            int found = name.IndexOf(_parts[i], start, end - start, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            start = found + _parts[i].Length;
        }

        return true;
    }
}
