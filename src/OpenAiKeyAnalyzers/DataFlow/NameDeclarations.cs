using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Finds the declaration of a simple name by the scoping rules of C# if the text of one file is sufficient: for locals, parameters, and
/// members of a type that has a single declaration. Using the semantic model would bind the whole method.
/// </summary>
internal static class NameDeclarations
{
    private static readonly ConditionalWeakTable<SyntaxNode, Dictionary<(SyntaxNode Scope, string Name), SyntaxNode?>> Locals = new();
    private static readonly ConditionalWeakTable<TypeDeclarationSyntax, Dictionary<string, SyntaxNode?>> Members = new();

    /// <summary>Finds the declarator, property, parameter or other declaration of a name that is used as a value.</summary>
    /// <returns>The declaration, or <see langword="null"/> if only the semantic model can find it.</returns>
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

    /// <summary>Finds a member of the type that contains a node, or of a type that contains that type.</summary>
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

    /// <summary>Determines whether a name is certainly a value, and not a type, a label or a member of another object.</summary>
    private static bool IsValue(SimpleNameSyntax name, string text) => name.Parent switch
    {
        // A property can have the same name as its type: in Color.Red, Color may be either.
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

    /// <summary>Finds the member, or the file with its top-level statements, in which a name's local may be declared.</summary>
    private static SyntaxNode? FindRoot(SyntaxNode name, string text)
    {
        for (SyntaxNode? node = name.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                // The parameters of a method are not visible in these nodes, although the method contains them.
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

    /// <summary>Gets the name that a node declares, and a node in its scope.</summary>
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

        // Since C# 12, every type can have a parameter list; in the API of older compilers, only records have one.
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
