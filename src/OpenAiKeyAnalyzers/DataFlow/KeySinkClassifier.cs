using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>What a member does with the text that it is given.</summary>
internal enum CredentialSinkKind
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
internal static class KeySinkClassifier
{
    internal static CredentialSinkKind Classify(IParameterSymbol parameter)
    {
        // Conversions that turn a text into credentials: OpenAIAPI api = "…".
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Conversion } conversion)
        {
            return parameter.Name is "key" or "apiKey" && IsOpenAi(conversion.ContainingType, null)
                ? CredentialSinkKind.Key : CredentialSinkKind.None;
        }

        return parameter.ContainingSymbol is IMethodSymbol method
            ? Classify(method.ContainingType, method.MethodKind == MethodKind.Constructor
                ? ".ctor" : method.Name, parameter.Name, parameter.Type)
            : CredentialSinkKind.None;
    }

    internal static CredentialSinkKind Classify(IPropertySymbol property) =>
        property.SetMethod is null
        ? CredentialSinkKind.None : Classify(property.ContainingType, property.Name, property.Name, property.Type);

    private static CredentialSinkKind Classify(INamedTypeSymbol? containingType, string member, string parameter, ITypeSymbol valueType)
    {
        if (containingType is null || !IsStringType(valueType))
        {
            return CredentialSinkKind.None;
        }

        INamedTypeSymbol type = GetOutermostType(containingType);
        string typeName = type.ToDisplayString(NameOnly);
        if (KeySinkTable.NonKeys.Contains((typeName, member)))
        {
            return CredentialSinkKind.None;
        }

        if (KeySinkTable.BearerTokens.Contains((typeName, member, parameter)))
        {
            return CredentialSinkKind.BearerToken;
        }

        bool isListed = KeySinkTable.Keys.Contains((typeName, member, parameter));
        bool isShaped = KeySinkTable.KeyNames.Contains(Normalize(parameter))
            && (IsOpenAi(type, member) || (IsDeclaredInSource(type) && IsNestedInOpenAi(containingType)));
        if (!isListed && !isShaped)
        {
            return CredentialSinkKind.None;
        }

        if (typeName.StartsWith("System.ClientModel.", StringComparison.Ordinal) || typeName == KeySinkTable.AzureKeyCredential)
        {
            return CredentialSinkKind.Credential;
        }

        bool isAzure = Contains(type.Name, "azure") || Contains(member, "azure")
            || (!isListed && typeName.StartsWith("Azure.", StringComparison.Ordinal));
        return isAzure ? CredentialSinkKind.AzureKey : CredentialSinkKind.Key;
    }

    /// <summary>Whether a parameter or property says where the client sends its requests.</summary>
    internal static bool IsEndpoint(string name) =>
        Array.Exists(KeySinkTable.EndpointNames, end => Normalize(name).EndsWith(end, StringComparison.Ordinal));

    internal static INamedTypeSymbol GetOutermostType(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } container)
        {
            type = container;
        }

        return type;
    }

    /// <summary>Whether the project itself declares a member.</summary>
    internal static bool IsDeclaredInSource(ISymbol symbol) => symbol.Locations.Any(static location => location.IsInSource);

    /// <summary>Whether a member belongs to a client library of OpenAI, or says so itself.</summary>
    internal static bool IsOfOpenAi(ISymbol member) => member.ContainingType is { } type && IsOpenAi(GetOutermostType(type), member.Name);

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
        return named
            || (!IsDeclaredInSource(type)
                && (IsOpenAi(type.ToDisplayString(NameOnly)) || IsOpenAi(type.ContainingAssembly?.Name ?? string.Empty)));
    }

    private static bool IsOpenAi(string name) => Contains(name, "openai") || Contains(name, "open_ai");

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string Normalize(string name) => name.Replace("_", string.Empty).ToLowerInvariant();

    private static bool IsStringType(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char }
        || type is INamedTypeSymbol { Name: "ReadOnlySpan" or "ReadOnlyMemory", TypeArguments.Length: 1 } span
        && span.TypeArguments[0].SpecialType == SpecialType.System_Char;

    private static readonly SymbolDisplayFormat NameOnly = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.None);
}
