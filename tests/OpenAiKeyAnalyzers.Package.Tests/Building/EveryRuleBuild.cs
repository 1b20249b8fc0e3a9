using System.Collections.Concurrent;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>
/// Represents the build of a project that violates every rule, with a SARIF file and a binary log. It runs once for all test classes.
/// </summary>
/// <param name="Output">The output of the build.</param>
/// <param name="Sarif">The text of the file that <c>ErrorLog</c> names.</param>
/// <param name="BinaryLog">The path of the binary log.</param>
internal sealed record EveryRuleBuild(BuildOutput Output, string Sarif, string BinaryLog)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<EveryRuleBuild>>> Builds = new(StringComparer.Ordinal);

    internal static Task<EveryRuleBuild> GetAsync(PackedRepository packed) =>
        Builds.GetOrAdd(packed.Package, _ => new(() => RunAsync(packed))).Value;

    private static async Task<EveryRuleBuild> RunAsync(PackedRepository packed)
    {
        Consumer consumer = packed.NewConsumer().WithEveryRule() with { IsBuiltAlone = true };
        string report = Path.Combine(consumer.Folder, "report.sarif");
        string log = Path.Combine(consumer.Folder, "build.binlog");
        BuildOutput output =
            await consumer.BuildAsync($"-p:ErrorLog=\"{report},version=2.1\"", "-bl:" + log, "-v:diagnostic", "-p:ReportAnalyzer=true");
        return new EveryRuleBuild(output.AssertSucceeded(), await File.ReadAllTextAsync(report), log);
    }
}
