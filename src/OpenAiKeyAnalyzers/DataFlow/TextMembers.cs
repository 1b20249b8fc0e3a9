using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Knows the names that a program declares. Without a field or property of a name that has an initial value, the compiler need not be
/// asked whether a member of some object has a value that the program shows; without a method or type of a name, a call is one of a library.
/// </summary>
internal sealed class TextMembers
{
    private static readonly ConditionalWeakTable<SyntaxTree, TextMembers> Files = new();
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<(string, bool), bool>> Programs = new();

    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _callables = new(StringComparer.Ordinal);

    private TextMembers(SyntaxNode root)
    {
        foreach (SyntaxNode node in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax
            or TypeDeclarationSyntax))
        {
            Add(node);
        }
    }

    /// <summary>Determines whether a field or property of this name has an initial value, here or in a project that an editor knows.</summary>
    internal static bool HasValue(Compilation program, string name, CancellationToken cancellation) =>
        Contains(program, name, isValue: true, cancellation)
        || program.References.OfType<CompilationReference>().Any(other => HasValue(other.Compilation, name, cancellation));

    /// <summary>Determines whether a program declares a method or type of this name.</summary>
    internal static bool IsCallable(Compilation program, string name, CancellationToken cancellation) =>
        Contains(program, name, isValue: false, cancellation);

    private static bool Contains(Compilation program, string name, bool isValue, CancellationToken cancellation)
    {
        ConcurrentDictionary<(string, bool), bool> known =
            Programs.GetValue(program, static _ => new ConcurrentDictionary<(string, bool), bool>());
        if (!known.TryGetValue((name, isValue), out bool isFound))
        {
            isFound = program.SyntaxTrees.Any(tree => Get(tree, cancellation) is var file
                && (isValue ? file._values : file._callables).Contains(name));
            known[(name, isValue)] = isFound;
        }

        return isFound;
    }

    private static TextMembers Get(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!Files.TryGetValue(tree, out TextMembers? members))
        {
            var found = new TextMembers(tree.GetRoot(cancellation));
            members = Files.GetValue(tree, _ => found);
        }

        return members;
    }

    private void Add(SyntaxNode member)
    {
        switch (member)
        {
            case PropertyDeclarationSyntax { Identifier.ValueText: var name } property
                when property.Initializer is not null || property.ExpressionBody is not null:
                _values.Add(name);
                break;
            case FieldDeclarationSyntax { Declaration.Variables: var variables }:
                _values.UnionWith(variables.Where(static variable => variable.Initializer is not null)
                    .Select(static variable => variable.Identifier.ValueText));
                break;
            case BaseTypeDeclarationSyntax { Identifier.ValueText: var name }:
                _callables.Add(name);
                break;
            case MethodDeclarationSyntax { Identifier.ValueText: var name }:
                _callables.Add(name);
                break;
        }
    }
}
