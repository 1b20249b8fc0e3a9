using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>
/// Decides where a client sends its requests that a variable, a parameter or the container holds: wherever the program creates it.
/// </summary>
/// <param name="model">The model of the file that asks.</param>
/// <param name="flow">Follows values through the program.</param>
/// <param name="resolveCall">Finds the destination of a call that creates a client.</param>
/// <param name="cancellation">Ends the work early.</param>
internal sealed class ClientDestinationResolver(SemanticModel model, StringDataFlow flow, Func<SyntaxNode, Destination> resolveCall,
    CancellationToken cancellation)
{
    // Guards against cycles: incomplete code can assign an object to itself.
    private readonly HashSet<SyntaxNode> _open = [];

    /// <summary>The host of a client that already is there: one of which the program shows all values, or that it injects.</summary>
    internal Destination Resolve(ExpressionSyntax client)
    {
        while (client is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            client = client is ParenthesizedExpressionSyntax parenthesized
                ? parenthesized.Expression : ((PostfixUnaryExpressionSyntax)client).Operand;
        }

        if (client is BaseObjectCreationExpressionSyntax)
        {
            return resolveCall(client);
        }

        if (!_open.Add(client))
        {
            return Destination.OtherProvider;
        }

        Destination host = client switch
        {
            InvocationExpressionSyntax call => ResolveReturned(call),
            CastExpressionSyntax cast => Resolve(cast.Expression),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } required =>
                Resolve(required.Left),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice =>
                Combine([Resolve(choice.Left), Resolve(choice.Right)]),
            _ => model.For(client).GetSymbolInfo(client, cancellation).Symbol is { } symbol
                ? ResolveSymbol(symbol) : Destination.OtherProvider,
        };
        _open.Remove(client);
        return host;
    }

    private Destination ResolveSymbol(ISymbol symbol)
    {
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter)
        {
            var arguments = ParameterArguments.Find(parameter, model, cancellation).ToList();
            return arguments.Count > 0 ? Combine(arguments.Select(Resolve))
                : ParameterArguments.IsInjected(method, model, cancellation) ? ResolveInjected(parameter.Type)
                : Destination.OtherProvider;
        }

        if (symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol))
        {
            return Destination.OtherProvider;
        }

        var values = VariableValues.FindAll(symbol, flow, model, cancellation)
            .Where(static value => !RequestUrls.IsNullOrDefault(value)).ToList();
        return values.Count > 0 ? Combine(values.Select(Resolve))
            : symbol is IPropertySymbol property && SinkClassifier.IsDeclaredInSource(property) ? ResolveInjected(property.Type)
            : Destination.OtherProvider;
    }

    private Destination ResolveReturned(InvocationExpressionSyntax call)
    {
        if (model.For(call).GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method)
        {
            return Destination.OtherProvider;
        }

        if (method.Name is "GetRequiredService" or "GetService" or "GetRequiredKeyedService" or "GetKeyedService" && method.IsGenericMethod)
        {
            return ResolveInjected(method.ReturnType);
        }

        return Combine(method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation))
            .Where(ProgramFiles.Get(model.Compilation).Contains).SelectMany(ReturnedValues.Find).Select(Resolve));
    }

    /// <summary>The host of a client that a container creates: that of all clients of its type that the program creates.</summary>
    private Destination ResolveInjected(ITypeSymbol type) => Combine(ProgramIndex.Get(model.Compilation).OfficialClientCalls
        .Where(call => call is not BaseObjectCreationExpressionSyntax
            || IsOrDerives(model.For(call).GetTypeInfo(call, cancellation).Type, type))
        .Select(call => call is BaseObjectCreationExpressionSyntax ? resolveCall(call) : Destination.OtherProvider));

    private static bool IsOrDerives(ITypeSymbol? type, ITypeSymbol expected)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, expected))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The destination that all of several share; another provider if they differ or there are none.</summary>
    private static Destination Combine(IEnumerable<Destination> destinations)
    {
        Destination? common = null;
        foreach (Destination destination in destinations)
        {
            common = common is null || common == destination ? destination : Destination.OtherProvider;
        }

        return common ?? Destination.OtherProvider;
    }
}
