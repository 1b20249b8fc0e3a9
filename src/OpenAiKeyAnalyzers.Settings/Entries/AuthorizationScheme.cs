namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>Recognizes the scheme before a credential.</summary>
internal static class AuthorizationScheme
{
    private const string Bearer = "Bearer";

    /// <summary>Gets the length of <c>Bearer</c> and the spaces after it; 0 if the string starts differently.</summary>
    internal static int GetPrefixLength(string text)
    {
        if (!text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        int end = Bearer.Length;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end > Bearer.Length ? end : 0;
    }
}
