using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>Verifies the JSON files of the .NET configuration and of its tools.</summary>
public class JsonSettingsTests
{
    private static readonly string Key = SyntheticKey.Project();

    private static readonly string Claude = SyntheticKey.Other("sk-ant-" + "api03-", 90);

    public static TheoryData<string, string> Defects => new()
    {
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1001:{{Key}}|}" } }""" },
        { "src/appsettings.Development.json", $$"""{ "OpenAI:ApiKey": "{|OAK1001:{{Key}}|}" }""" },
        { "appsettings.json", $$"""{ "Anything": { "At": [ "all", "{|OAK1001:{{Key}}|}" ] } }""" },
        { "appsettings.json",
            $$"""{ "ConnectionStrings": { "openai": "Endpoint=https://api.openai.com/v1;Key={|OAK1001:{{Key}}|};Model=gpt-6-luna" } }""" },
        { "appsettings.json", $$"""{ "Headers": [ { "Name": "Authorization", "Value": "Bearer {|OAK1001:{{Key}}|}" } ] }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1001:{{Key}}|}{|OAK1002: |}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1002:\u200B|}{|OAK1001:{{Key}}|}{|OAK1002:\r\n|}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1001:{{Key[..40]}}{|OAK1003:\n|}{{Key[40..]}}|}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1004:\"|}{|OAK1001:{{Key}}|}{|OAK1004:\"|}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1004:<|}{|OAK1001:{{Key}}|}{|OAK1004:>|}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1004:Bearer |}{|OAK1001:{{Key}}|}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1004:OPENAI_API_KEY=|}{|OAK1001:{{Key}}|}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1001:{|OAK1004:{{Key[..125]}}|}|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "{|OAK1004:sk-proj-…x4Yz|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "{|OAK1005:YOUR_API_KEY|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "Credential": { "Key": "{|OAK1005:<your key>|}" } } }""" },
        { "appsettings.json", """{ "AI": { "OpenAIApiKey": "{|OAK1005:sk-xxxxxxxxxxxxxxxxxxxx|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "{|OAK1005:OPENAI_API_KEY|}" } }""" },
        { "appsettings.json", """{ "OpenAIOptions": { "Key": "{|OAK1005:ここにキーを入力|}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1006:{{Claude}}|}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1001:{|OAK1006:{{SyntheticKey.Azure()}}|}|}" } }""" },
        { "appsettings.json",
            $$"""{ "AzureOpenAI": { "Endpoint": "https://me.openai.azure.com", "ApiKey": "{|OAK1001:{|OAK1006:{{Key}}|}|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "{|OAK1007:gpt-4o-mini|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "{|OAK1007:https://api.openai.com/v1|}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1007:{{SyntheticKey.Other("org-", 24)}}|}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1001:{|OAK1007:{{SyntheticKey.Admin()}}|}|}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "AdminKey": "{|OAK1001:{|OAK1007:{{Key}}|}|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "{|OAK5002:${OPENAI_API_KEY}|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "{|OAK5002:$OPENAI_API_KEY|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "{|OAK5002:%OPENAI_API_KEY%|}" } }""" },
        { "appsettings.json", """{ "AzureOpenAI": { "ApiKey": "{|OAK5002:${AZURE_OPENAI_API_KEY}|}" } }""" },
        { "appsettings.json", """{ "Chat": { "ApiKey": "{|OAK5002:${OPENAI_API_KEY}|}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI{|OAK2002:__|}ApiKey": "{|OAK1001:{{Key}}|}" }""" },
        { "appsettings.json", """{ "{|OAK2002:OPENAPI_API_KEY|}": "Pa55-77q-local" }""" },
        { "Properties/launchSettings.json",
            $$"""{ "profiles": { "app": { "environmentVariables": { "OPENAI_API_KEY": "{|OAK1001:{{Key}}|}" } } } }""" },
        { "Properties/launchSettings.json",
            """{ "profiles": { "app": { "environmentVariables": { "OPENAI_API_KEY": "{|OAK5002:${OPENAI_API_KEY}|}" } } } }""" },
        { "Properties/launchSettings.json",
            """{ "profiles": { "app": { "environmentVariables": { "{|OAK2003:OPENAI_KEY|}": "Pa55-77q-local" } } } }""" },
        { "Properties/launchSettings.json",
            """{ "profiles": { "app": { "environmentVariables": { "{|OAK2002:openai_api_key|}": "Pa55-77q-local" } } } }""" },
        { "local.settings.json", """{ "Values": { "OPENAI_API_KEY": "{|OAK1005:your-api-key|}" } }""" },
        { "secrets.json", """{ "OpenAI:ApiKey": "{|OAK1005:your-api-key|}" }""" },
        { "secrets.json", """{ "OpenAI{|OAK2002:.|}ApiKey": "Pa55-77q-local" }""" },
        { "http-client.env.json", $$"""{ "dev": { "OPENAI_API_KEY": "{|OAK1001:{{Key}}|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "Bearer {|OAK5002:${OPENAI_API_KEY}|}" } }""" },
        { "appsettings.json", """{ "Headers": { "Authorization": "Bearer {|OAK5002:$OPENAI_API_KEY|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "{|OAK5002:'$OPENAI_API_KEY'|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey{|OAK2002: |}": "Pa55-77q-local" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "{|OAK1001:{{Key}}|}": "" } }""" },
        { "appsettings.json", $$"""[ { "name": "{|OAK1001:{{Key}}|}", "value": "x" } ]""" },
        { "appsettings.json", """{ "OpenAI": { "Type": "openai", "ApiKey": "{|OAK1005:your-key|}" } }""" },
        { "config/openai.json", $$"""{ "key": "{|OAK1001:{{Key}}|}" }""" },
    };

    public static TheoryData<string, string> Clean => new()
    {
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": null, "MaxTokens": "your-key" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "#{OpenAIApiKey}#" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "__OPENAI_API_KEY__" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "$(OpenAIApiKey)" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "{{ openai_api_key }}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "@Microsoft.KeyVault(SecretUri=https://x.vault.azure.net/secrets/k)" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "ollama", "Endpoint": "http://localhost:11434/v1" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "your-key", "BaseUrl": "https://openrouter.ai/api/v1" } }""" },
        { "appsettings.json",
            """{ "OpenAI": { "Options": { "Endpoint": "http://localhost:1234/v1" }, "Credential": { "Key": "dummy" } } }""" },
        { "appsettings.json", """{ "LLM": { "Endpoint": "http://10.0.0.4:8000", "OpenAI": { "ApiKey": "none" } } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{Claude}}", "Endpoint": "${LLM_ENDPOINT}" } }""" },
        { "appsettings.json", """{ "OpenRouter": { "OpenAIKey": "your-key" } }""" },
        { "appsettings.json", """{ "OpenAICompatible": { "ApiKey": "your-key" } }""" },
        { "appsettings.json", """{ "AzureOpenAI": { "ApiKey": "your-key" } }""" },
        { "appsettings.json",
            """{ "OpenAI": { "ApiKeyName": "OPENAI_API_KEY", "KeyVaultName": "your-vault", "PromptCacheKey": "example" } }""" },
        { "appsettings.json",
            """{ "OpenAI": { "OrganizationId": "org-abcdefghij0123456789ABCD", "Model": "gpt-6-luna", "Endpoint": "https://api.openai.com/v1" } }""" },
        { "appsettings.json", """{ "Weather": { "ApiKey": "YOUR_API_KEY" } }""" },
        { "appsettings.json", """{ "Texts": { "Help": "Set OPENAI_API_KEY or ${OPENAI_API_KEY}" } }""" },
        { "appsettings.json", "{ // \"ApiKey\": \"" + Key + "\"\n /* " + Key + """ */ "OpenAI": { "ApiKey": "", } }""" },
        { "appsettings.example.json", """{ "OpenAI": { "ApiKey": "YOUR_API_KEY" }, "A": { "OpenAIKey": "${OPENAI_API_KEY}" } }""" },
        { "appsettings.json.template", """{ "OpenAI": { "ApiKey": "<your key>" } }""" },
        { "Properties/launchSettings.json",
            """{ "profiles": { "app": { "environmentVariables": { "OPENAI_API_KEY": "%OPENAI_API_KEY%", "OpenAI__ApiKey": "%X_KEY%" } } } }""" },
        { "local.settings.json",
            """{ "Values": { "OPENAI_API_KEY": "", "OpenAI__ApiKey": "Pa55-77q-local", "OpenAI:Key": "Pa55-77q-local" } }""" },
        { "http-client.env.json", """{ "dev": { "openai_key": "{{$dotenv OPENAI_API_KEY}}" } }""" },
        { "Resources/de.json", """{ "OpenAI": { "ApiKey": "API key" } }""" },
        { "package.json", """{ "OPENAI_KEY": "your-key", "openai": { "apiKey": "${OPENAI_API_KEY}" } }""" },
        { "appsettings.Test.json", """{ "OpenAI": { "ApiKey": "your-key" } }""" },
        { "appsettings.json", """{ "OpenAI": { "Type": "azure", "ApiKey": "your-key" } }""" },
        { "appsettings.json", """{ "OpenAI": { "Provider": "Ollama", "ApiKey": "none" } }""" },
        { "appsettings.json", """{ "OpenAI": { "DeploymentName": "chat", "ApiKey": "your-key" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "Xk29-local-proxy-7781" } }""" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task WrongSettings_ReportDiagnostics(string path, string markup) => SettingsVerifier.Expect(path, markup);

    [Theory]
    [MemberData(nameof(Clean))]
    public Task ValidSettings_NoDiagnostic(string path, string text) => SettingsVerifier.Expect(path, text);

    [Fact]
    public async Task EscapesAndComments_ReportExactLocation()
    {
        string text =
            "{\r\n  // \"a\": \"b\"\r\n  \"OpenAI\": {\r\n    \"Note\": \"caf\\u00e9 \\\"q\\\"\", /* x */ \"ApiKey\": \"\\t{|OAK1001:" + Key
            + "|}\"\r\n  }\r\n}";
        await SettingsVerifier.Expect("appsettings.json",
            text.Replace("\\t{|OAK1001", "{|OAK1002:\\t|}{|OAK1001", StringComparison.Ordinal));
    }

    [Fact]
    public Task EndpointInBaseFile_DeterminesDestination() => SettingsVerifier.Expect(
    [
        ("appsettings.json", """{ "OpenAI": { "Endpoint": "http://localhost:11434/v1" } }"""),
        ("appsettings.Development.json", """{ "OpenAI": { "ApiKey": "dummy" } }"""),
    ]);
}
