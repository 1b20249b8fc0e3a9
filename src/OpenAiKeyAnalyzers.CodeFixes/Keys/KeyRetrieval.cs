using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>
/// Represents the source from which the program reads its key, and the expression that reads it: <c>source ?? throw new
/// InvalidOperationException("…")</c>. Because of the throw, the expression fits both nullable and oblivious contexts, and the first start
/// reports what is missing.
/// </summary>
internal sealed class KeyRetrieval
{
    private readonly ExpressionSyntax _read;
    private readonly ThrowExpressionSyntax _throw;

    private KeyRetrieval(ExpressionSyntax read, string message, SyntaxGenerator generator, NameSyntax exception)
    {
        _read = read;
        _throw = SyntaxFactory.ThrowExpression((ExpressionSyntax)generator.ObjectCreationExpression(
            exception, generator.LiteralExpression(message)));
    }

    /// <summary>
    /// Creates <c>Environment.GetEnvironmentVariable("name")</c>; <see langword="null"/> if the project has no such method.
    /// </summary>
    internal static KeyRetrieval? FromEnvironment(string name, SemanticModel model, int position, SyntaxGenerator generator) =>
        FindType(model.Compilation, "System.Environment") is { } environment
        && FindType(model.Compilation, "System.InvalidOperationException") is { } exception
            ? new KeyRetrieval(
                (ExpressionSyntax)generator.InvocationExpression(
                    SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression,
                        CreateTypeAccess(environment, model, position), SyntaxFactory.IdentifierName("GetEnvironmentVariable")),
                    generator.LiteralExpression(name)),
                $"Set the environment variable {name}.",
                generator,
                CreateTypeName(exception, model, position))
            : null;

    /// <summary>Creates <c>configuration["name"]</c>.</summary>
    internal static KeyRetrieval? FromConfiguration(ExpressionSyntax configuration, string name, SemanticModel model,
        int position, SyntaxGenerator generator) =>
        FindType(model.Compilation, "System.InvalidOperationException") is { } exception
            ? new KeyRetrieval(
                (ExpressionSyntax)generator.ElementAccessExpression(configuration, generator.LiteralExpression(name)),
                $"Set {name} in the configuration, for example with user secrets.",
                generator,
                CreateTypeName(exception, model, position))
            : null;

    /// <summary>Gets the expression <c>throw new InvalidOperationException("…")</c>.</summary>
    internal ThrowExpressionSyntax Throw => _throw.WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>
    /// Creates the expression that replaces the key; without the throw if the language version has no throw expressions (before C# 7).
    /// </summary>
    internal ExpressionSyntax CreateExpression(LanguageVersion language) => language >= LanguageVersion.CSharp7
        ? SyntaxFactory.BinaryExpression(SyntaxKind.CoalesceExpression, _read, _throw).WithAdditionalAnnotations(Formatter.Annotation)
        : _read.WithAdditionalAnnotations(Formatter.Annotation);

    // If the short name is another symbol in scope, the full name is created, and the simplifier shortens it as far as possible. The
    // simplifier alone is not enough: in isTest ? new(…) : new(…), it does not shorten names.
    private static NameSyntax CreateTypeName(INamedTypeSymbol type, SemanticModel model, int position) =>
        IsInScope(type, model, position) ? SyntaxFactory.IdentifierName(type.Name)
        : SyntaxFactory.ParseName(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            .WithAdditionalAnnotations(Simplifier.Annotation);

    private static ExpressionSyntax CreateTypeAccess(INamedTypeSymbol type, SemanticModel model, int position) =>
        IsInScope(type, model, position) ? SyntaxFactory.IdentifierName(type.Name)
        : SyntaxFactory.ParseExpression(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            .WithAdditionalAnnotations(Simplifier.Annotation);

    private static bool IsInScope(INamedTypeSymbol type, SemanticModel model, int position) =>
        model.LookupSymbols(position, name: type.Name) is { Length: 1 } found
        && SymbolEqualityComparer.Default.Equals(found[0], type);

    private static INamedTypeSymbol? FindType(Compilation compilation, string name) =>
        compilation.GetTypesByMetadataName(name).FirstOrDefault(static type => type.DeclaredAccessibility == Accessibility.Public);
}
