using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

public class UrlCombinationTests
{
    private const string Host = "https://api.openai.com";

    // The columns are base address and relative URL, the URL that HttpClient requests, the defect, and both corrected URLs.
    public static TheoryData<string, string, string, string, string, string> Pairs { get; } = new()
    {
        { "/v1/", "chat/completions", "/v1/chat/completions", "None", "/v1/", "chat/completions" },
        { "/v1/chat/", "completions", "/v1/chat/completions", "None", "/v1/chat/", "completions" },
        { "", "/v1/chat/completions", "/v1/chat/completions", "None", "", "/v1/chat/completions" },
        { "/", "v1/chat/completions", "/v1/chat/completions", "None", "/", "v1/chat/completions" },
        { "/v1/chat/completions", "", "/v1/chat/completions", "None", "/v1/chat/completions", "" },
        { "/v1", "chat/completions", "/chat/completions", "DroppedPath", "/v1/", "chat/completions" },
        { "/v1", "/chat/completions", "/chat/completions", "DroppedPath", "/v1/", "chat/completions" },
        { "/v1/", "/chat/completions", "/chat/completions", "DroppedPath", "/v1/", "chat/completions" },
        { "/v1/", "v1/chat/completions", "/v1/v1/chat/completions", "DuplicateVersion", "/v1/", "chat/completions" },
        { "/v1", "v1/chat/completions", "/v1/chat/completions", "None", "/v1", "v1/chat/completions" },
        { "/v1/", "/v1/chat/completions", "/v1/chat/completions", "None", "/v1/", "/v1/chat/completions" },
        { "/v1", "/v1/chat/completions", "/v1/chat/completions", "None", "/v1", "/v1/chat/completions" },
        { "/v1/completions", "completions", "/v1/completions", "None", "/v1/completions", "completions" },
        { "/v1/chat", "completions", "/v1/completions", "DroppedPath", "/v1/chat/", "completions" },
        { "/v1/chat/", "/completions", "/completions", "DroppedPath", "/v1/chat/", "completions" },
        { "/v1/models", "gpt-4", "/v1/gpt-4", "DroppedPath", "/v1/models/", "gpt-4" },
        { "/v1/", "//models", "//models", "DroppedPath", "/v1/", "models" },
        { "/v1", "models?limit=1", "/models?limit=1", "DroppedPath", "/v1/", "models?limit=1" },
        { "/v1/", "?limit=1", "/v1/?limit=1", "None", "/v1/", "?limit=1" },
        { "/v1/", "/?limit=1", "/?limit=1", "None", "/v1/", "/?limit=1" },
        { "/v1/", "/#models", "/#models", "None", "/v1/", "/#models" },
        { "/v1/engines", "davinci", "/v1/davinci", "None", "/v1/engines", "davinci" },
        { "/", "v1/v1/models", "/v1/v1/models", "None", "/", "v1/v1/models" },
        { "/v1/", "./models", "/v1/models", "None", "/v1/", "./models" },
        { "/v1/chat/", "../models", "/v1/models", "None", "/v1/chat/", "../models" },
        { "/v1", "something/new", "/something/new", "DroppedPath", "/v1/", "something/new" },
        { "/v1/", "something/new", "/v1/something/new", "None", "/v1/", "something/new" },
        { "/v1/", "v1", "/v1/v1", "DuplicateVersion", "/v1/", "" },
        { "/v1/x?y=z", "", "/v1/x?y=z", "None", "/v1/x?y=z", "" },
        { "", "chat/completions", "/chat/completions", "None", "", "chat/completions" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void BaseAddressAndRelativeUrl_ReturnsCombination(string address, string relative, string requested, string defect,
        string repairedBase, string repairedRelative)
    {
        UrlCombination pair = UrlCombination.Create(Host + address, relative)!;
        Assert.Equal(defect, pair.Defect.ToString());
        Assert.Equal((Host + repairedBase, repairedRelative), (pair.CorrectedBase, pair.CorrectedRelative));
        Assert.Equal(requested.StartsWith("//", StringComparison.Ordinal) ? "https:" + requested : Host + requested, pair.RequestedUrl);
        Assert.Equal(new Uri(new Uri(Host + address), relative), new Uri(pair.RequestedUrl));
        if (defect != "None")
        {
            Assert.Equal(relative.Length - repairedRelative.Length is > 0 and int removed
                ? (0, removed) : (0, relative.Length), (pair.Start, pair.Length));
        }
    }

    [Theory]
    [InlineData("", "openai/deployments/gpt/chat/completions", "MissingApiVersion")]
    [InlineData("/openai/deployments/gpt/", "chat/completions", "MissingApiVersion")]
    [InlineData("", "/openai/deployments/chat/completions?api-version=2024-10-21", "MissingDeployment")]
    [InlineData("", "/openai/deployments/gpt/chat/completions?api-version=2024-10-21", "")]
    [InlineData("/openai/v1/", "chat/completions", "")]
    [InlineData("/openai/v1", "chat/completions", "")]
    [InlineData("", "openai/v1/chat/completions", "")]
    public void CombinationAtAzure_ReturnsDefectsOfRequestedUrl(string address, string relative, string defects)
    {
        UrlCombination pair = UrlCombination.Create("https://contoso.openai.azure.com" + address, relative)!;
        Assert.Equal(UrlCombinationDefect.None, pair.Defect);
        Assert.Equal(defects, string.Join(',', pair.RelativeResults.Select(static result => result.Defect)));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void FixedCombination_ReturnsNoDefect(string address, string relative, string requested, string defect, string repairedBase,
        string repairedRelative)
    {
        UrlCombination pair = UrlCombination.Create(Host + repairedBase, repairedRelative)!;
        Assert.Equal(UrlCombinationDefect.None, pair.Defect);
        if (defect != "None")
        {
            Assert.StartsWith(Host + "/v1/", new Uri(new Uri(Host + repairedBase), repairedRelative).AbsoluteUri, StringComparison.Ordinal);
            Assert.NotEqual(Host + requested, pair.RequestedUrl);
            Assert.NotEqual((address, relative), (repairedBase, repairedRelative));
        }
    }

    // These defects of the relative URL do not depend on the base address.
    [Theory]
    [InlineData("", "chat/completions", "MissingVersion 'chat' -> 'v1/chat'")]
    [InlineData("/", "/models", "MissingVersion 'models' -> 'v1/models'")]
    [InlineData("/v1/", "engines/davinci/completions", "Retired 'engines/davinci' -> 'chat'")]
    [InlineData("", "/v1/edits", "Retired 'edits' -> 'chat/completions'")]
    [InlineData("/v1", "/engines", "Retired 'engines' -> 'models'")]
    [InlineData("/v1/", "v1/edits", "Retired 'edits' -> 'chat/completions'")]
    [InlineData("/v1/", "  threads/*/runs ", "Retired 'threads/*/runs' -> -")]
    [InlineData("/v1/", "chat/completion", "MisspelledPath 'completion' -> 'completions'")]
    [InlineData("/v1/completions", "completions", "Retired 'completions' -> 'responses'")]
    [InlineData("/v1/", "models?api_key=*", "KeyParameter 'api_key=*' -> -")]
    [InlineData("/v1/../v1/", "edits", "")]
    [InlineData("/v1/edits", "", "")]
    [InlineData("/v1/", "chat/completions", "")]
    [InlineData("/v1/", "models/*", "")]
    [InlineData("/v1/", "../dashboard/billing/usage", "")]
    public void RelativeUrl_ReturnsDefects(string address, string relative, string reading)
    {
        string text = relative.Replace("*", UrlFormatter.Hole, StringComparison.Ordinal);
        UrlCombination pair = UrlCombination.Create(Host + address, text)!;
        string shown =
            string.Join("; ",
                pair.RelativeResults.Select(
                    found => $"{found.Defect} '{text.Substring(found.Start, found.Length)}' -> {(found.Replacement is { } with ? "'" + with + "'" : "-")}"));
        Assert.Equal(reading.Replace("*", UrlFormatter.Hole, StringComparison.Ordinal), shown);
    }

    [Theory]
    [InlineData("https://openrouter.ai/api/v1", "chat/completions")]
    [InlineData("http://localhost:1234/v1", "/chat/completions")]
    [InlineData("\uFFFF/v1", "/chat/completions")]
    [InlineData("https://api.openai.com\uFFFF", "/chat/completions")]
    [InlineData("https://api.openai.com/v1", "https://api.openai.com/v1/models")]
    [InlineData("https://api.openai.com/v1", "\uFFFF")]
    [InlineData("https://api.openai.com/v1", "{path}/completions")]
    [InlineData("https://api.openai.com/v1", "//example.com/v1/models")]
    [InlineData("https://api.openai.com/v1", "ft:gpt-4")]
    [InlineData("api.openai.com/v1", "models")]
    [InlineData(null, "models")]
    [InlineData("https://api.openai.com/v1", null)]
    public void OtherHostOrMissingUrl_ReturnsNull(string? address, string? relative) =>
    Assert.Null(UrlCombination.Create(address, relative));

    [Theory]
    [InlineData("https://acme.openai.azure.com/openai/v1/", "chat/completions", null)]
    [InlineData("https://acme.openai.azure.com/openai/v1", "chat/completions", null)]
    [InlineData("https://acme.openai.azure.com/", "openai/deployments/gpt/chat/completions?api-version=2024-10-21", null)]
    [InlineData("https://acme.openai.azure.com/", "openai/deployments/gpt/chat/completions", "MissingApiVersion chat/completions")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/gpt/", "chat/completions", "MissingApiVersion chat/completions")]
    [InlineData("https://acme.openai.azure.com", "/openai/deployments/chat/completions?api-version=1", "MissingDeployment chat/completions")]
    public void AzureHost_FindsDefectsInRelativeUrl(string address, string relative, string? expected)
    {
        UrlCombination pair = UrlCombination.Create(address, relative)!;
        Assert.Equal((UrlCombinationDefect.None, address), (pair.Defect, pair.CorrectedBase));
        Assert.Equal(expected is null ? [] : [expected], pair.RelativeResults.Select(result =>
            result.Defect + " " + relative.Substring(result.Start, result.Length)));
    }

    [Theory]
    [InlineData("https://openai-proxy.example.com/ai/v1", "/chat/completions", "DroppedPath")]
    [InlineData("https://openai-proxy.example.com/ai/v1/", "chat/completions", "None")]
    [InlineData("https://openai-proxy.example.com/ai", "/chat/completions", "None")]
    [InlineData("https://openai-proxy.example.com/ai/v1", "/v1/chat/completions", "None")]
    [InlineData("https://openai-proxy.example.com/v1", "chat/completions", "DroppedPath")]
    public void ConfiguredHost_ReturnsDefect(string address, string relative, string defect)
    {
        Assert.Equal(defect, UrlCombination.Create(address, relative, static host => host == UrlFormatter.Proxy)!.Defect.ToString());
        Assert.Null(UrlCombination.Create(address, relative));
    }

    [Theory]
    [InlineData(ParsedUrl.MaxLength, true)]
    [InlineData(ParsedUrl.MaxLength + 1, false)]
    public void LongRelativeUrl_IsLimited(int length, bool isCombined) =>
        Assert.Equal(isCombined, UrlCombination.Create(Host, "models/".PadRight(length, 'x')) is not null);

    [Theory]
    [InlineData("https://eu.api.openai.com/v1", "models/\uFFFF", "https://eu.api.openai.com/models/\uFFFF")]
    [InlineData("https://api.openai.com/v1", "/models/\uFFFF/x", "https://api.openai.com/models/\uFFFF/x")]
    [InlineData(" https://api.openai.com/v1 ", " models ", "https://api.openai.com/models")]
    public void UrlWithHoles_ReturnsRequestedUrl(string address, string relative, string requested)
    {
        UrlCombination pair = UrlCombination.Create(address, relative)!;
        Assert.Equal((UrlCombinationDefect.DroppedPath, requested), (pair.Defect, pair.RequestedUrl));
    }
}
