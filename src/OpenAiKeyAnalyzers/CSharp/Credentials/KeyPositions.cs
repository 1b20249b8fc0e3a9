using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.CSharp.Credentials;

/// <summary>What a member does with the text that it is given.</summary>
internal enum KeyPositionKind
{
    /// <summary>Not a key position.</summary>
    None,

    /// <summary>The text is the key, and the client is OpenAI's own unless it is pointed elsewhere.</summary>
    Key,

    /// <summary>The text is the key of an Azure OpenAI resource.</summary>
    AzureKey,

    /// <summary>The text is a key of whatever client the credential is given to.</summary>
    Credential,

    /// <summary>The text is sent as bearer token to whatever host the request names.</summary>
    BearerToken,
}

/// <summary>Tells which parameters and properties take a key.</summary>
internal static class KeyPositions
{
    internal static KeyPositionKind Of(IParameterSymbol parameter)
    {
        // Conversions that turn a text into credentials: OpenAIAPI api = "…".
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Conversion } conversion)
        {
            return parameter.Name is "key" or "apiKey" && IsOpenAi(conversion.ContainingType, null) ? KeyPositionKind.Key : KeyPositionKind.None;
        }

        return parameter.ContainingSymbol is IMethodSymbol method
            ? Of(method.ContainingType, method.MethodKind == MethodKind.Constructor ? ".ctor" : method.Name, parameter.Name, parameter.Type)
            : KeyPositionKind.None;
    }

    internal static KeyPositionKind Of(IPropertySymbol property) =>
        property.SetMethod is null ? KeyPositionKind.None : Of(property.ContainingType, property.Name, property.Name, property.Type);

    private static KeyPositionKind Of(INamedTypeSymbol? containingType, string member, string parameter, ITypeSymbol valueType)
    {
        if (containingType is null || !IsText(valueType))
        {
            return KeyPositionKind.None;
        }

        INamedTypeSymbol type = Outermost(containingType);
        string typeName = type.ToDisplayString(NameOnly);
        if (KeyPositionTable.NoKeys.Contains((typeName, member)))
        {
            return KeyPositionKind.None;
        }

        if (KeyPositionTable.BearerTokens.Contains((typeName, member, parameter)))
        {
            return KeyPositionKind.BearerToken;
        }

        bool isListed = KeyPositionTable.Keys.Contains((typeName, member, parameter));
        bool isShaped = KeyPositionTable.KeyNames.Contains(Plain(parameter)) && (IsOpenAi(type, member) || (IsOwn(type) && IsNestedInOpenAi(containingType)));
        if (!isListed && !isShaped)
        {
            return KeyPositionKind.None;
        }

        if (typeName.StartsWith("System.ClientModel.", StringComparison.Ordinal) || typeName == KeyPositionTable.AzureKeyCredential)
        {
            return KeyPositionKind.Credential;
        }

        bool isAzure = Contains(type.Name, "azure") || Contains(member, "azure") || (!isListed && typeName.StartsWith("Azure.", StringComparison.Ordinal));
        return isAzure ? KeyPositionKind.AzureKey : KeyPositionKind.Key;
    }

    /// <summary>Whether a parameter or property says where the client sends its requests.</summary>
    internal static bool IsEndpoint(string name) => Array.Exists(KeyPositionTable.EndpointNames, end => Plain(name).EndsWith(end, StringComparison.Ordinal));

    internal static INamedTypeSymbol Outermost(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } container)
        {
            type = container;
        }

        return type;
    }

    /// <summary>Whether the project itself declares a member.</summary>
    internal static bool IsOwn(ISymbol symbol) => symbol.Locations.Any(static location => location.IsInSource);

    /// <summary>Whether a member belongs to a client library of OpenAI, or says so itself.</summary>
    internal static bool IsOfOpenAi(ISymbol member) => member.ContainingType is { } type && IsOpenAi(Outermost(type), member.Name);

    private static bool IsNestedInOpenAi(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? container = type; container is not null; container = container.ContainingType)
        {
            if (IsOpenAi(container.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a type or one of its members belongs to an OpenAI client. Of the project's own types only the names of type and member
    /// count: a project may call itself after OpenAI and still take keys of other services.
    /// </summary>
    private static bool IsOpenAi(INamedTypeSymbol type, string? member)
    {
        bool named = IsOpenAi(type.Name) || (member is not null && IsOpenAi(member));
        return named || (!IsOwn(type) && (IsOpenAi(type.ToDisplayString(NameOnly)) || IsOpenAi(type.ContainingAssembly?.Name ?? string.Empty)));
    }

    private static bool IsOpenAi(string name) => Contains(name, "openai") || Contains(name, "open_ai");

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string Plain(string name) => name.Replace("_", string.Empty).ToLowerInvariant();

    private static bool IsText(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char }
        || type is INamedTypeSymbol { Name: "ReadOnlySpan" or "ReadOnlyMemory", TypeArguments.Length: 1 } span && span.TypeArguments[0].SpecialType == SpecialType.System_Char;

    private static readonly SymbolDisplayFormat NameOnly = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.None);
}
