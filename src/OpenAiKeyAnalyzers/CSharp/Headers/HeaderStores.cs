using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.CSharp.Credentials;

namespace OpenAiKeyAnalyzers.CSharp.Headers;

/// <summary>Tells by type and member what keeps a header.</summary>
internal static class HeaderStores
{
    /// <param name="receiver">Type of the object that takes the header; of an extension method, the type that declares it.</param>
    /// <param name="declaring">Type that declares the member.</param>
    /// <param name="member">Name of the member; empty for an indexer.</param>
    /// <returns><see langword="null"/> if it is no place for a request's header.</returns>
    internal static HeaderStore? Of(ITypeSymbol? receiver, INamedTypeSymbol? declaring, string member)
    {
        string type = receiver?.Name ?? string.Empty;
        bool isUnchecked = member == "TryAddWithoutValidation";
        switch (type)
        {
            case "HttpRequestHeaders" or "HttpHeaders":
                return isUnchecked ? HeaderStore.RequestUnchecked : HeaderStore.Request;
            case "HttpContentHeaders":
                return isUnchecked ? HeaderStore.ContentUnchecked : HeaderStore.Content;
            case "HttpResponseHeaders":
                return null;
            case "WebHeaderCollection":
                return HeaderStore.Web;
        }

        if (IsDictionary(receiver) && !Says(type))
        {
            return HeaderStore.Dictionary;
        }

        // Extension blocks nest the type that declares a member in the class that people know.
        return Says(member) || Says(type) || (declaring is not null && Says(KeyPositions.Outermost(declaring).Name)) ? HeaderStore.Other : null;
    }

    private static bool Says(string name) => name.IndexOf("header", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsDictionary(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments: { Length: 2 } arguments } named && arguments[0].SpecialType == SpecialType.System_String
        && named.Name is "Dictionary" or "IDictionary" or "SortedDictionary" or "ConcurrentDictionary" or "ImmutableDictionary";
}
