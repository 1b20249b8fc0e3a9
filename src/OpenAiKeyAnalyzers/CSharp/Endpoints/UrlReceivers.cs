using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.CSharp.Credentials;

namespace OpenAiKeyAnalyzers.CSharp.Endpoints;

/// <summary>Tells by the parameter or property that receives an address what becomes of it. By names, never by position.</summary>
internal static class UrlReceivers
{
    /// <summary>Assemblies whose <c>endpoint</c> becomes that of the official client as it stands: itself, and those built on it (read in their sources, 2026-11-23).</summary>
    private static readonly string[] OfficialAssemblies = ["OpenAI", "Microsoft.SemanticKernel.Connectors.OpenAI", "Microsoft.Extensions.AI.OpenAI"];

    internal static UrlUse Of(ISymbol receiver)
    {
        ISymbol member = receiver is IParameterSymbol { ContainingSymbol: { } method } ? method : receiver;
        if (member is IPropertySymbol { IsIndexer: true } || member.ContainingType is not { } containingType)
        {
            return UrlUse.Mention;
        }

        INamedTypeSymbol type = KeyPositions.Outermost(containingType);
        bool isAddress = KeyPositions.IsEndpoint(receiver.Name);
        if (type.Name == "UnityWebRequest")
        {
            return isAddress ? UrlUse.Request : UrlUse.Mention;
        }

        if (KeyPositions.IsOwn(member))
        {
            return SaysApi(receiver.Name) ? UrlUse.Setting : UrlUse.Text;
        }

        string space = type.ContainingNamespace.ToDisplayString();
        if (IsIn(space, "System.Net"))
        {
            return receiver.Name == "BaseAddress" ? UrlUse.BaseAddress : isAddress || receiver.Name == "requestUriString" ? UrlUse.Request : UrlUse.Mention;
        }

        if (IsIn(space, "RestSharp"))
        {
            return receiver.Name is "resource" ? UrlUse.Request : isAddress ? UrlUse.BaseAddress : UrlUse.Mention;
        }

        if (IsIn(space, "Flurl") || IsIn(space, "Refit"))
        {
            return isAddress ? UrlUse.BaseAddress : UrlUse.Mention;
        }

        if (isAddress && KeyPositions.IsOfOpenAi(member))
        {
            return !IsEndpointOfClient(receiver.Name) ? UrlUse.Setting
                : IsAzure(type, member) ? UrlUse.AzureClientEndpoint
                : IsOfficial(type) ? UrlUse.ClientEndpoint
                : UrlUse.Setting;
        }

        return isAddress ? UrlUse.Text : UrlUse.Mention;
    }

    /// <summary>Whether a member of the project's own is called after the address of an API, not after a page: <c>BaseUrl</c>, <c>OpenAiEndpoint</c>.</summary>
    internal static bool SaysApi(string name)
    {
        string plain = name.Replace("_", string.Empty).ToLowerInvariant();
        bool saysApi = plain.Contains("endpoint") || ((plain.Contains("base") || plain.Contains("api")) && KeyPositions.IsEndpoint(name));
        return saysApi && !plain.Contains("doc") && !plain.Contains("help") && !plain.Contains("key");
    }

    private static bool IsEndpointOfClient(string name) => name.Equals("endpoint", StringComparison.OrdinalIgnoreCase);

    private static bool IsAzure(INamedTypeSymbol type, ISymbol member) =>
        type.Name.IndexOf("Azure", StringComparison.Ordinal) >= 0 || member.Name.IndexOf("Azure", StringComparison.Ordinal) >= 0;

    private static bool IsOfficial(INamedTypeSymbol type) => OfficialAssemblies.Contains(type.ContainingAssembly?.Name, StringComparer.Ordinal);

    private static bool IsIn(string space, string root) => space == root || space.StartsWith(root + ".", StringComparison.Ordinal);
}
