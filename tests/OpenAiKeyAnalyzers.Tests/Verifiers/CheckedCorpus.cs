using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>What all analyzers and the compiler report in the sources of the corpus. Determined once for all tests that need it.</summary>
internal static class CheckedCorpus
{
    private static readonly Lazy<Task<ImmutableArray<CheckedCorpusEntry>>> Entries = new(CheckAsync);

    public static Task<ImmutableArray<CheckedCorpusEntry>> GetAsync() => Entries.Value;

    // That nothing reads a field is noise of small sources; in one with a simpler initializer the compiler notices it.
    public static bool IsNoise(Diagnostic diagnostic) => diagnostic.Id == "CS0414";

    private static async Task<ImmutableArray<CheckedCorpusEntry>> CheckAsync()
    {
        ImmutableArray<string> sources = SourceCorpus.Collect();
        var entries = new CheckedCorpusEntry[sources.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, sources.Length), async (i, _) =>
            entries[i] = new CheckedCorpusEntry(sources[i], await AnalyzerRun.CheckAsync(sources[i], IsNoise)));
        return [.. entries];
    }
}

/// <summary>A source of the corpus and what is reported about it.</summary>
internal sealed record CheckedCorpusEntry(string Source, CheckedSource Result);
