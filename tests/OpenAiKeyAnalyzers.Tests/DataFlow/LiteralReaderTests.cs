using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;

namespace OpenAiKeyAnalyzers.Tests.DataFlow;

/// <summary>
/// Verifies that the reader and the compiler read the same characters from a literal, and that each character has a position.
/// </summary>
public class LiteralReaderTests
{
    private const string Quotes = "\"\"\"";

    public static TheoryData<string> Literals =>
    [
        "\"\"",
        "\"abc\"",
        "\"a\\\"b\\\\c\\'\"",
        "\"\\0\\a\\b\\e\\f\\n\\r\\t\\v\"",
        "\"\\x9\\x41\\x041\\x0041\\x00411\\xFg\"",
        "\"\\u0041\\u200B\\uD83D\\uDE00\\uD800\"",
        "\"\\U00000041\\U0001F600\\U0010FFFF\"",
        "\"😀 é\"",
        "@\"\"",
        "@\"a\"\"b\\n\"\"\"",
        "@\"a\nb\r\n  c\"",
        Quotes + "a" + Quotes,
        Quotes + " \"a\\n\"\" " + Quotes,
        Quotes + "\"\" " + Quotes + " " + Quotes + "\"\"",
        Quotes + "\n  a\n  " + Quotes,
        Quotes + "\n  a\n\n   b\n  \n  " + Quotes,
        Quotes + "\r\n\ta\r\n\t\tb\r\n\t" + Quotes,
        Quotes + "\na\n" + Quotes,
        Quotes + "  \n  a\n  " + Quotes,
        Quotes + "\n\n" + Quotes,
        "\"a\\n\"u8",
        "@\"a\"\"\"u8",
        Quotes + "a" + Quotes + "u8",
        Quotes + "\n  a\n  b\n  " + Quotes + "u8",
        "'a'",
        "'\\n'",
        "'\"'",
        "'\\''",
    ];

    public static TheoryData<string> Interpolations =>
    [
        "$\"a{x}b\"",
        "$\"{{{x}}}\"",
        "$\"a{{b}}c\\n\\u0041{x}\\\"\"",
        "$@\"a{{\"\"b\"\"}}\n{x}c\\n\"",
        "@$\"{x}\"\"\"",
        "$" + Quotes + "a\"b{x}\\n" + Quotes,
        "$$" + Quotes + "{ \"a\": {{x}} }" + Quotes,
        "$$$" + Quotes + "{{a}} {{{x}}} {b}" + Quotes,
        "$" + Quotes + "\n  a\n  {x}\n    b\n  " + Quotes,
        "$" + Quotes + "\n  {x}\n  " + Quotes,
        "$" + Quotes + "\n\n  {x} a {x}\n\n  b\n  " + Quotes,
        "$$" + Quotes + "\r\n\t{{x}}\r\n\t\t{a}\r\n\t" + Quotes,
        "$" + Quotes + "\n  a\n  " + Quotes,
    ];

    [Theory]
    [MemberData(nameof(Literals))]
    public void Literal_ReturnsPositionOfEachCharacter(string literal)
    {
        var expression = (LiteralExpressionSyntax)Parse(literal);
        AssertPositions(expression.Token);
    }

    [Theory]
    [MemberData(nameof(Interpolations))]
    public void InterpolatedText_MatchesCompiler(string interpolation)
    {
        var tree = CSharpSyntaxTree.ParseText("_ = " + interpolation.Replace("x}", "\"\"}", StringComparison.Ordinal) + ";",
            new CSharpParseOptions(LanguageVersion.Preview));
        Assert.Empty(tree.GetDiagnostics());
        InterpolatedStringExpressionSyntax expression = tree.GetRoot().DescendantNodes().OfType<InterpolatedStringExpressionSyntax>()
            .Single();
        var texts = expression.Contents.OfType<InterpolatedStringTextSyntax>().Select(static text => text.TextToken).ToList();
        Assert.All(texts, AssertPositions);

        // If the holes contain empty constants, the compiler provides the string.
        var compilation =
            CSharpCompilation.Create("Test", [tree], Verifiers.TestReferences.Assemblies,
                new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        Optional<object?> constant = compilation.GetSemanticModel(tree).GetConstantValue(expression);
        Assert.Equal(constant.Value, string.Concat(texts.Select(LiteralReader.GetValue)));
    }

    [Theory]
    [InlineData("\"abc")]
    [InlineData("\"abc\\")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\q\"")]
    [InlineData("\"\\U00110000\"")]
    [InlineData("@\"abc")]
    [InlineData("\"\"\"abc")]
    [InlineData("\"\"\"\n abc")]
    [InlineData("\"\"\"\n  a\n b\n  \"\"\"")]
    [InlineData("\"\"\"\"\"\"")]
    [InlineData("\"\"\"\n\"\"\"")]
    [InlineData("\"\"\"a\n\"\"\"")]
    [InlineData("'")]
    [InlineData("''")]
    [InlineData("'abc'")]
    public void IncompleteLiteral_ReturnsPositionsInBoundsOrNull(string literal)
    {
        SyntaxToken token = Parse(literal).DescendantTokens().First();
        int[]? positions = LiteralReader.FindPositions(token);
        Assert.True(positions is null || positions.Length == LiteralReader.GetValue(token).Length + 1 || token.ValueText.Length == 0);
        Assert.All(positions ?? [], position => Assert.InRange(position, token.SpanStart, token.Span.End));
    }

    private static ExpressionSyntax Parse(string text) =>
        SyntaxFactory.ParseExpression(text, options: new CSharpParseOptions(LanguageVersion.Preview));

    private static void AssertPositions(SyntaxToken token)
    {
        string value = LiteralReader.GetValue(token);
        int[]? positions = LiteralReader.FindPositions(token);
        Assert.NotNull(positions);
        Assert.Equal(value.Length + 1, positions.Length);
        Assert.Equal(positions.Order(), positions);
        for (int i = 0; i < value.Length; i++)
        {
            Assert.InRange(positions[i], token.SpanStart, token.Span.End - 1);
            char written = token.SyntaxTree!.ToString()[positions[i]];
            Assert.True(written == value[i] || written == '\\', $"Character {i} is not written at {positions[i]}.");
        }
    }
}
