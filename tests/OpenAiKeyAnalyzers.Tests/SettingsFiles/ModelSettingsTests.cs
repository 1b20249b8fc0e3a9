using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>
/// Verifies OAK4007 and OAK4008 in files: models in settings and in requests to OpenAI, and models that are only mentioned.
/// </summary>
public class ModelSettingsTests
{
    private const string Chat = "https://api.openai.com/v1/chat/completions";

    public static TheoryData<string, string> Defects => new()
    {
        { "appsettings.json", """{ "OpenAI": { "Model": "{|OAK4007:text-davinci-003|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "ModelId": "{|OAK4007:text-davinci-003|}", "Endpoint": "https://api.openai.com/v1" } }""" },
        { "appsettings.json", """{ "OpenAI": { "Chat": { "ModelName": "{|OAK4007:code-davinci-002|}" } } }""" },
        { "appsettings.Development.json", """{ "OpenAI:DefaultModel": "{|OAK4007:text-davinci-003|}" }""" },
        { "appsettings.json", """{ "OpenAIModel": " {|OAK4007:text-davinci-003|} " }""" },
        { "appsettings.json",
            """{ "ConnectionStrings": { "openai": "Endpoint=https://api.openai.com/v1;Key=#{K}#;Model={|OAK4007:text-davinci-003|}" } }""" },
        { "secrets.json", """{ "OpenAI:Model": "{|OAK4007:text-davinci-003|}" }""" },
        { "local.settings.json", """{ "Values": { "OpenAI__Model": "{|OAK4007:text-davinci-003|}" } }""" },
        { "Properties/launchSettings.json",
            """{ "profiles": { "a": { "environmentVariables": { "OPENAI_MODEL": "{|OAK4007:text-davinci-003|}" } } } }""" },
        { ".env", "A=1\r\nOPENAI_MODEL='{|OAK4007:text-davinci-003|}' # old\r\n" },
        { ".env.example", "OPENAI_MODEL_NAME={|OAK4007:text-davinci-003|}\n" },
        { "compose.yaml", "services:\n  a:\n    environment:\n      - OPENAI_CHAT_MODEL={|OAK4007:text-davinci-003|}\n" },
        { "web.config",
            """<configuration><appSettings><add key="OpenAI:Model" value="{|OAK4007:text-davinci-003|}" /></appSettings></configuration>""" },
        { "test.runsettings",
            "<RunSettings><EnvironmentVariables><OPENAI_MODEL>{|OAK4007:text-davinci-003|}</OPENAI_MODEL></EnvironmentVariables></RunSettings>" },
        { "a.http", $"POST {Chat}\r\nContent-Type: application/json\r\n\r\n{{\r\n  \"model\": \"{{|OAK4007:text-davinci-003|}}\", \"n\": {{{{n}}}}\r\n}}\r\n" },
        { "a.http", "POST https://api.openai.com/v1/realtime/client_secrets\n\n{ \"session\": { \"model\": \"{|OAK4007:text-davinci-003|}\" } }\n" },
        { "a.http", "@base = https://api.openai.com/v1\nPOST {{base}}/chat/completions\n\n{ \"model\": \"{|OAK4007:text-davinci-003|}\" }\n" },
        { "a.http", "GET wss://api.openai.com/v1/realtime?model={|OAK4007:gpt-4o-realtime-preview-2024-10-01|}\n" },
        { "x.postman_collection.json",
            $$"""{ "item": [ { "request": { "url": { "raw": "{{Chat}}" }, "body": { "mode": "raw", "raw": "{\n  \"model\": \"{|OAK4007:text-davinci-003|}\"\n}" } } } ] }""" },
        { "run.sh", $"curl {Chat} -H \"Authorization: Bearer $OPENAI_API_KEY\" -d '{{ \"model\": \"{{|OAK4007:text-davinci-003|}}\", \"messages\": [] }}'\n" },
        { "run.sh", "export OPENAI_MODEL={|OAK4007:text-davinci-003|}\n" },
        { "run.cmd", "set OPENAI_MODEL={|OAK4007:text-davinci-003|}\r\n" },
        { "run.ps1",
            $"$body = @{{ model = '{{|OAK4007:text-davinci-003|}}'; messages = @() }} | ConvertTo-Json\nInvoke-RestMethod -Uri {Chat} -Body $body\n" },
        { "appsettings.json", """{ "OpenAI": { "EmbeddingModel": "{|OAK4008:gpt-6-luna|}", "TtsModel": "{|OAK4008:gpt-6-luna|}" } }""" },
        { "appsettings.json", """{ "OpenAI": { "Embedding": { "ModelId": "{|OAK4008:gpt-6-luna|}" } } }""" },
        { ".env", "OPENAI_CHAT_MODEL={|OAK4008:text-embedding-3-small|}\nOPENAI_MODEL={|OAK4008:gpt-35-turbo|}\n" },
        { "a.http",
            "POST https://api.openai.com/v1/audio/speech\nContent-Type: application/json\n\n{ \"model\": \"{|OAK4008:gpt-6-luna|}\", \"input\": \"x\" }\n" },
        { "a.http", "GET wss://api.openai.com/v1/realtime?model={|OAK4008:gpt-6-luna|}\n" },
        { "run.ps1", $"$body = '{{ \"model\": \"{{|OAK4007:text-davinci-003|}}\" }}'\nInvoke-RestMethod -Uri {Chat} -Body $body\n" },
    };

