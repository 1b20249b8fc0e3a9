using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Determines what a parameter or property accepts: from <c>Data/sinks.tsv</c> or, if it is not listed there, from its shape.
/// </summary>
internal static class SinkClassifier
{
    /// <summary>Finds the table row of a parameter or property.</summary>
    /// <returns>The row, or <see langword="null"/> if the table does not list the symbol.</returns>
    internal static SinkRow? FindRow(ISymbol sink)
    {
        ISymbol? member = sink is IParameterSymbol ? sink.ContainingSymbol : sink;
        if (member?.ContainingType is not { } containingType)
        {
            return null;
        }

        INamedTypeSymbol type = GetOutermostType(containingType);
        string name = GetMemberName(member);
        foreach (SinkRow row in FindRows(type))
        {
            if (row.Matches(name, sink.Name))
            {
                return row;
            }
        }

        // An OpenAI library may also have members for Azure.
        return type.ContainingAssembly is { Name: var assembly } && !SinkShapes.IsAzure(member)
            ? SinkTable.FindByAssembly(assembly, name, sink.Name) : null;
    }

    /// <summary>Finds the rows of the members of a type.</summary>
    internal static IEnumerable<SinkRow> FindRows(INamedTypeSymbol type) =>
        SinkTable.FindByTypeName(type.Name).Where(row => IsNamespace(type.ContainingNamespace, row.Namespace));

    /// <summary>
    /// Gets the kind of credential that a parameter or property accepts; <see cref="SinkKind.Unknown"/> if it accepts none.
    /// </summary>
    internal static SinkKind ClassifyCredential(ISymbol sink)
    {
        ITypeSymbol? valueType = sink switch
        {
            IParameterSymbol parameter => parameter.Type,
            IPropertySymbol { SetMethod: not null } property => property.Type,
            _ => null,
        };
        if (valueType is null || !IsStringType(valueType))
        {
            return SinkKind.Unknown;
        }

        SinkKind kind = FindRow(sink)?.Kind ?? SinkShapes.ClassifyCredential(sink);
        return IsClientCredential(kind) || kind == SinkKind.BearerToken ? kind : SinkKind.Unknown;
    }

    /// <summary>Determines whether a sink accepts the key of a client that creates the header itself.</summary>
    internal static bool IsClientCredential(SinkKind kind) => kind is SinkKind.ApiKey or SinkKind.AzureApiKey or SinkKind.Credential;

    /// <summary>Determines whether a parameter or property with this name sets the destination of a client's requests.</summary>
    internal static bool IsEndpoint(string name) => IdentifierWords.EndsWithWord(name, IdentifierWordUse.UrlParameter);

    internal static INamedTypeSymbol GetOutermostType(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } container)
        {
            type = container;
        }

        return type;
    }

    /// <summary>Determines whether the project itself declares a member.</summary>
    internal static bool IsDeclaredInSource(ISymbol symbol) => symbol.Locations.Any(static location => location.IsInSource);

    /// <summary>
    /// Determines whether a member belongs to an OpenAI client library, by its own name or the name of its type or assembly.
    /// </summary>
    internal static bool IsOfOpenAi(ISymbol member) => SinkShapes.IsOfOpenAi(member);

    private static string GetMemberName(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? WellKnownMemberNames.InstanceConstructorName : member.Name;

    /// <summary>Compares a namespace with a full name, from the last part to the first.</summary>
    private static bool IsNamespace(INamespaceSymbol? space, string name)
    {
        int end = name.Length;
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            string part = space.Name;
            int start = end - part.Length;
            if (start < 0 || string.CompareOrdinal(name, start, part, 0, part.Length) != 0 || (start > 0 && name[start - 1] != '.'))
            {
                return false;
            }

            end = Math.Max(start - 1, 0);
        }

        return end == 0;
    }

    private static bool IsStringType(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
        || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char }
        || type is INamedTypeSymbol { Name: "ReadOnlySpan" or "ReadOnlyMemory", TypeArguments.Length: 1 } span
        && span.TypeArguments[0].SpecialType == SpecialType.System_Char;
}
