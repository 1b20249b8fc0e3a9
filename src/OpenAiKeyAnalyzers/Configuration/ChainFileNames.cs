using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Determines the path of a settings file from the code that passes it to a provider.</summary>
internal sealed class ChainFileNames(SemanticModel model, CancellationToken cancellation)
{
    // Limits the search: a path in a variable in a variable. Longer chains do not occur in practice.
    private const int MaxVariables = 3;

    /// <summary>Finds the name of a file whose directory is known; <see langword="null"/> if the name is known only at run time.</summary>
    internal string? FindName(ExpressionSyntax path)
    {
        ExpressionSyntax value = FindValue(path);
        if (FindParts(value) is not { } parts)
        {
            return FindText(value);
        }

        bool hasDirectory = GetDirectory(parts[0]) != ConfigurationDirectory.Other;
        string?[] names = [.. parts.Skip(hasDirectory ? 1 : 0).Select(FindText)];
        return names.Length == 0 || Array.Exists(names, static name => string.IsNullOrEmpty(name)) ? null : string.Join("/", names);
    }

    /// <summary>Finds a name of which one part is known only at run time: an interpolated string, or a concatenation.</summary>
    internal ConfigurationFilePattern? FindPattern(ExpressionSyntax path)
    {
        ExpressionSyntax value = FindValue(path);
        return (FindCombined(value)?.Name ?? value) switch
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
    }

    /// <summary>Finds the directory with which a path starts: <c>Path.Combine(AppContext.BaseDirectory, "…")</c>.</summary>
    internal ConfigurationDirectory? FindDirectory(ExpressionSyntax path) =>
        FindParts(FindValue(path)) is { } parts && GetDirectory(parts[0]) is var directory and not ConfigurationDirectory.Other
            ? directory : null;

    /// <summary>Gets the directory to which an expression refers.</summary>
    internal ConfigurationDirectory GetDirectory(ExpressionSyntax expression)
    {
        ExpressionSyntax value = FindValue(expression);
        string path = value.ToString();
        return path switch
        {
            _ when IsMember(path, "AppContext.BaseDirectory") || IsMember(path, "AppDomain.CurrentDomain.BaseDirectory")
                || IsAssemblyDirectory(value) =>
                ConfigurationDirectory.Output,
            // The content root of a host is the current directory, unless the program changes it.
            _ when IsMember(path, "Directory.GetCurrentDirectory()") || IsMember(path, "Environment.CurrentDirectory")
                || IsMember(path, "ContentRootPath") =>
                ConfigurationDirectory.Current,
            _ => ConfigurationDirectory.Other,
        };
    }

    /// <summary>Determines whether an expression accesses a member, with or without its namespace.</summary>
    internal static bool IsMember(string expression, string member) =>
        expression == member || expression.EndsWith("." + member, StringComparison.Ordinal);

    /// <summary>Finds the expression of a value, without <c>!</c> and through variables that are assigned once.</summary>
    internal ExpressionSyntax FindValue(ExpressionSyntax expression)
    {
        ExpressionSyntax value = expression;
        for (int i = 0; i < MaxVariables; i++)
        {
            value = value is PostfixUnaryExpressionSyntax { Operand: var operand } ? operand : value;
            ExpressionSyntax? initializer = value is IdentifierNameSyntax
                && model.GetSymbolInfo(value, cancellation).Symbol is ILocalSymbol or IFieldSymbol
                && model.GetSymbolInfo(value, cancellation).Symbol is { } variable
                ? SingleAssignment.FindInitializer(variable, cancellation) : null;
            if (initializer is null || initializer.SyntaxTree != model.SyntaxTree)
            {
                return value;
            }

            value = initializer;
        }

        return value;
    }

    // In Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location), referenced projects are in the output directory, too.
    private bool IsAssemblyDirectory(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call
        && IsMember(call.Expression.ToString(), "Path.GetDirectoryName")
        && FindValue(arguments[0].Expression) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Location" } location
        && model.GetTypeInfo(location.Expression, cancellation).Type is { Name: "Assembly", ContainingNamespace.Name: "Reflection" };

    private (ConfigurationDirectory Directory, ExpressionSyntax Name)? FindCombined(ExpressionSyntax path) =>
        FindParts(path) is { Count: 2 } parts && GetDirectory(parts[0]) is var directory and not ConfigurationDirectory.Other
        ? (directory, parts[1]) : null;

    private static List<ExpressionSyntax>? FindParts(ExpressionSyntax path) =>
        path is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } parts } call
        && (IsMember(call.Expression.ToString(), "Path.Combine") || IsMember(call.Expression.ToString(), "Path.Join"))
        ? [.. parts.Select(static part => part.Expression)] : null;

    private static ConfigurationFilePattern? CreatePattern(string? start, string? end) =>
        start is { Length: > 0 } && end is { Length: > 0 } ? new ConfigurationFilePattern(start, end) : null;

    private string? FindText(ExpressionSyntax expression) =>
        model.GetConstantValue(expression, cancellation) is { Value: string text } ? text : null;
}
