using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.Values.Credentials;

/// <summary>Exactly one key, and something that does not belong to it. Several keys may be a list that the program splits.</summary>
internal static class AmongOtherTextReader
{
    private const string Punctuation = ",;.:!?、。，；…\"'`”’)>]}";
    private const string ListSeparators = ",;|\n";

    internal static CredentialReading? Read(TextSlice value)
    {
        IReadOnlyList<ApiKeyReading> keys = ApiKeyReader.Read(value.ToString());
        if (keys.Count != 1 || keys[0].Kind == ApiKeyKind.AzureOpenAI)
        {
            return null;
        }

        TextSlice key = value.Part(keys[0].Start, keys[0].End);
        var before = new TextSlice(value.Text, value.Start, key.Start);
        var after = new TextSlice(value.Text, key.End, value.End);
        if (!KeyCompleteness.MayRemoveAround(before.ToString(), key.ToString(), after.ToString()))
        {
            // Of a key that looks complete, what follows is more likely something else, such as a second value. That is not certain enough to
            // remove it.
            bool isWhole = KeyCompleteness.IsWhole(KeyCompleteness.WithoutStrays(key.ToString()));
            return MaskReader.Read(value) ?? (isWhole ? null : InterruptedKeyReader.Read(value))
                ?? new CredentialReading(CredentialVerdict.Malformed, CredentialDefect.AmongOtherText, value, kind: keys[0].Kind, isCertain: false);
        }

        if (before.IsEmpty && IsOnly(after, Punctuation))
        {
            return new CredentialReading(CredentialVerdict.Malformed, CredentialDefect.TrailingPunctuation, after, key, keys[0].Kind);
        }

        TextSlice offending = before.IsEmpty ? after : after.IsEmpty ? before : value;
        bool isCertain = !Holds(before, ListSeparators) && !Holds(after, ListSeparators);
        return new CredentialReading(CredentialVerdict.Malformed, CredentialDefect.AmongOtherText, offending, key, keys[0].Kind, isCertain: isCertain);
    }

    private static bool IsOnly(TextSlice text, string characters)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (characters.IndexOf(text[i]) < 0 && StrayCharacters.At(text.Text, text.Start + i) == StrayCharacter.None)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(TextSlice text, string characters)
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
