namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>Represents a URL in a program, the finding for it, and the URL that the program actually requests.</summary>
/// <param name="MessageName">The name of the expected message; <see langword="null"/> for a correct URL.</param>
/// <param name="Code">Statements with a <c>client</c> and a <c>transport</c> that send requests to a server of the test, regardless of the
/// host.</param>
/// <param name="Requested">The requested URL, or the full name of the exception.</param>
/// <param name="Fixed">The requested URL after the fix; <see langword="null"/> if no fix is offered.</param>
public sealed record UrlRunTimeCase(string? MessageName, string Code, string Requested, string? Fixed = null)
{
    private const string Models = "https://api.openai.com/v1/models";
    private const string Chat = "https://api.openai.com/v1/chat/completions";
    private const string Lost = "https://api.openai.com/chat/completions";
    private const string Format = "System.UriFormatException";
    private const string Invalid = "System.InvalidOperationException";

    public static UrlRunTimeCase[] All { get; } =
    [
        .. AzureRunTimeCases.All,

        // The following rows combine a base address and a relative URL.
        Pair("OAK4005_DroppedPath", "/v1", "chat/completions", Lost, Chat),
        Pair("OAK4005_DroppedPath", "/v1", "/chat/completions", Lost, Chat),
        Pair("OAK4005_DroppedPath", "/v1/", "/chat/completions", Lost, Chat),
        Pair("OAK4005_DroppedPath", "/v1/chat", "completions", "https://api.openai.com/v1/completions", Chat),
        Pair("OAK4004_DuplicateVersion", "/v1/", "v1/chat/completions", "https://api.openai.com/v1/v1/chat/completions", Chat),
        Pair(null, "/v1/", "chat/completions", Chat),
        Pair(null, "/v1/chat/", "completions", Chat),
        Pair(null, "", "/v1/chat/completions", Chat),
        Pair(null, "", "v1/chat/completions", Chat),
        Pair(null, "/v1", "v1/chat/completions", Chat),
        Pair(null, "/v1/chat/completions", "", Chat),
        Pair(null, "/v1/responses", "responses", "https://api.openai.com/v1/responses"),
        Pair(null, "/v1", "https://api.openai.com/v1/models", Models),
        Pair("OAK4001_Engine", "/v1/", "engines/davinci/completions", "https://api.openai.com/v1/engines/davinci/completions", Chat),
        Pair("OAK4004_MissingVersion", "", "chat/completions", Lost, Chat),
        Pair("OAK4004_MisspelledPath", "/v1/", "chat/completion", "https://api.openai.com/v1/chat/completion", Chat),
        new("OAK4005_DroppedPath",
            "client.BaseAddress = new Uri(\"https://api.openai.com/v1\"); await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, \"models\"));", "https://api.openai.com/models", Models),
        new("OAK4005_DroppedPath", "await client.GetAsync(new Uri(new Uri(\"https://api.openai.com/v1\"), \"/models\"));",
            "https://api.openai.com/models", Models),

        // The following rows set the endpoint of the official client.
        Endpoint("OAK4004_MissingVersion_Client", "https://api.openai.com", Lost, Chat),
        Endpoint("OAK4004_MissingVersion_Client", "https://api.openai.com/", Lost, Chat),
        Endpoint("OAK4004_OperationPath", "https://api.openai.com/v1/chat/completions",
            "https://api.openai.com/v1/chat/completions/chat/completions", Chat),
        Endpoint("OAK4004_OperationPath", "https://api.openai.com/chat/completions",
            "https://api.openai.com/chat/completions/chat/completions", Chat),
        Endpoint("OAK4003_InsecureScheme", "http://api.openai.com/v1", "http://api.openai.com/v1/chat/completions", Chat),
        Endpoint(null, "https://api.openai.com/v1", Chat),
        Endpoint(null, "https://api.openai.com/v1/", Chat),
        Endpoint(null, "https://api.openai.com/v1 ", Chat),

        Endpoint("OAK4004_OperationAtOtherHost", "https://openrouter.ai/api/v1/chat/completions",
            "https://openrouter.ai/api/v1/chat/completions/chat/completions", "https://openrouter.ai/api/v1/chat/completions"),
        Endpoint("OAK4004_OperationAtOtherHost", "http://localhost:11434/v1/chat/completions",
            "http://localhost:11434/v1/chat/completions/chat/completions", "http://localhost:11434/v1/chat/completions"),
        Endpoint("OAK4004_NotAbsolute_Client", "contoso-openai", Format),
        Endpoint(null, "https://openrouter.ai/api/v1", "https://openrouter.ai/api/v1/chat/completions"),

        // The following rows pass an HttpClient to a client.
        Connected("OAK4004_IgnoredBaseAddress", "https://openai-gateway.example/v1/", Chat),
        Connected(null, "https://api.openai.com/v1/", Chat),
        Kernel("OAK4004_MissingVersion_HttpClient", "https://api.openai.com/", Lost, Chat),
        Kernel("OAK4004_OperationPath", "https://api.openai.com/v1/chat/completions",
            "https://api.openai.com/v1/chat/completions/chat/completions", Chat),
        Kernel(null, "https://api.openai.com/v1", Chat),
        Kernel(null, "https://api.openai.com/v1/", Chat),

        // The following rows are absolute URLs.
        Get("OAK4004_DuplicateScheme", "https://https://api.openai.com/v1/models", "https://https//api.openai.com/v1/models", Models),
        Get("OAK4004_DuplicateScheme", "https:https://api.openai.com/v1/models", Invalid, Models),
        Get("OAK4004_WrongScheme", "wss://api.openai.com/v1/models", "wss://api.openai.com/v1/models", Models),
        new("OAK4004_WrongScheme", "client.BaseAddress = new Uri(\"wss://api.openai.com/v1/\"); await client.GetAsync(\"models\");",
            "wss://api.openai.com/v1/models", Models),
        new("OAK4004_MissingScheme", "client.BaseAddress = new Uri(\"api.openai.com\"); await client.GetAsync(\"v1/models\");",
            Format, Models),
        Domain("OAK4004_MissingScheme", "api.openai.com", Format, Models),
        Domain(null, "https://api.openai.com/", Models),
        Socket("OAK4004_WrongScheme_WebSocket", "https://api.openai.com/v1/realtime?model=gpt-live", "System.ArgumentException",
            "wss://api.openai.com/v1/realtime?model=gpt-live"),
        Socket(null, "wss://api.openai.com/v1/realtime?model=gpt-live", "wss://api.openai.com/v1/realtime?model=gpt-live"),
        Get(null, Models, Models),
        Get(null, " " + Models + " ", Models),
        Get(null, "https:\\\\\\\\api.openai.com/v1/models", Models),
        Get("OAK4004_MalformedScheme", "https//api.openai.com/v1/models", Invalid, Models),
        Get("OAK4004_MalformedScheme", "https:/api.openai.com/v1/models", Invalid, Models),
        Get("OAK4004_MalformedScheme", "https:///api.openai.com/v1/models", Format, Models),
        Get("OAK4004_MissingScheme", "api.openai.com/v1/models", Invalid, Models),
        new("OAK4004_MissingScheme", "await client.GetAsync(new Uri(\"api.openai.com/v1/models\"));", Format, Models),
        new("OAK4004_MalformedScheme", "await client.GetAsync(new Uri(\"https;//api.openai.com/v1/models\"));", Format, Models),
        new("OAK4004_StrayCharacter", "await client.GetAsync(new Uri(\"https: //api.openai.com/v1/models\"));", Format, Models),
        Get("OAK4004_StrayCharacter", "https://api.openai.com /v1/models", Format, Models),
        Get("OAK4004_StrayCharacter", "https://api.openai.com/v1/ models", "https://api.openai.com/v1/%20models", Models),
        Get("OAK4004_StrayCharacter", "https://api.openai.com/v1/\\u200Bmodels", "https://api.openai.com/v1/%E2%80%8Bmodels", Models),
        Get("OAK4004_TrailingText", "https://api.openai.com/v1/modelsAuthorization: Bearer YOUR_API_KEY",
            "https://api.openai.com/v1/modelsAuthorization:%20Bearer%20YOUR_API_KEY", Models),
        Get("OAK4004_WrongHost", "https://chat.openai.com/v1/models", "https://chat.openai.com/v1/models", Models),
        Get("OAK4004_MisspelledHost", "https://api.openia.com/v1/models", "https://api.openia.com/v1/models", Models),
        Get("OAK4004_MissingVersion", "https://api.openai.com/models", "https://api.openai.com/models", Models),
        Get("OAK4004_DuplicateVersion", "https://api.openai.com/v1/v1/models", "https://api.openai.com/v1/v1/models", Models),
        Get("OAK4004_WrongVersion", "https://api.openai.com/v2/models", "https://api.openai.com/v2/models", Models),
        Get("OAK4004_MisspelledPath", "https://api.openai.com/v1/model", "https://api.openai.com/v1/model", Models),
        Get("OAK4004_AzurePath", "https://api.openai.com/openai/deployments/x/chat/completions",
            "https://api.openai.com/openai/deployments/x/chat/completions", Chat),
        Get("OAK4004_OpenAiPath", "https://acme.openai.azure.com/v1/models", "https://acme.openai.azure.com/v1/models",
            "https://acme.openai.azure.com/openai/v1/models"),
        Get("OAK4003_InsecureScheme", "http://api.openai.com/v1/models", "http://api.openai.com/v1/models", Models),
        Get("OAK4001_Path", "https://api.openai.com/v1/engines", "https://api.openai.com/v1/engines", Models),
        Get("OAK4001_Body", "https://api.openai.com/v1/edits", "https://api.openai.com/v1/edits", Chat),
        Get("OAK4001_Redesign", "https://api.openai.com/v1/assistants", "https://api.openai.com/v1/assistants"),
        Get("OAK4001_NoModel", "https://api.openai.com/v1/completions", "https://api.openai.com/v1/completions",
            "https://api.openai.com/v1/responses"),
        Get("OAK4006_KeyParameter", "https://api.openai.com/v1/models?api_key=x", "https://api.openai.com/v1/models?api_key=x"),
        new("OAK4001_Engine",
            "var engine = apiKey.Length.ToString(); await client.GetAsync($\"https://api.openai.com/v1/engines/{engine}/completions\");",
            "https://api.openai.com/v1/engines/51/completions", Chat),
        new("OAK4001_Engine",
            "var engine = apiKey.Length.ToString(); await client.GetAsync(\"https://api.openai.com/v1/engines/\" + engine + \"/completions\");", "https://api.openai.com/v1/engines/51/completions", Chat),

        // Clients that join base and path with a slash keep the version.
        new(null, "await new RestClient(new RestClientOptions(\"https://api.openai.com/v1\") { ConfigureMessageHandler = _ => new Loopback(address) }).ExecuteAsync(new RestRequest(\"/models\"));", Models),
        new("OAK4001_Path",
            "await new RestClient(new RestClientOptions(\"https://api.openai.com/v1\") { ConfigureMessageHandler = _ => new Loopback(address) }).ExecuteAsync(new RestRequest(\"engines\"));", "https://api.openai.com/v1/engines", Models),
    ];

