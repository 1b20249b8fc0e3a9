using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>A section of the configuration that is bound to the properties of an object.</summary>
/// <param name="section">The section.</param>
/// <param name="type">The type of the object.</param>
internal sealed class OptionsBinding(string section, INamedTypeSymbol type)
{
    internal string Section { get; } = section;

    internal INamedTypeSymbol Type { get; } = type;

    /// <summary>Gets the full configuration keys of the properties that are named after a key.</summary>
    internal IEnumerable<string> Keys => FindProperties(Type).Select(property => GetKey(GetKeyName(property)));

    /// <summary>Gets the full configuration key of a name in the section.</summary>
    internal string GetKey(string name) => Section.Length == 0 ? name : Section + ":" + name;

    /// <summary>Finds the string properties of a type and its base types that are named after a key.</summary>
    internal static IEnumerable<IPropertySymbol> FindProperties(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (IPropertySymbol property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, Type.SpecialType: SpecialType.System_String, IsIndexer: false }
                    && ConfigurationKeys.IsKeyName(property.Name))
                {
                    yield return property;
                }
            }
        }
    }

    /// <summary>Gets the name under which the binder looks for a property.</summary>
    internal static string GetKeyName(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "ConfigurationKeyNameAttribute")
            is { ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is string name ? name : property.Name;
}
