using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using Betalgo.Ranul.OpenAI;
using Betalgo.Ranul.OpenAI.Managers;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using OpenAI.Chat;
using OpenAiKeyAnalyzers.Testing;
using RestSharp;

namespace OpenAiKeyAnalyzers.Tests.Repository.Guide;

/// <summary>
/// Provides common mistakes and the messages of the resulting exceptions, which the guide must quote. <c>…</c> represents the parts that
/// vary.
/// </summary>
internal static class ExceptionSamples
{
    private static readonly string Key = SyntheticKey.Project();

    internal static readonly (string Text, Func<Task> Do)[] All =
    [
        // The header is wrong.
        ("New-line or NUL characters are not allowed in header values.",
            Sync(static () => new AuthenticationHeaderValue("Bearer", Key + "\n"))),
        ("The format of value '…' is invalid.", Sync(static () => new AuthenticationHeaderValue("Bearer " + Key))),
        ("The format of value '…' is invalid.", Sync(static () => new AuthenticationHeaderValue("Bearer:", Key))),
        ("The format of value '…' is invalid.", Header(static headers => headers.Add("Authorization", "Bearer " + Key + "\n"))),
        ("The format of value '…' is invalid.", Header(static headers => headers.Add("Authorization", "Bearer: " + Key))),
        ("The format of value '…' is invalid.", Header(static headers => headers.Add("Authorization", "Bearer " + Key + ","))),
        ("The format of value '…' is invalid.", Sync(static () => new StringContent("", Encoding.UTF8, "application/json; charset=utf-8"))),
        ("The header name '…' has an invalid format.", Header(static headers => headers.Add("Authorization:", "Bearer " + Key))),
        ("The header name '…' has an invalid format.", Header(static headers => headers.Add("Authorization: Bearer", Key))),
        ("Cannot add value because header 'Authorization' does not support multiple values.", Header(static headers =>
        {
            headers.Add("Authorization", "Bearer a");
            headers.Add("Authorization", "Bearer b");
        })),
        ("Misused header name, 'Authorization'.", Sync(static () => new StringContent("").Headers.Add("Authorization", "Bearer " + Key))),
        ("Misused header name, 'Content-Type'.", Header(static headers => headers.Add("Content-Type", "application/json"))),
        ("Request headers must contain only ASCII characters.",
            Server(ScriptedServer.CreateResponse(200, "{}"),
                static (client, address) => client.SendAsync(Request(address, Key + "\u200B")))),
        ("Retry failed after 4 tries.", Sdk(ScriptedServer.CreateResponse(200, "{}"), Key + "\u200B", retries: 3)),
        ("Invalid character found in header value: …",
            Sync(static () => new RestRequest().AddHeader("Authorization", "Bearer " + Key + "\n"))),
        ("Specified value has invalid Control characters.",
            Sync(static () => new ClientWebSocket().Options.SetRequestHeader("Authorization", "Bearer a\nb"))),
        ("Specified value has invalid Control characters.",
            Sync(static () => new ClientWebSocket().Options.SetRequestHeader("Authorization", "Bearer a\u200B"))),
        ("The WebSocket protocol '…' is invalid because it contains the invalid character '…'.",
            Sync(static () => new ClientWebSocket().Options.AddSubProtocol("openai-insecure-api-key. x"))),

        // The key is missing.
        ("Value cannot be null. (Parameter 'key')", Sync(static () => new ApiKeyCredential(null!))),
        ("Value cannot be null. (Parameter 'key')", Sync(static () => new ChatClient("model", (string)null!))),
        ("Value cannot be an empty string. (Parameter 'key')", Sync(static () => new ChatClient("model", ""))),
        ("Value cannot be an empty string. (Parameter 'model')", Sync(static () => new ChatClient("", Key))),
        ("Value cannot be null. (Parameter 'apiKey')", Sync(static () => new OpenAIChatCompletionService("model", (string)null!))),
        ("The value cannot be an empty string or composed entirely of whitespace. (Parameter 'apiKey')",
            Sync(static () => new OpenAIChatCompletionService("model", ""))),
        ("Value cannot be null. (Parameter 'ApiKey')", Sync(static () => new OpenAIService(new OpenAIOptions { ApiKey = null! }))),
        ("Value cannot be null. (Parameter 'ApiKey')", Sync(static () => new OpenAIService(new OpenAIOptions { ApiKey = "" }))),
        ("Value cannot be null. (Parameter 'uriString')", Sync(static () => new Uri((string)null!))),
        ("Value cannot be null. (Parameter 'endpoint')",
            Sync(static () => new Azure.AI.OpenAI.AzureOpenAIClient(null!, new ApiKeyCredential(Key)))),

        // The URL is wrong.
        ("Invalid URI: The Authority/Host could not be parsed.", Sync(static () => new Uri("https: //api.openai.com"))),
        ("Invalid URI: The Authority/Host could not be parsed.", Sync(static () => new Uri("https:/api.openai.com"))),
        ("Invalid URI: The format of the URI could not be determined.", Sync(static () => new Uri("https//api.openai.com"))),
        ("Invalid URI: The URI scheme is not valid.", Sync(static () => new Uri("\uFEFFhttps://api.openai.com"))),
        ("Invalid URI: The URI is empty.", Sync(static () => new Uri(""))),
        ("An invalid request URI was provided. Either the request URI must be an absolute URI or BaseAddress must be set.",
            Client(static client => client.GetAsync("api.openai.com/v1/models"))),
        ("The 'api.openai.com' scheme is not supported.", Client(static client => client.GetAsync("api.openai.com:443/v1/models"))),
        ("'<' is an invalid start of a value.",
            Server(ScriptedServer.CreateResponse(200, "<html>"), static (client, address) => client.GetFromJsonAsync<object>(address))),
        ("'<' is an invalid start of a value.", Sdk(ScriptedServer.CreateResponse(200, "<html>"))),
        ("The input does not contain any JSON tokens.", Sdk(ScriptedServer.CreateResponse(200, ""))),
        ("Service request failed.\nStatus: 302 (…)", Sdk(ScriptedServer.CreateResponse(302, ""))),

        // The response is an error.
        ("Response status code does not indicate success: 401 (…)",
            Server(ScriptedServer.CreateResponse(401, ""), static (client, address) => client.GetStringAsync(address))),
        ("HTTP 401 (…)",
            Sdk(ScriptedServer.CreateResponse(401,
                """{"error":{"message":"x","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}"""))),
        ("Service request failed.\nStatus: 403 (…)",
            Sdk(ScriptedServer.CreateResponse(403, """{"error":"Missing scopes: model.request"}"""))),
        ("The server returned status code '401' when status code '101' was expected.",
            Server(ScriptedServer.CreateResponse(401, ""), static async (_, address) =>
        {
            using var socket = new ClientWebSocket();
            socket.Options.Proxy = null;
            await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws" }.Uri, CancellationToken.None);
        })),
        ("The remote server returned an error: (401) …", Server(ScriptedServer.CreateResponse(401, ""), static async (_, address) =>
        {
#pragma warning disable SYSLIB0014 // Old programs use it.
            using var client = new WebClient { Proxy = null };
#pragma warning restore SYSLIB0014
            await client.DownloadStringTaskAsync(address);
        })),

        // The network fails. The system's messages for unknown names and refused connections differ between systems.
        ("The SSL connection could not be established, see inner exception.",
            Server(ScriptedServer.CreateResponse(400, ""),
                static (client, address) => client.GetAsync(new UriBuilder(address) { Scheme = "https" }.Uri))),
        ("The proxy tunnel request to proxy '…' failed with status code '407'.",
            Server(ScriptedServer.CreateResponse(407, ""), static async (_, address) =>
        {
            using var client = new HttpClient(new SocketsHttpHandler { Proxy = new WebProxy(address) });
            await client.GetAsync(new Uri("https://api.openai.com/v1/models"));
        })),
        ("The response ended prematurely. (ResponseEnded)", Server([], static (client, address) => client.GetAsync(address))),
        ("An error occurred while sending the request.", Server([], static (client, address) => client.GetAsync(address))),
        ("The request was canceled due to the configured HttpClient.Timeout of … seconds elapsing.",
            Server(null, static async (client, address) =>
        {
            client.Timeout = TimeSpan.FromMilliseconds(100);
            await client.GetAsync(address);
        })),
    ];

