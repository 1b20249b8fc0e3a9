using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>Gets the names by which the tables of models list symbols.</summary>
internal static class SymbolNames
{
    private static readonly SymbolDisplayFormat NameOnly = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.None);

    /// <summary>Gets the full name of the containing type, without type arguments: <c>OpenAI.Chat.ChatClient</c>.</summary>
    internal static string GetTypeName(ISymbol member) => member.ContainingType is { } type ? GetName(type) : string.Empty;

    /// <summary>Gets the full name of a type, without type arguments.</summary>
    internal static string GetName(ITypeSymbol type) => type.ToDisplayString(NameOnly);

    /// <summary>Gets the name of a method; <c>.ctor</c> for a constructor.</summary>
    internal static string GetMemberName(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor ? ".ctor" : method.Name;
}
