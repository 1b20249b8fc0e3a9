using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Configuration;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>Represents a small program with its settings files and its MSBuild properties.</summary>
/// <param name="Statements">The body of <c>Main</c>, with expected findings in markup.</param>
internal sealed record ConfiguredProject(string Statements)
{
    /// <summary>Gets the members next to <c>Main</c>, and types.</summary>
    public string Members { get; init; } = string.Empty;

    public string Types { get; init; } = string.Empty;

    /// <summary>Gets the settings files by their names relative to the project directory.</summary>
    public ImmutableDictionary<string, string> Files { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Gets the MSBuild properties that are added to those of a console program that copies no files.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    public string Markup => $$"""
        using System;
        using System.IO;
        using System.Reflection;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Options;
        using OpenAI;
        using OpenAI.Chat;
        {{Types}}
        public static class Program
        {
            public static void Main(string[] args)
            {
                {{Statements}}
            }
            {{Members}}
            private static void Show(string? key) => Console.Write(key is null ? "null" : key.Length == 0 ? "empty" : key);
        }
        """;

    public string Source => SettingsVerifier.GetText(Markup);

    public ConfiguredProject WithFile(string name, string text) => this with { Files = Files.SetItem(name, text) };

    public ConfiguredProject With(string property, string value) => this with { Properties = Properties.SetItem(property, value) };
}

/// <summary>Runs the analyzer of configurations on small projects.</summary>
internal static class ConfigurationVerifier
{
    private const string Directory = "/project/";

    public static async Task Expect(ConfiguredProject project)
    {
        if (SourceCorpus.TryTake([project.Source]))
        {
            return;
        }

        ImmutableArray<Diagnostic> findings = await FindingsAsync(project);
        var actual = findings.Select(static finding => (finding.Id, finding.Location.SourceSpan)).ToHashSet();
        Assert.Equal(Insert(project.Source, actual), project.Markup);
    }

    public static Task<ImmutableArray<Diagnostic>> FindingsAsync(ConfiguredProject project) => FindingsAsync(project, project.Source);

    public static async Task<ImmutableArray<Diagnostic>> FindingsAsync(ConfiguredProject project, string source)
    {
        Exception? failure = null;
        var options = new CompilationWithAnalyzersOptions(GetOptions(project), (exception, _, _) => failure = exception,
            concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> all =
            await Compile(source).WithAnalyzers([new ConfigurationAnalyzer()], options).GetAllDiagnosticsAsync();
        Assert.Null(failure);
        ILookup<bool, Diagnostic> byOrigin = all.ToLookup(static diagnostic => diagnostic.Id.StartsWith("OAK", StringComparison.Ordinal));
        Assert.DoesNotContain(byOrigin[false], static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        ImmutableArray<Diagnostic> findings = [.. byOrigin[true]];
        KeyLeaks.AssertNone([.. findings], [source, .. project.Files.Values]);
        return [.. findings.OrderBy(static finding => finding.Location.SourceSpan.Start)];
    }

    /// <summary>Gets the source after the fix of a finding; <see langword="null"/> if no fix is offered.</summary>
    public static async Task<string?> FixAsync<TFix>(ConfiguredProject project)
        where TFix : CodeFixProvider, new()
    {
        Diagnostic finding = Assert.Single(await FindingsAsync(project));
        using var workspace = new AdhocWorkspace();
        Project opened = workspace.AddProject("Test", LanguageNames.CSharp)
            .WithCompilationOptions(Options).WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
            .WithMetadataReferences(TestReferences.All);
        foreach ((string name, string text) in project.Files)
        {
            opened = opened.AddAdditionalDocument(name, SourceText.From(text), filePath: Directory + name).Project;
        }

        opened = opened.AddAnalyzerConfigDocument(".globalconfig",
            SourceText.From("is_global = true\nbuild_property.ProjectDir = " + Directory), filePath: Directory + ".globalconfig").Project;
        Document document = opened.AddDocument("Test.cs", project.Source, filePath: Directory + "Test.cs");
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        var actions = new List<CodeAction>();
        var here = Diagnostic.Create(finding.Descriptor, Location.Create(tree, finding.Location.SourceSpan));
        await new TFix().RegisterCodeFixesAsync(
            new CodeFixContext(document, here, (action, _) => actions.Add(action), CancellationToken.None));
        if (actions.Count == 0)
        {
            return null;
        }

        var operation = (ApplyChangesOperation)Assert.Single(await actions[0].GetOperationsAsync(CancellationToken.None));
        return (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    public static CSharpCompilation Compile(string source) => Empty.AddSyntaxTrees(
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), Directory + "Program.cs"));

    private static CSharpCompilationOptions Options { get; } =
        new(OutputKind.ConsoleApplication, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable);

    private static CSharpCompilation Empty { get; } = CSharpCompilation.Create("Test", references: TestReferences.All, options: Options);

    private static AnalyzerOptions GetOptions(ConfiguredProject project)
    {
        ImmutableDictionary<string, string> properties = ImmutableDictionary<string, string>.Empty
            .Add("ProjectDir", Directory).Add("OutputType", "Exe").Add("UserSecretsId", string.Empty)
            .Add("OpenAiUncopiedFiles", string.Join('|', project.Files.Keys)).Add("OpenAiCopiedFiles", string.Empty)
            .SetItems(project.Properties);
        return new AnalyzerOptions(
            [.. project.Files.Select(static AdditionalText (file) =>
                new SettingsVerifier.File(Directory + file.Key, SourceText.From(file.Value)))],
            new Provider(properties.ToImmutableDictionary(static pair => "build_property." + pair.Key, static pair => pair.Value)));
    }

    private static string Insert(string source, IEnumerable<(string Id, TextSpan Span)> findings)
    {
        string text = source;
        foreach ((string id, TextSpan span) in findings.OrderByDescending(static finding => finding.Span.Start))
        {
            text = text.Insert(span.End, "|}").Insert(span.Start, "{|" + id + ":");
        }

        return text;
    }

    private sealed class Provider(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.WithComparers(KeyComparer).TryGetValue(key, out value);
    }
}
