using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

public class WrongUrlTests
{
    [Theory]
    [InlineData("http://api.openai.com/v1/models", "InsecureScheme 'http' -> 'https'")]
    [InlineData("http://api.openai.com", "InsecureScheme 'http' -> 'https'")]
    [InlineData("http://api.openai.com:80/v1/models", "InsecureScheme 'http://api.openai.com:80' -> 'https://api.openai.com'")]
    [InlineData("http://api.openai.com:8080/v1/models", "InsecureScheme 'http' -> 'https'")]
    [InlineData("HTTP://eu.api.openai.com/v1", "InsecureScheme 'HTTP' -> 'https'")]
    [InlineData("ws://api.openai.com/v1/realtime?model=gpt-live", "InsecureScheme 'ws' -> 'wss'")]
    [InlineData("http://openai-proxy.example.com/v1", "InsecureScheme 'http' -> 'https'")]
    [InlineData("http://api.openai.com" + UrlFormatter.Hole, "InsecureScheme 'http' -> 'https'")]
    [InlineData("http://api.openai.com/v1/edits", "InsecureScheme 'http' -> 'https'; Retired 'edits' -> 'chat/completions'")]
    public void HttpScheme_ReturnsInsecureScheme(string url, string reading)
    {
        foreach (UrlUsage position in UrlFormatter.RequestUsages)
        {
            Assert.Equal(reading, UrlFormatter.Format(url, position));
        }

        Assert.DoesNotContain(UrlFormatter.Validate(url, UrlUsage.Unknown), static found => found.Rule == Rule.InsecureEndpoint);
    }

    [Theory]
    [InlineData("https:/api.openai.com/v1", "MalformedScheme 'https:/' -> 'https://'")]
    [InlineData("https:///api.openai.com/v1", "MalformedScheme 'https:///' -> 'https://'")]
    [InlineData("https//api.openai.com/v1", "MalformedScheme 'https//' -> 'https://'")]
    [InlineData("https;//api.openai.com/v1", "MalformedScheme 'https;//' -> 'https://'")]
    [InlineData("https:api.openai.com/v1", "MalformedScheme 'https:' -> 'https://'")]
    [InlineData("http:/api.openai.com/v1", "MalformedScheme 'http:/' -> 'https://'")]
    [InlineData("htps://api.openai.com/v1", "MalformedScheme 'htps://' -> 'https://'")]
    [InlineData("ttps://platform.openai.com/docs", "MalformedScheme 'ttps://' -> 'https://'")]
    [InlineData("wss:/api.openai.com/v1", "MalformedScheme 'wss:/' -> 'wss://'")]
    [InlineData("https:\\\\api.openai.com/v1", "")]
    [InlineData("https:/\\api.openai.com/v1", "")]
    [InlineData("grpc://api.openai.com/v1", "")]
    [InlineData("localhost:8080/v1", "")]
    public void MalformedScheme_ReturnsDefect(string url, string reading)
    {
        // At the endpoint of Azure's client, the host is wrong, too.
        foreach (UrlUsage position in UrlFormatter.OrdinaryUsages.Except([UrlUsage.AzureClientEndpoint]))
        {
            Assert.Equal(reading, UrlFormatter.Format(url, position));
        }
    }

    [Theory]
    [InlineData("api.openai.com/v1/models", "MissingScheme 'api.openai.com' -> 'https://api.openai.com'")]
    [InlineData("api.openai.com", "")]
    [InlineData("platform.openai.com/docs", "")]
    public void MissingScheme_ReturnsDefectForRequests(string url, string reading)
    {
        Assert.Equal(reading, UrlFormatter.Format(url));
        Assert.Equal(string.Empty, UrlFormatter.Format(url, UrlUsage.Unknown));
    }

