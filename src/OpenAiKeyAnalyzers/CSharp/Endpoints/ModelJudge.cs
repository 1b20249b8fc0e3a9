using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.CSharp.Credentials;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values;
using OpenAiKeyAnalyzers.Values.Models;

namespace OpenAiKeyAnalyzers.CSharp.Endpoints;

/// <summary>OAK4007: models that are gone or going, where a client or a request asks OpenAI for them.</summary>
internal sealed class ModelJudge(EndpointContext context)
{
    private static readonly string[] ParameterNames = ["model", "modelid", "defaultmodel", "defaultmodelid"];

    private readonly RequestBodies _bodies = new(context);

    internal IEnumerable<Finding> Judge(ExpressionSyntax expression, ConstantText text)
    {
        if (ModelReader.Read(text.Value) is { } model)
        {
            if (context.Flow.PlacesOf(expression).Any(place => !SilentPlaces.IsSilent(place) && IsModel(place)) && !context.IsTest(expression))
            {
                yield return FindingOf(model, text, 0, text.Value.Length);
            }
        }
        else if (JsonRequestBody.Read(text.Value) is { ModelLength: > 0 } body
            && ModelReader.Read(text.Value.Substring(body.ModelStart, body.ModelLength)) is { } named
            && context.HostAround(expression) == ClientHostKind.OpenAi && !SilentPlaces.IsSilent(expression) && !context.IsTest(expression))
        {
            yield return FindingOf(named, text, body.ModelStart, body.ModelLength);
        }
    }

    private static Finding FindingOf(ModelReading model, ConstantText text, int start, int length) => new(
        RuleTable.RetiredModel,
        AddressJudge.SpanOf(text, start, start + length) ?? text.Expression.Span,
        EndpointMessages.Of(model))
    {
        IsHint = !(model.IsShutDown && model.IsCertain),
        // A fine-tuned model has to be trained anew.
        Changes = !IsFineTuned(text.Value, start) && model.Successor is { } successor ? AddressJudge.ChangesOf(text, new TextEdit(start, length, successor)) : [],
        Title = "UseSuccessor",
        TitleArgument = model.Successor ?? string.Empty,
    };

    private static bool IsFineTuned(string text, int start) => string.CompareOrdinal(text, start, "ft:", 0, "ft:".Length) == 0;

    private bool IsModel(ExpressionSyntax place) =>
        _bodies.IsModel(place) || context.Flow.Receivers(place).Any(receiver => receiver.Symbol is IParameterSymbol parameter && !SilentPlaces.IsSilent(receiver.Value) && IsModelOfClient(parameter, receiver.Call));

    /// <summary>Whether a parameter names the model of a client at OpenAI's own host.</summary>
    private bool IsModelOfClient(IParameterSymbol parameter, SyntaxNode call)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || KeyPositions.IsOwn(method) || !KeyPositions.IsOfOpenAi(method)
            || !ParameterNames.Contains(parameter.Name.Replace("_", string.Empty), StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        if (method.MethodKind == MethodKind.Constructor)
        {
            return IsClient(method.ContainingType) && context.Hosts.OfCall(call) == ClientHostKind.OpenAi;
        }

        if (call is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var client }, ArgumentList.Arguments: var arguments })
        {
            return false;
        }

        // client.GetChatClient("…"); services.AddOpenAIChatCompletion("…", apiKey), which without a key takes a client from elsewhere.
        return IsClient(method.ReturnType) && !method.IsStatic && method.ReducedFrom is null ? context.Hosts.OfClient(client) == ClientHostKind.OpenAi
            : method.Name.StartsWith("Add", StringComparison.Ordinal)
                && arguments.Any(argument => ArgumentParameter.Of(argument, context.Model, context.Cancellation) is { } other && KeyPositions.Of(other) != KeyPositionKind.None)
                && context.Hosts.OfCall(call) == ClientHostKind.OpenAi;
    }

    private static bool IsClient(ITypeSymbol type) => type.Name.EndsWith("Client", StringComparison.Ordinal) || type.Name.EndsWith("Service", StringComparison.Ordinal);
}
