using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>Verifies OAK4001 to OAK4004 and OAK4006: URLs in settings, and URLs of requests that files describe.</summary>
public class UrlSettingsTests
{
    private const string Host = "https://api.openai.com";

    private static readonly string Key = SyntheticKey.Project();

    public static TheoryData<string, string> Defects => new()
    {
        // Requests.
        { "a.http", $"POST {Host}/v1/{{|OAK4001:engines/davinci|}}/completions\n" },
        { "a.http", $"POST {Host}/v1/{{|OAK4001:edits|}} HTTP/1.1\n" },
        { "a.http", $"POST {Host}/v1/{{|OAK4001:assistants|}}\r\nOpenAI-Beta: {{|OAK3004:assistants=v2|}}\r\n" },
        { "a.http", $"POST {Host}/v1/{{|OAK4001:completions|}}\n" },
        { "a.http", "POST {|OAK4003:http|}://api.openai.com/v1/chat/completions\n" },
        { "a.http", $"POST {Host}/v1/chat/{{|OAK4004:completion|}}\n" },
        { "a.http", $"POST {Host}/{{|OAK4004:chat|}}/completions\n" },
        { "a.http", $"POST {Host}/v1{{|OAK4004:/v1|}}/chat/completions\n" },
        { "a.http", "POST https://{|OAK4004:platform.openai.com|}/v1/chat/completions\n" },
        { "a.http", "POST https://{|OAK4004:api.open.ai|}/v1/chat/completions\n" },
        { "a.http", "POST {|OAK4004:api.openai.com|}/v1/chat/completions\n" },
        { "a.http", $"GET {Host}/v1/models?{{|OAK4006:api_key={{{{key}}}}|}}\n" },
        { "a.http", $"GET {Host}/v1/models?k={{|OAK1001:{{|OAK4006:{Key}|}}|}}\n" },
        { "a.http", $"POST {Host}/{{|OAK4004:openai/deployments/gpt-4o|}}/chat/completions?api-version=2024-10-21\n" },
        { "a.http", "POST https://me.openai.azure.com/{|OAK4004:v1|}/chat/completions\n" },
        { "a.http", "POST https://me.openai.azure.com/openai/deployments/gpt/{|OAK4004:chat/completions|}\n" },
        { "a.http", "POST https://me.openai.azure.com/openai/deployments/{{name}}/{|OAK4004:embeddings|}\n" },
        { "a.http", "POST https://me.openai.azure.com/openai/deployments/{|OAK4004:chat/completions|}?api-version=2024-10-21\n" },
        { "a.http", "POST {|OAK4004:https://https://|}api.openai.com/v1/chat/completions\n" },
        { "a.http", "GET {|OAK4003:ws|}://api.openai.com/v1/realtime\n" },
        { "x.postman_collection.json",
            """{ "item": [ { "request": { "url": { "raw": "https://me.openai.azure.com/openai/deployments/gpt/{|OAK4004:chat/completions|}" } } } ] }""" },
        { "run.sh", "curl 'https://me.openai.azure.com/openai/deployments/gpt/{|OAK4004:chat/completions|}' -d '{}'\n" },
        { "run.ps1", "Invoke-RestMethod -Uri 'https://me.openai.azure.com/openai/deployments/{|OAK4004:chat/completions|}?api-version=2024-10-21' -Method Post\n" },
        { "appsettings.json", """{ "OpenAI": { "BaseUrl": "{|OAK4004:https://https://|}api.openai.com/v1" } }""" },
        { "appsettings.json", """{ "AzureOpenAI": { "Endpoint": "{|OAK4004:https://https://|}me.openai.azure.com/" } }""" },
        { "appsettings.json", """{ "AzureOpenAI": { "Url": "https://me.openai.azure.com/openai/deployments/{|OAK4004:chat/completions|}" } }""" },
        { ".env", "OPENAI_BASE_URL={|OAK4004:me.openai.azure.com|}/openai/v1\n" },
        { "appsettings.json", """{ "ConnectionStrings": { "chat": "Endpoint=x;Key={|OAK4004:https://api.openai.com/v1|}" } }""" },
        { "a.http", $"@base = {Host}/v1\n\nPOST {{{{base}}}}/chat/{{|OAK4004:completion|}}\n" },
        { "a.http", $"@base = {Host}\n\nPOST {{{{base}}}}/{{|OAK4004:chat|}}/completions\n" },
        { "a.http", $"@base = {Host}/v1\n\nPOST {{{{base}}}}{{|OAK4004:/v1|}}/chat/completions\n" },
        { "a.http", "@base = {|OAK4003:http|}://api.openai.com/v1\n\nPOST {{base}}/chat/completions\n" },
        { "a.http", "@openai = https://{|OAK4004:platform.openai.com|}/v1\n\nPOST {{openai}}/chat/completions\n" },
        { "x.postman_collection.json",
            $$"""{ "item": [ { "request": { "url": { "raw": "{{Host}}/v1/chat/{|OAK4004:completion|}", "host": [ "api" ] } } } ] }""" },
        { "x.postman_collection.json", $$"""{ "item": [ { "request": { "url": "{{Host}}\/v1\/{|OAK4001:edits|}" } } ] }""" },
        { "x.postman_collection.json",
            $$$"""{ "variable": [ { "key": "baseUrl", "value": "{|OAK4003:http|}://api.openai.com" } ], "item": [ { "request": { "url": { "raw": "{{baseUrl}}/v1/{|OAK4001:threads|}" } } } ] }""" },
        { "x.postman_environment.json", """{ "values": [ { "key": "base_url", "value": "{|OAK4003:http|}://api.openai.com/v1" } ] }""" },
        { "http-client.env.json", """{ "dev": { "openaiBaseUrl": "{|OAK4003:http|}://api.openai.com/v1" } }""" },
        { "run.sh", $"curl {Host}/v1/{{|OAK4001:edits|}} -d '{{}}'\n" },
        { "run.sh", $"curl -s \"{Host}/v1/models?{{|OAK4006:api_key=$OPENAI_API_KEY|}}\"\n" },
        { "run.sh", $"wget -q '{Host}/v1/models?{{|OAK4006:api_key=abc|}}'\n" },
        { "run.sh", $"BASE={Host}\ncurl \"$BASE/{{|OAK4004:chat|}}/completions\"\n" },
        { "run.sh", "export OPENAI_BASE_URL={|OAK4003:http|}://api.openai.com/v1\n" },
        { "run.ps1", $"Invoke-RestMethod -Uri \"{Host}/v1/chat/{{|OAK4004:completion|}}\" -Method Post\n" },
        { "run.ps1", "irm {|OAK4003:http|}://api.openai.com/v1/models\n" },
        { "run.ps1", $"$base = '{Host}'\nInvoke-RestMethod -Uri \"$base/{{|OAK4004:chat|}}/completions\"\n" },
        { "run.ps1", $"$p = @{{ Uri = '{Host}/v1/{{|OAK4001:edits|}}'; Method = 'Post' }}\n" },
        { "run.ps1", $"$url = \"{Host}/v1/chat/{{|OAK4004:completion|}}\"\n" },
        { "run.cmd", $"curl \"{Host}/v1/chat/{{|OAK4004:completion|}}\" -d \"{{}}\"\r\n" },

        // Settings.
        { "appsettings.json", """{ "OpenAI": { "Endpoint": "{|OAK4003:http|}://api.openai.com/v1" } }""" },
        { "appsettings.json", """{ "OpenAI": { "BaseUrl": "https://{|OAK4004:platform.openai.com|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "BaseUrl": "https://{|OAK4004:chat.openai.com|}/v1" } }""" },
        { "appsettings.json", """{ "OpenAI": { "Url": "https://{|OAK4004:api.openapi.com|}/v1/" } }""" },
        { "appsettings.json", """{ "OpenAI": { "BaseUrl": "{|OAK4004:https//|}api.openai.com/v1" } }""" },
        { "appsettings.json", """{ "OpenAI": { "BaseUrl": "https://api.openai.com/v1{|OAK4004:/v1|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "BaseUrl": "https://api.openai.com/{|OAK4004:v2|}/chat/completions" } }""" },
        { "appsettings.json", """{ "OpenAI": { "BaseUrl": "https://api.openai{|OAK4004: |}.com/v1" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ChatUrl": "https:\/\/api.openai.com\/v1\/chat\/{|OAK4004:completion|}" } }""" },
        { "appsettings.json",
            """{ "OpenAI": { "CompletionsUrl": "https://api.openai.com/v1/{|OAK4001:engines/davinci|}/completions" } }""" },
        { "appsettings.json", """{ "OpenAI": { "Endpoint": "https://api.openai.com/v1/{|OAK4001:completions|}" } }""" },
        { "appsettings.json", $$"""{ "Anything": "https://api.openai.com/v1/models?key={|OAK1001:{|OAK4006:{{Key}}|}|}" }""" },
        { "appsettings.json", """{ "ConnectionStrings": { "openai": "Endpoint={|OAK4003:http|}://api.openai.com/v1;Key=#{K}#" } }""" },
        { "appsettings.json",
            """{ "AI": { "Services": [ { "Endpoint": "https://api.openai.com/v1/models?{|OAK4006:api_key=abc|}" } ] } }""" },
        { "Properties/launchSettings.json",
            """{ "profiles": { "a": { "environmentVariables": { "OPENAI_BASE_URL": "{|OAK4003:http|}://api.openai.com/v1" } } } }""" },
        { "local.settings.json", """{ "Values": { "OpenAI__Endpoint": "{|OAK4003:http|}://api.openai.com/v1" } }""" },
        { "secrets.json", """{ "OpenAI:Endpoint": "https://{|OAK4004:api.open.ai|}/v1" }""" },
        { ".env", "OPENAI_BASE_URL=\"{|OAK4003:http|}://api.openai.com/v1\" # c\r\n" },
        { ".env", "A=1\r\nOPENAI_BASE_URL={|OAK4004:api.openai.com|}/v1\r\n" },
        { ".env.example", "OPENAI_API_BASE=https://{|OAK4004:api.oepnai.com|}/v1\n" },
        { "compose.yaml", "services:\n  a:\n    environment:\n      OPENAI_BASE_URL: {|OAK4003:http|}://api.openai.com/v1\n" },
        { "web.config",
            """<configuration><appSettings><add key="OpenAIEndpoint" value="{|OAK4003:http|}://api.openai.com/v1" /></appSettings></configuration>""" },
        { "test.runsettings",
            "<RunSettings><EnvironmentVariables><OPENAI_BASE_URL>https://api.openai.com/v1{|OAK4004:/v1|}</OPENAI_BASE_URL></EnvironmentVariables></RunSettings>" },
    };

