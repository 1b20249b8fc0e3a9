using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>
/// Provides the files of a compilation to the rules that analyze more than one file: one semantic model per file, and the names in all
/// files that pass the text search. Everything is computed on first use.
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

    /// <summary>Gets all files of a program that names OpenAI in at least one file; empty for any other program.</summary>
    internal IEnumerable<SyntaxTree> Relevant => _openAi.Value.Length > 0 ? _compilation.SyntaxTrees : [];

    /// <summary>Gets the number of files for which a semantic model was created.</summary>
    internal int ModelCount => _models.Count;

    /// <summary>Gets the semantic model of a file. All rules share it.</summary>
    internal SemanticModel GetModel(SyntaxTree tree) =>
        // RS1030 warns about binding code that the compiler has already bound. The gate lets few files through, and little of them is
        // bound.
#pragma warning disable RS1030
        _models.GetOrAdd(tree, tree => _compilation.GetSemanticModel(tree));
#pragma warning restore RS1030

    /// <summary>Determines whether a file that does not name OpenAI shares a type or a client with one that does.</summary>
    internal bool IsLinkedToOpenAi(SyntaxTree tree) => _links.Value.Contains(tree);

    /// <summary>Determines whether a file belongs to this compilation.</summary>
    internal bool Contains(SyntaxTree tree) => _compilation.ContainsSyntaxTree(tree);

    /// <summary>Determines whether a node belongs to a file of this compilation.</summary>
    internal bool Contains(SyntaxNode node) => _compilation.ContainsSyntaxTree(node.SyntaxTree);

    /// <summary>Determines whether one of the relevant files contains a word, also as a part of a longer word.</summary>
    internal bool MayContain(string word) => _words.GetOrAdd(word,
        word => Relevant.Any(tree => SourceSearch.Contains(tree.GetText(), word)));

    /// <summary>Finds the relevant files that may contain a word.</summary>
    internal IEnumerable<SyntaxTree> FindFiles(string word) =>
        Relevant.Where(tree => SourceWords.Get(tree.GetText()).MayContain(word));

    /// <summary>Finds a name in all relevant files, regardless of its symbol.</summary>
    internal IEnumerable<SimpleNameSyntax> FindNames(string name, CancellationToken cancellation) =>
        Relevant.Where(tree => Names.TryGetValue(tree, out _) || SourceWords.Get(tree.GetText()).MayContain(name))
            .SelectMany(tree => FindNames(tree, name, cancellation));

    /// <summary>Finds a name in one file, regardless of its symbol.</summary>
    internal static IReadOnlyList<SimpleNameSyntax> FindNames(SyntaxTree tree, string name, CancellationToken cancellation) =>
        GetNames(tree, cancellation).TryGetValue(name, out List<SimpleNameSyntax>? found) ? found : [];

    /// <summary>Gets the names in one file, without duplicates.</summary>
    internal static IEnumerable<string> GetDistinctNames(SyntaxTree tree, CancellationToken cancellation) =>
        GetNames(tree, cancellation).Keys;

    /// <summary>Finds a name in a part of a file. Nodes outside that part are not visited.</summary>
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
