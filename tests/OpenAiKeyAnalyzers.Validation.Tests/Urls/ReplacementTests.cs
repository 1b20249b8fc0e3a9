using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Data;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

/// <summary>Verifies how much of a URL is replaced, and what is never replaced.</summary>
public class ReplacementTests
{
    /// <summary>Verifies how the path of a row in <c>Data/endpoints.tsv</c> is replaced.</summary>
    [Theory]
    [InlineData("/v1/a/b/old", "/v1/a/b/new", "old -> new")]
    [InlineData("/v1/old/b/c", "/v1/new/b/c", "old -> new")]
    [InlineData("/v1/a/old/c", "/v1/a/new/c", "old -> new")]
    [InlineData("/v1/a/old/x/c", "/v1/a/new/c", "old/x -> new")]
    [InlineData("/v1/a/old/c", "/v1/a/new/y/c", "old -> new/y")]
    [InlineData("/v1/x/b/c", "/v1/b/c", "x/ -> ")]
    [InlineData("/v1/a/x/c/d", "/v1/a/c/d", "x/ -> ")]
    [InlineData("/v1/a/b", "/v1/a/b/c", "b -> b/c")]
    [InlineData("/v1/a/b/c", "/v1/a", "b/c -> ")]
    [InlineData("/v1/a/a", "/v1/a", "a -> ")]
    [InlineData("/v1/a", "/v1/a/a", "a -> a/a")]
    [InlineData("/v1/old/{id}/c", "/v1/new/{id}/c", "old -> new")]
    [InlineData("/v1/old/{id}", "/v1/new/{id}/x", "old/{id} -> -")]
    [InlineData("/v1/old/{id}", "/v1/new/{other}", "old/{id} -> -")]
    [InlineData("/old/b", "/new/b", "old -> new")]
    public void RetiredPath_IsReplacedMinimally(string path, string successor, string expected)
    {
        var row = new EndpointRow(DataFile.ParseRow(typeof(EndpointRow).Assembly, "endpoints.tsv",
            string.Join('\t', path, "Endpoint", "2022-12-03", successor, "Path", "Documented", "spec")));
        ParsedUrl url = ParsedUrl.Parse("https://api.openai.com" + path)!;
        bool hasVersion = path.StartsWith("/v1/", StringComparison.Ordinal);
        UrlResult result = RetiredPath.CreateResult(row, url.Segments, hasVersion ? 1 : 0, mayGoOn: false);
        Assert.Equal(expected, $"{url.Text.Substring(result.Start, result.Length)} -> {result.Replacement ?? "-"}");
    }

    /// <summary>In the rows, <c>~</c> represents a key, <c>^</c> a client secret.</summary>
    [Theory]
    [InlineData("/v1", "", true)]
    [InlineData("~", "", false)]
    [InlineData("/v1", "~", false)]
    [InlineData(SyntheticKey.Watermark, "", false)]
    [InlineData("v1/" + SyntheticKey.Watermark, "", false)]
    [InlineData("^", "", false)]
    [InlineData("?key=1", "", false)]
    [InlineData("v1?key=1", "v1", false)]
    [InlineData("v1?key=1#top", "v1?key=1", false)]
    [InlineData("v1?key=1", "key=1", true)]
    [InlineData("v1?", "v1", true)]
    [InlineData("v1?api-version=1&Api-Version=2", "v1", true)]
    [InlineData("v1?api-version=1&x=2", "v1", false)]
    [InlineData("key=1", "", true)]
    public void Replacement_RemovesNoKey(string removed, string replacement, bool isKept)
    {
        string text = removed.Replace("~", SyntheticKey.Project(), StringComparison.Ordinal)
            .Replace("^", SyntheticKey.ClientSecret(), StringComparison.Ordinal);
        var result = new UrlResult(UrlDefect.OperationPath, 0, text.Length,
            replacement.Replace("~", SyntheticKey.Project(), StringComparison.Ordinal));
        Assert.Equal(isKept, ReplacementGuard.Check(text, result).Replacement is not null);
    }
}
