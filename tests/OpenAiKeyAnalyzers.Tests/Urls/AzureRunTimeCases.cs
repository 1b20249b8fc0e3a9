namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>Provides URLs of Azure OpenAI, and the requests of clients: the rows of <see cref="UrlRunTimeCase"/> about Azure.</summary>
internal static class AzureRunTimeCases
{
    private const string Resource = "https://contoso.openai.azure.com";
    private const string Chat = Resource + "/openai/v1/chat/completions";
    private const string Deployment = Resource + "/openai/deployments/d/chat/completions";
    private const string Version = "?api-version=2024-10-21";

    public static UrlRunTimeCase[] All { get; } =
    [
        // The following rows use OpenAI's client.
        UrlRunTimeCase.Endpoint("OAK4004_AzureEndpoint", Resource, Resource + "/chat/completions", Chat),
        UrlRunTimeCase.Endpoint("OAK4004_AzureEndpoint", Resource + "/", Resource + "/chat/completions", Chat),
        UrlRunTimeCase.Endpoint("OAK4004_AzureEndpoint", Resource + "/openai", Resource + "/openai/chat/completions", Chat),
        UrlRunTimeCase.Endpoint("OAK4004_DeploymentEndpoint", Resource + "/openai/deployments/chat",
            Resource + "/openai/deployments/chat/chat/completions", Chat),
        UrlRunTimeCase.Endpoint("OAK4004_DeploymentEndpoint", Deployment + "?api-version=2023-03-15-preview",
            Deployment + "/chat/completions?api-version=2023-03-15-preview", Chat),
        UrlRunTimeCase.Endpoint("OAK4004_OpenAiPath", Resource + "/v1/chat/completions",
            Resource + "/v1/chat/completions/chat/completions", Chat),
        UrlRunTimeCase.Endpoint(null, Resource + "/openai/v1/", Chat),
        UrlRunTimeCase.Endpoint(null, "https://apim.contoso.example/openai", "https://apim.contoso.example/openai/chat/completions"),

        // The following rows use the Azure client.
        Client("OAK4004_NotAbsolute", "contoso-openai", "System.UriFormatException"),

        // This client builds the URL from the name of the resource.
        Resources("OAK4004_ResourceUrl", Resource + "/",
            "https://https//contoso.openai.azure.com/.openai.azure.com/openai//models?api-version=2023-12-01-preview",
            Resource + "/openai//models?api-version=2023-12-01-preview"),
        Resources("OAK4004_ResourceUrl", "contoso.openai.azure.com",
            "https://contoso.openai.azure.com.openai.azure.com/openai//models?api-version=2023-12-01-preview",
            Resource + "/openai//models?api-version=2023-12-01-preview"),
        Resources(null, "contoso", Resource + "/openai//models?api-version=2023-12-01-preview"),

        // The following rows are requests without a client.
        UrlRunTimeCase.Get("OAK4004_MissingApiVersion", Deployment, Deployment),
        UrlRunTimeCase.Get("OAK4004_MissingDeployment", Resource + "/openai/deployments/chat/completions" + Version,
            Resource + "/openai/deployments/chat/completions" + Version),
        UrlRunTimeCase.Get(null, Deployment + Version, Deployment + Version),
    ];

    private static UrlRunTimeCase Client(string? sentence, string address, string requested, string? repaired = null) => new(sentence,
        $"await new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(\"{address}\"), new ApiKeyCredential(apiKey), new Azure.AI.OpenAI.AzureOpenAIClientOptions {{ Transport = transport }}).GetChatClient(\"d\").CompleteChatAsync(\"x\");",
        requested, repaired);

    private static UrlRunTimeCase Resources(string? sentence, string name, string requested, string? repaired = null) => new(sentence,
        $"await new Betalgo.Ranul.OpenAI.Managers.OpenAIService(new Betalgo.Ranul.OpenAI.OpenAIOptions {{ ProviderType = Betalgo.Ranul.OpenAI.ProviderType.Azure, ResourceName = \"{name}\", DeploymentId = \"d\", ApiKey = apiKey }}, client).ListModel();",
        requested, repaired);
}
