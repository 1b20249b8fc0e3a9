using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.SettingsFiles;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Repository.Pages;

/// <summary>Represents the data about one rule in the generated files. All of it comes from the product itself.</summary>
/// <param name="Descriptor">The descriptor of the rule.</param>
/// <param name="HasCodeFix">Whether a code-fix provider declares the rule.</param>
/// <param name="InCode">Whether the rule reports findings in C# code.</param>
/// <param name="InSettings">Whether the rule reports findings in settings files.</param>
/// <param name="Since">The version that introduced the rule.</param>
internal sealed partial record RuleRow(DiagnosticDescriptor Descriptor, bool HasCodeFix, bool InCode, bool InSettings, string Since)
{
    private const string Releases = "src/OpenAiKeyAnalyzers/Descriptors/AnalyzerReleases.";

    private static readonly Dictionary<string, string> Shipped = ReadShipped();

    /// <summary>Gets all rules in the order of their IDs.</summary>
    public static ImmutableArray<RuleRow> All { get; } =
    [
        .. RuleDescriptors.All.OrderBy(static rule => rule.Id, StringComparer.Ordinal).Select(static rule => new RuleRow(
            rule,
            FixRun.Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(rule.Id)),
            AnalyzerRun.Analyzers.Any(analyzer => analyzer is not SettingsAnalyzer && Supports(analyzer, rule.Id)),
            AnalyzerRun.Analyzers.Any(analyzer => analyzer is SettingsAnalyzer && Supports(analyzer, rule.Id)),
            Shipped.GetValueOrDefault(rule.Id) ?? ReadVersion())),
    ];

    public string Id => Descriptor.Id;

    public bool IsShipped => Shipped.ContainsKey(Id);

    public bool IsWarning => Descriptor.DefaultSeverity == DiagnosticSeverity.Warning;

    public string GetTitle(PageLanguage language) => Descriptor.Title.ToString(CultureInfo.GetCultureInfo(language.Culture));

    private static bool Supports(DiagnosticAnalyzer analyzer, string id) =>
        analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == id);

    /// <summary>Gets the version of the next release.</summary>
    public static string ReadVersion() =>
        XDocument.Load(RepositoryFiles.GetPath("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    private static Dictionary<string, string> ReadShipped()
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        string version = string.Empty;
        foreach (string line in RepositoryFiles.Read(Releases + "Shipped.md").ReplaceLineEndings("\n").Split('\n'))
        {
            version = Release().Match(line) is { Success: true } release ? release.Groups[1].Value : version;
            if (Rule().Match(line) is { Success: true } rule)
            {
                versions.TryAdd(rule.Value, version);
            }
        }

        return versions;
    }

    [GeneratedRegex("^## Release (.+)$")]
    private static partial Regex Release();

    [GeneratedRegex("^OAK[0-9]{4}")]
    private static partial Regex Rule();
}
