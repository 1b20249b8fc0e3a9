using System.Collections.Immutable;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>
/// Provides the findings of all analyzers and of the compiler in the sources of the corpus. They are computed once for all tests.
/// </summary>
internal static class CheckedCorpus
{
    private static readonly Lazy<Task<ImmutableArray<CheckedCorpusEntry>>> Entries = new(CheckAsync);

    public static Task<ImmutableArray<CheckedCorpusEntry>> GetAsync() => Entries.Value;

    /// <summary>Gets the number of errors and warnings.</summary>
    // In small sources, fields are often not read; with a simpler initializer the compiler reports that.
    public static int CountComplaints(CheckedSource source) => source.Complaints.Count(static id => id != "CS0414");

    private static async Task<ImmutableArray<CheckedCorpusEntry>> CheckAsync()
    {
        ImmutableArray<string> sources = SourceCorpus.Collect();
        var entries = new CheckedCorpusEntry[sources.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, sources.Length), async (i, _) =>
            entries[i] = new CheckedCorpusEntry(sources[i], await AnalyzerRun.CheckAsync(sources[i])));
        return [.. entries];
    }
}

/// <summary>Represents a source of the corpus and the findings in it.</summary>
internal sealed record CheckedCorpusEntry(string Source, CheckedSource Result);
