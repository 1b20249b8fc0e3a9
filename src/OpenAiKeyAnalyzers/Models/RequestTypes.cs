using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>
/// Recognizes the program's own classes that are serialized as requests: in JSON, one property is named <c>model</c>, and another one
/// <c>messages</c> or <c>input</c>.
/// </summary>
internal sealed class RequestTypes(EndpointContext context)
{
    private static readonly string[] NameAttributes = ["JsonPropertyNameAttribute", "JsonPropertyAttribute", "DataMemberAttribute"];

    // A class with more derived classes belongs to a framework.
    private const int MaxDerived = 16;

    private readonly Dictionary<INamedTypeSymbol, IReadOnlyList<INamedTypeSymbol>> _requests = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Finds the request classes whose model property is assigned a value: in an initializer, later, as the initial value of the property,
    /// or as the argument of a record. If a class contains only the model, these are its derived classes.
    /// </summary>
    internal IReadOnlyList<INamedTypeSymbol> FindTypes(ExpressionSyntax place)
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
            && SinkClassifier.IsDeclaredInSource(member) && RequestBodyKeys.IsModelName(GetJsonName(member))
            ? FindRequests(type) : [];
    }

    private IReadOnlyList<INamedTypeSymbol> FindRequests(INamedTypeSymbol type)
    {
        if (!_requests.TryGetValue(type, out IReadOnlyList<INamedTypeSymbol>? requests))
        {
            requests = IsRequest(type, type) ? [type] : [.. FindDerived(type).Where(derived => IsRequest(derived, type))];
            _requests.Add(type, requests);
        }

        return requests;
    }

    /// <summary>Finds the program's classes that name a class as their base class.</summary>
    private IEnumerable<INamedTypeSymbol> FindDerived(INamedTypeSymbol type) =>
        type.TypeKind != TypeKind.Class || type.IsSealed || type.IsStatic ? []
        : ProgramFiles.Get(context.Model.Compilation).FindNames(type.Name, context.Cancellation)
            .Select(static name => (name.Parent is QualifiedNameSyntax qualified ? qualified : (SyntaxNode)name).Parent)
            .OfType<SimpleBaseTypeSyntax>().Take(MaxDerived)
            .Select(static named => named.Parent?.Parent).OfType<TypeDeclarationSyntax>()
            .Select(declaration => context.Model.For(declaration).GetDeclaredSymbol(declaration, context.Cancellation))
            .OfType<INamedTypeSymbol>()
            .Where(derived => SymbolEqualityComparer.Default.Equals(derived.BaseType?.OriginalDefinition, type.OriginalDefinition));

    /// <summary>Finds the property that a parameter of a record declares.</summary>
    private static ISymbol? FindProperty(IParameterSymbol? parameter) =>
        parameter is { ContainingType: { IsRecord: true } record } ? record.GetMembers(parameter.Name).FirstOrDefault() : null;

    private ISymbol? FindProperty(ArgumentSyntax argument) =>
        FindProperty(ArgumentParameter.Find(argument, context.Model, context.Cancellation)?.OriginalDefinition);

    /// <summary>
    /// Determines whether a class, or one of its base classes, declares the members that a request has in addition to its model.
    /// </summary>
    private static bool IsRequest(INamedTypeSymbol type, INamedTypeSymbol declaring)
    {
        bool isRequest = false;
        IEnumerable<ISymbol> members = SymbolEqualityComparer.Default.Equals(type, declaring) ? GetBases(type).Prepend(type)
            .SelectMany(static part => part.GetMembers()) : type.GetMembers().Concat(declaring.GetMembers());
        foreach (ISymbol member in members.Where(static member => member is IPropertySymbol or IFieldSymbol))
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

    private static IEnumerable<INamedTypeSymbol> GetBases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is not null && SinkClassifier.IsDeclaredInSource(ancestor);
            ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }
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
