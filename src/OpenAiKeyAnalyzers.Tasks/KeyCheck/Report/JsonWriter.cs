using System.Globalization;
using System.Text;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Report;

/// <summary>
/// Writes JSON (RFC 8259) in ASCII. A JSON library could conflict with those of the SDK and of Visual Studio in one process.
/// </summary>
internal sealed class JsonWriter
{
    private readonly StringBuilder _text = new();
    private bool _needsComma;
    private int _depth;

    internal JsonWriter StartObject(string? name = null) => Open(name, '{');

    internal JsonWriter EndObject() => Close('}');

    internal JsonWriter StartArray(string? name = null) => Open(name, '[');

    internal JsonWriter EndArray() => Close(']');

    /// <summary>Writes a member, or an element if <paramref name="name"/> is <see langword="null"/>.</summary>
    internal JsonWriter Write(string? name, string? value)
    {
        Begin(name);
        if (value is null)
        {
            _text.Append("null");
        }
        else
        {
            AppendString(value);
        }

        return this;
    }

    /// <summary>Writes a member with a number.</summary>
    internal JsonWriter Write(string name, int value)
    {
        Begin(name);
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public override string ToString() => _text.ToString() + "\n";

    private JsonWriter Open(string? name, char bracket)
    {
        Begin(name);
        _text.Append(bracket);
        _needsComma = false;
        _depth++;
        return this;
    }

    private JsonWriter Close(char bracket)
    {
        _depth--;
        if (_needsComma)
        {
            AppendLine();
        }

        _text.Append(bracket);
        _needsComma = true;
        return this;
    }

    private void Begin(string? name)
    {
        if (_needsComma)
        {
            _text.Append(',');
        }

        if (_depth > 0)
        {
            AppendLine();
        }

        if (name is not null)
        {
            AppendString(name);
            _text.Append(": ");
        }

        _needsComma = true;
    }

    private void AppendLine() => _text.Append('\n').Append(' ', 2 * _depth);

    private void AppendString(string value)
    {
        _text.Append('"');
        foreach (char c in value)
        {
            if (c is '"' or '\\')
            {
                _text.Append('\\').Append(c);
            }
            else if (c is < ' ' or > '~')
            {
                _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                _text.Append(c);
            }
        }

        _text.Append('"');
    }
}
