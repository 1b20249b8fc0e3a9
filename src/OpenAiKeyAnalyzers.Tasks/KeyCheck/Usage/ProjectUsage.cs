using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;

/// <summary>Represents the known facts about the project.</summary>
/// <param name="directory">The directory of the project; empty if it is unknown.</param>
/// <param name="facts">The usage facts of the code.</param>
internal sealed class ProjectUsage(string directory, IReadOnlyList<UsageFact> facts)
{
    internal static ProjectUsage None { get; } = new(string.Empty, []);

    internal string Directory { get; } = directory;

    internal IReadOnlyList<UsageFact> Facts { get; } = facts;

    /// <summary>Gets the ID of the project's user secrets; empty if it has none.</summary>
    internal string UserSecretsId { get; init; } = string.Empty;

    /// <summary>Gets a value indicating whether the facts are unknown because the code does not compile.</summary>
    internal bool IsUnknown { get; init; }

    /// <summary>Gets a value indicating whether the program can load a <c>.env</c> file.</summary>
    internal bool LoadsEnvFile => Facts.Any(static fact => fact.Kind == UsageKind.EnvFile);

    internal IEnumerable<UsageFact> Find(params UsageKind[] kinds) => Facts.Where(fact => Array.IndexOf(kinds, fact.Kind) >= 0);

    /// <summary>Gets the path of a file as messages show it: relative to the project directory, with slashes.</summary>
    internal string GetRelativePath(string path)
    {
        string full = path.Replace('\\', '/');
        string root = Directory.Replace('\\', '/').TrimEnd('/') + "/";
        return root.Length > 1 && full.StartsWith(root, StringComparison.OrdinalIgnoreCase) ? full.Substring(root.Length)
            : full.Substring(full.LastIndexOf('/') + 1);
    }

    /// <summary>Gets the location of a fact: <c>Program.cs(12)</c>.</summary>
    internal string GetPlace(UsageFact fact) => FormattableString.Invariant($"{GetRelativePath(fact.Path)}({fact.Line})");
}
