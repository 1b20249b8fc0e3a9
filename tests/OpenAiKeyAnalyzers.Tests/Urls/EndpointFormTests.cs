using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>
/// Verifies OAK4004 in the many forms in which programs write an endpoint, and code in another file that makes a URL correct.
/// </summary>
public class EndpointFormTests
{
    private const string Usings = "using System.ClientModel; using Azure; using Azure.AI.OpenAI; using Betalgo.Ranul.OpenAI; using Betalgo.Ranul.OpenAI.Managers; using Microsoft.SemanticKernel.Connectors.OpenAI; using OpenAI; using OpenAI.Chat;\n";

    private const string Ask = "openai/deployments/chat/{|OAK4004:chat/completions|}";

    [Theory]
    [InlineData("AzureOpenAIClient M(string key) => new(new Uri(\"{|OAK4004:contoso.openai.azure.com|}\"), new AzureKeyCredential(key));")]
    [InlineData("AzureOpenAIClient M(string key) { return new(new Uri(\"{|OAK4004:contoso-openai|}\"), new AzureKeyCredential(key)); }")]
    [InlineData("AzureOpenAIClient M(string key) { if (key.Length > 0) { return new(new Uri(\"{|OAK4004:contoso-openai|}\"), new AzureKeyCredential(key)); } throw new InvalidOperationException(); }")]
    [InlineData("AzureOpenAIClient M { get { return new(new Uri(\"{|OAK4004:contoso-openai|}\"), new AzureKeyCredential(\"\" + this)); } }")]
    [InlineData("void M(string key) { AzureOpenAIClient N() => new(new Uri(\"{|OAK4004:contoso-openai|}\"), new AzureKeyCredential(key)); N(); }")]
    [InlineData("ChatClient M(string key) { OpenAIClientOptions o = new(); o.Endpoint = new(\"{|OAK4004:contoso-openai|}\"); return new(\"gpt-live\", new ApiKeyCredential(key), o); }")]
    [InlineData("OpenAIChatCompletionService M(string key) => new(\"gpt-live\", key, httpClient: new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1{|OAK4004:/chat/completions|}\") });")]
    [InlineData("ChatClient M(string key, string host) => new(\"gpt-live\", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri($\"{host}/v1{|OAK4004:/chat/completions|}\") });")]
    [InlineData("OpenAIService M(string key) => new(new OpenAIOptions { ApiKey = key, BaseDomain = \"{|OAK4004:api.openai.com|}\" });")]
    [InlineData("void M(OpenAIOptions options) => options.BaseDomain = \"{|OAK4004:contoso.openai.azure.com|}\";")]
    [InlineData("HttpClient M() => new() { BaseAddress = new(\"{|OAK4004:wss|}://api.openai.com/v1/\") };")]
    [InlineData("void M(IServiceCollection s) => s.AddHttpClient(\"openai\", c => c.BaseAddress = new Uri(\"{|OAK4004:wss|}://api.openai.com/v1/\"));")]
    [InlineData("HttpClient M() => new() { BaseAddress = new Uri(\"{|OAK4004:api.openai.com|}\") };")]
    public Task WrongEndpoint_ReportsDiagnostic(string member) => Expect(member);

    [Theory]
    [InlineData("AzureOpenAIClient M(string key) => new(new Uri(\"https://contoso.openai.azure.com\"), new AzureKeyCredential(key));")]
    [InlineData("ChatClient M(string key, string host) => new(\"gpt-live\", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri($\"{host}/v1\") });")]
    [InlineData("OpenAIService M(string key) => new(new OpenAIOptions { ApiKey = key, BaseDomain = \"https://api.openai.com/\" });")]
    [InlineData("OpenAIService M(string key) => new(new OpenAIOptions { ApiKey = key, BaseDomain = \"http://localhost:1234\" });")]
    [InlineData("Uri M() => new(\"contoso-openai\", UriKind.Relative);")]
    [InlineData("HttpClient M() => new() { BaseAddress = new Uri(\"wss://gateway.example/\") };")]
    [InlineData("ChatClient M(string key, HttpMessageHandler handler) => new(\"gpt-live\", new ApiKeyCredential(key), new OpenAIClientOptions { Transport = new System.ClientModel.Primitives.HttpClientPipelineTransport(new HttpClient(handler) { BaseAddress = new Uri(\"https://gateway.example/v1/\") }) });")]
    public Task RightEndpoint_NoDiagnostic(string member) => Expect(member);

