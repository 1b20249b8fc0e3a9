using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Urls;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>Verifies OAK4005 and similar correct code: a base address and a relative URL of the same <c>HttpClient</c>.</summary>
[VerifiesSources]
public class UrlCombinationTests
{
    [Theory]
    [InlineData("/v1", "{|OAK4005:chat/completions|}")]
    [InlineData("/v1", "{|OAK4005:/|}chat/completions")]
    [InlineData("/v1/", "{|OAK4005:/|}chat/completions")]
    [InlineData("/v1/", "{|OAK4004:v1/|}chat/completions")]
    [InlineData("/v1/chat", "{|OAK4005:completions|}")]
    [InlineData("/v1/", "{|OAK4005://|}models")]
    [InlineData("/v1/", "{|OAK4001:engines/davinci|}/completions")]
    [InlineData("", "/v1/{|OAK4001:edits|}")]
    [InlineData("/v1", "v1/{|OAK4001:edits|}")]
    [InlineData("", "{|OAK4004:chat|}/completions")]
    [InlineData("/v1/", "chat/{|OAK4004:completion|}")]
    [InlineData("/v1/", "chat/completions")]
    [InlineData("/v1/chat/", "completions")]
    [InlineData("", "/v1/chat/completions")]
    [InlineData("/", "v1/chat/completions")]
    [InlineData("/v1/chat/completions", "")]
    [InlineData("/v1", "v1/chat/completions")]
    [InlineData("/v1/", "/v1/chat/completions")]
    [InlineData("/v1", "/v1/chat/completions")]
    [InlineData("/v1/responses", "responses")]
    [InlineData("/v1/", "https://api.openai.com/v1/models")]
    public Task BaseAddressAndRelativeUrl_ReportsWrongCombination(string address, string relative) => Expect($$"""
        var client = new HttpClient { BaseAddress = new Uri("https://api.openai.com{{address}}") };
        await client.PostAsync("{{relative}}", null);
        """);

    [Theory]
    // The base address is set in different ways.
    [InlineData("var client = new HttpClient(); client.BaseAddress = new Uri(\"https://api.openai.com/v1\"); await client.GetAsync(\"{|OAK4005:models|}\");")]
    [InlineData("HttpClient client = new() { BaseAddress = new(\"https://api.openai.com/v1\") }; await client.GetAsync(\"{|OAK4005:models|}\");")]
    [InlineData("HttpClient client; client = new() { BaseAddress = new(\"https://api.openai.com/v1\") }; await client.GetAsync(\"{|OAK4005:models|}\");")]
    [InlineData("const string address = \"https://api.openai.com/v1\"; var client = new HttpClient { BaseAddress = new Uri(address) }; await client.GetAsync(\"{|OAK4005:models|}\");")]
    [InlineData("var address = new Uri(\"https://api.openai.com/v1\"); var client = new HttpClient { BaseAddress = address }; await client.GetAsync(\"{|OAK4005:models|}\");")]
    [InlineData("const string host = \"https://api.openai.com\"; var client = new HttpClient { BaseAddress = new Uri($\"{host}/v1\") }; await client.GetAsync(\"{|OAK4005:models|}\");")]
    [InlineData("_client.BaseAddress = new Uri(\"https://api.openai.com/v1\"); await _client.GetAsync(\"{|OAK4005:models|}\"); await this._client.GetAsync(\"{|OAK4005:/|}files\");")]
    [InlineData("given.BaseAddress = new Uri(\"https://api.openai.com/v1\", UriKind.Absolute); await given.GetAsync(\"{|OAK4005:models|}\");")]
    // The request is created in different ways.
    [InlineData("given.BaseAddress = new Uri(\"https://api.openai.com/v1\"); await given.GetStringAsync(\"{|OAK4005:models|}\");")]
    [InlineData("given.BaseAddress = new Uri(\"https://api.openai.com/v1\"); await given.PostAsJsonAsync(\"{|OAK4005:responses|}\", 1);")]
    [InlineData("given.BaseAddress = new Uri(\"https://api.openai.com/v1\"); await given.GetFromJsonAsync<string>(\"{|OAK4005:models|}\");")]
    [InlineData("given.BaseAddress = new Uri(\"https://api.openai.com/v1\"); await given.DeleteAsync($\"{|OAK4005:files/{id}|}\");")]
    [InlineData("given.BaseAddress = new Uri(\"https://api.openai.com/v1\"); await given.DeleteAsync(\"{|OAK4005:/|}files/\" + id);")]
    [InlineData("given.BaseAddress = new Uri(\"https://api.openai.com/v1\"); await given.GetAsync(new Uri(\"{|OAK4005:models|}\", UriKind.Relative));")]
    [InlineData("given.BaseAddress = new Uri(\"https://api.openai.com/v1\"); const string path = \"{|OAK4005:models|}\"; await given.GetAsync(path);")]
    [InlineData("given.BaseAddress = new Uri(\"https://api.openai.com/v1\"); await given.SendAsync(new HttpRequestMessage(HttpMethod.Get, \"{|OAK4005:models|}\"));")]
    [InlineData("given.BaseAddress = new Uri(\"https://api.openai.com/v1\"); var request = new HttpRequestMessage(HttpMethod.Get, \"{|OAK4005:models|}\"); given.Send(request);")]
    [InlineData("given.BaseAddress = new Uri(\"https://api.openai.com/v1\"); var request = new HttpRequestMessage { RequestUri = new(\"{|OAK4005:models|}\", UriKind.Relative) }; await given.SendAsync(request);")]
    [InlineData("var uri = new Uri(new Uri(\"https://api.openai.com/v1\"), \"{|OAK4005:models|}\");")]
    [InlineData("var address = new Uri(\"https://api.openai.com/v1/\"); var uri = new Uri(address, \"{|OAK4005:/|}models\");")]
    [InlineData("services.AddHttpClient(\"openai\", c => c.BaseAddress = new Uri(\"https://api.openai.com/v1\")); var client = factory.CreateClient(\"openai\"); await client.GetAsync(\"{|OAK4005:models|}\");")]
    [InlineData("services.AddHttpClient(\"openai\", c => c.BaseAddress = new Uri(\"https://api.openai.com/v1\")); await factory.CreateClient(\"openai\").GetAsync(\"{|OAK4005:/|}models\");")]
    [InlineData("services.AddHttpClient(\"openai\", c => { c.BaseAddress = new Uri(\"https://api.openai.com/v1\"); }); var client = factory.CreateClient(\"openai\"); await client.GetAsync(\"{|OAK4005:models|}\");")]
    public Task AnyClientAndRequest_ReportsDroppedPath(string statements) => Expect(statements);

