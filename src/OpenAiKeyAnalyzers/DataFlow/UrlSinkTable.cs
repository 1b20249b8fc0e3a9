using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Tells by the parameter or property that receives an address what becomes of it. By names, never by position.</summary>
internal static class UrlSinkTable
{
    /// <summary>Assemblies whose <c>endpoint</c> becomes that of the official client as it stands: itself, and those built on it (read in
    /// their sources, 2026-11-23).</summary>
    private static readonly string[] OfficialAssemblies =
        ["OpenAI", "Microsoft.SemanticKernel.Connectors.OpenAI", "Microsoft.Extensions.AI.OpenAI"];

    internal static UrlSinkKind Classify(ISymbol receiver)
    {
        ISymbol member = receiver is IParameterSymbol { ContainingSymbol: { } method } ? method : receiver;
        if (member is IPropertySymbol { IsIndexer: true } || member.ContainingType is not { } containingType)
        {
            return UrlSinkKind.DisplayOnly;
        }

        INamedTypeSymbol type = KeySinkClassifier.GetOutermostType(containingType);
        bool isAddress = KeySinkClassifier.IsEndpoint(receiver.Name);
        if (type.Name == "UnityWebRequest")
        {
            return isAddress ? UrlSinkKind.Request : UrlSinkKind.DisplayOnly;
        }

        if (KeySinkClassifier.IsDeclaredInSource(member))
        {
            return IsApiName(receiver.Name) ? UrlSinkKind.Setting : UrlSinkKind.Unknown;
        }

        string space = type.ContainingNamespace.ToDisplayString();
        if (IsInNamespace(space, "System.Net"))
        {
            return receiver.Name == "BaseAddress" ? UrlSinkKind.BaseAddress : isAddress || receiver.Name == "requestUriString"
                ? UrlSinkKind.Request : UrlSinkKind.DisplayOnly;
        }

        if (IsInNamespace(space, "RestSharp"))
        {
            return receiver.Name is "resource" ? UrlSinkKind.Request : isAddress ? UrlSinkKind.BaseAddress : UrlSinkKind.DisplayOnly;
        }

        if (IsInNamespace(space, "Flurl") || IsInNamespace(space, "Refit"))
        {
            return isAddress ? UrlSinkKind.BaseAddress : UrlSinkKind.DisplayOnly;
        }

        if (isAddress && KeySinkClassifier.IsOfOpenAi(member))
        {
            return !IsEndpointOfClient(receiver.Name) ? UrlSinkKind.Setting
                : IsAzure(type, member) ? UrlSinkKind.AzureClientEndpoint
                : IsOfficial(type) ? UrlSinkKind.ClientEndpoint
                : UrlSinkKind.Setting;
        }

        return isAddress ? UrlSinkKind.Unknown : UrlSinkKind.DisplayOnly;
    }

    /// <summary>Whether a member of the project's own is called after the address of an API, not after a page: <c>BaseUrl</c>,
    /// <c>OpenAiEndpoint</c>.</summary>
    internal static bool IsApiName(string name)
    {
        string plain = name.Replace("_", string.Empty).ToLowerInvariant();
        bool saysApi = plain.Contains("endpoint")
            || ((plain.Contains("base") || plain.Contains("api")) && KeySinkClassifier.IsEndpoint(name));
        return saysApi && !plain.Contains("doc") && !plain.Contains("help") && !plain.Contains("key");
    }

    private static bool IsEndpointOfClient(string name) => name.Equals("endpoint", StringComparison.OrdinalIgnoreCase);

    private static bool IsAzure(INamedTypeSymbol type, ISymbol member) =>
        type.Name.IndexOf("Azure", StringComparison.Ordinal) >= 0 || member.Name.IndexOf("Azure", StringComparison.Ordinal) >= 0;

    private static bool IsOfficial(INamedTypeSymbol type) =>
        OfficialAssemblies.Contains(type.ContainingAssembly?.Name, StringComparer.Ordinal);

    private static bool IsInNamespace(string space, string root) => space == root || space.StartsWith(root + ".", StringComparison.Ordinal);
}
