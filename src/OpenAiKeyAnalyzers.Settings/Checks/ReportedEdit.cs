using System.Globalization;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Specifies what an edit changes that only the compiler can find, because it depends on the code.</summary>
internal enum ReportedEditKind
{
    /// <summary>The name of an entry.</summary>
    Rename,

    /// <summary>An entry of a JSON file, which is removed.</summary>
    Remove,

    /// <summary>The user secrets ID of the project.</summary>
    UserSecretsId,

    /// <summary>A file that the project copies to the output directory.</summary>
    Copy,
}

/// <summary>
/// Represents an edit that the analyzers pass to the build in the properties of a diagnostic. These properties are written to reports, so
/// they never contain a value, but only names and their positions.
/// </summary>
/// <param name="rule">The rule that requires the edit.</param>
/// <param name="kind">The kind of change.</param>
/// <param name="old">The current name; empty for a project.</param>
/// <param name="text">The new name: that of the entry, or of the file.</param>
/// <param name="position">The index of the name in the file.</param>
internal sealed class ReportedEdit(string rule, ReportedEditKind kind, string old, string text, int position)
{
    private const string KindName = "edit";
    private const string OldName = "oldName";
    private const string TextName = "newName";
    private const string PositionName = "position";

    internal string Rule { get; } = rule;

    internal ReportedEditKind Kind { get; } = kind;

    internal string Old { get; } = old;

    internal string Text { get; } = text;

    internal int Position { get; } = position;

    /// <summary>Gets the settings file; empty if the project itself is edited.</summary>
    internal string Path { get; private set; } = string.Empty;

    /// <summary>Gets a value indicating whether the project file is edited.</summary>
    internal bool IsProject => Kind is ReportedEditKind.UserSecretsId or ReportedEditKind.Copy;

    /// <summary>Gets the properties of the diagnostic.</summary>
    internal IEnumerable<KeyValuePair<string, string?>> Properties =>
    [
        new(KindName, Kind.ToString()), new(OldName, Old), new(TextName, Text),
        new(PositionName, Position.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Reads the edits in a compiler report (SARIF 2.1.0; written by the .NET 10 SDK, 2026-11-28).</summary>
    /// <param name="report">The text of the report.</param>
    internal static IReadOnlyList<ReportedEdit> ReadAll(string report)
    {
        var entries = new List<SettingsEntry>();
        JsonReader.Read(MappedText.FromFile(report, 0, report.Length), SettingsPath.Root, SettingsRole.Text, entries);
        return [.. entries.GroupBy(static entry => FindResult(entry.Path)).Where(static group => group.Key is not null)
            .Select(static group => Create([.. group])).OfType<ReportedEdit>()];
    }

    private static SettingsPath? FindResult(SettingsPath path) =>
        path.Ancestors().FirstOrDefault(static node => node.Parent is { Name: "results" });

    private static ReportedEdit? Create(List<SettingsEntry> entries)
    {
        // A result that the program suppresses has a list of suppressions.
        bool isSuppressed = entries.Exists(static entry => entry.Path.Ancestors().Any(static node => node.Name == "suppressions"));
        if (isSuppressed || !Enum.TryParse(Find(KindName), out ReportedEditKind kind)
            || !int.TryParse(Find(PositionName), NumberStyles.None, CultureInfo.InvariantCulture, out int position))
        {
            return null;
        }

        var edit = new ReportedEdit(Find("ruleId"), kind, Find(OldName), Find(TextName), position);
        string uri = entries.Find(static entry => entry.Path is { Name: "uri", Parent.Name: "artifactLocation" })?.Value.Value
            ?? string.Empty;
        edit.Path = !edit.IsProject && Uri.TryCreate(uri, UriKind.Absolute, out Uri? file) && file.IsFile ? file.LocalPath : string.Empty;
        return edit.IsProject || edit.Path.Length > 0 ? edit : null;

        string Find(string name) => entries.Find(entry => entry.Path.Name == name)?.Value.Value ?? string.Empty;
    }

    /// <summary>Finds the edit of the file; <see langword="null"/> if the text of the file has changed.</summary>
    internal FileEdit? FindFileEdit(string text)
    {
        int end = Position + Old.Length;
        if (Old.Length == 0 || end > text.Length || string.CompareOrdinal(text, Position, Old, 0, Old.Length) != 0)
        {
            return null;
        }

        return Kind == ReportedEditKind.Rename ? new FileEdit(Position, end, Text) : JsonMemberRemover.FindEdit(text, Position, end);
    }
}
