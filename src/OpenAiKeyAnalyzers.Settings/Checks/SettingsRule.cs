using OpenAiKeyAnalyzers.Validation;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Specifies the rules that apply to settings files; each has the value of its <see cref="Rule"/>.</summary>
internal enum SettingsRule
{
    HardCodedKey = (int)Rule.HardCodedKey,
    WhitespaceAroundKey = (int)Rule.WhitespaceAroundKey,
    WhitespaceInsideKey = (int)Rule.WhitespaceInsideKey,
    MalformedKey = (int)Rule.MalformedKey,
    Placeholder = (int)Rule.Placeholder,
    OtherVendorKey = (int)Rule.OtherVendorKey,
    OtherValue = (int)Rule.OtherValue,
    InvalidName = (int)Rule.InvalidName,
    UnconventionalName = (int)Rule.UnconventionalName,
    OtherVendorVariable = (int)Rule.OtherVendorVariable,
    MalformedAuthorization = (int)Rule.MalformedAuthorization,
    WrongHeaderName = (int)Rule.WrongHeaderName,
    OpenAiHeader = (int)Rule.OpenAiHeader,
    RetiredEndpoint = (int)Rule.RetiredEndpoint,
    DeprecatedEndpoint = (int)Rule.DeprecatedEndpoint,
    InsecureEndpoint = (int)Rule.InsecureEndpoint,
    WrongUrl = (int)Rule.WrongUrl,
    KeyInUrl = (int)Rule.KeyInUrl,
    RetiredModel = (int)Rule.RetiredModel,
    WrongModel = (int)Rule.WrongModel,
    ShippedKey = (int)Rule.ShippedKey,
    Unexpanded = (int)Rule.Unexpanded,
}

/// <summary>Provides the IDs of rules.</summary>
internal static class SettingsRuleExtensions
{
    /// <summary>Gets the ID of a rule: <c>OAK1001</c>.</summary>
    internal static string GetId(this SettingsRule rule) => ((Rule)rule).GetId();
}
