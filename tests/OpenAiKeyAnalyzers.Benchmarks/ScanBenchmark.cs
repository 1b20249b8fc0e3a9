using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Keys;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>
/// Measures the cost of a search for keys in a large program, compared with an idle analyzer and with a typical implementation.
/// </summary>
[MemoryDiagnoser]
public class ScanBenchmark
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private string[] _sources = [];
    private SourceText[] _texts = [];
    private CSharpCompilation _compilation = null!;

    /// <summary>Gets or sets the number of files that contain a key.</summary>
    [Params(0, 5)]
    public int Keys { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _sources = Corpus.Create(Keys);
        _texts = [.. _sources.Select(static source => SourceText.From(source))];
        Console.WriteLine(
            $"// {_texts.Sum(static text => text.Lines.Count):N0} lines, {_sources.Sum(static source => source.Length):N0} characters");
    }

    // New texts are created: the anchors of a text are kept as long as the text exists, which suits an editor, but a build analyzes each
    // text once.
    [IterationSetup(Targets = [nameof(Idle), nameof(Analyzer), nameof(NodeAction)])]
    public void SetupCompilation() => _compilation = CSharpCompilation.Create(
        "Corpus",
        _sources.Select(static (source, i) => CSharpSyntaxTree.ParseText(SourceText.From(source), path: $"/File{i}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    [Benchmark(Baseline = true, Description = "Bare text search")]
    public int BareTextSearch()
    {
        int found = 0;
        foreach (string source in _sources)
        {
            foreach (string mark in KeyAnchors.All)
            {
                found += source.Contains(mark, StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return found;
    }

    [Benchmark(Description = "SourceAnchors.Find")]
    public int FindAnchors()
    {
        int found = 0;
        foreach (SourceText text in _texts)
        {
            found += SourceAnchors.Find(text).Keys.Length;
        }

        return found;
    }

    [Benchmark(Description = "Compiler with an idle analyzer")]
    public Task<int> Idle() => AnalyzeAsync(new IdleAnalyzer());

    [Benchmark(Description = "Compiler with KeyAnalyzer")]
    public Task<int> Analyzer() => AnalyzeAsync(new KeyAnalyzer());

    [Benchmark(Description = "Compiler with a node action")]
    public Task<int> NodeAction() => AnalyzeAsync(new SyntaxNodeReferenceAnalyzer());

    // Parsing is excluded from the measurement, because every build parses.
    private async Task<int> AnalyzeAsync(DiagnosticAnalyzer analyzer)
    {
        var options =
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true,
                logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> findings = await _compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync()
            .ConfigureAwait(false);
        return findings.Length;
    }
}
