using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.CSharp.Credentials;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Values.Models;

namespace OpenAiKeyAnalyzers.CSharp.Endpoints;

/// <summary>
/// Recognises the model in the body of a request that is built from objects: anonymous ones, dictionaries, classes of the program's own, forms.
/// What makes a body of it is its company, <c>messages</c> or <c>input</c>, in a place that names no other host than OpenAI's.
/// </summary>
internal sealed class RequestBodies(EndpointContext context)
{
    internal bool IsModel(ExpressionSyntax text)
    {
        ExpressionSyntax place = TextFlow.Climb(text);
        IReadOnlyList<(string Name, ExpressionSyntax? Value)>? company = place.Parent switch
        {
            AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var name, Parent: AnonymousObjectCreationExpressionSyntax body } when IsCalledModel(name) =>
                [.. body.Initializers.Select(static member => (member.NameEquals?.Name.Identifier.ValueText ?? RequestAddresses.NameOf(member.Expression), (ExpressionSyntax?)member.Expression))],
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax body } assignment when assignment.Right == place && IsCalledModel(KeyOf(assignment)) => [.. body.Expressions.Select(static element => (KeyOf(element), ValueOf(element)))],
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Parent: InitializerExpressionSyntax body } element when element.Expressions.IndexOf(place) == 1 && IsCalledModel(KeyOf(element)) => [.. body.Expressions.Select(static element => (KeyOf(element), ValueOf(element)))],
            ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax part } when IsFormField(part) => [("file", null)],
            _ => null,
        };
        return company is not null && company.Any(member => JsonRequestBody.IsRequestKey(member.Name) && !IsNumber(member.Value)) && !company.Any(static member => JsonRequestBody.IsOtherKey(member.Name))
            && context.HostAround(place) == ClientHostKind.OpenAi;
    }

    // A price or a count: nobody sends a number as prompt.
    private bool IsNumber(ExpressionSyntax? value) =>
        value is not null && context.Model.GetTypeInfo(value, context.Cancellation).Type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static ExpressionSyntax? ValueOf(ExpressionSyntax element) => element switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right,
        InitializerExpressionSyntax { Expressions: { Count: 2 } parts } => parts[1],
        _ => null,
    };

    private static bool IsCalledModel(string name) => name.Equals("model", StringComparison.OrdinalIgnoreCase);

    /// <summary>What an element of an initializer is called: <c>Model = …</c>, <c>["model"] = …</c>, <c>{ "model", … }</c>.</summary>
    private static string KeyOf(ExpressionSyntax element) => element switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index } } => TextOf(index[0].Expression),
        AssignmentExpressionSyntax { Left: var target } => RequestAddresses.NameOf(target),
        InitializerExpressionSyntax { Expressions: { Count: > 0 } parts } => TextOf(parts[0]),
        _ => string.Empty,
    };

    private static string TextOf(ExpressionSyntax expression) => expression is LiteralExpressionSyntax { Token.Value: string text } ? text : string.Empty;

    /// <summary><c>form.Add(new StringContent("whisper-1"), "model")</c></summary>
    private static bool IsFormField(BaseObjectCreationExpressionSyntax part) =>
        part is ObjectCreationExpressionSyntax { Type: var type } && type.ToString().EndsWith("StringContent", StringComparison.Ordinal)
        && (part.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 2 } arguments, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" } } } } && IsCalledModel(TextOf(arguments[1].Expression)));
}
