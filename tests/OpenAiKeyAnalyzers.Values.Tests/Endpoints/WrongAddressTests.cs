using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Values.Endpoints;

namespace OpenAiKeyAnalyzers.Values.Tests.Endpoints;

public class WrongAddressTests
{
    [Theory]
    [InlineData("http://api.openai.com/v1/models", "InsecureScheme 'http' -> 'https'")]
    [InlineData("http://api.openai.com", "InsecureScheme 'http' -> 'https'")]
    [InlineData("http://api.openai.com:80/v1/models", "InsecureScheme 'http://api.openai.com:80' -> 'https://api.openai.com'")]
    [InlineData("http://api.openai.com:8080/v1/models", "InsecureScheme 'http' -> 'https'")]
    [InlineData("HTTP://eu.api.openai.com/v1", "InsecureScheme 'HTTP' -> 'https'")]
    [InlineData("ws://api.openai.com/v1/realtime?model=gpt-live", "InsecureScheme 'ws' -> 'wss'")]
    [InlineData("http://openai-proxy.example.com/v1", "InsecureScheme 'http' -> 'https'")]
    [InlineData("http://api.openai.com" + Urls.Hole, "InsecureScheme 'http' -> 'https'")]
    [InlineData("http://api.openai.com/v1/edits", "InsecureScheme 'http' -> 'https'; Retired 'edits' -> 'chat/completions'")]
    public void The_key_travels_in_clear_text(string url, string reading)
    {
        foreach (UrlPosition position in Urls.HandedOver)
        {
            Assert.Equal(reading, Urls.Show(url, position));
        }

        Assert.DoesNotContain(Urls.Read(url, UrlPosition.Text), static found => found.Rule == EndpointRule.Insecure);
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
    public void What_stands_before_the_host(string url, string reading)
    {
        foreach (UrlPosition position in Urls.Everywhere)
        {
            Assert.Equal(reading, Urls.Show(url, position));
        }
    }

    [Theory]
    [InlineData("api.openai.com/v1/models", "MissingScheme 'api.openai.com' -> 'https://api.openai.com'")]
    [InlineData("api.openai.com", "")]
    [InlineData("platform.openai.com/docs", "")]
    public void No_scheme_at_all(string url, string reading)
    {
        Assert.Equal(reading, Urls.Show(url));
        Assert.Equal(string.Empty, Urls.Show(url, UrlPosition.Text));
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
    public void A_misspelt_host(string url, string host)
    {
        foreach (UrlPosition position in new[] { UrlPosition.Text, UrlPosition.Request, UrlPosition.BaseAddress })
        {
            Assert.Equal($"MisspeltHost '{host}' -> 'api.openai.com'", Urls.Show(url, position));
        }

        Assert.Equal($"MisspeltHost '{host}' -> 'api.openai.com'", Urls.Show("https://" + host + "/v1", UrlPosition.ClientEndpoint));
    }

    [Theory]
    [InlineData("https://api\u3002openai.com/v1/models")]
    [InlineData("https://api\uFF0Eopenai.com/v1/models")]
    [InlineData("https://\uFF41pi.openai.com/v1/models")]
    public void Wide_characters_in_a_host_do_no_harm(string url)
    {
        Assert.Equal("api.openai.com", new Uri(url).IdnHost);
        Assert.Equal(string.Empty, Urls.Show(url));
    }

    [Fact]
    public void Letters_of_another_alphabet_do()
    {
        const string Url = "https://api.\u043Epenai.com/v1/models";
        Assert.NotEqual("api.openai.com", new Uri(Url).IdnHost);
        Assert.Equal("MisspeltHost 'api.\u043Epenai.com' -> 'api.openai.com'", Urls.Show(Url));
    }

    [Fact]
    public void A_host_that_swallowed_the_version() =>
        Assert.Equal("MisspeltHost 'api.openai.comv1' -> 'api.openai.com/v1'", Urls.Show("https://api.openai.comv1/chat/completions"));

    [Theory]
    [InlineData("https://platform.openai.com/v1/chat/completions", "platform.openai.com")]
    [InlineData("https://beta.openai.com/v1", "beta.openai.com")]
    [InlineData("https://developers.openai.com", "developers.openai.com")]
    public void Documentation_answers_no_requests(string url, string host)
    {
        Assert.Equal($"WrongHost '{host}' -> 'api.openai.com'", Urls.Show(url));
        Assert.Equal(string.Empty, Urls.Show(url, UrlPosition.Text));
    }

    [Theory]
    [InlineData("https://chat.openai.com/v1/chat/completions", "chat.openai.com")]
    [InlineData("https://openai.com/v1/models", "openai.com")]
    [InlineData("https://chatgpt.com/v1/responses", "chatgpt.com")]
    public void The_program_for_people_is_not_the_API(string url, string host)
    {
        foreach (UrlPosition position in Urls.Everywhere)
        {
            Assert.Equal($"WrongHost '{host}' -> 'api.openai.com'", Urls.Show(url, position));
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
    public void Hosts_of_others_are_silent(string? url)
    {
        foreach (UrlPosition position in new[] { UrlPosition.Text, UrlPosition.Request })
        {
            Assert.Empty(Urls.Read(url, position));
        }
    }

    [Theory]
    [InlineData("/v1/chat/completion", "MisspeltPath 'completion' -> 'completions'")]
    [InlineData("/v1/chats/completions", "MisspeltPath 'chats' -> 'chat'")]
    [InlineData("/v1/chat/compeltions", "MisspeltPath 'compeltions' -> 'completions'")]
    [InlineData("/v1/chat-completions", "MisspeltPath 'chat-completions' -> 'chat/completions'")]
    [InlineData("/v1/chatcompletions", "MisspeltPath 'chatcompletions' -> 'chat/completions'")]
    [InlineData("/v1/embedding", "MisspeltPath 'embedding' -> 'embeddings'")]
    [InlineData("/v1/model", "MisspeltPath 'model' -> 'models'")]
    [InlineData("/v1/response", "MisspeltPath 'response' -> 'responses'")]
    [InlineData("/v1/responses/resp_1/input_item", "MisspeltPath 'input_item' -> 'input_items'")]
    [InlineData("/v1/image/generations", "MisspeltPath 'image' -> 'images'")]
    [InlineData("/v1/images/generate", "MisspeltPath 'images/generate' -> 'images/generations'")]
    [InlineData("/v1/audio/transcription", "MisspeltPath 'transcription' -> 'transcriptions'")]
    [InlineData("/v1/fine-tuning/jobs/ftjob-1", "MisspeltPath 'fine-tuning' -> 'fine_tuning'")]
    [InlineData("/v1/fine_tunes", "MisspeltPath 'fine_tunes' -> -")]
    [InlineData("/v1/vector-stores/vs_1", "MisspeltPath 'vector-stores' -> 'vector_stores'")]
    [InlineData("/v1/completion", "MisspeltPath 'completion' -> -")]
    [InlineData("/v1/chat/completion" + Urls.Hole, "")]
    [InlineData("/chat/completion", "")]
    public void A_misspelt_path(string path, string reading)
    {
        foreach (UrlPosition position in new[] { UrlPosition.Text, UrlPosition.Request, UrlPosition.BaseAddress })
        {
            Assert.Equal(reading, Urls.Show("https://api.openai.com" + path, position));
        }
    }

    [Theory]
    [InlineData("/v1beta/models", "WrongVersion 'v1beta' -> 'v1'")]
    [InlineData("/v1.0/models", "WrongVersion 'v1.0' -> 'v1'")]
    [InlineData("/v3/chat/completions", "WrongVersion 'v3' -> 'v1'")]
    [InlineData("/v1/v1", "DoubledVersion '/v1' -> ''")]
    [InlineData("/v1/v1/chat/completions", "DoubledVersion '/v1' -> ''")]
    [InlineData("/v1chat/completions", "MissingVersion 'v1chat' -> 'v1/chat'")]
    [InlineData("/chat/completions", "MissingVersion 'chat' -> 'v1/chat'")]
    [InlineData("/models/" + Urls.Hole, "MissingVersion 'models' -> 'v1/models'")]
    [InlineData("/responses/" + Urls.Hole + "/cancel", "MissingVersion 'responses' -> 'v1/responses'")]
    [InlineData("/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21", "AzurePath 'openai/deployments/gpt-4o' -> 'v1'")]
    [InlineData("/openai/deployments/" + Urls.Hole + "/embeddings", "AzurePath 'openai/deployments/" + Urls.Hole + "' -> 'v1'")]
    [InlineData("/openai/v1/chat/completions", "AzurePath 'openai/v1' -> 'v1'")]
    [InlineData("/openai/v1", "AzurePath 'openai/v1' -> 'v1'")]
    public void A_wrong_version(string path, string reading) => Assert.Equal(reading, Urls.Show("https://api.openai.com" + path));

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
    [InlineData("https://api.openai.com" + Urls.Hole, "")]
    [InlineData("https://api.openai.com/" + Urls.Hole, "")]
    [InlineData("https://openai-proxy.example.com", "")]
    [InlineData("https://openai-proxy.example.com/openai/v1", "")]
    [InlineData("https://models.inference.ai.azure.com", "")]
    [InlineData("https://acme.openai.azure.com", "")]
    [InlineData("https://acme.openai.azure.com/openai/v1/", "")]
    [InlineData("https://acme.openai.azure.com/v1", "OpenAiPath 'v1' -> 'openai/v1'")]
    [InlineData("https://acme.openai.azure.com/openai/v1/chat/completions", "OperationPath '/chat/completions' -> ''")]
    public void The_endpoint_of_a_client(string url, string reading) => Assert.Equal(reading, Urls.Show(url, UrlPosition.ClientEndpoint));

    [Theory]
    [InlineData("https://acme.openai.azure.com", "")]
    [InlineData("https://acme.openai.azure.com/", "")]
    [InlineData("https://" + Urls.Hole + ".openai.azure.com/", "")]
    [InlineData("https://acme.openai.azure.com/openai/v1/", "OperationPath '/openai/v1' -> ''")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-10-21", "OperationPath '/openai/deployments/gpt/chat/completions' -> ''")]
    public void The_endpoint_of_Azures_client(string url, string reading) => Assert.Equal(reading, Urls.Show(url, UrlPosition.AzureClientEndpoint));

    [Theory]
    [InlineData("https://acme.openai.azure.com/v1/chat/completions", "OpenAiPath 'v1' -> 'openai/v1'")]
    [InlineData("https://" + Urls.Hole + ".openai.azure.com/v1/embeddings", "OpenAiPath 'v1' -> 'openai/v1'")]
    [InlineData("https://acme.openai.azure.com/openai/v1/engines", "")]
    [InlineData("https://acme.openai.azure.com/openai/v1/chat/completions", "")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-10-21", "")]
    [InlineData("https://acme.services.ai.azure.com/v1/chat/completions", "")]
    [InlineData("http://acme.openai.azure.com/openai/v1", "")]
    public void At_Azure(string url, string reading) => Assert.Equal(reading, Urls.Show(url));

    [Theory]
    [InlineData("https://api.openai.com/v1/models?api_key=" + Urls.Hole, "KeyParameter 'api_key=" + Urls.Hole + "' -> -")]
    [InlineData("https://api.openai.com/v1/models?limit=1&key=YOUR_KEY", "KeyParameter 'key=YOUR_KEY' -> -")]
    [InlineData("https://api.openai.com/v1/models?apikey=", "KeyParameter 'apikey=' -> -")]
    [InlineData("https://acme.openai.azure.com/openai/realtime?api-key=" + Urls.Hole, "")]
    [InlineData("https://openai-proxy.example.com/v1/models?key=" + Urls.Hole, "")]
    [InlineData("https://api.openai.com/v1/models?keys=1&monkey=2#key=3", "")]
    [InlineData("wss://api.openai.com/v1/realtime?model=gpt-4o-realtime-preview", "Model 'gpt-4o-realtime-preview' -> 'gpt-realtime-1.5'")]
    [InlineData("wss://api.openai.com/v1/realtime?intent=x&model=gpt-realtime", "Model 'gpt-realtime' -> 'gpt-realtime-2.1'")]
    [InlineData("wss://api.openai.com/v1/realtime?model=" + Urls.Hole, "")]
    [InlineData("wss://api.openai.com/v1/realtime?model=gpt-realtime-2.1", "")]
    [InlineData("https://api.openai.com/v1/chat/completions?model=gpt-4", "")]
    public void The_query(string url, string reading) => Assert.Equal(reading, Urls.Show(url));

    [Theory]
    [InlineData("https://api.openai.com/v1/models?api_key=*")]
    [InlineData("https://api.openai.com/v1/models/*")]
    [InlineData("https://*@api.openai.com/v1/models")]
    [InlineData("https://platform.openai.com/*")]
    public void A_key_in_an_address(string url)
    {
        string key = SyntheticKey.Project();
        string text = url.Replace("*", key, StringComparison.Ordinal);
        foreach (UrlPosition position in new[] { UrlPosition.Text, UrlPosition.Request })
        {
            EndpointReading reading = Assert.Single(Urls.Read(text, position));
            Assert.Equal((EndpointDefect.Key, EndpointRule.KeyInUrl, null), (reading.Defect, reading.Rule, reading.Replacement));
            Assert.Equal(key, text.Substring(reading.Start, reading.Length));
        }

        Assert.Empty(Urls.Read(text.Replace("openai.com", "example.com", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_key_in_an_outdated_path_is_in_no_replacement()
    {
        string text = "https://api.openai.com/v1/fine-tunes/" + SyntheticKey.Project() + "/cancel";
        Assert.Equal([EndpointDefect.Retired, EndpointDefect.Key], Urls.Read(text).Select(static reading => reading.Defect));
        Assert.DoesNotContain(Urls.Read(text), static reading => reading.Replacement?.Contains("sk-", StringComparison.Ordinal) == true);
    }
}
