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
    private readonly RequestTypeUses _uses = new(context);
    private readonly Dictionary<IReadOnlyList<(string Name, ExpressionSyntax? Value)>, bool> _requests = [];

    /// <summary>Finds the places at which OpenAI is asked for a text as the model.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isForOther">Whether another server is asked for it.</param>
    internal IEnumerable<SyntaxNode> FindRequests(ExpressionSyntax text, out bool isForOther)
    {
        isForOther = false;
        ExpressionSyntax place = StringDataFlow.WalkUp(text);
        IReadOnlyList<INamedTypeSymbol> types = _types.FindTypes(place);
        if (types.Count == 0 && !RequestForms.IsModel(place) && !IsRequest(_keys.FindCompany(place)))
        {
            return [];
        }

        // The class itself names no host: the code that creates or receives the object decides.
        Destination destination = context.GetDestination(place);
        isForOther = destination is not (Destination.OpenAI or Destination.Unknown);
        return destination == Destination.OpenAI ? [place]
            : destination == Destination.Unknown && types.Count > 0 ? _uses.FindRequests(types)
            : [];
    }

    private bool IsRequest(IReadOnlyList<(string Name, ExpressionSyntax? Value)>? company)
    {
        if (company is null)
        {
            return false;
        }

        if (!_requests.TryGetValue(company, out bool isRequest))
        {
            _requests.Add(company, isRequest = HasRequestKey(company));
        }

        return isRequest;
    }

    private bool HasRequestKey(IReadOnlyList<(string Name, ExpressionSyntax? Value)> company) =>
        company.Any(member => JsonRequestBody.IsRequestKey(member.Name) && !IsNumber(member.Value))
        && !company.Any(static member => JsonRequestBody.IsOtherKey(member.Name));

    // A price or a count: a prompt is not a number.
    private bool IsNumber(ExpressionSyntax? value) =>
        value is not null
        && context.Model.For(value).GetTypeInfo(value, context.Cancellation).Type?.SpecialType is >= SpecialType.System_SByte
        and <= SpecialType.System_Double;
}
