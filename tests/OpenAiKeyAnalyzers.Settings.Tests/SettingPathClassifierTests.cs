using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>Verifies the classification of setting names, as programs and templates write them.</summary>
public class SettingPathClassifierTests
{
    private const string Keys =
        "OPENAI_KEY OPENAI_API_KEY OpenAI:ApiKey OpenAI:ApiKeys OPENAI_SECRET OPENAI_SECRET_KEY OPENAI_API_SECRET OPENAI_API_SECRET_KEY "
        + "OPENAI_TOKEN OpenAI:ApiToken OpenAI:AccessToken OPENAI_ACCESS_KEY OpenAI:Credential OpenAI:Credentials OpenAI:Credential:Key "
        + "OpenAI:CredentialKey OpenAI:CredentialsApiKey OpenAI:CredentialApiKey OpenAI:AuthKey OpenAI:AuthToken OPENAI_BEARER_TOKEN "
        + "OpenAI:Bearer OPENAI_ADMIN_KEY OPENAI_ADMIN_API_KEY OpenAI:AdminToken OPENAI_PROJECT_KEY OPENAI_SERVICE_ACCOUNT_KEY "
        + "OpenAI:DefaultKey OpenAI:SubscriptionKey OPENAI_API_KEY_VALUE ChatGPT:ApiKey CHATGPT_API_KEY OPENAI_API_KEY_DEV "
        + "OPENAI_API_KEY_DEVELOPMENT OPENAI_API_KEY_STAGING OPENAI_API_KEY_STAGE OPENAI_API_KEY_PRODUCTION OPENAI_API_KEY_PROD "
        + "OPENAI_API_KEY_LOCAL OPENAI_API_KEY_2 OPENAI_API_KEY_10 KeyOpenAI ApiKey_OpenAI API_KEY_OPENAI ApiKeys:OpenAI Keys:OpenAI "
        + "Secrets:OpenAI MyApp:OpenAI:Chat:ApiKey Services:OpenAI:Key OPENAI__API__KEY OpenAI__ApiKey MY_OPENAI_KEY2 "
        + "TokenOpenAI AI:OpenAI:V1:Key";

    private const string NoKeys =
        "ApiKey OpenAI OPENAI OpenAI:Model OpenAI:KeyFile OPENAI_KEY_NAME OPENAI_KEYS_URL OpenAI:KeyVault KeyVault:OpenAI:ApiKey "
        + "Vault:OpenAiKey OpenAI:SecretName:Key OpenAI:SecretNames:Key Azure:KeyVaultUri TEST_OPENAI_API_KEY OPENAI_API_KEY_TESTS "
        + "FAKE_OPENAI_API_KEY OPENAI_API_KEY_MOCK DUMMY-OPENAI-KEY OPENAI_TESTS_API_KEY Names:OpenAI Other:OpenAI:Keys:0 OpenAIKeyring "
        + "OPENAI_API_KEYRING DEV OPENAI_DEV OpenAI:0 OpenAI:prod "
        + "OpenAICompatible:ApiKey OpenAILike:ApiKey OPENROUTER_OPENAI_KEY DeepSeek:OpenAI:ApiKey Groq:OpenAI:ApiKey Ollama:OpenAI:ApiKey "
        + "Anthropic:OpenAI:ApiKey Claude:OpenAI:ApiKey Gemini:OpenAI:ApiKey Mistral:OpenAI:ApiKey LMStudio:OpenAI:ApiKey "
        + "LiteLLM:OpenAI:ApiKey Together:OpenAI:ApiKey LocalAI:OpenAI:ApiKey vLLM:OpenAI:ApiKey Perplexity:OpenAI:ApiKey "
        + "Fireworks:OpenAI:ApiKey HuggingFace:OpenAI:ApiKey GitHubModels:OpenAI:ApiKey xAI:OpenAI:ApiKey Cohere:OpenAI:ApiKey "
        + "Moonshot:OpenAI:ApiKey Kimi:OpenAI:ApiKey Qwen:OpenAI:ApiKey DashScope:OpenAI:ApiKey SiliconFlow:OpenAI:ApiKey "
        + "Zhipu:OpenAI:ApiKey LlamaCpp:OpenAI:ApiKey FoundryLocal:OpenAI:ApiKey NVIDIA:OpenAI:ApiKey Cerebras:OpenAI:ApiKey";

