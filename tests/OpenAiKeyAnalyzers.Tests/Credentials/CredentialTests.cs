using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.Credentials.CredentialAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.Credentials;

/// <summary>Verifies values that are passed as keys.</summary>
[VerifiesSources]
public class CredentialTests
{
    private static readonly string Key = SyntheticKey.Project();

    public static TheoryData<string> Malformed => new(
        "{|OAK1004:<|}K{|OAK1004:>|}".Replace("{|OAK1004:>|}", ">", StringComparison.Ordinal),
        "{|OAK1004:'|}K'",
        "{|OAK1004:{|}K}",
        "{|OAK1004:${|}K}",
        "{|OAK1004:%|}K%",
        "{|OAK1004:Bearer |}K",
        "{|OAK1004:OPENAI_API_KEY=|}K",
        "K{|OAK1004:,|}");

    [Theory]
    [MemberData(nameof(Malformed))]
    public Task MalformedKey_ReportsDiagnostic(string text) =>
    Verify.Expect(
        Client("\"" + text.Replace("K", Key, StringComparison.Ordinal)
            .Replace("OPENAI_API_" + Key, "OPENAI_API_KEY", StringComparison.Ordinal)
            .Replace("OA" + Key, "OAK", StringComparison.Ordinal) + "\""));

    [Theory]
    [InlineData("sk-proj-Ab3d…x9Yz")]
    [InlineData("sk-Ab3***************x9Yz")]
    public Task MaskedKey_ReportsDiagnostic(string text) => Verify.Expect(Client($"\"{{|OAK1004:{text}|}}\""));

    [Fact]
    public Task TruncatedKey_ReportsDiagnostic() => Verify.Expect(Client($"\"{{|OAK1004:{Key[..100]}|}}\""));

