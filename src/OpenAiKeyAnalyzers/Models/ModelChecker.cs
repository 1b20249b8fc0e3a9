using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>OAK4007: models that are gone or going, where a client or a request asks OpenAI for them.</summary>
internal sealed class ModelChecker(EndpointContext context)
{
    private static readonly string[] ParameterNames = ["model", "modelid", "defaultmodel", "defaultmodelid"];

    private readonly RequestBodyModels _bodies = new(context);
    private readonly ModelOperationFinder _operations = new(context);
    private readonly RequestWords _words = new(context);

    internal IEnumerable<Finding> Check(ExpressionSyntax expression, ConstantString text)
    {
        if (ModelLookup.Find(text.Value) is { } model)
        {
            ModelOperations operations = ModelOperations.None;
            foreach (ExpressionSyntax place in context.Flow.FindUses(expression).Where(static place => !NonUseContexts.IsNonUse(place)))
            {
                operations |= OperationsAt(place);
            }

            if (operations != ModelOperations.None && !context.IsTest(expression))
            {
                yield return CreateFinding(model, operations, text, 0, text.Value.Length);
            }
        }
        else if (JsonRequestBody.Parse(text.Value) is { ModelLength: > 0 } body
            && ModelLookup.Find(text.Value.Substring(body.ModelStart, body.ModelLength)) is { } named
            && context.GetDestination(expression) == Destination.OpenAI && !NonUseContexts.IsNonUse(expression)
            && !context.IsTest(expression))
        {
            yield return CreateFinding(named, ModelOperationFinder.FindAround(expression), text, body.ModelStart, body.ModelLength);
        }
    }

    private Finding CreateFinding(ModelResult model, ModelOperations operations, ConstantString text, int start, int length)
    {
        string? successor = IsFineTuned(text.Value, start) ? null : model.FindReplacement(operations, _words.Contains);
        return new Finding(RuleDescriptors.RetiredModel, text.FindSpanWithHoles(start, start + length) ?? text.Expression.Span,
            ModelMessages.Create(model, successor))
        {
            IsInfo = !(model.IsShutDown && model.IsCertain),
            TextChanges = successor is null ? [] : text.CreateTextChanges(new TextEdit(start, length, successor)),
            Fix = FixKind.UseSuccessor,
            TitleArgument = successor ?? string.Empty,
        };
    }

    private static bool IsFineTuned(string text, int start) => string.CompareOrdinal(text, start, "ft:", 0, "ft:".Length) == 0;

    /// <summary>What the model at a place may be asked for; <see cref="ModelOperations.None"/> if the place is none for a model.</summary>
    private ModelOperations OperationsAt(ExpressionSyntax place)
    {
        ModelOperations operations = _bodies.IsModel(place) ? ModelOperationFinder.FindAround(place) : ModelOperations.None;
        foreach (Sink receiver in context.Flow.FindSinks(place))
        {
            if (receiver.Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter
                && !NonUseContexts.IsNonUse(receiver.Value) && IsModelOfClient(parameter, receiver.Call))
            {
                operations |= _operations.Find(method, receiver.Call);
            }
        }

        return operations;
    }

    /// <summary>Whether a parameter names the model of a client at OpenAI's own host.</summary>
    private bool IsModelOfClient(IParameterSymbol parameter, SyntaxNode call)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || SinkClassifier.IsDeclaredInSource(method)
            || !SinkClassifier.IsOfOpenAi(method)
            || !ParameterNames.Contains(parameter.Name.Replace("_", string.Empty), StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        if (method.MethodKind == MethodKind.Constructor)
        {
            return IsClient(method.ContainingType) && context.Destinations.ResolveCall(call) == Destination.OpenAI;
        }

        if (call is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var client },
            ArgumentList.Arguments: var arguments })
        {
            return false;
        }

        // client.GetChatClient("…"); services.AddOpenAIChatCompletion("…", apiKey), which without a key takes a client from elsewhere.
        return IsClient(method.ReturnType) && !method.IsStatic && method.ReducedFrom is null
            ? context.Destinations.ResolveClient(client) == Destination.OpenAI
            : method.Name.StartsWith("Add", StringComparison.Ordinal)
                && arguments.Any(argument => ArgumentParameter.Find(argument, context.Model, context.Cancellation) is { } other
                    && SinkClassifier.ClassifyCredential(other) != SinkKind.Unknown)
                && context.Destinations.ResolveCall(call) == Destination.OpenAI;
    }

    private static bool IsClient(ITypeSymbol type) =>
        type.Name.EndsWith("Client", StringComparison.Ordinal) || type.Name.EndsWith("Service", StringComparison.Ordinal);
}
