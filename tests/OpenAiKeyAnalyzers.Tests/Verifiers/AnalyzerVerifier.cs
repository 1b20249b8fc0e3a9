using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>Runs one analyzer over sources whose expected findings stand in markup: <c>{|OAK1001:text|}</c>.</summary>
internal sealed class AnalyzerVerifier<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public AnalyzerVerifier()
    {
        ReferenceAssemblies = TestReferences.Framework;
        TestState.AdditionalReferences.AddRange(TestReferences.Assemblies);
        TestState.OutputKind = OutputKind.DynamicallyLinkedLibrary;
        // Messages vary with the place; they have tests of their own.
        TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
    }

    /// <summary>Language of the sources; the newest unless set.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Preview;

    public static Task Expect(string source, string? editorConfig = null, OutputKind output = OutputKind.DynamicallyLinkedLibrary, CompilerDiagnostics compiler = CompilerDiagnostics.Errors)
    {
        var test = new AnalyzerVerifier<TAnalyzer> { TestCode = source, CompilerDiagnostics = compiler };
        test.TestState.OutputKind = output;
        if (editorConfig is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + editorConfig));
        }

        return test.RunAsync();
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion, DocumentationMode.Diagnose);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(TestState.OutputKind!.Value, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
}
