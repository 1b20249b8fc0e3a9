using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies every fix in every source that the tests of the analyzers use: the result compiles as before, and the finding is gone.
/// </summary>
public class AllFixesTests
{
    // Every third source is tested, and all of them in a long run. Many differ from the adjacent ones in a single character.
    private const int Share = 3;

    [Fact]
    public async Task AppliedFix_CompilesAndRemovesDiagnostic()
    {
        int applied = 0;
        IEnumerable<CheckedCorpusEntry> entries = (await CheckedCorpus.GetAsync()).Where(static entry => !entry.Result.Findings.IsEmpty)
            .Where(static (_, i) => i % Share < TestScale.Factor);
        await Parallel.ForEachAsync(entries, async (entry, _) =>
        {
            (string source, CheckedSource before) = entry;
            ImmutableArray<Diagnostic> findings = before.Findings;
            Document document = FixRun.Open(source);
            SyntaxTree tree = (await document.GetSyntaxTreeAsync(CancellationToken.None))!;
            foreach (Diagnostic reported in findings)
            {
                Diagnostic finding = Diagnostic.Create(reported.Descriptor, Location.Create(tree, reported.Location.SourceSpan),
                    reported.AdditionalLocations.Select(location => Location.Create(tree, location.SourceSpan)));
                foreach (CodeAction action in await FixRun.GetActionsAsync(document, finding))
                {
                    var operation = (ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
                    string result = (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync(CancellationToken.None))
                        .ToString();
                    string context = $"{finding.Id}: {action.Title}\n{source}\n----\n{result}";

                    // Several findings may have the same fixed text.
                    CheckedSource after = await AnalyzerRun.CheckAsync(result);
                    Assert.True(CheckedCorpus.CountComplaints(after) <= CheckedCorpus.CountComplaints(before), context);
                    ImmutableArray<Diagnostic> remaining = after.Findings;
                    Assert.True(remaining.Count(item => item.Id == finding.Id) < findings.Count(item => item.Id == finding.Id), context);
                    // A fix can reveal another finding: the value of a header with a corrected name, the path of a corrected URL, a
                    // successor that is deprecated, too, or a hard-coded key that was escaped.
                    bool showsMore =
                        remaining.Any(
                            item => (finding.Id, item.Id) is ("OAK3002", "OAK1005") or ("OAK4001" or "OAK4004", "OAK4002")
                            or ("OAK1004", "OAK1001"));
                    Assert.True(remaining.Length < findings.Length || showsMore, context);
                    Interlocked.Increment(ref applied);
                }
            }
        });

        Assert.InRange(applied, 200, int.MaxValue);
    }

    [Fact]
    public void CodeFixProvider_DeclaresBothDocumentKinds() => Assert.All(FixRun.Fixes, static fix =>
    {
        var export = (ExportCodeFixProviderAttribute)Attribute.GetCustomAttribute(fix.GetType(), typeof(ExportCodeFixProviderAttribute))!;
        Assert.Equal([nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)], export.DocumentKinds);
    });
}
