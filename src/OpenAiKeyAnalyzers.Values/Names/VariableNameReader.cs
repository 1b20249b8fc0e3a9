namespace OpenAiKeyAnalyzers.Values.Names;

/// <summary>Judges the name of an environment variable that should hold the OpenAI key. Never throws.</summary>
internal static class VariableNameReader
{
    // The system's own limit for one variable is far higher; nobody's name is longer than this.
    private const int LongestName = 128;

    /// <param name="name">The name that the program asks for.</param>
    /// <param name="expected">The name that is configured. OpenAI's own, <c>OPENAI_API_KEY</c>, is right beside it.</param>
    internal static NameReading Read(string? name, string expected)
    {
        if (name is null || name.Length is 0 or > LongestName)
        {
            return NameReading.Unrelated;
        }

        if (name == expected || name == OpenAiKeyNames.Documented)
        {
            return NameReading.Expected;
        }

        string rest = ShellSyntax.TakeOut(name, out int start, out int end, out bool hasBlankInside);
        if (start < end)
        {
            return IsNearlyRight(rest, expected) || (hasBlankInside && IsNearlyRight(WithUnderscores(name), expected))
                ? new NameReading(NameVerdict.Impossible, start, end - start, expected)
                : NameReading.Unrelated;
        }

        return ReadCase(name, expected, expected) ?? ReadCase(name, OpenAiKeyNames.Documented, expected) ?? ReadOther(name, expected);
    }

    private static NameReading? ReadCase(string name, string meant, string expected)
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

        return new NameReading(NameVerdict.WrongCase, first, end - first, expected);
    }

    private static NameReading ReadOther(string name, string expected)
    {
        if (IsUnusual(name, expected))
        {
            return new NameReading(NameVerdict.Unusual, 0, name.Length, expected);
        }

        return NameTypo.Is(name, expected) || NameTypo.Is(name, OpenAiKeyNames.Documented)
            ? new NameReading(NameVerdict.Misspelt, 0, name.Length, expected)
            : NameReading.Unrelated;
    }

    private static bool IsNearlyRight(string name, string expected) =>
        string.Equals(name, expected, StringComparison.OrdinalIgnoreCase) || IsUnusual(name, expected)
        || NameTypo.Is(name, expected) || NameTypo.Is(name, OpenAiKeyNames.Documented);

    private static bool IsUnusual(string name, string expected)
    {
        string letters = OpenAiKeyNames.LettersOf(name);
        return letters.Length > 0 && (OpenAiKeyNames.IsOne(name) || letters == OpenAiKeyNames.LettersOf(expected));
    }

    private static string WithUnderscores(string name) => ShellSyntax.TakeOut(name.Trim().Replace(' ', '_'), out _, out _, out _);
}
