namespace OpenAiKeyAnalyzers.Hosts;

/// <summary>What the package did in one host.</summary>
/// <param name="Host">The host, in English.</param>
/// <param name="Japanese">The host, in Japanese.</param>
/// <param name="Version">Its version; empty where it is that of the SDK.</param>
/// <param name="Missing">What was expected and not seen; empty if everything was seen.</param>
internal sealed record HostResult(string Host, string Japanese, string Version, IReadOnlyList<string> Missing)
{
    internal static HostResult Create(string host, string japanese, string version, string output, params string[] expected) =>
        new(host, japanese, version, [.. expected.Where(text => !output.Contains(text, StringComparison.Ordinal))]);
}
