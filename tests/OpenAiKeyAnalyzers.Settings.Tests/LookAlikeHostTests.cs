using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Tests.Urls;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>Verifies hosts that resemble OpenAI's but are different ones.</summary>
public class LookAlikeHostTests
{
    public static TheoryData<string, string> Hosts { get; } = new()
    {
        { "api.openai.com\u200B", "api.openai.com" },
        { "api.open\u200Bai.com", "api.openai.com" },
        { "\uFEFFapi.openai.com", "api.openai.com" },
        { "api.openai\u00AD.com", "api.openai.com" },
        { "eu.api.openai.com\u2060", "eu.api.openai.com" },
        { "api.opena\u0456.com", "api.openai.com" },
        { "\u0430pi.\u043Epenai.com", "api.openai.com" },
        { "eu.\u0430pi.\u043Epena\u0456.com", "eu.api.openai.com" },
        { "api.\u03BFpenai.com", "api.openai.com" },
    };

    [Theory]
    [MemberData(nameof(Hosts))]
    public void LookAlikeHost_IsNotOpenAi(string host, string meant)
    {
        Assert.Equal(HostKind.Misspelled, OpenAiHosts.Classify(host, static _ => false));
        Assert.Equal(meant, OpenAiHosts.GetCorrectHost(host));
        string url = "https://" + host + "/v1/models";
        foreach (UrlUsage position in UrlFormatter.AllUsages.Except([UrlUsage.ClientEndpoint, UrlUsage.AzureClientEndpoint,
            UrlUsage.AzureResourceName]))
        {
            UrlResult reading = Assert.Single(UrlFormatter.Validate(url, position));
            Assert.Equal(Rule.WrongUrl, reading.Rule);
            Assert.Equal("https://" + meant + "/v1/models", UrlFormatter.ApplyReplacements(url, position));
        }

        Assert.Equal(host, UrlHost.FindOptionalScheme(url));
    }

    [Theory]
    [InlineData("api.openai.com", 1)]
    [InlineData("eu.api.openai.com", 1)]
    // Host names are normalized, so that full-width letters result in the same host.
    [InlineData("\u043Fример.example", 0)]
    [InlineData("bücher.example", 0)]
    [InlineData("gateway\u200B.example.com", 0)]
    [InlineData("\u0430pi.example.com", 0)]
    public void OtherHost_IsWhatItIs(string host, int kind) => Assert.Equal((HostKind)kind, OpenAiHosts.Classify(host, static _ => false));
}
