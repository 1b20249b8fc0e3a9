using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>
/// Computes the full configuration key that an expression reads, through <c>GetSection</c> and variables that contain a section.
/// </summary>
internal sealed class ConfigurationPaths(SemanticModel model, CancellationToken cancellation)
{
    // Limits the search: sections in sections in sections. Longer chains do not occur in practice.
    private const int MaxSections = 8;

    /// <summary>
    /// Gets the key that an indexer or a call reads, including the sections of its receiver; <see langword="null"/> if it is unknown.
    /// </summary>
    /// <param name="receiver">The object that is indexed, or whose member is called.</param>
    /// <param name="name">The argument.</param>
    internal string? FindKey(ExpressionSyntax receiver, ExpressionSyntax name) =>
        FindSection(receiver, 0) is { } section && FindText(name) is { } text ? Combine(section, text) : null;

    /// <summary>Gets the section that an expression represents, empty for the root; <see langword="null"/> if it is unknown.</summary>
    internal string? FindSection(ExpressionSyntax expression) => FindSection(expression, 0);

    private string? FindSection(ExpressionSyntax expression, int depth)
    {
        if (depth == MaxSections)
        {
            return null;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return FindSection(parenthesized.Expression, depth + 1);
            case InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetSection" or "GetRequiredSection" } member,
                ArgumentList.Arguments: { Count: 1 } arguments,
            }:
                return FindSection(member.Expression, depth + 1) is { } parent && FindText(arguments[0].Expression) is { } name
                    ? Combine(parent, name) : null;
        }

        ITypeSymbol? type = model.GetTypeInfo(expression, cancellation).Type;
        if (type?.Name != "IConfigurationSection")
        {
            return ChainTypes.IsConfiguration(type) ? string.Empty : null;
        }

        return model.GetSymbolInfo(expression, cancellation).Symbol is { } symbol
            && SingleAssignment.FindInitializer(symbol, cancellation) is { } value && value.SyntaxTree == model.SyntaxTree
            ? FindSection(value, depth + 1) : null;
    }

    private string? FindText(ExpressionSyntax expression) =>
        model.GetConstantValue(expression, cancellation) is { Value: string text } ? text : null;

    private static string Combine(string section, string name) => section.Length == 0 ? name : section + ":" + name;
}
