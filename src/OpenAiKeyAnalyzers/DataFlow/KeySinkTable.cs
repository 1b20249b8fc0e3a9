namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Members that take an OpenAI key although no shape tells it. Matched by outermost containing type, member and parameter name, never by
/// position. Read from the packages and repositories named in the comments, 2026-11-23; the test project checks what can be restored.
/// </summary>
internal static class KeySinkTable
{
    /// <summary>Takes an Azure key as a rule, but derives from ApiKeyCredential, so that OpenAI's own clients accept it.</summary>
    internal const string AzureKeyCredential = "Azure.AzureKeyCredential";

    /// <summary>(type, member, parameter); a constructor is <c>.ctor</c>, a property has its own name as parameter, <c>*</c> is any
    /// member.</summary>
    internal static readonly (string Type, string Member, string Parameter)[] Keys =
    [
        // System.ClientModel 1.17.0
        ("System.ClientModel.ApiKeyCredential", ".ctor", "key"),
        ("System.ClientModel.ApiKeyCredential", "Update", "key"),
        ("System.ClientModel.Primitives.CredentialSettings", "Key", "Key"),

        // Azure.Core 1.44.1
        (AzureKeyCredential, ".ctor", "key"),

        // Betalgo.OpenAI 9 and older
        ("OpenAI.OpenAiOptions", "ApiKey", "ApiKey"),
        ("OpenAI.GPT3.OpenAiOptions", "ApiKey", "ApiKey"),

        // Aspire.OpenAI
        ("Aspire.OpenAI.OpenAISettings", "Key", "Key"),

        // Rystem.OpenAi
        ("Rystem.OpenAi.RealTime.RealTimeClient", ".ctor", "token"),

        // srcnalt/OpenAI-Unity
        ("OpenAI.Auth", "ApiKey", "ApiKey"),
        ("OpenAI.Configuration", ".ctor", "apiKey"),

        // Azure.AI.OpenAI 1.0.0-beta, whose client also spoke to OpenAI
        ("Azure.AI.OpenAI.OpenAIClient", ".ctor", "openAIApiKey"),
    ];

    /// <summary>Bearer tokens without scheme: the member writes <c>Authorization: Bearer</c> in front of them.</summary>
    internal static readonly (string Type, string Member, string Parameter)[] BearerTokens =
    [
        // RestSharp 114.1.0
        ("RestSharp.Authenticators.JwtAuthenticator", ".ctor", "accessToken"),
        ("RestSharp.Authenticators.JwtAuthenticator", "SetBearerToken", "accessToken"),

        // Flurl.Http 2.4.2; later versions moved the method to other classes
        ("Flurl.Http.HeaderExtensions", "WithOAuthBearerToken", "token"),
        ("Flurl.Http.GeneratedExtensions", "WithOAuthBearerToken", "token"),
        ("Flurl.Http.SettingsExtensions", "WithOAuthBearerToken", "token"),
    ];

    /// <summary>Members that the shapes below would take for keys and that take something else.</summary>
    internal static readonly (string Type, string Member)[] NonKeys =
    [
        // Key of an Azure AI Search service.
        ("Azure.AI.OpenAI.Chat.DataSourceAuthentication", "FromApiKey"),
    ];

    /// <summary>Names of parameters and properties that hold a key in a type that belongs to an OpenAI client, without underscores, in
    /// lower case.</summary>
    internal static readonly string[] KeyNames = ["apikey", "apikeys", "openaiapikey", "openaiapikeys"];

    /// <summary>How names of parameters and properties end that say where a client sends its requests, without underscores, in lower
    /// case.</summary>
    internal static readonly string[] EndpointNames =
        ["endpoint", "uri", "url", "domain", "address", "host", "server", "apibase", "apiurlformat", "resourcename"];
}
