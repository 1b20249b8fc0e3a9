using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

/// <summary>Verifies how a string is parsed as a URL.</summary>
public class ParsedUrlTests
{
    /// <summary>The parts are scheme, host, path, query and segments.</summary>
    [Theory]
    [InlineData("https://api.openai.com/v1/models?x=1#y", "https", "api.openai.com", "/v1/models", "?x=1", "v1|models")]
    [InlineData("https://api.openai.com", "https", "api.openai.com", "", "", "")]
    [InlineData("https://api.openai.com/", "https", "api.openai.com", "/", "", "")]
    [InlineData("https://api.openai.com?x=/a", "https", "api.openai.com", "", "?x=/a", "")]
    [InlineData("https://api.openai.com#?a", "https", "api.openai.com", "", "", "")]
    [InlineData("https://name:word@api.openai.com:443/a@b", "https", "api.openai.com", "/a@b", "", "a@b")]
    [InlineData("https://a@b@host/x", "https", "host", "/x", "", "x")]
    [InlineData("https://@host", "https", "host", "", "", "")]
    [InlineData("https://host:/x:y", "https", "host", "/x:y", "", "x:y")]
    [InlineData("https://[::1]:80/v1", "https", "[::1]", "/v1", "", "v1")]
    [InlineData("https://[::1/v1]", "https", "[", "/v1]", "", "v1]")]
    [InlineData("https://", "https", "", "", "", "")]
    [InlineData("https:\\\\host\\a\\b", "https", "host", "\\a\\b", "", "a|b")]
    [InlineData("https:/\\host", "https", "host", "", "", "")]
    [InlineData("https://host/a//b/", "https", "host", "/a//b/", "", "a||b")]
    [InlineData("https://host//", "https", "host", "//", "", "|")]
    [InlineData(" \t\r\nhttps://host/a \n", "https", "host", "/a", "", "a")]
    public void Url_HasParts(string text, string scheme, string host, string path, string query, string segments)
    {
        ParsedUrl url = ParsedUrl.Parse(text)!;
        Assert.True(url.HasWellFormedScheme);
        Assert.Equal((text.Trim(), scheme, host), (text[url.Start..url.End], url.Scheme, url.Host));
        Assert.Equal((path, query), (text[url.PathStart..url.PathEnd], text[url.PathEnd..url.QueryEnd]));
        Assert.Equal(segments == "|" ? [""] : segments.Length == 0 ? [] : segments.Split('|'),
            url.Segments.Select(static segment => segment.Text));
        Assert.All(url.Segments, segment => Assert.Equal(segment.Text, text[segment.Start..segment.End]));
    }

    /// <summary>The parts are the text at the position of the scheme, and the host.</summary>
    [Theory]
    [InlineData("https:host/x", "https", "host")]
    [InlineData("https:/host", "https", "host")]
    [InlineData("https:///host", "https", "host")]
    [InlineData("https//host", "https", "host")]
    [InlineData("https;//host", "https", "host")]
    [InlineData("https:;/host", "https", "host")]
    [InlineData("https:/;host", "https", "host")]
    [InlineData("az:/", "az", "")]
    [InlineData("AZ:/", "AZ", "")]
    [InlineData("abcdefg:/host", "abcdefg", "host")]
    [InlineData("abcdefgh://host", "", "abcdefgh")]
    [InlineData("://host", "", "")]
    [InlineData("host.example/v1", "", "host.example")]
    [InlineData("h2://host", "", "h2")]
    [InlineData("/v1/models", "", "")]
    [InlineData("localhost:80", "", "localhost")]
    [InlineData("host", "", "host")]
    public void OtherText_HasNoWellFormedScheme(string text, string scheme, string host)
    {
        ParsedUrl url = ParsedUrl.Parse(text)!;
        Assert.False(url.HasWellFormedScheme);
        Assert.Equal((scheme, scheme.Length, host), (url.Scheme, url.SchemeEnd, url.Host));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    public void EmptyText_ReturnsNull(string? text) => Assert.Null(ParsedUrl.Parse(text));

    [Fact]
    public void LongText_ReturnsNull()
    {
        Assert.NotNull(ParsedUrl.Parse(new string('a', ParsedUrl.MaxLength)));
        Assert.Null(ParsedUrl.Parse(new string('a', ParsedUrl.MaxLength + 1)));
    }

    [Theory]
    [InlineData("a" + UrlFormatter.Hole, true)]
    [InlineData(UrlFormatter.Hole, true)]
    [InlineData("{id}", true)]
    [InlineData("a{0}", true)]
    [InlineData("id}", false)]
    [InlineData("", false)]
    public void Part_HasUnknown(string part, bool expected) => Assert.Equal(expected, ParsedUrl.HasUnknown(part));
}
