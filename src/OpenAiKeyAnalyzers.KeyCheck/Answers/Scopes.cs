namespace OpenAiKeyAnalyzers.KeyCheck.Answers;

/// <summary>The permissions that a message names: <c>Missing scopes: api.model.read.</c></summary>
internal static class Scopes
{
    private const string LeadIn = "Missing scopes:";
    private const int Longest = 48;
    private const int Most = 5;

    /// <summary>Their names, separated by commas; <see langword="null"/> if the message names none. Nothing but lower-case words joined by full stops is passed on.</summary>
    internal static string? In(string message)
    {
        int start = message.IndexOf(LeadIn, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        var scopes = new List<string>();
        foreach (string word in message.Substring(start + LeadIn.Length).Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            string scope = word.TrimEnd('.', ',', ';');
            if (!IsScope(scope) || scopes.Count == Most)
            {
                break;
            }

            scopes.Add(scope);
            if (!word.EndsWith(",", StringComparison.Ordinal))
            {
                break;
            }
        }

        return scopes.Count == 0 ? null : string.Join(", ", scopes);
    }

    private static bool IsScope(string word) =>
        word.Length <= Longest && word.IndexOf('.') > 0 && word.All(static c => c is (>= 'a' and <= 'z') or '.' or '_');
}