    private const string Endpoints =
        "OpenAI:Endpoint OpenAI:EndpointUrl OpenAI:EndpointUri OPENAI_BASE_URL OpenAI:BaseAddress OpenAI:BaseUri OpenAI:BasePath "
        + "OpenAI:Base OPENAI_URL OpenAI:Uri OPENAI_HOST OpenAI:HostName OPENAI_API_BASE OpenAI:ApiBaseUrl OPENAI_API_URL OpenAI:ApiUri "
        + "OpenAI:ApiEndpoint OPENAI_API_HOST OpenAI:Server OpenAI:ServerUrl OpenAI:Domain OpenAI:Address OpenAI:Gateway "
        + "OpenAI:GatewayUrl OpenAI:Proxy OpenAI:ProxyUrl OpenAI:Target OpenAI:TargetBaseUrl OpenAI:ServiceUrl Endpoint "
        + "MyEndpoint AppBaseUrl MyBaseUri SomeApiBase HttpBaseAddress ChatApiUrl";

    private const string NoEndpoints = "OpenAI OpenAI:Timeout UrlPattern Server2 OpenAI:HomeUrl Website OpenAI:EndpointName";

    [Fact]
    public void NamesOfKeys_AreKeys() => AssertAll(Keys, NoKeys, static names => names.IsKey);

    [Fact]
    public void NamesOfEndpoints_AreEndpoints() => AssertAll(Endpoints, NoEndpoints, static names => names.IsEndpoint);

    [Fact]
    public void NamesOfApiUrls_SayThatRequestsGoThere() => AssertAll(
        "OpenAI:Endpoint OPENAI_BASE_URL OpenAI:BaseUri OPENAI_API_BASE OpenAI:BaseAddress OPENAI_API_URL",
        "OpenAI:Url OpenAI:Host OpenAI:Server OpenAI:EndpointUrl OpenAI OpenAI:Base", static names => names.IsApiUrl);

    [Fact]
    public void NamesOfClientEndpoints_BelongToOpenAi() => AssertAll(
        "OpenAI:Endpoint OpenAI:EndpointUrl OpenAI:ApiEndpoint OPENAI_BASE_URL OPENAI_API_BASE OPENAI_API_BASE_URL AzureOpenAI:Endpoint "
        + "AOAI:Endpoint AZURE_OPENAI_ENDPOINT OpenAIAzure:ApiBase ChatGPT:Endpoint",
        "Endpoint Azure:Endpoint AzureOpenAI:StudioUrl OpenAI:Url Groq:OpenAI:Endpoint OpenAI:StudioEndpoint TEST_OPENAI:Endpoint",
        static names => names.IsClientEndpoint);

    [Fact]
    public void NamesOfCredentials_EndWithTheirWord() => AssertAll(
        "ApiKey MyToken ClientSecret Credential Authorization Bearer X:api_key", "Keys Tokens SecretName Credentials OpenAI",
        static names => names.IsCredential);

    [Fact]
    public void NamesOfAdministration_SayWhatTheyAreFor()
    {
        AssertAll("OPENAI_ADMIN_KEY Administration:OpenAI:Key", "OPENAI_API_KEY OpenAI:Usage:Key", static names => names.IsAdmin);
        AssertAll("OPENAI_ADMIN_KEY OpenAI:Usage:Key OpenAI:Costs:Key Billing:OpenAI:Key OpenAI:Organization:Key AuditLog:OpenAI:Key",
            "OPENAI_API_KEY OpenAI:Chat:Key", static names => names.CanBeAdmin);
    }

