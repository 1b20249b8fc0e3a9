using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

public class CurrentEndpointTests
{
    public static TheoryData<string> Current { get; } =
        new(EndpointTable.Endpoints.Where(static row => row.Status == EndpointStatus.Current).Select(static row => row.Path));

    [Theory]
    [MemberData(nameof(Current))]
    public void CurrentPath_ReturnsNone(string path)
    {
        string[] hosts =
            ["us.api.openai.com", "eu.api.openai.com", "jp.api.openai.com", "mtls-eu.api.openai.com", "api.openai.com:443",
                UrlFormatter.Proxy];
        string[] ids =
            ["resp_0a1B", "gpt-4o", "ft:gpt-4o:acme::1", UrlFormatter.Hole, "id" + UrlFormatter.Hole, "{0}", "{modelId}", "a%20b"];
        foreach (string url in hosts.Select(host => "https://" + host + FillPathParameters(path, "x1"))
            .Concat(ids.Select(id => "https://api.openai.com" + FillPathParameters(path, id))))
        {
            foreach (string text in new[] { url, url + "/", url + "?limit=20&after=" + UrlFormatter.Hole, " " + url + "\n",
                url.Replace("https", "wss", StringComparison.Ordinal) })
            {
                foreach (UrlUsage position in new[] { UrlUsage.Unknown, UrlUsage.Request, UrlUsage.BaseAddress })
                {
                    Assert.Equal(string.Empty, UrlFormatter.Format(text, position));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Current))]
    public void WrongVersion_ReturnsDefect(string path)
    {
        string rest = FillPathParameters(path, "x1")["/v1/".Length..];
        string first = rest.Split('/')[0];
        Assert.Equal($"MissingVersion '{first}' -> 'v1/{first}'", UrlFormatter.Format("https://api.openai.com/" + rest));
        Assert.Equal("DuplicateVersion '/v1' -> ''", UrlFormatter.Format("https://api.openai.com/v1/v1/" + rest));
        Assert.Equal("WrongVersion 'v2' -> 'v1'", UrlFormatter.Format("https://api.openai.com/v2/" + rest));
        Assert.Equal($"MissingVersion 'v1{first}' -> 'v1/{first}'", UrlFormatter.Format("https://api.openai.com/v1" + rest));
        Assert.Equal($"OperationPath '/{rest}' -> ''", UrlFormatter.Format("https://api.openai.com/v1/" + rest, UrlUsage.ClientEndpoint));
        Assert.Equal($"OperationPath '{rest}' -> 'v1'", UrlFormatter.Format("https://api.openai.com/" + rest, UrlUsage.ClientEndpoint));
    }

    [Fact]
    public void Table_ContainsAllCurrentPaths() => Assert.InRange(Current.Count, 100, 1000);

    [Theory]
    [InlineData("https://api.openai.com/v1/something/new")]
    [InlineData("https://api.openai.com/v1/agents")]
    [InlineData("https://api.openai.com/v1/live/sessions/live_1/transcript")]
    [InlineData("https://api.openai.com/v1/me")]
    [InlineData("https://api.openai.com/v1/compliance/workspaces")]
    [InlineData("https://api.openai.com/v2/something/new")]
    [InlineData("https://api.openai.com/profile")]
    [InlineData("https://api.openai.com/auth")]
    [InlineData("https://api.openai.com/docs")]
    [InlineData("https://api.openai.com/v1/models/gpt-4/unheard/of")]
    [InlineData("https://api.openai.com/v2/{0}")]
    [InlineData("https://api.openai.com/v2")]
    [InlineData("https://api.openai.com/v1x{0}")]
    [InlineData("https://api.openai.com/openai/models")]
    [InlineData("https://api.openai.com/openai/deployments/gpt/{0}")]
    [InlineData("https://api.openai.com/openai/deployments/gpt/unheard")]
    [InlineData("https://api.openai.com/vx/models")]
    [InlineData("https://api.openai.com/v20250101/models")]
    [InlineData("https://api.openai.com/v1")]
    [InlineData("https://api.openai.com/v1/")]
    [InlineData("https://api.openai.com/v1/chat/")]
    [InlineData("https://api.openai.com/v1/chat")]
    [InlineData("https://api.openai.com")]
    [InlineData("https://api.openai.com/")]
    [InlineData("https://api.openai.com/?x")]
    [InlineData("https://api.openai.com//v1/models")]
    [InlineData("https://api.openai.com/{0}/{1}")]
    [InlineData("https://api.openai.com/{apiVersion}/chat/completions")]
    [InlineData("//api.openai.com/v1/models")]
    public void UnknownPath_ReturnsNone(string url)
    {
        foreach (UrlUsage position in new[] { UrlUsage.Unknown, UrlUsage.Request, UrlUsage.BaseAddress })
        {
            Assert.Equal(string.Empty, UrlFormatter.Format(url, position));
        }
    }

    private static string FillPathParameters(string path, string id) =>
        string.Join("/", path.Split('/').Select(segment => segment.StartsWith('{') ? id : segment));
}
