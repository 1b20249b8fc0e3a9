namespace OpenAiKeyAnalyzers.Validation.Names;

/// <summary>Validates the name of an environment variable that is intended to contain the OpenAI key. Never throws.</summary>
internal static class EnvironmentVariableNameValidator
{
    // The limit of the operating system is far higher, but real names are shorter than this.
    private const int MaxNameLength = 128;

    /// <param name="name">The name that the program reads.</param>
    /// <param name="expected">The configured name. OpenAI's own name, <c>OPENAI_API_KEY</c>, is also correct.</param>
    internal static KeyNameResult Validate(string? name, string expected)
    {
        if (name is null || name.Length is 0 or > MaxNameLength)
        {
            return KeyNameResult.Unrelated;
        }

        if (name == expected || name == KnownKeyNames.Documented)
        {
            return KeyNameResult.Expected;
        }

        string rest = ShellSyntax.Strip(name, out int start, out int end, out bool hasBlankInside);
        if (start < end)
        {
            return IsNearlyCorrect(rest, expected) || (hasBlankInside && IsNearlyCorrect(ReplaceSpaces(name), expected))
                ? new KeyNameResult(KeyNameKind.Invalid, start, end - start, expected)
                : KeyNameResult.Unrelated;
        }

        return ValidateCase(name, expected, expected) ?? ValidateCase(name, KnownKeyNames.Documented, expected)
            ?? ValidateOther(name, expected);
    }

    private static KeyNameResult? ValidateCase(string name, string meant, string expected)
    {
        if (!string.Equals(name, meant, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        int first = 0;
        while (name[first] == meant[first])
        {
            first++;
        }

        int end = name.Length;
        while (name[end - 1] == meant[end - 1])
        {
            end--;
        }

        return new KeyNameResult(KeyNameKind.WrongCase, first, end - first, expected);
    }

    private static KeyNameResult ValidateOther(string name, string expected)
    {
        if (ConfigurationKeyValidator.IsVariableOfKey(name))
        {
            // A program may also read the environment variables of the configuration.
            return KeyNameResult.Unrelated;
        }

        if (!HasWrongSeparators(name) && IsUnconventional(name, expected))
        {
            return new KeyNameResult(KeyNameKind.Unconventional, 0, name.Length, expected);
        }

        return HasWrongSeparators(name) || NameTypo.IsTypoOf(name, expected) || NameTypo.IsTypoOf(name, KnownKeyNames.Documented)
            ? new KeyNameResult(KeyNameKind.Misspelled, 0, name.Length, expected)
            : KeyNameResult.Unrelated;
    }

    // No shell sets an environment variable with a hyphen, and two underscores separate sections of the configuration, none of which is
    // API.
    private static bool HasWrongSeparators(string name) =>
        name is "OPENAI-API-KEY" or "OPENAI_API-KEY" or "OPENAI-API_KEY" or "OPENAI_API__KEY";

    private static bool IsNearlyCorrect(string name, string expected) =>
        string.Equals(name, expected, StringComparison.OrdinalIgnoreCase) || IsUnconventional(name, expected)
        || NameTypo.IsTypoOf(name, expected) || NameTypo.IsTypoOf(name, KnownKeyNames.Documented);

    private static bool IsUnconventional(string name, string expected)
    {
        string letters = KnownKeyNames.Normalize(name);
        return letters.Length > 0 && (KnownKeyNames.IsKnown(name) || letters == KnownKeyNames.Normalize(expected));
    }

    private static string ReplaceSpaces(string name) => ShellSyntax.Strip(name.Trim().Replace(' ', '_'), out _, out _, out _);
}