    [Fact]
    public void NamesOfAzure_NameIt()
    {
        AssertAll("AZURE_OPENAI_KEY AzureOpenAI:Key Azure:OpenAI:Key AOAI_KEY AoaiOptions:Key MyAzure:X", "OpenAI:Key My:NoAoai OPENAI_AOAI",
            static names => names.IsAzure);
        AssertAll("AZURE_OPENAI_KEY AzureOpenAI:Key AOAI_KEY OpenAIAzure:Key OPENAI_AZURE_KEY", "Azure:OpenAI:Key OpenAI:Key Azure:Key My:NoAoai",
            static names => names.IsAzureOpenAi);
    }

    [Fact]
    public void NamesOfModels_AskForOne() => AssertAll(
        "OPENAI_MODEL OpenAI:Model OpenAI:ModelId OpenAI:ModelName OpenAI:ChatModel ChatGPT:Model OPENAI_MODEL_2 OPENAI_MODEL_DEV",
        "Model Azure:OpenAI:Model OpenAI:Models OpenAI:AvailableModel OpenAI:SupportedModel OpenAI:Allowed:Model OpenAI:KnownModel "
        + "OpenAI:Catalog:Model OpenAI:Prices:X:Model OpenAI:Pricing:Model OpenAI:CostModel OpenAI:Limits:Model OpenAI:DeprecatedModel "
        + "OpenAI:RetiredModel OpenAI:LegacyModel OpenAI:BlockedModel OpenAI:ForbiddenModel OpenAI:ExcludedModel "
        + "OpenAI:Deployment:Model OpenAI:AliasModel OpenAI:MappingModel OpenAI:FallbackFromModel OpenAI:TokenizerModel "
        + "OpenAI:EncodingModel OpenAI:MigrationModel OpenAI:UnsupportedModel Groq:OpenAI:Model OpenAI",
        static names => names.IsModel);

    [Fact]
    public void NamesOfIds_StandInOpenAisSection()
    {
        AssertAll("OPENAI_ORG_ID OPENAI_ORGANIZATION OPENAI_ORGANIZATION_ID OpenAI:OrgId OpenAI:Org OpenAI:Organization OpenAI:OrganizationId",
            "OrgId AZURE_OPENAI_ORG_ID OpenAI:Chat:OrgId OpenAI:OrgName OpenAI Groq:OpenAI:OrgId OpenAI:Project", static names => names.IsOrganization);
        AssertAll("OPENAI_PROJECT_ID OpenAI:ProjectId", "OPENAI_PROJECT OpenAI:Project ProjectId OpenAI:OrgId", static names => names.IsProject);
    }

    [Fact]
    public void NamesOfProviders_SayWhoseServiceItIs() => AssertAll(
        "Provider LLM_PROVIDER OPENAI_API_TYPE OPENAI_TYPE OpenAI:Service OpenAI:ServiceType OpenAI:Vendor OpenAI:Backend Type",
        "ProviderName OpenAI Services MyType OpenAI:Key", static names => names.IsProvider);

    [Fact]
    public void NamesOfModelServices_ContainTheirWord() => AssertAll(
        "OPENAI_URL LlmUrl ChatEndpoint GptHost ModelUrl AIServiceUrl CopilotUrl X:OpenAI", "Url OpenAI:Url DatabaseUrl",
        static names => names.IsOfModelService);

    [Fact]
    public void NamesOfDeployments_BeginWithTheirWord() => AssertAll(
        "DeploymentName AzureOpenAI:Deployment", "OpenAI:ChatDeployment Deployment:Key", static names => names.IsDeployment);

