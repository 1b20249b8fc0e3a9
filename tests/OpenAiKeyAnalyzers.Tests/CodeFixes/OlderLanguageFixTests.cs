using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies that the result of a fix compiles with the language version of the project: .NET Framework has C# 7.3, .NET Core 3.1 has C# 8.
/// </summary>
public class OlderLanguageFixTests
{
    // Every fortieth source is tested, and more of them in a long run.
    private const int Share = 40;

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    public async Task AppliedFix_HasNoNewErrors(LanguageVersion version)
    {
        int applied = 0;
        IEnumerable<CheckedCorpusEntry> entries = (await CheckedCorpus.GetAsync()).Where(static entry => !entry.Result.Findings.IsEmpty)
            .Where(static (_, i) => i % Share < TestScale.Factor);
        await Parallel.ForEachAsync(entries, async (entry, _) =>
        {
            Document document = FixRun.Open(entry.Source, version);
            int before = await CountErrorsAsync(document);
            foreach (Diagnostic finding in await FixRun.FindingsAsync(document))
            {
                foreach (CodeAction action in await FixRun.GetActionsAsync(document, finding))
                {
                    Document changed = await FixRun.ApplyAsync(document, action);
                    Assert.True(await CountErrorsAsync(changed) <= before,
                        $"{finding.Id}: {action.Title}\n{entry.Source}\n----\n{await changed.GetTextAsync(CancellationToken.None)}");
                    Interlocked.Increment(ref applied);
                }
            }
        });

        Assert.InRange(applied, 20, int.MaxValue);
    }

    /// <summary>The text is parsed again: a tree that a fix created may contain syntax that this language version does not have.</summary>
    private static async Task<int> CountErrorsAsync(Document document)
    {
        Document parsed = document.WithText(await document.GetTextAsync());
        ImmutableArray<Diagnostic> all = (await parsed.Project.GetCompilationAsync())!.GetDiagnostics();
        return all.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