    [Fact]
    public Task QueryOfOtherUrl_AddsNoVersion() => Expect($$"""
        Task M(HttpClient client, object body) => client.PostAsJsonAsync("https://contoso.openai.azure.com/{{Ask}}", body);
        Task N(HttpClient client, object body) => client.PostAsJsonAsync("https://contoso.openai.azure.com/openai/deployments/chat/embeddings?api-version=2024-10-21", body);
        Task O(HttpClient client, object body, string name) => client.PostAsJsonAsync($"https://contoso.openai.azure.com/openai/deployments/{name}/embeddings" + "?api-version=2024-10-21", body);
        """);

    /// <summary>A handler, a query in a variable and a parameter of RestSharp add the missing parameter, in any file.</summary>
    [Theory]
    [InlineData("r.RequestUri = new Uri(r.RequestUri + \"?api-version=2024-10-21\");")]
    [InlineData("r.RequestUri = new UriBuilder(r.RequestUri!) { Query = \"api-version=2024-10-21\" }.Uri;")]
    [InlineData("r.RequestUri = new Uri($\"{r.RequestUri}?api-version=2024-10-21\");")]
    [InlineData("var query = new Dictionary<string, string> { [\"api-version\"] = \"2024-10-21\" };")]
    public Task HandlerInOtherFile_AddsVersion(string statement) => ProgramVerifier.Expect(
        Usings + $$"""
            class VersionHandler : DelegatingHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage r, System.Threading.CancellationToken c)
                {
                    {{statement}}
                    return base.SendAsync(r, c);
                }
            }
            """,
        """
        class Service
        {
            private readonly HttpClient _openAi = new(new VersionHandler()) { BaseAddress = new Uri("https://contoso.openai.azure.com/") };

            public Task M(object body) => _openAi.PostAsJsonAsync("openai/deployments/chat/chat/completions", body);
        }
        """);

    [Fact]
    public Task HandlerThatAddsNothing_ReportsDiagnostic() => ProgramVerifier.Expect(
        "class LogHandler : DelegatingHandler { }",
        $$"""
        class Service
        {
            private readonly HttpClient _openAi = new(new LogHandler()) { BaseAddress = new Uri("https://contoso.openai.azure.com/") };

            public Task M(object body) => _openAi.PostAsJsonAsync("{{Ask}}", body);
        }
        """);

    /// <summary>Verifies OAK4005 if a handler of the program sends the request to another URL.</summary>
    [Theory]
    [InlineData("request.RequestUri = new Uri(\"https://api.openai.com/v1\" + request.RequestUri!.AbsolutePath);", "/models")]
    [InlineData("Console.WriteLine(request.RequestUri);", "{|OAK4005:/|}models")]
    public Task HandlerInOtherFile_KeepsPath(string statement, string path) => ProgramVerifier.Expect(
        $$"""
        class OwnHandler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken c)
            {
                {{statement}}
                return base.SendAsync(request, c);
            }
        }
        """,
        $$"""
        class OpenAiService
        {
            private readonly HttpClient _http = new(new OwnHandler { InnerHandler = new HttpClientHandler() }) { BaseAddress = new Uri("https://api.openai.com/v1/") };

            public Task M() => _http.GetAsync("{{path}}");
        }
        """);

    private static Task Expect(string members) => ProgramVerifier.Expect(Usings + "class C\n{\n" + members + "\n}\n");
}
