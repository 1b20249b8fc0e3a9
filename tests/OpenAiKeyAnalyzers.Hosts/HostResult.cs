namespace OpenAiKeyAnalyzers.Hosts;

/// <summary>Represents the result of the package in one host.</summary>
/// <param name="Host">The host, in English.</param>
/// <param name="Japanese">The host, in Japanese.</param>
/// <param name="Version">The version of the host; empty if it is that of the SDK.</param>
/// <param name="Missing">The expected results that were not found; empty if all of them were found.</param>
internal sealed record HostResult(string Host, string Japanese, string Version, IReadOnlyList<string> Missing)
{
    internal static HostResult Create(string host, string japanese, string version, string output, params string[] expected) =>
        new(host, japanese, version, [.. expected.Where(text => !output.Contains(text, StringComparison.Ordinal))]);
}
