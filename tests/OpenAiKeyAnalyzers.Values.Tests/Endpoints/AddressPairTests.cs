using OpenAiKeyAnalyzers.Values.Endpoints;

namespace OpenAiKeyAnalyzers.Values.Tests.Endpoints;

public class AddressPairTests
{
    private const string Host = "https://api.openai.com";

    // Base address and relative address; what HttpClient requests; defect; both put right.
    public static TheoryData<string, string, string, string, string, string> Pairs { get; } = new()
    {
        { "/v1/", "chat/completions", "/v1/chat/completions", "None", "/v1/", "chat/completions" },
        { "/v1/chat/", "completions", "/v1/chat/completions", "None", "/v1/chat/", "completions" },
        { "", "/v1/chat/completions", "/v1/chat/completions", "None", "", "/v1/chat/completions" },
        { "/", "v1/chat/completions", "/v1/chat/completions", "None", "/", "v1/chat/completions" },
        { "/v1/chat/completions", "", "/v1/chat/completions", "None", "/v1/chat/completions", "" },
        { "/v1", "chat/completions", "/chat/completions", "LosesPath", "/v1/", "chat/completions" },
        { "/v1", "/chat/completions", "/chat/completions", "LosesPath", "/v1/", "chat/completions" },
        { "/v1/", "/chat/completions", "/chat/completions", "LosesPath", "/v1/", "chat/completions" },
        { "/v1/", "v1/chat/completions", "/v1/v1/chat/completions", "DoubledVersion", "/v1/", "chat/completions" },
        { "/v1", "v1/chat/completions", "/v1/chat/completions", "None", "/v1", "v1/chat/completions" },
        { "/v1/", "/v1/chat/completions", "/v1/chat/completions", "None", "/v1/", "/v1/chat/completions" },
        { "/v1", "/v1/chat/completions", "/v1/chat/completions", "None", "/v1", "/v1/chat/completions" },
        { "/v1/completions", "completions", "/v1/completions", "None", "/v1/completions", "completions" },
        { "/v1/chat", "completions", "/v1/completions", "LosesPath", "/v1/chat/", "completions" },
        { "/v1/chat/", "/completions", "/completions", "LosesPath", "/v1/chat/", "completions" },
        { "/v1/models", "gpt-4", "/v1/gpt-4", "LosesPath", "/v1/models/", "gpt-4" },
        { "/v1/", "//models", "//models", "LosesPath", "/v1/", "models" },
        { "/v1", "models?limit=1", "/models?limit=1", "LosesPath", "/v1/", "models?limit=1" },
        { "/v1/", "?limit=1", "/v1/?limit=1", "None", "/v1/", "?limit=1" },
        { "/v1/", "./models", "/v1/models", "None", "/v1/", "./models" },
        { "/v1/chat/", "../models", "/v1/models", "None", "/v1/chat/", "../models" },
        { "/v1", "something/new", "/something/new", "LosesPath", "/v1/", "something/new" },
        { "/v1/", "something/new", "/v1/something/new", "None", "/v1/", "something/new" },
        { "/v1/", "v1", "/v1/v1", "DoubledVersion", "/v1/", "" },
        { "/v1/x?y=z", "", "/v1/x?y=z", "None", "/v1/x?y=z", "" },
        { "", "chat/completions", "/chat/completions", "None", "", "chat/completions" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_pair(string address, string relative, string requested, string defect, string repairedBase, string repairedRelative)
    {
        AddressPair pair = AddressPair.Read(Host + address, relative)!;
        Assert.Equal(defect, pair.Defect.ToString());
        Assert.Equal((Host + repairedBase, repairedRelative), (pair.Base, pair.Relative));
        Assert.Equal(requested.StartsWith("//", StringComparison.Ordinal) ? "https:" + requested : Host + requested, pair.Requested);
        Assert.Equal(new Uri(new Uri(Host + address), relative), new Uri(pair.Requested));
        if (defect != "None")
        {
            Assert.Equal(relative.Length - repairedRelative.Length is > 0 and int removed ? (0, removed) : (0, relative.Length), (pair.Start, pair.Length));
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_pair_put_right_has_no_defect(string address, string relative, string requested, string defect, string repairedBase, string repairedRelative)
    {
        AddressPair pair = AddressPair.Read(Host + repairedBase, repairedRelative)!;
        Assert.Equal(PairDefect.None, pair.Defect);
        if (defect != "None")
        {
            Assert.StartsWith(Host + "/v1/", new Uri(new Uri(Host + repairedBase), repairedRelative).AbsoluteUri, StringComparison.Ordinal);
            Assert.NotEqual(Host + requested, pair.Requested);
            Assert.NotEqual((address, relative), (repairedBase, repairedRelative));
        }
    }

    // What is wrong with the relative part whatever the base.
    [Theory]
    [InlineData("", "chat/completions", "MissingVersion 'chat' -> 'v1/chat'")]
    [InlineData("/", "/models", "MissingVersion 'models' -> 'v1/models'")]
    [InlineData("/v1/", "engines/davinci/completions", "Retired 'engines/davinci' -> 'chat'")]
    [InlineData("", "/v1/edits", "Retired 'edits' -> 'chat/completions'")]
    [InlineData("/v1", "/engines", "Retired 'engines' -> 'models'")]
    [InlineData("/v1/", "v1/edits", "Retired 'edits' -> 'chat/completions'")]
    [InlineData("/v1/", "  threads/*/runs ", "Retired 'threads/*/runs' -> -")]
    [InlineData("/v1/", "chat/completion", "MisspeltPath 'completion' -> 'completions'")]
    [InlineData("/v1/completions", "completions", "Legacy 'completions' -> 'responses'")]
    [InlineData("/v1/", "models?api_key=*", "KeyParameter 'api_key=*' -> -")]
    [InlineData("/v1/edits", "", "")]
    [InlineData("/v1/", "chat/completions", "")]
    [InlineData("/v1/", "models/*", "")]
    [InlineData("/v1/", "../dashboard/billing/usage", "")]
    public void The_relative_part(string address, string relative, string reading)
    {
        string text = relative.Replace("*", Urls.Hole, StringComparison.Ordinal);
        AddressPair pair = AddressPair.Read(Host + address, text)!;
        string shown = string.Join("; ", pair.InRelative.Select(found => $"{found.Defect} '{text.Substring(found.Start, found.Length)}' -> {(found.Replacement is { } with ? "'" + with + "'" : "-")}"));
        Assert.Equal(reading.Replace("*", Urls.Hole, StringComparison.Ordinal), shown);
    }

    [Theory]
    [InlineData("https://openrouter.ai/api/v1", "chat/completions")]
    [InlineData("https://acme.openai.azure.com/openai/v1", "chat/completions")]
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
    public void Not_a_pair_of_OpenAIs(string? address, string? relative) => Assert.Null(AddressPair.Read(address, relative));

    [Theory]
    [InlineData("https://openai-proxy.example.com/ai/v1", "/chat/completions", "LosesPath")]
    [InlineData("https://openai-proxy.example.com/ai/v1/", "chat/completions", "None")]
    [InlineData("https://openai-proxy.example.com/ai", "/chat/completions", "None")]
    [InlineData("https://openai-proxy.example.com/v1", "chat/completions", "LosesPath")]
    public void A_configured_host(string address, string relative, string defect)
    {
        Assert.Equal(defect, AddressPair.Read(address, relative, static host => host == Urls.Proxy)!.Defect.ToString());
        Assert.Null(AddressPair.Read(address, relative));
    }

    [Theory]
    [InlineData("https://eu.api.openai.com/v1", "models/\uFFFF", "https://eu.api.openai.com/models/\uFFFF")]
    [InlineData("https://api.openai.com/v1", "/models/\uFFFF/x", "https://api.openai.com/models/\uFFFF/x")]
    [InlineData(" https://api.openai.com/v1 ", " models ", "https://api.openai.com/models")]
    public void What_is_requested_with_parts_that_are_not_known(string address, string relative, string requested)
    {
        AddressPair pair = AddressPair.Read(address, relative)!;
        Assert.Equal((PairDefect.LosesPath, requested), (pair.Defect, pair.Requested));
    }
}
