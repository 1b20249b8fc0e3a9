using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

/// <summary>Verifies the rows of <c>Data/hosts.tsv</c> and <c>Data/path-typos.tsv</c>, and the data that is derived from them.</summary>
public class HostTableTests
{
    public static TheoryData<string> Hosts { get; } = new(HostTable.Instance.All.Select(static row => row.Pattern));

    public static TheoryData<string> Paths { get; } = new(PathTypoTable.All.Select(static row => row.Written));

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Sample_HasKindOfRow(string pattern)
    {
        HostRow row = HostTable.Instance.All.Single(row => row.Pattern == pattern);
        string host = UrlHost.Find(row.Sample)!;
        string name = UrlHost.Normalize(host);
        Assert.Equal(row.Kind, Classify(host));
        Assert.Equal(row.Kind, Classify(host.ToUpperInvariant() + (host[0] == '[' ? string.Empty : ".")));
        Assert.Same(row, HostTable.Instance.FindName(name) ?? HostTable.Instance.FindPattern(name));
        Assert.Equal(HostKind.Other, Classify(row.Prefix is null || row.Kind == HostKind.Loopback
            ? name.Trim(':') + ".example.test" : "x" + name));
    }

    [Fact]
    public void Rows_HaveSourceAndDate()
    {
        Assert.All(HostTable.Instance.All, static row =>
        {
            Assert.NotEmpty(row.Source);
            Assert.True(DateOnly.TryParseExact(row.Date, "yyyy-MM-dd", out _), row.Pattern);
        });
        Assert.All(PathTypoTable.All, static row =>
        {
            Assert.NotEmpty(row.Source);
            Assert.True(DateOnly.TryParseExact(row.Date, "yyyy-MM-dd", out _), row.Written);
        });
    }

    [Fact]
    public void Rows_AreUnique()
    {
        string[] hosts = [.. HostTable.Instance.All.Select(static row => row.Pattern)];
        string[] paths = [.. PathTypoTable.All.Select(static row => row.Written)];
        Assert.Equal(hosts.Distinct(StringComparer.OrdinalIgnoreCase), hosts);
        Assert.Equal(paths.Distinct(StringComparer.OrdinalIgnoreCase), paths);
    }

