using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Urls;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>Verifies the exact locations at which OAK4001 to OAK4004 and OAK4006 report URLs, for every kind of sink.</summary>
[VerifiesSources]
public class UrlSinkTests
{
    [Theory]
    [InlineData("string url = \"https://api.openai.com/v1/{|OAK4001:engines|}\"; Use(url);")]
    [InlineData("const string url = @\"https://api.openai.com/v1/{|OAK4001:edits|}\"; Use(url);")]
    [InlineData("var url = $\"https://api.openai.com/v1/{|OAK4001:engines/{model}|}/completions\"; Use(url);")]
    [InlineData("var url = $@\"https://api.openai.com/v1/{|OAK4001:engines/{model}|}/completions\"; Use(url);")]
    [InlineData("var url = \"https://api.openai.com/v1/{|OAK4001:engines/\" + model|} + \"/completions\"; Use(url);")]
    [InlineData("var url = string.Format(\"https://api.openai.com/v1/{|OAK4001:engines|}/{0}\", model); Use(url);")]
    [InlineData("const string host = \"https://api.openai.com\"; Use(host + \"/v1/{|OAK4001:classifications|}\");")]
    [InlineData("const string baseUrl = \"https://api.openai.com/v1\"; const string path = \"/{|OAK4001:answers|}\"; Use(baseUrl + path);")]
    [InlineData("const string baseUrl = \"https://api.openai.com/v1\"; Use($\"{baseUrl}/{|OAK4001:search|}\");")]
    [InlineData("var url = \"\"\"https://api.openai.com/v1/{|OAK4001:fine-tunes|}\"\"\"; Use(url);")]
    [InlineData("var url = \"https:\\u002F\\u002Fapi.openai.com\\u002Fv1\\u002F{|OAK4001:edi\\u0074s|}\"; Use(url);")]
    [InlineData("var url = model ?? \"https://api.openai.com/v1/{|OAK4001:edits|}\"; Use(url);")]
    [InlineData("Use(\"https://eu.api.openai.com/v1/{|OAK4001:assistants|}\");")]
    [InlineData("Use($\"https://api.openai.com/v1/{|OAK4001:threads/{model}/runs|}\");")]
    [InlineData("Use(\"https://api.openai.com/{|OAK4001:dashboard/billing/usage|}?start_date=2023-01-01\");")]
    [InlineData("Use(\"https://api.openai.com/v1/{|OAK4001:completions|}\");")]
    [InlineData("Use(\"https://platform.openai.com/{|OAK4002:account/api-keys|}\");")]
    [InlineData("Console.WriteLine(\"https://platform.openai.com/{|OAK4002:account/api-keys|}\");")]
    [InlineData("System.Diagnostics.Process.Start(\"https://{|OAK4002:beta.openai.com/account/api-keys|}\");")]
    [InlineData("Use(\"https:{|OAK4004: |}//platform.openai.com/account/api-keys\");")]
    [InlineData("Use(\"https://api.openai.com/v1/models{|OAK4004:Authorization: Bearer YOUR_API_KEY|}\");")]
    [InlineData("Use(\"https://api.openai.com/{|OAK4004:chat|}/completions\");")]
    [InlineData("Use(\"https://api.openai.com/v1{|OAK4004:/v1|}/chat/completions\");")]
    [InlineData("Use(\"https://api.openai.com/v1/chat/{|OAK4004:completion|}\");")]
    [InlineData("Use(\"https://{|OAK4004:api.openia.com|}/v1/chat/completions\");")]
    [InlineData("Use(\"https://{|OAK4004:chat.openai.com|}/v1/chat/completions\");")]
    [InlineData("Use($\"https://api.openai.com/{|OAK4004:openai/deployments/{model}|}/chat/completions\");")]
    [InlineData("Use(\"https://api.openai.com/v1/models?{|OAK4006:api_key=\" + model|});")]
    [InlineData("Use($\"https://api.openai.com/v1/models?{|OAK4006:api_key={model}|}\");")]
    [InlineData("Use(\"https://acme.openai.azure.com/{|OAK4004:v1|}/chat/completions\");")]
    [InlineData("Use(\"https://acme.openai.azure.com/openai/deployments/x/chat/completions?api-version={|OAK4002:2023-03-15-preview|}\");")]
    public Task UnknownUsage_ReportsDiagnostic(string statements) => Expect(statements);

