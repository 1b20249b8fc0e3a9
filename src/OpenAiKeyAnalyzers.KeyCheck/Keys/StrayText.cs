using OpenAiKeyAnalyzers.Values.ApiKeys;
using OpenAiKeyAnalyzers.Values.Credentials;

namespace OpenAiKeyAnalyzers.KeyCheck.Keys;

/// <summary>White space and invisible characters in a value, which nobody sees in a window of settings.</summary>
internal static class StrayText
{
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

    private static Sentence Of(string name, string text, int start, int end) => new(name, InvisibleCharacters.Show(text, start, end));
}
