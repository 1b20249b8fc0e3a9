using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests;

/// <summary>Verifies editors, which request only the findings of the open file, and not those of the whole program.</summary>
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

    /// <summary>
    /// Verifies that the findings of a file follow each edit of another file: clients, constants, defaults, handlers, registrations.
    /// </summary>
    [Theory]
    [InlineData(RuleIds.LostVersion, "class Shown(HttpClient http) { public object Get() => http.GetAsync(\"models\"); }",
        "static class Other { static void Add(IServiceCollection services) => services.AddHttpClient<Shown>(c => c.BaseAddress = new Uri(\"https://api.openai.com/v1~\")); }", "", "/")]
    [InlineData(RuleIds.RetiredModel, "class Shown(OpenAIClient client) { public object Get() => client.GetChatClient(\"gpt-4-0314\"); }",
        "static class Other { static void Add(IServiceCollection services, string key) => services.AddSingleton(new OpenAIClient(~)); }", "key",
        "new System.ClientModel.ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:1/v1\") }")]
    [InlineData(RuleIds.RetiredModel, "class Shown { public string Model { get; set; } = \"gpt-4-0314\"; }",
        "class Other(Shown options) { public object Get(string key) => ~; }", "new OpenAI.Chat.ChatClient(options.Model, key)", "options.Model")]
    [InlineData(RuleIds.WrongModel, "static class Shown { public const string Model = \"gpt-6-luna\"; }",
        "class Other { public object Get(string key) => new OpenAIClient(key).~(Shown.Model); }", "GetEmbeddingClient", "GetChatClient")]
    [InlineData(RuleIds.MalformedAuthorization, "class Shown(string apiKey) : DelegatingHandler { protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken token) { request.Headers.Authorization = new AuthenticationHeaderValue(apiKey); return base.SendAsync(request, token); } }",
        "class Other { readonly HttpClient _http = new(new Shown(Console.ReadLine()!)); public object Get() => _http.GetAsync(\"~\"); } // openai", "https://api.openai.com/v1/models", "https://scores.example/")]
    [InlineData(RuleIds.Placeholder, "static class Shown { public const string Key = \"YOUR_API_KEY\"; }",
        "class Other { public object Get() => new OpenAIClient(~); }", "Shown.Key", "Console.ReadLine() ?? nameof(Shown)")]
    public async Task EditOfOtherFile_RefreshesEachKindOfFinding(string id, string shown, string other, string wrong, string right)
    {
        SyntaxTree tree = Parse(shown, "/Shown.cs");
        SyntaxTree edited = Parse(other.Replace("~", wrong, StringComparison.Ordinal), "/Other.cs");
        SyntaxTree corrected = Parse(other.Replace("~", right, StringComparison.Ordinal), "/Other.cs");
        var compilation = CSharpCompilation.Create("Test", [tree, edited], TestReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Compilation after = compilation.ReplaceSyntaxTree(edited, corrected);
        Assert.DoesNotContain(compilation.GetDiagnostics().Concat(after.GetDiagnostics()),
            static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Assert.Equal(id, Assert.Single(await GetFindingsAsync(compilation, tree)).Id);
        Assert.Empty(await GetFindingsAsync(after, tree));
        Assert.Equal(id, Assert.Single(await GetFindingsAsync(after.ReplaceSyntaxTree(corrected, edited), tree)).Id);
    }

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText("""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        using OpenAI;

        """ + source, path: path);

    private static SyntaxTree ParseStartup(string url) => CSharpSyntaxTree.ParseText($$"""
        using System;
        using System.Net.Http;
        class Startup { void Run(Bot bot) => bot.Ask(new HttpClient { BaseAddress = new Uri("{{url}}") }); }
        """, path: "/Startup.cs");

    private static Task<ImmutableArray<Diagnostic>> GetFindingsAsync(Compilation compilation, SyntaxTree shown) =>
        compilation.WithAnalyzers(AnalyzerRun.Analyzers).GetAnalyzerSyntaxDiagnosticsAsync(shown, CancellationToken.None);
}
