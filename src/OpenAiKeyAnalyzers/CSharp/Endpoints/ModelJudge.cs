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
    private readonly ModelOperationFinder _operations = new(context);
    private readonly RequestWords _words = new(context);

    internal IEnumerable<Finding> Judge(ExpressionSyntax expression, ConstantText text)
    {
        if (ModelReader.Read(text.Value) is { } model)
        {
            ModelOperations operations = ModelOperations.None;
            foreach (ExpressionSyntax place in context.Flow.PlacesOf(expression).Where(static place => !SilentPlaces.IsSilent(place)))
            {
                operations |= OperationsAt(place);
            }

            if (operations != ModelOperations.None && !context.IsTest(expression))
            {
                yield return FindingOf(model, operations, text, 0, text.Value.Length);
            }
        }
        else if (JsonRequestBody.Read(text.Value) is { ModelLength: > 0 } body
            && ModelReader.Read(text.Value.Substring(body.ModelStart, body.ModelLength)) is { } named
            && context.HostAround(expression) == ClientHostKind.OpenAi && !SilentPlaces.IsSilent(expression) && !context.IsTest(expression))
        {
            yield return FindingOf(named, ModelOperationFinder.FindAround(expression), text, body.ModelStart, body.ModelLength);
        }
    }

    private Finding FindingOf(ModelReading model, ModelOperations operations, ConstantText text, int start, int length)
    {
        string? successor = IsFineTuned(text.Value, start) ? null : model.FindReplacement(operations, _words.Contains);
        return new Finding(RuleTable.RetiredModel, AddressJudge.SpanOf(text, start, start + length) ?? text.Expression.Span, EndpointMessages.Of(model, successor))
        {
            IsHint = !(model.IsShutDown && model.IsCertain),
            Changes = successor is null ? [] : AddressJudge.ChangesOf(text, new TextEdit(start, length, successor)),
            Title = "UseSuccessor",
            TitleArgument = successor ?? string.Empty,
        };
    }

    private static bool IsFineTuned(string text, int start) => string.CompareOrdinal(text, start, "ft:", 0, "ft:".Length) == 0;

    /// <summary>What the model at a place may be asked for; <see cref="ModelOperations.None"/> if the place is none for a model.</summary>
    private ModelOperations OperationsAt(ExpressionSyntax place)
    {
        ModelOperations operations = _bodies.IsModel(place) ? ModelOperationFinder.FindAround(place) : ModelOperations.None;
        foreach (TextReceiver receiver in context.Flow.Receivers(place))
        {
            if (receiver.Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter && !SilentPlaces.IsSilent(receiver.Value) && IsModelOfClient(parameter, receiver.Call))
            {
                operations |= _operations.Find(method, receiver.Call);
            }
        }

        return operations;
    }

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
