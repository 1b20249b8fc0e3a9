using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>
/// Provides the files of one compilation to the rules that look beyond one file: one semantic model per file, and the names in all files
/// that the text search lets through. Everything is computed when it is first asked for.
/// </summary>
internal sealed class ProgramFiles
{
    private static readonly ConditionalWeakTable<Compilation, ProgramFiles> Programs = new();
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyDictionary<string, List<SimpleNameSyntax>>> Names = new();

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<string, bool> _words = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<SyntaxTree>> _openAi;
    private readonly Lazy<OpenAiLinks> _links;

    private ProgramFiles(Compilation compilation)
    {
        _compilation = compilation;
        var info = new CompilationInfo(compilation);
        _openAi = new(() => compilation.SyntaxTrees
            .Where(tree => info.NamesClient(SourceAnchors.Get(tree.GetText()))).ToImmutableArray());
        _links = new(() => new OpenAiLinks(_openAi.Value, compilation.SyntaxTrees, info.ReferencesOpenAi));
    }

    internal static ProgramFiles Get(Compilation compilation) =>
        Programs.GetValue(compilation, static compilation => new ProgramFiles(compilation));

    /// <summary>Gets all files of a program that names OpenAI somewhere, and none of any other.</summary>
    internal IEnumerable<SyntaxTree> Relevant => _openAi.Value.Length > 0 ? _compilation.SyntaxTrees : [];

    /// <summary>Gets the number of files that a rule asked the compiler about.</summary>
    internal int ModelCount => _models.Count;

    /// <summary>Gets the semantic model of a file, which all rules share.</summary>
    internal SemanticModel GetModel(SyntaxTree tree) =>
        // The warning is about binding a second time what the compiler has bound. The gate leaves a handful of files here, and little of
        // them is bound.
#pragma warning disable RS1030
        _models.GetOrAdd(tree, tree => _compilation.GetSemanticModel(tree));
#pragma warning restore RS1030

    /// <summary>Determines whether a file that does not name OpenAI shares a type or a client with one that does.</summary>
    internal bool IsLinkedToOpenAi(SyntaxTree tree) => _links.Value.Contains(tree);

    /// <summary>Determines whether a file belongs to this compilation.</summary>
    internal bool Contains(SyntaxTree tree) => _compilation.ContainsSyntaxTree(tree);

    /// <summary>Determines whether a node belongs to a file of this compilation.</summary>
    internal bool Contains(SyntaxNode node) => _compilation.ContainsSyntaxTree(node.SyntaxTree);

    /// <summary>Determines whether one of the relevant files contains a word, or a longer one that it is part of.</summary>
    internal bool MayContain(string word) => _words.GetOrAdd(word,
        word => Relevant.Any(tree => SourceSearch.Contains(tree.GetText(), word)));

    /// <summary>Finds the relevant files that may contain a word.</summary>
    internal IEnumerable<SyntaxTree> FindFiles(string word) =>
        Relevant.Where(tree => SourceWords.Get(tree.GetText()).MayContain(word));

    /// <summary>Finds a name in all relevant files, whatever it refers to.</summary>
    internal IEnumerable<SimpleNameSyntax> FindNames(string name, CancellationToken cancellation) =>
        Relevant.Where(tree => Names.TryGetValue(tree, out _) || SourceWords.Get(tree.GetText()).MayContain(name))
            .SelectMany(tree => FindNames(tree, name, cancellation));

    /// <summary>Finds a name in one file, whatever it refers to.</summary>
    internal static IReadOnlyList<SimpleNameSyntax> FindNames(SyntaxTree tree, string name, CancellationToken cancellation) =>
        GetNames(tree, cancellation).TryGetValue(name, out List<SimpleNameSyntax>? found) ? found : [];

    /// <summary>Gets the names in one file, each once.</summary>
    internal static IEnumerable<string> GetDistinctNames(SyntaxTree tree, CancellationToken cancellation) =>
        GetNames(tree, cancellation).Keys;

    /// <summary>Finds a name in a part of a file; what is outside costs nothing.</summary>
    internal static IEnumerable<SimpleNameSyntax> FindNames(SyntaxTree tree, string name, TextSpan part, CancellationToken cancellation)
    {
        IReadOnlyList<SimpleNameSyntax> all = FindNames(tree, name, cancellation);
        int first = SortedItems.FindFirst(all, part.Start, static (node, position) => node.SpanStart < position);
        for (int i = first; i < all.Count && all[i].SpanStart < part.End; i++)
        {
            yield return all[i];
        }
    }

    private static IReadOnlyDictionary<string, List<SimpleNameSyntax>> GetNames(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!Names.TryGetValue(tree, out IReadOnlyDictionary<string, List<SimpleNameSyntax>>? names))
        {
            IReadOnlyDictionary<string, List<SimpleNameSyntax>> found = FileNodes.Get(tree, cancellation).Names;
            names = Names.GetValue(tree, _ => found);
        }

        return names;
    }
}
