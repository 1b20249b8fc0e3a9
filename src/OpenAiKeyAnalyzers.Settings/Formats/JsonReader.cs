using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>
/// Reads the strings in a JSON document, with comments and trailing commas as the .NET configuration allows them (RFC 8259;
/// System.Text.Json's <c>CommentHandling.Skip</c>). Invalid JSON is skipped, and the rest of the document is read.
/// </summary>
internal sealed class JsonReader
{
    // System.Text.Json rejects deeper documents by default. Deeper strings are read as text.
    private const int MaxDepth = 64;

    private readonly MappedText _source;
    private readonly string _text;
    private readonly SettingsRole _role;
    private readonly List<SettingsEntry> _entries;
    private readonly Stack<Frame> _open = new();
    private int _tooDeep;
    private MappedText? _name;

    private JsonReader(MappedText source, SettingsPath root, SettingsRole role, List<SettingsEntry> entries)
    {
        _source = source;
        _text = source.Value;
        _role = role;
        _entries = entries;
        _open.Push(new Frame(root, false));
    }

    /// <summary>Adds the strings of <paramref name="source"/>, which may be a value of another document.</summary>
    internal static void Read(MappedText source, SettingsPath root, SettingsRole role, List<SettingsEntry> entries) =>
        new JsonReader(source, root, role, entries).ReadAll();

    private void ReadAll()
    {
        int i = 0;
        while (i < _text.Length)
        {
            char c = _text[i];
            i = c switch
            {
                '"' => ReadString(i),
                '/' => SkipComment(i),
                't' when _name?.Value == "disabled" => AddLiteral(i, "true", isNull: false),
                'f' when _name?.Value == "enabled" => AddLiteral(i, "false", isNull: false),
                'n' when _name is not null && _role == SettingsRole.Setting => AddLiteral(i, "null", isNull: true),
                _ => i + 1,
            };
            switch (c)
            {
                case '{' or '[':
                    Open(c == '[');
                    break;
                case '}' or ']':
                    Close();
                    break;
                case ',':
                    MoveNext();
                    break;
            }
        }
    }

    /// <summary>
    /// Adds a literal that disables an object, or a null, which hides the values of other files. Other literals are ignored.
    /// </summary>
    private int AddLiteral(int start, string value, bool isNull)
    {
        if (string.CompareOrdinal(_text, start, value, 0, value.Length) != 0 || _tooDeep > 0)
        {
            return start + 1;
        }

        _entries.Add(new SettingsEntry(GetNextPath(), _source.Slice(start, start + value.Length), SettingsRole.Text)
            { Name = _name, IsNull = isNull });
        return start + value.Length;
    }

    private void Open(bool isList)
    {
        if (_open.Count > MaxDepth)
        {
            _tooDeep++;
            return;
        }

        _open.Push(new Frame(GetNextPath(), isList));
        _name = null;
    }

    private void Close()
    {
        _name = null;
        if (_tooDeep > 0)
        {
            _tooDeep--;
        }
        else if (_open.Count > 1)
        {
            _open.Pop();
        }
    }

    private void MoveNext()
    {
        _name = null;
        _open.Peek().Index++;
    }

    private SettingsPath GetNextPath()
    {
        Frame frame = _open.Peek();
        return frame.IsList
            ? new SettingsPath(frame.Path, frame.Index.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : _name is null ? frame.Path : new SettingsPath(frame.Path, _name.Value);
    }

    private int ReadString(int quote)
    {
        var builder = new MappedTextBuilder();
        int i = quote + 1;
        while (i < _text.Length && _text[i] is not ('"' or '\r' or '\n'))
        {
            i = _text[i] == '\\' ? ReadEscape(i, builder) : Append(i, builder);
        }

        MappedText text = builder.Build(_source.GetPosition(Math.Min(i, _text.Length)));
        bool isClosed = i < _text.Length && _text[i] == '"';
        int next = isClosed ? i + 1 : i;
        if (isClosed && _name is null && !_open.Peek().IsList && _tooDeep == 0 && IsColonAt(next))
        {
            _name = text;
        }
        else
        {
            _entries.Add(_tooDeep > 0
                ? new SettingsEntry(SettingsPath.Root, text, SettingsRole.Text)
                : new SettingsEntry(GetNextPath(), text, _role) { Name = _name });
            _name = null;
        }

        return next;
    }

    private int Append(int index, MappedTextBuilder builder)
    {
        builder.Append(_text[index], _source.GetPosition(index));
        return index + 1;
    }

    private int ReadEscape(int backslash, MappedTextBuilder builder)
    {
        int position = _source.GetPosition(backslash);
        char c = backslash + 1 < _text.Length ? _text[backslash + 1] : '\0';
        if (c == 'u' && ParseHex(backslash + 2) is >= 0 and int code)
        {
            builder.Append((char)code, position);
            return backslash + 6;
        }

        char decoded = c switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '"' or '\\' or '/' => c,
            _ => '\0',
        };
        builder.Append(decoded == '\0' ? '\\' : decoded, position);
        return decoded == '\0' ? backslash + 1 : backslash + 2;
    }

    private int ParseHex(int start)
    {
        if (start + 4 > _text.Length)
        {
            return -1;
        }

        int code = 0;
        for (int i = start; i < start + 4; i++)
        {
            if (!Uri.IsHexDigit(_text[i]))
            {
                return -1;
            }

            code = (code * 16) + Uri.FromHex(_text[i]);
        }

        return code;
    }

    private bool IsColonAt(int index)
    {
        int i = index;
        while (i < _text.Length)
        {
            if (_text[i] == '/' && SkipComment(i) is var behind && behind > i + 1)
            {
                i = behind;
            }
            else if (MappedText.IsAsciiSpace(_text[i]))
            {
                i++;
            }
            else
            {
                return _text[i] == ':';
            }
        }

        return false;
    }

    /// <summary>Gets the index after the comment that starts at <paramref name="slash"/>; after the slash if there is none.</summary>
    private int SkipComment(int slash)
    {
        char kind = slash + 1 < _text.Length ? _text[slash + 1] : '\0';
        if (kind is not ('/' or '*'))
        {
            return slash + 1;
        }

        string close = kind == '/' ? "\n" : "*/";
        int end = _text.IndexOf(close, slash + 2, StringComparison.Ordinal);
        return end < 0 ? _text.Length : end + close.Length;
    }

    private sealed class Frame(SettingsPath path, bool isList)
    {
        internal SettingsPath Path { get; } = path;

        internal bool IsList { get; } = isList;

        internal int Index { get; set; }
    }
}
