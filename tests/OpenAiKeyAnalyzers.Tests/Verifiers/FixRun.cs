using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Keys;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>Asks all fixes of the product what they offer, for tests that go through many sources.</summary>
internal static class FixRun
{
    /// <summary>One instance of every fix in the product.</summary>
    public static ImmutableArray<CodeFixProvider> Fixes { get; } =
    [
        .. typeof(ReadKeyCodeFix).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)))
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    private static readonly Lazy<Document> Shared = new(static () => Open(new AdhocWorkspace(), string.Empty));

    /// <summary>A project with this one file, in which everything may be used that the tests restore.</summary>
    public static Document Open(AdhocWorkspace workspace, string source)
    {
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Test",
            "Test",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
            metadataReferences: TestReferences.All));
        return project.AddDocument("Test.cs", source, filePath: "/Test.cs");
    }

    /// <summary>The same in a workspace that all tests share: what it knows of its references is worked out once.</summary>
    public static Document Open(string source) => Shared.Value.WithText(SourceText.From(source));

    /// <summary>What the light bulb offers for a finding.</summary>
    public static async Task<List<CodeAction>> ActionsAsync(Document document, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        foreach (CodeFixProvider fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }
}
