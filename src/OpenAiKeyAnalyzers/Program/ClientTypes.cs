using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.DataFlow;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Distinguishes the clients of OpenAI and Azure from types whose declaration may send requests to another server.</summary>
internal static class ClientTypes
{
    /// <summary>Determines whether a symbol belongs to an assembly that OpenAI's name is part of.</summary>
    internal static bool IsOfOpenAi(ISymbol symbol) =>
        symbol.ContainingAssembly?.Name.IndexOf("openai", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Determines whether a member creates or registers a client of Azure.</summary>
    internal static bool IsAzure(ISymbol member) =>
        member.Name.IndexOf("azure", StringComparison.OrdinalIgnoreCase) >= 0
        || (member.ContainingType is { } type
            && SinkClassifier.GetOutermostType(type).Name.IndexOf("azure", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>
    /// Determines whether a type is a handler or transport of the project. These send requests to local servers, gateways and test
    /// doubles, or nowhere.
    /// </summary>
    internal static bool IsCustomTransport(ITypeSymbol? type)
    {
        if (type is IErrorTypeSymbol)
        {
            return true;
        }

        for (ITypeSymbol? ancestor = type?.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.Name is "HttpMessageHandler" or "HttpClient" or "PipelineTransport")
            {
                return !type!.ContainingNamespace.ToDisplayString().StartsWith("System.", StringComparison.Ordinal);
            }
        }

        return false;
    }

    /// <summary>
    /// Determines whether a type of options or of a client is derived in the project, where its declaration may name another host.
    /// </summary>
    internal static bool IsCustomType(ITypeSymbol? type) =>
        type is { BaseType.SpecialType: not SpecialType.System_Object } && SinkClassifier.IsDeclaredInSource(type);
}
