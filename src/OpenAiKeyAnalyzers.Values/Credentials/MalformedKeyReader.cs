using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.Values.Credentials;

/// <summary>
/// The defects that are defects wherever the text stands: it is nothing but a key in quotes or brackets, or a key with look-alike letters,
/// a damaged watermark or a damaged prefix. Silent where a text has a right to be so elsewhere: <c>Bearer</c> and a key is a header's value,
/// <c>OPENAI_API_KEY=</c> and a key a line for a process or a container, a mask is a text for people.
/// </summary>
internal static class MalformedKeyReader
{
    private const int Shortest = 40;
    private const int Longest = 1024;

    /// <summary>What is wrong with <paramref name="text"/>; <see langword="null"/> if nothing is that would be wrong everywhere.</summary>
    internal static CredentialReading? Read(string? text)
    {
        if (text is null || text.Length < Shortest)
        {
            return null;
        }

        TextSlice value = new TextSlice(text, 0, text.Length).Trim();
        return value.Length is < Shortest or > Longest
            ? null
            : LookAlikeReader.Read(value) ?? DamagedKeyReader.Read(value) ?? ReadWrapped(value);
    }

    private static CredentialReading? ReadWrapped(TextSlice value)
    {
        // A single mark may have its partner in the next piece of text.
        if (!Wrappers.TakeOffPair(value, out TextSlice inner, out _, out CredentialDefect defect))
        {
            return null;
        }

        if (KeyIn.Whole(inner.ToString()) is { } key)
        {
            return key.Kind == ApiKeyKind.AzureOpenAI ? null
                : KeyCompleteness.MayRemoveAround(string.Empty, inner.ToString(), string.Empty)
                    ? new CredentialReading(CredentialVerdict.Malformed, defect, value, inner, key.Kind)
                : new CredentialReading(CredentialVerdict.Malformed, defect, value, kind: key.Kind, isCertain: false);
        }

        // Different marks inside each other are JSON.
        return ReadWrapped(inner) is { } nested && nested.Defect == defect
            ? new CredentialReading(CredentialVerdict.Malformed, defect, value, nested.Key, nested.Kind, isCertain: nested.IsCertain)
            : null;
    }
}
