using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Usage;

namespace OpenAiKeyAnalyzers.Tests.Performance;

/// <summary>Runs the C# analyzers on one file of a program, on the thread of the test, so that their work can be measured.</summary>
internal static class TreeRun
{
    internal static ImmutableArray<AnchoredAnalyzer> Analyzers { get; } =
    [
        .. typeof(AnchoredAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(AnchoredAnalyzer)) && type != typeof(UsageAnalyzer))
            .Select(static type => (AnchoredAnalyzer)Activator.CreateInstance(type)!),
    ];

    // All programs share the data of the references.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Program", references: TestReferences.Assemblies,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    internal static CSharpCompilation Create(params string[] sources) =>
        Empty.AddSyntaxTrees(sources.Select(static (source, i) => CSharpSyntaxTree.ParseText(source, path: $"/File{i}.cs")));

    /// <summary>Gets the findings of all analyzers in the first file.</summary>
    internal static List<Diagnostic> Analyze(Compilation program)
    {
        var found = new List<Diagnostic>();
        SyntaxTree tree = program.SyntaxTrees.First();
        // The driver would run the actions on other threads.
#pragma warning disable CS0618
        var context = new SyntaxTreeAnalysisContext(tree, new AnalyzerOptions([]), found.Add, static _ => true, CancellationToken.None);
#pragma warning restore CS0618
        foreach (AnchoredAnalyzer analyzer in Analyzers)
        {
            analyzer.AnalyzeTree(context, SourceAnchors.Get(tree.GetText()), program, new CompilationInfo(program));
        }

        return found;
    }
}
