using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests;

/// <summary>Editors do not ask for all findings of a program, but for those of the file on the screen.</summary>
public class EditorTests
{
    [Fact]
    public async Task SingleFileAnalysis_UsesConstantsOfOtherFiles()
    {
        string key = SyntheticKey.Project();
        SyntaxTree shown =
            CSharpSyntaxTree.ParseText($$"""class C { string a = "{{key}}"; string b = "{{key[..30]}}" + D.Tail; }""", path: "/Shown.cs");
        SyntaxTree other =
            CSharpSyntaxTree.ParseText($$"""class D { public const string Tail = "{{key[30..]}}"; string x = "{{key}}"; }""",
                path: "/Other.cs");
        var compilation =
            CSharpCompilation.Create("Test", [shown, other], TestReferences.Assemblies,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(AnalyzerRun.Analyzers);

        ImmutableArray<Diagnostic> findings = await analysis.GetAnalyzerSyntaxDiagnosticsAsync(shown, CancellationToken.None);

        Assert.Equal([RuleIds.HardCodedKey, RuleIds.HardCodedKey], findings.Select(static finding => finding.Id));
        Assert.All(findings, finding => Assert.Same(shown, finding.Location.SourceTree));
        Assert.Empty(await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(shown), null, CancellationToken.None));
    }

    [Fact]
    public async Task EditOfOtherFile_RefreshesFindings()
    {
        SyntaxTree shown = CSharpSyntaxTree.ParseText("""
            using System.Net.Http;
            class Bot { public void Ask(HttpClient http) => http.GetAsync("models"); }
            """, path: "/Shown.cs");
        SyntaxTree other = ParseStartup("https://api.openai.com/v1");
        var compilation =
            CSharpCompilation.Create("Test", [shown, other], TestReferences.Assemblies,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Assert.Equal(RuleIds.LostVersion, Assert.Single(await GetFindingsAsync(compilation, shown)).Id);
        Assert.Empty(await GetFindingsAsync(compilation.ReplaceSyntaxTree(other, ParseStartup("https://api.openai.com/v1/")), shown));
    }

    private static SyntaxTree ParseStartup(string url) => CSharpSyntaxTree.ParseText($$"""
        using System;
        using System.Net.Http;
        class Startup { void Run(Bot bot) => bot.Ask(new HttpClient { BaseAddress = new Uri("{{url}}") }); }
        """, path: "/Startup.cs");

    private static Task<ImmutableArray<Diagnostic>> GetFindingsAsync(Compilation compilation, SyntaxTree shown) =>
        compilation.WithAnalyzers(AnalyzerRun.Analyzers).GetAnalyzerSyntaxDiagnosticsAsync(shown, CancellationToken.None);
}
