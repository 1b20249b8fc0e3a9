using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>Represents the formats of settings files, as listed in <c>Data/settings-formats.tsv</c>.</summary>
internal sealed class SettingsFormatTable(IReadOnlyList<SettingsFormat> formats)
{
    private static readonly DataTable<SettingsFormat> Table = new("settings-formats.tsv", static row => new SettingsFormat(row));
    private static readonly Lazy<SettingsFormatTable> Default = new(static () => new SettingsFormatTable(Table.Rows));

    /// <summary>Gets the table of the package.</summary>
    internal static SettingsFormatTable Instance => Default.Value;

    internal IReadOnlyList<SettingsFormat> All { get; } = formats;

    /// <summary>Creates the format from a line as a maintainer adds it to the table.</summary>
    internal static SettingsFormat Parse(string line) => Table.Parse(line);

    /// <summary>
    /// Finds the format of a file by its path: the first row with a matching pattern. Patterns that end with an asterisk are used only if
    /// no other pattern matches.
    /// </summary>
    internal SettingsFormat Find(string folder, string name)
    {
        string path = folder.Replace('\\', '/');
        string lower = name.ToLowerInvariant();
        return All.FirstOrDefault(format => format.IsMatch(path, lower, isOpen: false))
            ?? All.FirstOrDefault(format => format.IsMatch(path, lower, isOpen: true))
            ?? SettingsFormat.Unknown;
    }

    /// <summary>Finds the format of a file by its text; <see langword="null"/> if the text does not show it.</summary>
    internal SettingsFormat? FindByContent(string text) =>
        All.FirstOrDefault(format => format.Content.Length > 0 && text.IndexOf(format.Content, StringComparison.Ordinal) >= 0);
}