    [Theory]
    [InlineData("https://api.open.ai/v1/chat/completions", "api.open.ai")]
    [InlineData("https://api.openapi.com/v1/chat/completions", "api.openapi.com")]
    [InlineData("https://api.openai.org/v1/models", "api.openai.org")]
    [InlineData("https://api.opena.com/v1/models", "api.opena.com")]
    [InlineData("https://api.openia.com/v1/models", "api.openia.com")]
    [InlineData("https://api.opnai.com/v1/models", "api.opnai.com")]
    [InlineData("https://api.oopenai.com/v1/models", "api.oopenai.com")]
    [InlineData("https://api.openai.con/v1/models", "api.openai.con")]
    [InlineData("https://api.openai.co/v1/models", "api.openai.co")]
    [InlineData("https://apiopenai.com/v1/models", "apiopenai.com")]
    [InlineData("https://api..openai.com/v1/models", "api..openai.com")]
    [InlineData("https://apl.openai.com/v1/chat/completions", "apl.openai.com")]
    [InlineData("https://api,openai.com/v1/models", "api,openai.com")]
    [InlineData("https://api.0penai.com/v1/models", "api.0penai.com")]
    public void MisspelledHost_ReturnsDefect(string url, string host)
    {
        foreach (UrlUsage position in new[] { UrlUsage.Unknown, UrlUsage.Request, UrlUsage.BaseAddress })
        {
            Assert.Equal($"MisspelledHost '{host}' -> 'api.openai.com'", UrlFormatter.Format(url, position));
        }

        Assert.Equal($"MisspelledHost '{host}' -> 'api.openai.com'",
            UrlFormatter.Format("https://" + host + "/v1", UrlUsage.ClientEndpoint));
    }

    [Theory]
    [InlineData("https://api\u3002openai.com/v1/models")]
    [InlineData("https://api\uFF0Eopenai.com/v1/models")]
    [InlineData("https://\uFF41pi.openai.com/v1/models")]
    public void FullWidthHost_ReturnsNone(string url)
    {
        Assert.Equal("api.openai.com", new Uri(url).IdnHost);
        Assert.Equal(string.Empty, UrlFormatter.Format(url));
    }

    [Fact]
    public void HomoglyphInHost_ReturnsMisspelledHost()
    {
        const string Url = "https://api.\u043Epenai.com/v1/models";
        Assert.NotEqual("api.openai.com", new Uri(Url).IdnHost);
        Assert.Equal("MisspelledHost 'api.\u043Epenai.com' -> 'api.openai.com'", UrlFormatter.Format(Url));
    }

    [Fact]
    public void VersionJoinedToHost_ReturnsMisspelledHost() =>
        Assert.Equal("MisspelledHost 'api.openai.comv1' -> 'api.openai.com/v1'",
            UrlFormatter.Format("https://api.openai.comv1/chat/completions"));

    [Theory]
    [InlineData("https://platform.openai.com/v1/chat/completions", "platform.openai.com")]
    [InlineData("https://beta.openai.com/v1", "beta.openai.com")]
    [InlineData("https://developers.openai.com", "developers.openai.com")]
    public void DocumentationHost_ReturnsWrongHostForRequests(string url, string host)
    {
        Assert.Equal($"WrongHost '{host}' -> 'api.openai.com'", UrlFormatter.Format(url));
        Assert.Equal(string.Empty, UrlFormatter.Format(url, UrlUsage.Unknown));
    }

    [Theory]
    [InlineData("https://chat.openai.com/v1/chat/completions", "chat.openai.com")]
    [InlineData("https://openai.com/v1/models", "openai.com")]
    [InlineData("https://chatgpt.com/v1/responses", "chatgpt.com")]
    public void ConsumerAppHost_ReturnsWrongHost(string url, string host)
    {
        foreach (UrlUsage position in UrlFormatter.OrdinaryUsages)
        {
            Assert.Equal($"WrongHost '{host}' -> 'api.openai.com'", UrlFormatter.Format(url, position));
        }
    }