    [Theory]
    [InlineData("var uri = new Uri(\"{|OAK4004:api.openai.com|}/v1/models\");")]
    [InlineData("Uri uri = new(\"{|OAK4004:https:/|}api.openai.com/v1/models\");")]
    [InlineData("var uri = new Uri(\"https://api.openai.com/v1/chat/{|OAK4004: |}completions\", UriKind.Absolute);")]
    [InlineData("var uri = new Uri(\"https://api.openai.com/v1/models{|OAK4004: -H Accept|}\");")]
    [InlineData("Uri.TryCreate(\"https://api.openai.com/v1/{|OAK4001:engines|}\", UriKind.Absolute, out var uri);")]
    [InlineData("var builder = new UriBuilder(\"https://api.openai.com/v1/{|OAK4001:edits|}\");")]
    [InlineData("var url = \"https://api.openai.com/v1/{|OAK4001:edits|}\"; var uri = new Uri(url);")]
    public Task UriConstructor_ReportsDiagnostic(string statements) => Expect(statements);

    // The finding about http:// shows that the URL is known to be requested.
    [Theory]
    [InlineData("await client.GetAsync(\"{|OAK4003:http|}://api.openai.com/v1/models\");")]
    [InlineData("await client.GetAsync(new Uri(\"{|OAK4003:http|}://api.openai.com/v1/models\"));")]
    [InlineData("var url = \"{|OAK4003:http|}://api.openai.com/v1/models\"; await client.GetStringAsync(url);")]
    [InlineData("var uri = new Uri(\"{|OAK4003:http|}://api.openai.com/v1/models\"); await client.GetByteArrayAsync(uri);")]
    [InlineData("await client.PostAsync(\"{|OAK4003:http|}://api.openai.com/v1/responses\", null);")]
    [InlineData("await client.PutAsync(requestUri: \"{|OAK4003:http|}://api.openai.com/v1/responses\", content: null);")]
    [InlineData("await client.PatchAsync($\"{|OAK4003:http|}://api.openai.com/v1/responses/{model}\", null);")]
    [InlineData("await client.DeleteAsync(\"{|OAK4003:http|}://api.openai.com/v1/files/\" + model);")]
    [InlineData("await client.PostAsJsonAsync(\"{|OAK4003:http|}://api.openai.com/v1/responses\", model);")]
    [InlineData("await client.GetFromJsonAsync<string>(\"{|OAK4003:http|}://api.openai.com/v1/models\");")]
    [InlineData("var request = new HttpRequestMessage(HttpMethod.Get, \"{|OAK4003:http|}://api.openai.com/v1/models\");")]
    [InlineData("var request = new HttpRequestMessage { RequestUri = new Uri(\"{|OAK4003:http|}://api.openai.com/v1/models\") };")]
    [InlineData("var request = new HttpRequestMessage(); request.RequestUri = new(\"{|OAK4003:http|}://api.openai.com/v1/models\");")]
    [InlineData("var request = WebRequest.Create(\"{|OAK4003:http|}://api.openai.com/v1/models\");")]
    [InlineData("var request = WebRequest.CreateHttp(new Uri(\"{|OAK4003:http|}://api.openai.com/v1/models\"));")]
    [InlineData("new WebClient().DownloadString(\"{|OAK4003:http|}://api.openai.com/v1/models\");")]
    [InlineData("new WebClient().UploadString(\"{|OAK4003:http|}://api.openai.com/v1/responses\", \"{}\");")]
    [InlineData("await new ClientWebSocket().ConnectAsync(new Uri(\"{|OAK4003:ws|}://api.openai.com/v1/realtime?model=gpt-live\"), default);")]
    [InlineData("var request = new RestRequest(\"{|OAK4003:http|}://api.openai.com/v1/models\");")]
    [InlineData("await \"{|OAK4003:http|}://api.openai.com/v1/models\".GetStringAsync();")]
    [InlineData("const string url = \"{|OAK4003:http|}://api.openai.com/v1/models\"; await url.WithHeader(\"X\", \"y\").GetStringAsync();")]
    [InlineData("var request = UnityEngine.Networking.UnityWebRequest.Get(\"{|OAK4003:http|}://api.openai.com/v1/models\");")]
    [InlineData("var request = new UnityEngine.Networking.UnityWebRequest(\"{|OAK4003:http|}://api.openai.com/v1/models\", \"GET\");")]
    [InlineData("await client.GetAsync(\"https://{|OAK4004:platform.openai.com|}/v1/models\");")]
    [InlineData("await client.GetAsync(\"{|OAK4004:api.openai.com|}/v1/models\");")]
    [InlineData("await new ClientWebSocket().ConnectAsync(new Uri(\"wss://api.openai.com/v1/realtime?model={|OAK4007:gpt-4o-realtime-preview|}\"), default);")]
    public Task Request_ReportsDiagnostic(string statements) => Expect(statements);

