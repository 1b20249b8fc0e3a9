using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

/// <summary>Describes whitespace and invisible characters in a value, which a settings dialog does not show.</summary>
internal static class StrayCharacterMessages
{
    /// <summary>Gets the message about the first such run; <see langword="null"/> if there is none.</summary>
    internal static Message? Find(string text)
    {
        TextSlice value = new TextSlice(text, 0, text.Length).Trim();
        if (value.Start > 0)
        {
            return Create(CheckMessageKey.Value_StrayBefore, text, 0, value.Start);
        }

        for (int start = 0; start < value.End; start++)
        {
            int end = start;
            while (end < value.End && StrayCharacterClassifier.GetAt(text, end) != StrayCharacter.None)
            {
                end++;
            }

            if (end > start)
            {
                return Create(CheckMessageKey.Value_StrayInside, text, start, end);
            }
        }

        return value.End < text.Length ? Create(CheckMessageKey.Value_StrayAfter, text, value.End, text.Length) : null;
    }

    private static Message Create(CheckMessageKey key, string text, int start, int end) =>
        new(key, InvisibleCharacters.Show(text, start, end));
}
