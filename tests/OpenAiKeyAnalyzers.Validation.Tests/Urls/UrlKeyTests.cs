using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

/// <summary>Verifies API keys in URLs, at any position.</summary>
public class UrlKeyTests
{
    [Theory]
    [InlineData("https://api.openai.com/v1/models?api_key=" + UrlFormatter.Hole, "KeyParameter 'api_key=" + UrlFormatter.Hole + "' -> -")]
    [InlineData("https://api.openai.com/v1/models?limit=1&key=YOUR_KEY", "KeyParameter 'key=YOUR_KEY' -> -")]
    [InlineData("http://api.openai.com/v1/models?key=1&token=2",
        "InsecureScheme 'http' -> 'https'; KeyParameter 'key=1' -> -; KeyParameter 'token=2' -> -")]
    [InlineData("wss://api.openai.com/v1/realtime?intent=transcription&model=gpt-realtime-2.1", "")]
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

    /// <summary>A defect that overlaps a key is not reported; defects before and after the key are reported, too.</summary>
    [Theory]
    [InlineData("http://*@api.open.ai/v1/models", "KeyInUrl; MisspelledHost")]
    [InlineData("http://api.openai.com/v1/models/*", "InsecureScheme; KeyInUrl")]
    [InlineData("https://api.openai.com/v1/threads/*/runs", "KeyInUrl")]
    [InlineData(" https://api.openai.com/v1/models?key=* ", "KeyInUrl")]
    [InlineData("*", "")]
    public void KeyInUrl_ReplacesOverlappingDefects(string url, string defects) =>
        Assert.Equal(defects, string.Join("; ", UrlFormatter.Validate(url.Replace("*", SyntheticKey.Project(), StringComparison.Ordinal))
            .Select(static reading => reading.Defect)));

    /// <summary>Azure documents its own key in the URL of a WebSocket.</summary>
    [Fact]
    public void KeyOfAzure_MayStandInUrlOfAzure()
    {
        const string Url = "wss://acme.openai.azure.com/openai/realtime?api-version=2024-10-01-preview&api-key=";
        Assert.Empty(UrlFormatter.Validate(Url + SyntheticKey.Azure()));
        Assert.Equal(UrlDefect.KeyInUrl, Assert.Single(UrlFormatter.Validate(Url + SyntheticKey.Project())).Defect);
        Assert.Equal(UrlDefect.KeyInUrl,
            Assert.Single(UrlFormatter.Validate("https://api.openai.com/v1/models?x=" + SyntheticKey.Azure())).Defect);
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
