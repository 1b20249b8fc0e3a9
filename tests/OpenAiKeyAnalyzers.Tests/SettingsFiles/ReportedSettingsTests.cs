using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>Verifies names in references, IDs of organizations, and the forms of requests and containers, as in public reports.</summary>
public class ReportedSettingsTests
{
    private const string Chat = "https://api.openai.com/v1/chat/completions";

    private static readonly string Key = SyntheticKey.Project();

    private static readonly string Token =
        $"eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.{SyntheticKey.Other("eyJ", 60)}.{SyntheticKey.Other("", 43)}";

    public static TheoryData<string, string> Names => new()
    {
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{{{$dotenv {{|OAK2002:OPENAI_API_KYE|}}}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{{{$processEnv {{|OAK2002:OPENIA_API_KEY|}}}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{{{$processEnv OPENAI_A{{|OAK2002:pi|}}_KEY}}}}\n" },
        { "a.http", $"@key = {{{{$dotenv {{|OAK2002:OPENAI_API_KYE|}}}}}}\nPOST {Chat}\nAuthorization: Bearer {{{{key}}}}\n" },
        { "compose.yml", "services:\n  a:\n    environment:\n      OPENAI_API_KEY: ${{|OAK2002:OPENAI_API_KYE|}}\n" },
        { "compose.yml", "services:\n  a:\n    environment:\n      - OPENAI_API_KEY=${{|OAK2002:OPENAI_API_KYE|}:?missing}\n" },
        { "compose.yml", "services:\n  a:\n    environment:\n      {|OAK2002:OPENAI_API_KYE|}: ${OPENAI_API_KEY}\n" },
        { ".github/workflows/a.yml", "jobs:\n  a:\n    env:\n      {|OAK2002:OPENAI_API_KYE|}: ${{ secrets.OPENAI_API_KEY }}\n" },
        { ".github/workflows/a.yml",
            "jobs:\n  a:\n    env:\n      OPENAI_API_KEY: ${{ secrets.{|OAK2002:OPENAI_API_KYE|} }}\n" },
        { "Dockerfile", "FROM a\nARG {|OAK2002:OPENAI_API_KYE|}=x\n" },
        { "Dockerfile", "FROM a\nENV OPENAI_API_KEY=${{|OAK2002:OPENAI_API_KYE|}}\n" },
        { "Dockerfile", "FROM a\nENV OPENAI_API_KEY=${|OAK2002:OPENAI_API_KYE|}\n" },
        { "azure-pipelines.yml", "steps:\n- script: dotnet run\n  env:\n    OPENAI_API_KEY: $({|OAK2002:OPENAI_API_KYE|})\n" },
        { "run.sh", "curl " + Chat + " -H \"Authorization: Bearer ${|OAK2002:OPENAI_API_KYE|}\"\n" },
        { "a.ps1", "$headers = @{ \"Authorization\" = \"Bearer $env:{|OAK2002:OPENAI_API_KYE|}\" }\nInvoke-RestMethod " + Chat + " -Headers $headers\n" },
        { "test.http", $"POST {Chat}\nAuthorization: Bearer {{{{$dotenv {{|OAK2002:OPENAI_API_KYE|}}}}}}\n" },
    };

    public static TheoryData<string, string> OtherNames => new()
    {
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{{{$dotenv OPENAI_API_KEY}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{{{$processEnv %OPENAI_API_KYE}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{{{$dotenv MY_OPENAI_KEY}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{{{$dotenv OPENAI_KEY}}}}\n" },
        { "compose.yml", "services:\n  a:\n    environment:\n      - OPENAI_API_KEY\n      - OpenAI__ApiKey=${OPENAI_API_KEY}\n" },
        { "compose.yml", "services:\n  a:\n    environment:\n      OPENAI_API_KEY: $${OPENAI_API_KYE}\n" },
        { ".github/workflows/a.yml", "jobs:\n  a:\n    env:\n      OPENAI_API_KEY: ${{ secrets.openai_api_key }}\n" },
        { "appsettings.json", """{ "KeyVault": { "OpenAiSecret": "openai-api-key", "OpenAI": { "ApiKey": "openai-api-key" } } }""" },
        { "Dockerfile", "FROM a\nARG OPENAI_API_KEY\nENV OpenAI__ApiKey=${OPENAI_API_KEY}\n" },
        { "azure-pipelines.yml", "steps:\n- script: dotnet run\n  env:\n    OPENAI_API_KEY: $(OpenAiKey)\n    B: $(openai_api_key)\n" },
        { "run.sh", "read -s OPENAI_API_KYE\ncurl " + Chat + " -H \"Authorization: Bearer $OPENAI_API_KYE\"\n" },
        { "run.sh", "curl " + Chat + " -H \"Authorization: Bearer $OPENAI_KEY\"\n" },
        { "a.postman_environment.json", """{ "values": [ { "key": "OPENAI_API_KEY", "value": "YOUR_API_KEY", "enabled": false } ] }""" },
    };

    public static TheoryData<string, string> Ids => new()
    {
        { "appsettings.json", """{ "OpenAI": { "Organization": "{|OAK3004:Contoso|}" } }""" },
        { "appsettings.json", """{ "KernelMemory": { "Services": { "OpenAI": { "OrgId": "{|OAK3004:writer|}" } } } }""" },
        { "appsettings.json", """{ "OpenAI": { "ProjectId": "{|OAK3004:my-project|}" } }""" },
        { ".env", "OPENAI_ORG_ID={|OAK3004:writer|}\nOPENAI_PROJECT_ID={|OAK3004:org-abcdefghij0123456789|}\n" },
        { "a.http", $"POST {Chat}\n{{|OAK3004:Organization|}}: org-abcdefghij0123456789ABCD\nAuthorization: Bearer {{{{key}}}}\n" },
        { "run.sh", $"curl {Chat} -H \"{{|OAK3004:Organization|}}: $ORG\" -H \"Authorization: Bearer $OPENAI_API_KEY\"\n" },
    };

    public static TheoryData<string, string> OtherIds => new()
    {
        { "appsettings.json", """{ "OpenAI": { "Organization": "", "OrgId": "org-abcdefghij0123456789", "Project": "Apollo" } }""" },
        { "appsettings.json", """{ "Organization": "Contoso", "OpenAI": { "Prompts": { "Organization": "Contoso" } } }""" },
        { "appsettings.json", """{ "AzureOpenAI": { "Organization": "Contoso" } }""" },
        { "appsettings.json", """{ "OpenAI": { "Endpoint": "https://llm.contoso.com/v1", "Organization": "Contoso" } }""" },
        { "appsettings.template.json", """{ "OpenAI": { "Organization": "<your organization>" } }""" },
        { ".env", "OPENAI_ORG_ID=${ORG}\nORGANIZATION=Contoso\n" },
        { "a.http", "POST https://contoso.com/v1/chat\nOrganization: Contoso\n" },
    };

    public static TheoryData<string, string> Requests => new()
    {
        { "x.postman_collection.json",
            $$$"""{ "item": [ { "request": { "auth": { "bearer": [ { "key": "token", "value": "{|OAK3001:Bearer|} {{key}}" } ] }, "url": "{{{Chat}}}" } } ] }""" },
        { "x.postman_collection.json", """{ "item": [ { "request": "{|OAK4003:http|}://api.openai.com/v1/models" } ] }""" },
        { "run.sh", $"curl {Chat} -H \"Authorization {{|OAK3001:Bearer|}} $OPENAI_API_KEY\"\n" },
        { "a.http", $"POST {Chat}\nAuthorization {{|OAK3001:Bearer|}} {{{{key}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: {{|OAK3001:Basic|}} {{{{$dotenv OPENAI_API_KEY}}}}\n" },
        { "a.http", $"@key = {{|OAK1001:{Key}|}}\nPOST {Chat}\nAuthorization: {{|OAK3001:Basic|}} {{{{key}}}}\n" },
        { "compose.yml", $"services:\n  a:\n    environment:\n      OPENAI_API_KEY: ${{OPENAI_API_KEY:-{{|OAK1001:{Key}|}}}}\n" },
        { "compose.yml", $"services:\n  a:\n    environment:\n      - OPENAI_API_KEY=${{OPENAI_API_KEY:-{{|OAK1001:{Key}|}}}}\n" },
        { "run.sh", $"export OPENAI_API_KEY=\"${{OPENAI_API_KEY:-{{|OAK1001:{Key}|}}}}\"\n" },
        { ".github/workflows/a.yml", $"jobs:\n  a:\n    env:\n      OPENAI_API_KEY: {{|OAK1001:{Key}|}}\n" },
        { "azure-pipelines.yml", $"variables:\n- name: OPENAI_API_KEY\n  value: {{|OAK1001:{Key}|}}\n" },
        { "Dockerfile", $"FROM a\nENV OPENAI_API_KEY={{|OAK1001:{Key}|}}\n" },
        { "Dockerfile", $"FROM a\nENV A=b \\\n  OPENAI_API_KEY=\"{{|OAK1001:{Key}|}}{{|OAK1002: |}}\"\n" },
        { "api.Dockerfile", $"FROM a\nENV OPENAI_API_KEY {{|OAK1001:{Key}|}}\nARG MODE=x\n" },
        { "Dockerfile", "FROM a\nARG {|OAK2003:OPENAI_KEY|}=Pa55-77q\n" },
        { "Dockerfile", "FROM a\nARG OPENAI_API_KEY={|OAK1005:your-api-key|}\n" },
        { "Dockerfile", $"FROM a\nRUN export OPENAI_API_KEY={{|OAK1001:{Key}|}} && dotnet run\n" },
        { "appsettings.json",
            $$"""{ "AI": { "ApiKey": "{|OAK1001:{|OAK1006:{{Key}}|}|}", "Endpoint": "https://contoso.openai.azure.com/" } }""" },
        { "appsettings.json",
            """{ "OpenAI": { "ApiKey": "{|OAK1006:0123456789abcdeffedcba9876543210|}", "Endpoint": "https://api.openai.com/v1" } }""" },

        { "appsettings.json",
            $$"""{ "ConnectionStrings": { "openai": "Endpoint=https://contoso.openai.azure.com/;Key={|OAK1001:{|OAK1006:{{Key}}|}|}" } }""" },
        { "appsettings.json",
            $$"""{ "ConnectionStrings": { "openai": "Endpoint=https://api.openai.com/v1;Key={|OAK1006:{{SyntheticKey.Other("gsk_", 52)}}|}" } }""" },

        // A session token, keys of other services, a key with a corrupted watermark, and a truncated key.
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1007:{{Token}}|}" } }""" },
        { ".env", $"OPENAI_API_KEY={{|OAK1007:{Token}|}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{|OAK1007:{Token}|}}\n" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1006:{{SyntheticKey.Other("gsk_", 52)}}|}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1001:{{Key[..82]}}{|OAK1004:T3B1bkFj|}{{Key[90..]}}|}" } }""" },
        { ".env", $"OPENAI_API_KEY={{|OAK1001:{Key[..82]}{{|OAK1004:T3B1bkFj|}}{Key[90..]}|}}\n" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK1001:{|OAK1004:{{Key[..120]}}|}|}" } }""" },
        { ".env", $"OPENAI_API_KEY={{|OAK1001:{{|OAK1004:{Key[..120]}|}}|}}\n" },
        { "run.sh", "curl 'https://contoso.openai.azure.com/openai/deployments/{|OAK4004:chat/completions|}?api-version=2024-10-21' -d '{}'\n" },
        { "x.postman_collection.json",
            """{ "item": [ { "request": "https://contoso.openai.azure.com/openai/deployments/{|OAK4004:chat/completions|}?api-version=2024-10-21" } ] }""" },
    };

    public static TheoryData<string, string> OtherRequests => new()
    {
        { "x.postman_collection.json",
            $$$"""{ "item": [ { "request": { "auth": { "bearer": [ { "key": "token", "value": "{{key}}" } ] }, "url": "{{{Chat}}}" } } ] }""" },
        { "x.postman_collection.json",
            $$"""{ "item": [ { "request": { "header": [ { "key": "Authorization", "value": "Token abc", "disabled": true } ], "url": "{{Chat}}" } } ] }""" },
        { "x.postman_collection.json", """{ "item": [ { "request": "https://api.openai.com/v1/models" } ] }""" },
        { "run.sh", $"curl {Chat} -H \"X-Note Bearer $OPENAI_API_KEY\" -H \"Authorization: Bearer $OPENAI_API_KEY\"\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Basic {{{{credentials}}}}\n" },
        { "compose.yml", "services:\n  a:\n    environment:\n      OPENAI_API_KEY: ${OPENAI_API_KEY:-}\n" },
        { "Dockerfile", "FROM a\nARG OPENAI_API_KEY\nENV OPENAI_API_KEY=$OPENAI_API_KEY\n# ENV OPENAI_KEY=x\n" },
        { "Dockerfile", "FROM a\nENV OPENAI_API_KEY=\"\"\nENV OPENAI_MODEL gpt-live\n" },
        { "appsettings.json", """{ "AI": { "ApiKey": "0123456789abcdeffedcba9876543210", "Endpoint": "https://contoso.openai.azure.com/" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "0123456789abcdeffedcba9876543210", "Endpoint": "https://llm.contoso.com/" } }""" },
        { "appsettings.json",
            $$"""{ "ConnectionStrings": { "groq": "Endpoint=https://api.groq.com/openai/v1;Key={{SyntheticKey.Other("gsk_", 52)}}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "Endpoint": "https://llm.contoso.com/v1", "ApiKey": "{{Token}}" } }""" },
        { ".env", $"SESSION_TOKEN={Token}\nOPENAI_API_KEY=\n" },
    };

    public static TheoryData<string, string> Everything
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (object[] row in Names.Concat(Ids).Concat(Requests))
            {
                all.Add((string)row[0], (string)row[1]);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public Task WrongNameInReference_ReportsDiagnostic(string path, string markup) => SettingsVerifier.Expect(path, markup);

    [Theory]
    [MemberData(nameof(OtherNames))]
    public Task RightOrOtherName_NoDiagnostic(string path, string text) => SettingsVerifier.Expect(path, text);

    [Theory]
    [MemberData(nameof(Ids))]
    public Task WrongId_ReportsDiagnostic(string path, string markup) => SettingsVerifier.Expect(path, markup);

    [Theory]
    [MemberData(nameof(OtherIds))]
    public Task RightOrOtherId_NoDiagnostic(string path, string text) => SettingsVerifier.Expect(path, text);

    [Theory]
    [MemberData(nameof(Requests))]
    public Task WrongForm_ReportsDiagnostic(string path, string markup) => SettingsVerifier.Expect(path, markup);

    [Theory]
    [MemberData(nameof(OtherRequests))]
    public Task RightForm_NoDiagnostic(string path, string text) => SettingsVerifier.Expect(path, text);
}