    [Theory]
    [InlineData("https://openrouter.ai/api/v1/engines/x/completions")]
    [InlineData("https://api.groq.com/openai/v1")]
    [InlineData("http://localhost:11434/v1/chat/completion")]
    [InlineData("http://localhost:1234/v1")]
    [InlineData("https://api.openai-proxy.com/v1/chat/completions")]
    [InlineData("https://api.openai1.com/v1/chat/completions")]
    [InlineData("https://api.openaix.com/v1/chat/completions")]
    [InlineData("https://api.openai-hk.com/v1/chat/completions")]
    [InlineData("https://api.openai.com.example.org/v1/engines")]
    [InlineData("https://api.openapi.com/company/search")]
    [InlineData("https://example.com/?u=https://api.openai.com/v1/engines")]
    [InlineData("https://chat.openai.com/")]
    [InlineData("https://chatgpt.com/g/g-abc")]
    [InlineData("https://openai.com")]
    [InlineData("https://openai.com/blog/chatgpt")]
    [InlineData("https://platform.openai.com/docs/api-reference/engines")]
    [InlineData("https://platform.openai.com/account/usage")]
    [InlineData("https://help.openai.com/en/articles/6891839")]
    [InlineData("https://auth.openai.com/oauth/token")]
    [InlineData("https://cdn.openai.com/API/logo.png")]
    [InlineData("https://learn.microsoft.com/azure/ai-services/openai/")]
    [InlineData("https://github.com/openai/openai-openapi")]
    [InlineData("openai")]
    [InlineData("")]
    [InlineData("https://")]
    [InlineData("https://api.deepseek.com/v1/v1")]
    [InlineData("mailto:support@openai.com")]
    [InlineData(null)]
    public void OtherHost_ReturnsNone(string? url)
    {
        foreach (UrlUsage position in new[] { UrlUsage.Unknown, UrlUsage.Request })
        {
            Assert.Empty(UrlFormatter.Validate(url, position));
        }
    }

    [Theory]
    [InlineData("/v1/chat/completion", "MisspelledPath 'completion' -> 'completions'")]
    [InlineData("/v1/chats/completions", "MisspelledPath 'chats' -> 'chat'")]
    [InlineData("/v1/chat/compeltions", "MisspelledPath 'compeltions' -> 'completions'")]
    [InlineData("/v1/chat-completions", "MisspelledPath 'chat-completions' -> 'chat/completions'")]
    [InlineData("/v1/chatcompletions", "MisspelledPath 'chatcompletions' -> 'chat/completions'")]
    [InlineData("/v1/embedding", "MisspelledPath 'embedding' -> 'embeddings'")]
    [InlineData("/v1/model", "MisspelledPath 'model' -> 'models'")]
    [InlineData("/v1/response", "MisspelledPath 'response' -> 'responses'")]
    [InlineData("/v1/responses/resp_1/input_item", "MisspelledPath 'input_item' -> 'input_items'")]
    [InlineData("/v1/image/generations", "MisspelledPath 'image' -> 'images'")]
    [InlineData("/v1/images/generate", "MisspelledPath 'images/generate' -> 'images/generations'")]
    [InlineData("/v1/audio/transcription", "MisspelledPath 'transcription' -> 'transcriptions'")]
    [InlineData("/v1/fine-tuning/jobs/ftjob-1", "MisspelledPath 'fine-tuning' -> 'fine_tuning'")]
    [InlineData("/v1/fine_tunes", "MisspelledPath 'fine_tunes' -> -")]
    [InlineData("/v1/vector-stores/vs_1", "MisspelledPath 'vector-stores' -> 'vector_stores'")]
    [InlineData("/v1/completion", "MisspelledPath 'completion' -> -")]
    [InlineData("/v1/chat/completion" + UrlFormatter.Hole, "")]
    [InlineData("/chat/completion", "")]
    public void MisspelledPath_ReturnsDefect(string path, string reading)
    {
        foreach (UrlUsage position in new[] { UrlUsage.Unknown, UrlUsage.Request, UrlUsage.BaseAddress })
        {
            Assert.Equal(reading, UrlFormatter.Format("https://api.openai.com" + path, position));
        }
    }