    [Fact]
    public void NewHost_TakesEffect()
    {
        const string line = "*.openai.azure.test\tAzure\ta page\t2026-11-27\thttps://name.openai.azure.test/openai/v1/";
        Assert.Null(HostTable.Instance.FindPattern("name.openai.azure.test"));
        var table = new HostTable([HostTable.Table.Parse(line)]);
        Assert.Equal(HostKind.Azure, table.FindPattern("Name.OpenAI.Azure.Test")?.Kind);
        Assert.Null(table.FindPattern("openai.azure.test"));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void SampleOfPath_ReturnsMisspelledPath(string written)
    {
        PathTypoRow row = PathTypoTable.All.Single(row => row.Written == written);
        UrlResult result = Assert.Single(UrlValidator.Validate(row.Sample, UrlUsage.Request));
        Assert.Equal(
            (UrlDefect.MisspelledPath, row.Written, "/v1/" + row.Meant),
            (result.Defect, row.Sample.Substring(result.Start, result.Length), result.RightPath));
        Assert.True(EndpointMatcher.Find(["v1", .. row.Meant.Split('/')]) is { Status: EndpointStatus.Current or EndpointStatus.Announced });
    }

    [Fact]
    public void NewPath_TakesEffect()
    {
        PathTypoRow row = PathTypoTable.Table.Parse(
            "talk/complete\tchat/completions\ta page\t2026-11-27\thttps://api.openai.com/v1/talk/complete");
        Assert.Null(PathTypoTable.Find(PathTypoTable.All, "talk/complete"));
        Assert.Equal("chat/completions", PathTypoTable.Find([row], "Talk/Complete")?.Meant);
    }

    [Theory]
    [InlineData("https://api.openai.com/v1/chat/completion", "/v1/chat/completions")]
    [InlineData("https://api.openai.com/v1/modells", "/v1/models")]
    [InlineData("https://api.openai.com/v1/responses/resp_1/cancle", "/v1/responses/{response_id}/cancel")]
    public void SingleTypo_NamesRightPath(string url, string path) =>
        Assert.Equal(path, Assert.Single(UrlValidator.Validate(url, UrlUsage.Request)).RightPath);

    [Theory]
    [InlineData("https://api.openai.com/v1", "api.openai.com")]
    [InlineData("https://user:password@api.openai.com:443/v1", "api.openai.com")]
    [InlineData("https://api.openai.com@example.test/v1", "example.test")]
    [InlineData("https://[::1]:8080/v1", "[::1]")]
    [InlineData("ws://api.openai.com/v1", "api.openai.com")]
    [InlineData("x://api.openai.com/v1", null)]
    [InlineData("secret://api.openai.com/v1", null)]
    [InlineData("https://api.openai.com is what you@example.test need", "api.openai.com")]
    [InlineData("https://api.openai.com{path}", "api.openai.com")]
    [InlineData("https://api.openai.com.{domain}/v1", UrlHost.Unknown)]
    [InlineData("https://{host}/v1", UrlHost.Unknown)]
    [InlineData("https:\\\\api.openai.com\\v1", "api.openai.com")]
    [InlineData("api.openai.com/v1", null)]
    [InlineData("mailto:a@openai.com", null)]
    [InlineData("https://", null)]
    [InlineData("", null)]
    public void Text_NamesHost(string text, string? host) => Assert.Equal(host, UrlHost.Find(text));

    [Theory]
    [InlineData("https://", UrlHost.Unknown)]
    [InlineData("https://api.openai.com.", UrlHost.Unknown)]
    [InlineData("https://api.openai.com", "api.openai.com")]
    [InlineData("https://api.openai.com./", "api.openai.com.")]
    public void BeginningOfText_NamesHost(string text, string? host) => Assert.Equal(host, UrlHost.Find(text, mayContinue: true));

    [Theory]
    [InlineData("api.openai.com/v1", "api.openai.com")]
    [InlineData("localhost:11434", "localhost")]
    [InlineData("gateway.example.test:8080/v1", "gateway.example.test")]
    [InlineData("https://api.openai.com", "api.openai.com")]
    [InlineData("api.openai.com./v1", "api.openai.com.")]
    [InlineData("api.openai.com${PATH}", "api.openai.com")]
    [InlineData("https://api.openai.com.$DOMAIN/v1", null)]
    [InlineData("production", null)]
    [InlineData("support@help.openai.com", null)]
    [InlineData("host:8080/v1", null)]
    [InlineData("https:/api.openai.com", null)]
    [InlineData("{{host}}/v1", null)]
    [InlineData("https://api.openai.com.{{domain}}/v1", null)]
    public void TextWithOptionalScheme_NamesHost(string text, string? host) => Assert.Equal(host, UrlHost.FindOptionalScheme(text));

    [Theory]
    [InlineData("OpenAI", "api.openai.com", "eu.api.openai.com", "proxy.example.test")]
    [InlineData("AzureOpenAI", "name.openai.azure.com", "name.inference.ml.azure.com")]
    [InlineData("Loopback", "localhost", "127.0.0.1", "[::1]")]
    [InlineData("OtherProvider", "llm.example.test", "api.groq.com")]
    [InlineData("OtherProvider", "chat.openai.com")]
    [InlineData("Unknown", "api.openia.com")]
    [InlineData("Unknown", "api.openia.com", "api.openai.com")]
    [InlineData("Unresolved", "api.openia.com", "llm.example.test")]
    [InlineData("Unresolved", "api.openai.com", "llm.example.test")]
    [InlineData("Unresolved", "api.openai.com", "name.openai.azure.com")]
    [InlineData("Unresolved", "api.openai.com", UrlHost.Unknown)]
    [InlineData("Unresolved", UrlHost.Unknown)]
    [InlineData("Unresolved", "platform.openai.com")]
    public void Hosts_HaveCommonDestination(string destination, params string[] hosts) =>
        Assert.Equal(Enum.Parse<Destination>(destination),
            HostDestination.GetCommon(hosts, static host => host == "proxy.example.test"));

    [Fact]
    public void LongText_NamesHost() =>
        Assert.Equal("api.openai.com", UrlHost.Find("https://api.openai.com/".PadRight(2 * ParsedUrl.MaxLength, 'x')));

    private static HostKind Classify(string host) => OpenAiHosts.Classify(host, static _ => false);
}
