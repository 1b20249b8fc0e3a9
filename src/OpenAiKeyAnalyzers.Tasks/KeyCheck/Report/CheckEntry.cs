using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Report;

/// <summary>Represents one key of the project, and the results of its check.</summary>
/// <param name="source">The source of the key as messages describe it: <c>OPENAI_API_KEY</c>, <c>OpenAI:ApiKey (secrets.json)</c>.</param>
/// <param name="reads">The reads of the key in the code.</param>
internal sealed class CheckEntry(string source, IReadOnlyList<UsageFact> reads)
{
    private readonly List<LocatedDiagnostic> _diagnostics = [];

    internal string Source { get; } = source;

    internal IReadOnlyList<UsageFact> Reads { get; } = reads;

    /// <summary>Gets the result; <see langword="null"/> if the key was not checked.</summary>
    internal CheckResult? Result { get; init; }

    /// <summary>Gets the diagnostics, starting with that of the key.</summary>
    internal IReadOnlyList<LocatedDiagnostic> Diagnostics => _diagnostics;

    /// <summary>Gets the operations that were tried, and the results.</summary>
    internal List<(string Path, string Access)> Operations { get; } = [];

    /// <summary>Gets the destination of the key.</summary>
    internal Destination Destination => Reads.Count > 0 ? Reads[0].Destination : Destination.Unknown;

    /// <summary>Gets a value indicating whether there is a key, and no result excludes it.</summary>
    internal bool IsUsable => Result is { Key: not null, Diagnostic.Severity: not CheckSeverity.Error };

    internal bool IsAccepted => Result?.Diagnostic.Severity == CheckSeverity.Success;

    /// <summary>Gets the code of the first diagnostic, or a word: <c>works</c>, <c>not checked</c>.</summary>
    internal string Status => Result is null ? "skipped" : _diagnostics.Count > 0 ? _diagnostics[0].Diagnostic.Code : "ok";

    /// <summary>Changes the diagnostic about a missing key to a warning.</summary>
    internal void RelaxMissing()
    {
        for (int i = 0; i < _diagnostics.Count; i++)
        {
            if (_diagnostics[i].Diagnostic.Code == "OAK9001")
            {
                _diagnostics[i] = new LocatedDiagnostic(_diagnostics[i].Diagnostic.ToWarning(), _diagnostics[i].Path, _diagnostics[i].Line);
            }
        }
    }

    internal void Add(LocatedDiagnostic diagnostic) => _diagnostics.Add(diagnostic);
}
