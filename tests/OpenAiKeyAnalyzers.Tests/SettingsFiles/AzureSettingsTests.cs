using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>OpenAI's URLs and keys in the settings of Azure OpenAI, endpoints without a scheme, and commands in files of other
/// tools.</summary>
public class AzureSettingsTests
{
    private const string Hex = "0123456789abcdeffedcba9876543210";
    private const string Chat = "https://api.openai.com/v1/chat/completions";

    private static readonly string Key = SyntheticKey.Project();

    public static TheoryData<string, string> Mistakes => new()
    {
        // OpenAI's own host for Azure's client.
        { "appsettings.json", """{ "AzureOpenAI": { "Endpoint": "https://{|OAK4004:api.openai.com|}/v1", "ApiKey": "" } }""" },
        { ".env", "AZURE_OPENAI_ENDPOINT=https://{|OAK4004:api.openai.com|}/v1/\n" },
        { "local.settings.json", """{ "Values": { "AZURE_OPENAI_ENDPOINT": "https://{|OAK4004:api.openai.com|}/v1" } }""" },

        // No scheme.
        { ".env", "AZURE_OPENAI_ENDPOINT={|OAK4004:contoso.openai.azure.com|}\n" },
        { ".env", "OPENAI_BASE_URL={|OAK4004:api.openai.com|}\n" },
        { "appsettings.json", """{ "ConnectionStrings": { "chat": "Endpoint={|OAK4004:contoso.openai.azure.com|};Key=Pa55-77q" } }""" },
        { ".env", "ConnectionStrings__openai=Endpoint={|OAK4004:contoso.openai.azure.com|}/;Deployment=chat\n" },

        // OpenAI's key for Azure, and Azure's for OpenAI.
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
        { "compose.yml", $"services:\n  a:\n    environment:\n      - OPENAI_API_KEY=${{K:-{{|OAK1001:{Key}|}}}}\n" },
    };

    public static TheoryData<string, string> Neighbors => new()
    {
        { "appsettings.json", """{ "AzureOpenAI": { "Endpoint": "https://contoso.openai.azure.com/", "ApiKey": "" } }""" },
        { "appsettings.json", """{ "Azure": { "Functions": "x", "OpenAI": { "Endpoint": "https://api.openai.com/v1" } } }""" },
        { "appsettings.json", """{ "AzureOpenAI": { "Endpoint": "https://openai.contoso.example/" } }""" },
        { "appsettings.json", """{ "OpenAI": { "Host": "api.openai.com", "Endpoint": "contoso.openai.azure.com" } }""" },
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
        { "run.sh", "curl -G \"https://me.openai.azure.com/openai/deployments/gpt/chat/completions\" -d api-version=2024-10-21\n" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public Task Mistake_ReportsDiagnostic(string path, string markup) => SettingsVerifier.Expect(path, markup);

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_HasMessageInBothLanguages(string path, string markup) =>
        Assert.NotEmpty(await SettingsVerifier.ExpectMessagesAsync(path, markup, "OAK"));

    [Theory]
    [MemberData(nameof(Neighbors))]
    public Task Neighbor_NoDiagnostic(string path, string text) => SettingsVerifier.Expect(path, text);

    [Fact]
    public Task QueryOfOtherUrl_AddsNoVersion() => SettingsVerifier.Expect("run.sh",
        "curl https://me.openai.azure.com/openai/deployments/gpt/{|OAK4004:embeddings|} -d '{}'\n"
        + "curl \"https://me.openai.azure.com/openai/deployments/gpt/embeddings?api-version=2024-10-21\" -d '{}'\n");
}
