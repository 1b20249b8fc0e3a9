using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>Determines whether two different configuration keys are intended to be the same.</summary>
internal static class ConfigurationKeySimilarity
{
    // Sections are often named after the class to which they are bound.
    private static readonly string[] SectionEndings = ["settings", "options", "config", "configuration"];

    /// <summary>
    /// Determines whether a key equals another one except for separators, a missing <c>Api</c>, or a section name that differs in one
    /// letter or its ending.
    /// </summary>
    internal static bool IsNearMiss(string key, string other)
    {
        if (string.Equals(key, other, StringComparison.OrdinalIgnoreCase) || GetDigits(key) != GetDigits(other))
        {
            return false;
        }

        string normalized = Normalize(key);
        if (normalized.Length > 0 && normalized == Normalize(other))
        {
            return true;
        }

        int colon = key.LastIndexOf(':');
        int otherColon = other.LastIndexOf(':');
        return colon > 0 && otherColon > 0 && Normalize(key.Substring(colon)) == Normalize(other.Substring(otherColon))
            && IsNearSection(KnownKeyNames.Normalize(key.Substring(0, colon)), KnownKeyNames.Normalize(other.Substring(0, otherColon)));
    }

    private static bool IsNearSection(string section, string other) =>
        section == other || Typo.IsSingleEdit(section, other, StringComparison.Ordinal)
        || Array.Exists(SectionEndings, ending => section == other + ending || other == section + ending);

    private static string Normalize(string key) => KnownKeyNames.Normalize(key).Replace("api", string.Empty);

    // OpenAI:ApiKey2 is a second key.
    private static string GetDigits(string key) => string.Concat(key.Where(char.IsDigit));
}
