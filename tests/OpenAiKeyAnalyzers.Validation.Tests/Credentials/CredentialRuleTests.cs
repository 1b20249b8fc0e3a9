using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Tests.Credentials;

/// <summary>Verifies all decisions of the credential rule: every kind of value at every sink.</summary>
public class CredentialRuleTests
{
    private static readonly Destination[] Destinations =
        [Destination.OpenAI, Destination.AzureOpenAI, Destination.OtherProvider, Destination.Loopback, Destination.Unknown];

    private static readonly Dictionary<CredentialViolation, char> Letters = new()
    {
        [CredentialViolation.MalformedKey] = 'M',
        [CredentialViolation.Placeholder] = 'P',
        [CredentialViolation.VendorKey] = 'V',
        [CredentialViolation.AzureKey] = 'A',
        [CredentialViolation.OpenAIKeyAtAzure] = 'Z',
        [CredentialViolation.AdminKey] = 'D',
        [CredentialViolation.OrdinaryKey] = 'O',
        [CredentialViolation.ClientSecret] = 'S',
        [CredentialViolation.OtherValue] = 'X',
    };

    private static readonly CredentialDefect[] MalformedEverywhere =
    [
        CredentialDefect.InDoubleQuotes, CredentialDefect.InSingleQuotes, CredentialDefect.InBackticks, CredentialDefect.InAngleBrackets,
        CredentialDefect.InBraces, CredentialDefect.InSquareBrackets, CredentialDefect.InDollarBraces, CredentialDefect.InPercentSigns,
        CredentialDefect.Homoglyphs, CredentialDefect.CorruptedWatermark, CredentialDefect.CorruptedPrefix, CredentialDefect.Truncated,
    ];

    /// <summary>
    /// The kind of value, and the rule that it violates at each destination: in code, a settings file, a template, the environment variable
    /// of the key. Destinations: OpenAI, Azure OpenAI, another provider, loopback, unknown. Endpoints are ordinary.
    /// </summary>
    [Theory]
    [InlineData("Key", "None", "Project", true, ".Z...", ".Z...", ".Z...", ".Z...")]
    [InlineData("Key", "None", "User", true, ".Z...", ".Z...", ".Z...", ".Z...")]
    [InlineData("Key", "None", "ServiceAccount", true, ".Z...", ".Z...", ".Z...", ".Z...")]
    [InlineData("Key", "None", "WithoutProject", true, ".Z...", ".Z...", ".Z...", ".Z...")]
    [InlineData("Key", "None", "Admin", true, "DZ...", "DZ...", "DZ...", "DZDDD")]
    [InlineData("Key", "None", "ClientSecret", true, ".Z...", ".Z...", ".Z...", "SZSSS")]
    [InlineData("Malformed", "BearerPrefix", "Project", true, "MMMMM", "MMMMM", ".....", "MMMMM")]
    [InlineData("Malformed", "Truncated", "Project", true, "MMMMM", "MMMMM", ".....", "MMMMM")]
    [InlineData("Malformed", "Masked", null, true, "M....", "M....", ".....", "MMMMM")]
    [InlineData("Malformed", "SurroundingText", "Project", true, "M....", "M....", ".....", "MMMMM")]
    [InlineData("Malformed", "Interrupted", "Project", true, "M....", "M....", ".....", "MMMMM")]
    [InlineData("Placeholder", "PlaceholderWord", null, true, "P....", "P....", ".....", "PPP.P")]
    [InlineData("Placeholder", "VariableName", null, true, "P....", "P....", ".....", "PPP.P")]
    [InlineData("Placeholder", "Empty", null, true, "P....", ".....", ".....", "PPP.P")]
    [InlineData("OtherVendorKey", "VendorKey", null, true, "V....", "V....", "V....", "V....")]
    [InlineData("OtherVendorKey", "VendorKey", null, false, ".....", ".....", ".....", "V....")]
    [InlineData("OtherVendorKey", "AzureKey", "AzureOpenAI", true, "A....", "A....", "A....", "A....")]
    [InlineData("OtherVendorKey", "AzureKey", null, false, ".....", ".....", ".....", "A....")]
    [InlineData("OtherValue", "OrganizationId", null, true, "X....", "X....", ".....", "XXXXX")]
    [InlineData("OtherValue", "ProjectId", null, true, "X....", "X....", ".....", "XXXXX")]
    [InlineData("OtherValue", "SessionToken", null, true, "X....", "X....", ".....", "XXXXX")]
    [InlineData("OtherValue", "ObjectId", null, true, "X....", "X....", ".....", "XXXXX")]
    [InlineData("OtherValue", "ModelName", null, true, "XX...", "XX...", ".....", "XXXXX")]
    [InlineData("OtherValue", "Url", null, true, "XX...", "XX...", ".....", "XXXXX")]
    [InlineData("Unknown", "None", null, true, ".....", ".....", ".....", ".....")]
    public void ValueAtSink_BreaksRule(
        string value, string defect, string? key, bool isCertain, string code, string settings, string template, string variable)
    {
        CredentialResult result = Create(Enum.Parse<CredentialKind>(value), Enum.Parse<CredentialDefect>(defect),
            key is null ? null : Enum.Parse<ApiKeyKind>(key), isCertain: isCertain);

        Assert.Equal(
            (code, settings, template, variable),
            (Check(result, ValueOrigin.Code), Check(result, ValueOrigin.SettingsFile), Check(result, ValueOrigin.SettingsTemplate),
                Check(result, ValueOrigin.KeyVariable)));
    }

