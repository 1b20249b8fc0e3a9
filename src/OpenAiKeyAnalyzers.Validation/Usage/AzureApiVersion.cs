namespace OpenAiKeyAnalyzers.Validation.Usage;

/// <summary>
/// Finds the version of Azure OpenAI's API in the forms in which code contains it: <c>2024-10-21</c>, <c>2024-08-01-preview</c>.
/// </summary>
/// <remarks>Azure.AI.OpenAI 2.1.0 and 2.2.0-beta.4 derive the version from the name of the member: <c>V2024_08_01_Preview</c>.</remarks>
internal static class AzureApiVersion
{
    private const string Parameter = "api-version=";
    private const int DateLength = 10;
    private const int MaxLength = 24;

    /// <summary>Finds the version that a member of <c>ServiceVersion</c> represents.</summary>
    /// <returns>The version, or <see langword="null"/> if the name has another form.</returns>
    internal static string? FindInMember(string name) => name.Length > 1 && name[0] == 'V'
        && name.Substring(1).Replace('_', '-').ToLowerInvariant() is var version && IsVersion(version) ? version : null;

    /// <summary>Finds the version in the query of an Azure OpenAI URL, which may have unknown parts.</summary>
    /// <returns>The version, or <see langword="null"/> if there is none.</returns>
    internal static string? FindInUrl(string url)
    {
        int start = url.IndexOf(Parameter, StringComparison.OrdinalIgnoreCase);
        if (start < 0 || url.IndexOf("/openai/", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return null;
        }

        string rest = url.Substring(start + Parameter.Length);
        int end = rest.IndexOfAny(['&', '#']);
        string version = end < 0 ? rest : rest.Substring(0, end);
        return IsVersion(version) ? version : null;
    }

    /// <summary>Determines whether a string has the form of a dated version.</summary>
    internal static bool IsVersion(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isExpected = i is 4 or 7 or DateLength ? text[i] == '-'
                : i < DateLength ? text[i] is >= '0' and <= '9' : text[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            if (!isExpected)
            {
                return false;
            }
        }

        return text.Length is DateLength or (> DateLength + 1 and <= MaxLength);
    }
}
