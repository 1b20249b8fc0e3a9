using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Headers;
using OpenAiKeyAnalyzers.Program;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>
/// Finds the keys of a request body that is built from anonymous objects, dictionaries or JSON objects, in one expression or in several
/// statements.
/// </summary>
internal sealed class RequestBodyKeys(EndpointContext context)
{
    // A body with several models is analyzed once.
    private readonly Dictionary<SyntaxNode, IReadOnlyList<(string Name, ExpressionSyntax? Value)>> _bodies = [];
    private readonly Dictionary<ISymbol, IReadOnlyList<(string Name, ExpressionSyntax? Value)>> _variables =
        new(SymbolEqualityComparer.Default);

    /// <summary>Finds the other members of the request body that contains a model.</summary>
    /// <param name="place">The expression of the model.</param>
    /// <returns>The members, or <see langword="null"/> if the name of the value is not that of a model.</returns>
    internal IReadOnlyList<(string Name, ExpressionSyntax? Value)>? FindCompany(ExpressionSyntax place) => place.Parent switch
    {
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: var given, Parent: AnonymousObjectCreationExpressionSyntax body }
            when IsModelName(given?.Name.Identifier.ValueText ?? RequestUrls.GetName(place)) =>
            Read(body, () => body.Initializers.Select(static member =>
                (member.NameEquals?.Name.Identifier.ValueText ?? RequestUrls.GetName(member.Expression),
                    (ExpressionSyntax?)member.Expression))),

        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax body } assignment
            when assignment.Right == place && IsModelName(FindKey(assignment)) => ReadInitializer(body),

        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression,
            Parent: InitializerExpressionSyntax body } element
                when element.Expressions.IndexOf(place) == 1 && IsModelName(FindKey(element)) => ReadInitializer(body),

        // Matches body["model"] = ….
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: var body } target } assignment
            when assignment.Right == place && IsModelName(GetIndex(target)) => FindAll(body),

        // Matches body.Add("model", …).
        ArgumentSyntax
        {
            Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var body } } call,
        }
            when IsModelName(FindAddedKey(call)) && call.ArgumentList.Arguments[1].Expression == place => FindAll(body),

        // Matches new JProperty("model", …).
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 2 } arguments, Parent: ObjectCreationExpressionSyntax property } }
            when IsModelName(FindProperty(property)) && arguments[1].Expression == place
            && property.Parent is ArgumentSyntax { Parent: ArgumentListSyntax siblings } =>
            Read(siblings, () => siblings.Arguments.Select(static sibling => (FindProperty(sibling.Expression), (ExpressionSyntax?)null))),

        _ => null,
    };

    internal static bool IsModelName(string name) => name.Equals("model", StringComparison.OrdinalIgnoreCase);

    internal static string GetText(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { Token.Value: string text } ? text : string.Empty;

    private static ExpressionSyntax? FindValue(ExpressionSyntax element) => element switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right,
        InitializerExpressionSyntax { Expressions: { Count: 2 } parts } => parts[1],
        _ => null,
    };

    /// <summary>Finds the key of an initializer element: <c>Model = …</c>, <c>["model"] = …</c>, <c>{ "model", … }</c>.</summary>
    private static string FindKey(ExpressionSyntax element) => element switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index } } =>
            GetText(index[0].Expression),
        AssignmentExpressionSyntax { Left: var target } => RequestUrls.GetName(target),
        InitializerExpressionSyntax { Expressions: { Count: > 0 } parts } => GetText(parts[0]),
        _ => string.Empty,
    };

    private static string GetIndex(ElementAccessExpressionSyntax target) =>
        target.ArgumentList.Arguments.Count == 1 ? GetText(target.ArgumentList.Arguments[0].Expression) : string.Empty;

    private static string FindAddedKey(InvocationExpressionSyntax call) =>
        HeaderWrites.GetMemberName(call) is "Add" or "TryAdd" && call.ArgumentList.Arguments.Count == 2
        ? GetText(call.ArgumentList.Arguments[0].Expression) : string.Empty;

    private static string FindProperty(ExpressionSyntax property) =>
        property is ObjectCreationExpressionSyntax { Type: var type, ArgumentList.Arguments: { Count: > 0 } arguments }
        && type.ToString().EndsWith("JProperty", StringComparison.Ordinal) ? GetText(arguments[0].Expression) : string.Empty;

    /// <summary>Finds the members that are added to an object after its creation.</summary>
    private IEnumerable<(string Name, ExpressionSyntax? Value)> FindLater(SyntaxNode? creation) =>
        creation is ExpressionSyntax made && made.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
        && context.Model.For(declarator).GetDeclaredSymbol(declarator, context.Cancellation) is { } variable
            ? FindWrites(variable) : [];

    private IReadOnlyList<(string Name, ExpressionSyntax? Value)> Read(
        SyntaxNode body, Func<IEnumerable<(string Name, ExpressionSyntax? Value)>> find)
    {
        if (!_bodies.TryGetValue(body, out IReadOnlyList<(string Name, ExpressionSyntax? Value)>? members))
        {
            _bodies.Add(body, members = [.. find()]);
        }

        return members;
    }

    private IReadOnlyList<(string Name, ExpressionSyntax? Value)> ReadInitializer(InitializerExpressionSyntax body) => Read(
        body, () => body.Expressions.Select(static element => (FindKey(element), FindValue(element))).Concat(FindLater(body.Parent)));

    private IReadOnlyList<(string Name, ExpressionSyntax? Value)>? FindAll(ExpressionSyntax body)
    {
        if (context.FindSymbol(body) is not { } variable)
        {
            return null;
        }

        if (!_variables.TryGetValue(variable, out IReadOnlyList<(string Name, ExpressionSyntax? Value)>? members))
        {
            _variables.Add(variable, members = FindAll(variable));
        }

        return members;
    }

    private List<(string Name, ExpressionSyntax? Value)> FindAll(ISymbol variable)
    {
        var all = new List<(string Name, ExpressionSyntax? Value)>(FindWrites(variable));
        foreach (SyntaxReference reference in variable.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(context.Cancellation) is VariableDeclaratorSyntax { Initializer.Value:
                BaseObjectCreationExpressionSyntax { Initializer: { } initializer } })
            {
                all.AddRange(initializer.Expressions.Select(static element => (FindKey(element), FindValue(element))));
            }
        }

        return all;
    }

    private IEnumerable<(string Name, ExpressionSyntax? Value)> FindWrites(ISymbol variable) =>
        context.Flow.FindReferences(variable).Select(static use => use.Parent switch
        {
            ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } target when assignment.Left == target =>
                (GetIndex(target), (ExpressionSyntax?)assignment.Right),
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member when member.Expression == use =>
                (FindAddedKey(call), call.ArgumentList.Arguments.Count == 2 ? call.ArgumentList.Arguments[1].Expression : null),
            _ => (string.Empty, null),
        });
}
