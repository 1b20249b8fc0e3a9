namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>The rules that speak about settings files; the value is the number of the rule's id.</summary>
internal enum SettingsRule
{
    HardCodedKey = 1001,
    WhitespaceAroundKey = 1002,
    WhitespaceInsideKey = 1003,
    MalformedKey = 1004,
    Placeholder = 1005,
    OtherVendorKey = 1006,
    OtherValue = 1007,
    InvalidName = 2002,
    UnconventionalName = 2003,
    MalformedAuthorization = 3001,
    WrongHeaderName = 3002,
    OpenAiHeader = 3004,
    RetiredEndpoint = 4001,
    DeprecatedEndpoint = 4002,
    InsecureEndpoint = 4003,
    WrongUrl = 4004,
    KeyInUrl = 4006,
    RetiredModel = 4007,
    ShippedKey = 5001,
    Unexpanded = 5002,
}

/// <summary>Names of rules.</summary>
internal static class SettingsRuleExtensions
{
    /// <summary>The id that users write: <c>OAK1001</c>.</summary>
    internal static string GetId(this SettingsRule rule) => "OAK" + ((int)rule).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
