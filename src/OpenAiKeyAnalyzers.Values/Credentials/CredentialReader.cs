namespace OpenAiKeyAnalyzers.Values.Credentials;

/// <summary>
/// Judges a text that is the whole value at a place where an OpenAI key belongs. That it is such a place, and that the requests go to
/// OpenAI itself, is the caller's to prove; so is that nobody expands <c>${…}</c>, <c>%…%</c> or <c>{{…}}</c> there. Never throws.
/// </summary>
/// <remarks>What cannot be told with certainty is <see cref="CredentialVerdict.Unknown"/>: other hosts take other texts as keys.</remarks>
internal static class CredentialReader
{
    // Several times the longest key (167 characters) with its wrapping. Whatever is longer is a document, not a value.
    private const int LongestValue = 1024;

    // "Authorization: Bearer '<sk-…>'" has four.
    private const int MostLayers = 5;

    /// <summary>What comes first wins. A key is a key whatever it reminds of, and a piece of one tells more than the words beside it.</summary>
    private static readonly Func<TextSlice, int, CredentialReading?>[] Readers =
    [
        static (value, _) => CutShortReader.Read(value),
        static (value, _) => DamagedKeyReader.Read(value),
        static (value, _) => WholeKeyReader.Read(value),
        static (value, _) => EscapedKeyReader.Read(value),
        static (value, _) => DeploymentTokens.Read(value),
        static (value, _) => VariableNameValue.Read(value),
        static (value, layers) => WrappedReader.Read(value, layers, Read),
        static (value, _) => LookAlikeReader.Read(value),
        static (value, _) => VendorKeyReader.Read(value),
        static (value, _) => MisplacedReader.Read(value),
        static (value, _) => AmongOtherTextReader.Read(value),
        static (value, _) => MaskReader.Read(value),
        static (value, _) => InterruptedKeyReader.Read(value),
        static (value, _) => RepeatedCharactersReader.Read(value),
        static (value, _) => PlaceholderReader.Read(value),
    ];

    /// <summary>Judges <paramref name="text"/>; nothing and white space are <see cref="CredentialDefect.Empty"/>.</summary>
    internal static CredentialReading Read(string? text)
    {
        text ??= string.Empty;
        var whole = new TextSlice(text, 0, text.Length);
        TextSlice value = whole.Trim();
        if (value.IsEmpty)
        {
            return new CredentialReading(CredentialVerdict.Placeholder, CredentialDefect.Empty, whole);
        }

        return value.Length > LongestValue ? CredentialReading.Unknown : Read(value, MostLayers);
    }

    private static CredentialReading Read(TextSlice value, int layers)
    {
        foreach (Func<TextSlice, int, CredentialReading?> reader in Readers)
        {
            if (reader(value, layers) is { } reading)
            {
                return reading;
            }
        }

        return CredentialReading.Unknown;
    }
}
