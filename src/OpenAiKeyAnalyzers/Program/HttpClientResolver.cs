using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>
/// Finds the base addresses of an <c>HttpClient</c> in the whole program: where the variable is assigned, where the client is created, and
/// where it is registered for the type into which it is injected.
/// </summary>
internal sealed class HttpClientResolver(SemanticModel model, CancellationToken cancellation)
{
    private const int MaxSteps = 8;

    private readonly Dictionary<ISymbol, HttpClientSetup> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Finds the setup of the client that an expression returns.</summary>
    internal HttpClientSetup Find(ExpressionSyntax client) => Find(client, 0);

    /// <summary>Finds the setup of the client that a variable, field or property refers to.</summary>
    internal HttpClientSetup FindOf(ISymbol client) => Find(client, 0);

    /// <summary>Finds the setup of the clients that send their requests through a message handler.</summary>
    internal HttpClientSetup FindForHandler(ITypeSymbol handler) =>
        HttpClientSetup.Merge([.. ProgramIndex.Get(model.Compilation).HttpClients
            .Where(registration => registration.Handlers.Contains(handler, SymbolEqualityComparer.Default))
            .Select(static registration => registration.Setup)]);

    /// <summary>Finds the setup of the client that Refit generates from an interface.</summary>
    internal HttpClientSetup FindForType(ITypeSymbol client) =>
        HttpClientSetup.Merge([.. ProgramIndex.Get(model.Compilation).HttpClients
            .Where(registration => SymbolEqualityComparer.Default.Equals(registration.Client, client.OriginalDefinition))
            .Select(static registration => registration.Setup)]);

    /// <summary>Determines whether the type of an expression is <c>HttpClient</c>.</summary>
    internal bool IsHttpClient(ExpressionSyntax expression) =>
        model.For(expression).GetTypeInfo(expression, cancellation).Type is { } type && IsHttpClient(type);

