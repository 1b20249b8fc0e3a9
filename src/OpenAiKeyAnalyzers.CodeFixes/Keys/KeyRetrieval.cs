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

    private KeyRetrieval(ExpressionSyntax read, string message, SyntaxGenerator generator, INamedTypeSymbol exception)
    {
        _read = read;
        _throw = SyntaxFactory.ThrowExpression((ExpressionSyntax)generator.ObjectCreationExpression(
            CreateTypeName(exception), generator.LiteralExpression(message)));
    }

    /// <summary>
    /// Creates <c>Environment.GetEnvironmentVariable("name")</c>; <see langword="null"/> if the project has no such method.
    /// </summary>
    internal static KeyRetrieval? FromEnvironment(string name, Compilation compilation, SyntaxGenerator generator) =>
        FindType(compilation, "System.Environment") is { } environment
        && FindType(compilation, "System.InvalidOperationException") is { } exception
            ? new KeyRetrieval(
                (ExpressionSyntax)generator.InvocationExpression(
                    SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, CreateTypeAccess(environment),
                        SyntaxFactory.IdentifierName("GetEnvironmentVariable")),
                    generator.LiteralExpression(name)),
                $"Set the environment variable {name}.",
                generator,
                exception)
            : null;

    /// <summary>Creates <c>configuration["name"]</c>.</summary>
    internal static KeyRetrieval? FromConfiguration(ExpressionSyntax configuration, string name, Compilation compilation,
        SyntaxGenerator generator) =>
        FindType(compilation, "System.InvalidOperationException") is { } exception
            ? new KeyRetrieval(
                (ExpressionSyntax)generator.ElementAccessExpression(configuration, generator.LiteralExpression(name)),
                $"Set {name} in the configuration, for example with user secrets.",
                generator,
                exception)
            : null;

    /// <summary>Gets the expression <c>throw new InvalidOperationException("…")</c>.</summary>
    internal ThrowExpressionSyntax Throw => _throw.WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>
    /// Creates the expression that replaces the key; without the throw if the language version has no throw expressions (before C# 7).
    /// </summary>
    internal ExpressionSyntax CreateExpression(LanguageVersion language) => language >= LanguageVersion.CSharp7
        ? SyntaxFactory.BinaryExpression(SyntaxKind.CoalesceExpression, _read, _throw).WithAdditionalAnnotations(Formatter.Annotation)
        : _read.WithAdditionalAnnotations(Formatter.Annotation);

    // The full name is created, and the simplifier shortens it as far as the names in scope allow.
    private static NameSyntax CreateTypeName(INamedTypeSymbol type) =>
        SyntaxFactory.ParseName(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            .WithAdditionalAnnotations(Simplifier.Annotation);

    private static ExpressionSyntax CreateTypeAccess(INamedTypeSymbol type) =>
        SyntaxFactory.ParseExpression(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            .WithAdditionalAnnotations(Simplifier.Annotation);

    private static INamedTypeSymbol? FindType(Compilation compilation, string name) =>
        compilation.GetTypesByMetadataName(name).FirstOrDefault(static type => type.DeclaredAccessibility == Accessibility.Public);
}
