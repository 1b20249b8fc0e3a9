using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>
/// Verifies OpenAI's URLs and keys in the settings of Azure OpenAI, endpoints without a scheme, and commands in files of other tools.
/// </summary>
public class AzureSettingsTests
{
    private const string Hex = "0123456789abcdeffedcba9876543210";
    private const string Chat = "https://api.openai.com/v1/chat/completions";

    private static readonly string Key = SyntheticKey.Project();

    public static TheoryData<string, string> Mistakes => new()
    {
        // OpenAI's own host is set for the Azure client.
        { "appsettings.json", """{ "AzureOpenAI": { "Endpoint": "https://{|OAK4004:api.openai.com|}/v1", "ApiKey": "" } }""" },
        { ".env", "AZURE_OPENAI_ENDPOINT=https://{|OAK4004:api.openai.com|}/v1/\n" },
        { "local.settings.json", """{ "Values": { "AZURE_OPENAI_ENDPOINT": "https://{|OAK4004:api.openai.com|}/v1" } }""" },

        // The scheme is missing.
        { ".env", "OPENAI_BASE_URL={|OAK4004:api.openai.com|}\n" },
        { "appsettings.json", """{ "ConnectionStrings": { "chat": "Endpoint={|OAK4004:contoso.openai.azure.com|};Key=Pa55-77q" } }""" },
        { ".env", "ConnectionStrings__openai=Endpoint={|OAK4004:contoso.openai.azure.com|}/;Deployment=chat\n" },

        // OpenAI's key is set for Azure, and Azure's for OpenAI.
        { ".env", $"AOAI_ENDPOINT=https://contoso.openai.azure.com/\nAOAI_KEY={{|OAK1001:{{|OAK1006:{Key}|}}|}}\n" },
        { "a.http", $"POST https://contoso.openai.azure.com/openai/v1/responses\napi-key: {{|OAK1001:{{|OAK1006:{Key}|}}|}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{|OAK1006:{Hex}|}}\n" },
        { "run.sh", $"curl {Chat} -H 'Authorization: Bearer {{|OAK1006:{Hex}|}}'\n" },

        // Names in the commands of workflows and pipelines, and in Dockerfiles and Compose files.
        { ".github/workflows/a.yml",
            "jobs:\n  a:\n    steps:\n      - run: curl -H \"Authorization: Bearer ${|OAK2002:OPNEAI_API_KEY|}\" https://api.openai.com/v1/models\n" },
        { ".github/workflows/a.yml",
            "jobs:\n  a:\n    steps:\n      - run: |\n          dotnet test\n          ./ask.sh \"${{|OAK2002:OPENAI_API_KYE|}}\"\n" },
        { ".github/workflows/a.yml", "jobs:\n  a:\n    steps:\n      - run: ./ask.sh ${{ secrets.{|OAK2002:OPNEAI_API_KEY|} }}\n" },
        { ".github/workflows/a.yml", "jobs:\n  a:\n    steps:\n      - run: ask $env:{|OAK2002:OPNEAI_API_KEY|}\n        shell: pwsh\n" },
        { "azure-pipelines.yml", "steps:\n- script: ./ask.sh $(OPENAI_API_KEY) ${|OAK2002:OPENAI_API_KYE|}\n" },
        { "compose.yml", "services:\n  a:\n    environment:\n      OPENAI_API_KEY: ${{|OAK2002:OPEN_API_KEY|}:?missing}\n" },
        { "Dockerfile", "FROM a\nARG {|OAK2002:OPNEAI_API_KEY|}\n" },

        { ".env", "OPENAI_PROJECT={|OAK3004:my project|}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: {{|OAK3001:Basic|}} {{{{key}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: {{|OAK3001:{{{{$dotenv OPENAI_API_KEY}}}}|}}\n" },
        { "a.http", $"@key = {{{{$dotenv OPENAI_API_KEY}}}}\nPOST {Chat}\nAuthorization: {{|OAK3001:{{{{key}}}}|}}\n" },
        { "a.http", $"@key={{{{$processEnv OPENAI_API_KEY}}}} \nPOST {Chat}\nAuthorization: {{|OAK3001:{{{{ key }}}}|}}\n" },
        { "a.http",
            $"@key = {{{{$dotenv OPENAI_API_KEY}}}}\nPOST {Chat}\nAuthorization: Bearer {{{{key}}}}\n###\nPOST {Chat}\nAuthorization: {{|OAK3001:{{{{key}}}}|}}\n" },

        // Azure's portals.
        { "appsettings.json", """{ "AzureOpenAI": { "Endpoint": "https://{|OAK4004:oai.azure.com|}/portal/contoso/chat" } }""" },
        { "appsettings.json", """{ "Azure": { "OpenAI": { "Endpoint": "https://{|OAK4004:portal.azure.com|}/#home" } } }""" },
        { ".env", "AZURE_OPENAI_ENDPOINT=https://{|OAK4004:ai.azure.com|}/resource/deployments\n" },
        { ".env", "OPENAI_ENDPOINT=https://{|OAK4004:oai.azure.com|}\n" },
        { "compose.yml", $"services:\n  a:\n    environment:\n      - OPENAI_API_KEY=${{K:-{{|OAK1001:{Key}|}}}}\n" },
    };

