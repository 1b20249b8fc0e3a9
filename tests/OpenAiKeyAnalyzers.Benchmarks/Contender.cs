using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>Represents the analyzers of one contender in a comparison: an installed package, or one of its rules.</summary>
internal sealed class Contender
{
    private const string Sonar = "SonarAnalyzer.CSharp";

    // A random secret and a password: each rule reports one of them. They are split, so that no secret scanner reports this file.
    private static readonly string Secret = string.Concat(
        "rf6acB24J//1FZLR", "rKpjmBUYSnUX5CHl", "t/iD5vVVcgVuAIOB", "6hzcWjDnv16V6hDL", "evW0Qs4hKPbP1M4Y", "fuDI16sZna1/VGRL");

    private static readonly string Probe =
        $$"""class Probe { string apiKey = "{{Secret}}"; string password = "{{Secret[..13]}}"; }""";

    private readonly string? _rule;
    private readonly ImmutableArray<AdditionalText> _files;

    private Contender(string name, ImmutableArray<DiagnosticAnalyzer> analyzers, string? rule = null)
    {
        Name = name;
        Analyzers = analyzers;
        _rule = rule;
        _files = rule is null ? [] : [new SonarSettings(rule)];
    }

    internal string Name { get; }

    internal ImmutableArray<DiagnosticAnalyzer> Analyzers { get; }

    internal static IEnumerable<Contender> LoadAll()
    {
        yield return new Contender("OpenAiKeyAnalyzers", PeerAnalyzers.CreateOwn());
        foreach ((string name, ImmutableArray<DiagnosticAnalyzer> analyzers) in PeerAnalyzers.LoadAll())
        {
            yield return new Contender(name, analyzers);
            foreach (string rule in name.StartsWith(Sonar, StringComparison.Ordinal) ? (string[])["S6418", "S2068"] : [])
            {
                yield return new Contender(
                    rule + " of " + Sonar,
                    [.. analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(supported => supported.Id == rule))],
                    rule);
            }
        }
    }

    /// <summary>Starts an analysis. If the contender is a single rule, only that rule is enabled.</summary>
    internal CompilationWithAnalyzers Start(CSharpCompilation program)
    {
        if (_rule is not null)
        {
            program = program.WithOptions(
                program.Options.WithSpecificDiagnosticOptions([KeyValuePair.Create(_rule, ReportDiagnostic.Warn)]));
        }

        return program.WithAnalyzers(
            Analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(_files), onAnalyzerException: static (_, _, _) => { }, concurrentAnalysis: false,
                logAnalyzerExecutionTime: true));
    }

    /// <summary>Verifies that the contender reports the secrets: a disabled rule takes no time.</summary>
    internal async Task VerifyAsync()
    {
        if (Analyzers.IsEmpty)
        {
            throw new InvalidOperationException($"{Name} has no analyzers.");
        }

        if (_rule is null)
        {
            return;
        }

        CSharpCompilation probe = SourceDirectory.Create("Probe", [Probe], ["/Probe.cs"]);
        ImmutableArray<Diagnostic> found = await Start(probe).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        if (!found.Any(diagnostic => diagnostic.Id == _rule))
        {
            throw new InvalidOperationException($"{_rule} reports nothing in a file that violates it: {string.Join(", ", found)}");
        }
    }

    /// <summary>Represents the settings that enable a Sonar rule which only asks for a review.</summary>
    private sealed class SonarSettings : AdditionalText
    {
        private readonly string _text;

        internal SonarSettings(string rule)
        {
            _text = $"<AnalysisInput><Rules><Rule><Key>{rule}</Key></Rule></Rules></AnalysisInput>";
            Path = System.IO.Path.Combine(Directory.CreateTempSubdirectory().FullName, "SonarLint.xml");
            File.WriteAllText(Path, _text);
        }

        public override string Path { get; }

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(_text);
    }
}
