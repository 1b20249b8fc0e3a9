using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Descriptors;

/// <summary>Gets the tags of a rule, which the compiler writes into SARIF files.</summary>
/// <remarks>
/// The weaknesses are those of https://cwe.mitre.org: hard-coded credentials (798), secrets in files that others can read (538), cleartext
/// transmission (319), secrets in query strings (598). GitHub code scanning shows a result as a security alert if its rule has the tag
/// <c>security</c>; <c>external/cwe/cwe-798</c> is the form that CodeQL's own queries use (github/codeql, 2026-11-28), and
/// <c>correctness</c> and <c>maintainability</c> are the kinds of all other queries there. Thus every rule has a tag by which its results
/// can be filtered.
/// </remarks>
internal static class RuleTags
{
    private static readonly Dictionary<string, string> Weaknesses = new(StringComparer.Ordinal)
    {
        [RuleIds.HardCodedKey] = "798",
        [RuleIds.ShippedKey] = "538",
        [RuleIds.ProjectSecrets] = "538",
        [RuleIds.InsecureEndpoint] = "319",
        [RuleIds.KeyInUrl] = "598",
    };

    internal static string[] Get(string id, DiagnosticSeverity severity) =>
        Weaknesses.TryGetValue(id, out string? weakness)
            ? ["security", "CWE-" + weakness, "external/cwe/cwe-" + weakness]
            : [severity == DiagnosticSeverity.Warning ? "correctness" : "maintainability"];
}
