using System.Text;

namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>Builds a string from characters and their positions.</summary>
internal sealed class MappedTextBuilder
{
    private readonly StringBuilder _value = new();
    private readonly List<int> _positions = [];

    internal bool StartsWith(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (i >= _value.Length || _value[i] != value[i])
            {
                return false;
            }
        }

        return true;
    }

    internal void Append(char c, int position)
    {
        _value.Append(c);
        _positions.Add(position);
    }

    /// <summary>Appends the character with a code point; one beyond the basic plane is two UTF-16 code units.</summary>
    internal void AppendCodePoint(int code, int position)
    {
        if (code is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            Append('\uFFFD', position);
            return;
        }

        foreach (char c in char.ConvertFromUtf32(code))
        {
            Append(c, position);
        }
    }

    /// <param name="end">The exclusive end index in the file.</param>
    internal MappedText Build(int end) => new(_value.ToString(), [.. _positions, end]);
}
