using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Asks the key grammar about a part of a text.</summary>
internal static class KeyText
{
    /// <summary>The key that takes up all of <paramref name="text"/>, which has no stray characters at its edges.</summary>
    internal static ApiKeyMatch? TryParse(string text)
    {
        IReadOnlyList<ApiKeyMatch> keys = ApiKeyScanner.Scan(text);
        return keys.Count == 1 && keys[0].Length == text.Length ? keys[0] : null;
    }

    /// <summary>Whether all characters are ones that keys are made of.</summary>
    internal static bool IsKeyText(TextSlice value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (!ApiKeyBody.IsKeyCharacter(value[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a part of what would be a key is one character repeated.</summary>
    internal static bool HasRepeatedRun(TextSlice value) => ApiKeyBody.HasRepeatedRun(value.ToString().ToCharArray(), 0, value.Length);
}
