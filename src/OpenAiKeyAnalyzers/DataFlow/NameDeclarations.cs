using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Finds the declaration of a simple name by the scopes of C#, where the text of one file decides: locals, parameters, and members of a
/// type that is declared as a whole in one place. Asking the compiler would make it bind the method.
/// </summary>
internal static class NameDeclarations
{
    private static readonly ConditionalWeakTable<SyntaxNode, Dictionary<(SyntaxNode Scope, string Name), SyntaxNode?>> Locals = new();
    private static readonly ConditionalWeakTable<TypeDeclarationSyntax, Dictionary<string, SyntaxNode?>> Members = new();

    /// <summary>Finds the declarator, property, parameter or other declaration of a name that is used as a value.</summary>
    /// <returns><see langword="null"/> if only the compiler can tell.</returns>
    internal static SyntaxNode? Find(SimpleNameSyntax name)
    {
        string text = name.Identifier.ValueText;
        SyntaxNode? root = name is IdentifierNameSyntax && IsValue(name, text) ? FindRoot(name, text) : null;
        if (root is null)
        {
            return null;
        }

        Dictionary<(SyntaxNode Scope, string Name), SyntaxNode?> locals = Locals.GetValue(root, FindLocals);
        for (SyntaxNode? scope = name.Parent; scope is not null; scope = scope.Parent)
        {
            if (IsScope(scope) && locals.TryGetValue((scope, text), out SyntaxNode? declaration))
            {
                return declaration;
            }

            if (scope == root)
            {
                break;
            }
        }

        return FindMember(name, text);
    }

    /// <summary>Finds the member of the type around a node, or of a type around that.</summary>
    internal static SyntaxNode? FindMember(SyntaxNode node, string name)
    {
        for (TypeDeclarationSyntax? type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>(); type is not null;
            type = type.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>())
        {
            if (Members.GetValue(type, FindMembers).TryGetValue(name, out SyntaxNode? member))
            {
                return member;
            }

            if (type.BaseList is not null || IsPartial(type))
            {
                return null;
            }
        }

        return null;
    }

    internal static bool IsPartial(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>Whether a name certainly is a value, no type, label or member of something else.</summary>
    private static bool IsValue(SimpleNameSyntax name, string text) => name.Parent switch
    {
        // A property that is called like its type: Color.Red may be either.
        MemberAccessExpressionSyntax member => member.Expression == name && text.Length > 0 && !char.IsUpper(text[0]),
        AssignmentExpressionSyntax assignment => assignment.Right == name || assignment.Parent is not InitializerExpressionSyntax,
        BinaryExpressionSyntax binary => binary.Left == name || binary.Kind() is not (SyntaxKind.IsExpression or SyntaxKind.AsExpression),
        CastExpressionSyntax cast => cast.Expression == name,
        AnonymousFunctionExpressionSyntax function => function.Body == name,
        ForEachStatementSyntax loop => loop.Expression == name,
        ArgumentSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax or EqualsValueClauseSyntax or InterpolationSyntax
            or ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax
            or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax or ConditionalAccessExpressionSyntax
            or SwitchExpressionSyntax or SwitchExpressionArmSyntax or SwitchStatementSyntax or InitializerExpressionSyntax
            or IfStatementSyntax or WhileStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or YieldStatementSyntax
            or IsPatternExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax => true,
        _ => false,
    };

    /// <summary>Finds the member, or the file with its statements, in which the locals are declared that a name may refer to.</summary>
    private static SyntaxNode? FindRoot(SyntaxNode name, string text)
    {
        for (SyntaxNode? node = name.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                // Parameters are declared around these, and not visible in them.
                case AttributeSyntax or ParameterSyntax or BaseListSyntax:
                case AccessorDeclarationSyntax when text is "value" or "field":
                    return null;
                case GlobalStatementSyntax { Parent: CompilationUnitSyntax unit }:
                    return unit;
                case BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax:
                    return null;
                case MemberDeclarationSyntax:
                    return node;
            }
        }

        return null;
    }

