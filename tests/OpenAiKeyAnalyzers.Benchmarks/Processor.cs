using System.Diagnostics;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>Measures the processor time of this process, which is independent of other processes, and its allocations.</summary>
internal static class Processor
{
    internal static async Task<(TimeSpan Time, long Bytes)> MeasureAsync(Func<Task> action)
    {
        using var process = Process.GetCurrentProcess();
        GC.Collect();
        process.Refresh();
        TimeSpan before = process.TotalProcessorTime;
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        await action().ConfigureAwait(false);
        process.Refresh();
        return (process.TotalProcessorTime - before, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    /// <summary>Repeats a measurement, each time with a new object, and returns the median.</summary>
    internal static async Task<(TimeSpan Time, long Bytes)> MeasureMedianAsync<T>(int times, Func<int, T> prepare, Func<T, Task> action)
    {
        var all = new List<(TimeSpan Time, long Bytes)>();
        for (int i = 0; i < times; i++)
        {
            T prepared = prepare(i);
            all.Add(await MeasureAsync(() => action(prepared)).ConfigureAwait(false));
        }

        all.Sort(static (left, right) => left.Time.CompareTo(right.Time));
        return all[times / 2];
    }
}
