namespace OpenAiKeyAnalyzers.Descriptors;

/// <summary>Provides the rule IDs for <c>.editorconfig</c>, <c>#pragma</c> and <c>NoWarn</c>. Their meaning never changes.</summary>
internal static class RuleIds
{
    internal const string HardCodedKey = "OAK1001";
    internal const string WhitespaceAroundKey = "OAK1002";
    internal const string WhitespaceInsideKey = "OAK1003";
    internal const string MalformedKey = "OAK1004";
    internal const string Placeholder = "OAK1005";
    internal const string OtherVendorKey = "OAK1006";
    internal const string OtherValue = "OAK1007";
    internal const string UntrimmedFile = "OAK2001";
    internal const string InvalidName = "OAK2002";
    internal const string UnconventionalName = "OAK2003";
    internal const string OtherVendorVariable = "OAK2004";
    internal const string NonProcessVariable = "OAK2005";
    internal const string MissingUserSecretsId = "OAK2101";
    internal const string MissingOutputFile = "OAK2102";
    internal const string HiddenKey = "OAK2103";
    internal const string OrphanEntry = "OAK2104";
    internal const string SingleUnderscore = "OAK2105";
    internal const string UnboundProperty = "OAK2106";
    internal const string SectionAsValue = "OAK2107";
    internal const string PrefixedKey = "OAK2108";
    internal const string LateLoad = "OAK2109";
    internal const string HostEnvironment = "OAK2110";
    internal const string EmptyVariable = "OAK2111";
    internal const string UnloadedFile = "OAK2112";
    internal const string ProjectSecrets = "OAK2113";
    internal const string MalformedAuthorization = "OAK3001";
    internal const string WrongHeaderName = "OAK3002";
    internal const string MisplacedHeader = "OAK3003";
    internal const string OpenAiHeader = "OAK3004";
    internal const string RetiredEndpoint = "OAK4001";
    internal const string DeprecatedEndpoint = "OAK4002";
    internal const string InsecureEndpoint = "OAK4003";
    internal const string WrongUrl = "OAK4004";
    internal const string LostVersion = "OAK4005";
    internal const string KeyInUrl = "OAK4006";
    internal const string RetiredModel = "OAK4007";
    internal const string WrongModel = "OAK4008";
    internal const string ShippedKey = "OAK5001";
    internal const string Unexpanded = "OAK5002";
}
