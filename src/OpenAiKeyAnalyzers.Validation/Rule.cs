using System.Globalization;

namespace OpenAiKeyAnalyzers.Validation;

/// <summary>Specifies the rules that code, settings files and the key check share. The value is the number of the rule's ID.</summary>
internal enum Rule
{
    HardCodedKey = 1001,
    WhitespaceAroundKey = 1002,
    WhitespaceInsideKey = 1003,
    MalformedKey = 1004,
    Placeholder = 1005,
    OtherVendorKey = 1006,
    OtherValue = 1007,
    UntrimmedFile = 2001,
    InvalidName = 2002,
    UnconventionalName = 2003,
    OtherVendorVariable = 2004,
    NonProcessVariable = 2005,
    MissingUserSecretsId = 2101,
    MissingOutputFile = 2102,
    HiddenKey = 2103,
    OrphanEntry = 2104,
    SingleUnderscore = 2105,
    UnboundProperty = 2106,
    SectionAsValue = 2107,
    PrefixedKey = 2108,
    LateLoad = 2109,
    HostEnvironment = 2110,
    EmptyVariable = 2111,
    UnloadedFile = 2112,
    ProjectSecrets = 2113,
    MalformedAuthorization = 3001,
    WrongHeaderName = 3002,
    MisplacedHeader = 3003,
    OpenAiHeader = 3004,
    RetiredEndpoint = 4001,
    DeprecatedEndpoint = 4002,
    InsecureEndpoint = 4003,
    WrongUrl = 4004,
    LostVersion = 4005,
    KeyInUrl = 4006,
    RetiredModel = 4007,
    WrongModel = 4008,
    ShippedKey = 5001,
    Unexpanded = 5002,
}

/// <summary>Provides the IDs of rules.</summary>
internal static class RuleExtensions
{
    /// <summary>Gets the ID that users write: <c>OAK1001</c>.</summary>
    internal static string GetId(this Rule rule) => "OAK" + ((int)rule).ToString(CultureInfo.InvariantCulture);
}
