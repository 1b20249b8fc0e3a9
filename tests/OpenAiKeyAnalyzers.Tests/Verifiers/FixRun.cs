using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Keys;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>Gets the offered actions of all fixes of the product, for tests that process many sources.</summary>
internal static class FixRun
{
    /// <summary>Gets one instance of each fix in the product.</summary>
    public static ImmutableArray<CodeFixProvider> Fixes { get; } =
    [
        .. typeof(ReadKeyCodeFixProvider).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    private static readonly ConcurrentDictionary<LanguageVersion, Lazy<Document>> Shared = new();

    private static Lazy<Document> CreateLazily(LanguageVersion version) => new(() => CreateShared(version));

    private static Document CreateShared(LanguageVersion version)
    {
        Document document = Open(new AdhocWorkspace(), string.Empty);
        document = document.Project.WithParseOptions(new CSharpParseOptions(version)).GetDocument(document.Id)!;

        // Documents with other texts reuse the cached data of this compilation's references, which is most of the work.
        Assert.NotNull(document.Project.GetCompilationAsync().GetAwaiter().GetResult()!.GetSpecialType(SpecialType.System_Object));
        return document;
    }

    /// <summary>Opens a project with this one file, which may use everything that the tests restore.</summary>
    public static Document Open(AdhocWorkspace workspace, string source)
    {
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Test",
            "Test",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
            metadataReferences: TestReferences.All));
        return project.AddDocument("Test.cs", source, filePath: "/Test.cs");
    }

    /// <summary>
    /// Gets a document after Fix All for one rule, as <c>dotnet format</c> calls it: with the first action that is offered.
    /// </summary>
    public static async Task<Document> FixAllAsync(Document document, string id) =>
        await FixAllAsync(document, id, [.. (await FindingsAsync(document)).Where(finding => finding.Id == id)]);

    /// <summary>Gets a document after Fix All for some findings only.</summary>
    public static async Task<Document> FixAllAsync(Document document, string id, IReadOnlyList<Diagnostic> findings)
    {
        foreach (CodeFixProvider fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(id)))
        {
            CodeAction? first = null;
            foreach (Diagnostic finding in findings.TakeWhile(_ => first is null))
            {
                await fix.RegisterCodeFixesAsync(
                    new CodeFixContext(document, finding, (action, _) => first ??= action, CancellationToken.None));
            }

            if (first is not null && fix.GetFixAllProvider() is not null)
            {
                return await FixAllAsync(document, fix, first.EquivalenceKey!, [id], findings);
            }
        }

        return document;
    }

    /// <summary>Gets a document after Fix All for one action.</summary>
    public static async Task<Document> FixAllAsync(Document document, CodeFixProvider fix, string equivalenceKey, IEnumerable<string> ids,
        IReadOnlyList<Diagnostic> findings)
    {
        var context = new FixAllContext(document, fix, FixAllScope.Document, equivalenceKey, ids, new Findings(findings),
            CancellationToken.None);
        CodeAction? all = await fix.GetFixAllProvider()!.GetFixAsync(context);
        ApplyChangesOperation? changes = all is null
            ? null : (await all.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().SingleOrDefault();
        return changes?.ChangedSolution.GetDocument(document.Id) ?? document;
    }

    /// <summary>Gets the findings of all analyzers in a document.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Document document)
    {
        // A document of the shared project is compiled as any single source, so that tests with the same text share the result.
        bool isShared = document.Project.Id == Shared.GetOrAdd(LanguageVersion.Preview, CreateLazily).Value.Project.Id
            && document.Project.ParseOptions!.Equals(new CSharpParseOptions(LanguageVersion.Preview));
        ImmutableArray<Diagnostic> findings = isShared
            ? await AnalyzerRun.GetDiagnosticsInBrokenCodeAsync((await document.GetTextAsync()).ToString())
            : await AnalyzerRun.GetDiagnosticsAsync((await document.Project.GetCompilationAsync())!);
        return [.. findings.OrderBy(static finding => finding.Location.SourceSpan.Start)
            .ThenBy(static finding => finding.Id, StringComparer.Ordinal)];
    }

    /// <summary>Gets a document after one action.</summary>
    public static async Task<Document> ApplyAsync(Document document, CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>()
            .Single().ChangedSolution.GetDocument(document.Id)!;

    private sealed class Findings(IReadOnlyList<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }

    /// <summary>Opens a document in a workspace that all tests share, so that the data of its references is computed once.</summary>
    public static Document Open(string source, LanguageVersion version = LanguageVersion.Preview) =>
        Shared.GetOrAdd(version, CreateLazily).Value.WithText(SourceText.From(source));

    /// <summary>Gets the actions that an editor offers for a finding.</summary>
    public static async Task<List<CodeAction>> GetActionsAsync(Document document, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        foreach (CodeFixProvider fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
        {
            await fix.RegisterCodeFixesAsync(
                new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }
}
