using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Represents the names that a program declares. If no field or property with a name has an initial value, a member access by that name
/// need not be bound to find a known value. If no method or type has a name, a call by that name is a call of a library.
/// </summary>
internal sealed class TextMembers
{
    private static readonly ConditionalWeakTable<SyntaxTree, TextMembers> Files = new();
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<(string, Kind), bool>> Programs = new();

    private readonly HashSet<(string, Kind)> _names = [];

    private TextMembers(SyntaxNode root)
    {
        foreach (SyntaxNode node in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax
            or TypeDeclarationSyntax))
        {
            Add(node);
        }
    }

    /// <summary>Determines whether a field or property with this name has an initial value, also in a referenced project.</summary>
    internal static bool HasValue(Compilation program, string name, CancellationToken cancellation) =>
        Contains(program, (name, Kind.Value), cancellation);

    /// <summary>Determines whether a program declares a method or type with this name.</summary>
    internal static bool IsCallable(Compilation program, string name, CancellationToken cancellation) =>
        Contains(program, (name, Kind.Callable), cancellation);

    /// <summary>Determines whether a program declares a field or property with this name.</summary>
    internal static bool IsMember(Compilation program, string name, CancellationToken cancellation) =>
        Contains(program, (name, Kind.Member), cancellation);

    /// <summary>Determines whether a file declares a property or a public field with a matching name.</summary>
    internal static bool DeclaresOption(SyntaxTree tree, Func<string, bool> isName, CancellationToken cancellation) =>
        Get(tree, cancellation)._names.Any(entry => entry.Item2 == Kind.Option && isName(entry.Item1));

    private static bool Contains(Compilation program, (string, Kind) name, CancellationToken cancellation)
    {
        ConcurrentDictionary<(string, Kind), bool> known =
            Programs.GetValue(program, static _ => new ConcurrentDictionary<(string, Kind), bool>());
        if (!known.TryGetValue(name, out bool isFound))
        {
            isFound = program.SyntaxTrees.Any(tree => Get(tree, cancellation)._names.Contains(name))
                || program.References.OfType<CompilationReference>().Any(other => Contains(other.Compilation, name, cancellation));
            known[name] = isFound;
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
            case PropertyDeclarationSyntax { Identifier.ValueText: var name } property:
                AddMember(name, property.Initializer is not null || property.ExpressionBody is not null, isOption: true);
                break;
            case FieldDeclarationSyntax { Declaration.Variables: var variables } field:
                bool isPublic = field.Modifiers.Any(SyntaxKind.PublicKeyword);
                foreach (VariableDeclaratorSyntax variable in variables)
                {
                    AddMember(variable.Identifier.ValueText, variable.Initializer is not null, isPublic);
                }

                break;
            case BaseTypeDeclarationSyntax { Identifier.ValueText: var name } type:
                _names.Add((name, Kind.Callable));
                AddParameters(type);
                break;
            case MethodDeclarationSyntax { Identifier.ValueText: var name }:
                _names.Add((name, Kind.Callable));
                break;
            case DelegateDeclarationSyntax { Identifier.ValueText: var name }:
                _names.Add((name, Kind.Callable));
                break;
        }
    }

    private void AddMember(string name, bool hasValue, bool isOption)
    {
        if (isOption)
        {
            _names.Add((name, Kind.Option));
        }

        _names.Add((name, Kind.Member));
        if (hasValue)
        {
            _names.Add((name, Kind.Value));
        }
    }

    // The parameters of a record are properties.
    private void AddParameters(BaseTypeDeclarationSyntax type)
    {
        foreach (ParameterSyntax parameter in (type as RecordDeclarationSyntax)?.ParameterList?.Parameters ?? default)
        {
            AddMember(parameter.Identifier.ValueText, hasValue: false, isOption: true);
        }
    }

    private enum Kind
    {
        Value,
        Callable,
        Member,
        Option,
    }
}
