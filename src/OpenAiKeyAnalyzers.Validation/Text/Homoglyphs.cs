using System.Text;

namespace OpenAiKeyAnalyzers.Validation.Text;

/// <summary>
/// Replaces letters that resemble the ASCII letters of a key: full-width forms of Asian keyboards, Cyrillic and Greek letters of a second
/// keyboard layout, dashes that word processors insert instead of a hyphen. The table is a subset of Unicode Technical Standard 39,
/// <c>confusables.txt</c>.
/// </summary>
internal static class Homoglyphs
{
    private const string From = "АВЕКМНОРСТУХаеорсухѕіјЅІЈкԁԛԝһѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρακıKℓ";
    private const string To = "ABEKMHOPCTYXaeopcyxsijSIJkdqwhvABEZHIKMNOPTYXovipakiKl";

    /// <summary>Replaces every homoglyph in <paramref name="text"/>; the length does not change.</summary>
    internal static string Fold(string text)
    {
        StringBuilder? folded = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = Fold(text[i]);
            if (c != text[i])
            {
                (folded ??= new StringBuilder(text))[i] = c;
            }
        }

        return folded?.ToString() ?? text;
    }

    private static char Fold(char c)
    {
        switch (c)
        {
            case < '\x80':
                return c;
            case >= '！' and <= '～':
                // Full-width forms are in the order of ASCII; U+FF01 is the exclamation mark.
                return (char)(c - '！' + '!');
            case (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63':
                return '-';
        }

        int index = From.IndexOf(c);
        return index < 0 ? c : To[index];
    }
}
