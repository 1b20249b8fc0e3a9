namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>Compares names of files as they are written in code, projects and settings.</summary>
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

    /// <summary>Determines whether two names mean one file. Case is ignored: where it matters, a program with a name in another case finds
    /// no file at all, which is not what these rules are about.</summary>
    internal static bool AreEqual(string name, string other) =>
        Normalize(name) is { } normalized && string.Equals(normalized, Normalize(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the name of a file from the directory of the project; <see langword="null"/> if it is elsewhere.</summary>
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
