using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Names;

/// <summary>
/// Determines whether a name is another one with typos. The names are compared part by part: they have the same number of parts, with one
/// typo per part and two in total, no digits (<c>OPENAI_API_KEY2</c> is a second key), and no part that has its own meaning.
/// </summary>
internal static class NameTypo
{
    private const int MaxTypos = 2;

    /// <summary>
    /// Names that differ from OPENAI, API or KEY by one typo, but are intended. OPENAPI is not included: with API after it, it would repeat
    /// the same word.
    /// </summary>
    private static readonly HashSet<string> IntendedNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "APP", "APIM", "AI", "AP", "RPI", "CPI",
    };

    internal static bool IsTypoOf(string written, string meant)
    {
        string folded = NormalizeHomoglyphs(written);
        if (folded != written && string.Equals(folded, meant, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (CountSeparators(written) != CountSeparators(meant) || HasDigit(written))
        {
            return false;
        }

        string[] writtenParts = written.Split('_');
        string[] meantParts = meant.Split('_');
        int slips = 0;
        for (int i = 0; i < meantParts.Length; i++)
        {
            if (string.Equals(writtenParts[i], meantParts[i], StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            slips++;

            // After the vendor's name, AP is not a separate word.
            bool isShortened = i == 1 && meantParts[1] == "API" && writtenParts[1] == "AP" && writtenParts[0] == "OPENAI";
            if (!isShortened && !IsTypo(writtenParts[i].ToUpperInvariant(), meantParts[i].ToUpperInvariant()))
            {
                return false;
            }
        }

        return slips is > 0 and <= MaxTypos;
    }

    private static bool IsTypo(string written, string meant) =>
        meant.Length > 2 && !IntendedNames.Contains(written) && Typo.IsSingleEdit(written, meant, StringComparison.Ordinal)
        && (meant == "OPENAI"
            ? IsVendorTypo(written) : meant is "API" or "KEY" || written.Length != meant.Length || IsSwap(written, meant));

    // Other names also start with OPEN: OpenAQ, OpenAIP, OpenEI, OpenAIR. Their last two letters are not AI.
    private static bool IsVendorTypo(string written) =>
        written == "OPENAPI"
        || (written.Length < "OPENAI".Length && written.StartsWith("OPEN", StringComparison.Ordinal))
        || written == "OPENAII"
        || ((written.EndsWith("AI", StringComparison.Ordinal) || written.EndsWith("IA", StringComparison.Ordinal))
            && !written.EndsWith("OPENAI", StringComparison.Ordinal))
        || written == "OOPENAI" || IsSwap(written, "OPENAI");

    private static bool IsSwap(string written, string meant)
    {
        int front = 0;
        while (front < Math.Min(written.Length, meant.Length) && written[front] == meant[front])
        {
            front++;
        }

        return written.Length == meant.Length && front + 1 < meant.Length
            && written[front] == meant[front + 1] && written[front + 1] == meant[front];
    }

    /// <summary>Replaces letters of other alphabets, and digits that resemble letters.</summary>
    private static string NormalizeHomoglyphs(string name) => Homoglyphs.Fold(name).Replace('0', 'O').Replace('1', 'I').Replace('3', 'E');

    private static int CountSeparators(string name)
    {
        int count = 0;
        foreach (char c in name)
        {
            count += c == '_' ? 1 : 0;
        }

        return count;
    }

    private static bool HasDigit(string name)
    {
        foreach (char c in name)
        {
            if (c is >= '0' and <= '9')
            {
                return true;
            }
        }

        return false;
    }
}