    [Theory]
    [InlineData("/v1beta/models", "WrongVersion 'v1beta' -> 'v1'")]
    [InlineData("/v1.0/models", "WrongVersion 'v1.0' -> 'v1'")]
    [InlineData("/v3/chat/completions", "WrongVersion 'v3' -> 'v1'")]
    [InlineData("/v1/v1", "DuplicateVersion '/v1' -> ''")]
    [InlineData("/v1/v1/chat/completions", "DuplicateVersion '/v1' -> ''")]
    [InlineData("/v1chat/completions", "MissingVersion 'v1chat' -> 'v1/chat'")]
    [InlineData("/chat/completions", "MissingVersion 'chat' -> 'v1/chat'")]
    [InlineData("/models/" + UrlFormatter.Hole, "MissingVersion 'models' -> 'v1/models'")]
    [InlineData("/responses/" + UrlFormatter.Hole + "/cancel", "MissingVersion 'responses' -> 'v1/responses'")]
    [InlineData("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", "AzurePath 'openai/deployments/gpt-4o' -> 'v1'")]
    [InlineData("/openai/deployments/" + UrlFormatter.Hole + "/embeddings",
        "AzurePath 'openai/deployments/" + UrlFormatter.Hole + "' -> 'v1'")]
    [InlineData("/openai/v1/chat/completions", "AzurePath 'openai/v1' -> 'v1'")]
    [InlineData("/openai/v1", "AzurePath 'openai/v1' -> 'v1'")]
    public void WrongVersion_ReturnsDefect(string path, string reading) =>
    Assert.Equal(reading, UrlFormatter.Format("https://api.openai.com" + path));

