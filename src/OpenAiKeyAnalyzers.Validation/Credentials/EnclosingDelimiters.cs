namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Recognizes the delimiters that are left around keys, as seen in support threads and in the masked keys of 401 responses (read
/// 2026-11-23): quotes that <c>set</c> and Docker env files keep, brackets of a README's placeholder, braces of an interpolation that lacks
/// its <c>$</c>.
/// </summary>
internal static class EnclosingDelimiters
{
    /// <summary>The delimiters, longer ones first.</summary>
    private static readonly (string Open, string Close, CredentialDefect Defect)[] All =
    [
        ("${", "}", CredentialDefect.InDollarBraces),
        ("\\\"", "\\\"", CredentialDefect.InDoubleQuotes),
        ("\"", "\"", CredentialDefect.InDoubleQuotes),
        ("“", "”", CredentialDefect.InDoubleQuotes),
        ("„", "“", CredentialDefect.InDoubleQuotes),
        ("„", "”", CredentialDefect.InDoubleQuotes),
        ("”", "”", CredentialDefect.InDoubleQuotes),
        ("«", "»", CredentialDefect.InDoubleQuotes),
        ("'", "'", CredentialDefect.InSingleQuotes),
        ("‘", "’", CredentialDefect.InSingleQuotes),
        ("’", "’", CredentialDefect.InSingleQuotes),
        ("`", "`", CredentialDefect.InBackticks),
        ("<", ">", CredentialDefect.InAngleBrackets),
        ("＜", "＞", CredentialDefect.InAngleBrackets),
        ("‹", "›", CredentialDefect.InAngleBrackets),
        ("《", "》", CredentialDefect.InAngleBrackets),
        ("{", "}", CredentialDefect.InBraces),
        ("[", "]", CredentialDefect.InSquareBrackets),
        ("［", "］", CredentialDefect.InSquareBrackets),
        ("【", "】", CredentialDefect.InSquareBrackets),
        ("「", "」", CredentialDefect.InSquareBrackets),
        ("%", "%", CredentialDefect.InPercentSigns),
    ];

    /// <summary>Removes a pair of delimiters.</summary>
    internal static bool TryStripPair(TextSlice value, out TextSlice inner, out TextSlice offending, out CredentialDefect defect)
    {
        foreach ((string open, string close, CredentialDefect pair) in All)
        {
            if (value.Length >= open.Length + close.Length && value.StartsWith(open) && value.EndsWith(close))
            {
                inner = value.Slice(open.Length, value.Length - close.Length).Trim();
                offending = value;
                defect = pair;
                return true;
            }
        }

        inner = offending = value;
        defect = CredentialDefect.None;
        return false;
    }

    /// <summary>Removes a delimiter without its counterpart.</summary>
    internal static bool TryStripOne(TextSlice value, out TextSlice inner, out TextSlice offending, out CredentialDefect defect)
    {
        foreach ((string open, string close, CredentialDefect single) in All)
        {
            defect = single;
            if (single == CredentialDefect.InPercentSigns)
            {
                continue;
            }

            if (value.StartsWith(open))
            {
                inner = value.Slice(open.Length, value.Length).Trim();
                offending = value.Slice(0, open.Length);
                return true;
            }

            if (value.EndsWith(close))
            {
                inner = value.Slice(0, value.Length - close.Length).Trim();
                offending = value.Slice(value.Length - close.Length, value.Length);
                return true;
            }
        }

        inner = offending = value;
        defect = CredentialDefect.None;
        return false;
    }
}