    [Theory]
    [InlineData("client.BaseAddress = new Uri(\"{|OAK4003:http|}://api.openai.com/v1/\");")]
    [InlineData("var other = new HttpClient { BaseAddress = new(\"{|OAK4003:http|}://api.openai.com\") };")]
    [InlineData("var address = new Uri(\"{|OAK4003:http|}://api.openai.com/v1/\"); client.BaseAddress = address;")]
    [InlineData("client.BaseAddress = new Uri(\"https://{|OAK4004:platform.openai.com|}\");")]
    [InlineData("client.BaseAddress = new Uri(\"https://{|OAK4004:api.open.ai|}/v1/\");")]
    [InlineData("new WebClient().BaseAddress = \"{|OAK4003:http|}://api.openai.com/v1/\";")]
    [InlineData("var rest = new RestClient(\"{|OAK4003:http|}://api.openai.com/v1\");")]
    [InlineData("var rest = new RestClientOptions(\"{|OAK4003:http|}://api.openai.com/v1\");")]
    [InlineData("var rest = new RestClientOptions { BaseUrl = new Uri(\"{|OAK4003:http|}://api.openai.com/v1\") };")]
    [InlineData("var flurl = new FlurlClient(\"{|OAK4003:http|}://api.openai.com/v1\");")]
    [InlineData("var url = \"{|OAK4003:http|}://api.openai.com/v1\".AppendPathSegment(\"models\");")]
    [InlineData("var api = Refit.RestService.For<IDisposable>(\"{|OAK4003:http|}://api.openai.com/v1\");")]
    [InlineData("var options = new Betalgo.Ranul.OpenAI.OpenAIOptions { BaseDomain = \"{|OAK4003:http|}://api.openai.com/\" };")]
    [InlineData("BaseUrl = \"{|OAK4003:http|}://api.openai.com/v1\";")]
    [InlineData("new Own(endpoint: \"{|OAK4003:http|}://api.openai.com/v1\");")]
    public Task BaseAddress_ReportsDiagnostic(string statements) => Expect(statements);

    [Theory]
    [InlineData("var options = new OpenAI.OpenAIClientOptions { Endpoint = new Uri(\"https://{|OAK4004:api.openai.com|}\") };")]
    [InlineData("var options = new OpenAI.OpenAIClientOptions { Endpoint = new(\"https://{|OAK4004:api.openai.com|}/\") };")]
    [InlineData("var options = new OpenAI.OpenAIClientOptions(); options.Endpoint = new Uri(\"https://api.openai.com/v1{|OAK4004:/chat/completions|}\");")]
    [InlineData("var options = new OpenAI.OpenAIClientOptions { Endpoint = new(\"https://api.openai.com/{|OAK4004:chat/completions|}\") };")]
    [InlineData("var options = new OpenAI.OpenAIClientOptions { Endpoint = new(\"{|OAK4003:http|}://api.openai.com/v1\") };")]
    [InlineData("var options = new OpenAI.Responses.ResponsesClientOptions { Endpoint = new(\"https://{|OAK4004:api.openai.com|}\") };")]
    [InlineData("var options = new OpenAI.Realtime.RealtimeClientOptions { Endpoint = new(\"https://{|OAK4004:api.openai.com|}\") };")]
    [InlineData("var address = new Uri(\"https://{|OAK4004:api.openai.com|}\"); var options = new OpenAI.OpenAIClientOptions { Endpoint = address };")]
    [InlineData("Microsoft.SemanticKernel.OpenAIServiceCollectionExtensions.AddOpenAIChatCompletion(services, \"gpt-live\", new Uri(\"https://{|OAK4004:api.openai.com|}\"), model);")]
    [InlineData("var azure = new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(\"https://acme.openai.azure.com{|OAK4004:/openai/v1|}/\"), new System.ClientModel.ApiKeyCredential(model));")]
    public Task ClientEndpoint_ReportsDiagnostic(string statements) =>
    Expect("#pragma warning disable OPENAI001, OPENAI002, SKEXP0010\n" + statements);

