using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Tests.Headers;

/// <summary>Verifies that the sink determines whether a defect of a header is reported.</summary>
public class HeaderRuleTests
{
    private static readonly Destination[] Others =
        [Destination.AzureOpenAI, Destination.OtherProvider, Destination.Loopback, Destination.Unresolved];

    [Theory]
    [InlineData("None", "Bearer x", 0, "AuthorizationValue", true, false, false)]
    [InlineData("MissingSpace", "Bearersk-x", 6, "AuthorizationValue", false, true, true)]
    [InlineData("NotInterpolated", "Bearer {key}", 6, "AuthorizationValue", false, true, true)]
    [InlineData("MissingKey", "Bearer", 6, "AuthorizationValue", false, true, false)]
    [InlineData("MissingKey", "Bearer", 6, "HeaderEntry", false, false, false)]
    [InlineData("MissingScheme", "sk-abc", 6, "AuthorizationValue", false, true, true)]
    [InlineData("MissingScheme", "abc", 3, "AuthorizationValue", false, true, false)]
    [InlineData("MissingScheme", " sk-abc", 6, "HeaderEntry", false, true, true)]
    [InlineData("MissingScheme", "***", 3, "HeaderEntry", false, false, false)]
    [InlineData("KeyAsScheme", "sk-abc", 6, "SchemeWithoutParameter", false, true, true)]
    [InlineData("KeyAsScheme", "abc", 3, "SchemeWithoutParameter", false, true, false)]
    [InlineData("WrongScheme", "Token x", 5, "AuthorizationValue", false, true, false)]
    [InlineData("WrongScheme", "Barer x", 5, "AuthorizationValue", false, true, true)]
    [InlineData("WrongScheme", "Basic x", 5, "AuthorizationValue", false, false, false)]
    [InlineData("WrongScheme", "Basic x", 5, "AuthorizationValue", true, true, false)]
    [InlineData("WrongScheme", "Basic", 5, "SchemeWithoutParameter", false, true, false)]
    public void AuthorizationInCode_DependsOnDestination(
        string defect, string value, int length, string kind, bool holdsKey, bool atOpenAi, bool atUnknown)
    {
        var result = new AuthorizationResult(Enum.Parse<AuthorizationDefect>(defect), 0, length);
        Assert.Equal(
            (atOpenAi, atUnknown), (CheckAt(Destination.OpenAI) == Rule.MalformedAuthorization, CheckAt(Destination.Unknown) is not null));
        Assert.All(Others, destination => Assert.Null(CheckAt(destination)));

        Rule? CheckAt(Destination destination) =>
            HeaderRule.Check(result, value, holdsKey, new SinkContext(Enum.Parse<SinkKind>(kind), ValueOrigin.Code, destination));
    }

    [Theory]
    [InlineData("None", "Bearer x", "AuthorizationValue", true, false, false)]
    [InlineData("MissingSpace", "Bearersk-x", "AuthorizationValue", false, true, true)]
    [InlineData("MissingSpace", "Bearersk-x", "HeaderSetting", false, true, true)]
    [InlineData("NotInterpolated", "Bearer {key}", "AuthorizationValue", false, false, false)]
    [InlineData("MisplacedDollarSign", "Bearer $x", "AuthorizationValue", false, false, false)]
    [InlineData("MissingKey", "Bearer", "AuthorizationValue", false, true, false)]
    [InlineData("MissingKey", "Bearer", "HeaderSetting", false, false, false)]
    [InlineData("MissingKey", "Bearer", "AuthorizationOperand", false, false, false)]
    [InlineData("MissingScheme", "abc", "AuthorizationValue", false, true, false)]
    [InlineData("MissingScheme", "sk-abc", "AuthorizationValue", true, true, true)]
    [InlineData("MissingScheme", "abc", "HeaderSetting", false, false, false)]
    [InlineData("MissingScheme", "sk-abc", "HeaderSetting", true, true, true)]
    [InlineData("WrongScheme", "Token", "AuthorizationValue", false, true, true)]
    [InlineData("WrongScheme", "Basic", "AuthorizationValue", false, false, false)]
    [InlineData("WrongScheme", "Basic", "AuthorizationValue", true, true, true)]
    public void AuthorizationInFile_DependsOnFile(string defect, string value, string kind, bool holdsKey, bool inFile, bool inTemplate)
    {
        var result = new AuthorizationResult(Enum.Parse<AuthorizationDefect>(defect), 0, value.Length);
        Assert.Equal(
            (inFile, inTemplate),
            (Check(ValueOrigin.SettingsFile, Destination.OpenAI) is not null,
                Check(ValueOrigin.SettingsTemplate, Destination.OpenAI) is not null));
        Assert.All(Others.Append(Destination.Unknown), destination => Assert.Null(Check(ValueOrigin.SettingsFile, destination)));

        Rule? Check(ValueOrigin origin, Destination destination) =>
            HeaderRule.Check(result, value, holdsKey, new SinkContext(Enum.Parse<SinkKind>(kind), origin, destination));
    }

