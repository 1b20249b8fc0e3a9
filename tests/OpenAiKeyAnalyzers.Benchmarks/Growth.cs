using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>Measures how the work of all rules grows with repetitive code.</summary>
internal static class Growth
{
    internal static async Task<int> RunAsync(string only)
    {
        Console.WriteLine("| Shape | Repetitions | 1 x | 2 x | 4 x |");
        Console.WriteLine("|---|---|---|---|---|");
        await AnalyzeAsync(Create(GrowthShapes.All[0].Create(64))).ConfigureAwait(false);
        foreach ((string name, int count, Func<int, string> create) in GrowthShapes.All
            .Where(shape => shape.Name.StartsWith(only, StringComparison.Ordinal)))
        {
            string row = string.Create(CultureInfo.InvariantCulture, $"| {name} | {count / 4:N0} |");
            foreach (int size in (int[])[count / 4, count / 2, count])
            {
                (TimeSpan time, _) = await Processor.MeasureMedianAsync(3, _ => Create(create(size)), AnalyzeAsync).ConfigureAwait(false);
                row += string.Create(CultureInfo.InvariantCulture, $" {time.TotalMilliseconds:N0} ms |");
            }

            Console.WriteLine(row);
        }

        return 0;
    }

    private static CSharpCompilation Create(string source)
    {
        CSharpCompilation program = SourceDirectory.Create("Growth", [source], ["/Growth.cs"]);
        _ = program.SyntaxTrees[0].GetRoot();
        return program;
    }

    private static async Task AnalyzeAsync(CSharpCompilation program)
    {
        CompilationWithAnalyzers analysis = program.WithAnalyzers(
            PeerAnalyzers.CreateOwn(),
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        _ = await analysis.GetAnalyzerSyntaxDiagnosticsAsync(program.SyntaxTrees[0], CancellationToken.None).ConfigureAwait(false);
    }
}