    [Theory]
    [InlineData("YOUR_API_KEY")]
    [InlineData("<your key>")]
    [InlineData("sk-xxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("OPENAI_API_KEY")]
    [InlineData("SUA_CHAVE_OPENAI")]
    [InlineData("ここにAPIキー")]
    [InlineData("${OPENAI_API_KEY}")]
    public Task Placeholder_ReportsDiagnostic(string text) => Verify.Expect(Client($"\"{{|OAK1005:{text}|}}\""));

    [Fact]
    public Task EmptyString_ReportsDiagnostic() => Verify.Expect(Client("{|OAK1005:\"\"|}"));

    [Theory]
    [InlineData("org-Ab3dE6gH9jK2mN5pQ8sT1vW4", "OAK1007")]
    [InlineData("proj_Ab3dE6gH9jK2mN5pQ8sT1vW4", "OAK1007")]
    [InlineData("gpt-4o", "OAK1007")]
    [InlineData("https://api.openai.com/v1", "OAK1007")]
    public Task OtherValue_ReportsDiagnostic(string text, string id) => Verify.Expect(Client($"\"{{|{id}:{text}|}}\""));

    [Theory]
    [InlineData("apiKey", "{|OAK1007:model|}")]
    [InlineData("System.Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")!", "{|OAK1007:model|}")]
    [InlineData("model", "apiKey")]
    [InlineData("name", "apiKey")]
    [InlineData("apiKey", "name")]
    public Task SwappedArguments_ReportsDiagnostic(string first, string second) => Verify.Expect($$"""
        using OpenAI.Chat;
        class C { object M(string apiKey, string model, string name) => new ChatClient({{first}}, {{second}}); }
        """);

    [Fact]
    public Task OtherVendorKey_ReportsDiagnostic() => Verify.Expect(Client($"\"{{|OAK1006:{SyntheticKey.Other("gsk_", 52)}|}}\""));

    [Fact]
    public Task AdminKeyInClient_ReportsDiagnostic() => Verify.Expect(Client($"\"{{|OAK1007:{SyntheticKey.Admin()}|}}\""));

    [Fact]
    public Task ProjectKeyForAdminEndpoint_ReportsDiagnostic() => Verify.Expect($$"""
        using System.Net.Http;
        class C
        {
            void M()
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "https://api.openai.com/v1/organization/projects");
                request.Headers.Add("Authorization", "Bearer {|OAK1007:{{Key}}|}");
            }

            void Ordinary()
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "https://api.openai.com/v1/models");
                request.Headers.Add("Authorization", "Bearer {{Key}}");
            }
        }
        """);

    [Theory]
    [InlineData("ollama")]
    [InlineData("sk-7c1f0a93be52d84e6f19a0c37d5b28e4")]
    [InlineData("pk_live_1")]
    public Task UnknownString_NoDiagnostic(string text) => Verify.Expect(Client($"\"{text}\""));

    [Fact]
    public Task IntactKey_NoDiagnostic() => Verify.Expect(Client($"\" {Key}\\n\""));

    [Fact]
    public Task TestProject_NoDiagnostic()
    {
        var test = new AnalyzerVerifier<OpenAiKeyAnalyzers.Credentials.CredentialAnalyzer> { TestCode = Client("\"YOUR_API_KEY\"") };
        test.TestState.AdditionalReferences.Add(
            Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("xunit.core",
                options: new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                    .ToMetadataReference());
        return SourceCorpus.TryTake([]) ? Task.CompletedTask : test.RunAsync();
    }

    [Fact]
    public Task TestType_NoDiagnostic() => Verify.Expect("""
        using OpenAI;
        class FactAttribute : System.Attribute;
        class C { [Fact] public void M() => new OpenAIClient("YOUR_API_KEY"); }
        """);

    [Fact]
    public Task AllowedValue_NoDiagnostic() => Verify.Expect(Client("\"fake-key\""), "openai_key_analyzers.allowed_values = fake-*");

    [Fact]
    public Task ConfiguredHost_ReportsDiagnostic() => Verify.Expect(
        """
        using System;
        using System.ClientModel;
        using OpenAI;
        class C { object M() => new OpenAIClient(new ApiKeyCredential("{|OAK1005:YOUR_API_KEY|}"), new OpenAIClientOptions { Endpoint = new Uri("https://ai.example.com/v1") }); }
        """,
        "openai_key_analyzers.openai_hosts = ai.example.com");

    [Theory]
    [InlineData("object M(HttpClient own) => new OpenAIClient(new ApiKeyCredential(\"fake-key\"), new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(own) });")]
    [InlineData("object M() => new OpenAIClient(new ApiKeyCredential(\"fake-key\"), new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(new HttpClient(new ToLocalServer())) });")]
    [InlineData("object M() => new OpenAIClient(new ApiKeyCredential(\"{|OAK1005:fake-key|}\"), new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(new HttpClient()) });")]
    [InlineData("object M() => new OpenAIClient(new ApiKeyCredential(\"{|OAK1005:fake-key|}\"), new OpenAIClientOptions { Transport = new HttpClientPipelineTransport() });")]
    public Task CustomTransport_NoDiagnosticIfDestinationIsUnknown(string member) => Verify.Expect($$"""
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using System.Net.Http;
        using OpenAI;
        class ToLocalServer : HttpClientHandler;
        class C { {{member}} }
        """);

    [Theory]
    [InlineData("void M(string proxy) { var http = new HttpClient { BaseAddress = new Uri(proxy) }; http.DefaultRequestHeaders.Add(\"Authorization\", \"Bearer fake-key\"); }")]
    [InlineData("void M(string? proxy) { var http = new HttpClient(); http.BaseAddress = new Uri(proxy ?? Base); http.DefaultRequestHeaders.Add(\"Authorization\", \"Bearer fake-key\"); }")]
    [InlineData("void M() { var http = new HttpClient { BaseAddress = new Uri(Base) }; http.DefaultRequestHeaders.Add(\"Authorization\", \"Bearer {|OAK1005:fake-key|}\"); }")]
    [InlineData("void M() { var http = new HttpClient(); http.DefaultRequestHeaders.Add(\"Authorization\", \"Bearer {|OAK1005:fake-key|}\"); http.GetAsync(Base); }")]
    public Task BaseAddress_NoDiagnosticIfHostIsUnknown(string member) => Verify.Expect($$"""
        using System;
        using System.Net.Http;
        class C { const string Base = "https://api.openai.com/v1/"; {{member}} }
        """);

    [Theory]
    [InlineData("MyOptions o = new MyOptions(o); new MyOpenAIClient(\"YOUR_API_KEY\", o);")]
    [InlineData("var a = new MyOptions(null!); var b = new MyOptions(a); a = new MyOptions(b); new MyOpenAIClient(\"YOUR_API_KEY\", b);")]
    [InlineData("var o = new MyOptions(null!); o.Settings = o; new MyOpenAIClient(\"YOUR_API_KEY\", o);")]
    [InlineData("var o = new MyOptions(null!) { Settings = new MyOptions(null!) }; o.Settings.Settings = o.Settings; new MyOpenAIClient(\"YOUR_API_KEY\", o.Settings);")]
    public async Task CyclicObjectGraph_Terminates(string statements) => await AnalyzerRun.GetDiagnosticsInBrokenCodeAsync($$"""
        class MyOptions { public MyOptions(MyOptions other) { } public MyOptions Settings { get; set; } = null!; }
        class MyOpenAIClient { public MyOpenAIClient(string apiKey, MyOptions options) { } }
        class C { void M() { {{statements}} } }
        """);

    [Fact]
    public Task GlobalUsing_ReportsDiagnostic() => Verify.Expect([
        ("/Usings.cs", "global using OpenAI.Chat;"),
        ("/C.cs", "class C { object M() => new ChatClient(\"gpt-5\", \"{|OAK1005:YOUR_API_KEY|}\"); }"),
    ]);

    private static string Client(string argument) => $$"""
        using OpenAI;
        class C { object M() => new OpenAIClient({{argument}}); }
        """;
}
