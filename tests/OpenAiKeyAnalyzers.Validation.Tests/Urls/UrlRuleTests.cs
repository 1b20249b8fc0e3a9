using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

/// <summary>Verifies that the sink determines whether a defect of a URL is reported.</summary>
public class UrlRuleTests
{
    private static readonly SinkKind[] Kinds =
    [
        SinkKind.RequestUrl, SinkKind.BaseUrl, SinkKind.ClientEndpoint, SinkKind.AzureClientEndpoint, SinkKind.UrlSetting,
        SinkKind.EndpointSetting, SinkKind.BaseUrlVariable, SinkKind.Url, SinkKind.AbsoluteUrl, SinkKind.RelativeUrl, SinkKind.DisplayedUrl,
        SinkKind.ListedUrl,
    ];

    /// <summary>
    /// A defect, its rule, and where it is reported, in the order of <see cref="Kinds"/>: in code, and in a settings file.
    /// </summary>
    [Theory]
    [InlineData("Retired", "RetiredEndpoint", "111111111100", "111111111100")]
    [InlineData("Announced", "DeprecatedEndpoint", "111111111100", "111111111100")]
    [InlineData("Legacy", "DeprecatedEndpoint", "111111111100", "111111111100")]
    [InlineData("OldPage", "DeprecatedEndpoint", "111111111010", "000000000000")]
    [InlineData("OldApiVersion", "DeprecatedEndpoint", "111111111000", "100000000000")]
    [InlineData("InsecureScheme", "InsecureEndpoint", "111111111000", "111111111000")]
    [InlineData("MalformedScheme", "WrongUrl", "111111111010", "111111111010")]
    [InlineData("MissingScheme", "WrongUrl", "111100111010", "111100111010")]
    [InlineData("StrayCharacter", "WrongUrl", "111111111010", "111111111010")]
    [InlineData("TrailingText", "WrongUrl", "111111111010", "111111111010")]
    [InlineData("WrongHost", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("MisspelledHost", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("MissingVersion", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("DuplicateVersion", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("WrongVersion", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("MisspelledPath", "WrongUrl", "111111111100", "111111111100")]
    [InlineData("OperationPath", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("MissingSemicolon", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("SwappedParts", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("DuplicateScheme", "WrongUrl", "111111111010", "111111111010")]
    [InlineData("RelativeEndpoint", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("WrongScheme", "WrongUrl", "111111111000", "000000000000")]
    [InlineData("NotAbsolute", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("OperationAtOtherHost", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("AzureEndpoint", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("DeploymentEndpoint", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("OpenAiHost", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("AzurePortal", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("MissingApiVersion", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("MissingDeployment", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("ResourceUrl", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("IgnoredBaseAddress", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("AzurePath", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("OpenAiPath", "WrongUrl", "111111111000", "111111111000")]
    [InlineData("KeyInUrl", "KeyInUrl", "111111111111", "111111111111")]
    [InlineData("KeyParameter", "KeyInUrl", "111111111101", "111111111101")]
    [InlineData("Model", "RetiredModel", "111111111000", "111111111000")]
    public void Defect_IsReportedAtSinks(string defect, string rule, string inCode, string inFile)
    {
        var result = new UrlResult(Enum.Parse<UrlDefect>(defect), 0, 1, replacement: null);
        Assert.Equal(Enum.Parse<Rule>(rule), result.Rule);
        Assert.Equal(inCode, Check(result, ValueOrigin.Code));
        Assert.Equal(inFile, Check(result, ValueOrigin.SettingsFile));
        Assert.Equal(inFile, Check(result, ValueOrigin.SettingsTemplate));

        bool isMadeUpInTests = result.Rule is Rule.InsecureEndpoint or Rule.WrongUrl or Rule.RetiredModel;
        Assert.Equal(isMadeUpInTests ? "000000000000" : inCode, Check(result, ValueOrigin.Code, isTest: true));
        Assert.Equal(isMadeUpInTests ? "000000000000" : inFile, Check(result, ValueOrigin.SettingsFile, isTest: true));
    }

    [Fact]
    public void WrongHostWithoutPath_MayBeRequestedAsPage() =>
        Assert.Equal("011110111000",
            Check(new UrlResult(UrlDefect.WrongHost, 0, 1, replacement: null) { HasPath = false }, ValueOrigin.Code));

    [Theory]
    [InlineData("DroppedPath", "OAK4005", "OAK4005")]
    [InlineData("DuplicateVersion", "OAK4004", null)]
    [InlineData("None", null, null)]
    public void Combination_BreaksRule(string defect, string? rule, string? inTest)
    {
        UrlCombinationDefect value = Enum.Parse<UrlCombinationDefect>(defect);
        var sink = new SinkContext(SinkKind.RequestUrl, ValueOrigin.Code);
        Assert.Equal(rule, UrlRule.Check(value, sink)?.GetId());
        Assert.Equal(inTest, UrlRule.Check(value, sink with { IsTest = true })?.GetId());
    }

    [Theory]
    [InlineData("https://api.openai.com", "ClientEndpoint", "MissingVersion")]
    [InlineData("https://api.openai.com", "BaseUrl", "")]
    [InlineData("https://api.openai.com", "RequestUrl", "")]
    [InlineData("https://name.openai.azure.com/openai/v1", "AzureClientEndpoint", "OperationPath")]
    [InlineData("https://name.openai.azure.com/openai/v1", "ClientEndpoint", "")]
    [InlineData("api.openai.com/v1/models", "AbsoluteUrl", "MissingScheme")]
    [InlineData("api.openai.com/v1/models", "Url", "")]
    [InlineData("http://api.openai.com/v1/models", "AbsoluteUrl", "")]
    [InlineData("https://api.openai.com/v1/edits", "AbsoluteUrl", "Retired")]
    [InlineData("https://api.openai.com/v1/models", "AbsoluteUrl", "")]
    [InlineData("http://api.openai.com/v1/models", "UrlSetting", "InsecureScheme")]
    [InlineData("http://api.openai.com/v1/models", "DisplayedUrl", "")]
    [InlineData("https://api.openai.com/v1/edits", "RelativeUrl", "Retired")]
    public void Text_IsReadAsSinkReadsIt(string url, string kind, string defects) =>
        Assert.Equal(defects, string.Join(' ', UrlRule.Find(url, new SinkContext(Enum.Parse<SinkKind>(kind), ValueOrigin.Code))
            .Select(static result => result.Defect)));

    /// <summary>The kind of sink and the origin of the value determine which client parses the URL.</summary>
    [Theory]
    [InlineData("https://api.openai.com/v1/models", "WebSocketUrl", ValueOrigin.Code, "WrongScheme")]
    [InlineData("wss://api.openai.com/v1/", "BaseUrl", ValueOrigin.Code, "WrongScheme")]
    [InlineData("wss://api.openai.com/v1/", "BaseUrl", ValueOrigin.SettingsFile, "")]
    [InlineData("api.openai.com", "BaseUrl", ValueOrigin.Code, "MissingScheme")]
    [InlineData("api.openai.com", "BaseUrl", ValueOrigin.SettingsFile, "")]
    [InlineData("api.openai.com", "BaseUrlVariable", ValueOrigin.SettingsFile, "MissingScheme")]
    [InlineData("api.openai.com", "BaseUrlVariable", ValueOrigin.SettingsTemplate, "MissingScheme")]
    [InlineData("api.openai.com", "BaseUrlVariable", ValueOrigin.KeyVariable, "")]
    [InlineData("http://api.openai.com/v1", "BaseUrlVariable", ValueOrigin.KeyVariable, "InsecureScheme")]
    [InlineData("http://api.openai.com/v1", "EndpointSetting", ValueOrigin.SettingsFile, "InsecureScheme")]
    [InlineData("http://api.openai.com/v1", "Other", ValueOrigin.Code, "")]
    [InlineData("https://api.openai.com", "EndpointHttpClient", ValueOrigin.Code, "MissingVersion")]
    [InlineData("https://contoso.openai.azure.com/", "AzureResourceName", ValueOrigin.Code, "ResourceUrl")]
    [InlineData("https://api.openai.com/v1", "AzureClientEndpoint", ValueOrigin.Code, "OpenAiHost")]
    [InlineData("api.openai.com/v1/edits", "AbsoluteUrl", ValueOrigin.Code, "MissingScheme")]
    [InlineData("https: //api.openai.com/v1/models", "AbsoluteUrl", ValueOrigin.Code, "StrayCharacter")]
    public void Sink_DecidesHowUrlIsRead(string url, string kind, object origin, string defects) =>
        Assert.Equal(defects, string.Join(' ', UrlRule.Find(url, new SinkContext(Enum.Parse<SinkKind>(kind), (ValueOrigin)origin))
            .Select(static result => result.Defect)));

    /// <summary>.NET's HTTP client opens no WebSocket; whether the program that reads a settings file does is unknown.</summary>
    [Theory]
    [InlineData(ValueOrigin.Code, "WrongScheme")]
    [InlineData(ValueOrigin.SettingsFile, "")]
    public void WebSocketScheme_IsWrongForHttpClient(object origin, string defects) =>
        Assert.Equal(defects, string.Join(' ', UrlRule.Find(
            "wss://api.openai.com/v1/models", new SinkContext(SinkKind.RequestUrl, (ValueOrigin)origin))
            .Select(static result => result.Defect)));

    private static string Check(UrlResult result, ValueOrigin origin, bool isTest = false) => string.Concat(Kinds.Select(kind =>
        UrlRule.Check(result, new SinkContext(kind, origin) { IsTest = isTest }) is { } rule
            ? (rule == result.Rule ? '1' : '?') : '0'));
}
