using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>
/// Applies a code fix to sources with expected findings in markup, one by one and by Fix All in the document, project and solution, and
/// compares with the expected result, which must compile. If there is only one document, project and solution are fixed in a part of the
/// tests, which <c>OAK_TEST_SCALE</c> extends: 4 is all of them.
/// </summary>
internal sealed class FixVerifier<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public FixVerifier()
    {
        ReferenceAssemblies = TestReferences.Framework;
        TestState.AdditionalReferences.AddRange(TestReferences.Assemblies);
        TestState.OutputKind = OutputKind.DynamicallyLinkedLibrary;
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        // Unused locals and unassigned members are common in small sources.
        DisabledDiagnostics.AddRange(["CS0219", "CS1591", "CS0169", "CS0414", "CS8321"]);
    }

    // Every fourth source, by its characters, so that it is the same one in each run.
    private const int SourcesPerScopeTest = 4;

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Preview;

    public bool Nullable { get; init; } = true;

    /// <summary>Verifies one document; <paramref name="after"/> may contain markup for findings that remain.</summary>
    public static Task Expect(string before, string after, string? fix = null, string? editorConfig = null,
        OutputKind output = OutputKind.DynamicallyLinkedLibrary, LanguageVersion language = LanguageVersion.Preview, bool nullable = true)
    {
        var test = new FixVerifier<TAnalyzer, TFix>
            { TestCode = before, FixedCode = after, CodeActionEquivalenceKey = fix, LanguageVersion = language, Nullable = nullable };
        test.TestState.OutputKind = output;
        test.FixedState.OutputKind = output;
        if (after.Contains("$$", StringComparison.Ordinal))
        {
            // In markup, two dollar signs are a caret position.
            test.FixedState.MarkupHandling = MarkupMode.None;
        }

        if (editorConfig is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + editorConfig));
        }

        return test.RunAsync();
    }

    /// <summary>Verifies that no fix is offered.</summary>
    public static Task ExpectNone(string source, OutputKind output = OutputKind.DynamicallyLinkedLibrary,
        LanguageVersion language = LanguageVersion.Preview) =>
        Expect(source, source, output: output, language: language);

    protected override Task RunImplAsync(CancellationToken cancellationToken)
    {
        if (TestState.Sources is [var only] && only.content.ToString().Sum(static c => c) % SourcesPerScopeTest >= TestScale.Factor)
        {
            CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
        }

        return base.RunImplAsync(cancellationToken);
    }

    // All tests share the services of the workspace; by default, they are composed for each test.
    protected override Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion, DocumentationMode.Diagnose);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(TestState.OutputKind!.Value, concurrentBuild: false, allowUnsafe: true,
            nullableContextOptions: Nullable
            ? NullableContextOptions.Enable : NullableContextOptions.Disable);
}
