namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Provides the words in the names of settings that show the purpose of a value, in lower case and without separators.</summary>
internal static class SettingPathWords
{
    internal static readonly string[] Vendors = ["openai", "chatgpt"];

    /// <summary>
    /// The words that name a key after the vendor's name. Source: settings and environment variables in public C# code and templates, read
    /// 2026-11-23; without separators, ignoring case.
    /// </summary>
    internal static readonly HashSet<string> KeyWords = new(StringComparer.Ordinal)
    {
        "key", "apikey", "apikeys", "secret", "secretkey", "apisecret", "apisecretkey", "token", "apitoken", "accesstoken", "accesskey",
        "credential", "credentials",
        "credentialkey", "credentialsapikey", "credentialapikey", "authkey", "authtoken", "bearertoken", "bearer", "adminkey",
        "adminapikey", "admintoken", "projectkey", "serviceaccountkey",
        "defaultkey", "subscriptionkey", "apikeyvalue",
    };

    // For example, OPENAI_API_KEY_DEV and OPENAI_API_KEY_2.
    internal static readonly string[] Stages = ["development", "dev", "staging", "stage", "production", "prod", "local"];

    /// <summary>
    /// Other providers whose keys have the same form, or that accept any key. If one of them is named, the setting belongs to it.
    /// </summary>
    internal static readonly string[] OtherVendors =
    [
        "compatible", "openailike", "openrouter", "deepseek", "groq", "ollama", "anthropic", "claude", "gemini", "mistral", "lmstudio",
        "litellm", "together", "localai", "vllm",
        "perplexity", "fireworks", "huggingface", "githubmodels", "xai", "cohere", "moonshot", "kimi", "qwen", "dashscope", "siliconflow",
        "zhipu", "llamacpp", "foundrylocal", "nvidia", "cerebras",
    ];

    internal static readonly HashSet<string> EndpointWords = new(StringComparer.Ordinal)
    {
        "endpoint", "endpointurl", "endpointuri", "baseurl", "baseaddress", "baseuri", "basepath", "base", "url", "uri", "host", "hostname",
        "apibase", "apibaseurl", "apiurl", "apiuri", "apiendpoint", "apihost",
        "server", "serverurl", "domain", "address", "gateway", "gatewayurl", "proxy", "proxyurl", "target", "targetbaseurl", "serviceurl",
    };

    internal static readonly string[] ApiUrlWords = ["endpoint", "baseurl", "baseuri", "apibase", "baseaddress", "apiurl"];

    // Endpoint of AzureOpenAIClient and OpenAIClientOptions, and the environment variables that clients read: OPENAI_API_BASE,
    // OPENAI_BASE_URL.
    internal static readonly string[] ClientEndpointWords = ["endpoint", "endpointurl", "apiendpoint", "baseurl", "apibase", "apibaseurl"];
    internal static readonly string[] ModelWords = ["model", "modelid", "modelname"];

    // OPENAI_ORG_ID of openai-python, OPENAI_ORGANIZATION_ID and OPENAI_PROJECT_ID of OpenAI-DotNet, Organization of Betalgo's
    // OpenAIOptions 9.2.6, OrgId of KernelMemory's OpenAIConfig (sources read 2026-11-28). A project without "id" has many meanings.
    internal static readonly string[] OrganizationWords = ["organization", "organizationid", "orgid", "org"];
    internal static readonly string[] ProjectWords = ["projectid"];

    // Settings with these names list, price, map, or block models.
    internal static readonly string[] CatalogWords =
    [
        "available", "supported", "allowed", "known", "catalog", "pric", "cost", "limit", "deprecated", "retired", "legacy", "blocked",
        "forbidden", "excluded", "unsupported", "deployment", "alias", "mapping", "fallbackfrom", "tokenizer", "encoding", "migration",
    ];

    // If environment variables for different purposes are in one place, a URL must show that it is for a model.
    internal static readonly string[] ModelServices = ["openai", "llm", "chat", "gpt", "model", "aiservice", "copilot"];
}
