using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>Applies all fixes of the product to one file as <c>dotnet format</c> does: Fix All for each rule in turn.</summary>
internal sealed class FixOrder
{
    // No chain of fixes has more rounds. The tests fail if a text still changes after them.
    private const int MaxRounds = 8;

    private static readonly ConcurrentDictionary<string, int> Complaints = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string Source, string Rule), string> _applied = new();

    /// <summary>Gets the findings of all analyzers.</summary>
    public static Task<ImmutableArray<Diagnostic>> FindingsAsync(string source) => AnalyzerRun.GetDiagnosticsInBrokenCodeAsync(source);

    /// <summary>Gets the source after rounds of Fix All in an order of rules, until nothing changes.</summary>
    public async Task<string> SettleAsync(string source, Func<IEnumerable<string>, IEnumerable<string>> order)
    {
        for (int round = 0; round < MaxRounds; round++)
        {
            string before = source;
            foreach (string rule in order((await FindingsAsync(source)).Select(static finding => finding.Id).Distinct()
                .Order(StringComparer.Ordinal)))
            {
                source = await FixAllAsync(source, rule);
            }

            if (source == before)
            {
                return source;
            }
        }

        throw new InvalidOperationException("The fixes do not come to rest: " + source);
    }

    /// <summary>Gets the source after Fix All of one rule.</summary>
    public async Task<string> FixAllAsync(string source, string rule)
    {
        if (!_applied.TryGetValue((source, rule), out string? changed))
        {
            changed = await ApplyAsync(source, rule, await FindingsAsync(source));
            _applied[(source, rule)] = changed;
        }

        return changed;
    }

    /// <summary>Gets the number of compiler errors and warnings.</summary>
    public static async Task<int> ComplaintsAsync(string source)
    {
        if (!Complaints.TryGetValue(source, out int count))
        {
            count = (await FixRun.Open(source).GetSemanticModelAsync())!.GetDiagnostics()
                .Count(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
            Complaints[source] = count;
        }

        return count;
    }

    private static async Task<string> ApplyAsync(string source, string rule, ImmutableArray<Diagnostic> findings)
    {
        if (!findings.Any(finding => finding.Id == rule))
        {
            return source;
        }

        Document document = FixRun.Open(source);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        var here = findings.Where(finding => finding.Id == rule)
            .Select(finding =>
                Diagnostic.Create(finding.Descriptor, Location.Create(tree, finding.Location.SourceSpan),
                    finding.AdditionalLocations.Select(location => Location.Create(tree, location.SourceSpan))))
            .ToImmutableArray();
        foreach (CodeFixProvider fix in FixRun.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(rule)))
        {
            var actions = new List<CodeAction>();
            // The first action decides; the others are computed by Fix All.
            foreach (Diagnostic finding in here.TakeWhile(_ => actions.Count == 0))
            {
                await fix.RegisterCodeFixesAsync(
                    new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
            }

            if (actions.Count == 0)
            {
                continue;
            }

            var context =
                new FixAllContext(document, fix, FixAllScope.Document, actions[0].EquivalenceKey!, [rule], new Given(here),
                    CancellationToken.None);
            CodeAction? all = await fix.GetFixAllProvider()!.GetFixAsync(context);
            if (all is null)
            {
                continue;
            }

            var operation = (ApplyChangesOperation)Assert.Single(await all.GetOperationsAsync(CancellationToken.None));
            return (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
        }

        return source;
    }

    private sealed class Given(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
