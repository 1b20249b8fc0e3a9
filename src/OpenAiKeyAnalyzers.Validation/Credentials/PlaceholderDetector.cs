using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Detects strings that consist only of placeholder words, in any combination (<c>YOUR_API_KEY</c>, <c>yourapikeyhere</c>, <c>API Key</c>,
/// <c>SuaChaveAqui</c>, <c>sk-your-key</c>). With one unknown word, the string may be a real value.
/// </summary>
internal static class PlaceholderDetector
{
    private const int MaxTextLength = 120;
    private const int MaxPlainWordLength = 15;
    private const int MaxNumberLength = 4;

    internal static CredentialResult? Detect(TextSlice value)
    {
        if (value.Length > MaxTextLength)
        {
            return null;
        }

        string text = value.ToString().ToLowerInvariant();
        return HasNativeWord(text) || IsMadeOfWords(text)
            ? new CredentialResult(CredentialKind.Placeholder, CredentialDefect.PlaceholderWord, value)
            : null;
    }

    /// <summary>
    /// Determines whether a part of <paramref name="text"/> between separators consists of one or more placeholder words with four letters
    /// or more.
    /// </summary>
    internal static bool HasPlaceholderWord(string text)
    {
        foreach (string word in SplitWords(text.ToLowerInvariant()))
        {
            if (word.Length > 3 && WordSegmenter.GetSignificance(word) >= WordSignificance.Indicative)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNativeWord(string text)
    {
        foreach (char c in text)
        {
            if (c >= '\x80' && char.IsLetter(c))
            {
                foreach (string word in PlaceholderWords.Native)
                {
                    if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        return false;
    }

    private static bool IsMadeOfWords(string text)
    {
        var heaviest = WordSignificance.Unknown;
        bool allKnown = true;
        foreach (string word in SplitWords(text))
        {
            if (!IsWord(word) && !IsShortNumber(word))
            {
                return false;
            }

            WordSignificance weight = IsShortNumber(word) ? WordSignificance.Filler : WordSegmenter.GetSignificance(word);
            allKnown &= weight != WordSignificance.Unknown;
            if (weight == WordSignificance.Unknown && word.Length > MaxPlainWordLength)
            {
                return false;
            }

            heaviest = weight > heaviest ? weight : heaviest;
        }

        return heaviest == WordSignificance.Instruction || (allKnown && heaviest == WordSignificance.Indicative);
    }

    // A vendor's prefix may contain a digit; all other words consist of letters.
    private static bool IsWord(string word)
    {
        foreach (char c in word)
        {
            if (c is < 'a' or > 'z')
            {
                return WordSegmenter.GetSignificance(word) == WordSignificance.Filler;
            }
        }

        return true;
    }

    private static bool IsShortNumber(string word)
    {
        foreach (char c in word)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return word.Length <= MaxNumberLength;
    }

    private static IEnumerable<string> SplitWords(string text)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !(ApiKeyBody.IsAlphanumeric(text[i]) || text[i] >= '\x80'))
            {
                if (i > start)
                {
                    yield return text.Substring(start, i - start);
                }

                start = i + 1;
            }
        }
    }
}
