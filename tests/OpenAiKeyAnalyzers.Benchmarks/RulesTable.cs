using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>
/// Compares the time that the rules take in a directory of sources with the time of other packages and of the compiler itself. The compiler
/// measures the times, as with <c>-p:ReportAnalyzer=true</c>; all analyzers run one after the other in one process, so that the ratios do
/// not depend on the machine. The ratios are relative to Sonar's S6418, the rule that searches code for secrets. All analyzers have
/// analyzed another program before, so that the compilation of their own code is not measured.
/// </summary>
internal sealed class RulesTable(string corpus, string[] only, int rounds, int part, bool hasClients)
{
    private const string Own = "OpenAiKeyAnalyzers";
    private const string Yardstick = "S6418";

    // Without it, most of the time of a small program would be that of the first calls.
    private const int WarmupLines = 900;

    private readonly Dictionary<string, List<(TimeSpan Time, TimeSpan Run, long Bytes)>> _rows = new(StringComparer.Ordinal);

    internal async Task<int> RunAsync()
    {
        Contender[] contenders = [.. Contender.LoadAll()
            .Where(contender => only.Length == 0 || Array.Exists(only, name => contender.Name.StartsWith(name, StringComparison.Ordinal)))];
        foreach (Contender contender in contenders)
        {
            await contender.VerifyAsync().ConfigureAwait(false);
        }

        CSharpCompilation warmup = SourceDirectory.Create("Warmup", [PlainCalls.Create(WarmupLines)], ["/Calls.cs"]);
        await MeasureAsync(warmup, contenders, static (_, _, _, _) => { }).ConfigureAwait(false);
        List<(string Name, CSharpCompilation Program)> programs = [.. SourceDirectory.ReadAll(corpus, part, hasClients)];
        int lines = 0;
        foreach ((string name, CSharpCompilation program) in programs)
        {
            int count = program.SyntaxTrees.Sum(static tree => tree.GetText().Lines.Count);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"// {name}: {program.SyntaxTrees.Length:N0} files, {count:N0} lines"));
            lines += count;
        }

        for (int round = 0; round < rounds; round++)
        {
            var sums = new Dictionary<string, (TimeSpan Time, TimeSpan Run, long Bytes)>(StringComparer.Ordinal);
            foreach ((_, CSharpCompilation program) in programs)
            {
                await MeasureAsync(program, contenders, (row, time, run, bytes) =>
                {
                    sums.TryGetValue(row, out (TimeSpan Time, TimeSpan Run, long Bytes) sum);
                    sums[row] = (sum.Time + time, sum.Run + run, sum.Bytes + bytes);
                }).ConfigureAwait(false);
            }

            foreach ((string row, (TimeSpan Time, TimeSpan Run, long Bytes) sum) in sums)
            {
                _rows.TryAdd(row, []);
                _rows[row].Add(sum);
            }
        }

        Print(lines);
        return 0;
    }

    private static async Task MeasureAsync(
        CSharpCompilation program, IEnumerable<Contender> contenders, Action<string, TimeSpan, TimeSpan, long> add)
    {
        CSharpCompilation fresh = SourceDirectory.Renew(program);
        (TimeSpan compiler, long bytes) = await Processor.MeasureAsync(() =>
        {
            _ = fresh.GetDiagnostics();
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        add("The compiler's own diagnostics", compiler, compiler, bytes);
        foreach (Contender contender in contenders)
        {
            CompilationWithAnalyzers analysis = contender.Start(SourceDirectory.Renew(program));
            (TimeSpan run, long allocated) = await Processor.MeasureAsync(() => analysis.GetAnalyzerDiagnosticsAsync())
                .ConfigureAwait(false);
            TimeSpan total = TimeSpan.Zero;
            foreach (DiagnosticAnalyzer analyzer in contender.Analyzers)
            {
                AnalyzerTelemetryInfo info =
                    await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).ConfigureAwait(false);
                total += info.ExecutionTime;
                if (contender.Name == Own)
                {
                    add("  " + analyzer.GetType().Name, info.ExecutionTime, TimeSpan.Zero, 0);
                }
            }

            add(contender.Name, total, run, allocated);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"// {contender.Name}: {total.TotalMilliseconds:N0} ms"));
        }
    }

    private void Print(int lines)
    {
        var rows = _rows.ToDictionary(
            static row => row.Key, static row => row.Value.OrderBy(static one => one.Time).ElementAt(row.Value.Count / 2),
            StringComparer.Ordinal);
        double unit = rows.FirstOrDefault(static row => row.Key.StartsWith(Yardstick, StringComparison.Ordinal), rows.Last()).Value.Time
            .TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines:N0} lines, median of {rounds} rounds"));
        Console.WriteLine("| Analyzers | Time in the analyzers | Ratio | Processor time of the run | Allocated in the run |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach ((string name, (TimeSpan time, TimeSpan run, long bytes)) in rows)
        {
            string ofRun = bytes == 0 ? " | " : string.Create(
                CultureInfo.InvariantCulture, $"{run.TotalMilliseconds:N0} ms | {bytes / 1048576.0:N0} MB");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {time.TotalMilliseconds:N0} ms | {time.TotalMilliseconds / unit:N2} | {ofRun} |"));
        }
    }
}
