using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Usage;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tests.Usage;

/// <summary>Verifies the usage facts that the compiler reports to the key check.</summary>
public class UsageAnalyzerTests
{
    private const string Usings = """
        global using System; global using System.Net.Http; global using System.ClientModel; global using OpenAI; global using OpenAI.Chat;
        global using Azure.AI.OpenAI; global using Microsoft.Extensions.Configuration;
        """;

    [Theory]
    [InlineData("""new OpenAIClient(Environment.GetEnvironmentVariable("MY_KEY"));""", "KeyVariable MY_KEY OpenAI Ordinary")]
    [InlineData("""const string Name = "MY_KEY"; var key = Environment.GetEnvironmentVariable(Name); new ChatClient("gpt-4o", key);""",
        "KeyVariable MY_KEY OpenAI Ordinary", "Model gpt-4o OpenAI Ordinary")]
    [InlineData("""IConfiguration c = null!; new OpenAIClient(c["OpenAI:ApiKey"]);""", "KeySetting OpenAI:ApiKey OpenAI Ordinary")]
    [InlineData("""IConfiguration c = null!; new OpenAIClient(c.GetSection("OpenAI")["Key"]);""", "KeySetting OpenAI:Key OpenAI Ordinary")]
    [InlineData("""var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY"); Console.WriteLine(key is null);""",
        "KeyVariable OPENAI_API_KEY Unknown Ordinary")]
    [InlineData("""var path = Environment.GetEnvironmentVariable("PATH"); new OpenAIClient("x"); Console.WriteLine(path);""")]
    [InlineData("""IConfiguration c = null!; new ChatClient(c["OpenAI:Model"], "x");""", "ModelSetting OpenAI:Model OpenAI Ordinary")]
    [InlineData("""new ChatClient(Environment.GetEnvironmentVariable("MY_MODEL"), "x");""", "ModelVariable MY_MODEL OpenAI Ordinary")]
    [InlineData("""new OpenAIClient("x").GetChatClient("not-a-known-model").CompleteChat("x");""", "Model not-a-known-model OpenAI Ordinary")]
    [InlineData("""string[] prices = ["gpt-4o", "gpt-4.1"]; new OpenAIClient(prices[0]);""")]
    [InlineData("""var o = new OpenAIClientOptions { OrganizationId = "org-abc", ProjectId = "proj_abc" }; new OpenAIClient(new ApiKeyCredential("x"), o);""",
        "Organization org-abc OpenAI Ordinary", "Project proj_abc OpenAI Ordinary")]
    [InlineData("""var o = new OpenAIClientOptions { OrganizationId = Environment.GetEnvironmentVariable("MY_ORG") };""",
        "OrganizationVariable MY_ORG OpenAI Ordinary")]
    [InlineData("""new AzureOpenAIClient(new Uri(Environment.GetEnvironmentVariable("MY_URL")!), new ApiKeyCredential(Environment.GetEnvironmentVariable("MY_KEY")!)).GetChatClient("prod");""",
        "Deployment prod OpenAI Ordinary", "EndpointVariable MY_URL AzureOpenAI Ordinary", "KeyVariable MY_KEY AzureOpenAI Ordinary")]
    [InlineData("""new AzureOpenAIClient(new Uri("https://name.openai.azure.com/"), new ApiKeyCredential("x"));""",
        "Endpoint https://name.openai.azure.com/ OpenAI Ordinary")]
    [InlineData("""var h = new HttpClient(); h.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("ADMIN")); h.GetAsync("https://api.openai.com/v1/organization/users");""",
        "KeyVariable ADMIN OpenAI Administration")]
    [InlineData("""var h = new HttpClient(); h.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("GROQ_API_KEY")); h.GetAsync("https://api.groq.com/openai/v1/models");""")]
    [InlineData("""_ = new AzureOpenAIClientOptions(AzureOpenAIClientOptions.ServiceVersion.V2024_06_01);""", "ApiVersion 2024-06-01 OpenAI Ordinary")]
    [InlineData("""_ = new AzureOpenAIClientOptions(); _ = AzureOpenAIClientOptions.ServiceVersion.V2024_06_01.ToString();""")]
    [InlineData("""new OpenAIClient("x"); new HttpClient().GetAsync("https://name.openai.azure.com/openai/deployments/a/embeddings?api-version=2024-02-01&x=y");""",
        "ApiVersion 2024-02-01 OpenAI Ordinary")]
    [InlineData("""string n = "name"; new OpenAIClient("x"); new HttpClient().GetAsync($"https://{n}.openai.azure.com/openai/deployments/a/embeddings?api-version=2024-08-01-preview");""",
        "ApiVersion 2024-08-01-preview OpenAI Ordinary")]
    [InlineData("""new OpenAIClient("x"); new HttpClient().GetAsync("https://name.search.windows.net/indexes?api-version=2024-07-01");""")]
    [InlineData("""new OpenAIClient("x"); new HttpClient().GetAsync("https://name.openai.azure.com/openai/models?api-version=preview");""")]
    public async Task Program_ReturnsFacts(string statements, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), (await RunAsync(statements))
            .Where(static fact => fact.Kind != UsageKind.EnvFile)
            .Select(static fact => $"{fact.Kind} {fact.Name} {fact.Destination} {fact.Scope}").Order(StringComparer.Ordinal));

    /// <summary>
    /// The members of Microsoft.SemanticKernel.Connectors.AzureOpenAI 1.82.0 have a parameter for the version; other members may not be
    /// about Azure OpenAI.
    /// </summary>
    [Theory]
    [InlineData("""Kernel.AddAzureOpenAIChatCompletion(new(), "prod", "https://name.openai.azure.com/", "x", apiVersion: "2024-06-01");""",
        "2024-06-01")]
    [InlineData("""const string V = "2024-10-21"; _ = new AzureOpenAIChatCompletionService("prod", "https://x.openai.azure.com/", "x", V);""",
        "2024-10-21")]
    [InlineData("""Kernel.AddAzureOpenAIChatCompletion(new(), "prod", "https://name.openai.azure.com/", "x");""")]
    [InlineData("""new OpenAIClient("x"); Kernel.AddOpenAIChatCompletion(new(), "gpt-4o", "x", apiVersion: "2024-06-01");""")]
    [InlineData("""new OpenAIClient("x"); Kernel.AddVectorStore(new(), apiVersion: "2024-07-01");""")]
    public async Task KernelApiVersion_IsFactOfAzureOnly(string statements, params string[] expected) =>
        Assert.Equal(expected, (await RunAsync("using Microsoft.SemanticKernel;" + statements, ("/Kernel.cs", """
            namespace Microsoft.SemanticKernel;

            public static class Kernel
            {
                public static object AddAzureOpenAIChatCompletion(this object builder, string deploymentName, string endpoint, string apiKey,
                    string? serviceId = null, string? modelId = null, string? apiVersion = null) => builder;

                public static object AddOpenAIChatCompletion(this object builder, string modelId, string apiKey,
                    string? apiVersion = null) => builder;

                public static object AddVectorStore(this object builder, string? apiVersion = null) => builder;
            }

            public class AzureOpenAIChatCompletionService(string deploymentName, string endpoint, string apiKey, string? apiVersion = null);
            """)))
            .Where(static fact => fact.Kind == UsageKind.ApiVersion).Select(static fact => fact.Name));

    [Fact]
    public async Task Fact_HasFileLineAndColumn()
    {
        UsageFact fact = (await RunAsync("\n\n  new OpenAIClient(Environment.GetEnvironmentVariable(\"MY_KEY\"));"))
            .Single(static fact => fact.Kind == UsageKind.KeyVariable);

        Assert.Equal(("/Program.cs", 3, 55), (fact.Path, fact.Line, fact.Column));
    }

    [Fact]
    public async Task Alternatives_ShareTheirGroup()
    {
        UsageFact[] keys =
        [
            .. (await RunAsync("""
                IConfiguration c = null!;
                new OpenAIClient(c["OpenAI:ApiKey"] ?? Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
                new OpenAIClient(Environment.GetEnvironmentVariable("SECOND_KEY"));
                """)).Where(static fact => fact.Kind is UsageKind.KeyVariable or UsageKind.KeySetting),
        ];

        Assert.Equal(3, keys.Length);
        Assert.Equal(2, keys.Select(static key => key.Group).Distinct().Count());
    }

    [Fact]
    public async Task Model_HasItsOperation() => Assert.Equal(ModelOperations.Chat,
        (await RunAsync("""new ChatClient("gpt-4o", "x").CompleteChat("x");""")).Single(static fact => fact.Kind == UsageKind.Model).Operations);

    [Fact]
    public async Task RequestUrl_NamesOperation() => Assert.Contains(
        await RunAsync("""new HttpClient().PostAsync("https://api.openai.com/v1/embeddings", null);"""),
        static fact => fact is { Kind: UsageKind.Operation, Name: "/v1/embeddings", Operations: ModelOperations.Embeddings });

    [Fact]
    public async Task OtherFile_IsReadThoughItDoesNotNameTheVendor()
    {
        IReadOnlyList<UsageFact> facts = await RunAsync("new OpenAIClient(Keys.Get());",
            ("/Keys.cs", """static class Keys { public static string? Get() => Environment.GetEnvironmentVariable("OPENAI_KEY"); }"""));

        Assert.Contains(facts, static fact => fact is { Kind: UsageKind.KeyVariable, Name: "OPENAI_KEY", Path: "/Keys.cs" });
    }

    [Fact]
    public async Task BoundOptions_NameTheirKey()
    {
        IReadOnlyList<UsageFact> facts = await RunAsync("""
            IConfiguration c = null!;
            var options = c.GetSection("OpenAI").Get<Options>()!;
            new OpenAIClient(options.ApiKey);
            """, ("/Options.cs", "class Options { public string ApiKey { get; set; } = \"\"; }"));

        Assert.Contains(facts, static fact => fact is { Kind: UsageKind.KeySetting, Name: "OpenAI:ApiKey", Path: "/Options.cs", Line: 1 });
    }

    [Fact]
    public async Task KeyAsName_IsNoFact()
    {
        string key = SyntheticKey.Project();
        ImmutableArray<Diagnostic> diagnostics = await GetDiagnosticsAsync(
            $"new OpenAIClient(Environment.GetEnvironmentVariable(\"{key}\")); new ChatClient(\"{key}\", \"x\");", isActive: true);

        Assert.DoesNotContain(diagnostics,
            diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains(key[10..20], StringComparison.Ordinal));
    }

    /// <summary>The check needs no findings: without the rules, its compilation takes less time.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task UsageRun_RunsNoRule(bool isActive)
    {
        var compilation = CSharpCompilation.Create("Test", [CSharpSyntaxTree.ParseText("new OpenAI.OpenAIClient(\"YOUR_API_KEY\");",
            path: "/Program.cs")], TestReferences.All, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var options = new AnalyzerOptions([new SettingsVerifier.File("/.env", SourceText.From("OPENAI_API_KYE=abc\n"))],
            new Provider(isActive));

        ImmutableArray<Diagnostic> findings = await compilation.WithAnalyzers(AnalyzerRun.Analyzers, options).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(isActive ? [] : ["OAK1005", "OAK2002"],
            findings.Select(static finding => finding.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task OrdinaryBuild_ReportsNothing() => Assert.Empty(await GetDiagnosticsAsync(
        """new OpenAIClient(Environment.GetEnvironmentVariable("MY_KEY"));""", isActive: false));

    private static async Task<IReadOnlyList<UsageFact>> RunAsync(string statements, params (string Path, string Text)[] files) =>
        [.. (await GetDiagnosticsAsync(statements, isActive: true, files))
            .Select(static diagnostic => UsageFact.Parse(diagnostic.GetMessage(CultureInfo.InvariantCulture))!)];

    private static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(string statements, bool isActive,
        params (string Path, string Text)[] files)
    {
        var compilation = CSharpCompilation.Create("Test",
            files.Append(("/Program.cs", statements)).Append(("/Usings.cs", Usings))
                .Select(static file => CSharpSyntaxTree.ParseText(file.Item2, path: file.Item1)),
            TestReferences.All, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var options = new AnalyzerOptions([], new Provider(isActive));
        return await compilation.WithAnalyzers([new UsageAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }

    private sealed class Provider(bool isActive) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(isActive);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(false);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(false);
    }

    private sealed class Options(bool isActive) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = isActive && key == UsageRun.Option ? "true" : null;
            return value is not null;
        }
    }
}
