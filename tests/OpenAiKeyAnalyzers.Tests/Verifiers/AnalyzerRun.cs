using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.CSharp.Keys;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>Runs the analyzers and hands back what they report, for tests that look at more than places.</summary>
internal static class AnalyzerRun
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Test",
        references: TestReferences.Assemblies,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>One instance of every analyzer in the product.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(KeyAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The findings that are not suppressed, in the order of the source.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindingsAsync(string source)
    {
        CSharpCompilation compilation = Compile(source);
        Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        ImmutableArray<Diagnostic> findings = await FindingsAsync(compilation);
        return [.. findings.OrderBy(static finding => finding.Location.SourceSpan.Start).ThenBy(static finding => finding.Id, StringComparer.Ordinal)];
    }

    /// <summary>The same for code that need not compile.</summary>
    public static Task<ImmutableArray<Diagnostic>> FindingsInBrokenCodeAsync(string source) => FindingsAsync(Compile(source));

    private static CSharpCompilation Compile(string source) =>
        Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), "Test.cs"));

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(CSharpCompilation compilation)
    {
        Exception? failure = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, _, _) => failure = exception,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false);
        ImmutableArray<Diagnostic> findings = await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync();
        Assert.Null(failure);
        string source = compilation.SyntaxTrees.Single().ToString();
        Assert.All(findings, finding => KeyLeaks.AssertNone(finding, [source]));
        return findings;
    }
}
