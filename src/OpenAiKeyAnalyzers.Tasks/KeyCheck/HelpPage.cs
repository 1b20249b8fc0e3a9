using System.Reflection;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck;

/// <summary>Provides the page that explains the diagnostics.</summary>
internal static class HelpPage
{
    /// <summary>
    /// Gets the URL of the page; <see langword="null"/> while the project has none (<c>RepositoryUrl</c> in Directory.Build.props).
    /// </summary>
    internal static string? Link { get; } =
        GetLink(typeof(HelpPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(static data => data.Key == "RepositoryUrl")?.Value);

    internal static string? GetLink(string? repositoryUrl) =>
        string.IsNullOrEmpty(repositoryUrl) ? null : repositoryUrl!.TrimEnd('/') + "/blob/main/docs/key-check.md";
}
