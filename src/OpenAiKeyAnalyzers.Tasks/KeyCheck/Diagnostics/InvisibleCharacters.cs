using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

/// <summary>Describes invisible characters by their code points.</summary>
internal static class InvisibleCharacters
{
    // More code points do not help the reader.
    private const int MostCodePoints = 3;

    /// <summary>
    /// Finds the code points of the first run of invisible characters in <paramref name="text"/>; <see langword="null"/> if there is none.
    /// Spaces are visible in a URL.
    /// </summary>
    internal static string? Find(string text)
    {
        int start = 0;
        while (start < text.Length && StrayCharacterClassifier.GetAt(text, start) is StrayCharacter.None or StrayCharacter.Whitespace)
        {
            start++;
        }

        int end = start;
        while (end < text.Length && StrayCharacterClassifier.GetAt(text, end) is not (StrayCharacter.None or StrayCharacter.Whitespace))
        {
            end++;
        }

        return end > start ? Show(text, start, end) : null;
    }

    /// <summary>
    /// Formats the code points from <paramref name="start"/> to <paramref name="end"/> (exclusive): <c>U+200B U+FEFF</c>.
    /// </summary>
    internal static string Show(string text, int start, int end)
    {
        var codePoints = new StringBuilder();
        int count = 0;
        for (int i = start; i < end; i++, count++)
        {
            codePoints.Append(count == 0 ? string.Empty : " ");
            if (count == MostCodePoints)
            {
                codePoints.Append('…');
                break;
            }

            bool pair = char.IsHighSurrogate(text[i]) && i + 1 < end && char.IsLowSurrogate(text[i + 1]);
            int code = pair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            codePoints.Append("U+").Append(code.ToString("X4", CultureInfo.InvariantCulture));
            i += pair ? 1 : 0;
        }

        return codePoints.ToString();
    }
}
