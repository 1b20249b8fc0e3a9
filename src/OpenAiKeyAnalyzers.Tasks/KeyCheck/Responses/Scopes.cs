namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>Finds the permissions in a message: <c>Missing scopes: api.model.read.</c></summary>
internal static class Scopes
{
    private const string MessagePrefix = "Missing scopes:";
    private const int MaxScopes = 5;

    /// <summary>
    /// The words of which the names of permissions consist. Sources: the pages on permissions of keys and on restricted keys, and messages
    /// that users reported (2024 to 2026). A name with another word is not repeated.
    /// </summary>
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "api", "all", "assistants", "audio", "audit_logs", "batch", "batches", "chat", "completions", "containers", "conversations",
        "embeddings", "evals", "files",
        "fine_tuning", "images", "jobs", "management", "messages", "model", "models", "moderations", "organization", "project", "projects",
        "prompts", "read", "realtime",
        "request", "responses", "runs", "threads", "uploads", "usage", "users", "vector_stores", "videos", "write",
    };

    /// <summary>
    /// Gets the names of the permissions, separated by commas; <see langword="null"/> if the message contains none. The result contains
    /// only known words.
    /// </summary>
    internal static string? Parse(string message)
    {
        int start = message.IndexOf(MessagePrefix, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        var scopes = new List<string>();
        foreach (string word in message.Substring(start + MessagePrefix.Length).Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            string scope = word.TrimEnd('.', ',', ';');
            if (!IsScope(scope) || scopes.Count == MaxScopes)
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

    private static bool IsScope(string name) => name.IndexOf('.') > 0 && name.Split('.').All(Words.Contains);
}