    public static TheoryData<string, string> Neighbors => new()
    {
        { "appsettings.json", """{ "AzureOpenAI": { "Endpoint": "https://contoso.openai.azure.com/", "ApiKey": "" } }""" },
        { "appsettings.json", """{ "Azure": { "Functions": "x", "OpenAI": { "Endpoint": "https://api.openai.com/v1" } } }""" },
        { "appsettings.json", """{ "AzureOpenAI": { "Endpoint": "https://openai.contoso.example/" } }""" },
        { "appsettings.json", """{ "OpenAI": { "Host": "api.openai.com", "Endpoint": "contoso.openai.azure.com" } }""" },

        // The code determines what it adds before a host.
        { ".env", "AZURE_OPENAI_ENDPOINT=contoso.openai.azure.com\n" },
        { "local.settings.json", """{ "Values": { "AZURE_OPENAI_ENDPOINT": "contoso.openai.azure.com/" } }""" },
        { ".env", "AZURE_OPENAI_ENDPOINT=https://contoso.openai.azure.com/\nAZURE_OPENAI_HOST=contoso.openai.azure.com\n" },
        { ".env", "OPENAI_REALTIME_URL=wss://api.openai.com/v1/realtime\n" },
        { "appsettings.json", """{ "ConnectionStrings": { "bus": "Endpoint=contoso.servicebus.windows.net;Key=Pa55-77q" } }""" },
        { "appsettings.json", """{ "ConnectionStrings": { "chat": "Endpoint=https://contoso.openai.azure.com/;Key=Pa55-77q" } }""" },
        { ".env", $"AOAI_ENDPOINT=https://contoso.openai.azure.com/\nAOAI_KEY={Hex}\n" },
        { ".env", $"AZURE_OPENAI_ENDPOINT=https://contoso.openai.azure.com/\nOPENAI_API_KEY={Hex}\n" },
        { "a.http", $"POST https://contoso.openai.azure.com/openai/v1/responses\napi-key: {Hex}\n" },
        { "a.http", $"POST https://api.contoso.example/v1/chat\nAuthorization: Bearer {Hex}\n" },
        { ".github/workflows/a.yml",
            "env:\n  OPNEAI_API_KEY_: x\njobs:\n  a:\n    steps:\n      - run: ./ask.sh \"$OPENAI_API_KEY\" $MY_TOKEN ${GITHUB_TOKEN} $(date)\n" },
        { ".github/workflows/a.yml", "jobs:\n  a:\n    steps:\n      - name: Check $OPNEAI_API_KEY\n        run: echo \\$OPNEAI_API_KEY\n" },
        { "compose.yml", "services:\n  a:\n    environment:\n      PETSTORE_KEY: ${OPEN_API_KEY}\n" },
        { "Dockerfile", "FROM a\nARG OPENAI_API_KEY\nARG VERSION\n" },
        { ".env", "OPENAI_PROJECT=apollo\nOPENAI_PROJECT_ID=proj_abcdefghij0123456789\n" },
        { "a.http", "POST https://api.contoso.example/v1/chat\nAuthorization: Basic {{key}}\n" },
        { "appsettings.json", """{ "KeyVaultSecretNames": { "OpenAIKey": "OpenAI--ApiKey" }, "OpenAiSecretName": "openai-api-key" }""" },
        { "a.http", $"@auth = Bearer {{{{$dotenv OPENAI_API_KEY}}}}\nPOST {Chat}\nAuthorization: {{{{auth}}}}\n" },
        { "a.http", "POST https://gateway.contoso.example/v1/chat\nAuthorization: {{$dotenv OPENAI_API_KEY}}\n" },
        { "a.http", $"@key = {{{{$dotenv OPENAI_API_KEY}}}}\nPOST {Chat}\nAuthorization: Bearer {{{{key}}}}\n" },
        { "a.http", "@key = {{$dotenv OPENAI_API_KEY}}\nPOST https://gateway.contoso.example/v1/chat\nAuthorization: {{key}}\n" },
        { "a.http", $"@key = {{{{$dotenv OPENAI_AUTH}}}}\nPOST {Chat}\nAuthorization: {{{{key}}}}\n" },
        { "a.http", $"@a = {{{{$dotenv OPENAI_API_KEY}}}}\n@key = Bearer {{{{a}}}}\nPOST {Chat}\nAuthorization: {{{{key}}}}\n" },
        { "a.http",
            $"@key = {{{{$dotenv OPENAI_API_KEY}}}}\n@key = Bearer {{{{$dotenv OPENAI_API_KEY}}}}\nPOST {Chat}\nAuthorization: {{{{key}}}}\n" },
        { "appsettings.json",
            """{ "AzureOpenAI": { "PortalUrl": "https://oai.azure.com/portal", "Url": "https://ai.azure.com/", "Scope": "https://ai.azure.com/.default" } }""" },
        { "appsettings.json", """{ "Links": { "Endpoint": "https://portal.azure.com/" }, "OpenAI": { "StudioEndpoint": "https://oai.azure.com/" } }""" },
        { "appsettings.json", """{ "OpenAI": { "Endpoint": "https://ai.azure.com/.default" } }""" },
        { ".env.example", "AZURE_OPENAI_ENDPOINT=https://oai.azure.com/portal\n" },
        { "a.http", "@openai_endpoint = https://contoso.services.ai.azure.com/\nGET https://portal.azure.com/\n# openai\n" },
        { "run.sh", "curl -G \"https://me.openai.azure.com/openai/deployments/gpt/chat/completions\" -d api-version=2024-10-21\n" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public Task Mistake_ReportsDiagnostic(string path, string markup) => SettingsVerifier.Expect(path, markup);

    [Theory]
    [MemberData(nameof(Neighbors))]
    public Task Neighbor_NoDiagnostic(string path, string text) => SettingsVerifier.Expect(path, text);

    /// <summary>Postman sends the parameters of the list, even if the raw URL does not repeat them.</summary>
    [Theory]
    [InlineData("""{ "key": "api-version", "value": "2024-10-21" }""")]
    [InlineData("""{ "key": "stream", "value": "1" }, { "value": "{{version}}", "key": "Api-Version", "disabled": false }""")]
    [InlineData("""{ "key": "{{versionName}}", "value": "2024-10-21" }""")]
    public Task VersionInQueryOfRequest_NoDiagnostic(string parameters) =>
        SettingsVerifier.Expect("x.postman_collection.json", CreateCollection("chat/completions", parameters));

    [Theory]
    [InlineData("")]
    [InlineData("""{ "key": "stream", "value": "api-version" }""")]
    [InlineData("""{ "key": "api-version", "value": "2024-10-21", "disabled": true }""")]
    public Task NoVersionInQueryOfRequest_ReportsUrl(string parameters) =>
        SettingsVerifier.Expect("x.postman_collection.json", CreateCollection("{|OAK4004:chat/completions|}", parameters));

    [Fact]
    public Task QueryOfOtherRequest_AddsNoVersion() => SettingsVerifier.Expect("x.postman_collection.json",
        $$"""{ "item": [ {{CreateItem("{|OAK4004:chat/completions|}", "")}}, """
        + CreateItem("embeddings", """{ "key": "api-version", "value": "2024-10-21" }""") + " ] }");

    [Fact]
    public Task ScriptThatAddsVersion_NoDiagnostic() => SettingsVerifier.Expect("x.postman_collection.json",
        $$"""{ "event": [ { "listen": "prerequest", "script": { "exec": [ "pm.request.addQueryParams('api-version=2024-10-21');" ] } } ], """
        + "\"item\": [ " + CreateItem("chat/completions", "") + " ] }");

    [Fact]
    public Task QueryOfOtherUrl_AddsNoVersion() => SettingsVerifier.Expect("run.sh",
        "curl https://me.openai.azure.com/openai/deployments/gpt/{|OAK4004:embeddings|} -d '{}'\n"
        + "curl \"https://me.openai.azure.com/openai/deployments/gpt/embeddings?api-version=2024-10-21\" -d '{}'\n");

    private static string CreateCollection(string operation, string parameters) =>
        $$"""{ "item": [ {{CreateItem(operation, parameters)}} ] }""";

    private static string CreateItem(string operation, string parameters) =>
        """{ "request": { "method": "POST", "url": { "raw": "https://me.openai.azure.com/openai/deployments/gpt/""" + operation
        + "\", \"query\": [ " + parameters + " ] } } }";
}
