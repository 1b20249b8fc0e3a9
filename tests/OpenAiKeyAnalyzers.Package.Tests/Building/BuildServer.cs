using System.Collections.Concurrent;
using System.Globalization;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>
/// A process of MSBuild that stays for the next build: half of a small build is code that is compiled anew in each process. It gets
/// environment, language and folder from each build.
/// </summary>
internal sealed class BuildServer : IDisposable
{
    // A server takes one build at a time, and a machine has no use for more builds than processors.
    private static readonly ConcurrentBag<string> Free = [.. Enumerable.Range(0, System.Environment.ProcessorCount)
        .Select(static index => string.Create(CultureInfo.InvariantCulture, $"oak-{System.Environment.ProcessId}-{index}"))];

    private readonly string _name;

    private BuildServer(string name) => _name = name;

    /// <summary>What starts the server or finds it again.</summary>
    internal IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "0",

        // Servers with different salts do not see each other.
        ["MSBUILDNODEHANDSHAKESALT"] = _name,

        // It ends a while after the last build. If that was too early, the next build starts another one.
        ["MSBUILDNODECONNECTIONTIMEOUT"] = "30000",
    };

    /// <summary>Gets a server that nobody uses; <see langword="null"/> if all are busy.</summary>
    internal static BuildServer? Rent() => Free.TryTake(out string? name) ? new BuildServer(name) : null;

    public void Dispose() => Free.Add(_name);
}
