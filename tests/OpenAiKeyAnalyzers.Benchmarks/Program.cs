using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OpenAiKeyAnalyzers.Benchmarks;

switch (args.FirstOrDefault())
{
    case "rules":
        return await new RulesTable(GetOption("--corpus", "."), GetOption("--only", "").Split(',', StringSplitOptions.RemoveEmptyEntries),
            GetNumber("--rounds", 1), GetNumber("--part", 1), !args.Contains("--no-clients")).RunAsync().ConfigureAwait(false);
    case "keystroke":
        return await Keystroke.RunAsync().ConfigureAwait(false);
    case "settings":
        return await SettingsSizes.RunAsync().ConfigureAwait(false);
    case "fixall":
        return await FixAll.RunAsync().ConfigureAwait(false);
    case "noop":
        return await NoOpBuild.RunAsync().ConfigureAwait(false);
    case "growth":
        return await Growth.RunAsync(GetOption("--only", "")).ConfigureAwait(false);
    default:
        return Scan(args);
}

string GetOption(string name, string usual) =>
    Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : usual;

int GetNumber(string name, int usual) => int.Parse(
    GetOption(name, usual.ToString(CultureInfo.InvariantCulture)), NumberStyles.None, CultureInfo.InvariantCulture);

// The scan runs in process: nothing is restored or built for a measurement, so it works wherever this program runs.
static int Scan(string[] args)
{
    IConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithWarmupCount(1).WithToolchain(InProcessEmitToolchain.Instance));
    Summary summary = BenchmarkRunner.Run<ScanBenchmark>(config, args);
    Ratios.Print(summary);
    return summary.HasCriticalValidationErrors ? 1 : 0;
}