    public static TheoryData<string, string> Clean => new()
    {
        { "appsettings.json",
            """{ "OpenAI": { "Endpoint": "https://api.openai.com", "BaseUrl": "https://api.openai.com/v1/", "ChatEndpoint": "https://api.openai.com/v1/chat/completions" } }""" },
        { "appsettings.json",
            """{ "OpenAI": { "Endpoint": "https://eu.api.openai.com/v1", "Host": "api.openai.com", "BaseAddress": "api.openai.com/v1" } }""" },
        { "appsettings.json",
            """{ "OpenAI": { "DocsUrl": "https://platform.openai.com/docs", "Url": "https://openai.com", "KeyPage": "https://beta.openai.com/account/api-keys", "Help": "see https://api.openai.com/v1/edits for more" } }""" },
        { "appsettings.json",
            """{ "OpenAI": { "Endpoint": "http://localhost:11434/v1", "Proxy": "http://openai.internal.example/v1/edits" } }""" },
        { "appsettings.json",
            """{ "AzureOpenAI": { "Endpoint": "https://me.openai.azure.com/openai/deployments/gpt-4/chat/completions?api-version=2023-05-15" } }""" },
        { "appsettings.json",
            """{ "AzureOpenAI": { "Endpoint": "https://me.openai.azure.com/", "Url": "me.openai.azure.com", "ResourceName": "me-openai", "BaseUrl": "https://me.openai.azure.com/openai/deployments/gpt/chat/completions" } }""" },
        { "a.http", "WEBSOCKET wss://api.openai.com/v1/realtime\n###\nPOST https://me.openai.azure.com/openai/deployments/gpt/chat/completions?{{query}}\n###\nPOST https://me.openai.azure.com/openai/deployments/{{name}}/chat/completions?api-version={{version}}\n" },
        { "run.sh", "curl -G 'https://me.openai.azure.com/openai/deployments/gpt/embeddings' --data-urlencode 'api-version=2024-10-21'\n" },
        { "appsettings.json",
            """{ "Blocked": [ "https://api.openai.com/v1/edits", "http://api.openai.com" ], "Csp": "connect-src http://api.openai.com/v1 'self'" }""" },
        { "appsettings.json",
            """{ "OpenAI": { "BaseUrl": "${OPENAI_HOST}/v1/edits", "Endpoint": "https://#{Host}#/v1/edits", "Path": "/v1/chat/completion" } }""" },
        { "config/urls.json", """{ "openai": { "baseUrl": "http://api.openai.com/v1/edits" } }""" },
        { "appsettings.Test.json", """{ "OpenAI": { "Endpoint": "http://api.openai.com/v1/v1" } }""" },
        { "a.http", $"@base = {Host}/v1\nPOST {{{{base}}}}/chat/completions\n###\nGET {Host}/v1/models/{{{{id}}}}?limit=2&after={{{{a}}}}\n###\nGET https://platform.openai.com/docs\n" },
        { "a.http", "POST {{base}}/v1/chat/completion\n###\nPOST https://openrouter.ai/api/v1/chat/completion\n###\n# https://api.openai.com/v1/edits\nGET https://status.openai.com\n" },
        { "a.http", "POST https://me.openai.azure.com/openai/v1/chat/completions\n###\nPOST https://me.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21\n" },
        { "x.postman_collection.json",
            """{ "info": { "description": "POST https://api.openai.com/v1/edits" }, "item": [ { "name": "http://api.openai.com/v1/edits", "request": { "url": { "raw": "{{baseUrl}}/v1/edits" } } } ] }""" },
        { "run.sh", "echo \"see http://api.openai.com/v1/edits\"\ncurl http://localhost:8080/v1/edits # openai\ncurl -x http://proxy:1 https://api.openai.com/v1/models\n" },
        { "run.ps1",
            "Write-Host 'Get a key: https://platform.openai.com/account/api-keys'\nInvoke-RestMethod https://api.openai.com/v1/models\n" },
        { ".env", "# OPENAI_BASE_URL=http://api.openai.com\nOPENAI_BASE_URL=https://api.openai.com/v1\nNO_PROXY=localhost,api.openai.com\nHTTP_PROXY=http://proxy:3128\nOPENAI_PROXY=http://127.0.0.1:7890\n" },
        { "web.config",
            """<configuration><appSettings><add key="OpenAIEndpoint" value="https://api.openai.com/v1/" /></appSettings></configuration>""" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task WrongUrls_ReportDiagnostics(string path, string markup) => SettingsVerifier.Expect(path, markup);

    [Theory]
    [MemberData(nameof(Clean))]
    public Task ValidUrls_NoDiagnostic(string path, string text) => SettingsVerifier.Expect(path, text);

    [Fact]
    public async Task ConfiguredHost_ReportsDiagnostic() => await SettingsVerifier.Expect(
        [("/appsettings.json", """{ "OpenAI": { "Endpoint": "{|OAK4003:http|}://ai.example.com/v1" } }""")],
        "[*]\nopenai_key_analyzers.openai_hosts = ai.example.com\n");
}
