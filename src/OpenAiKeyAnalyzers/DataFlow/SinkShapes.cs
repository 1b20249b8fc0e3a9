using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Classifies the sinks that the table does not list, by the shape of their declaration. There are too many OpenAI clients to list every
/// member, each release adds members, and projects have factories and options of their own. All words are in
/// <c>Data/identifier-words.tsv</c>.
/// </summary>
internal static class SinkShapes
{
    internal static SinkKind ClassifyCredential(ISymbol sink)
    {
        ISymbol member = sink is IParameterSymbol ? sink.ContainingSymbol : sink;
        if (member.ContainingType is not { } containingType)
        {
            return SinkKind.Unknown;
        }

        // Conversions from a string to credentials: OpenAIAPI api = "…".
        if (member is IMethodSymbol { MethodKind: MethodKind.Conversion })
        {
            return sink.Name is "key" or "apiKey" && IsOfOpenAi(SinkClassifier.GetOutermostType(containingType), null)
                ? SinkKind.ApiKey : SinkKind.Unknown;
        }

        INamedTypeSymbol type = SinkClassifier.GetOutermostType(containingType);
        bool isKey = IdentifierWords.IsWordIgnoringCase(sink.Name, IdentifierWordUse.KeyParameter)
            && (IsOfOpenAi(type, member.Name) || (SinkClassifier.IsDeclaredInSource(type) && IsNestedInOpenAi(containingType)));
        return !isKey ? SinkKind.Unknown
            : IsAzure(member) || IsInNamespace(type, "Azure") ? SinkKind.AzureApiKey
            : SinkKind.ApiKey;
    }

    /// <summary>Gets how a sink that the table does not list uses a URL.</summary>
    internal static UrlSinkKind ClassifyUrl(ISymbol sink, ISymbol member)
    {
        if (SinkClassifier.IsDeclaredInSource(member))
        {
            return IsApiName(sink.Name) ? UrlSinkKind.Setting : UrlSinkKind.Unknown;
        }

        if (!SinkClassifier.IsEndpoint(sink.Name))
        {
            return UrlSinkKind.DisplayOnly;
        }

        bool isEndpoint = sink.Name.Equals("endpoint", StringComparison.OrdinalIgnoreCase);
        return !IsOfOpenAi(member) ? UrlSinkKind.Unknown
            : isEndpoint && IsAzure(member) ? UrlSinkKind.AzureClientEndpoint
            : UrlSinkKind.Setting;
    }

    /// <summary>
    /// Determines whether the name of a project's member is that of an API's URL, and not of a web page: <c>BaseUrl</c>,
    /// <c>OpenAiEndpoint</c>.
    /// </summary>
    internal static bool IsApiName(string name) =>
        (IdentifierWords.ContainsWord(name, IdentifierWordUse.EndpointMember)
            || (IdentifierWords.ContainsWord(name, IdentifierWordUse.ApiUrlMember) && SinkClassifier.IsEndpoint(name)))
        && !IdentifierWords.ContainsWord(name, IdentifierWordUse.PageUrlMember);

    /// <summary>Determines whether a member or its type belongs to an Azure client.</summary>
    internal static bool IsAzure(ISymbol member) =>
        IdentifierWords.ContainsWord(member.Name, IdentifierWordUse.AzureMember)
        || (member.ContainingType is { } type
            && IdentifierWords.ContainsWord(SinkClassifier.GetOutermostType(type).Name, IdentifierWordUse.AzureMember));

    /// <summary>Determines whether a member belongs to an OpenAI client library, or its own name contains OpenAI's.</summary>
    internal static bool IsOfOpenAi(ISymbol member) =>
        member.ContainingType is { } type && IsOfOpenAi(SinkClassifier.GetOutermostType(type), member.Name);

    /// <summary>
    /// Determines whether a type or one of its members belongs to an OpenAI client. For the project's own types, only the names of the type
    /// and the member count: a project may be named after OpenAI and still accept keys of other services.
    /// </summary>
    private static bool IsOfOpenAi(INamedTypeSymbol type, string? member) =>
        IsOpenAiName(type.Name) || (member is not null && IsOpenAiName(member))
        || (!SinkClassifier.IsDeclaredInSource(type)
            && (ClientLibraryTable.ContainsAssembly(type.ContainingAssembly?.Name ?? string.Empty)
                || HasOpenAiNamespace(type.ContainingNamespace)));

    private static bool HasOpenAiNamespace(INamespaceSymbol? space)
    {
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (IsOpenAiName(space.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNestedInOpenAi(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? container = type; container is not null; container = container.ContainingType)
        {
            if (IsOpenAiName(container.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInNamespace(INamedTypeSymbol type, string root)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name == root;
    }

    private static bool IsOpenAiName(string name) => IdentifierWords.ContainsWord(name, IdentifierWordUse.OpenAiMember);
}
