using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>
/// Compares the time that the rules take in a directory of sources with that of other packages and of the compiler itself. The compiler
/// takes the times, as with <c>-p:ReportAnalyzer=true</c>; all analyzers run one after the other in one process, so that the ratios do
/// not depend on the machine.
/// </summary>
internal static class RulesTable
{
    private const string Sonar = "SonarAnalyzer.CSharp";

    internal static async Task<int> RunAsync(string corpus, bool withPeers)
    {
        var rows = new Dictionary<string, (TimeSpan Time, long Bytes)>(StringComparer.Ordinal);
        int lines = 0;
        foreach ((string name, CSharpCompilation program) in SourceDirectory.ReadAll(corpus))
        {
            lines += program.SyntaxTrees.Sum(static tree => tree.GetText().Lines.Count);
            Console.WriteLine($"// {name}: {program.SyntaxTrees.Length} files");
            await MeasureAsync(program, withPeers, (row, time, bytes) =>
                rows[row] = rows.TryGetValue(row, out (TimeSpan Time, long Bytes) sum) ? (sum.Time + time, sum.Bytes + bytes)
                    : (time, bytes)).ConfigureAwait(false);
        }

        Print(rows, lines);
        return 0;
    }

    private static async Task MeasureAsync(CSharpCompilation program, bool withPeers, Action<string, TimeSpan, long> add)
    {
        CSharpCompilation fresh = SourceDirectory.Renew(program);
        (TimeSpan compiler, long bytes) = await Processor.MeasureAsync(() =>
        {
            _ = fresh.GetDiagnostics();
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        add("The compiler's own diagnostics", compiler, bytes);

        await AddAsync("OpenAiKeyAnalyzers", PeerAnalyzers.CreateOwn(), detailed: true).ConfigureAwait(false);
        foreach ((string name, ImmutableArray<DiagnosticAnalyzer> analyzers) in withPeers ? PeerAnalyzers.LoadAll() : [])
        {
            await AddAsync(name, analyzers, detailed: false).ConfigureAwait(false);
            if (name.StartsWith(Sonar, StringComparison.Ordinal))
            {
                foreach (string rule in (string[])["S6418", "S2068"])
                {
                    await AddAsync(
                        rule + " of " + Sonar,
                        [.. analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(supported => supported.Id == rule))],
                        detailed: false).ConfigureAwait(false);
                }
            }
        }

        async Task AddAsync(string row, ImmutableArray<DiagnosticAnalyzer> analyzers, bool detailed)
        {
            if (analyzers.IsEmpty)
            {
                return;
            }

            CompilationWithAnalyzers analysis = SourceDirectory.Renew(program).WithAnalyzers(
                analyzers,
                new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions([]), onAnalyzerException: static (_, _, _) => { }, concurrentAnalysis: false,
                    logAnalyzerExecutionTime: true));
            (_, long allocated) =
                await Processor.MeasureAsync(() => analysis.GetAnalyzerDiagnosticsAsync()).ConfigureAwait(false);
            TimeSpan total = TimeSpan.Zero;
            foreach (DiagnosticAnalyzer analyzer in analyzers)
            {
                AnalyzerTelemetryInfo info =
                    await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).ConfigureAwait(false);
                total += info.ExecutionTime;
                if (detailed)
                {
                    add("  " + analyzer.GetType().Name, info.ExecutionTime, 0);
                }
            }

            add(row, total, allocated);
        }
    }

    private static void Print(Dictionary<string, (TimeSpan Time, long Bytes)> rows, int lines)
    {
        double unit = (rows.FirstOrDefault(static row => row.Key.StartsWith("S6418", StringComparison.Ordinal)) is { Key: not null } peer
            ? peer.Value.Time : rows["OpenAiKeyAnalyzers"].Time).TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines:N0} lines"));
        Console.WriteLine("| Analyzers | Time | x S6418 | Allocated in the run |");
        Console.WriteLine("|---|---|---|---|");
        foreach ((string name, (TimeSpan time, long bytes)) in rows)
        {
            string allocated = bytes == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:N0} MB");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {time.TotalMilliseconds:N0} ms | {time.TotalMilliseconds / unit:N2} | {allocated} |"));
        }
    }
}
