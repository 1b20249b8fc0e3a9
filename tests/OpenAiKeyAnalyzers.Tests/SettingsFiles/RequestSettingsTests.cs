using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>Verifies requests in files: <c>*.http</c>, Postman collections, scripts.</summary>
public class RequestSettingsTests
{
    private const string Chat = "https://api.openai.com/v1/chat/completions";

    private static readonly string Key = SyntheticKey.Project();

    public static TheoryData<string, string> Defects => new()
    {
        { "a.http", $"POST {Chat}\r\nAuthorization: Bearer {{|OAK1001:{Key}|}}\r\n\r\n{{}}" },
        { "a.http", $"@key = {{|OAK1001:{Key}|}}\n\n### x\nGET {Chat}\nAuthorization: Bearer {{{{key}}}}\n" },
        { "a.rest", $"POST {Chat} HTTP/1.1\nAuthorization: Bearer {{|OAK1005:YOUR_API_KEY|}}\n" },
        { "a.http", $"@base = https://api.openai.com/v1\n@token = {{|OAK1005:your-key|}}\nPOST {{{{base}}}}/responses\nAuthorization: Bearer {{{{token}}}}\n" },
        { "a.http", $"@openai_api_key = {{|OAK1005:your-key|}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{|OAK5002:$OPENAI_API_KEY|}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{|OAK1001:{{|OAK1007:{SyntheticKey.Admin()}|}}|}}\n" },
        { "a.http", $"GET https://api.openai.com/v1/organization/costs\nAuthorization: Bearer {{|OAK1001:{{|OAK1007:{Key}|}}|}}\n" },
        { "a.http", $"POST {Chat}\nContent-Type: application/json\n\n{{ \"note\": \"{{|OAK1001:{Key}|}}\" }}\n" },
        { "x.postman_collection.json",
            $$"""{ "item": [ { "request": { "header": [ { "key": "Authorization", "value": "Bearer {|OAK1001:{{Key}}|}" } ], "url": { "raw": "{{Chat}}" } } } ] }""" },
        { "x.postman_collection.json",
            $$"""{ "item": [ { "request": { "auth": { "type": "bearer", "bearer": [ { "key": "token", "value": "{|OAK1005:YOUR_API_KEY|}", "type": "string" } ] }, "url": "{{Chat}}" } } ] }""" },
        { "x.postman_collection.json",
            $$"""{ "item": [ { "request": { "url": { "raw": "{{Chat}}" }, "body": { "mode": "raw", "raw": "{\"k\": \"{|OAK1001:{{Key}}|}\"}" } } } ] }""" },
        { "x.postman_collection.json",
            $$$"""{ "variable": [ { "key": "k", "value": "{|OAK1005:your-key|}" } ], "item": [ { "request": { "auth": { "bearer": [ { "key": "token", "value": "{{k}}" } ] }, "url": "{{{Chat}}}" } } ] }""" },
        { "x.postman_environment.json",
            """{ "values": [ { "key": "OPENAI_API_KEY", "value": "{|OAK1005:your-api-key|}", "enabled": true } ] }""" },
        { "run.sh", $"#!/bin/sh\ncurl {Chat} \\\n  -H \"Authorization: Bearer {{|OAK1001:{Key}|}}\" \\\n  -d '{{ \"model\": \"gpt-6-luna\" }}'\n" },
        { "run.sh", $"curl {Chat} -H 'Authorization: Bearer {{|OAK5002:$OPENAI_API_KEY|}}'\n" },
        { "run.sh", $"curl {Chat} -H \"Authorization: Bearer {{|OAK1005:YOUR_API_KEY|}}\"\n" },
        { "run.sh", $"export OPENAI_API_KEY={{|OAK1001:{Key}|}}\n" },
        { "run.sh", $"export OPENAI_API_KEY=\"{{|OAK1001:{Key}|}}{{|OAK1002: |}}\" && dotnet run\n" },
        { "run.sh", "export OPENAI_API_KEY=\"{|OAK1005:your-api-key|}\"\n" },
        { "run.sh", "export OPENAI_API_KEY='{|OAK5002:$MY_KEY|}'\n" },
        { "run.sh", "export {|OAK2003:OPENAI_KEY|}=Pa55-77q; export {|OAK2002:$|}OPENAI_API_KEY=Pa55-77q" },
        { "run.sh", $"dotnet user-secrets set \"OpenAI:ApiKey\" \"{{|OAK1001:{Key}|}}\" --project src/App\n" },
        { "run.sh", $"docker run -e OPENAI_API_KEY={{|OAK1001:{Key}|}} img\n" },
        { "run.sh", $"cat > .env <<EOF\nOPENAI_API_KEY={{|OAK1001:{Key}|}}\nEOF\nexport OPENAI_API_KEY={{|OAK1005:changeme|}}" },
        { "run.ps1", $"$env:OPENAI_API_KEY = \"{{|OAK1001:{Key}|}}\"\r\n" },
        { "run.ps1", $"$env:OPENAI_API_KEY='{{|OAK1005:your-key|}}'\r\n" },
        { "run.ps1", "$env:OPENAI_API_KEY = '{|OAK5002:$env:OTHER_KEY|}'\r\n" },
        { "run.ps1", $"[Environment]::SetEnvironmentVariable(\"OPENAI_API_KEY\", \"{{|OAK1001:{Key}|}}\", \"User\")" },
        { "run.ps1",
            $"$headers = @{{\n  \"Authorization\" = \"Bearer {{|OAK1005:YOUR_API_KEY|}}\"\n}}\nInvoke-RestMethod -Uri \"{Chat}\" -Headers $headers\n" },
        { "run.ps1",
            $"$headers.Add(\"Authorization\", \"Bearer {{|OAK1005:YOUR_API_KEY|}}\")\nInvoke-RestMethod -Uri {Chat} -Headers $headers\n" },
        { "run.ps1", $"$h[\"Authorization\"] = \"Bearer {{|OAK1005:YOUR_API_KEY|}}\"\nInvoke-RestMethod -Uri {Chat} -Headers $h\n" },
        { "run.ps1",
            $"$apiKey = \"{{|OAK1005:YOUR_API_KEY|}}\"\n$h = @{{ Authorization = \"Bearer $apiKey\" }}\nInvoke-RestMethod {Chat} -Headers $h\n" },
        { "run.sh", $"API_KEY={{|OAK1005:your-key|}}\ncurl {Chat} -H \"Authorization: Bearer $API_KEY\"\n" },
        { "run.cmd", $"set KEY={{|OAK1005:your-key|}}\r\ncurl {Chat} -H \"Authorization: Bearer %KEY%\"\r\n" },
        { "run.ps1", $"<# {Key} #>\nsetx OPENAI_API_KEY \"{{|OAK1001:{Key}|}}\"\n" },
        { "run.cmd", $"@echo off\r\nset OPENAI_API_KEY={{|OAK1001:{Key}|}}{{|OAK1002: |}}\r\n" },
        { "run.cmd", $"set OPENAI_API_KEY={{|OAK1004:\"|}}{{|OAK1001:{Key}|}}{{|OAK1004:\"|}}\r\n" },
        { "run.cmd", $"set \"OPENAI_API_KEY={{|OAK1001:{Key}|}}\"\r\n" },
        { "run.cmd", $"set OPENAI_API_KEY{{|OAK2002: |}}={{|OAK1002: |}}{{|OAK1001:{Key}|}}\r\n" },
        { "run.bat", $"setx OPENAI_API_KEY {{|OAK1001:{Key}|}} /M\r\n" },
        { "run.bat", $"curl {Chat} ^\r\n  -H \"Authorization: Bearer {{|OAK5002:$OPENAI_API_KEY|}}\"\r\n" },
    };

