using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OpenAiKeyAnalyzers.Benchmarks;

// In process: nothing is restored or built for a measurement, so it runs wherever this program runs.
IConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithWarmupCount(1).WithToolchain(InProcessEmitToolchain.Instance));
Summary summary = BenchmarkRunner.Run<ScanBenchmark>(config, args);
Ratios.Print(summary);
return summary.HasCriticalValidationErrors ? 1 : 0;
