using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>Finds an <c>IConfiguration</c> that is in scope at a position.</summary>
internal static class ConfigurationSymbolFinder
{
    private const string ConfigurationType = "Microsoft.Extensions.Configuration.IConfiguration";

    /// <summary>
    /// Finds the shortest expression for a configuration: a local, parameter or member, otherwise the <c>Configuration</c> of a host
    /// builder.
    /// </summary>
    internal static ExpressionSyntax? Find(SemanticModel model, int position)
    {
        if (model.Compilation.GetTypesByMetadataName(ConfigurationType).FirstOrDefault() is not { } configuration)
        {
            return null;
        }

        var symbols = model.LookupSymbols(position)
            .Where(symbol => IsReadable(symbol, position))
            .OrderBy(static symbol => symbol is ILocalSymbol or IParameterSymbol ? 0 : 1)
            .ThenBy(static symbol => symbol.Name, StringComparer.Ordinal)
            .ToList();

        foreach (ISymbol symbol in symbols)
        {
            if (Implements(FindType(symbol), configuration))
            {
                return SyntaxFactory.IdentifierName(symbol.Name);
            }
        }

        foreach (ISymbol symbol in symbols)
        {
            if (FindType(symbol)?.GetMembers("Configuration").OfType<IPropertySymbol>()
                .Any(property => Implements(property.Type, configuration)) == true)
            {
                return SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression,
                    SyntaxFactory.IdentifierName(symbol.Name), SyntaxFactory.IdentifierName("Configuration"));
            }
        }

        return null;
    }

    private static bool IsReadable(ISymbol symbol, int position) => symbol switch
    {
        ILocalSymbol local => local.DeclaringSyntaxReferences.All(reference => reference.Span.End < position),
        IPropertySymbol property => property.GetMethod is not null && !property.IsIndexer,
        IFieldSymbol field => field.CanBeReferencedByName,
        IParameterSymbol => true,
        _ => false,
    };

    private static ITypeSymbol? FindType(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static bool Implements(ITypeSymbol? type, INamedTypeSymbol configuration) =>
        type is not null
        && (SymbolEqualityComparer.Default.Equals(type, configuration)
            || type.AllInterfaces.Contains(configuration, SymbolEqualityComparer.Default));
}
