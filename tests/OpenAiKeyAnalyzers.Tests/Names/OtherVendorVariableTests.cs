using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation.Names;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.Names.KeySourceAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.Names;

/// <summary>
/// Verifies environment variables of another service that are passed to an OpenAI client, and programs in which this is correct.
/// </summary>
[VerifiesSources]
public class OtherVendorVariableTests
{
    public static TheoryData<string, bool> Names
    {
        get
        {
            var names = new TheoryData<string, bool>();
            foreach (VendorVariable row in VendorVariableTable.All)
            {
                names.Add(row.Name, row.IsSetting);
            }

            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public Task OtherVendorName_ReportsDiagnostic(string name, bool isSetting) => Expect(isSetting
        ? $"object M(IConfiguration c) => new OpenAIClient(c[{{|OAK2004:\"{name}\"|}}]!);"
        : $"object M() => new OpenAIClient(Environment.GetEnvironmentVariable({{|OAK2004:\"{name}\"|}})!);");

    [Theory]
    [InlineData("object M() { var key = Environment.GetEnvironmentVariable({|OAK2004:\"GITHUB_TOKEN\"|}); return new ChatClient(\"gpt-5.6-sol\", key); }")]
    [InlineData("object M() { var key = Environment.GetEnvironmentVariable({|OAK2004:\"GROQ_API_KEY\"|}) ?? throw new InvalidOperationException(); return new ChatClient(\"gpt-5.6-sol\", new ApiKeyCredential(key)); }")]
    [InlineData("object M(IConfiguration c) => new OpenAIClient(new ApiKeyCredential(c[{|OAK2004:\"AZURE_OPENAI_API_KEY\"|}]!));")]
    [InlineData("object M(IConfiguration c) => new OpenAIClient(c[{|OAK2004:\"azureopenai:apikey\"|}]!);")]
    [InlineData("const string Name = {|OAK2004:\"OPENROUTER_API_KEY\"|}; static readonly string? Key = Environment.GetEnvironmentVariable(Name); object M() => new ChatClient(\"gpt-5.6-sol\", Key!);")]
    public Task ClientWithoutEndpoint_ReportsDiagnostic(string members) => Expect(members);

    [Theory]
    [InlineData("object M() => new OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")!);")]
    [InlineData("object M() => new OpenAIClient(Environment.GetEnvironmentVariable(\"MY_TOKEN\")!);")]
    [InlineData("object M() => new OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? Environment.GetEnvironmentVariable(\"GITHUB_TOKEN\")!);")]
    [InlineData("object M(bool isGroq) => new OpenAIClient(isGroq ? Environment.GetEnvironmentVariable(\"GROQ_API_KEY\")! : Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")!);")]
    [InlineData("object M() => new OpenAIClient(new ApiKeyCredential(Environment.GetEnvironmentVariable(\"GITHUB_TOKEN\")!), new OpenAIClientOptions { Endpoint = new Uri(\"https://models.github.ai/inference\") });")]
    [InlineData("object M(OpenAIClientOptions options) => new OpenAIClient(new ApiKeyCredential(Environment.GetEnvironmentVariable(\"GITHUB_TOKEN\")!), options);")]
    [InlineData("object M(Uri endpoint) => new AzureOpenAIClient(endpoint, new ApiKeyCredential(Environment.GetEnvironmentVariable(\"AZURE_OPENAI_API_KEY\")!));")]
    [InlineData("object M(Uri endpoint, bool isAzure) { var key = Environment.GetEnvironmentVariable(\"AZURE_OPENAI_API_KEY\")!; return isAzure ? new AzureOpenAIClient(endpoint, new ApiKeyCredential(key)) : new OpenAIClient(key); }")]
    [InlineData("const string Name = \"GROQ_API_KEY\"; object M() => new OpenAIClient(Environment.GetEnvironmentVariable(Name)!); object N() => new OpenAIClient(new ApiKeyCredential(Environment.GetEnvironmentVariable(Name)!), new OpenAIClientOptions { Endpoint = new Uri(\"https://api.groq.com/openai/v1\") });")]
    [InlineData("bool M() => Environment.GetEnvironmentVariable(\"GITHUB_TOKEN\") is null;")]
    [InlineData("void M() => Environment.SetEnvironmentVariable(\"GITHUB_TOKEN\", \"x\");")]
    [InlineData("object M(string name) => name == \"GITHUB_TOKEN\" ? new object() : name;")]
    public Task OtherClientOrOneOfSeveral_NoDiagnostic(string members) => Expect(members);

    [Fact]
    public Task ConfiguredName_NoDiagnostic() => Verify.Expect(
        Wrap("object M() => new OpenAIClient(Environment.GetEnvironmentVariable(\"GITHUB_TOKEN\")!);"),
        "openai_key_analyzers.environment_variable = GITHUB_TOKEN");

    private static Task Expect(string members) => Verify.Expect(Wrap(members));

    private static string Wrap(string members) =>
        "using System;\nusing System.ClientModel;\nusing Azure.AI.OpenAI;\nusing Microsoft.Extensions.Configuration;\nusing OpenAI;\nusing OpenAI.Chat;\n\nclass C\n{\n    " + members + "\n}\n";
}
