namespace OpenAiKeyAnalyzers.Testing;

/// <summary>Provides settings files and their fixed texts, for tests of the rules, of the code fixes and of the build task.</summary>
internal static class SettingsCorpus
{
    private const string Chat = "https://api.openai.com/v1/chat/completions";

    private static readonly string Key = SyntheticKey.Project();

    public static TheoryData<string, string, string> Repairs => new()
    {
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": " {{Key}}\r\n" } }""", $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{Key[..50]}}\u200B \n{{Key[50..]}}" } }""",
            $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "\"{{Key}}\"" } }""", $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "Bearer '<{{Key}} >' " } }""", $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""" },
        { "appsettings.json", $$"""{ "OpenAI__ApiKey": "{{Key}}" }""", $$"""{ "OpenAI:ApiKey": "{{Key}}" }""" },
        { ".env", $"A=1\r\nOPENAI_API_KYE={Key}  \r\nB=2", $"A=1\r\nOPENAI_API_KEY={Key}\r\nB=2" },
        { ".env", $"OPENAI_API_KYE={Key}\nOPENAI_APIKEYS=Pa55-77q", $"OPENAI_API_KEY={Key}\nOPENAI_APIKEYS=Pa55-77q" },
        { "web.config", $"""<add key="OpenAIApiKey" value="&lt;{Key}&#x20;&gt;" />""", $"""<add key="OpenAIApiKey" value="{Key}" />""" },
        { "run.cmd", $"set OPENAI_API_KEY = \"{Key}\" \r\n", $"set OPENAI_API_KEY={Key}\r\n" },
        { "run.sh", $"export OPENAI_API_KEY=\"{Key[..30]}\n{Key[30..]}\"\n", $"export OPENAI_API_KEY=\"{Key}\"\n" },
        { "compose.yaml", $"s:\n  environment:\n    - OPENAI_API_KEY=\"{Key}\"\n", $"s:\n  environment:\n    - OPENAI_API_KEY={Key}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer Bearer{Key}\n", $"POST {Chat}\nAuthorization: Bearer {Key}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer: Bearer \"{Key}\"\n", $"POST {Chat}\nAuthorization: Bearer {Key}\n" },
        { "a.http", $"POST {Chat}\r\nAuthorisation: {{{{key}}}}\r\n", $"POST {Chat}\r\nAuthorization: Bearer {{{{key}}}}\r\n" },
        { "a.http", $"POST {Chat}\napi-key: {{{{a}}}}\napi-key: {{{{b}}}}\n",
            $"POST {Chat}\nAuthorization: Bearer {{{{a}}}}\napi-key: {{{{b}}}}\n" },
        { "a.http", $"POST {Chat}\napi-key: {{{{key}}}}\n", $"POST {Chat}\nAuthorization: Bearer {{{{key}}}}\n" },
        { "a.http", $"@auth = {Key}\nPOST {Chat}\nAuthorization: {{{{auth}}}}\n",
            $"@auth = Bearer {Key}\nPOST {Chat}\nAuthorization: {{{{auth}}}}\n" },
        { "a.http",
            $"@key = {{{{$dotenv OPENAI_API_KEY}}}}\nPOST {Chat}\nAuthorization: {{{{key}}}}\n###\nPOST {Chat}\nAuthorization: Bearer {{{{key}}}}\n",
            $"@key = {{{{$dotenv OPENAI_API_KEY}}}}\nPOST {Chat}\nAuthorization: Bearer {{{{key}}}}\n###\nPOST {Chat}\nAuthorization: Bearer {{{{key}}}}\n" },
        { "a.http", $"@auth = {Key}\nPOST {Chat}\nAuthorization: {{{{auth}}}}\n###\nPOST {Chat}\nAuthorization: Bearer {{{{auth}}}}\n",
            $"@auth = {Key}\nPOST {Chat}\nAuthorization: Bearer {{{{auth}}}}\n###\nPOST {Chat}\nAuthorization: Bearer {{{{auth}}}}\n" },
        { "run.sh", $"curl {Chat} -H \"Authorization: Bearer$OPENAI_API_KEY\"\n",
            $"curl {Chat} -H \"Authorization: Bearer $OPENAI_API_KEY\"\n" },
        { "run.sh", $"curl {Chat} -H \"X-Api-Key: $K\"\n", $"curl {Chat} -H \"Authorization: Bearer $K\"\n" },
        { "run.ps1", $"$h = @{{ Authorization = \"Token $k\" }}\nirm {Chat} -Headers $h",
            $"$h = @{{ Authorization = \"Bearer $k\" }}\nirm {Chat} -Headers $h" },
        { "a.postman_collection.json",
            $$"""{ "item": [ { "request": { "url": "{{Chat}}", "header": [ { "key": "Authorization", "value": "Bearer\u00a0{{Key}}" } ] } } ] }""", $$"""{ "item": [ { "request": { "url": "{{Chat}}", "header": [ { "key": "Authorization", "value": "Bearer {{Key}}" } ] } } ] }""" },
        { "a.http", string.Concat(Enumerable.Repeat($"POST {Chat}\nAuthorization: Bearer{{{{k}}}}\n###\n", 40)),
            string.Concat(Enumerable.Repeat($"POST {Chat}\nAuthorization: Bearer {{{{k}}}}\n###\n", 40)) },
        { "appsettings.json", """{ "OpenAI": { "Endpoint": "http://api.openai.com/v1/v1" } }""",
            """{ "OpenAI": { "Endpoint": "https://api.openai.com/v1" } }""" },
        { "appsettings.json", """{ "OpenAI": { "BaseUrl": "https:\/\/chat.openai.com\/v1" } }""",
            """{ "OpenAI": { "BaseUrl": "https:\/\/api.openai.com\/v1" } }""" },
        { ".env", "OPENAI_BASE_URL=api.openai.com/v1\r\n", "OPENAI_BASE_URL=https://api.openai.com/v1\r\n" },
        { "a.http", "POST http://api.openai.com:80/v1/chat/completion\n", "POST https://api.openai.com/v1/chat/completions\n" },
        { "a.http", "@b = http://api.openai.com\nPOST {{b}}/chat/completions\n",
            "@b = https://api.openai.com\nPOST {{b}}/v1/chat/completions\n" },
        { "a.http", "GET https://api.openai.com/v1/fine-tunes/ft-1/events\n",
            "GET https://api.openai.com/v1/fine_tuning/jobs/ft-1/events\n" },
        { "run.sh", "curl https://api.openai.com/v1/chat/completion -d x\ncurl 'https://api.open.ai/v1/models'\n",
            "curl https://api.openai.com/v1/chat/completions -d x\ncurl 'https://api.openai.com/v1/models'\n" },
        { "run.sh", $"curl {Chat} -H \"Authorization Bearer $K\"\n", $"curl {Chat} -H \"Authorization: Bearer $K\"\n" },
        { "x.postman_collection.json",
            $$$"""{ "item": [ { "request": { "auth": { "bearer": [ { "key": "token", "value": "Bearer {{key}}" } ] }, "url": "{{{Chat}}}" } } ] }""",
            $$$"""{ "item": [ { "request": { "auth": { "bearer": [ { "key": "token", "value": "{{key}}" } ] }, "url": "{{{Chat}}}" } } ] }""" },
        { "a.http", $"POST {Chat}\nOrganization: org-abcdefghij0123456789\n",
            $"POST {Chat}\nOpenAI-Organization: org-abcdefghij0123456789\n" },
        { "Dockerfile", $"FROM a\nENV OPENAI_API_KYE={Key}\n", $"FROM a\nENV OPENAI_API_KEY={Key}\n" },

        // The following rows are about names, forms of requests, and connection strings.
        { ".github/workflows/a.yml", "jobs:\n  a:\n    env:\n      OPENAI_API_KYE: ${{ secrets.OPENAI_API_KEY }}\n",
            "jobs:\n  a:\n    env:\n      OPENAI_API_KEY: ${{ secrets.OPENAI_API_KEY }}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Basic {{{{$dotenv OPENAI_API_KEY}}}}\n",
            $"POST {Chat}\nAuthorization: Bearer {{{{$dotenv OPENAI_API_KEY}}}}\n" },
        { "x.postman_collection.json", """{ "item": [ { "request": "http://api.openai.com/v1/models" } ] }""",
            """{ "item": [ { "request": "https://api.openai.com/v1/models" } ] }""" },
        { "appsettings.json", """{ "ConnectionStrings": { "openai": "Endpoint=https://api.openai.com/v1Key=#{K}#" } }""",
            """{ "ConnectionStrings": { "openai": "Endpoint=https://api.openai.com/v1;Key=#{K}#" } }""" },
    };

    public static TheoryData<string, string> LeftAlone => new()
    {
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "YOUR_API_KEY" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ApiKey": "${OPENAI_API_KEY}" } }""" },
        { ".env", "OPENAI_KEY=Pa55-77q" },
        { ".env", $"OPENAI_API_KEY={Key}\nOPENAI_API_KYE={Key}" },
        { "a.http", $"POST {Chat}\nOpenAI-Beta: assistants=v2\nAuthorization: Bearer\n" },
        { "a.http", $"POST {Chat}\nAuthorization: sk -proj-{Key[8..100]}/{Key[100..]}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{{{key}}}}\nAuthorisation: Bearer {{{{key}}}}\n" },
        { "a.http", $"POST https://me.openai.azure.com/openai/v1/responses\nAuthorization: Bearer {Key}\n" },
        { "run.sh", $"curl {Chat} -H \"Authorization: Bearer\"$OPENAI_API_KEY -H Authorization:$OPENAI_API_KEY\n" },
        { "run.sh", $"curl {Chat} -H \"Authorization: Bearer Bearer \"$OPENAI_API_KEY\n" },
        { "appsettings.json",
            """{ "OpenAI": { "Model": "text-davinci-003", "Url": "https://api.openai.com/v1/edits", "X": "https://api.openai.com/v1/models?api_key=abc" } }""" },
        { "a.postman_collection.json",
            """{ "item": [ { "request": { "url": { "raw": "http://api.openai.com/v1/models", "protocol": "http" } } } ] }""" },
        { "run.sh", "curl https://api.openai.com/v1/chat/compl\"etion\"\n" },
        { "readme.txt", $"OPENAI_API_KEY= \"{Key} \"" },

        // Another file may define the variable with this name, so the editor offers the other name.
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{{{$dotenv OPENAI_API_KYE}}}}\n" },
        { "a.http", $"POST {Chat}\nAuthorization: Bearer {{{{$processEnv OPENIA_API_KEY}}}}\n" },
        { "compose.yml", "services:\n  a:\n    environment:\n      OPENAI_API_KEY: ${OPENAI_API_KYE:?missing}\n" },
        { "azure-pipelines.yml", "steps:\n- script: dotnet run\n  env:\n    OPENAI_API_KEY: $(OPENAI_API_KYE)\n" },

        // The quotation mark belongs to the shell and must not be removed.
        { "run.sh", $"export OPENAI_API_KEY=\u00A0\"<{Key}>\"\n" },
        { "run.sh", $"export OP\"ENAI_API_KYE={Key}\"\n" },
        { "run.sh", $"export OPENAI_API_KEY=\\-\"<{Key}>\"\n" },
        { "run.ps1", $"$env:OPENAI_API_KEY = \u00A0\"\u00A0{Key}\"\n" },
    };
}