    [Theory]
    [InlineData("[Get(\"/v1/{|OAK4001:engines|}\")] Task<string> A();")]
    [InlineData("[Post(\"/{|OAK4001:engines/{model}|}/completions\")] Task<string> A(string model);")]
    [InlineData("[PostAttribute(\"/v1/chat/{|OAK4004:completion|}\")] Task<string> A();")]
    [InlineData("[Refit.Post(\"/v1/{|OAK4001:completions|}\")] Task<string> A();")]
    public Task RefitRoute_ReportsDiagnostic(string member) => AnalyzerVerifier<EndpointAnalyzer>.Expect($$"""
        using System.Threading.Tasks;
        using Refit;

        interface IOpenAiApi
        {
            {{member}}

            [Post("/v1/chat/completions")] Task<string> Chat();
        }
        """);

    [Theory]
    [InlineData("new RestRequest(\"{|OAK4001:engines/davinci|}/completions\", Method.Post)")]
    [InlineData("new RestRequest(\"/v1/{|OAK4001:edits|}\")")]
    [InlineData("new RestRequest($\"{|OAK4001:engines/{model}|}/completions\")")]
    public Task RestSharpResource_ReportsDiagnostic(string creation) =>
    Expect($"var rest = new RestClient(\"https://api.openai.com/v1\"); var request = {creation};");

    [Theory]
    [InlineData("public string Endpoint { get; set; } = \"{|OAK4003:http|}://api.openai.com/v1\";")]
    [InlineData("private const string Url = \"https://api.openai.com/v1/{|OAK4001:edits|}\";")]
    [InlineData("public static string Url => \"https://api.openai.com/v1/{|OAK4001:edits|}\";")]
    [InlineData("private readonly System.Uri _uri = new(\"https://api.openai.com/v1/{|OAK4001:edits|}\");")]
    [InlineData("string Url(string model = \"https://api.openai.com/v1/{|OAK4001:edits|}\") => model;")]
    [InlineData("string Url() => \"https://api.openai.com/v1/{|OAK4001:edits|}\";")]
    [InlineData("public string Url { get; init; } = \"https://api.openai.com/v1/{|OAK4001:edits|}\";")]
    public Task FieldOrProperty_ReportsDiagnostic(string member) => AnalyzerVerifier<EndpointAnalyzer>.Expect($"class C {{ {member} }}");

    [Fact]
    public Task ConfiguredHost_ReportsDiagnostic() => AnalyzerVerifier<EndpointAnalyzer>.Expect(
        "class C { string openai = \"https://ai.example.com/proxy/v1/{|OAK4001:edits|}\"; }",
        "openai_key_analyzers.openai_hosts = ai.example.com");

    private static Task Expect(string statements) => AnalyzerVerifier<EndpointAnalyzer>.Expect($$"""
        #pragma warning disable SYSLIB0014
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Net.WebSockets;
        using System.Threading;
        using Flurl;
        using Flurl.Http;
        using Microsoft.Extensions.DependencyInjection;
        using RestSharp;

        class C
        {
            string BaseUrl { get; set; } = "";

            void Use(string text) { }

            async void M(HttpClient client, IServiceCollection services, string model)
            {
                {{statements}}
            }
        }

        class Own
        {
            public Own(string endpoint) { }
        }

        namespace UnityEngine.Networking
        {
            public class UnityWebRequest
            {
                public UnityWebRequest(string url, string method) { }
                public static UnityWebRequest Get(string uri) => new(uri, "GET");
            }
        }
        """);
}
