using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.Logging;
using Stryker.Abstractions;
using Stryker.Configuration.Options;
using Stryker.Core.Compiling;
using Stryker.Core.InjectedHelpers;
using Stryker.Core.Mutants;
using Stryker.Utilities.Logging;

namespace OpenAiKeyAnalyzers.Mutation;

/// <summary>Compiles a project with all its mutants, each of which is activated by its number.</summary>
internal sealed class MutatedAssembly : ICompilationContent
{
    private const int MaxAttempts = 50;
    private const int MaxShownLength = 90;

    private readonly List<SyntaxTree> _trees = [];
    private readonly HashSet<int> _removed = [];
    private readonly string _directory;

    private MutatedAssembly(string directory) => _directory = directory;

    /// <summary>Gets the mutants that compile.</summary>
    public IReadOnlyList<Mutant> Mutants { get; private set; } = [];

    IEnumerable<SyntaxTree> ICompilationContent.SyntaxTrees => _trees;

    /// <summary>Mutates the sources whose relative paths match a predicate, and writes the assembly.</summary>
    /// <exception cref="InvalidOperationException">The assembly does not compile.</exception>
    public static MutatedAssembly Create(string project, Predicate<string> isMutated, string outputPath)
    {
        ApplicationLogging.LoggerFactory = LoggerFactory.Create(static _ => { });
        CSharpCommandLineArguments arguments = CompilerArguments.Read(project);
        var assembly = new MutatedAssembly(Path.GetDirectoryName(project)!);
        CSharpCompilation compilation = Compile(arguments);

        var injection = new CodeInjection();
        var orchestrator = new CsharpMutantOrchestrator(new MutantPlacer(injection), null, new StrykerOptions());
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            bool mutates = isMutated(assembly.GetRelativePath(tree));
            assembly._trees.Add(mutates ? orchestrator.Mutate(tree, compilation.GetSemanticModel(tree)) : tree);
        }

        assembly._trees.AddRange(GetHelpers(injection, arguments.ParseOptions));
        assembly.Emit(compilation, arguments, outputPath);
        IMutant[] mutants = [.. orchestrator.Mutants.Where(mutant => !assembly._removed.Contains(mutant.Id))];
        assembly.Mutants = [.. mutants.Where(mutant => !IsCoveredBlock(mutant, mutants)).Select(assembly.Describe)];
        return assembly;
    }

    void ICompilationContent.ReplaceSyntaxTree(SyntaxTree oldTree, SyntaxTree newTree) => _trees[_trees.IndexOf(oldTree)] = newTree;

    private static IEnumerable<SyntaxTree> GetHelpers(CodeInjection injection, CSharpParseOptions options)
    {
        foreach (SyntaxTree tree in injection.GetHelpersSyntaxTreesToInject(options))
        {
            // The original class reads the environment each time. This one reads two fields.
            bool isControl = tree.ToString().Contains("class MutantControl", StringComparison.Ordinal);
            yield return !isControl ? tree : CSharpSyntaxTree.ParseText(
                $$"""
                namespace {{injection.HelperNamespace}}
                {
                    public static class MutantControl
                    {
                        public static int ActiveMutant = -1;
                        public static readonly bool[] Covered = new bool[100000];

                        public static bool IsActive(int id)
                        {
                            Covered[id] = true;
                            return id == ActiveMutant;
                        }
                    }
                }
                """, options);
        }
    }

    // Tests that kill changes in a block also kill the removal of the whole block.
    private static bool IsCoveredBlock(IMutant mutant, IMutant[] all) => mutant.Mutation.Type == Mutator.Block
        && all.Any(other => other != mutant && other.Mutation.OriginalNode.SyntaxTree == mutant.Mutation.OriginalNode.SyntaxTree
            && other.Mutation.Type != Mutator.Block && mutant.Mutation.OriginalNode.Span.Contains(other.Mutation.OriginalNode.Span));

    private static string Shorten(SyntaxNode node)
    {
        string text = string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= MaxShownLength ? text : text[..MaxShownLength] + "…";
    }

    private static CSharpCompilation Compile(CSharpCommandLineArguments arguments)
    {
        IEnumerable<SyntaxTree> trees = arguments.SourceFiles.Select(file =>
        {
            using FileStream stream = File.OpenRead(file.Path);
            return CSharpSyntaxTree.ParseText(SourceText.From(stream), arguments.ParseOptions, file.Path);
        });
        return CSharpCompilation.Create(arguments.CompilationName, trees,
            arguments.MetadataReferences.Select(static reference => MetadataReference.CreateFromFile(reference.Reference)),
            arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress)
                .WithStrongNameProvider(new DesktopStrongNameProvider(arguments.KeyFileSearchPaths)));
    }

    // Mutants that do not compile are removed, and the rest is compiled again.
    private void Emit(CSharpCompilation compilation, CSharpCommandLineArguments arguments, string outputPath)
    {
        var rollback = new CSharpRollbackProcess();
        for (int attempt = 0; attempt < MaxAttempts; attempt++)
        {
            CSharpCompilation mutated = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(_trees);
            using var stream = new MemoryStream();
            EmitResult result = mutated.Emit(stream, manifestResources: arguments.ManifestResources);
            if (result.Success)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(outputPath)!);
                File.WriteAllBytes(outputPath, stream.ToArray());
                return;
            }

            ImmutableArray<Diagnostic> errors = [.. result.Diagnostics.Where(static error => error.Severity == DiagnosticSeverity.Error)];
            _removed.UnionWith(rollback.RollbackMutationsInError(this, errors,
                attempt < 2 ? ICSharpRollbackProcess.Mode.Normal : GetLastMode(), false) ?? []);
        }

        throw new InvalidOperationException("The mutated code does not compile.");
    }

    private static ICSharpRollbackProcess.Mode GetLastMode() => Enum.GetValues<ICSharpRollbackProcess.Mode>()[^1];

    private string GetRelativePath(SyntaxTree tree) => Path.GetRelativePath(_directory, tree.FilePath).Replace('\\', '/');

    private Mutant Describe(IMutant mutant)
    {
        SyntaxNode node = mutant.Mutation.OriginalNode;
        return new Mutant(mutant.Id, GetRelativePath(node.SyntaxTree), node.GetLocation().GetLineSpan().StartLinePosition.Line + 1,
            mutant.Mutation.Type.ToString(), Shorten(node), Shorten(mutant.Mutation.ReplacementNode));
    }
}
