using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>
/// Reports OAK2106: a member of an options type that the configuration binder cannot set. The binder sets public properties with a public
/// setter and constructor parameters, and supports only <c>ConfigurationKeyName</c> (measured with 10.0.0, 2026-11-27).
/// </summary>
internal static class OptionPropertyChecker
{
    internal static IEnumerable<Diagnostic> Check(SemanticModel model, ConfigurationInputs project, CancellationToken cancellation)
    {
        // Most files declare no option that may be a key, and need no analysis.
        if (!TextMembers.DeclaresOption(model.SyntaxTree, ConfigurationKeys.IsKeyName, cancellation))
        {
            yield break;
        }

        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (OptionsBinding binding in project.Reads.Bindings)
        {
            foreach (ISymbol member in OptionsBinding.FindMembers(binding.Type))
            {
                bool isHere = member.DeclaringSyntaxReferences.Length == 1
                    && member.DeclaringSyntaxReferences[0].SyntaxTree == model.SyntaxTree && ConfigurationKeys.IsKeyName(member.Name)
                    && !IsSetByDerived(member, binding.Type);
                if (isHere && seen.Add(member) && CreateMessage(member, binding, project) is (var message, var other)
                    && new OptionMemberUses(member, model.Compilation, cancellation) is var uses
                    && IsApiKey(member, binding, project, uses) && (other is not null || !uses.IsAssigned))
                {
                    yield return Diagnostic.Create(RuleDescriptors.UnboundProperty, member.Locations[0], other is null ? [] : [other],
                        message);
                }
            }
        }
    }

    private static bool IsSetByDerived(ISymbol member, INamedTypeSymbol type) =>
        !SymbolEqualityComparer.Default.Equals(member.ContainingType, type) && OptionMember.HasConstructorParameter(member, type);

    private static bool IsApiKey(ISymbol member, OptionsBinding binding, ConfigurationInputs project, OptionMemberUses uses) =>
        ConfigurationKeys.IsApiKey(binding.GetKey(member.Name), project.ExpectedKey)
        || ConfigurationKeys.IsApiKey(binding.Type.Name + ":" + member.Name, project.ExpectedKey) || uses.IsPassedAsKey;

    private static (LocalizableString Message, Location? Other)? CreateMessage(ISymbol member, OptionsBinding binding,
        ConfigurationInputs project)
    {
        string name = member.ContainingType.Name + "." + member.Name;
        switch (member)
        {
            case IFieldSymbol { IsStatic: false, IsConst: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false }
                field when field.Type.SpecialType == SpecialType.System_String && !OptionMember.HasInitializer(field)
                && !OptionMember.HasConstructorParameter(field):
                return (RuleResources.GetString(MessageKey.OAK2106_Field, name), null);
            case IPropertySymbol { IsStatic: false, IsIndexer: false, Type.SpecialType: SpecialType.System_String } property
                when OptionMember.IsAutoProperty(property):
                return CreateMessage(property, name, binding, project);
            default:
                return null;
        }
    }

    private static (LocalizableString Message, Location? Other)? CreateMessage(IPropertySymbol property, string name,
        OptionsBinding binding, ConfigurationInputs project)
    {
        bool isSet = OptionMember.HasInitializer(property) || OptionMember.HasConstructorParameter(property);
        if (property.DeclaredAccessibility != Accessibility.Public)
        {
            return isSet ? null : (RuleResources.GetString(MessageKey.OAK2106_NotPublic, name), null);
        }

        if (property.SetMethod is not { DeclaredAccessibility: Accessibility.Public })
        {
            return isSet ? null : (RuleResources.GetString(MessageKey.OAK2106_NoSetter, name), null);
        }

        return OptionMember.FindJsonName(property) is { } jsonName && OptionsBinding.GetKeyName(property) == property.Name
            && ConfigurationSections.FindOtherName(project.Files, binding.Section, property.Name, jsonName) is { } file
            ? (RuleResources.GetString(MessageKey.OAK2106_JsonName, property.Name, file.Name, jsonName),
                project.GetLocation(file, binding.GetKey(jsonName)))
            : null;
    }
}
