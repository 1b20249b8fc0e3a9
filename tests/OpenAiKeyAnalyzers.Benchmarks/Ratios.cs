using System.Globalization;
using BenchmarkDotNet.Reports;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>Prints the figures, one per line.</summary>
internal static class Ratios
{
    internal static void Print(Summary summary)
    {
        foreach (var reports in summary.Reports.Where(static report => report.ResultStatistics is not null)
            .GroupBy(static report => report.BenchmarkCase.Parameters.DisplayInfo))
        {
            double bare = reports.First(static report => report.BenchmarkCase.Descriptor.Baseline).ResultStatistics!.Mean;
            Console.WriteLine();
            Console.WriteLine(reports.Key);
            foreach (BenchmarkReport report in reports)
            {
                double mean = report.ResultStatistics!.Mean;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo,-34} {mean / 1e6,10:N1} ms  {mean / bare,9:N1} x the bare search"));
            }
        }
    }
}