    [Theory]
    [InlineData("https://api.openai.com", "MissingVersion 'api.openai.com' -> 'api.openai.com/v1'")]
    [InlineData("https://api.openai.com/", "MissingVersion 'api.openai.com' -> 'api.openai.com/v1'")]
    [InlineData("https://api.openai.com:443/", "MissingVersion 'api.openai.com:443' -> 'api.openai.com:443/v1'")]
    [InlineData("https://eu.api.openai.com", "MissingVersion 'eu.api.openai.com' -> 'eu.api.openai.com/v1'")]
    [InlineData("https://api.openai.com/v1", "")]
    [InlineData("https://api.openai.com/v1/", "")]
    [InlineData("https://api.openai.com/v1 ", "")]
    [InlineData("https://api.openai.com/v1/chat/completions", "OperationPath '/chat/completions' -> ''")]
    [InlineData("https://api.openai.com/v1/chat/completions/", "OperationPath '/chat/completions' -> ''")]
    [InlineData("https://api.openai.com/v1/chat", "OperationPath '/chat' -> ''")]
    [InlineData("https://api.openai.com/chat/completions", "OperationPath 'chat/completions' -> 'v1'")]
    [InlineData("https://api.openai.com/v1/gateway", "")]
    [InlineData("https://api.openai.com" + UrlFormatter.Hole, "")]
    [InlineData("https://api.openai.com/" + UrlFormatter.Hole, "")]
    [InlineData("https://openai-proxy.example.com", "")]
    [InlineData("https://openai-proxy.example.com/openai/v1", "")]
    [InlineData("https://models.inference.ai.azure.com", "")]
    [InlineData("https://acme.openai.azure.com/openai/v1/", "")]
    [InlineData("https://acme.openai.azure.com/openai/v1?api-version=preview", "")]
    [InlineData("https://acme.openai.azure.com/v1", "OpenAiPath 'v1' -> 'openai/v1'")]
    [InlineData("https://acme.openai.azure.com/v1/chat/completions", "OpenAiPath 'v1/chat/completions' -> 'openai/v1'")]
    [InlineData("https://acme.openai.azure.com/openai/v1/chat/completions", "OperationPath '/chat/completions' -> ''")]
    [InlineData("https://acme.openai.azure.com", "AzureEndpoint 'acme.openai.azure.com' -> 'acme.openai.azure.com/openai/v1'")]
    [InlineData("https://acme.openai.azure.com/", "AzureEndpoint 'acme.openai.azure.com' -> 'acme.openai.azure.com/openai/v1'")]
    [InlineData("https://" + UrlFormatter.Hole + ".openai.azure.com/", "AzureEndpoint '.openai.azure.com' -> '.openai.azure.com/openai/v1'")]
    [InlineData("https://acme.services.ai.azure.com", "AzureEndpoint 'acme.services.ai.azure.com' -> 'acme.services.ai.azure.com/openai/v1'")]
    [InlineData("https://acme.cognitiveservices.azure.com", "AzureEndpoint 'acme.cognitiveservices.azure.com' -> 'acme.cognitiveservices.azure.com/openai/v1'")]
    [InlineData("acme.openai.azure.com", "MissingScheme 'acme.openai.azure.com' -> 'https://acme.openai.azure.com/openai/v1'")]
    [InlineData("api.openai.com", "MissingScheme 'api.openai.com' -> 'https://api.openai.com/v1'")]
    [InlineData("https://acme.openai.azure.com/openai", "AzureEndpoint 'openai' -> 'openai/v1'")]
    [InlineData("https://acme.openai.azure.com/openai/", "AzureEndpoint 'openai' -> 'openai/v1'")]
    [InlineData("https://acme.openai.azure.com/chat/completions", "AzureEndpoint 'chat/completions' -> 'openai/v1'")]
    [InlineData("https://acme.openai.azure.com/openai/responses?api-version=2025-04-01-preview",
        "AzureEndpoint 'openai/responses?api-version=2025-04-01-preview' -> 'openai/v1'")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/chat", "DeploymentEndpoint 'openai/deployments/chat' -> 'openai/v1'")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2023-03-15-preview",
        "DeploymentEndpoint 'openai/deployments/gpt/chat/completions?api-version=2023-03-15-preview' -> 'openai/v1'")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/gpt?api-version=2024-10-21", "")]
    [InlineData("https://acme.services.ai.azure.com/models", "")]
    [InlineData("https://acme.services.ai.azure.com/api/projects/p/openai/v1", "")]
    [InlineData("https://acme.services.ai.azure.com/models/chat/completions", "OperationAtOtherHost '/chat/completions' -> ''")]
    [InlineData("https://acme-apim.azure-api.net/openai", "")]
    [InlineData("https://openai.contoso.example", "")]
    [InlineData("https://openrouter.ai/api/v1/chat/completions", "OperationAtOtherHost '/chat/completions' -> ''")]
    [InlineData("https://api.deepseek.com/chat/completions/", "OperationAtOtherHost '/chat/completions' -> ''")]
    [InlineData("http://localhost:11434/v1/embeddings", "OperationAtOtherHost '/embeddings' -> ''")]
    [InlineData("https://models.inference.ai.azure.com/chat/completions?api-version=1", "OperationAtOtherHost '/chat/completions' -> ''")]
    [InlineData("https://openai-proxy.example.com/team/chat/completions", "OperationAtOtherHost '/chat/completions' -> ''")]
    [InlineData("https://api.groq.com/openai/v1", "")]
    [InlineData("https://gateway.example/embeddings", "")]
    [InlineData("https://gateway.example/v1/chat", "")]
    [InlineData("https://gateway.example/v1/models/gpt-6-luna", "")]
    public void ClientEndpoint_ReturnsDefect(string url, string reading) =>
    Assert.Equal(reading, UrlFormatter.Format(url, UrlUsage.ClientEndpoint));

