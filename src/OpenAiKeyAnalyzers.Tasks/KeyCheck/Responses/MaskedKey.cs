namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>
/// Parses the key in a server's message, which shows the first and the last characters with asterisks between them (<c>Incorrect API key
/// provided: sk-pr***SJh4.</c>), or the whole of a short string, and so shows whether it is the sent one.
/// </summary>
internal static class MaskedKey
{
    private const string MessagePrefix = "API key provided:";
    private const char Asterisk = '*';

    /// <summary>
    /// Determines whether the server names another key than <paramref name="key"/>; <see langword="false"/> if it names none.
    /// </summary>
    internal static bool IsDifferentKey(string message, string key)
    {
        int start = message.IndexOf(MessagePrefix, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return false;
        }

        // A key contains no space; a period ends the sentence.
        string seen = message.Substring(start + MessagePrefix.Length).TrimStart();
        int end = seen.IndexOf(' ');
        seen = (end < 0 ? seen : seen.Substring(0, end)).TrimEnd('.');
        int mask = seen.IndexOf(Asterisk);
        if (mask < 0)
        {
            // Without an asterisk, the string is short, or this server masks keys in another way.
            return seen.Trim('\'', '"').Length == 0;
        }

        return !key.StartsWith(seen.Substring(0, mask), StringComparison.Ordinal)
            || !key.EndsWith(seen.Substring(seen.LastIndexOf(Asterisk) + 1), StringComparison.Ordinal);
    }
}
