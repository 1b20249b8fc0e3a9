using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

public class WrongUrlTests
{
    [Theory]
    [InlineData("http://api.openai.com/v1/models", "InsecureScheme 'http' -> 'https'")]
    [InlineData("http://api.openai.com", "InsecureScheme 'http' -> 'https'")]
    [InlineData("http://api.openai.com:80/v1/models", "InsecureScheme 'http://api.openai.com:80' -> 'https://api.openai.com'")]
    [InlineData("http://api.openai.com:8080/v1/models", "InsecureScheme 'http' -> 'https'")]
    [InlineData(" http://api.openai.com:80/v1/models", "InsecureScheme 'http://api.openai.com:80' -> 'https://api.openai.com'")]
    [InlineData("http://api.openai.com/v1/v1/edits", "InsecureScheme 'http' -> 'https'; DuplicateVersion '/v1' -> -")]
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
        // At the endpoint of the Azure client, the host is wrong, too.
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
    [InlineData("https://status.openai.com")]
    [InlineData("https://platform.openai.com?tab=keys")]
    [InlineData("https://chat.openai.com/models")]
    [InlineData("https://chat.openai.com/v1")]
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
    [InlineData("/v1/responses//cancle", "")]
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
    [InlineData("/v1alpha1/models", "WrongVersion 'v1alpha1' -> 'v1'")]
    [InlineData("/V0/models", "WrongVersion 'V0' -> 'v1'")]
    [InlineData("/v9/models", "WrongVersion 'v9' -> 'v1'")]
    [InlineData("/openai/deployments/gpt-4o", "AzurePath 'openai/deployments/gpt-4o' -> 'v1'")]
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

    /// <summary>A replacement is offered unless it only results in another defect, such as a retired path.</summary>
    [Theory]
    [InlineData("http://api.openai.com:80/v1/v1/models",
        "InsecureScheme 'http://api.openai.com:80' -> 'https://api.openai.com'; DuplicateVersion '/v1' -> ''")]
    [InlineData("https:/api.openai.com/v1/v1/v1/models", "MalformedScheme 'https:/' -> 'https://'; DuplicateVersion '/v1' -> ''")]
    [InlineData("http://api.openai.com/v1/v1/realtime?model=gpt-realtime&key=1",
        "InsecureScheme 'http' -> 'https'; DuplicateVersion '/v1' -> -; KeyParameter 'key=1' -> -")]
    [InlineData("https://api.openai.com /v1 /models", "StrayCharacter ' ' -> ''; StrayCharacter ' ' -> ''")]
    [InlineData("https://api.openai.com /v1 /edits", "StrayCharacter ' ' -> -; StrayCharacter ' ' -> -")]
    [InlineData("https://api.openai.com/v1 /edits", "StrayCharacter ' ' -> -")]
    [InlineData("wss://api.openai.comv1/v1/realtime?model=gpt-realtime", "MisspelledHost 'api.openai.comv1' -> 'api.openai.com/v1'")]
    public void SeveralDefects_HaveReplacements(string url, string reading) => Assert.Equal(reading, UrlFormatter.Format(url));

    [Theory]
    [InlineData("https://platform.openai.com", false)]
    [InlineData("https://platform.openai.com/v1/models", true)]
    public void WrongHost_HasPath(string url, bool expected) => Assert.Equal(expected, Assert.Single(UrlFormatter.Validate(url)).HasPath);

    [Theory]
    [InlineData("TrailingText", true)]
    [InlineData("AzurePath", true)]
    [InlineData("DeploymentEndpoint", true)]
    [InlineData("MissingVersion", false)]
    public void Replacement_MayRequireOtherChanges(string defect, bool expected) =>
        Assert.Equal(expected, new UrlResult(Enum.Parse<UrlDefect>(defect), 0, 1, string.Empty).RequiresOtherChanges);
}