    [Theory]
    [InlineData("https://acme.openai.azure.com", "")]
    [InlineData("https://acme.openai.azure.com/", "")]
    [InlineData("https://" + UrlFormatter.Hole + ".openai.azure.com/", "")]
    [InlineData("https://acme.openai.azure.com/openai/v1/", "OperationPath '/openai/v1' -> ''")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-10-21",
        "OperationPath '/openai/deployments/gpt/chat/completions?api-version=2024-10-21' -> ''")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/gpt?api-version=2023-03-15-preview",
        "OperationPath '/openai/deployments/gpt?api-version=2023-03-15-preview' -> ''")]
    [InlineData("https://acme.services.ai.azure.com/models/chat/completions", "OperationPath '/models/chat/completions' -> ''")]
    [InlineData("https://acme.openai.azure.com/v1", "OperationPath '/v1' -> ''")]
    [InlineData("https://acme.services.ai.azure.com/api/projects/p", "")]
    [InlineData("https://acme-apim.azure-api.net/openai", "")]
    [InlineData("https://openai.contoso.example/azure", "")]
    [InlineData("https://openai-proxy.example.com/azure", "")]
    [InlineData("https://api.openai.com/v1", "OpenAiHost 'api.openai.com' -> -")]
    [InlineData("https://api.openai.com", "OpenAiHost 'api.openai.com' -> -")]
    [InlineData("https://eu.api.openai.com/v1/chat/completions", "OpenAiHost 'eu.api.openai.com' -> -")]
    [InlineData("contoso-openai", "NotAbsolute 'contoso-openai' -> -")]
    [InlineData("acme.openai.azure.com", "MissingScheme 'acme.openai.azure.com' -> 'https://acme.openai.azure.com'")]
    [InlineData("acme.openai.azure.com/", "MissingScheme 'acme.openai.azure.com' -> 'https://acme.openai.azure.com'")]
    [InlineData("https://https://acme.openai.azure.com/", "DuplicateScheme 'https://https://' -> 'https://'")]
    [InlineData(UrlFormatter.Hole, "")]
    [InlineData("contoso" + UrlFormatter.Hole, "")]
    [InlineData("0123456789abcdef0123456789abcdef", "")]
    [InlineData("12345", "")]
    [InlineData("<your endpoint>", "")]
    public void AzureClientEndpoint_ReturnsDefect(string url, string reading) =>
    Assert.Equal(reading, UrlFormatter.Format(url, UrlUsage.AzureClientEndpoint));

    [Theory]
    [InlineData("https://acme.openai.azure.com/v1/chat/completions", "OpenAiPath 'v1' -> 'openai/v1'")]
    [InlineData("https://" + UrlFormatter.Hole + ".openai.azure.com/v1/embeddings", "OpenAiPath 'v1' -> 'openai/v1'")]
    [InlineData("https://acme.openai.azure.com/openai/v1/engines", "")]
    [InlineData("https://acme.openai.azure.com/openai/v1/chat/completions", "")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-10-21", "")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/gpt/chat/completions", "MissingApiVersion 'chat/completions' -> -")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/gpt/embeddings?version=1", "MissingApiVersion 'embeddings' -> -")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/" + UrlFormatter.Hole + "/chat/completions", "MissingApiVersion 'chat/completions' -> -")]
    [InlineData("https://acme.cognitiveservices.azure.com/openai/deployments/gpt/images/generations", "MissingApiVersion 'images/generations' -> -")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/chat/completions?api-version=2024-10-21", "MissingDeployment 'chat/completions' -> -")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/chat/completions", "MissingDeployment 'chat/completions' -> -")]
    [InlineData("https://acme.openai.azure.com/openai/deployments//chat/completions?api-version=2024-10-21", "MissingDeployment 'deployments//chat/completions' -> -")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/embeddings?api-version=2024-10-21", "MissingDeployment 'embeddings' -> -")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/gpt/chat/completions" + UrlFormatter.Hole, "")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/gpt/chat/completions?" + UrlFormatter.Hole, "")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/gpt/chat/completions?API-Version=2024-10-21", "")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/" + UrlFormatter.Hole, "")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/embeddings/embeddings?api-version=2024-10-21", "")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/gpt", "")]
    [InlineData("acme.openai.azure.com/openai/v1/models", "MissingScheme 'acme.openai.azure.com' -> 'https://acme.openai.azure.com'")]
    [InlineData("https://acme.services.ai.azure.com/v1/chat/completions", "")]
    [InlineData("http://acme.openai.azure.com/openai/v1", "")]
    public void AzureUrl_ReturnsDefect(string url, string reading) => Assert.Equal(reading, UrlFormatter.Format(url));

    // Code may add the version to a base.
    [Theory]
    [InlineData(UrlUsage.BaseAddress)]
    [InlineData(UrlUsage.Unknown)]
    public void DeploymentThatMayGoOn_ReturnsNothing(object usage) =>
        Assert.Empty(UrlFormatter.Format("https://acme.openai.azure.com/openai/deployments/gpt/chat/completions", (UrlUsage)usage));

    [Theory]
    [InlineData("https://contoso.openai.azure.com/", "ResourceUrl 'https://contoso.openai.azure.com/' -> 'contoso'")]
    [InlineData("contoso.openai.azure.com", "ResourceUrl 'contoso.openai.azure.com' -> 'contoso'")]
    [InlineData("https://contoso.openai.azure.com/openai/v1", "ResourceUrl 'https://contoso.openai.azure.com/openai/v1' -> 'contoso'")]
    [InlineData("https://contoso.cognitiveservices.azure.com/", "ResourceUrl 'https://contoso.cognitiveservices.azure.com/' -> -")]
    [InlineData("contoso", "")]
    [InlineData("contoso-openai", "")]
    [InlineData("https://proxy.example/", "")]
    [InlineData("https://api.openai.com/v1", "")]
    public void ResourceName_ReturnsDefect(string url, string reading) =>
        Assert.Equal(reading, UrlFormatter.Format(url, UrlUsage.AzureResourceName));

    [Theory]
    [InlineData("https://https://api.openai.com/v1/models", "DuplicateScheme 'https://https://' -> 'https://'")]
    [InlineData("http://https://api.openai.com/v1/models", "DuplicateScheme 'http://https://' -> 'https://'")]
    [InlineData("https://http://api.openai.com/v1/models", "DuplicateScheme 'https://http://' -> 'https://'")]
    [InlineData("https://https//api.openai.com/v1/models", "DuplicateScheme 'https://https//' -> 'https://'")]
    [InlineData("https:https://api.openai.com/v1/models", "DuplicateScheme 'https:https://' -> 'https://'")]
    [InlineData("wss://wss://api.openai.com/v1/realtime", "DuplicateScheme 'wss://wss://' -> 'wss://'")]
    [InlineData("https://https://acme.openai.azure.com/openai/v1/models", "DuplicateScheme 'https://https://' -> 'https://'")]
    [InlineData("https://https://proxy.example/v1", "")]
    [InlineData("https://https.example/https://api.openai.com/v1", "")]
    [InlineData("https://web.archive.example/https://api.openai.com/v1", "")]
    public void SchemeTwice_ReturnsDefect(string url, string reading) => Assert.All(
        [UrlUsage.Request, UrlUsage.Unknown, UrlUsage.BaseAddress], usage => Assert.Equal(reading, UrlFormatter.Format(url, usage)));

    [Theory]
    [InlineData("https://api.openai.com/v1/realtime", UrlUsage.WebSocket, "WrongScheme 'https' -> 'wss'")]
    [InlineData("http://api.openai.com/v1/realtime", UrlUsage.WebSocket, "WrongScheme 'http' -> 'wss'")]
    [InlineData("https://api.openai.com:443/v1/realtime", UrlUsage.WebSocket, "WrongScheme 'https://api.openai.com:443' -> 'wss://api.openai.com'")]
    [InlineData("https://acme.openai.azure.com/openai/realtime?api-version=2024-10-01-preview", UrlUsage.WebSocket, "WrongScheme 'https' -> 'wss'")]
    [InlineData("ws://api.openai.com/v1/realtime", UrlUsage.WebSocket, "InsecureScheme 'ws' -> 'wss'")]
    [InlineData("wss://api.openai.com/v1/realtime", UrlUsage.WebSocket, "")]
    [InlineData("https://realtime.example/v1/realtime", UrlUsage.WebSocket, "")]
    [InlineData("wss://api.openai.com/v1/chat/completions", UrlUsage.HttpRequest, "WrongScheme 'wss' -> 'https'")]
    [InlineData("ws://api.openai.com/v1/models", UrlUsage.HttpRequest, "WrongScheme 'ws' -> 'https'")]
    [InlineData("wss://api.openai.com/v1/realtime", UrlUsage.HttpRequest, "WrongScheme 'wss' -> -")]
    [InlineData("http://api.openai.com/v1/models", UrlUsage.HttpRequest, "InsecureScheme 'http' -> 'https'")]
    [InlineData("wss://api.openai.com/v1/realtime", UrlUsage.Request, "")]
    [InlineData("wss://gateway.example/v1/chat/completions", UrlUsage.HttpRequest, "")]
    public void SchemeOfOtherClient_ReturnsDefect(string url, object usage, string reading) =>
        Assert.Equal(reading, UrlFormatter.Format(url, (UrlUsage)usage));

    [Theory]
    [InlineData("https://api.openai.com/v1/models?api_key=" + UrlFormatter.Hole, "KeyParameter 'api_key=" + UrlFormatter.Hole + "' -> -")]
    [InlineData("https://api.openai.com/v1/models?limit=1&key=YOUR_KEY", "KeyParameter 'key=YOUR_KEY' -> -")]
    [InlineData("https://api.openai.com/v1/models?apikey=", "KeyParameter 'apikey=' -> -")]
    [InlineData("https://acme.openai.azure.com/openai/realtime?api-key=" + UrlFormatter.Hole, "")]
    [InlineData("https://openai-proxy.example.com/v1/models?key=" + UrlFormatter.Hole, "")]
    [InlineData("https://api.openai.com/v1/models?keys=1&monkey=2#key=3", "")]
    [InlineData("wss://api.openai.com/v1/realtime?model=gpt-4o-realtime-preview", "Model 'gpt-4o-realtime-preview' -> 'gpt-realtime-1.5'")]
    [InlineData("wss://api.openai.com/v1/realtime?intent=x&model=gpt-realtime", "Model 'gpt-realtime' -> 'gpt-realtime-2.1'")]
    [InlineData("wss://api.openai.com/v1/realtime?model=" + UrlFormatter.Hole, "")]
    [InlineData("wss://api.openai.com/v1/realtime?model=gpt-realtime-2.1", "")]
    [InlineData("https://api.openai.com/v1/chat/completions?model=gpt-4", "")]
    public void KeyParameterInQuery_ReturnsDefect(string url, string reading) => Assert.Equal(reading, UrlFormatter.Format(url));

    [Theory]
    [InlineData("https://api.openai.com/v1/models?api_key=*")]
    [InlineData("https://api.openai.com/v1/models/*")]
    [InlineData("https://*@api.openai.com/v1/models")]
    [InlineData("https://platform.openai.com/*")]
    public void KeyInUrl_ReturnsDefect(string url)
    {
        string key = SyntheticKey.Project();
        string text = url.Replace("*", key, StringComparison.Ordinal);
        foreach (UrlUsage position in new[] { UrlUsage.Unknown, UrlUsage.Request })
        {
            UrlResult reading = Assert.Single(UrlFormatter.Validate(text, position));
            Assert.Equal((UrlDefect.KeyInUrl, Rule.KeyInUrl, null), (reading.Defect, reading.Rule, reading.Replacement));
            Assert.Equal(key, text.Substring(reading.Start, reading.Length));
        }

        Assert.Empty(UrlFormatter.Validate(text.Replace("openai.com", "example.com", StringComparison.Ordinal)));
    }

    [Fact]
    public void KeyInRetiredPath_IsNotInReplacement()
    {
        string text = "https://api.openai.com/v1/fine-tunes/" + SyntheticKey.Project() + "/cancel";
        Assert.Equal([UrlDefect.Retired, UrlDefect.KeyInUrl], UrlFormatter.Validate(text).Select(static reading => reading.Defect));
        Assert.DoesNotContain(UrlFormatter.Validate(text),
            static reading => reading.Replacement?.Contains("sk-", StringComparison.Ordinal) == true);
    }
}