    private static Func<Task> Sync(Action action) => () =>
    {
        action();
        return Task.CompletedTask;
    };

    private static Func<Task> Sync(Func<object> create) => Sync((Action)(() => _ = create()));

    private static Func<Task> Header(Action<HttpRequestHeaders> set) => Sync(() =>
    {
        using var message = new HttpRequestMessage();
        set(message.Headers);
    });

    private static HttpRequestMessage Request(Uri address, string key)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return message;
    }

    private static Func<Task> Client(Func<HttpClient, Task> use) => async () =>
    {
        // The machine's proxy is not part of the experiment.
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await use(client);
    };

    private static Func<Task> Server(byte[]? answer, Func<HttpClient, Uri, Task> use) => Client(async client =>
    {
        await using var server = new ScriptedServer([answer]);
        await use(client, new Uri(server.BaseUrl));
    });

    private static Func<Task> Sdk(byte[] answer, string? key = null, int retries = 0) => Server(answer, async (client, address) =>
    {
        var options =
            new OpenAIClientOptions
            { Endpoint = address, Transport = new HttpClientPipelineTransport(client), RetryPolicy = new ClientRetryPolicy(retries) };
        await new ChatClient("model", new ApiKeyCredential(key ?? Key), options).CompleteChatAsync("x");
    });
}
