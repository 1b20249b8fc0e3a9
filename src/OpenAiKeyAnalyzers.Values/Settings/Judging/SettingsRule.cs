namespace OpenAiKeyAnalyzers.Values.Settings.Judging;

/// <summary>The rules that speak about settings files; the value is the number of the rule's id.</summary>
internal enum SettingsRule
{
    HardCodedKey = 1001,
    WhiteSpaceAroundKey = 1002,
    WhiteSpaceInsideKey = 1003,
    MalformedKey = 1004,
    Placeholder = 1005,
    ForeignKey = 1006,
    MisplacedValue = 1007,
    ImpossibleName = 2002,
    UnusualName = 2003,
    MalformedAuthorization = 3001,
    WrongHeaderName = 3002,
    OpenAiHeader = 3004,
    RetiredEndpoint = 4001,
    DeprecatedEndpoint = 4002,
    InsecureEndpoint = 4003,
    WrongAddress = 4004,
    KeyInAddress = 4006,
    RetiredModel = 4007,
    ServedKey = 5001,
    Unexpanded = 5002,
}

/// <summary>Names of rules.</summary>
internal static class SettingsRules
{
    /// <summary>The id that users write: <c>OAK1001</c>.</summary>
    internal static string Id(this SettingsRule rule) => "OAK" + ((int)rule).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
