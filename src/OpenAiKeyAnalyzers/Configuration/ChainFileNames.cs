using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Reads the path of a settings file as the code gives it to a provider.</summary>
internal sealed class ChainFileNames(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>Finds the name of a file whose directory is known; <see langword="null"/> if only run time knows it.</summary>
    internal string? FindName(ExpressionSyntax path) => FindText(FindCombined(path)?.Name ?? path);

    /// <summary>Finds a name with one part that only run time knows: an interpolated string, or a concatenation.</summary>
    internal ConfigurationFilePattern? FindPattern(ExpressionSyntax path) => (FindCombined(path)?.Name ?? path) switch
    {
        InterpolatedStringExpressionSyntax { Contents: { Count: 3 } parts }
            when parts[0] is InterpolatedStringTextSyntax start && parts[1] is InterpolationSyntax
                && parts[2] is InterpolatedStringTextSyntax end =>
            CreatePattern(start.TextToken.ValueText, end.TextToken.ValueText),
        BinaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.AddExpression, Right: var end,
            Left: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Left: var start, Right: var part },
        } when FindText(part) is null => CreatePattern(FindText(start), FindText(end)),
        _ => null,
    };

    /// <summary>Finds the directory that a path starts with itself, as in <c>Path.Combine(AppContext.BaseDirectory, "…")</c>.</summary>
    internal static ConfigurationDirectory? FindDirectory(ExpressionSyntax path) => FindCombined(path)?.Directory;

    /// <summary>Gets the directory that an expression names.</summary>
    internal static ConfigurationDirectory GetDirectory(ExpressionSyntax expression)
    {
        string path = expression.ToString();
        return path switch
        {
            _ when IsMember(path, "AppContext.BaseDirectory") || IsMember(path, "AppDomain.CurrentDomain.BaseDirectory") =>
                ConfigurationDirectory.Output,
            // The content root of a host is the current directory, unless the program moves it.
            _ when IsMember(path, "Directory.GetCurrentDirectory()") || IsMember(path, "Environment.CurrentDirectory")
                || IsMember(path, "ContentRootPath") =>
                ConfigurationDirectory.Current,
            _ => ConfigurationDirectory.Other,
        };
    }

    /// <summary>Determines whether an expression is a member, with or without its namespace.</summary>
    internal static bool IsMember(string expression, string member) =>
        expression == member || expression.EndsWith("." + member, StringComparison.Ordinal);

    private static (ConfigurationDirectory Directory, ExpressionSyntax Name)? FindCombined(ExpressionSyntax path) =>
        path is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } parts } call
        && (IsMember(call.Expression.ToString(), "Path.Combine") || IsMember(call.Expression.ToString(), "Path.Join"))
        && GetDirectory(parts[0].Expression) is var directory and not ConfigurationDirectory.Other
        ? (directory, parts[1].Expression) : null;

    private static ConfigurationFilePattern? CreatePattern(string? start, string? end) =>
        start is { Length: > 0 } && end is { Length: > 0 } ? new ConfigurationFilePattern(start, end) : null;

    private string? FindText(ExpressionSyntax expression) =>
        model.GetConstantValue(expression, cancellation) is { Value: string text } ? text : null;
}
