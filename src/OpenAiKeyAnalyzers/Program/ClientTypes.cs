using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>
/// Distinguishes the clients of OpenAI and Azure from types that the project declares, which may send requests to another server.
/// </summary>
internal static class ClientTypes
{
    /// <summary>Determines whether a symbol belongs to an assembly of a client library.</summary>
    internal static bool IsOfOpenAi(ISymbol symbol) =>
        symbol.ContainingAssembly?.Name is { } assembly && ClientLibraryTable.ContainsAssembly(assembly);

    /// <summary>Determines whether a member creates or registers an Azure client.</summary>
    internal static bool IsAzure(ISymbol member) => SinkShapes.IsAzure(member);

    /// <summary>
    /// Determines whether a member belongs to a client library, or to the abstractions through which its clients are used.
    /// </summary>
    internal static bool IsOfLibrary(ISymbol member) => !SinkClassifier.IsDeclaredInSource(member)
        ? IsOfOpenAi(member) || SinkClassifier.IsOfOpenAi(member) || (member.ContainingType is { } type && IsOfAbstractions(type))
        : GetRootNamespace(member) is { Name: "OpenAI" };

    /// <summary>Determines whether a type is an abstraction for clients of any provider.</summary>
    internal static bool IsOfAbstractions(INamedTypeSymbol type) =>
        type.ContainingAssembly?.Name is "Microsoft.Extensions.AI" or "Microsoft.Extensions.AI.Abstractions";

    // Unity projects contain the source code of their client.
    private static INamespaceSymbol? GetRootNamespace(ISymbol member)
    {
        INamespaceSymbol? space = member.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space;
    }

    /// <summary>
    /// Determines whether a type is a handler or transport that the project declares. Such types send requests to local servers, gateways
    /// and test doubles, or do not send them.
    /// </summary>
    internal static bool IsCustomTransport(ITypeSymbol? type)
    {
        if (type is IErrorTypeSymbol)
        {
            return true;
        }

        for (ITypeSymbol? ancestor = type?.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (IsTransport(ancestor))
            {
                return SinkClassifier.IsDeclaredInSource(type!)
                    || !type!.ContainingNamespace.ToDisplayString().StartsWith("System.", StringComparison.Ordinal);
            }
        }

        return false;
    }

    /// <summary>Determines whether clients send their requests through a type.</summary>
    internal static bool IsTransport(ITypeSymbol type) => (type.Name, type.ContainingNamespace?.ToDisplayString()) is
        ("HttpMessageHandler" or "HttpClient" or "IHttpClientFactory", "System.Net.Http")
        or ("PipelineTransport", "System.ClientModel.Primitives") or ("HttpPipelineTransport", "Azure.Core.Pipeline");

    /// <summary>
    /// Determines whether the project derives a type from an options or client type. The declaration of such a type may set another host.
    /// </summary>
    internal static bool IsCustomType(ITypeSymbol? type) =>
        type is { BaseType.SpecialType: not SpecialType.System_Object } && SinkClassifier.IsDeclaredInSource(type);
}