    [Theory]
    [InlineData(nameof(Destination.OpenAI), true)]
    [InlineData(nameof(Destination.OtherProvider), false)]
    [InlineData(nameof(Destination.Unresolved), false)]
    public void HexadecimalDigitsAtCertainSink_AreAzureKey(string destination, bool isReported)
    {
        CredentialResult result = Create(CredentialKind.OtherVendorKey, CredentialDefect.AzureKey, isCertain: false);
        var sink = new SinkContext(SinkKind.ApiKey, ValueOrigin.Code, Enum.Parse<Destination>(destination)) { IsCertain = true };
        Assert.Equal(isReported, CredentialRule.Check(result, sink) == CredentialViolation.AzureKey);
    }

    /// <summary>A user who fills in a template may not notice the quotation marks around a real key.</summary>
    [Fact]
    public void WholeKeyInTemplate_IsMalformed()
    {
        CredentialResult result = Create(CredentialKind.Malformed, CredentialDefect.InDoubleQuotes, ApiKeyKind.Project, keyLength: 164);

        Assert.Equal("MMMMM", Check(result, ValueOrigin.SettingsTemplate));
    }

    /// <summary>The destinations are those above; endpoints: unknown, ordinary, administration.</summary>
    [Theory]
    [InlineData("Project", ".Z...", ".Z...", "OZ...")]
    [InlineData("User", ".Z...", ".Z...", "OZ...")]
    [InlineData("ServiceAccount", ".Z...", ".Z...", "OZ...")]
    [InlineData("ClientSecret", ".Z...", ".Z...", "OZ...")]
    [InlineData("Admin", ".Z...", "DZ...", ".Z...")]
    public void KeyAtEndpoints_BreaksRule(string key, string unknown, string ordinary, string administration)
    {
        CredentialResult result = Create(CredentialKind.Key, kind: Enum.Parse<ApiKeyKind>(key));

        foreach (ValueOrigin origin in new[] { ValueOrigin.Code, ValueOrigin.SettingsFile, ValueOrigin.SettingsTemplate })
        {
            Assert.Equal(
                (unknown, ordinary, administration),
                (Check(result, origin, EndpointScope.Unknown), Check(result, origin, EndpointScope.Ordinary),
                    Check(result, origin, EndpointScope.Administration)));
        }
    }

