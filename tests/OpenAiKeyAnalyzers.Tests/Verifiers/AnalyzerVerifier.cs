using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>
/// Runs one analyzer on sources whose expected findings are in markup: <c>{|OAK1001:text|}</c>. In all tests, no finding may show a part of
/// a key.
/// </summary>
internal sealed class AnalyzerVerifier<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public AnalyzerVerifier()
    {
        ReferenceAssemblies = TestReferences.Framework;
        TestState.AdditionalReferences.AddRange(TestReferences.All);
        TestState.OutputKind = OutputKind.DynamicallyLinkedLibrary;
        // Messages depend on the context; other tests verify them.
        TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
        // In these sources, $$ starts raw strings.
        MarkupOptions |= MarkupOptions.TreatPositionIndicatorsAsCode;
        DiagnosticVerifier = (diagnostic, _, _) =>
            KeyLeaks.AssertNone([diagnostic], TestState.Sources.Select(static source => source.content.ToString()));
    }

    /// <summary>Gets the language version of the sources; the newest by default.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Preview;

    public static Task Expect(string source, string? editorConfig = null, OutputKind output = OutputKind.DynamicallyLinkedLibrary,
        CompilerDiagnostics compiler = CompilerDiagnostics.Errors) =>
        Expect([(AnalyzerRun.DefaultPath, source)], editorConfig is null
            ? [] : [("/.editorconfig", "root = true\n[*.cs]\n" + editorConfig)], output, compiler);

    public static Task Expect(
        (string Path, string Text)[] sources,
        (string Path, string Text)[]? editorConfigs = null,
        OutputKind output = OutputKind.DynamicallyLinkedLibrary,
        CompilerDiagnostics compiler = CompilerDiagnostics.Errors)
    {
        if (SourceCorpus.TryTake(sources.Select(static source => source.Text)))
        {
            return Task.CompletedTask;
        }

        // Roslyn's own verifier is several times slower, so it is used only for tests that require a workspace.
        bool needsWorkspace = editorConfigs?.Any(static config => config.Text.Contains("severity", StringComparison.Ordinal)
            || config.Text.Contains("generated_code", StringComparison.Ordinal)) == true;
        if (!needsWorkspace)
        {
            return AnalyzerRun.ExpectAsync(new TAnalyzer(), sources, editorConfigs ?? [], output, compiler == CompilerDiagnostics.Errors);
        }

        var test = new AnalyzerVerifier<TAnalyzer> { CompilerDiagnostics = compiler };
        test.TestState.OutputKind = output;
        foreach ((string path, string text) in sources)
        {
            test.TestState.Sources.Add((path, text));
        }

        foreach ((string path, string text) in editorConfigs ?? [])
        {
            test.TestState.AnalyzerConfigFiles.Add((path, text));
        }

        return test.RunAsync();
    }

    // All tests share the services of the workspace; by default, they are composed for each test.
    protected override Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion, DocumentationMode.Diagnose);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(TestState.OutputKind!.Value, concurrentBuild: false, allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable);
}
