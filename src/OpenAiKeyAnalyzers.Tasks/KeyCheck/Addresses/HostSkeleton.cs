using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;

/// <summary>
/// Converts a host to its appearance: look-alike characters become the same ones (after Unicode Technical Standard 39, skeleton).
/// </summary>
internal static class HostSkeleton
{
    // In addition to LookAlikeLetters: letters of Cyrillic, Greek, Armenian and phonetic alphabets that host names may contain; subset of
    // confusables.txt.
    private const string From = "αηпмɑɡӏօոսռցհᴏᴄᴀᴘɪɩвкнтгяиγωυτεєзσρκьøłđıəο";
    private const string To = "annmagionunghocapiibkhtrrnywuteezopkboidieo";

    internal static string Of(string host)
    {
        string decomposed = host.Normalize(NormalizationForm.FormKD).ToLowerInvariant();
        var marksRemoved = new StringBuilder(decomposed.Length);
        foreach (char c in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                marksRemoved.Append(c);
            }
        }

        var skeleton = new StringBuilder(marksRemoved.Length);
        foreach (char c in Homoglyphs.Fold(marksRemoved.ToString()))
        {
            int index = From.IndexOf(c);
            skeleton.Append(index >= 0 ? To[index] : Digit(char.ToLowerInvariant(c)));
        }

        // No host of OpenAI or Azure contains an l or one of these pairs.
        return skeleton.Replace("rn", "m").Replace("vv", "w").ToString();
    }

    /// <summary>
    /// Determines whether a label mixes Latin letters with those of an alphabet with similar letters, which browsers forbid.
    /// </summary>
    internal static bool MixesAlphabets(string label) =>
        label.Any(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u024F')) && label.Any(IsLatinLike);

    private static char Digit(char c) => c switch
    {
        '0' => 'o',
        '1' or 'l' or '|' => 'i',
        '_' => '-',
        _ => c,
    };

    // Blocks: Greek and Coptic, Cyrillic, Armenian; Cherokee; Georgian capitals and Cyrillic C; Greek Extended; Coptic; Lisu; Cyrillic B;
    // Cherokee.
    private static bool IsLatinLike(char c) =>
        c is (>= '\u0370' and <= '\u058F') or (>= '\u13A0' and <= '\u13FF') or (>= '\u1C80' and <= '\u1CBF')
        or (>= '\u1F00' and <= '\u1FFF')
            or (>= '\u2C80' and <= '\u2CFF') or (>= '\uA4D0' and <= '\uA4FF') or (>= '\uA640' and <= '\uA69F')
            or (>= '\uAB70' and <= '\uABBF');
}