    private static bool IsScope(SyntaxNode node) => node is BlockSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax
        or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax
        or UsingStatementSyntax or FixedStatementSyntax or CatchClauseSyntax or QueryExpressionSyntax or MemberDeclarationSyntax
        or CompilationUnitSyntax;

    private static Dictionary<(SyntaxNode Scope, string Name), SyntaxNode?> FindLocals(SyntaxNode root)
    {
        var locals = new Dictionary<(SyntaxNode Scope, string Name), SyntaxNode?>();
        IEnumerable<SyntaxNode> nodes = root is CompilationUnitSyntax
            ? root.DescendantNodes(static node => node is not TypeDeclarationSyntax)
            : FileNodes.Get(root.SyntaxTree, CancellationToken.None).FindDeclarations(root.Span);
        foreach (SyntaxNode node in nodes)
        {
            if (FindDeclared(node) is ({ ValueText: { Length: > 0 } name }, { } inside))
            {
                SyntaxNode scope = inside;
                while (scope != root && !IsScope(scope))
                {
                    scope = scope.Parent!;
                }

                scope = scope is GlobalStatementSyntax ? root : scope;
                locals[(scope, name)] = locals.ContainsKey((scope, name)) ? null : node;
            }
        }

        return locals;
    }

    /// <summary>The name that a node declares, and a node in its scope.</summary>
    private static (SyntaxToken Name, SyntaxNode? Inside) FindDeclared(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } variable => (variable.Identifier, variable.Parent),
        SingleVariableDesignationSyntax variable => (variable.Identifier, variable.Parent),
        ParameterSyntax parameter => (parameter.Identifier, parameter.Parent is ParameterListSyntax or BracketedParameterListSyntax
            ? parameter.Parent.Parent : parameter.Parent),
        ForEachStatementSyntax loop => (loop.Identifier, loop),
        CatchDeclarationSyntax caught => (caught.Identifier, caught.Parent),
        LocalFunctionStatementSyntax function => (function.Identifier, function.Parent),
        FromClauseSyntax from => (from.Identifier, from.FirstAncestorOrSelf<QueryExpressionSyntax>()),
        LetClauseSyntax let => (let.Identifier, let.FirstAncestorOrSelf<QueryExpressionSyntax>()),
        JoinClauseSyntax join => (join.Identifier, join.FirstAncestorOrSelf<QueryExpressionSyntax>()),
        JoinIntoClauseSyntax into => (into.Identifier, into.FirstAncestorOrSelf<QueryExpressionSyntax>()),
        QueryContinuationSyntax continuation => (continuation.Identifier, continuation.FirstAncestorOrSelf<QueryExpressionSyntax>()),
        _ => default,
    };

    private static Dictionary<string, SyntaxNode?> FindMembers(TypeDeclarationSyntax type)
    {
        var members = new Dictionary<string, SyntaxNode?>(StringComparer.Ordinal);
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            switch (member)
            {
                case BaseFieldDeclarationSyntax field:
                    foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                    {
                        Add(variable.Identifier, variable);
                    }

                    break;
                case PropertyDeclarationSyntax property:
                    Add(property.Identifier, property);
                    break;
                case MethodDeclarationSyntax method:
                    Add(method.Identifier, null);
                    break;
                case BaseTypeDeclarationSyntax nested:
                    Add(nested.Identifier, null);
                    break;
                case EventDeclarationSyntax @event:
                    Add(@event.Identifier, null);
                    break;
                case DelegateDeclarationSyntax @delegate:
                    Add(@delegate.Identifier, null);
                    break;
            }
        }

        // Since C# 12, by the list of the type itself; what older compilers know of it is the list of a record.
        ParameterListSyntax? parameters = type.ChildNodes().OfType<ParameterListSyntax>().FirstOrDefault();
        foreach (ParameterSyntax parameter in parameters?.Parameters ?? default)
        {
            Add(parameter.Identifier, parameter);
        }

        return members;

        void Add(SyntaxToken name, SyntaxNode? member) =>
            members[name.ValueText] = members.ContainsKey(name.ValueText) ? null : member;
    }
}
