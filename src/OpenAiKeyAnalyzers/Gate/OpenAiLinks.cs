using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>
/// Connects the files that name OpenAI with the files that share a type with them: a service that a startup class registers, or a class of
/// constants that a request uses. The links are found by words only; the rules bind the symbols.
/// </summary>
internal sealed class OpenAiLinks
{
    // The keyword of an extension block, which the minimum supported compiler does not parse.
    private const string Extension = "extension";

    private static readonly ConditionalWeakTable<SyntaxTree, ImmutableArray<string>.Builder> Declared = new();
    private static readonly ConditionalWeakTable<SyntaxTree, ImmutableArray<string>.Builder> Extensions = new();
    private static readonly ConditionalWeakTable<Compilation, HashSet<int>> Projects = new();

    // A class that is serialized as a request is often used only by the service that sends it.
    private static readonly string[] RequestWords = ["model", "Model"];

    // A program that uses a client may keep the URL in a class of constants, so that the file that registers the service does not name
    // OpenAI.
    private static readonly string[] ServiceWords = ["model", "Model", "HttpClient"];

    private readonly HashSet<int> _words = [];
    private readonly Lazy<HashSet<int>> _linkedWords;
    private readonly HashSet<int> _types = [];
    private readonly bool _registersClients;
    private readonly string[] _distantWords;

    /// <param name="files">The files that name OpenAI.</param>
    /// <param name="all">All files of the program.</param>
    /// <param name="hasClient">Whether the program references a client library of OpenAI.</param>
    internal OpenAiLinks(ImmutableArray<SyntaxTree> files, IEnumerable<SyntaxTree> all, bool hasClient)
    {
        _distantWords = hasClient ? ServiceWords : RequestWords;
        _linkedWords = new(() =>
        {
            var words = new HashSet<int>();
            foreach (SyntaxTree tree in all.Where(IsLinked))
            {
                SourceWords.Get(tree.GetText()).AddTo(words);
            }

            return words;
        });
        foreach (SyntaxTree tree in files)
        {
            var words = SourceWords.Get(tree.GetText());
            words.AddTo(_words);
            _types.UnionWith(FindTypes(tree).Concat(FindExtensions(tree)).Concat(FindAliases(tree)).Select(SourceWords.GetHash));
            _registersClients |= words.MayContain("AddHttpClient");
        }

        if (files.Length > 0 && FindImports(all) is { Count: > 0 } imports)
        {
            _types.UnionWith(files.SelectMany(tree => FindImported(tree, imports)).Select(SourceWords.GetHash));
        }
    }

    /// <summary>Finds the hash codes of the names by which other projects can use a project: its types and extension methods.</summary>
    internal static HashSet<int> FindNames(Compilation project) => Projects.GetValue(project, static project => new(project.SyntaxTrees
        .SelectMany(static tree => FindTypes(tree).Concat(FindExtensions(tree))).Select(SourceWords.GetHash)));

    internal bool Contains(SyntaxTree tree) => _words.Count > 0 && (IsLinked(tree)
        || (Array.Exists(_distantWords, SourceWords.Get(tree.GetText()).MayContain)
            && FindTypes(tree).Any(type => _linkedWords.Value.Contains(SourceWords.GetHash(type)))));

    private bool IsLinked(SyntaxTree tree)
    {
        var words = SourceWords.Get(tree.GetText());
        return words.Overlaps(_types) || (_registersClients && words.MayContain("CreateClient"))
            || FindTypes(tree).Any(type => _words.Contains(SourceWords.GetHash(type)));
    }

    /// <summary>Finds the names of the types that a file declares. Members are not visited.</summary>
    private static ImmutableArray<string>.Builder FindTypes(SyntaxTree tree) => Declared.GetValue(tree, static tree =>
    {
        ImmutableArray<string>.Builder types = ImmutableArray.CreateBuilder<string>();
        types.AddRange(tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax
            or TypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>().Select(static type => type.Identifier.ValueText));
        return types;
    });

    /// <summary>Finds the names of a file's extension methods that accept a string. Their calls need not name the declaring type.</summary>
    private static ImmutableArray<string>.Builder FindExtensions(SyntaxTree tree) => Extensions.GetValue(tree, static tree =>
    {
        ImmutableArray<string>.Builder methods = ImmutableArray.CreateBuilder<string>();
        methods.AddRange(tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax
            or TypeDeclarationSyntax).OfType<MethodDeclarationSyntax>().Where(TakesTextAsExtension)
            .Select(static method => method.Identifier.ValueText));
        return methods;
    });

    /// <summary>
    /// Finds the names of the types whose members every file can call without naming the type: <c>global using static</c>.
    /// </summary>
    private static HashSet<string> FindImports(IEnumerable<SyntaxTree> all)
    {
        var imports = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in all.Where(static tree => SourceWords.Get(tree.GetText()) is var words
            && words.MayContain("global") && words.MayContain("static")))
        {
            imports.UnionWith(((CompilationUnitSyntax)tree.GetRoot()).Usings
                .Where(static import => !import.GlobalKeyword.IsKind(SyntaxKind.None) && !import.StaticKeyword.IsKind(SyntaxKind.None))
                .Select(static import => import.Name?.GetLastToken().ValueText ?? string.Empty));
        }

        return imports;
    }

    /// <summary>Finds the names of the static methods of imported types.</summary>
    private static IEnumerable<string> FindImported(SyntaxTree tree, HashSet<string> imports) =>
        FindTypes(tree).Any(imports.Contains)
        ? tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax
            or TypeDeclarationSyntax).OfType<MethodDeclarationSyntax>().Where(method => method.Modifiers.Any(SyntaxKind.StaticKeyword)
            && method.Parent is BaseTypeDeclarationSyntax type && imports.Contains(type.Identifier.ValueText))
            .Select(static method => method.Identifier.ValueText) : [];

    /// <summary>Finds the aliases that a file declares for the whole program: <c>global using Chat = OpenAI.Chat.ChatClient;</c></summary>
    private static IEnumerable<string> FindAliases(SyntaxTree tree) => ((CompilationUnitSyntax)tree.GetRoot()).Usings
        .Where(static directive => directive.GlobalKeyword.RawKind != 0 && directive.Alias is not null)
        .Select(static directive => directive.Alias!.Name.Identifier.ValueText);

    private static bool TakesTextAsExtension(MethodDeclarationSyntax method)
    {
        SeparatedSyntaxList<ParameterSyntax> parameters = method.ParameterList.Parameters;
        int texts = method.Parent is TypeDeclarationSyntax { Keyword.ValueText: Extension } ? 0
            : parameters.Count > 0 && parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword) ? 1 : parameters.Count;
        return parameters.Skip(texts).Any(static parameter =>
            parameter.Type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword }
                or NullableTypeSyntax { ElementType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword } });
    }
}