    [Fact]
    public void UnknownSink_ReportsOnlyWhatIsMalformedEverywhere()
    {
        foreach (CredentialKind kind in Enum.GetValues<CredentialKind>())
        {
            foreach (CredentialDefect defect in Enum.GetValues<CredentialDefect>())
            {
                bool isMalformed = kind == CredentialKind.Malformed && MalformedEverywhere.Contains(defect);
                Assert.Equal(
                    isMalformed ? CredentialViolation.MalformedKey : null,
                    CredentialRule.Check(Create(kind, defect, ApiKeyKind.User), new SinkContext(SinkKind.Unknown, ValueOrigin.Code)));
                Assert.Null(CredentialRule.Check(
                    Create(kind, defect, ApiKeyKind.User), new SinkContext(SinkKind.VariableName, ValueOrigin.Code, Destination.OpenAI)));
            }
        }
    }

    [Theory]
    [InlineData("MalformedKey", 1004)]
    [InlineData("Placeholder", 1005)]
    [InlineData("VendorKey", 1006)]
    [InlineData("AzureKey", 1006)]
    [InlineData("OpenAIKeyAtAzure", 1006)]
    [InlineData("AdminKey", 1007)]
    [InlineData("OrdinaryKey", 1007)]
    [InlineData("ClientSecret", 1007)]
    [InlineData("OtherValue", 1007)]
    public void Violation_HasRule(string violation, int number)
    {
        Assert.Equal(number, (int)Enum.Parse<CredentialViolation>(violation).GetRule());
        Assert.Equal(Enum.GetValues<CredentialViolation>().Order(), Letters.Keys.Order());
    }

    /// <summary>A key of the given kind, and the kind that is required; in the last column, no key is given.</summary>
    [Theory]
    [InlineData("OpenAI", "Ordinary", "Project", "User", "User", "User")]
    [InlineData("OpenAI", "Administration", "Admin", "Admin", "Admin", "Admin")]
    [InlineData("OpenAI", "Unknown", "Project", "Admin", "User", "User")]
    [InlineData("AzureOpenAI", "Ordinary", "AzureOpenAI", "AzureOpenAI", "AzureOpenAI", "AzureOpenAI")]
    [InlineData("AzureOpenAI", "Administration", "AzureOpenAI", "AzureOpenAI", "AzureOpenAI", "AzureOpenAI")]
    [InlineData("OtherProvider", "Ordinary", "Project", "Admin", "AzureOpenAI", "User")]
    [InlineData("Unknown", "Administration", "Project", "Admin", "AzureOpenAI", "Admin")]
    public void Sink_RequiresKeyKind(
        string destination, string endpoints, string forProject, string forAdmin, string forAzure, string forNone)
    {
        var sink = new SinkContext(SinkKind.ApiKey, ValueOrigin.Code, Enum.Parse<Destination>(destination),
            Enum.Parse<EndpointScope>(endpoints));

        Assert.Equal(
            (forProject, forAdmin, forAzure, forNone),
            (RequiredKeyKind.Get(sink, ApiKeyKind.Project).ToString(), RequiredKeyKind.Get(sink, ApiKeyKind.Admin).ToString(),
                RequiredKeyKind.Get(sink, ApiKeyKind.AzureOpenAI).ToString(), RequiredKeyKind.Get(sink).ToString()));
    }

    [Fact]
    public void DestinationsOfTable_AreComplete() =>
        Assert.Equal(Enum.GetValues<Destination>().Order(), Destinations.Append(Destination.Unresolved).Order());

    private static string Check(CredentialResult result, ValueOrigin origin, EndpointScope endpoints = EndpointScope.Ordinary)
    {
        // The destination is as unknown as without a URL.
        Assert.Equal(CheckAt(Destination.Unknown), CheckAt(Destination.Unresolved));
        return string.Concat(Destinations.Select(CheckAt));

        char CheckAt(Destination destination) =>
            CredentialRule.Check(result, new SinkContext(SinkKind.ApiKey, origin, destination, endpoints)) is { } violation
                ? Letters[violation] : '.';
    }

    private static CredentialResult Create(CredentialKind value, CredentialDefect defect = CredentialDefect.None, ApiKeyKind? kind = null,
        int keyLength = 0, bool isCertain = true)
    {
        string text = new('x', 200);
        return new CredentialResult(value, defect, new TextSlice(text, 0, 200), new TextSlice(text, 1, 1 + keyLength), kind,
            isCertain: isCertain);
    }
}
