using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>
/// Finds how a model is used in requests to OpenAI: by the parameters and properties of client libraries, and by request bodies.
/// </summary>
internal sealed class ModelSinkFinder(EndpointContext context)
{
    // Limits the search: a name, a Model that is created from it, a conversion back.
    private const int MaxValues = 3;

    private readonly ModelFlow _flow = new(context);
    private readonly RequestBodyModels _bodies = new(context);
    private readonly ModelOperationFinder _operations = new(context);
    private readonly ModelDestinationResolver _destinations = new(context);
    private bool _isAskedElsewhere;

    /// <summary>Finds the use of a model.</summary>
    /// <param name="model">The string, or the library member that refers to the model.</param>
    /// <returns>The use, or <see langword="null"/> if the code does not show that the model is sent to OpenAI.</returns>
    internal ModelUse? Find(ExpressionSyntax model)
    {
        var uses = new List<ModelUse>();
        _isAskedElsewhere = false;
        foreach ((ExpressionSyntax place, bool isOverridable) in _flow.FindPlaces(model))
        {
            if (!NonUseContexts.IsNonUse(place))
            {
                uses.AddRange(FindAt(place, 0)
                    .Select(use => isOverridable ? new ModelUse(use.Calls, use.Possible, isOverridable: true) : use));
            }
        }

        return ModelUse.Combine(uses, _isAskedElsewhere);
    }

    private IEnumerable<ModelUse> FindAt(ExpressionSyntax place, int values)
    {
        foreach (ExpressionSyntax passed in values > 0 ? [] : _flow.FindPassed(place).Prepend(place))
        {
            IEnumerable<SyntaxNode> requests = _bodies.FindRequests(passed, out bool isForOther);
            _isAskedElsewhere |= isForOther;
            foreach (SyntaxNode request in requests)
            {
                yield return ModelOperationFinder.FindAround(request);
            }
        }

        // Matches Models.Model.Gpt_4.EnumToString() and Model.GPT4.ModelID.
        if (ModelFlow.FindRead(place) is { } read && values < MaxValues)
        {
            foreach (ModelUse use in FindAt(read, values + 1))
            {
                yield return use;
            }
        }

        foreach (Sink sink in context.Flow.FindSinks(place).Select(FindConverted).OfType<Sink>())
        {
            IReadOnlyList<ModelSinkRow> rows = NonUseContexts.IsNonUse(sink.Value) ? [] : FindRows(sink);
            _isAskedElsewhere |= sink.Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } && ClientTypes.IsAzure(method)
                && !SinkClassifier.IsDeclaredInSource(method);
            if (rows.Count > 0 && rows[0].IsValue)
            {
                foreach (ModelUse use in values < MaxValues && FindMade(sink) is { } made ? FindAt(made, values + 1) : [])
                {
                    yield return use;
                }
            }
            else if (rows.Count > 0 && _destinations.Resolve(sink, rows[0]) is var destination && destination != Destination.OpenAI)
            {
                _isAskedElsewhere = true;
            }
            else if (rows.Count > 0)
            {
                ModelUse use = FindUse(sink, rows);
                bool isInCreation = values == 0 && sink.Value == StringDataFlow.WalkUp(place)
                    && sink.Value.Parent is ArgumentSyntax && place is LiteralExpressionSyntax;
                yield return new ModelUse(use.Calls, use.Possible, use.IsOverridable) { IsInCreation = isInCreation };
            }
        }
    }

    private ModelUse FindUse(Sink sink, IReadOnlyList<ModelSinkRow> rows)
    {
        if (IsTranscription(sink))
        {
            return ModelUse.Create(ModelOperations.RealtimeTranscription);
        }

        bool isOfWrapper = rows.Count > 1 && rows[0].Destination == ModelDestinationSource.Request;
        return isOfWrapper && _destinations.FindWrapper(sink) is { } wrapper
            ? ModelOperationFinder.Find(rows, [wrapper]) : _operations.Find(rows, sink.Call);
    }

    /// <summary>
    /// Finds the sink of a string that is converted to a model where it is passed: the parameter that accepts the converted value.
    /// </summary>
    private Sink? FindConverted(Sink sink)
    {
        if (sink.Symbol is not IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Conversion } })
        {
            return sink;
        }

        return sink.Value.Parent is ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } } argument
            && ArgumentParameter.Find(argument, context.Model, context.Cancellation) is { } parameter
            ? new Sink(parameter, sink.Text, sink.Value, call) : null;
    }

    private IReadOnlyList<ModelSinkRow> FindRows(Sink sink)
    {
        ISymbol symbol = sink.Symbol;
        IReadOnlyList<ModelSinkRow> rows = symbol switch
        {
            IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter =>
                ModelSinkTable.Find(SymbolNames.GetTypeName(method), SymbolNames.GetMemberName(method), parameter.Name),
            IPropertySymbol or IFieldSymbol => FindRows(symbol, FindOwner(sink.Call)),
            _ => [],
        };

        // Unity projects contain the source code of their client.
        return rows.Count > 0 && SinkClassifier.IsDeclaredInSource(symbol)
            && rows[0].Library.IndexOf("unity", StringComparison.OrdinalIgnoreCase) < 0
                ? [] : rows;
    }

    /// <summary>Finds the rows of a property: those of the object's type, or of the base type that declares the property.</summary>
    private static IReadOnlyList<ModelSinkRow> FindRows(ISymbol property, ITypeSymbol? owner)
    {
        IReadOnlyList<ModelSinkRow> rows = ModelSinkTable.Find(SymbolNames.GetTypeName(property), property.Name, property.Name);
        for (ITypeSymbol? type = owner; type is not null && rows.Count == 0; type = type.BaseType)
        {
            rows = ModelSinkTable.Find(SymbolNames.GetName(type), property.Name, property.Name);
        }

        return rows;
    }

    /// <summary>Finds the type of the object whose property an assignment sets.</summary>
    private ITypeSymbol? FindOwner(SyntaxNode assignment)
    {
        ExpressionSyntax? owner = assignment switch
        {
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } =>
                creation,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var receiver } } => receiver,
            _ => null,
        };
        return owner is null ? null : context.Model.For(owner).GetTypeInfo(owner, context.Cancellation).Type;
    }

    /// <summary>Finds the creation or call whose result is the model itself.</summary>
    private static ExpressionSyntax? FindMade(Sink sink) => sink.Call switch
    {
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } =>
            creation,
        BaseObjectCreationExpressionSyntax creation => creation,
        InvocationExpressionSyntax call => call,
        _ => null,
    };

    // Matches StartSessionAsync(model, "transcription").
    private bool IsTranscription(Sink sink) =>
        sink.Call is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments }
        && arguments.Any(argument => argument.Expression != sink.Value
            && ArgumentParameter.Find(argument, context.Model, context.Cancellation) is { Name: "intent" }
            && !RequestUrls.IsNullOrDefault(argument.Expression));
}
