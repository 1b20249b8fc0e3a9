namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Removes delimiters layer by layer and validates the rest. The outermost layer determines the defect.</summary>
internal static class EnclosedKeyDetector
{
    private const int MaxPlaceholderLength = 120;

    /// <param name="value">The string without stray characters at its edges.</param>
    /// <param name="layers">The number of layers that may still be removed.</param>
    /// <param name="readInner">Validates the inner string.</param>
    internal static CredentialResult? Detect(TextSlice value, int layers, Func<TextSlice, int, CredentialResult> readInner)
    {
        if (layers == 0)
        {
            return null;
        }

        bool isPair = EnclosingDelimiters.TryStripPair(value, out TextSlice inner, out TextSlice offending, out CredentialDefect defect);
        if (!isPair && !PastedPrefixes.TryStrip(value, out inner, out offending, out defect)
            && !EnclosingDelimiters.TryStripOne(value, out inner, out offending, out defect))
        {
            return null;
        }

        if (inner.IsEmpty)
        {
            return new CredentialResult(CredentialKind.Placeholder, CredentialDefect.Empty, value);
        }

        CredentialResult reading = readInner(inner, layers - 1);
        bool isBracket = isPair && IsBracket(defect);
        if (isBracket && IsDocument(inner)
            && reading.Kind is CredentialKind.Placeholder or CredentialKind.OtherValue or CredentialKind.Unknown)
        {
            return CredentialResult.Unknown;
        }

        return reading.Kind switch
        {
            CredentialKind.Key => CreateResult(reading, defect, offending, value),
            CredentialKind.Malformed => reading.KeyLength > 0 ? CreateResult(reading, defect, value, value) : reading,
            CredentialKind.OtherVendorKey => reading,
            CredentialKind.Placeholder =>
                new CredentialResult(CredentialKind.Placeholder, reading.Defect, value, isCertain: reading.IsCertain),
            CredentialKind.OtherValue when !isBracket => reading,
            _ => isBracket ? new CredentialResult(CredentialKind.Placeholder, defect, value) : null,
        };
    }

    private static CredentialResult CreateResult(CredentialResult reading, CredentialDefect defect, TextSlice offending, TextSlice value)
    {
        string before = value.Text.Substring(value.Start, reading.KeyStart - value.Start);
        string after = value.Text.Substring(reading.Key.End, value.End - reading.Key.End);
        return KeyCompleteness.MayRemoveAround(before, reading.Key.ToString(), after)
            ? new(CredentialKind.Malformed, defect, offending, reading.Key, reading.KeyKind, isCertain: reading.IsCertain)
            : new(CredentialKind.Malformed, defect, value, kind: reading.KeyKind, isCertain: false);
    }

    // Quotes may enclose any value; brackets enclose text that should be replaced.
    private static bool IsBracket(CredentialDefect defect) =>
        defect is CredentialDefect.InAngleBrackets or CredentialDefect.InBraces or CredentialDefect.InSquareBrackets
        or CredentialDefect.InDollarBraces or CredentialDefect.InPercentSigns;

    // JSON, XML and lists are documents that a program may parse, and not placeholders.
    private static bool IsDocument(TextSlice inner)
    {
        foreach (char c in inner.ToString().Trim('<', '>', '{', '}', '[', ']'))
        {
            if (c is '"' or '<' or '>' or '{' or '}' or '[' or '\n')
            {
                return true;
            }
        }

        return inner.Length > MaxPlaceholderLength;
    }
}
