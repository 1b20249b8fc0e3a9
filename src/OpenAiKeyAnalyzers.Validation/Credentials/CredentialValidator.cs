namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Validates a string that is the whole value at a sink for an OpenAI key. The caller must ensure that it is such a sink, that the requests
/// are sent to OpenAI itself, and that no tool expands <c>${…}</c>, <c>%…%</c> or <c>{{…}}</c> there. Never throws.
/// </summary>
/// <remarks>Uncertain strings are <see cref="CredentialKind.Unknown"/>: other hosts accept other strings as keys.</remarks>
internal static class CredentialValidator
{
    // Several times the length of the longest key (167 characters) with delimiters. Longer strings are documents, not values.
    private const int MaxValueLength = 1024;

    // For example, "Authorization: Bearer '<sk-…>'" has four layers.
    private const int MaxLayers = 5;

    /// <summary>
    /// The detectors in the order of precedence. A key takes precedence over everything that it resembles, and a part of a key over the
    /// words around it.
    /// </summary>
    private static readonly Func<TextSlice, int, CredentialResult?>[] Detectors =
    [
        static (value, _) => TruncatedKeyDetector.Detect(value),
        static (value, _) => CorruptedKeyDetector.Detect(value),
        static (value, _) => IntactKeyDetector.Detect(value),
        static (value, _) => EscapedKeyReader.Read(value),
        static (value, _) => ReleaseTokens.Detect(value),
        static (value, _) => VariableNameDetector.Detect(value),
        static (value, layers) => EnclosedKeyDetector.Detect(value, layers, Validate),
        static (value, _) => HomoglyphDetector.Detect(value),
        static (value, _) => VendorKeyDetector.Detect(value),
        static (value, _) => OtherValueDetector.Detect(value),
        static (value, _) => EmbeddedKeyDetector.Detect(value),
        static (value, _) => MaskedKeyDetector.Detect(value),
        static (value, _) => InterruptedKeyReader.Read(value),
        static (value, _) => FillerDetector.Detect(value),
        static (value, _) => PlaceholderDetector.Detect(value),
    ];

    /// <summary>Validates <paramref name="text"/>; an empty text and whitespace are <see cref="CredentialDefect.Empty"/>.</summary>
    internal static CredentialResult Validate(string? text)
    {
        text ??= string.Empty;
        var whole = new TextSlice(text, 0, text.Length);
        TextSlice value = whole.Trim();
        if (value.IsEmpty)
        {
            return new CredentialResult(CredentialKind.Placeholder, CredentialDefect.Empty, whole);
        }

        return value.Length > MaxValueLength ? CredentialResult.Unknown : Validate(value, MaxLayers);
    }

    private static CredentialResult Validate(TextSlice value, int layers)
    {
        foreach (Func<TextSlice, int, CredentialResult?> reader in Detectors)
        {
            if (reader(value, layers) is { } reading)
            {
                return reading;
            }
        }

        return CredentialResult.Unknown;
    }
}
