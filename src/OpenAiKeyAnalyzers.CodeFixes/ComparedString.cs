using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>
/// Recognizes strings that are compared with another one, tested, or the key of an entry in a collection. Another value would change what
/// the program finds, and two keys that become the same one cannot both be in a dictionary.
/// </summary>
internal static class ComparedString
{
    // The assertion and mocking libraries that are not test frameworks themselves (nuget.org, 2026-11-28).
    private static readonly string[] AssertionLibraries =
        ["FluentAssertions", "AwesomeAssertions", "Shouldly", "Moq", "NSubstitute", "FakeItEasy", "TUnit.Assertions", "xunit.assert",
            "xunit.v3.assert"];

    /// <summary>Determines whether a string is compared, tested or looked up, or tests another one.</summary>
    internal static bool Is(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        Is(expression, isTested: true, model, cancellation);

    /// <summary>
    /// Determines whether another value is compared with a string, or looked up by it. A test of the string itself is correct after a
    /// change, too: <c>Url.StartsWith("https")</c>, <c>Url != null</c>.
    /// </summary>
    internal static bool IsForOthers(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        Is(expression, isTested: false, model, cancellation);

    private static bool Is(ExpressionSyntax expression, bool isTested, SemanticModel model, CancellationToken cancellation)
    {
        ExpressionSyntax value = expression;
        while (true)
        {
            value = value.WalkUpConversions();
            switch (value.Parent)
            {
                case BinaryExpressionSyntax comparison when comparison.Kind()
                    is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                    return isTested || !IsEmpty(comparison.Left == value ? comparison.Right : comparison.Left);
                case ArgumentSyntax { Parent: BracketedArgumentListSyntax }:
                    return true;
                case PatternSyntax or SwitchLabelSyntax:
                    return true;
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } entry:
                    return entry.Expressions.Count > 1 && entry.Expressions[0] == value;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                    return IsTest(call) || IsAssertion(call, model, cancellation) || IsExpected(call, model, cancellation);
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member
                    when member.Expression == value && isTested:
                    if (IsTest(call) || IsAssertion(call, model, cancellation))
                    {
                        return true;
                    }

                    // Matches k == "…".Trim().
                    value = call;
                    break;
                default:
                    return false;
            }
        }
    }

    private static bool IsEmpty(ExpressionSyntax value) => value is LiteralExpressionSyntax
        { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression } or LiteralExpressionSyntax
        { Token.ValueText.Length: 0 };

    private static bool IsTest(InvocationExpressionSyntax invocation)
    {
        if (invocation.Expression is not MemberAccessExpressionSyntax member)
        {
            return invocation.Expression is IdentifierNameSyntax { Identifier.ValueText: "Equals" or "ReferenceEquals" };
        }

        return IdentifierWords.IsWord(member.Name.Identifier.ValueText, IdentifierWordUse.Comparison)
            || member.Expression.ToString() is "Assert" or "CollectionAssert" or "StringAssert" or "Regex";
    }

    private static bool IsAssertion(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(call, cancellation).Symbol?.ContainingAssembly?.Name is { } library
        && (SettingsProjectFacts.IsTestFramework(library) || Array.IndexOf(AssertionLibraries, library) >= 0);

    /// <summary>Matches mock.Setup(own => own.Get("…")).</summary>
    private static bool IsExpected(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        call.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { ExpressionBody: { } body, Parent: ArgumentSyntax
            { Parent.Parent: InvocationExpressionSyntax outer } } && body == call
        && model.GetSymbolInfo(outer, cancellation).Symbol?.ContainingAssembly?.Name is "Moq" or "FakeItEasy";
}
