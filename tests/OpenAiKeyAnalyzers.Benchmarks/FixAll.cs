using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.CodeFixes.Headers;
using OpenAiKeyAnalyzers.CodeFixes.Keys;
using OpenAiKeyAnalyzers.CodeFixes.Urls;
using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>Measures how long Fix All takes in a file with many findings.</summary>
internal static class FixAll
{
    private static readonly int[] Sizes = [100, 400, 1000];

    private static readonly (string Rule, CodeFixProvider Fix, string Member)[] Shapes =
    [
        ("OAK1001", new ReadKeyCodeFixProvider(), $"static object M#() => new OpenAIClient(\"{SyntheticKey.Project(seed: 17)}\");"),
        ("OAK3001", new HeaderCodeFixProvider(), "static object M#(string key) => new AuthenticationHeaderValue(\"Bearer \" + key);"),
        ("OAK4001", new UrlCodeFixProvider(),
            "static object M#(HttpClient client) => client.GetAsync(\"https://api.openai.com/v1/engines\");"),
    ];

    internal static async Task<int> RunAsync()
    {
        Console.WriteLine("| Rule | Findings | Processor time | Allocated |");
        Console.WriteLine("|---|---|---|---|");
        foreach ((string rule, CodeFixProvider fix, string member) in Shapes)
        {
            await MeasureAsync(rule, fix, member, 10).ConfigureAwait(false);
            foreach (int size in Sizes)
            {
                (TimeSpan time, long bytes) = await MeasureAsync(rule, fix, member, size).ConfigureAwait(false);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"| {rule} | {size:N0} | {time.TotalSeconds:N1} s | {bytes / 1048576.0:N0} MB |"));
            }
        }

        return 0;
    }

    private static async Task<(TimeSpan Time, long Bytes)> MeasureAsync(string rule, CodeFixProvider fix, string member, int count)
    {
        Document document = Open(member, count);
        ImmutableArray<Diagnostic> findings = await FindAsync(document, rule).ConfigureAwait(false);
        if (findings.Length != count)
        {
            throw new InvalidOperationException($"{rule}: {findings.Length} findings instead of {count}");
        }

        Document changed = document;
        (TimeSpan Time, long Bytes) figures = await Processor.MeasureAsync(async () =>
            changed = await ApplyAsync(document, fix, rule, findings).ConfigureAwait(false)).ConfigureAwait(false);
        return (await FindAsync(changed, rule).ConfigureAwait(false)).IsEmpty ? figures
            : throw new InvalidOperationException($"{rule}: not all findings are fixed");
    }

    private static Document Open(string member, int count)
    {
        string members = string.Concat(Enumerable.Range(0, count)
            .Select(number => "    " + member.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) + "\n"));
        string source = "using System;\nusing System.Net.Http;\nusing System.Net.Http.Headers;\nusing OpenAI;\n\nclass C\n{\n" + members + "}\n";
        // The document keeps the workspace alive.
        Project project = new AdhocWorkspace().AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "FixAll", "FixAll", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            metadataReferences: SourceDirectory.References));
        return project.AddDocument("FixAll.cs", source, filePath: "/FixAll.cs");
    }

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Document document, string rule)
    {
        Compilation program = (await document.Project.GetCompilationAsync().ConfigureAwait(false))!;
        ImmutableArray<Diagnostic> found = await program.WithAnalyzers(PeerAnalyzers.CreateOwn()).GetAnalyzerDiagnosticsAsync()
            .ConfigureAwait(false);
        return [.. found.Where(finding => finding.Id == rule)];
    }

    private static async Task<Document> ApplyAsync(
        Document document, CodeFixProvider fix, string rule, ImmutableArray<Diagnostic> findings)
    {
        CodeAction? first = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(
            document, findings[0], (action, _) => first ??= action, CancellationToken.None)).ConfigureAwait(false);
        var context = new FixAllContext(
            document, fix, FixAllScope.Document, first!.EquivalenceKey!, [rule], new Findings(findings), CancellationToken.None);
        CodeAction all = (await fix.GetFixAllProvider()!.GetFixAsync(context).ConfigureAwait(false))!;
        ImmutableArray<CodeActionOperation> operations = await all.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }

    private sealed class Findings(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
