namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>The words by which the names of settings show what a value is, in lower case and without separators.</summary>
internal static class SettingPathWords
{
    internal static readonly string[] Vendors = ["openai", "chatgpt"];

    /// <summary>
    /// What names a key after the vendor's name. Source: settings and variables in public C# code and templates, read 2026-11-23;
    /// separators and case left out.
    /// </summary>
    internal static readonly HashSet<string> KeyWords = new(StringComparer.Ordinal)
    {
        "key", "apikey", "apikeys", "secret", "secretkey", "apisecret", "apisecretkey", "token", "apitoken", "accesstoken", "accesskey",
        "credential", "credentials",
        "credentialkey", "credentialsapikey", "credentialapikey", "authkey", "authtoken", "bearertoken", "bearer", "adminkey",
        "adminapikey", "admintoken", "projectkey", "serviceaccountkey",
        "defaultkey", "subscriptionkey", "apikeyvalue",
    };

    // OPENAI_API_KEY_DEV, OPENAI_API_KEY_2.
    internal static readonly string[] Stages = ["development", "dev", "staging", "stage", "production", "prod", "local"];

    /// <summary>Others who take a key of the same shape, or anything for a key. Where one of them is named, the setting is
    /// theirs.</summary>
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

    // Endpoint of AzureOpenAIClient and OpenAIClientOptions, and the variables that clients read: OPENAI_API_BASE, OPENAI_BASE_URL.
    internal static readonly string[] ClientEndpointWords = ["endpoint", "endpointurl", "apiendpoint", "baseurl", "apibase", "apibaseurl"];
    internal static readonly string[] ModelWords = ["model", "modelid", "modelname"];

    // OPENAI_ORG_ID of openai-python, OPENAI_ORGANIZATION_ID and OPENAI_PROJECT_ID of OpenAI-DotNet, Organization of Betalgo's
    // OpenAIOptions 9.2.6, OrgId of KernelMemory's OpenAIConfig (sources read 2026-11-28). A project without "id" is many things.
    internal static readonly string[] OrganizationWords = ["organization", "organizationid", "orgid", "org"];
    internal static readonly string[] ProjectWords = ["projectid"];

    // Under such names models are listed, priced, mapped or refused.
    internal static readonly string[] CatalogWords =
    [
        "available", "supported", "allowed", "known", "catalog", "pric", "cost", "limit", "deprecated", "retired", "legacy", "blocked",
        "forbidden", "excluded", "unsupported", "deployment", "alias", "mapping", "fallbackfrom", "tokenizer", "encoding", "migration",
    ];

    // Where variables of all sorts are together, a URL must show that it is one for a model.
    internal static readonly string[] ModelServices = ["openai", "llm", "chat", "gpt", "model", "aiservice", "copilot"];
}