    public static TheoryData<string, string> Clean => new()
    {
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{{{OPENAI_API_KEY}}}}\n" },
        { "a.http", "POST http://localhost:1234/v1/chat/completions\nAuthorization: Bearer your-key\n" },
        { "a.http", "POST {{host}}/v1/chat/completions\nAuthorization: Bearer your-key\n" },
        { "a.http", $"# Authorization: Bearer {Key}\n// {Key}\nGET {Chat}\n" },
        { "a.http", "@host = http://localhost\n@token = your-key\nPOST {{host}}/x\nAuthorization: Bearer {{token}}\n" },
        { "x.postman_collection.json",
            """{ "item": [ { "request": { "header": [ { "key": "Authorization", "value": "Bearer {{key}}" } ], "url": "https://api.openai.com/v1/models" } } ] }""" },
        { "x.postman_collection.json",
            """{ "item": [ { "event": [ { "script": { "exec": [ "pm.environment.set('OPENAI_API_KEY', `${OPENAI_API_KEY}`)" ] } } ] } ] }""" },
        { "run.sh", $"curl {Chat} -H \"Authorization: Bearer $OPENAI_API_KEY\" -H 'Content-Type: application/json'\n" },
        { "run.sh", $"# export OPENAI_API_KEY={Key}\nif [ -z \"$OPENAI_API_KEY\" ]; then echo \"export OPENAI_API_KEY=your-key\"; fi\n" },
        { "run.sh", "export OPENAI_API_KEY=\"${OPENAI_API_KEY:-your-key}\"\nexport OPENAI_API_KEY=$(pass show openai)\nexport OPENAI_API_KEY=`pass openai`\nread -r OPENAI_API_KEY\n" },
        { "run.sh", "cat <<'EOF'\nUsage: export OPENAI_API_KEY=your-key\nEOF\nenvsubst '$OPENAI_API_KEY' < a > b\n" },
        { "run.sh", "OPENAI_API_KEY=dummy OPENAI_BASE_URL=http://localhost:8080/v1 dotnet run\n" },
        { "run.sh", "curl http://localhost:11434/v1/chat/completions -H 'Authorization: Bearer ollama'\ndon't care OPENAI_API_KEY\n" },
        { "run.sh", "export OPENAI_API_KEY=''\nexport OPENAI_API_KEY\nunset OPENAI_KEY\n" },
        { "run.ps1",
            "$env:OPENAI_API_KEY = $key\n$env:OPENAI_API_KEY = Read-Host \"Enter your key\"\n$env:OPENAI_API_KEY = (Get-Secret openai)\n" },
        { "run.ps1",
            $"$h = @{{ Authorization = \"Bearer $env:OPENAI_API_KEY\" }}\nInvoke-RestMethod {Chat} -Headers $h\nWrite-Host 'set $env:OPENAI_API_KEY = your-key'\n" },
        { "run.cmd",
            $"rem set OPENAI_API_KEY={Key}\r\n:: {Key}\r\nset OPENAI_API_KEY=%1\r\nset OPENAI_API_KEY=\r\ncurl {Chat} -H \"Authorization: Bearer %OPENAI_API_KEY%\"\r\n" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task WrongRequests_ReportDiagnostics(string path, string markup) => SettingsVerifier.Expect(path, markup);

    [Theory]
    [MemberData(nameof(Clean))]
    public Task ValidRequests_NoDiagnostic(string path, string text) => SettingsVerifier.Expect(path, text);
}
