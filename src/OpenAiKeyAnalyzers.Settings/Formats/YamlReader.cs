using System.Globalization;
using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>
/// Reads the part of YAML that Compose files use (compose-spec, 2026-11-23): block mappings and lists by indentation, plain and quoted
/// scalars on one line, comments. Everything else is text. Environment variables are in mappings or in lists of <c>NAME=value</c>.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 64;

    private static readonly string[] Environments = ["environment", "env", "env_vars", "envs", "variables"];

    private readonly string _text;
    private readonly List<SettingsEntry> _entries;
    private readonly Stack<(int Indent, SettingsPath Path)> _open = new();
    private int _block = -1;
    private int _item;

    private YamlReader(string text, List<SettingsEntry> entries)
    {
        _text = text;
        _entries = entries;
        _open.Push((-1, SettingsPath.Root));
    }

    internal static void Read(string text, List<SettingsEntry> entries)
    {
        var reader = new YamlReader(text, entries);
        for (int start = 0; start < text.Length;)
        {
            int end = LineScanner.IndexOfLineBreak(text, start);
            reader.ReadLine(start, end);
            start = LineScanner.SkipLineBreak(text, end);
        }
    }

    private void ReadLine(int start, int end)
    {
        int first = start;
        while (first < end && _text[first] == ' ')
        {
            first++;
        }

        if (LineScanner.SkipSpaces(_text, first, end) == end)
        {
            return;
        }

        if (_block >= 0 && first - start > _block)
        {
            AddText(first, end);
            return;
        }

        _block = -1;
        if (_text[first] == '#' || string.CompareOrdinal(_text, first, "---", 0, 3) == 0)
        {
            return;
        }

        int indent = first - start;
        bool isItem = false;
        while (first < end && _text[first] == '-' && (first + 1 == end || _text[first + 1] == ' '))
        {
            // The indentation of the text after the dash is its column.
            CloseTo(indent, isItem: true);
            isItem = true;
            int next = LineScanner.SkipSpaces(_text, first + 1, end);
            Push(indent, new SettingsPath(_open.Peek().Path, (_item++).ToString(CultureInfo.InvariantCulture)));
            indent += next - first;
            first = next;
        }

        if (!isItem)
        {
            CloseTo(indent, isItem: false);
        }

        if (first < end)
        {
            ReadNode(first, end, indent, isItem);
        }
    }

    /// <summary>Ends the blocks with at least this indentation. A list may have the same indentation as the name of its mapping.</summary>
    private void CloseTo(int indent, bool isItem)
    {
        while (_open.Count > 1
            && (_open.Peek().Indent > indent || (_open.Peek().Indent == indent && (!isItem || IsItem(_open.Peek().Path)))))
        {
            _open.Pop();
        }
    }

    private static bool IsItem(SettingsPath path) => path.Name.Length > 0 && path.Name[0] is >= '0' and <= '9';

    private void Push(int indent, SettingsPath path)
    {
        if (_open.Count <= MaxDepth)
        {
            _open.Push((indent, path));
        }
    }

    private void ReadNode(int start, int end, int indent, bool isItem)
    {
        int colon = IndexOfColon(start, end);
        if (colon < 0 && isItem && IsContinued(end, indent))
        {
            AddText(start, end);
            _block = indent - 1;
            return;
        }

        if (colon < 0)
        {
            ReadScalar(start, end, null, isItem && IsEnvironment(_open.Peek().Path.Parent));
            return;
        }

        MappedText name = StripQuotes(MappedText.FromFile(_text, start, colon).Trim());
        var path = new SettingsPath(_open.Peek().Path, name.Value);
        int value = LineScanner.SkipSpaces(_text, colon + 1, end);
        if (value == end || _text[value] == '#')
        {
            Push(indent, path);
        }
        else if (_text[value] is '|' or '>')
        {
            Push(indent, path);
            _block = indent;
        }
        else if (_text[value] is '&' or '*' or '{' or '[' or '!')
        {
            Push(indent, path);
            AddText(value, end);
        }
        else if (IsContinued(end, indent + 1))
        {
            Push(indent, path);
            AddText(value, end);
            _block = indent;
        }
        else
        {
            _entries.Add(
                new SettingsEntry(path, ParseScalar(value, end), IsEnvironment(path.Parent) ? SettingsRole.Variable : SettingsRole.Setting)
                { Name = name });
        }
    }

    private void ReadScalar(int start, int end, MappedText? name, bool isAssignment)
    {
        MappedText scalar = ParseScalar(start, end);
        int equals = scalar.Value.IndexOf('=');
        if (isAssignment && equals > 0)
        {
            MappedText variable = scalar.Slice(0, equals);
            _entries.Add(
                new SettingsEntry(new SettingsPath(_open.Peek().Path.Parent, variable.Value), scalar.Slice(equals + 1, scalar.Length),
                    SettingsRole.Variable) { Name = variable });
        }
        else
        {
            _entries.Add(new SettingsEntry(_open.Peek().Path, scalar, SettingsRole.Text) { Name = name });
        }
    }

    /// <summary>
    /// Determines whether the next line continues a scalar: it has at least the given indentation. Only the whole scalar could be changed.
    /// </summary>
    private bool IsContinued(int end, int indent)
    {
        int start = LineScanner.SkipLineBreak(_text, end);
        int first = start;
        while (first < _text.Length && _text[first] == ' ')
        {
            first++;
        }

        return first < _text.Length && first - start >= indent && _text[first] is not ('#' or '\r' or '\n');
    }

    private void AddText(int start, int end) =>
        _entries.Add(new SettingsEntry(_open.Peek().Path, MappedText.FromFile(_text, start, end), SettingsRole.Text));

    private static bool IsEnvironment(SettingsPath? path) => path is not null && Array.IndexOf(Environments, path.Name) >= 0;

    /// <summary>Gets the index of the colon that ends a name, which is followed by a space or the line break.</summary>
    private int IndexOfColon(int start, int end)
    {
        char quote = _text[start] is '"' or '\'' ? _text[start] : '\0';
        int from = quote == '\0' ? start : _text.IndexOf(quote, start + 1, end - start - 1);
        for (int i = Math.Max(from, start); i < end && from >= 0; i++)
        {
            if (_text[i] == ':' && (i + 1 == end || _text[i + 1] is ' ' or '\t'))
            {
                return i;
            }

            if (_text[i] == '#' && i > start && _text[i - 1] == ' ')
            {
                return -1;
            }
        }

        return -1;
    }

    private static MappedText StripQuotes(MappedText name) =>
        name.Length > 1 && name.Value[0] is '"' or '\'' && name.Value[name.Length - 1] == name.Value[0]
        ? name.Slice(1, name.Length - 1) : name;

    /// <summary>Parses a scalar without quotes and comment.</summary>
    private MappedText ParseScalar(int start, int end)
    {
        char quote = start < end && _text[start] is '"' or '\'' ? _text[start] : '\0';
        if (quote != '\0' && ReadQuoted(start, end, quote) is { } quoted)
        {
            return quoted;
        }

        int stop = _text.IndexOf(" #", start, end - start, StringComparison.Ordinal);
        stop = stop < 0 ? end : stop;
        return MappedText.FromFile(_text, start, LineScanner.SkipSpacesBack(_text, start, stop));
    }

    private MappedText? ReadQuoted(int start, int end, char quote)
    {
        var builder = new MappedTextBuilder();
        for (int i = start + 1; i < end; i++)
        {
            char c = _text[i];
            char next = i + 1 < end ? _text[i + 1] : '\0';
            if (c == quote && !(quote == '\'' && next == quote))
            {
                return builder.Build(i);
            }

            if (quote == '"' && c == '\\' && HexEscapeLength(i + 1, end) is > 0 and int digits)
            {
                string code = _text.Substring(i + 2, digits);
                builder.AppendCodePoint(int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), i);
                i += digits + 1;
                continue;
            }

            char decoded = quote == '"' && c == '\\' ? Decode(next) : c == quote ? quote : '\0';
            builder.Append(decoded == '\0' ? c : decoded, i);
            i += decoded == '\0' ? 0 : 1;
        }

        return null;
    }

    /// <summary>
    /// Gets the number of digits of the escape (YAML 1.2.2, §5.7) whose letter is at <paramref name="letter"/>; 0 if it is not such an
    /// escape.
    /// </summary>
    private int HexEscapeLength(int letter, int end)
    {
        int digits = letter < end ? _text[letter] switch { 'x' => 2, 'u' => 4, _ => 0 } : 0;
        for (int i = letter + 1; i <= letter + digits; i++)
        {
            if (i >= end || !Uri.IsHexDigit(_text[i]))
            {
                return 0;
            }
        }

        return digits;
    }

    // In YAML, \_ is a no-break space. Before a key character it is an underscore that Markdown escaped, and is validated as such.
    private static char Decode(char escaped) => escaped switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        '"' or '\\' or '/' or ' ' => escaped,
        _ => '\0',
    };
}
