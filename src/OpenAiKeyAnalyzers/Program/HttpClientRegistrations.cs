using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Finds the clients that a program registers with <c>AddHttpClient</c>, and those that it registers as services.</summary>
internal static class HttpClientRegistrations
{
    private const string BaseAddress = "BaseAddress";

    // Refit.HttpClientFactory registers the client of an interface.
    private static readonly string[] Methods = ["AddHttpClient", "AddRefitClient"];

    private static readonly string[] ServiceMethods =
        ["AddSingleton", "AddScoped", "AddTransient", "TryAddSingleton", "TryAddScoped", "TryAddTransient", "AddKeyedSingleton",
            "AddKeyedScoped", "AddKeyedTransient"];

    internal static IEnumerable<HttpClientRegistration> FindAll(Compilation program, CancellationToken cancellation)
    {
        var files = ProgramFiles.Get(program);
        foreach (SimpleNameSyntax name in Methods.SelectMany(method => files.FindNames(method, cancellation)))
        {
            if (name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call })
            {
                yield return Create(call, name, files.GetModel(name.SyntaxTree), cancellation);
            }
        }
    }

    /// <summary>Finds the clients that <c>AddSingleton(new HttpClient { … })</c> and similar calls register as a service.</summary>
    internal static IEnumerable<ExpressionSyntax> FindServices(Compilation program, CancellationToken cancellation)
    {
        var files = ProgramFiles.Get(program);
        return ServiceMethods.SelectMany(method => files.FindNames(method, cancellation))
            .Select(static name => name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call }
                ? call.ArgumentList.Arguments.LastOrDefault()?.Expression : null)
            .Select(static value => value is LambdaExpressionSyntax lambda ? FindResult(lambda) : value)
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Where(value => files.GetModel(value.SyntaxTree).GetTypeInfo(value, cancellation).Type is { Name: "HttpClient" });
    }

    /// <summary>Finds the expression whose value a lambda returns; <see langword="null"/> if there are several.</summary>
    internal static ExpressionSyntax? FindResult(LambdaExpressionSyntax lambda)
    {
        if (lambda.Body is ExpressionSyntax body)
        {
            return body;
        }

        var results = lambda.Body.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax)
            .OfType<ReturnStatementSyntax>().ToList();
        return results.Count == 1 ? results[0].Expression : null;
    }

    private static HttpClientRegistration Create(InvocationExpressionSyntax call, SimpleNameSyntax name, SemanticModel model,
        CancellationToken cancellation)
    {
        ITypeSymbol? client = FindType(name, model, cancellation);
        ArgumentSyntax? first = call.ArgumentList.Arguments.FirstOrDefault();
        string? clientName = first is null || first.Expression is AnonymousFunctionExpressionSyntax
            || FindMethod(first.Expression, model, cancellation) is not null
            ? (client is null ? string.Empty : client.Name) : FindName(first.Expression, model, cancellation);
        var addresses = new List<ExpressionSyntax>();
        var handlers = new List<ITypeSymbol>();
        bool isComplete = AddBaseAddresses(call, addresses, model, cancellation) && clientName is not null;

        // services.AddHttpClient("ai").ConfigureHttpClient(c => …).AddTypedClient<Bot>()
        InvocationExpressionSyntax link = call;
        while (link.Parent is MemberAccessExpressionSyntax { Name: var next, Parent: InvocationExpressionSyntax outer }
            && outer.Expression == link.Parent)
        {
            link = outer;
            switch (next.Identifier.ValueText)
            {
                case "ConfigureHttpClient":
                    isComplete &= AddBaseAddresses(outer, addresses, model, cancellation);
                    break;
                case "AddTypedClient":
                    client = FindType(next, model, cancellation) ?? client;
                    break;
                case "AddHttpMessageHandler" when FindHandler(next, outer, model, cancellation) is { } handler:
                    handlers.Add(handler);
                    break;
                case "ConfigurePrimaryHttpMessageHandler" when FindHandler(next, outer, model, cancellation) is { } primary
                    && SinkClassifier.IsDeclaredInSource(primary):
                    return new HttpClientRegistration(client, clientName, HttpClientSetup.Unknown, handlers);
            }
        }

        if (handlers.Exists(handler => MessageHandlers.MayRedirect(handler, cancellation)))
        {
            return new HttpClientRegistration(client, clientName, HttpClientSetup.Unknown, handlers);
        }

        return new HttpClientRegistration(client, clientName, new HttpClientSetup(addresses, isComplete), handlers);
    }

    /// <summary>Finds the last type argument: of an interface and its implementation, this is the implementation.</summary>
    private static ITypeSymbol? FindType(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation) =>
        name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: > 0 } types }
        ? model.For(types[types.Count - 1]).GetTypeInfo(types[types.Count - 1], cancellation).Type?.OriginalDefinition : null;

    /// <summary>
    /// Finds the type of a message handler: <c>AddHttpMessageHandler&lt;T&gt;()</c>, <c>AddHttpMessageHandler(() => new T())</c>.
    /// </summary>
    private static ITypeSymbol? FindHandler(SimpleNameSyntax name, InvocationExpressionSyntax call, SemanticModel model,
        CancellationToken cancellation) => FindType(name, model, cancellation)
        ?? (call.ArgumentList.Arguments is { Count: 1 } arguments && arguments[0].Expression is LambdaExpressionSyntax lambda
            && FindResult(lambda) is { } result ? model.For(result).GetTypeInfo(result, cancellation).Type : null);

    /// <summary>Finds the value of an expression that contains a name; <see langword="null"/> if it is known only at run time.</summary>
    internal static string? FindName(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        if (model.For(expression).GetConstantValue(expression, cancellation).Value is string constant)
        {
            return constant;
        }

        string text = ConstantStringReader.Read(expression, model, cancellation).Value;
        return text.IndexOf(ConstantString.Hole) < 0 ? text : null;
    }

    /// <summary>Adds the values that the lambdas of a call assign to the base address.</summary>
    /// <returns><see langword="true"/> if the call contains all code that configures the client.</returns>
    private static bool AddBaseAddresses(InvocationExpressionSyntax call, List<ExpressionSyntax> addresses, SemanticModel model,
        CancellationToken cancellation)
    {
        bool isComplete = true;
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            switch (argument.Expression)
            {
                case LambdaExpressionSyntax lambda:
                    isComplete &= AddBaseAddresses(lambda, GetLastParameter(lambda), addresses);
                    break;
                case LiteralExpressionSyntax or InvocationExpressionSyntax:
                    break;
                case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                    BaseMethodDeclarationSyntax? method = FindMethod(argument.Expression, model, cancellation);
                    isComplete &= method is null ? argument == call.ArgumentList.Arguments[0]
                        : method.ParameterList.Parameters is { Count: > 0 } parameters
                        && AddBaseAddresses(method, parameters[parameters.Count - 1].Identifier.ValueText, addresses);
                    break;
            }
        }

        return isComplete;
    }

    private static bool AddBaseAddresses(SyntaxNode function, string client, List<ExpressionSyntax> addresses)
    {
        addresses.AddRange(function.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: BaseAddress,
                Expression: IdentifierNameSyntax target } && target.Identifier.ValueText == client)
            .Select(static assignment => assignment.Right));
        return !function.DescendantNodes().OfType<ArgumentSyntax>().Any(passed =>
            passed.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == client);
    }

    /// <summary>Finds the declaration of a method of the program that is passed as a method group.</summary>
    private static BaseMethodDeclarationSyntax? FindMethod(ExpressionSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        SymbolInfo info = model.For(name).GetSymbolInfo(name, cancellation);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } methods }
            && methods[0].GetSyntax(cancellation) is BaseMethodDeclarationSyntax method
            && ProgramFiles.Get(model.Compilation).Contains(method) ? method : null;
    }

    private static string GetLastParameter(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: > 0 } parameters } =>
            parameters[parameters.Count - 1].Identifier.ValueText,
        _ => string.Empty,
    };
}
