using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>Verifies a file that two projects compile: a fix for one of them must not break the other.</summary>
public class LinkedFileTests
{
    private const string Usings = "using System; using System.Net.Http; using System.ClientModel; using OpenAI;\n";
    private const string Base = "static class Shared { internal const string Address = \"https://api.openai.com\"; }";

    private static readonly string Hardcoded =
        $"static class Shared {{ internal const string Key = \"{SyntheticKey.Project()}\"; }}";

    private const string ForSdk = "class A { object M(ApiKeyCredential key) =>"
        + " new OpenAIClient(key, new OpenAIClientOptions { Endpoint = new Uri(Shared.Address) }); }";

    [Fact]
    public async Task WrongInBothProjects_OffersFix()
    {
        ImmutableArray<(Diagnostic Finding, CodeAction Action)> offered = await GetActionsAsync(Base, ForSdk, ForSdk, "OAK4004");

        (_, CodeAction action) = Assert.Single(offered);
        string changed = await GetTextAsync(action);
        Assert.Contains("https://api.openai.com/v1", changed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class B { object M() => new HttpClient().GetAsync(Shared.Address + \"/v1/models\"); }")]
    [InlineData("class B { object M() => Shared.Address; }")]
    public async Task RightInOtherProject_NoFix(string other) => Assert.Empty(await GetActionsAsync(Base, ForSdk, other, "OAK4004"));

    [Fact]
    public async Task ConstantThatIsNeededInOtherProject_NoFix()
    {
        const string Use = "class A { object M() => Shared.Key; }";
        Assert.NotEmpty(await GetActionsAsync(Hardcoded, Use, Use, "OAK1001"));
        Assert.Empty(await GetActionsAsync(Hardcoded, Use, "class B { bool M(string s) => s switch { Shared.Key => true, _ => false }; }",
            "OAK1001"));
    }

    [Fact]
    public async Task CodeThatOtherProjectLeavesOut_OffersFix()
    {
        string conditional = "#if A\n" + Hardcoded + "\n#endif\n";
        Assert.NotEmpty(await GetActionsAsync(conditional, "class A { }", "class B { }", "OAK1001"));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp6)]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    public async Task OlderLanguageInOtherProject_ResultCompilesInBoth(LanguageVersion version)
    {
        foreach ((_, CodeAction action) in await GetActionsAsync(Hardcoded, "class A { object M() => Shared.Key; }",
            "class B { object M() { return Shared.Key; } }", "OAK1001", version))
        {
            SyntaxTree tree = CSharpSyntaxTree.ParseText(await GetTextAsync(action), new CSharpParseOptions(version));
            Compilation compilation = CSharpCompilation.Create("B", [tree], TestReferences.All,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }
    }

    private static async Task<string> GetTextAsync(CodeAction action)
    {
        var change = (ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        Document shared = change.ChangedSolution.Projects.First(static project => project.Name == "A").Documents
            .First(static document => document.Name == "Shared.cs");
        return (await shared.GetTextAsync()).ToString();
    }

    private static async Task<ImmutableArray<(Diagnostic Finding, CodeAction Action)>> GetActionsAsync(string shared, string use,
        string otherUse, string rule, LanguageVersion otherVersion = LanguageVersion.Preview)
    {
        using var workspace = new AdhocWorkspace();
        Solution solution = workspace.CurrentSolution;
        DocumentId? id = null;
        (string, string, LanguageVersion)[] projects = [("A", use, LanguageVersion.Preview), ("B", otherUse, otherVersion)];
        foreach ((string name, string file, LanguageVersion version) in projects)
        {
            var project = ProjectId.CreateNewId();
            solution = solution.AddProject(ProjectInfo.Create(project, VersionStamp.Default, name, name, LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                parseOptions: new CSharpParseOptions(version, preprocessorSymbols: [name]), metadataReferences: TestReferences.All));
            var linked = DocumentId.CreateNewId(project);
            id ??= linked;
            solution = solution.AddDocument(linked, "Shared.cs", SourceText.From((shared[0] == '#' ? string.Empty : Usings) + shared),
                    filePath: "/Shared.cs")
                .AddDocument(DocumentId.CreateNewId(project), "Use.cs", SourceText.From(Usings + file), filePath: $"/{name}/Use.cs");
        }

        Document document = solution.GetDocument(id)!;
        Assert.Single(document.GetLinkedDocumentIds());
        var offered = new List<(Diagnostic, CodeAction)>();
        foreach (Diagnostic finding in (await FixRun.FindingsAsync(document)).Where(finding => finding.Id == rule))
        {
            Assert.EndsWith("Shared.cs", finding.Location.GetLineSpan().Path, StringComparison.Ordinal);
            offered.AddRange((await FixRun.GetActionsAsync(document, finding)).Select(action => (finding, action)));
        }

        return [.. offered];
    }
}
