using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>
/// Compares the work of the rules after a keystroke in a file of ordinary calls to OpenAI with the work of the compiler, which computes its
/// own errors and warnings for that file.
/// </summary>
internal static class Keystroke
{
    private const int Times = 25;

    private static readonly int[] Sizes = [274, 904, 2704];

    // An editor creates the analyzers once.
    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = PeerAnalyzers.CreateOwn();
    private static readonly ImmutableArray<DiagnosticAnalyzer> Idle = [new IdleAnalyzer()];

    internal static async Task<int> RunAsync()
    {
        Console.WriteLine("| Lines | Compiler's diagnostics | Idle analyzer | Rules | Ratio | Allocated by the rules |");
        Console.WriteLine("|---|---|---|---|---|---|");
        await MeasureAsync(Sizes[^1], isWarmup: true).ConfigureAwait(false);
        foreach (int size in Sizes)
        {
            await MeasureAsync(size, isWarmup: false).ConfigureAwait(false);
        }

        return 0;
    }

    private static async Task MeasureAsync(int size, bool isWarmup)
    {
        CSharpCompilation program = SourceDirectory.Create(
            "Keystroke", [PlainCalls.Create(size), Corpus.Create(0)[0]], ["/Calls.cs", "/Other.cs"]);
        if (program.GetDiagnostics().FirstOrDefault(static found => found.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }

        if ((await AnalyzeAsync(program, Rules).ConfigureAwait(false)).FirstOrDefault() is { } finding)
        {
            throw new InvalidOperationException(finding.ToString());
        }

        (TimeSpan compiler, _) = await Processor.MeasureMedianAsync(Times, i => Type(program, i), static changed =>
        {
            _ = changed.GetSemanticModel(changed.SyntaxTrees[0]).GetDiagnostics();
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        (TimeSpan driver, _) = await Processor.MeasureMedianAsync(Times, i => Type(program, i + (2 * Times)), static changed =>
            AnalyzeAsync(changed, Idle)).ConfigureAwait(false);
        (TimeSpan rules, long bytes) = await Processor.MeasureMedianAsync(Times, i => Type(program, i + Times), static changed =>
            AnalyzeAsync(changed, Rules)).ConfigureAwait(false);
        if (isWarmup)
        {
            return;
        }

        int lines = program.SyntaxTrees[0].GetText().Lines.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {lines:N0} | {compiler.TotalMilliseconds:N1} ms |" + $" {driver.TotalMilliseconds:N1} ms | {rules.TotalMilliseconds:N1} ms |"
                + $" {rules / compiler:N2} | {bytes / 1024.0:N0} KB |"));
    }

    /// <summary>Types one character into a method in the middle of the file. The compiler parses only the changed part.</summary>
    private static CSharpCompilation Type(CSharpCompilation program, int number)
    {
        SyntaxTree tree = program.SyntaxTrees[0];
        SourceText text = tree.GetText();
        int position = text.ToString().IndexOf("return answer", text.Length / 2, StringComparison.Ordinal);
        position = position < 0 ? text.ToString().IndexOf("return answer", StringComparison.Ordinal) : position;
        SyntaxTree changed = tree.WithChangedText(text.WithChanges(
            new TextChange(new TextSpan(position, 0), string.Create(CultureInfo.InvariantCulture, $"_ = {number}; "))));
        CSharpCompilation result = program.ReplaceSyntaxTree(tree, changed);
        // The editor has already computed the tree and the declarations when it requests diagnostics.
        _ = changed.GetRoot();
        _ = result.GlobalNamespace.GetNamespaceMembers().Count();
        return result;
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        CSharpCompilation program, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        CompilationWithAnalyzers analysis = program.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        return await analysis.GetAnalyzerSyntaxDiagnosticsAsync(program.SyntaxTrees[0], CancellationToken.None).ConfigureAwait(false);
    }
}
