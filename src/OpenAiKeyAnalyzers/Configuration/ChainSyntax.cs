using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Provides helpers for the syntax around a configuration builder.</summary>
internal static class ChainSyntax
{
    /// <summary>Determines whether a use of a builder is conditional, or runs later.</summary>
    internal static bool IsConditional(SyntaxNode use, SyntaxNode scope) =>
        use.Ancestors().TakeWhile(ancestor => ancestor != scope).Any(static ancestor => ancestor
            is IfStatementSyntax or ElseClauseSyntax or SwitchSectionSyntax or WhileStatementSyntax or DoStatementSyntax
            or ForStatementSyntax or CommonForEachStatementSyntax or CatchClauseSyntax or AnonymousFunctionExpressionSyntax
            or LocalFunctionStatementSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or TypeDeclarationSyntax);

    /// <summary>Determines whether the list of providers is cleared: <c>builder.Sources.Clear()</c>.</summary>
    internal static bool IsCleared(MemberAccessExpressionSyntax list) => list is
    {
        Name.Identifier.ValueText: "Sources",
        Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Clear", Parent: InvocationExpressionSyntax },
    };

    /// <summary>Gets the name of the last parameter of a lambda; empty if there is none.</summary>
    internal static string GetLastParameter(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: > 0 } list } =>
            list[list.Count - 1].Identifier.ValueText,
        _ => string.Empty,
    };
}