    public static TheoryData<string, string> Clean => new()
    {
        { "appsettings.json", """{ "OpenAI": { "Model": "gpt-6-luna", "EmbeddingModel": "text-embedding-3-small", "ModelId": "" } }""" },
        { "appsettings.json", """{ "OpenAI": { "Model": "text-davinci-003", "Endpoint": "http://localhost:11434/v1" } }""" },
        { "appsettings.json",
            """{ "OpenAI": { "Model": "text-davinci-003", "Deployment": "chat" }, "AzureOpenAI": { "Model": "text-davinci-003" } }""" },
        { "appsettings.json", """{ "OpenAI": { "Model": "text-davinci-003", "Endpoint": "https://me.openai.azure.com" } }""" },
        { "appsettings.json", """{ "OpenAI": { "Model": "text-davinci-003", "Endpoint": "#{Endpoint}#" } }""" },
        { "appsettings.json",
            """{ "OpenAI": { "DeploymentName": "text-davinci-003", "SupportedModels": [ "text-davinci-003" ], "Models": [ { "Model": "text-davinci-003", "Price": 1 } ] } }""" },
        { "appsettings.json",
            """{ "OpenAI": { "Pricing": { "Model": "text-davinci-003" }, "DeprecatedModel": "text-davinci-003", "Models": { "text-davinci-003": { "Limit": "1" } } } }""" },
        { "appsettings.json",
            """{ "OpenRouter": { "OpenAIModel": "text-davinci-003" }, "Chat": { "Model": "text-davinci-003" }, "Car": { "Model": "ada" } }""" },
        { "appsettings.json",
            """{ "OpenAI": { "Model": "${OPENAI_MODEL}", "Title": "text-davinci-003", "ModelNotes": "text-davinci-003" } }""" },
        { "appsettings.Test.json", """{ "OpenAI": { "Model": "text-davinci-003" } }""" },
        { "appsettings.json",
            """{ "OpenAI": { "SpeechModel": "gpt-transcribe", "ChatModel": "gpt-5.2-pro", "ImageModel": "gpt-image-2", "Model": "text-embedding-3-small" } }""" },
        { "appsettings.json", """{ "AzureOpenAI": { "EmbeddingModel": "gpt-35-turbo", "ChatModel": "text-embedding-3-small" } }""" },
        { "appsettings.json", """{ "OpenAI": { "EmbeddingModel": "gpt-6-luna", "Endpoint": "http://localhost:11434/v1" } }""" },
        { "models.json", """{ "openai": { "model": "text-davinci-003" } }""" },
        { ".env", "OPENAI_MODEL=text-davinci-003\nOPENAI_BASE_URL=http://localhost:8000/v1\n" },
        { ".env", "AZURE_OPENAI_MODEL=text-davinci-003\nAZURE_OPENAI_DEPLOYMENT=text-davinci-003\nMODEL=text-davinci-003\n" },
        { "a.http", "POST http://localhost:1234/v1/chat/completions\n\n{ \"model\": \"text-davinci-003\" }\n###\nPOST {{host}}/v1/chat/completions\n\n{ \"model\": \"text-davinci-003\" }\n# gpt\n" },
        { "a.http", $"POST {Chat}\n\n{{ \"model\": \"gpt-6-luna\", \"messages\": [ {{ \"content\": \"text-davinci-003\", \"model\": \"text-davinci-003\" }} ], \"metadata\": {{ \"model\": \"text-davinci-003\" }} }}\n" },
        { "run.sh", "curl https://openrouter.ai/api/v1/chat/completions -d '{ \"model\": \"text-davinci-003\" }' # openai\necho text-davinci-003\n" },
        { "run.ps1", "$body = @{ model = 'text-davinci-003' }\nInvoke-RestMethod -Uri http://localhost:1/v1 -Body $body # openai\n" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task RetiredModels_ReportDiagnostics(string path, string markup) => SettingsVerifier.Expect(path, markup);

    [Theory]
    [MemberData(nameof(Clean))]
    public Task CurrentModelsOrOtherDestinations_NoDiagnostic(string path, string text) => SettingsVerifier.Expect(path, text);
}
