using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>Verifies OAK3001, OAK3002 and OAK3004 in requests that files describe, and in sections of headers.</summary>
public class HeaderSettingsTests
{
    private const string Chat = "https://api.openai.com/v1/chat/completions";
    private const string AtAzure = "https://me.openai.azure.com/openai/v1/responses";

    private static readonly string Key = SyntheticKey.Project();

    public static TheoryData<string, string> Defects => new()
    {
        // The Authorization header, in every format that contains requests.
        { "a.http", $"POST {Chat}\r\nAuthorization: {{|OAK3001:Bearer|}}{{|OAK1001:{Key}|}}\r\n\r\n{{}}" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer{{|OAK3001:: |}}{{|OAK1001:{Key}|}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer{{|OAK3001:=|}}{{{{token}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{|OAK3001:Bearer |}}{{|OAK1001:{Key}|}}\n" },
        { "a.http", $"POST {Chat}\nauthorization: bearer {{|OAK3001:Bearer |}}{{{{token}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: {{|OAK3001:Token|}} {{{{token}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: {{|OAK3001:Barer|}} {{|OAK1001:{Key}|}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: {{|OAK3001:{{|OAK1001:{Key}|}}|}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: {{|OAK3001:YOUR_API_KEY|}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: {{|OAK3001:Bearer|}}{{{{token}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: {{|OAK3001:Bearer|}}\nContent-Type: application/json\n" },
        { "a.http", $"POST {Chat}\nAuthorization: {{|OAK3001:$OPENAI_API_KEY|}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{|OAK3001:\"|}}{{{{token}}}}\"\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{{{token}}}}{{|OAK3001:,|}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: {{|OAK3001:Authorization: |}}Bearer {{{{token}}}}\n" },
        { "a.http", $"@key = {{|OAK3001:{{|OAK1001:{Key}|}}|}}\nPOST {Chat}\nAuthorization: {{{{key}}}}\n" },
        { "a.http", $"@base = https://api.openai.com/v1\nPOST {{{{base}}}}/responses\nAuthorization: {{|OAK3001:Bearer|}}{{{{token}}}}\n" },
        { "x.postman_collection.json",
            $$$"""{ "item": [ { "request": { "header": [ { "key": "Authorization", "value": "{|OAK3001:Bearer|}{{token}}" } ], "url": "{{{Chat}}}" } } ] }""" },
        { "x.postman_collection.json",
            $$"""{ "item": [ { "request": { "header": [ { "key": "Authorization", "value": "Bearer{|OAK3001:\u00A0|}{|OAK1001:{{Key}}|}" } ], "url": { "raw": "{{Chat}}" } } } ] }""" },
        { "run.sh", $"curl {Chat} \\\n  -H \"Authorization: {{|OAK3001:Bearer|}}$OPENAI_API_KEY\"\n" },
        { "run.sh", $"curl {Chat} -H \"Authorization: {{|OAK3001:$OPENAI_API_KEY|}}\"\n" },
        { "run.sh", $"curl {Chat} -H \"Authorization: {{|OAK3001:ApiKey|}} ${{OPENAI_API_KEY}}\"\n" },
        { "run.sh", $"curl {Chat} -H \"Authorization: Bearer{{|OAK3001:: |}}$OPENAI_API_KEY\" -d '{{}}'\n" },
        { "run.sh", $"curl {Chat} -H \"Authorization: {{|OAK3001:Bearer|}}\"$OPENAI_API_KEY\n" },
        { "run.cmd", $"curl {Chat} -H \"Authorization: {{|OAK3001:Bearer|}}%OPENAI_API_KEY%\"\r\n" },
        { "run.ps1", $"$h = @{{ Authorization = \"{{|OAK3001:Bearer|}}$env:OPENAI_API_KEY\" }}\nInvoke-RestMethod {Chat} -Headers $h\n" },
        { "run.ps1", $"$h = @{{ \"Authorization\" = \"{{|OAK3001:$env:OPENAI_API_KEY|}}\" }}\nInvoke-RestMethod {Chat} -Headers $h\n" },
        { "appsettings.json", """{ "OpenAI": { "Headers": { "OpenAI-Beta": "{|OAK3004:assistants=v2|}" } } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "DefaultHeaders": { "Authorization": "{|OAK3001:Bearer|}{|OAK1001:{{Key}}|}" } } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "Headers": { "Authorization": "{|OAK3001:{|OAK1001:{{Key}}|}|}" } } }""" },

        // Names.
        { "a.http", $"POST {Chat}\n{{|OAK3002:Authorisation|}}: Bearer {{{{token}}}}\n" },
        { "a.http", $"POST {Chat}\n{{|OAK3002:Authentication|}}: Bearer {{|OAK1001:{Key}|}}\n" },
        { "a.http", $"POST {Chat}\n{{|OAK3002:Bearer|}}: {{|OAK1001:{Key}|}}\n" },
        { "a.http", $"POST {Chat}\n{{|OAK3002:api-key|}}: {{{{key}}}}\n" },
        { "a.http", $"POST {Chat}\n{{|OAK3002:OpenAI-Org|}}: org-abcdefghij0123456789ABCD\nAuthorization: Bearer {{{{key}}}}\n" },
        { "a.http", $"POST {AtAzure}\n{{|OAK3002:Authorization|}}: Bearer {{|OAK1001:{{|OAK1006:{Key}|}}|}}\n" },
        { "run.sh", $"curl {AtAzure} -H \"{{|OAK3002:Authorization|}}: Bearer $OPENAI_API_KEY\"\n" },
        { "run.sh", $"curl {Chat} -H \"{{|OAK3002:x-api-key|}}: $OPENAI_API_KEY\"\n" },
        { "run.sh", $"curl {Chat} -H '{{|OAK3002:Authorizaton|}}: Bearer {{|OAK1001:{Key}|}}'\n" },
        { "run.ps1",
            $"$h = @{{ \"{{|OAK3002:Authorisation|}}\" = \"Bearer $env:OPENAI_API_KEY\" }}\nInvoke-RestMethod {Chat} -Headers $h\n" },
        { "run.ps1", $"$h = @{{ \"{{|OAK3002:api-key|}}\" = $env:OPENAI_API_KEY }}\nInvoke-RestMethod {Chat} -Headers $h\n" },
        { "x.postman_collection.json",
            $$$"""{ "item": [ { "request": { "header": [ { "key": "{|OAK3002:Authorization:|}", "value": "Bearer {{token}}" } ], "url": "{{{Chat}}}" } } ] }""" },

        // OpenAI's own headers.
        { "a.http", $"POST https://api.openai.com/v1/responses\nOpenAI-Beta: {{|OAK3004:assistants=v2|}}\nAuthorization: Bearer {{{{key}}}}\n" },
        { "a.http", $"POST {Chat}\nOpenAI-Organization: {{|OAK3004:My Company|}}\nOpenAI-Project: {{|OAK3004:test-project|}}\n" },
        { "run.sh", $"curl {Chat} -H \"OpenAI-Beta: {{|OAK3004:assistants=v1|}}\" -H \"Authorization: Bearer $OPENAI_API_KEY\"\n" },
        { "run.ps1", $"$h = @{{ \"OpenAI-Beta\" = \"{{|OAK3004:realtime=v1|}}\" }}\nInvoke-RestMethod {Chat} -Headers $h\n" },
        { "x.postman_collection.json",
            $$"""{ "item": [ { "request": { "header": [ { "key": "OpenAI-Beta", "value": "{|OAK3004:assistants=v2|}" } ], "url": "{{Chat}}" } } ] }""" },
    };

    public static TheoryData<string, string> Clean => new()
    {
        { "a.http", $"POST {Chat}\nAuthorization: bearer  {{{{token}}}}\nOpenAI-Beta: chatkit_beta=v1\n" },
        { "a.http", $"POST {Chat}\nAuthorization: {{{{auth}}}}\n###\nPOST {Chat}\nAuthorization: {{{{scheme}}}} {{{{token}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: {{{{$dotenv OPENAI_AUTH}}}}\n" },
        { "a.http", $"@auth = Bearer {{{{key}}}}\nPOST {Chat}\nAuthorization: {{{{auth}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Basic {{{{basic}}}}\n###\nPOST {Chat}\nAuthorization: #{{Auth}}#\n###\nPOST {Chat}\nAuthorization: __AUTH__\n" },
        { "a.http", "POST http://localhost:1234/v1/chat/completions\nAuthorization: lm-studio\nX-Api-Key: a\n" },
        { "a.http", "POST {{host}}/v1/chat/completions\nAuthorization: Token abc\nOpenAI-Beta: assistants=v2\n# openai\n" },
        { "a.http", $"POST {AtAzure}\napi-key: {{{{key}}}}\n###\nPOST {AtAzure}\nAuthorization: Bearer {{{{token}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{{{key}}}}\nx-api-key: {{{{gateway}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{{{key}}}}\nOpenAI-Organization: {{{{org}}}}\nOpenAI-Project:\nOpenAI-Organization: user-abc\n" },
        { "a.http.example", $"POST {Chat}\nAuthorization: Bearer\nOpenAI-Organization: your-org\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{{{key}}}}\n\nAuthorization: Bearersk-\n" },
        { "a.http", $"POST {Chat}\nX-Request-Id: 1\nAccept: */*\nUser-Agent: Bearer\nAuthorization : Bearer {{{{key}}}}\n" },
        { "x.postman_collection.json",
            $$$"""{ "item": [ { "request": { "auth": { "bearer": [ { "key": "token", "value": "{{k}}" } ] }, "header": [ { "key": "api-key", "value": "{{gateway}}" } ], "url": "{{{Chat}}}" } } ] }""" },
        { "run.sh", $"curl {Chat} --oauth2-bearer \"$OPENAI_API_KEY\" -H \"X-Api-Key: $GATEWAY\"\n" },
        { "run.sh", $"curl {Chat} -H \"Authorization: $AUTH\" -H \"OpenAI-Organization: $ORG\"\n" },
        { "run.sh", $"AUTH=\"Bearer $OPENAI_API_KEY\"\ncurl {Chat} -H \"Authorization: $AUTH\"\n" },
        { "run.sh", $"curl {Chat} -H \"Authorization: Bearer \"$OPENAI_API_KEY\ncurl {Chat} -H \"Authorization: Bearer $(cat key)\"\ncurl {Chat} -H \"Authorization: Bearer `cat key`\"\n" },
        { "run.sh", "curl https://api.anthropic.com/v1/messages -H \"x-api-key: $KEY\" # openai\n" },
        { "run.ps1",
            $"$h = @{{ Authorization = \"Bearer \" + $key }}\n$h.Add(\"Authorization\", 'Bearer ' + $env:OPENAI_API_KEY)\nInvoke-RestMethod {Chat} -Headers $h\n" },
        { "run.ps1", $"$h = @{{ Authorization = $auth }}\nInvoke-RestMethod {Chat} -Headers $h -Authentication Bearer -Token $t\n" },
        { "appsettings.json", """{ "OpenAI": { "Headers": { "OpenAI-Organization": "org-abc123", "OpenAI-Beta": "" } } }""" },
        { "x.postman_collection.json",
            $$$"""{ "auth": { "bearer": [ { "key": "token", "value": "{{k}}" } ] }, "item": [ { "request": { "header": [ { "key": "api-key", "value": "{{gateway}}" } ], "url": "{{{Chat}}}" } } ] }""" },
        { "appsettings.json",
            """{ "OpenAI": { "Headers": { "Authorization": "Bearer" } }, "OpenAIProxy": { "Endpoint": "http://localhost", "Headers": { "Authorization": "Token abc" } } }""" },
        { "appsettings.json", """{ "Headers": { "X": "a", "Authorization": "Token abc" }, "OpenAI": {} }""" },
        { "appsettings.json", """{ "Gateway": { "Headers": { "api-key": "#{K}#" } }, "OpenAI": { "Headers": { "X-Api-Key": "abc" } } }""" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task WrongHeaders_ReportDiagnostics(string path, string markup) => SettingsVerifier.Expect(path, markup);

    [Theory]
    [MemberData(nameof(Clean))]
    public Task ValidHeaders_NoDiagnostic(string path, string text) => SettingsVerifier.Expect(path, text);
}
