namespace OpenAiKeyAnalyzers.Rules;

/// <summary>The ids that users write into <c>.editorconfig</c>, <c>#pragma</c> and <c>NoWarn</c>. They never change their meaning.</summary>
internal static class RuleIds
{
    internal const string HardCodedKey = "OAK1001";
    internal const string WhiteSpaceAroundKey = "OAK1002";
    internal const string WhiteSpaceInsideKey = "OAK1003";
}
