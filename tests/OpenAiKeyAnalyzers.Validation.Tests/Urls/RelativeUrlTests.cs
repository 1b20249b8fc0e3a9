using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

/// <summary>Verifies the URL that .NET requests for a base address and a relative URL.</summary>
public class RelativeUrlTests
{
    private static readonly string[] Bases =
    [
        "https://api.openai.com", "https://api.openai.com/", "https://api.openai.com/v1", "https://api.openai.com/v1/",
        "https://api.openai.com/v1/chat/", "https://api.openai.com:8443/v1/models?limit=2", "wss://api.openai.com/v1/x?a=/b/#c",
        " https://api.openai.com/v1/ ", "https://api.openai.com?x=1",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("models")]
    [InlineData("/models")]
    [InlineData("//host.example/models")]
    [InlineData("?limit=1")]
    [InlineData("#top")]
    [InlineData("models?path=../x")]
    [InlineData("models#../x")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("./models")]
    [InlineData("../models")]
    [InlineData("../../../models")]
    [InlineData("/a/b/../c/./d")]
    [InlineData("a/..")]
    [InlineData("a/.")]
    [InlineData("a/../?x=1")]
    [InlineData(".a/b..")]
    public void Combination_IsThatOfSystemUri(string relative)
    {
        foreach (string address in Bases)
        {
            string combined = RelativeUrl.Combine(ParsedUrl.Parse(address)!, relative, out int start);
            Assert.Equal(GetRequested(new Uri(new Uri(address), relative)), GetRequested(new Uri(combined)));
            if (combined.Length == start + relative.Length)
            {
                Assert.Equal(relative, combined[start..]);
            }
        }
    }

    [Theory]
    [InlineData("https://api.openai.com", "models", 23)]
    [InlineData("https://api.openai.com/v1", "models", 23)]
    [InlineData("https://api.openai.com/v1/", "models", 26)]
    [InlineData("https://api.openai.com/v1/", "/models", 22)]
    [InlineData("https://api.openai.com/v1", "?limit=1", 25)]
    [InlineData(" https://api.openai.com/v1/ ", "models", 26)]
    public void RelativeUrl_StartsInCombination(string address, string relative, int expected)
    {
        string combined = RelativeUrl.Combine(ParsedUrl.Parse(address)!, relative, out int start);
        Assert.Equal((expected, relative), (start, combined[start..]));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("v1/models", true)]
    [InlineData("/v1/models:x", true)]
    [InlineData("?next=https://example.com", true)]
    [InlineData("#a:b", true)]
    [InlineData("models/a:b", true)]
    [InlineData("models/{id}", true)]
    [InlineData("https://api.openai.com", false)]
    [InlineData("ft:gpt-4o", false)]
    [InlineData(":8080", false)]
    [InlineData("{url}/v1", false)]
    [InlineData(UrlFormatter.Hole + "/v1", false)]
    public void Text_IsRelative(string text, bool expected) => Assert.Equal(expected, RelativeUrl.IsRelative(text));

    // Fragments are not sent.
    private static string GetRequested(Uri url) => url.GetLeftPart(UriPartial.Query);
}
