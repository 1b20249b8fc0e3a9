using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.SettingsFiles;
using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>
/// Runs the analyzer of settings files on files whose expected findings are in markup: <c>{|OAK1001:text|}</c>, also nested. Locations are
/// compared exactly, and as the line and column that a build prints.
/// </summary>
internal static class SettingsVerifier
{
    private static readonly CSharpCompilation Project =
        CSharpCompilation.Create("Test", references: TestReferences.Assemblies,
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));

    /// <summary>Verifies one file.</summary>
    public static Task Expect(string path, string markup) => Expect([(path, markup)]);

    /// <summary>Verifies the files of a folder.</summary>
    public static async Task Expect((string Path, string Markup)[] files, string? editorConfig = null, Compilation? project = null,
        ImmutableDictionary<string, string>? properties = null)
    {
        var expected = new List<string>();
        var texts = new List<(string, string)>();
        foreach ((string path, string markup) in files)
        {
            string text = SettingsMarkup.Parse(markup, out List<(string Id, int Start, int End)> places);
            texts.Add((path, text));
            var source = SourceText.From(text);
            expected.AddRange(places.Select(place => Show(path, place.Id, source, TextSpan.FromBounds(place.Start, place.End))));
        }

        ImmutableArray<Diagnostic> findings = await FindingsAsync([.. texts], editorConfig, project, properties);
        IEnumerable<string> actual =
            findings.SelectMany(static finding => finding.AdditionalLocations.Prepend(finding.Location)
                .Select(location => Show(finding.Id, location)));
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    /// <summary>Gets the findings in the files; fails if an analyzer throws or shows a part of a key.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindingsAsync(
        (string Path, string Text)[] files, string? editorConfig = null, Compilation? project = null,
        ImmutableDictionary<string, string>? properties = null, AdditionalText[]? more = null)
    {
        Exception? failure = null;
        var additional = files.Select(static AdditionalText (file) => new File(file.Path, SourceText.From(file.Text))).Concat(more ?? [])
            .ToImmutableArray();
        AnalyzerConfigSet configs =
            AnalyzerConfigSet.Create(new List<AnalyzerConfig> { AnalyzerConfig.Parse("root = true\n" + editorConfig, "/.editorconfig") });
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(additional, new Configs(configs, properties ?? ImmutableDictionary<string, string>.Empty)),
            (exception, _, _) => failure = exception,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> findings = await (project ?? Project).WithAnalyzers([new SettingsAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync();
        Assert.Null(failure);
        KeyLeaks.AssertNone([.. findings], files.Select(static file => file.Text));
        if (more is null)
        {
            await SettingsAgreement.AssertAsync(files, editorConfig, project ?? Project,
                properties ?? ImmutableDictionary<string, string>.Empty, findings);
        }

        return findings;
    }

    /// <summary>Gets a text without its markup.</summary>
    public static string GetText(string markup) => SettingsMarkup.Parse(markup, out _);

    private static string Show(string path, string id, SourceText text, TextSpan span) =>
        $"{path}{text.Lines.GetLinePositionSpan(span)} {id} {span}";

    private static string Show(string id, Location location) =>
        $"{location.GetLineSpan().Path}{location.GetLineSpan().Span} {id} {location.SourceSpan}";

    internal sealed class File(string path, SourceText? text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class Configs(AnalyzerConfigSet configs, ImmutableDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        private readonly ImmutableDictionary<string, string> _global =
            properties.ToImmutableDictionary(static pair => "build_property." + pair.Key, static pair => pair.Value);

        public override AnalyzerConfigOptions GlobalOptions => new Options(_global);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
            new Options(configs.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Options(_global.SetItems(configs.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions));
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.WithComparers(KeyComparer).TryGetValue(key, out value);
    }

    /// <summary>Gets the findings of some rules in a file, after verifying that each has a message in both languages.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> ExpectMessagesAsync(string path, string markup, string rules)
    {
        var findings =
            (await FindingsAsync([(path, GetText(markup))])).Where(finding => finding.Id.StartsWith(rules, StringComparison.Ordinal))
                .ToList();
        Assert.All(findings, static finding =>
        {
            string english = finding.GetMessage(CultureInfo.GetCultureInfo("en"));
            Assert.DoesNotMatch(@"\{\d\}|^OAK", english);
            Assert.NotEqual(english, finding.GetMessage(CultureInfo.GetCultureInfo("ja")));
        });
        return findings;
    }
}
