using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Rejects replacements in URLs that would copy or remove a possible API key of any vendor.</summary>
internal static class ReplacementGuard
{
    private const string ApiVersion = "api-version";

    private static readonly char[] Separators = ['?', '&', '#'];

    /// <summary>Gets a result without its replacement if that may remove or copy a key; otherwise, the same result.</summary>
    /// <param name="text">The URL.</param>
    /// <param name="result">The defect of the URL.</param>
    internal static UrlResult Check(string text, UrlResult result)
    {
        if (result.Replacement is not { } replacement)
        {
            return result;
        }

        string removed = text.Substring(result.Start, result.Length);
        return HasKey(replacement) || HasKey(removed) || RemovesParameter(removed, replacement) ? result.WithoutReplacement() : result;
    }

    private static bool HasKey(string text) =>
        text.IndexOf(ApiKeyBody.Watermark, StringComparison.Ordinal) >= 0 || ApiKeyScanner.Scan(text).Count > 0;

    // Keys in a query have names and forms of any kind; the version of Azure's API is the only parameter that is known to contain none.
    private static bool RemovesParameter(string removed, string replacement)
    {
        int query = removed.IndexOf('?');
        return query >= 0 && removed.Substring(query).Split(Separators).Any(parameter =>
            !parameter.StartsWith(ApiVersion + "=", StringComparison.OrdinalIgnoreCase)
            && replacement.IndexOf(parameter, StringComparison.Ordinal) < 0);
    }
}