    [Theory]
    [InlineData("azure", nameof(Destination.AzureOpenAI))]
    [InlineData(" azure-openai ", nameof(Destination.AzureOpenAI))]
    [InlineData("AzureOpenAI", nameof(Destination.AzureOpenAI))]
    [InlineData("ollama", nameof(Destination.OtherProvider))]
    [InlineData("Open_Router", nameof(Destination.OtherProvider))]
    [InlineData("openai", null)]
    [InlineData("", null)]
    public void Provider_HasDestination(string value, string? expected) =>
        Assert.Equal(expected, SettingPathClassifier.FindProviderDestination(value)?.ToString());

    /// <summary>Verifies whether a URL and a key belong together, in a file of environment variables and in other files.</summary>
    [Theory]
    [InlineData("OpenAI:Endpoint", "OpenAI:ApiKey", true, true)]
    [InlineData("OpenAI:Chat:Endpoint", "OpenAI:ApiKey", true, true)]
    [InlineData("OpenAI:Servers:0:Url", "OpenAI:ApiKey", false, false)]
    [InlineData("OpenAI:Servers:0:Url", "OpenAI:Servers:0:ApiKey", true, true)]
    [InlineData("OpenAI:Servers:1:Url", "OpenAI:Servers:0:ApiKey", false, false)]
    [InlineData("openai:endpoint", "OpenAI:ApiKey", true, true)]
    [InlineData("Groq:Endpoint", "OpenAI:ApiKey", false, false)]
    [InlineData("Endpoint", "OpenAI:ApiKey", false, false)]
    [InlineData("OpenAIUrl", "OpenAI:ApiKey", true, true)]
    [InlineData("ChatUrl", "OPENAI_API_KEY", true, true)]
    [InlineData("DATABASE_URL", "OPENAI_API_KEY", false, false)]
    [InlineData("App:Url", "App:OpenAIKey", false, true)]
    [InlineData("App:ChatUrl", "App:OpenAIKey", true, true)]
    [InlineData("App:Other:Url", "App:OpenAIKey", false, false)]
    [InlineData("App:OpenAI:Endpoint", "App:OpenAI:Chat:ApiKey", true, true)]
    [InlineData("App:Endpoint", "App:OpenAI:ApiKey", false, true)]
    [InlineData("App:A:B:C:OpenAIUrl", "OpenAI:ApiKey", false, false)]
    [InlineData("App:OpenAIKey:Url", "App:OpenAIKey", false, false)]
    [InlineData("OpenAI:Url", "OpenAI:Chat:Key", true, true)]
    [InlineData("Url", "OpenAI", false, false)]
    [InlineData("OpenAI:0", "OpenAI:Key", true, true)]
    [InlineData("OpenAI:A1:Url", "OpenAI:Key", true, true)]
    [InlineData("App", "App:OpenAI:Key", false, false)]
    [InlineData("App:OpenAI:Key:0:Url", "App:OpenAI:Key", false, false)]
    [InlineData("OpenAI:0:Url", "OpenAI:0", true, true)]
    public void Address_BelongsToKey(string address, string key, bool amongVariables, bool elsewhere)
    {
        Assert.Equal(amongVariables, Classify(address).IsRelatedTo(Classify(key), amongVariables: true));
        Assert.Equal(elsewhere, Classify(address).IsRelatedTo(Classify(key), amongVariables: false));
    }

    [Fact]
    public void NoName_TellsNothing()
    {
        var names = new SettingPathClassifier(SettingsPath.Root);

        Assert.False(names.IsKey || names.IsCredential || names.IsEndpoint || names.IsApiUrl || names.IsClientEndpoint || names.IsModel
            || names.IsOrganization || names.IsProvider || names.IsDeployment || names.IsOfModelService || names.IsAdmin || names.IsAzure);
    }

    private static void AssertAll(string right, string wrong, Func<SettingPathClassifier, bool> predicate)
    {
        Assert.DoesNotContain(right.Split(' '), name => !predicate(Classify(name)));
        Assert.DoesNotContain(wrong.Split(' '), name => predicate(Classify(name)));
    }

    private static SettingPathClassifier Classify(string name) => new(new SettingsPath(SettingsPath.Root, name));
}
