using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>
/// Recognizes classes of the program's own that are serialized as a request: one property is called <c>model</c> in JSON, another one
/// <c>messages</c> or <c>input</c>.
/// </summary>
internal sealed class RequestTypes(EndpointContext context)
{
    private static readonly string[] NameAttributes = ["JsonPropertyNameAttribute", "JsonPropertyAttribute", "DataMemberAttribute"];

    /// <summary>Finds the class of such an object whose model a value becomes: in an initializer, later, as the value that the property
    /// begins with, or as argument of a record.</summary>
    internal INamedTypeSymbol? FindType(ExpressionSyntax place)
    {
        ISymbol? member = place.Parent switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax } assignment
                when assignment.Right == place => context.FindSymbol(assignment.Left),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } =>
                context.Model.For(property).GetDeclaredSymbol(property, context.Cancellation),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field } =>
                context.Model.For(field).GetDeclaredSymbol(field, context.Cancellation),
            ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax } argument => FindProperty(argument),
            EqualsValueClauseSyntax { Parent: ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter } =>
                FindProperty(context.Model.For(parameter).GetDeclaredSymbol(parameter, context.Cancellation) as IParameterSymbol),
            _ => null,
        };
        return member is (IPropertySymbol or IFieldSymbol) and { IsStatic: false, ContainingType: { } type }
            && SinkClassifier.IsDeclaredInSource(member) && RequestBodyKeys.IsModelName(GetJsonName(member)) && IsRequest(type)
            ? type : null;
    }

    /// <summary>The property that a parameter of a record declares.</summary>
    private static ISymbol? FindProperty(IParameterSymbol? parameter) =>
        parameter is { ContainingType: { IsRecord: true } record } ? record.GetMembers(parameter.Name).FirstOrDefault() : null;

    private ISymbol? FindProperty(ArgumentSyntax argument) =>
        FindProperty(ArgumentParameter.Find(argument, context.Model, context.Cancellation)?.OriginalDefinition);

    private static bool IsRequest(INamedTypeSymbol type)
    {
        bool isRequest = false;
        foreach (ISymbol member in type.GetMembers().Where(static member => member is IPropertySymbol or IFieldSymbol))
        {
            ITypeSymbol valueType = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
            bool isNumber = valueType.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;
            string name = GetJsonName(member);
            if (JsonRequestBody.IsOtherKey(name))
            {
                return false;
            }

            isRequest |= JsonRequestBody.IsRequestKey(name) && !isNumber;
        }

        return isRequest;
    }

    private static string GetJsonName(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && Array.IndexOf(NameAttributes, type.Name) >= 0)
            {
                object? name = attribute.ConstructorArguments.Select(static argument => argument.Value).OfType<string>().FirstOrDefault()
                    ?? attribute.NamedArguments.Where(static argument => argument.Key is "Name" or "PropertyName")
                        .Select(static argument => argument.Value.Value).FirstOrDefault();
                if (name is string text)
                {
                    return text;
                }
            }
        }

        return member.Name;
    }
}