    internal static bool IsHttpClient(ITypeSymbol? type) =>
        type is { Name: "HttpClient", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "Net" } };

    private HttpClientSetup Find(ExpressionSyntax client, int steps)
    {
        cancellation.ThrowIfCancellationRequested();
        if (steps > MaxSteps)
        {
            return HttpClientSetup.Unknown;
        }

        switch (client)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Find(parenthesized.Expression, steps + 1);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                return Find(suppressed.Operand, steps + 1);
            case CastExpressionSyntax cast:
                return Find(cast.Expression, steps + 1);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } required:
                return Find(required.Left, steps + 1);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice:
                return HttpClientSetup.Merge([Find(choice.Left, steps + 1), Find(choice.Right, steps + 1)]);
            case ConditionalExpressionSyntax choice:
                return HttpClientSetup.Merge([Find(choice.WhenTrue, steps + 1), Find(choice.WhenFalse, steps + 1)]);
            case AssignmentExpressionSyntax assignment:
                return Find(assignment.Right, steps + 1);
            case BaseObjectCreationExpressionSyntax creation:
                return FindOfCreation(creation);
            case InvocationExpressionSyntax call:
                return FindOfCall(call, steps);
            case MemberAccessExpressionSyntax when LazyValues.Find(client, model, cancellation) is { } created:
                return Find(created, steps + 1);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return model.For(client).GetSymbolInfo(client, cancellation).Symbol is { } symbol
                    ? Find(symbol, steps) : HttpClientSetup.Unknown;
            default:
                return HttpClientSetup.Unknown;
        }
    }

    private HttpClientSetup FindOfCreation(BaseObjectCreationExpressionSyntax creation)
    {
        if (!IsHttpClient(creation) || creation.ArgumentList?.Arguments.FirstOrDefault() is { Expression: var handler }
            && MessageHandlers.MayRedirect(handler, model, cancellation))
        {
            return HttpClientSetup.Unknown;
        }

        return creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(static assignment => RequestUrls.GetName(assignment.Left) == "BaseAddress") is { Right: var address }
            ? new HttpClientSetup([address], true) : HttpClientSetup.WithoutBaseAddress;
    }

    private HttpClientSetup FindOfCall(InvocationExpressionSyntax call, int steps)
    {
        SimpleNameSyntax? name = call.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        switch (name?.Identifier.ValueText)
        {
            case "CreateClient" when model.For(call).GetSymbolInfo(call, cancellation).Symbol
                is IMethodSymbol { ContainingNamespace: { } space } && space.ToDisplayString() == "System.Net.Http":
                return FindNamed(call.ArgumentList.Arguments.Count == 0 ? string.Empty
                    : HttpClientRegistrations.FindName(call.ArgumentList.Arguments[0].Expression, model, cancellation));
            case "GetRequiredService" or "GetService" when name is GenericNameSyntax:
                return FindInjected();
            default:
                return model.For(call).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
                    && SinkClassifier.IsDeclaredInSource(method) ? FindReturned(method, steps) : HttpClientSetup.Unknown;
        }
    }

    private HttpClientSetup FindNamed(string? name) => name is null ? HttpClientSetup.Unknown
        : HttpClientSetup.Merge([.. ProgramIndex.Get(model.Compilation).HttpClients
            .Where(registration => registration.Name == name).Select(static registration => registration.Setup)]);

    private HttpClientSetup FindInjected() =>
        HttpClientSetup.Merge([.. ProgramIndex.Get(model.Compilation).HttpClientServices.Select(client => Find(client, MaxSteps))]);

    private HttpClientSetup FindReturned(IMethodSymbol method, int steps) => HttpClientSetup.Merge([
        .. Implementations.Find(method, model, cancellation).SelectMany(static member => member.DeclaringSyntaxReferences)
        .Select(reference => reference.GetSyntax(cancellation))
        .Where(ProgramFiles.Get(model.Compilation).Contains)
        .SelectMany(static declaration => ReturnedValues.Find(declaration))
        .Select(value => Find(value, steps + 1))]);

    private HttpClientSetup Find(ISymbol client, int steps)
    {
        if (!_known.TryGetValue(client, out HttpClientSetup setup))
        {
            // Guards against cycles: incomplete code can assign an object to itself.
            _known[client] = HttpClientSetup.Unknown;
            _known[client] = setup = FindOfSymbol(client, steps);
        }

        return setup;
    }

    private HttpClientSetup FindOfSymbol(ISymbol client, int steps)
    {
        if (client is not (ILocalSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol))
        {
            return HttpClientSetup.Unknown;
        }

        var addresses = new List<ExpressionSyntax>();
        var values = new List<ExpressionSyntax>(VariableValues.FindDeclared(client, model, cancellation));
        foreach (ExpressionSyntax use in ProgramMembers.FindReferences(client, model.Compilation, cancellation))
        {
            if (use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use)
            {
                values.Add(assignment.Right);
            }
            else if (use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BaseAddress",
                Parent: AssignmentExpressionSyntax setter } member && setter.Left == member)
            {
                addresses.Add(setter.Right);
            }
        }

        values.RemoveAll(static value => RequestUrls.IsNullOrDefault(value));
        HttpClientSetup origin = client is IParameterSymbol parameter ? FindOfParameter(parameter, steps)
            : values.Count == 0 && client is IFieldSymbol or IPropertySymbol ? FindInjected()
            : HttpClientSetup.Merge([.. values.Select(value => Find(value, steps + 1))]);

        // An assignment to the variable itself is certain, regardless of where the client comes from.
        return addresses.Count == 0 ? origin : new HttpClientSetup([.. addresses.Concat(origin.BaseAddresses).Distinct()], true);
    }

    private HttpClientSetup FindOfParameter(IParameterSymbol parameter, int steps)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return HttpClientSetup.Unknown;
        }

        var setups = ParameterArguments.Find(parameter, model, cancellation).Select(value => Find(value, steps + 1)).ToList();
        if (method.MethodKind == MethodKind.Constructor)
        {
            setups.AddRange(ProgramIndex.Get(model.Compilation).HttpClients
                .Where(registration => SymbolEqualityComparer.Default.Equals(registration.Client, method.ContainingType.OriginalDefinition))
                .Select(static registration => registration.Setup));
        }

        return setups.Count > 0 ? HttpClientSetup.Merge(setups)
            : ParameterArguments.IsInjected(method, model, cancellation) ? FindInjected()
            : HttpClientSetup.Unknown;
    }
}
