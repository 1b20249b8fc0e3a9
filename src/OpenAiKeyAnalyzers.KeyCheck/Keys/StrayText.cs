using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Values.ApiKeys;
using OpenAiKeyAnalyzers.Values.Credentials;

namespace OpenAiKeyAnalyzers.KeyCheck.Keys;

/// <summary>White space and invisible characters in a value, which nobody sees in a window of settings.</summary>
internal static class StrayText
{
    // More say no more to a reader.
    private const int MostCodePoints = 3;

    /// <summary>The sentence on the first such run; <see langword="null"/> if there is none.</summary>
    internal static Sentence? Find(string text)
    {
        TextSlice value = new TextSlice(text, 0, text.Length).Trim();
        if (value.Start > 0)
        {
            return Of("Value_StrayBefore", text, 0, value.Start);
        }

        for (int start = 0; start < value.End; start++)
        {
            int end = start;
            while (end < value.End && StrayCharacters.At(text, end) != StrayCharacter.None)
            {
                end++;
            }

            if (end > start)
            {
                return Of("Value_StrayInside", text, start, end);
            }
        }

        return value.End < text.Length ? Of("Value_StrayAfter", text, value.End, text.Length) : null;
    }

    private static Sentence Of(string name, string text, int start, int end)
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

        return new Sentence(name, codePoints.ToString());
    }
}
