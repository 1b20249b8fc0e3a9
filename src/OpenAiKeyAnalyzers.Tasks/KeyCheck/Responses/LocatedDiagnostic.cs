using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>Represents a diagnostic, and the location where the user can act on it.</summary>
/// <param name="diagnosis">The diagnostic.</param>
/// <param name="path">The file; empty for the project.</param>
/// <param name="line">The line number, starting with 1; 0 for the whole file.</param>
internal sealed class LocatedDiagnostic(CheckDiagnostic diagnosis, string path, int line)
{
    internal CheckDiagnostic Diagnostic { get; } = diagnosis;

    internal string Path { get; } = path;

    internal int Line { get; } = line;
}
