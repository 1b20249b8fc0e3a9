using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Represents a configuration section that is bound to the properties of an object.</summary>
/// <param name="section">The section.</param>
/// <param name="type">The type of the object.</param>
internal sealed class OptionsBinding(string section, INamedTypeSymbol type)
{
    // Limits recursion: settings of a client in settings of a service in settings of the program.
    private const int MaxDepth = 4;

    internal string Section { get; } = section;

    internal INamedTypeSymbol Type { get; } = type;

    /// <summary>Gets the full configuration keys of the properties that have the name of an API key.</summary>
    internal IEnumerable<string> Keys => FindProperties(Type).Select(property => GetKey(GetKeyName(property)));

    /// <summary>Gets the full configuration key of a name in the section.</summary>
    internal string GetKey(string name) => Section.Length == 0 ? name : Section + ":" + name;

    /// <summary>Creates the bindings of a type and of the types of its properties that the program declares.</summary>
    internal static IReadOnlyList<OptionsBinding> CreateAll(string section, INamedTypeSymbol type)
    {
        var all = new List<OptionsBinding> { new(section, type) };
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { type };
        int start = 0;
        for (int depth = 1; depth < MaxDepth; depth++)
        {
            int end = all.Count;
            for (; start < end; start++)
            {
                OptionsBinding outer = all[start];
                foreach (IPropertySymbol property in outer.Type.GetMembers().OfType<IPropertySymbol>())
                {
                    bool isBound = property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public };
                    if (isBound && property.Type
                        is INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.Length: > 0 } inner && seen.Add(inner))
                    {
                        all.Add(new OptionsBinding(outer.GetKey(GetKeyName(property)), inner));
                    }
                }
            }
        }

        return all;
    }

    /// <summary>Finds the string properties of a type and its base types that have the name of an API key.</summary>
    internal static IEnumerable<IPropertySymbol> FindProperties(INamedTypeSymbol type) => FindMembers(type).OfType<IPropertySymbol>()
        .Where(static property => property is { IsStatic: false, Type.SpecialType: SpecialType.System_String, IsIndexer: false }
            && ConfigurationKeys.IsKeyName(property.Name));

    /// <summary>Finds the members of a type and its base types, except those that a derived type hides or overrides.</summary>
    internal static IEnumerable<ISymbol> FindMembers(INamedTypeSymbol type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            ISymbol[] members = [.. current.GetMembers().Where(member => !names.Contains(member.Name))];
            names.UnionWith(members.Select(static member => member.Name));
            foreach (ISymbol member in members)
            {
                yield return member;
            }
        }
    }

    /// <summary>Gets the configuration key that the binder uses for a property.</summary>
    internal static string GetKeyName(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "ConfigurationKeyNameAttribute")
            is { ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is string name ? name : property.Name;
}
