using System.Collections.Concurrent;
using System.Globalization;

namespace OpenAiKeyAnalyzers.Mutation;

/// <summary>Runs the tests for each mutant in a few processes.</summary>
internal sealed class MutationRun(IReadOnlyList<string> workerArguments, int concurrency)
{
    private static readonly TimeSpan WarmTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ColdTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CoverageTime = TimeSpan.FromMinutes(30);

    private const int MaxShownTests = 20;
    private const int MaxPreferredTests = 40;

    // Distinguishes an infinite loop from code that became slower.
    private const int MaxSlowdown = 10;

    /// <summary>Gets the status of each mutant, and the name of the test that killed it.</summary>
    /// <exception cref="InvalidOperationException">The tests do not run without a mutant.</exception>
    public async Task<IReadOnlyDictionary<Mutant, (MutantStatus Status, string Test)>> RunAsync(IReadOnlyList<Mutant> mutants)
    {
        Coverage coverage = await MeasureAsync();
        Console.WriteLine($"{mutants.Count} mutants, {coverage.TestCount} tests");
        if (coverage.FailedTests.Count > 0)
        {
            Console.WriteLine($"{coverage.FailedTests.Count} other tests fail without a mutant and are not used, such as");
            coverage.FailedTests.Take(MaxShownTests).ToList().ForEach(static test => Console.WriteLine("  " + test));
        }

        var results = new ConcurrentDictionary<Mutant, (MutantStatus, string)>();
        // The test that killed one mutant of a file is likely to kill the next one.
        var killers = new ConcurrentDictionary<string, int[]>();
        var queue = new ConcurrentQueue<Mutant>(mutants);
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(async () =>
        {
            using var worker = new WorkerProcess(workerArguments);
            while (queue.TryDequeue(out Mutant? mutant))
            {
                int[] preferred = [.. killers.GetValueOrDefault(mutant.File, [])];
                (MutantStatus status, int? test) = await TestAsync(worker, coverage, mutant.Id, preferred);
                results[mutant] = (status, test is { } number ? coverage.GetName(number) : "");
                if (test is { } killer && !preferred.Contains(killer))
                {
                    killers[mutant.File] = [killer, .. preferred.Take(MaxPreferredTests)];
                }

                if (results[mutant].Item1 is MutantStatus.Survived or MutantStatus.NotCovered)
                {
                    Console.WriteLine($"{results[mutant].Item1} {mutant.File}:{mutant.Line} {mutant.Original} -> {mutant.Replacement}");
                }

                if (results.Count % 200 == 0)
                {
                    Console.WriteLine($"{results.Count} of {mutants.Count}");
                }
            }
        })));
        return results;
    }

    private async Task<Coverage> MeasureAsync()
    {
        using var worker = new WorkerProcess(workerArguments);
        return new Coverage(await worker.AskAsync("cover", static line => line == "end", CoverageTime)
            ?? throw new InvalidOperationException("The tests do not run."));
    }

    private static async Task<(MutantStatus Status, int? Test)> TestAsync(WorkerProcess worker, Coverage coverage, int mutant,
        IReadOnlyList<int> preferred)
    {
        IReadOnlyList<int> warm = coverage.GetWarmTests(mutant, preferred);
        IReadOnlyList<int> cold = coverage.GetColdTests(mutant);
        if (warm.Count + cold.Count == 0)
        {
            return (MutantStatus.NotCovered, null);
        }

        (MutantStatus Status, int? Test) result = (MutantStatus.Survived, null);
        if (warm.Count > 0)
        {
            result = await AskAsync(worker, coverage, "warm", mutant, warm);
        }

        return result.Status == MutantStatus.Survived && cold.Count > 0
            ? await AskAsync(worker, coverage, "cold", mutant, cold) : result;
    }

    private static async Task<(MutantStatus Status, int? Test)> AskAsync(WorkerProcess worker, Coverage coverage, string mode, int mutant,
        IReadOnlyList<int> tests)
    {
        string command = $"{mode} {mutant} {string.Join(' ', tests)}";
        TimeSpan limit = (mode == "cold" ? ColdTime : WarmTime) + (MaxSlowdown * coverage.GetDuration(tests));
        IReadOnlyList<string>? answer = await worker.AskAsync(command, static _ => true, limit);
        if (answer is null)
        {
            return (MutantStatus.TimedOut, null);
        }

        string[] parts = answer[0].Split(' ', 2);
        if (parts[0] == "poisoned")
        {
            worker.Dispose();
        }

        return parts[0] == "survived" ? (MutantStatus.Survived, null)
            : (MutantStatus.Killed, int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