    [Fact]
    public Task TypedClient_ReportsDiagnostic() =>
    Expect("services.AddHttpClient<Typed>(c => c.BaseAddress = new Uri(\"https://api.openai.com/v1/\"));", "{|OAK4005:/|}models");

    [Theory]
    // Another host, or an unknown one.
    [InlineData("var client = new HttpClient { BaseAddress = new Uri(\"https://openrouter.ai/api/v1\") }; await client.GetAsync(\"models\");")]
    [InlineData("var client = new HttpClient { BaseAddress = new Uri(\"https://acme.openai.azure.com/openai/v1\") }; await client.GetAsync(\"models\");")]
    [InlineData("var client = new HttpClient { BaseAddress = new Uri(id) }; await client.GetAsync(\"/models\");")]
    [InlineData("var client = new HttpClient { BaseAddress = new Uri(id + \"/v1\") }; await client.GetAsync(\"/models\");")]
    // The client is not the one with the base address, or has two base addresses.
    [InlineData("var client = new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1\") }; await given.GetAsync(\"models\");")]
    [InlineData("given.BaseAddress = new Uri(\"https://api.openai.com/v1\"); if (id == \"x\") given.BaseAddress = new Uri(\"https://api.groq.com/openai/v1/\"); await given.GetAsync(\"models\");")]
    [InlineData("services.AddHttpClient(\"openai\", c => c.BaseAddress = new Uri(\"https://api.openai.com/v1\")); var client = factory.CreateClient(\"other\"); await client.GetAsync(\"models\");")]
    // The requested URL is unknown.
    [InlineData("given.BaseAddress = new Uri(\"https://api.openai.com/v1\"); await given.GetAsync(id);")]
    [InlineData("given.BaseAddress = new Uri(\"https://api.openai.com/v1\"); await given.GetAsync($\"{id}/models\");")]
    // Clients that join the two with a slash.
    [InlineData("var rest = new RestClient(\"https://api.openai.com/v1\"); var request = new RestRequest(\"/models\");")]
    [InlineData("var rest = new RestClient(\"https://api.openai.com/v1/\"); var request = new RestRequest(\"models\");")]
    [InlineData("var url = \"https://api.openai.com/v1\".AppendPathSegment(\"/models\");")]
    [InlineData("var flurl = new FlurlClient(\"https://api.openai.com/v1\").Request(\"/models\");")]
    [InlineData("var api = RestService.For<IApi>(\"https://api.openai.com/v1\");")]
    [InlineData("var api = RestService.For<IApi>(new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1\") });")]
    [InlineData("var own = new Own { BaseAddress = new Uri(\"https://api.openai.com/v1\") }; await own.GetAsync(\"/models\");")]
    [InlineData("const string root = \"https://api.openai.com/v1\"; await given.GetAsync(root + \"/models\");")]
    [InlineData("new WebClient { BaseAddress = \"https://api.openai.com/v1\" }.DownloadString(\"models\");")]
    public Task UnrelatedBaseAddress_NoDiagnostic(string statements) => Expect(statements);

    private static Task Expect(string statements, string typed = "models") => AnalyzerVerifier<EndpointAnalyzer>.Expect($$"""
        #pragma warning disable SYSLIB0014
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        using Flurl;
        using Flurl.Http;
        using Microsoft.Extensions.DependencyInjection;
        using Refit;
        using RestSharp;

        class C
        {
            private readonly HttpClient _client = new();

            async Task M(HttpClient given, IServiceCollection services, IHttpClientFactory factory, string id)
            {
                {{statements}}
            }
        }

        class Typed
        {
            private readonly HttpClient _http;

            public Typed(HttpClient http) => _http = http;

            public Task Models() => _http.GetAsync("{{typed}}");
        }

        class Own
        {
            public Uri BaseAddress { get; set; }

            public Task GetAsync(string requestUri) => Task.CompletedTask;
        }

        interface IApi
        {
            [Get("/models")]
            Task<string> Models();
        }
        """);
}
