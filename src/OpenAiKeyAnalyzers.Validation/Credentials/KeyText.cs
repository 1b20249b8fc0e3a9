using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Applies the key grammar to a part of a string.</summary>
internal static class KeyText
{
    /// <summary>
    /// Gets the key that is the whole of <paramref name="text"/>, which has no stray characters at its edges; <see langword="null"/> if
    /// there is none.
    /// </summary>
    internal static ApiKeyMatch? TryParse(string text)
    {
        IReadOnlyList<ApiKeyMatch> keys = ApiKeyScanner.Scan(text);
        return keys.Count == 1 && keys[0].Length == text.Length ? keys[0] : null;
    }

    /// <summary>Determines whether all characters may occur in keys.</summary>
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

    /// <summary>Determines whether a part of the potential key is one repeated character.</summary>
    internal static bool HasRepeatedRun(TextSlice value) => ApiKeyBody.HasRepeatedRun(value.ToString().ToCharArray(), 0, value.Length);
}
