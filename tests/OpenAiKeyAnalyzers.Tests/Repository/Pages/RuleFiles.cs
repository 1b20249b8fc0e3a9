using System.Text.RegularExpressions;

namespace OpenAiKeyAnalyzers.Tests.Repository.Pages;

/// <summary>
/// Generates everything in the repository that repeats the rule table: indexes, READMEs, presets, the release notes of the analyzers, and
/// the header and the related rules of each rule page. The text around generated parts is kept.
/// </summary>
internal static partial class RuleFiles
{
    private const string FormatCommand = "dotnet format analyzers --diagnostics ";

    /// <summary>The presets: name, comment, and the severity of each rule. Each preset is one row.</summary>
    private static readonly (string Name, string Comment, Func<RuleRow, string> Severity)[] Presets =
    [
        ("All", "OpenAiKeyAnalysisMode=All: every rule is a warning, also those whose default severity is Info.", static _ => "warning"),
        ("None", "OpenAiKeyAnalysisMode=None: every rule is off. Enable the rules that you want in your own .editorconfig.",
            static _ => "none"),
        ("Strict", "OpenAiKeyAnalysisMode=Strict: every rule whose default severity is Warning fails the build.",
            static rule => rule.IsWarning ? "error" : "suggestion"),
    ];

    /// <summary>Gets the files, relative to the repository, and the function that updates the text of each file.</summary>
    public static (string Path, Func<string, string> Update)[] All { get; } =
    [
        .. PageLanguage.All.SelectMany(static language => new (string, Func<string, string>)[]
        {
            ("docs/rules/README" + language.Extension, text => ReplaceTable(text, language.Index, rule => GetIndexRow(rule, language))),
            ("README" + language.Extension,
                text => ReplaceVersion(ReplaceTable(text, language.Readme, rule => GetReadmeRow(rule, language)))),
            ("docs/adoption" + language.Extension, static text => ReplaceVersion(ReplaceCommand(text))),
            ("docs/editors" + language.Extension, ReplaceVersion),
            ("docs/faq" + language.Extension, ReplaceVersion),
        }),
        .. PageLanguage.All.SelectMany(static language => RuleRow.All.Select(rule =>
            ($"docs/rules/{rule.Id}{language.Extension}", (Func<string, string>)(text => RulePage.Update(text, rule, language))))),
        .. Presets.Select(static preset => ($"src/OpenAiKeyAnalyzers.Package/config/OpenAiKeyAnalyzers-{preset.Name}.globalconfig",
            (Func<string, string>)(_ => GetPreset(preset.Comment, preset.Severity)))),
        ("src/OpenAiKeyAnalyzers.Package/README.md",
            static text => ReplaceVersion(ReplaceTable(text, PageLanguage.English.Package, GetPackageRow))),
        ("src/OpenAiKeyAnalyzers/Descriptors/AnalyzerReleases.Unshipped.md", ReplaceReleases),
    ];

    private static string GetIndexRow(RuleRow rule, PageLanguage language) =>
        $"| [{rule.Id}]({rule.Id}{language.Extension}) | {rule.GetTitle(language)} | {language.GetSeverity(rule)}"
        + $" | {language.GetFiles(rule)} | {(rule.HasCodeFix ? language.Yes : language.No)} | {rule.Since} |";

    private static string GetReadmeRow(RuleRow rule, PageLanguage language) =>
        $"| [{rule.Id}](docs/rules/{rule.Id}{language.Extension}) | {rule.GetTitle(language)} | {language.GetSeverity(rule)}"
        + $" | {language.GetFiles(rule)} | {GetMark(rule)} |";

    private static string GetPackageRow(RuleRow rule) =>
        $"| {rule.Id} | {rule.GetTitle(PageLanguage.English)} | {PageLanguage.English.GetSeverity(rule)} | {GetMark(rule)} |";

    private static string GetMark(RuleRow rule) => rule.HasCodeFix ? "✔" : "–";

    private static string GetPreset(string comment, Func<RuleRow, string> severity) =>
        $"# {comment}\n# The level lets every .editorconfig and .globalconfig of yours override this file.\n"
        + "is_global = true\nglobal_level = -100\n\n"
        + string.Concat(RuleRow.All.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {severity(rule)}\n"));

    /// <summary>Replaces the rows after a header row.</summary>
    private static string ReplaceTable(string text, string header, Func<RuleRow, string> getRow)
    {
        int start = text.IndexOf(header + "\n", StringComparison.Ordinal);
        Assert.True(start >= 0, "A page lacks the table: " + header);
        int rows = text.IndexOf('\n', start + header.Length + 1) + 1;
        int end = text.IndexOf("\n\n", rows, StringComparison.Ordinal);
        return text[..rows] + string.Join('\n', RuleRow.All.Select(getRow)) + text[end..];
    }

    /// <summary>Replaces the rules in the command that fixes a whole program: those with a code fix and the severity warning.</summary>
    private static string ReplaceCommand(string text) => Command().Replace(text, FormatCommand
        + string.Join(' ', RuleRow.All.Where(static rule => rule.HasCodeFix && rule.IsWarning && rule.InCode)
            .Select(static rule => rule.Id)), 1);

    /// <summary>Replaces the version of the package in the instructions for adding it.</summary>
    private static string ReplaceVersion(string text) => Version().Replace(text, "${before}" + RuleRow.ReadVersion());

    private static string ReplaceReleases(string text)
    {
        int rows = text.IndexOf("--|--", StringComparison.Ordinal);
        rows = text.IndexOf('\n', rows) + 1;
        return text[..rows] + string.Concat(RuleRow.All.Where(static rule => !rule.IsShipped).Select(static rule =>
            $"{rule.Id} | {rule.Descriptor.Category} | {rule.Descriptor.DefaultSeverity} | {rule.GetTitle(PageLanguage.English)}\n"));
    }

    [GeneratedRegex("dotnet format analyzers --diagnostics OAK[OAK0-9 ]*[0-9]")]
    private static partial Regex Command();

    [GeneratedRegex("(?<before>OpenAiKeyAnalyzers\" Version=\"|OpenAiKeyAnalyzers@|OpenAiKeyAnalyzers\\.(?=[0-9])|openaikeyanalyzers[/\\\\])[0-9]+\\.[0-9]+\\.[0-9]+")]
    private static partial Regex Version();
}
