namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>Compares file names in code, projects and settings.</summary>
internal static class ConfigurationFileName
{
    /// <summary>Gets a relative name with slashes and without a leading <c>./</c>; <see langword="null"/> for any other path.</summary>
    internal static string? Normalize(string name)
    {
        string slashed = name.Trim().Replace('\\', '/');
        while (slashed.StartsWith("./", StringComparison.Ordinal))
        {
            slashed = slashed.Substring(2);
        }

        bool isRelative = slashed.Length > 0 && slashed[0] != '/' && slashed.IndexOf(':') < 0
            && slashed.IndexOf("../", StringComparison.Ordinal) < 0;
        return isRelative ? slashed : null;
    }

    /// <summary>
    /// Determines whether two names refer to one file. Case is ignored: on a case-sensitive system, a program with a name in another case
    /// finds no file, which these rules do not report.
    /// </summary>
    internal static bool AreEqual(string name, string other) =>
        Normalize(name) is { } normalized && string.Equals(normalized, Normalize(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the name of a file relative to the project directory; <see langword="null"/> if it is in another directory.</summary>
    internal static string? GetRelative(string path, string? projectDirectory)
    {
        string full = path.Replace('\\', '/');
        string directory = projectDirectory?.Replace('\\', '/') ?? string.Empty;
        if (directory.Length == 0)
        {
            return null;
        }

        directory = directory.TrimEnd('/') + "/";
        return full.StartsWith(directory, StringComparison.OrdinalIgnoreCase) ? Normalize(full.Substring(directory.Length)) : null;
    }
}
