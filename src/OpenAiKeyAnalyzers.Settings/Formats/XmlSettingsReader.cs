using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>
/// Reads the values of an XML settings file: attributes, texts of elements, and pairs of a name and a value (<c>&lt;add key value/&gt;</c>,
/// <c>&lt;secret name value/&gt;</c>, <c>&lt;environmentVariable name value/&gt;</c>). Incomplete markup is skipped.
/// </summary>
internal sealed class XmlSettingsReader
{
    // Settings files have five or six levels. Deeper values are read as if they were at this level.
    private const int MaxDepth = 64;

    private readonly string _text;
    private readonly List<SettingsEntry> _entries;
    private readonly List<Frame> _open = [];

    private XmlSettingsReader(string text, List<SettingsEntry> entries)
    {
        _text = text;
        _entries = entries;
    }

    private Frame Innermost => _open.Count > 0 ? _open[_open.Count - 1] : Frame.Outside;

    internal static void Read(string text, List<SettingsEntry> entries) => new XmlSettingsReader(text, entries).ReadAll();

    private void ReadAll()
    {
        for (int i = 0; i < _text.Length;)
        {
            i = _text[i] != '<' ? ReadText(i)
                : StartsAt(i, "<!--") ? SkipPast("-->", i + 4)
                : StartsAt(i, "<![CDATA[") ? ReadCData(i)
                : StartsAt(i, "<?") ? SkipPast("?>", i + 2)
                : StartsAt(i, "<!") ? SkipPast(">", i + 2)
                : StartsAt(i, "</") ? ReadEnd(i)
                : ReadStart(i);
        }
    }

    private bool StartsAt(int index, string mark) => string.CompareOrdinal(_text, index, mark, 0, mark.Length) == 0;

    private int SkipPast(string mark, int start)
    {
        int end = start < _text.Length ? _text.IndexOf(mark, start, StringComparison.Ordinal) : -1;
        return end < 0 ? _text.Length : end + mark.Length;
    }

    private int ReadText(int start)
    {
        int end = _text.IndexOf('<', start);
        end = end < 0 ? _text.Length : end;
        MappedText text = XmlTextDecoder.Decode(_text, start, end);
        if (text.Value.Trim().Length > 0)
        {
            AddText(XmlTextDecoder.StripIndentation(text));
        }

        return end;
    }

    private int ReadCData(int start)
    {
        int end = _text.IndexOf("]]>", start, StringComparison.Ordinal);
        int first = start + "<![CDATA[".Length;
        AddText(MappedText.FromFile(_text, first, end < first ? _text.Length : end));
        return end < first ? _text.Length : end + 3;
    }

    private void AddText(MappedText text) =>
        _entries.Add(
            new SettingsEntry(Innermost.Path, text, GetRole(Innermost.Path)) { IsExpanded = Innermost.IsExpanded, Name = Innermost.Name });

    private int ReadEnd(int start)
    {
        int end = SkipPast(">", start);
        string name = _text.Substring(start + 2, Math.Max(0, end - start - 3)).Trim();
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Element == name)
            {
                _open.RemoveRange(i, _open.Count - i);
                break;
            }
        }

        return end;
    }

    private int ReadStart(int start)
    {
        int i = start + 1;
        while (i < _text.Length && IsNameCharacter(_text[i]))
        {
            i++;
        }

        if (i == start + 1)
        {
            return i;
        }

        string element = _text.Substring(start + 1, i - start - 1);
        MappedText written = MappedText.FromFile(_text, start + 1, i);
        List<(string Name, MappedText Value)> attributes = XmlTextDecoder.ReadAttributes(_text, ref i);
        bool isEmpty = i < _text.Length && _text[i] == '/';
        AddElement(element, written, attributes, isEmpty);
        return SkipPast(">", i);
    }

    private void AddElement(string element, MappedText written, List<(string Name, MappedText Value)> attributes, bool isEmpty)
    {
        MappedText? name = Find(attributes, "key") ?? Find(attributes, "name");
        MappedText? value = Find(attributes, "value") ?? Find(attributes, "connectionString");
        bool isExpanded = Innermost.IsExpanded || Find(attributes, "configBuilders") is not null;

        // In <setting name="X"><value>…</value></setting>, the element that only contains the value is not part of its path.
        bool isHolder = element is "value" or "Value" && Innermost.Name is not null;
        SettingsPath path = isHolder ? Innermost.Path : new SettingsPath(Innermost.Path, element);
        SettingsPath named = name is null ? path : new SettingsPath(path.Parent!, name.Value);
        foreach ((string attribute, MappedText text) in attributes)
        {
            if (text == value && name is not null)
            {
                // IIS expands %NAME% in the <environmentVariable> elements of the ASP.NET Core Module's section.
                _entries.Add(
                    new SettingsEntry(named, text, GetRole(named))
                    { Name = name, IsExpanded = isExpanded || element == "environmentVariable" });
            }
            else if (text != name)
            {
                _entries.Add(new SettingsEntry(new SettingsPath(path, attribute), text, SettingsRole.Setting) { IsExpanded = isExpanded });
            }
        }

        if (!isEmpty && _open.Count < MaxDepth)
        {
            _open.Add(new Frame(element, named, name ?? (isHolder ? Innermost.Name : written), isExpanded));
        }
    }

    private static SettingsRole GetRole(SettingsPath path) =>
        path.Parent?.Name is { } section && section.Equals("environmentVariables", StringComparison.OrdinalIgnoreCase)
        ? SettingsRole.Variable : SettingsRole.Setting;

    private static MappedText? Find(List<(string Name, MappedText Value)> attributes, string name)
    {
        foreach ((string attribute, MappedText value) in attributes)
        {
            if (attribute.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    internal static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':';

    private sealed class Frame(string element, SettingsPath path, MappedText? name, bool isExpanded)
    {
        internal static Frame Outside { get; } = new(string.Empty, SettingsPath.Root, null, false);

        internal string Element { get; } = element;

        internal SettingsPath Path { get; } = path;

        /// <summary>Gets the name of the values inside: that of an attribute, or of the element itself.</summary>
        internal MappedText? Name { get; } = name;

        internal bool IsExpanded { get; } = isExpanded;
    }
}
