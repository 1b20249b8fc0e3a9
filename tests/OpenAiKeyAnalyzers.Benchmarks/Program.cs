using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OpenAiKeyAnalyzers.Benchmarks;

switch (args.FirstOrDefault())
{
    case "rules":
        int corpus = Array.IndexOf(args, "--corpus");
        return await RulesTable.RunAsync(corpus > 0 ? args[corpus + 1] : ".", withPeers: !args.Contains("--own")).ConfigureAwait(false);
    case "keystroke":
        return await Keystroke.RunAsync().ConfigureAwait(false);
    case "settings":
        return await SettingsSizes.RunAsync().ConfigureAwait(false);
    case "growth":
        return await Growth.RunAsync().ConfigureAwait(false);
    default:
        return Scan(args);
}

// In process: nothing is restored or built for a measurement, so it runs wherever this program runs.
static int Scan(string[] args)
{
    IConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithWarmupCount(1).WithToolchain(InProcessEmitToolchain.Instance));
    Summary summary = BenchmarkRunner.Run<ScanBenchmark>(config, args);
    Ratios.Print(summary);
    return summary.HasCriticalValidationErrors ? 1 : 0;
}
