using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.Tests.Repository;

/// <summary>Represents a C# file of the product: its location, and the namespaces that it names.</summary>
internal sealed record SourceFile(string Path, string Folder, string? Namespace, string[] UsedNamespaces)
{
    /// <summary>Reads the files of one assembly.</summary>
    public static List<SourceFile> ReadAll(string assembly)
    {
        string root = RepositoryFiles.GetPath("src/" + assembly);
        return [.. RepositoryFiles.FindSources("src/" + assembly).Select(path => Parse(System.IO.Path.GetRelativePath(root, path), path))];
    }

    private static SourceFile Parse(string relativePath, string path)
    {
        CompilationUnitSyntax root = CSharpSyntaxTree.ParseText(File.ReadAllText(path), new CSharpParseOptions(LanguageVersion.Preview))
            .GetCompilationUnitRoot();
        return new SourceFile(
            relativePath,
            (System.IO.Path.GetDirectoryName(relativePath) ?? string.Empty).Replace(System.IO.Path.DirectorySeparatorChar, '.'),
            root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString(),
            [.. root.DescendantNodes().OfType<UsingDirectiveSyntax>().Select(GetNamespace)]);
    }

    // A using static directive and an alias name a type, whose namespace is used.
    private static string GetNamespace(UsingDirectiveSyntax directive) =>
        directive.NamespaceOrType is QualifiedNameSyntax type
        && (directive.Alias is not null || !directive.StaticKeyword.IsKind(SyntaxKind.None))
            ? type.Left.ToString() : directive.NamespaceOrType.ToString();
}
