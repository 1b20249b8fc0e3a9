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
/// Recognizes the model in the body of a request that is built from objects: anonymous ones, dictionaries, classes of the program's own,
/// forms. What makes a body of it is its company, <c>messages</c> or <c>input</c>, in a place that names no other host than OpenAI's.
/// </summary>
internal sealed class RequestBodyModels(EndpointContext context)
{
    private readonly RequestBodyKeys _keys = new(context);
    private readonly RequestTypes _types = new(context);

    internal bool IsModel(ExpressionSyntax text)
    {
        ExpressionSyntax place = StringDataFlow.WalkUp(text);
        return (RequestForms.IsModel(place) || _types.IsModel(place) || IsRequest(_keys.FindCompany(place)))
            && context.GetDestination(place) == Destination.OpenAI;
    }

    private bool IsRequest(IReadOnlyList<(string Name, ExpressionSyntax? Value)>? company) =>
        company is not null && company.Any(member => JsonRequestBody.IsRequestKey(member.Name) && !IsNumber(member.Value))
        && !company.Any(static member => JsonRequestBody.IsOtherKey(member.Name));

    // A price or a count: nobody sends a number as prompt.
    private bool IsNumber(ExpressionSyntax? value) =>
        value is not null
        && context.Model.For(value).GetTypeInfo(value, context.Cancellation).Type?.SpecialType is >= SpecialType.System_SByte
        and <= SpecialType.System_Double;
}
