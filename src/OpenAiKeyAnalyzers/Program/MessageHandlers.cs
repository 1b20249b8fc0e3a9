using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>
/// Determines whether a program's message handlers change the URLs of requests, and finds the clients that send requests through them.
/// </summary>
internal static class MessageHandlers
{
    // Limits the search: a handler in a handler in a variable. Longer chains do not occur in practice.
    private const int MaxSteps = 6;

    /// <summary>
    /// Determines whether a handler of the program may send requests to a URL other than the requested one, or to no server.
    /// </summary>
    internal static bool MayRedirect(ITypeSymbol handler, CancellationToken cancellation)
    {
        var declarations = handler.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).ToList();
        bool isOverridden = false;
        bool isPassedOn = false;
        foreach (SyntaxNode node in declarations.SelectMany(static declaration => declaration.DescendantNodes()))
        {
            switch (node)
            {
                case AssignmentExpressionSyntax assignment when RequestUrls.GetName(assignment.Left) == "RequestUri":
                    return true;
                case MethodDeclarationSyntax { Identifier.ValueText: "SendAsync" }:
                    isOverridden = true;
                    break;
                case MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax, Name.Identifier.ValueText: "SendAsync" }:
                    isPassedOn = true;
                    break;
            }
        }

        return isOverridden && !isPassedOn;
    }

    /// <summary>Determines whether the value of an expression is a handler that may send requests to another URL.</summary>
    internal static bool MayRedirect(ExpressionSyntax handler, SemanticModel model, CancellationToken cancellation) =>
        FindTypes(handler, model, 0, cancellation).Any(type => SinkClassifier.IsDeclaredInSource(type) && MayRedirect(type, cancellation));

    /// <summary>Finds the clients that are created with a handler of the program: <c>new HttpClient(new AuthHandler())</c>.</summary>
    internal static IEnumerable<BaseObjectCreationExpressionSyntax> FindClients(ITypeSymbol handler, SemanticModel model,
        CancellationToken cancellation) =>
        ProgramFiles.Get(model.Compilation).FindNames(handler.Name, cancellation).Select(FindCreation)
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Where(creation => SymbolEqualityComparer.Default.Equals(
                model.For(creation).GetTypeInfo(creation, cancellation).Type?.OriginalDefinition, handler.OriginalDefinition))
            .SelectMany(creation => FindClients(creation, model, 0, cancellation)).Distinct();

    private static IEnumerable<BaseObjectCreationExpressionSyntax> FindClients(ExpressionSyntax handler, SemanticModel model, int steps,
        CancellationToken cancellation)
    {
        ExpressionSyntax value = StringDataFlow.WalkUp(handler);
        switch (value.Parent)
        {
            case var _ when steps > MaxSteps:
                return [];
            case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax outer }:
                return HttpClientResolver.IsHttpClient(model.For(outer).GetTypeInfo(outer, cancellation).Type)
                    ? [outer] : FindClients(outer, model, steps + 1, cancellation);
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax outer } }
                assignment when assignment.Right == value:
                return FindClients(outer, model, steps + 1, cancellation);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
                when model.For(variable).GetDeclaredSymbol(variable, cancellation) is { } symbol:
                return FindClients(symbol, model, steps, cancellation);
            case AssignmentExpressionSyntax assignment when assignment.Right == value
                && model.For(assignment).GetSymbolInfo(assignment.Left, cancellation).Symbol is { } symbol:
                return FindClients(symbol, model, steps, cancellation);
            default:
                return [];
        }
    }

    private static IEnumerable<BaseObjectCreationExpressionSyntax> FindClients(ISymbol variable, SemanticModel model, int steps,
        CancellationToken cancellation) => variable is not (ILocalSymbol or IFieldSymbol) ? []
        : ProgramMembers.FindReferences(variable, model.Compilation, cancellation)
            .SelectMany(use => FindClients(use, model, steps + 1, cancellation));

    private static BaseObjectCreationExpressionSyntax? FindCreation(SimpleNameSyntax name)
    {
        SyntaxNode type = name;
        while (type.Parent is QualifiedNameSyntax or NullableTypeSyntax)
        {
            type = type.Parent;
        }

        return type.Parent switch
        {
            ObjectCreationExpressionSyntax creation when creation.Type == type => creation,
            VariableDeclarationSyntax { Variables: { Count: 1 } variables } =>
                variables[0].Initializer?.Value as ImplicitObjectCreationExpressionSyntax,
            _ => null,
        };
    }

    /// <summary>Finds the types of the handler that an expression creates or refers to, and of its inner handlers.</summary>
    private static IEnumerable<ITypeSymbol> FindTypes(ExpressionSyntax handler, SemanticModel model, int steps,
        CancellationToken cancellation)
    {
        if (steps > MaxSteps || model.For(handler).GetTypeInfo(handler, cancellation).Type is not { } type)
        {
            yield break;
        }

        yield return type;
        IEnumerable<ExpressionSyntax> inner = handler switch
        {
            BaseObjectCreationExpressionSyntax creation => (creation.ArgumentList?.Arguments.Select(static argument => argument.Expression)
                ?? []).Concat(creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
                    .Select(static assignment => assignment.Right) ?? []),
            IdentifierNameSyntax or MemberAccessExpressionSyntax
                when model.For(handler).GetSymbolInfo(handler, cancellation).Symbol is (ILocalSymbol or IFieldSymbol) and var variable =>
                VariableValues.FindDeclared(variable, model, cancellation),
            _ => [],
        };
        foreach (ITypeSymbol nested in inner.SelectMany(value => FindTypes(value, model, steps + 1, cancellation)))
        {
            yield return nested;
        }
    }
}
