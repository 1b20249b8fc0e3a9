using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Tells by type and member what keeps a header.</summary>
internal static class HeaderCollections
{
    /// <param name="receiver">Type of the object that takes the header; of an extension method, the type that declares it.</param>
    /// <param name="declaring">Type that declares the member.</param>
    /// <param name="member">Name of the member; empty for an indexer.</param>
    /// <returns><see langword="null"/> if it is no place for a request's header.</returns>
    internal static HeaderCollectionKind? Classify(ITypeSymbol? receiver, INamedTypeSymbol? declaring, string member)
    {
        string type = receiver?.Name ?? string.Empty;
        bool isUnchecked = member == "TryAddWithoutValidation";
        switch (type)
        {
            case "HttpRequestHeaders" or "HttpHeaders":
                return isUnchecked ? HeaderCollectionKind.RequestWithoutValidation : HeaderCollectionKind.Request;
            case "HttpContentHeaders":
                return isUnchecked ? HeaderCollectionKind.ContentWithoutValidation : HeaderCollectionKind.Content;
            case "HttpResponseHeaders":
                return null;
            case "WebHeaderCollection":
                return HeaderCollectionKind.WebHeaderCollection;
        }

        if (IsDictionary(receiver) && !IsHeaderName(type))
        {
            return HeaderCollectionKind.Dictionary;
        }

        // Extension blocks nest the type that declares a member in the class that people know.
        return IsHeaderName(member) || IsHeaderName(type)
            || (declaring is not null && IsHeaderName(KeySinkClassifier.GetOutermostType(declaring).Name))
            ? HeaderCollectionKind.Other : null;
    }

    private static bool IsHeaderName(string name) => name.IndexOf("header", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsDictionary(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments: { Length: 2 } arguments } named && arguments[0].SpecialType == SpecialType.System_String
        && named.Name is "Dictionary" or "IDictionary" or "SortedDictionary" or "ConcurrentDictionary" or "ImmutableDictionary";
}
