using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>Represents a row of <c>Data/settings-formats.tsv</c>: the properties of a settings file's format.</summary>
internal sealed class SettingsFormat
{
    private readonly FileNamePattern[] _names;
    private readonly FileNamePattern[] _localNames;
    private readonly VariableReferenceKind[] _expanded;
    private readonly Rule[] _entryRules;
    private readonly SettingsTraits _traits;
    private readonly KeyAdvice _advice;
    private readonly KeyAdvice _variableAdvice;

    internal SettingsFormat(DataRow row)
    {
        Kind = row.GetMember<SettingsFileKind>("kind");
        _names = ParsePatterns(row.GetList("names"));
        Globs = row.GetList("globs");
        Content = row["content"];
        Reader = row.GetMember<SettingsReader>("reader");
        Section = row["section"];
        _expanded = row.GetMembers<VariableReferenceKind>("expanded");
        NameReferences = row.GetMember("checked", NameReferenceSyntax.None);
        _localNames = ParsePatterns(row.GetList("local"));
        _advice = row.GetMember<KeyAdvice>("advice");
        _variableAdvice = row.GetMember("variable advice", _advice);
        _entryRules = row.GetMembers<Rule>("rules");
        _traits = row.GetMembers<SettingsTraits>("traits").Aggregate(SettingsTraits.None, static (all, trait) => all | trait);
        Source = row["source"];
        Date = row["date"];
        SamplePath = row["file"];
        Sample = row["sample"].Replace("\\n", "\n");
    }

    private SettingsFormat()
    {
        (_names, _localNames, _expanded, _entryRules, Globs) = ([], [], [], [], []);
        (_advice, _variableAdvice) = (KeyAdvice.Remove, KeyAdvice.Remove);
        Content = Section = Source = Date = SamplePath = Sample = string.Empty;
    }

    /// <summary>Gets the format of all files without a row.</summary>
    internal static SettingsFormat Unknown { get; } = new();

    internal SettingsFileKind Kind { get; }

    /// <summary>Gets the MSBuild patterns with which the package finds files of this format.</summary>
    internal IReadOnlyList<string> Globs { get; }

    /// <summary>Gets a text that identifies a JSON file without a specific name; empty if there is none.</summary>
    internal string Content { get; }

    internal SettingsReader Reader { get; }

    /// <summary>Gets the object whose members are environment variables; empty if there is none.</summary>
    internal string Section { get; }

    /// <summary>Gets the references whose names are checked.</summary>
    internal NameReferenceSyntax NameReferences { get; }

    internal string Source { get; }

    /// <summary>Gets the date on which the source was read or the behavior was measured: <c>2026-11-28</c>.</summary>
    internal string Date { get; }

    /// <summary>Gets the path of a file of this format.</summary>
    internal string SamplePath { get; }

    /// <summary>Gets the text of such a file, in which <c>~</c> is a key.</summary>
    internal string Sample { get; }

    internal bool Has(SettingsTraits trait) => (_traits & trait) != SettingsTraits.None;

    /// <summary>Determines whether the program or tool that reads the file replaces, or may replace, a reference.</summary>
    internal bool Expands(VariableReferenceKind reference) => Array.IndexOf(_expanded, reference) >= 0;

    /// <summary>Determines whether a rule about entries that do not reach the code applies to the format.</summary>
    internal bool HasRule(Rule rule) => Array.IndexOf(_entryRules, rule) >= 0;

    /// <summary>Determines whether a file with this name is not shared by convention.</summary>
    internal bool IsLocalName(string name)
    {
        string lower = name.ToLowerInvariant();
        return Array.Exists(_localNames, pattern => pattern.IsMatch(string.Empty, lower));
    }

    /// <summary>Gets how the correct key reaches the program that reads the file.</summary>
    internal KeyAdvice GetAdvice(bool isVariable) => isVariable ? _variableAdvice : _advice;

    /// <summary>Determines whether the path of a file shows that it has this format.</summary>
    /// <param name="folder">The folder, with slashes, including a trailing one.</param>
    /// <param name="name">The name in lower case.</param>
    /// <param name="isOpen">Whether to use the patterns that do not specify the end of the name, or the other patterns.</param>
    internal bool IsMatch(string folder, string name, bool isOpen) =>
        Array.Exists(_names, pattern => pattern.IsOpen == isOpen && pattern.IsMatch(folder, name));

    private static FileNamePattern[] ParsePatterns(string[] texts) => [.. texts.Select(static text => new FileNamePattern(text))];
}
