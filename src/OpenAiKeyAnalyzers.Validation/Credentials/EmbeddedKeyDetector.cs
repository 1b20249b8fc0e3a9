using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Detects exactly one key together with other text. Several keys may be a list that the program splits.</summary>
internal static class EmbeddedKeyDetector
{
    private const string Punctuation = ",;.:!?、。，；…\"'`”’)>]}";
    private const string ListSeparators = ",;|\n";

    internal static CredentialResult? Detect(TextSlice value)
    {
        IReadOnlyList<ApiKeyMatch> keys = ApiKeyScanner.Scan(value.ToString());
        if (keys.Count != 1 || keys[0].Kind == ApiKeyKind.AzureOpenAI)
        {
            return null;
        }

        TextSlice key = value.Slice(keys[0].Start, keys[0].End);
        var before = new TextSlice(value.Text, value.Start, key.Start);
        var after = new TextSlice(value.Text, key.End, value.End);
        if (!KeyCompleteness.MayRemoveAround(before.ToString(), key.ToString(), after.ToString()))
        {
            // If a key seems complete, the text after it is more likely a second value, but not with enough certainty to remove it.
            bool isWhole = KeyCompleteness.IsWhole(KeyCompleteness.WithoutStrays(key.ToString()));
            return MaskedKeyDetector.Detect(value) ?? (isWhole ? null : InterruptedKeyReader.Read(value))
                ?? new CredentialResult(CredentialKind.Malformed, CredentialDefect.SurroundingText, value, kind: keys[0].Kind,
                    isCertain: false);
        }

        // In a connection string, the URL is not extra text.
        if (HoldsUrl(before) || HoldsUrl(after))
        {
            return new CredentialResult(CredentialKind.Malformed, CredentialDefect.SurroundingText, value, kind: keys[0].Kind,
                isCertain: false);
        }

        if (before.IsEmpty && ContainsOnly(after, Punctuation))
        {
            return new CredentialResult(CredentialKind.Malformed, CredentialDefect.TrailingPunctuation, after, key, keys[0].Kind);
        }

        TextSlice offending = before.IsEmpty ? after : after.IsEmpty ? before : value;
        bool isCertain = !ContainsAny(before, ListSeparators) && !ContainsAny(after, ListSeparators);
        return new CredentialResult(CredentialKind.Malformed, CredentialDefect.SurroundingText, offending, key, keys[0].Kind,
            isCertain: isCertain);
    }

    /// <summary>Determines whether a text holds a scheme and a host; before a key, the scheme alone is extra text.</summary>
    private static bool HoldsUrl(TextSlice text)
    {
        int mark = text.Length == 0 ? -1
            : text.Text.IndexOf(CredentialResult.UrlMark, text.Start, text.Length, StringComparison.Ordinal);
        int host = mark + CredentialResult.UrlMark.Length;
        return mark >= 0 && host < text.End && ApiKeyBody.IsAlphanumeric(text.Text[host]);
    }


    private static bool ContainsOnly(TextSlice text, string characters)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (characters.IndexOf(text[i]) < 0 && StrayCharacterClassifier.GetAt(text.Text, text.Start + i) == StrayCharacter.None)
            {
                return false;
            }
        }

        return true;
    }

    private static bool ContainsAny(TextSlice text, string characters)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (characters.IndexOf(text[i]) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