    public override string ToString() => $"{MessageName ?? "Right"}: {Code}";

    private static UrlRunTimeCase Pair(string? sentence, string address, string relative, string requested, string? repaired = null) =>
        new(sentence, $"client.BaseAddress = new Uri(\"https://api.openai.com{address}\"); await client.GetAsync(\"{relative}\");",
            requested, repaired);

    private static UrlRunTimeCase Socket(string? sentence, string address, string requested, string? repaired = null) => new(sentence,
        $"await new ClientWebSocket().ConnectAsync(new Uri(\"{address}\"), new HttpMessageInvoker(new Loopback(address)), default);",
        requested, repaired);

    private static UrlRunTimeCase Domain(string? sentence, string address, string requested, string? repaired = null) => new(sentence,
        $"await new Betalgo.Ranul.OpenAI.Managers.OpenAIService(new Betalgo.Ranul.OpenAI.OpenAIOptions {{ BaseDomain = \"{address}\", ApiKey = apiKey }}, client).ListModel();",
        requested, repaired);

    private static UrlRunTimeCase Connected(string? sentence, string address, string requested) => new(sentence,
        $"client.BaseAddress = new Uri(\"{address}\"); await new ChatClient(\"model\", new ApiKeyCredential(apiKey), new OpenAIClientOptions {{ Transport = new HttpClientPipelineTransport(client) }}).CompleteChatAsync(\"x\");",
        requested);

    private static UrlRunTimeCase Kernel(string? sentence, string address, string requested, string? repaired = null) => new(sentence,
        $"await new Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIChatCompletionService(\"model\", apiKey, httpClient: new HttpClient(new Loopback(address)) {{ BaseAddress = new Uri(\"{address}\") }}).GetChatMessageContentsAsync(new Microsoft.SemanticKernel.ChatCompletion.ChatHistory(\"x\"));",
        requested, repaired);

    internal static UrlRunTimeCase Endpoint(string? sentence, string address, string requested, string? repaired = null) => new(
        sentence,
        $"await new ChatClient(\"model\", new ApiKeyCredential(apiKey), new OpenAIClientOptions {{ Endpoint = new Uri(\"{address}\"), Transport = transport }}).CompleteChatAsync(\"x\");",
        requested,
        repaired);

    internal static UrlRunTimeCase Get(string? sentence, string address, string requested, string? repaired = null) =>
        new(sentence, $"await client.GetAsync(\"{address}\");", requested, repaired);
}
