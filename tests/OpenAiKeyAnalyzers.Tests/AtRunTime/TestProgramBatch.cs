using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.AtRunTime;

/// <summary>
/// Represents programs that are analyzed together and compiled together, because a compilation costs more than a small program. Each is
/// fixed and run on its own. A program for which a rule asks what the other files of a project contain is also analyzed on its own.
/// </summary>
internal sealed class TestProgramBatch
{
    private readonly string[] _sources;
    private readonly Func<string, bool> _dependsOnProject;
    private readonly Lazy<Task<ImmutableArray<Diagnostic>[]>> _findings;
    private readonly Lazy<Assembly> _assembly;
    private readonly Lazy<Task<string?[]>> _fixedSources;
    private readonly Lazy<Task<TestProgramBatch>> _fixedPrograms;

    /// <param name="sources">The sources of the programs.</param>
    /// <param name="dependsOnProject">Determines whether a program is analyzed on its own.</param>
    internal TestProgramBatch(IEnumerable<string> sources, Func<string, bool> dependsOnProject)
    {
        _sources = [.. sources];
        _dependsOnProject = dependsOnProject;
        _findings = new(AnalyzeAsync);
        _assembly = new(() => TestProgram.Load(_sources.Select(AnalyzerRun.CreateNamespace)));
        _fixedSources = new(FixAsync);
        _fixedPrograms = new(async () => new TestProgramBatch((await _fixedSources.Value).OfType<string>(), dependsOnProject));
    }

    /// <summary>Gets the findings of all analyzers in a program.</summary>
    internal async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(int program) => (await _findings.Value)[program];

    /// <summary>Runs a program against a server of the test, and returns the request and the exception that was thrown.</summary>
    internal Task<(string Request, Exception? Failure)> RunAsync(int program, string key) =>
        TestProgram.RunAsync(_assembly.Value.GetType($"Program{program}.Program")!, key, LoopbackServer.ReceiveAsync);

    /// <summary>Gets a program after the fix of its only finding; <see langword="null"/> if no fix is offered.</summary>
    internal async Task<string?> GetFixedSourceAsync(int program) => (await _fixedSources.Value)[program];

    /// <summary>Gets the findings of all analyzers in a fixed program.</summary>
    internal async Task<ImmutableArray<Diagnostic>> GetDiagnosticsInFixedAsync(int program) =>
        await (await _fixedPrograms.Value).GetDiagnosticsAsync(await GetFixedNumberAsync(program));

    /// <summary>Runs a fixed program.</summary>
    internal async Task<(string Request, Exception? Failure)> RunFixedAsync(int program, string key) =>
        await (await _fixedPrograms.Value).RunAsync(await GetFixedNumberAsync(program), key);

    // Only the programs with a fix are in the second batch.
    private async Task<int> GetFixedNumberAsync(int program) =>
        (await _fixedSources.Value).Take(program).Count(static source => source is not null);

    private async Task<ImmutableArray<Diagnostic>[]> AnalyzeAsync()
    {
        ImmutableArray<Diagnostic>[] findings = await AnalyzerRun.GetDiagnosticsInProgramsAsync(
            [.. _sources.Select(source => _dependsOnProject(source) ? string.Empty : source)]);
        foreach ((int index, string source) in _sources.Index().Where(entry => _dependsOnProject(entry.Item)))
        {
            findings[index] = await AnalyzerRun.GetDiagnosticsAsync(source);
        }

        return findings;
    }

    private async Task<string?[]> FixAsync()
    {
        ImmutableArray<Diagnostic>[] findings = await _findings.Value;
        string?[] results = new string?[_sources.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, results.Length).Where(i => findings[i].Length == 1), async (i, _) =>
            results[i] = await TestProgram.ApplyFixAsync(_sources[i], findings[i][0],
                _dependsOnProject(_sources[i]) ? 0 : AnalyzerRun.GetStart(i)));
        return results;
    }
}