    /// <summary>
    /// The cases in which a name is reported: a header in code for OpenAI and for an unknown destination, the same for an entry of a
    /// dictionary, and a header of a request in a file.
    /// </summary>
    [Theory]
    [InlineData("Authorization", "None", "Bearer", "00000")]
    [InlineData("Authorization", "Misspelled", "Bearer", "11111")]
    [InlineData("Authorization", "Misspelled", "Key", "10001")]
    [InlineData("Authorization", "Misspelled", "Other", "00000")]
    [InlineData("OpenAI-Beta", "Misspelled", "Other", "11101")]
    [InlineData("Authorization", "InvalidCharacter", "Bearer", "11111")]
    [InlineData("Authorization", "InvalidCharacter", "Other", "11001")]
    [InlineData("Authorization", "SchemeAsName", "Key", "11001")]
    [InlineData("Authorization", "SchemeAsName", "Bearer", "11001")]
    [InlineData("Authorization", "SchemeAsName", "Other", "10000")]
    [InlineData("Authorization", "OtherVendorHeader", "Key", "10001")]
    [InlineData("Authorization", "OtherVendorHeader", "Other", "10001")]
    [InlineData("Authorization", "OtherVendorHeader", "Empty", "00000")]
    public void Name_IsReportedAtSinks(string intended, string defect, string value, string expected)
    {
        var result = new HeaderNameResult(intended, Enum.Parse<HeaderNameDefect>(defect));
        SinkContext[] sinks =
        [
            new(SinkKind.HeaderName, ValueOrigin.Code, Destination.OpenAI), new(SinkKind.HeaderName, ValueOrigin.Code),
            new(SinkKind.HeaderEntry, ValueOrigin.Code, Destination.OpenAI), new(SinkKind.HeaderEntry, ValueOrigin.Code),
            new(SinkKind.HeaderName, ValueOrigin.SettingsFile, Destination.OpenAI),
        ];
        Assert.Equal(expected, string.Concat(sinks.Select(sink => IsReported(sink) ? '1' : '0')));
        Assert.All(Others, destination => Assert.False(IsReported(new SinkContext(SinkKind.HeaderName, ValueOrigin.Code, destination))));
        Assert.False(IsReported(new SinkContext(SinkKind.HeaderName, ValueOrigin.SettingsFile)));

        bool IsReported(SinkContext sink) =>
            HeaderRule.Check(result, Enum.Parse<HeaderValueKind>(value), sink) is { } rule && rule == Rule.WrongHeaderName;
    }

    [Fact]
    public void OtherVendorHeader_IsReportedOnceAndInRequests()
    {
        var result = new HeaderNameResult(HeaderSyntax.Name, HeaderNameDefect.OtherVendorHeader);
        Assert.Null(HeaderRule.Check(result, HeaderValueKind.Key,
            new SinkContext(SinkKind.HeaderName, ValueOrigin.Code, Destination.OpenAI) { IsAuthorized = true }));
        Assert.Null(HeaderRule.Check(result, HeaderValueKind.Key,
            new SinkContext(SinkKind.HeaderSetting, ValueOrigin.SettingsFile, Destination.OpenAI)));
        Assert.Null(HeaderRule.Check(new HeaderNameResult(null, HeaderNameDefect.None), HeaderValueKind.Key,
            new SinkContext(SinkKind.HeaderName, ValueOrigin.Code, Destination.OpenAI)));
    }

    [Theory]
    [InlineData("None", false, false, false, false)]
    [InlineData("AssistantsV1", true, true, true, true)]
    [InlineData("RealtimeSubProtocol", true, true, true, true)]
    [InlineData("Organization", true, false, true, false)]
    [InlineData("Project", true, false, true, false)]
    public void OpenAiHeader_IsReportedAtSinks(string defect, bool inCode, bool inTest, bool inFile, bool inTemplate)
    {
        OpenAiHeaderDefect value = Enum.Parse<OpenAiHeaderDefect>(defect);
        Assert.Equal(
            (inCode, inTest, inFile, inTemplate),
            (IsReported(ValueOrigin.Code), IsReported(ValueOrigin.Code, isTest: true), IsReported(ValueOrigin.SettingsFile),
                IsReported(ValueOrigin.SettingsTemplate)));
        Assert.Equal(inCode, IsReported(ValueOrigin.Code, Destination.Unknown));
        Assert.False(IsReported(ValueOrigin.SettingsFile, Destination.Unknown));
        Assert.All(Others, destination => Assert.False(IsReported(ValueOrigin.Code, destination)));

        bool IsReported(ValueOrigin origin, Destination destination = Destination.OpenAI, bool isTest = false) =>
            HeaderRule.Check(value, new SinkContext(SinkKind.HeaderValue, origin, destination) { IsTest = isTest }) is { } rule
            && rule == Rule.OpenAiHeader;
    }

    [Fact]
    public void BearerKey_IsWrongAtAzure() =>
        Assert.All(Enum.GetValues<Destination>(), static destination => Assert.Equal(
            destination == Destination.AzureOpenAI ? Rule.WrongHeaderName : null,
            HeaderRule.CheckBearerKey(new SinkContext(SinkKind.AuthorizationValue, ValueOrigin.Code, destination))));
}
