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
/// Recognizes the model in a request body that is built from objects: anonymous objects, dictionaries, classes of the program itself, or
/// forms. Such an object is a request body if it also contains <c>messages</c> or <c>input</c>, and the code around it names no host other
/// than OpenAI's.
/// </summary>
internal sealed class RequestBodyModels(EndpointContext context)
{
    private readonly RequestBodyKeys _keys = new(context);
    private readonly RequestTypes _types = new(context);
    private readonly RequestTypeUses _uses = new(context);
    private readonly Dictionary<IReadOnlyList<(string Name, ExpressionSyntax? Value)>, bool> _requests = [];

    /// <summary>Finds the requests to OpenAI that use a string as the model.</summary>
    /// <param name="text">The string.</param>
    /// <param name="isForOther">Whether the request is sent to another server.</param>
    internal IEnumerable<SyntaxNode> FindRequests(ExpressionSyntax text, out bool isForOther)
    {
        isForOther = false;
        ExpressionSyntax place = StringDataFlow.WalkUp(text);
        IReadOnlyList<INamedTypeSymbol> types = _types.FindTypes(place);
        if (types.Count == 0 && !RequestForms.IsModel(place) && !IsRequest(_keys.FindCompany(place)))
        {
            return [];
        }

        // The class itself names no host: the code that creates or accepts the object decides.
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

    // A number is a price or a count, not a prompt.
    private bool IsNumber(ExpressionSyntax? value) =>
        value is not null
        && context.Model.For(value).GetTypeInfo(value, context.Cancellation).Type?.SpecialType is >= SpecialType.System_SByte
        and <= SpecialType.System_Double;
}
