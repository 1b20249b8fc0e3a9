using System.Globalization;

namespace OpenAiKeyAnalyzers.Validation.Options;

/// <summary>
/// Represents one <c>.editorconfig</c> or <c>.globalconfig</c> file, as the C# compiler reads it (Roslyn, AnalyzerConfig, read 2026-11-23).
/// </summary>
internal sealed class ConfigFile
{
    private static readonly char[] Comment = ['#', ';'];

    private readonly List<Section> _sections = [];

    private ConfigFile(string path)
    {
        Path = path.Replace('\\', '/');
        Folder = Path.Substring(0, Path.LastIndexOf('/') + 1);
    }

    internal string Path { get; }

    /// <summary>Gets the folder with a trailing slash.</summary>
    internal string Folder { get; }

    internal bool IsRoot { get; private set; }

    /// <summary>Gets a value indicating whether the file applies to all files of the project.</summary>
    internal bool IsGlobal { get; private set; }

    internal int GlobalLevel { get; private set; }

    /// <summary>Gets the values before the first section header.</summary>
    internal Dictionary<string, string> Preamble { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal static ConfigFile Parse(string path, string text)
    {
        var file = new ConfigFile(path);
        Dictionary<string, string>? values = file.Preamble;
        foreach (string line in text.Split('\n'))
        {
            string trimmed = line.Trim();
            if (trimmed.Length == 0)
            {
                continue;
            }

            if (trimmed[0] == '[')
            {
                values = file.ReadHeader(trimmed);
            }
            else if (values is not null)
            {
                ReadValue(trimmed, values);
            }
        }

        file.IsRoot = file.Is("root");
        bool isNamedGlobal = file.Path.EndsWith("/.globalconfig", StringComparison.OrdinalIgnoreCase);
        
        // As in the compiler, the value does not matter.
        file.IsGlobal = isNamedGlobal || file.Preamble.ContainsKey("is_global");
        string? level = file.Preamble.TryGetValue("global_level", out string? written) ? written : null;
        file.GlobalLevel = int.TryParse(level, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number
            : isNamedGlobal ? 100 : 0;
        return file;
    }

    /// <summary>Finds the value in the file for a path below its folder; the last one takes precedence.</summary>
    internal string? Find(string path, string key)
    {
        string? found = null;
        string inFolder = path.Substring(Folder.Length - 1);
        foreach (Section section in _sections)
        {
            bool matches = IsGlobal ? section.Header == path : section.Glob?.IsMatch(inFolder) == true;
            found = matches && section.Values.TryGetValue(key, out string? value) ? value : found;
        }

        return found;
    }

    private bool Is(string key) => Preamble.TryGetValue(key, out string? value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private Dictionary<string, string>? ReadHeader(string line)
    {
        int close = line.LastIndexOf(']');
        if (close < 2)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string header = line.Substring(1, close - 1);
        _sections.Add(new Section(header, SectionGlob.Parse(header), values));
        return values;
    }

    // A comment starts with neither a key nor an equals sign.
    private static void ReadValue(string line, Dictionary<string, string> values)
    {
        int end = 0;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '.' or '-' or '_'))
        {
            end++;
        }

        string rest = line.Substring(end).TrimStart();
        if (rest.Length > 0 && rest[0] is '=' or ':')
        {
            string value = rest.Substring(1);
            int comment = value.IndexOfAny(Comment);
            values[line.Substring(0, end)] = (comment < 0 ? value : value.Substring(0, comment)).Trim();
        }
    }

    private sealed class Section(string header, SectionGlob? glob, Dictionary<string, string> values)
    {
        internal string Header { get; } = header;

        internal SectionGlob? Glob { get; } = glob;

        internal Dictionary<string, string> Values { get; } = values;
    }
}
