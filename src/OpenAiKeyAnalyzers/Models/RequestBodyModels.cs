using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>
/// Recognises the model in the body of a request that is built from objects: anonymous ones, dictionaries, classes of the program's own,
/// forms. What makes a body of it is its company, <c>messages</c> or <c>input</c>, in a place that names no other host than OpenAI's.
/// </summary>
internal sealed class RequestBodyModels(EndpointContext context)
{
    internal bool IsModel(ExpressionSyntax text)
    {
        ExpressionSyntax place = StringDataFlow.WalkUp(text);
        IReadOnlyList<(string Name, ExpressionSyntax? Value)>? company = place.Parent switch
        {
            AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var name,
                Parent: AnonymousObjectCreationExpressionSyntax body } when IsModelName(name) =>
                [.. body.Initializers.Select(
                    static member =>
                    (member.NameEquals?.Name.Identifier.ValueText ?? RequestUrls.GetName(member.Expression),
                        (ExpressionSyntax?)member.Expression))],
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax body } assignment
                when assignment.Right == place && IsModelName(FindKey(assignment)) =>
                [.. body.Expressions.Select(static element => (FindKey(element), FindValue(element)))],
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression,
                Parent: InitializerExpressionSyntax body } element
                    when element.Expressions.IndexOf(place) == 1 && IsModelName(FindKey(element)) =>
                    [.. body.Expressions.Select(static element => (FindKey(element), FindValue(element)))],
            ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax part } when IsFormField(part) => [("file", null)],
            _ => null,
        };
        return company is not null && company.Any(member => JsonRequestBody.IsRequestKey(member.Name) && !IsNumber(member.Value))
            && !company.Any(static member => JsonRequestBody.IsOtherKey(member.Name))
            && context.GetDestination(place) == Destination.OpenAI;
    }

    // A price or a count: nobody sends a number as prompt.
    private bool IsNumber(ExpressionSyntax? value) =>
        value is not null
        && context.Model.For(value).GetTypeInfo(value, context.Cancellation).Type?.SpecialType is >= SpecialType.System_SByte
        and <= SpecialType.System_Double;

    private static ExpressionSyntax? FindValue(ExpressionSyntax element) => element switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right,
        InitializerExpressionSyntax { Expressions: { Count: 2 } parts } => parts[1],
        _ => null,
    };

    private static bool IsModelName(string name) => name.Equals("model", StringComparison.OrdinalIgnoreCase);

    /// <summary>What an element of an initializer is called: <c>Model = …</c>, <c>["model"] = …</c>, <c>{ "model", … }</c>.</summary>
    private static string FindKey(ExpressionSyntax element) => element switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index } } =>
            GetText(index[0].Expression),
        AssignmentExpressionSyntax { Left: var target } => RequestUrls.GetName(target),
        InitializerExpressionSyntax { Expressions: { Count: > 0 } parts } => GetText(parts[0]),
        _ => string.Empty,
    };

    private static string GetText(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { Token.Value: string text } ? text : string.Empty;

    /// <summary><c>form.Add(new StringContent("whisper-1"), "model")</c></summary>
    private static bool IsFormField(BaseObjectCreationExpressionSyntax part) =>
        part is ObjectCreationExpressionSyntax { Type: var type } && type.ToString().EndsWith("StringContent", StringComparison.Ordinal)
        && (part.Parent
            is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 2 } arguments,
                Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" } } } }
                    && IsModelName(GetText(arguments[1].Expression)));
}
