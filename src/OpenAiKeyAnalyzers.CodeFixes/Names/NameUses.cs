using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.CodeFixes.Names;

/// <summary>
/// Determines whether the constant that contains a name has other uses: the name of a variable may also be that of a member of a JSON
/// object, which does not change with it.
/// </summary>
internal static class NameUses
{
    private const string Environment = "System.Environment";
    private const string Configuration = "Microsoft.Extensions.Configuration";

    /// <summary>Determines whether all uses look up the name in the same source, or only show it.</summary>
    internal static bool AreAlike(TextSpan name, SemanticModel model, CancellationToken cancellation)
    {
        string? common = null;
        foreach (ExpressionSyntax use in SharedDeclarations.FindUses(name, model, cancellation))
        {
            ExpressionSyntax value = use.WalkUpParentheses();
            ISymbol? member = FindMember(value, model.For(use), cancellation);
            if (IsShown(value, member))
            {
                continue;
            }

            if (member is null || (common ??= GetSource(member)) != GetSource(member))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsShown(ExpressionSyntax use, ISymbol? member) => use.Parent switch
    {
        InterpolationSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax
            { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => true,
        _ => ShownText.IsShownBy(member),
    };

    /// <summary>Finds the method, constructor or indexer to which a name is passed.</summary>
    private static ISymbol? FindMember(ExpressionSyntax use, SemanticModel model, CancellationToken cancellation) =>
        use.Parent is ArgumentSyntax { Parent.Parent: ExpressionSyntax call } ? model.GetSymbolInfo(call, cancellation).Symbol : null;

    // The members of these look up the same names; the members of another type need not.
    private static string GetSource(ISymbol member) => member.ContainingType?.ToDisplayString() == Environment ? Environment
        : member.ContainingNamespace?.ToDisplayString() == Configuration ? Configuration
        : member.OriginalDefinition.ToDisplayString();
}
