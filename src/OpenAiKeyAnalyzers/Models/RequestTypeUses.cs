using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>Finds the code that creates or accepts the objects of a request class, and the destination of the requests.</summary>
internal sealed class RequestTypeUses(EndpointContext context)
{
    private readonly Dictionary<INamedTypeSymbol, IReadOnlyList<(SyntaxNode Use, Destination Destination)>> _known =
        new(SymbolEqualityComparer.Default);

    /// <summary>Finds the uses of classes in requests to OpenAI.</summary>
    /// <returns>The uses; empty if one of them may be sent to another server, or none is known.</returns>
    internal IReadOnlyList<SyntaxNode> FindRequests(IReadOnlyList<INamedTypeSymbol> types)
    {
        var uses = types.SelectMany(FindUses).ToList();
        return uses.TrueForAll(static use => use.Destination is Destination.OpenAI or Destination.Unknown)
            ? [.. uses.Where(static use => use.Destination == Destination.OpenAI).Select(static use => use.Use)] : [];
    }

    private IReadOnlyList<(SyntaxNode Use, Destination Destination)> FindUses(INamedTypeSymbol type)
    {
        if (!_known.TryGetValue(type, out IReadOnlyList<(SyntaxNode Use, Destination Destination)>? uses))
        {
            uses = [.. ProgramFiles.Get(context.Model.Compilation).FindNames(type.Name, context.Cancellation).Select(FindUse)
                .OfType<SyntaxNode>().Where(use => IsOf(use, type)).Select(use => (use, context.GetDestination(use)))];
            _known.Add(type, uses);
        }

        return uses;
    }

    /// <summary>
    /// Finds the creation of an object, or the parameter that accepts one: <c>new ChatRequest { … }</c>, <c>ChatRequest r = new()</c>,
    /// <c>Send(ChatRequest r)</c>.
    /// </summary>
    private static SyntaxNode? FindUse(SimpleNameSyntax name)
    {
        SyntaxNode type = name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified : name;
        return type.Parent switch
        {
            ObjectCreationExpressionSyntax creation when creation.Type == type => creation,
            ParameterSyntax parameter => parameter,
            VariableDeclarationSyntax { Variables: { Count: 1 } variables } =>
                variables[0].Initializer?.Value as ImplicitObjectCreationExpressionSyntax,
            PropertyDeclarationSyntax property => property.Initializer?.Value as ImplicitObjectCreationExpressionSyntax,
            _ => null,
        };
    }

    private bool IsOf(SyntaxNode use, INamedTypeSymbol type)
    {
        SemanticModel model = context.Model.For(use);
        ITypeSymbol? used = use is ParameterSyntax { Type: { } declared } ? model.GetTypeInfo(declared, context.Cancellation).Type
            : model.GetTypeInfo(use, context.Cancellation).Type;
        return SymbolEqualityComparer.Default.Equals(used?.OriginalDefinition, type.OriginalDefinition);
    }
}
