namespace OpenAiKeyAnalyzers.Values.Credentials;

/// <summary>Takes wrapping off layer by layer and judges what is left. The outermost layer gives the defect its name.</summary>
internal static class WrappedReader
{
    private const int LongestPlaceholder = 120;

    /// <param name="value">The text without stray characters at its edges.</param>
    /// <param name="layers">How many layers may still be taken off.</param>
    /// <param name="readInner">Judges what is inside.</param>
    internal static CredentialReading? Read(TextSlice value, int layers, Func<TextSlice, int, CredentialReading> readInner)
    {
        if (layers == 0)
        {
            return null;
        }

        bool isPair = Wrappers.TakeOffPair(value, out TextSlice inner, out TextSlice offending, out CredentialDefect defect);
        if (!isPair && !LeadIns.TakeOff(value, out inner, out offending, out defect) && !Wrappers.TakeOffSingle(value, out inner, out offending, out defect))
        {
            return null;
        }

        if (inner.IsEmpty)
        {
            return new CredentialReading(CredentialVerdict.Placeholder, CredentialDefect.Empty, value);
        }

        CredentialReading reading = readInner(inner, layers - 1);
        bool isBracket = isPair && IsBracket(defect);
        if (isBracket && IsDocument(inner) && reading.Verdict is CredentialVerdict.Placeholder or CredentialVerdict.Misplaced or CredentialVerdict.Unknown)
        {
            return CredentialReading.Unknown;
        }

        return reading.Verdict switch
        {
            CredentialVerdict.Key => Wrapped(reading, defect, offending, value),
            CredentialVerdict.Malformed => reading.KeyLength > 0 ? Wrapped(reading, defect, value, value) : reading,
            CredentialVerdict.ForeignKey => reading,
            CredentialVerdict.Placeholder => new CredentialReading(CredentialVerdict.Placeholder, reading.Defect, value, isCertain: reading.IsCertain),
            CredentialVerdict.Misplaced when !isBracket => reading,
            _ => isBracket ? new CredentialReading(CredentialVerdict.Placeholder, defect, value) : null,
        };
    }

    private static CredentialReading Wrapped(CredentialReading reading, CredentialDefect defect, TextSlice offending, TextSlice value)
    {
        string before = value.Text.Substring(value.Start, reading.KeyStart - value.Start);
        string after = value.Text.Substring(reading.Key.End, value.End - reading.Key.End);
        return KeyCompleteness.MayRemoveAround(before, reading.Key.ToString(), after)
            ? new(CredentialVerdict.Malformed, defect, offending, reading.Key, reading.Kind, isCertain: reading.IsCertain)
            : new(CredentialVerdict.Malformed, defect, value, kind: reading.Kind, isCertain: false);
    }

    // Quotes stand round anything; brackets round a text that somebody is to replace.
    private static bool IsBracket(CredentialDefect defect) =>
        defect is CredentialDefect.InAngleBrackets or CredentialDefect.InBraces or CredentialDefect.InSquareBrackets or CredentialDefect.InDollarBraces or CredentialDefect.InPercentSigns;

    // JSON, XML and lists are documents that somebody may parse, not placeholders.
    private static bool IsDocument(TextSlice inner)
    {
        foreach (char c in inner.ToString().Trim('<', '>', '{', '}', '[', ']'))
        {
            if (c is '"' or '<' or '>' or '{' or '}' or '[' or '\n')
            {
                return true;
            }
        }

        return inner.Length > LongestPlaceholder;
    }
}
