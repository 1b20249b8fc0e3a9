using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>Changes a source at random positions, which are the same for the same random numbers.</summary>
internal static class SourceMutation
{
    private const int MaxChanges = 3;

    private static readonly string[] Marks =
        ["'", "\\\"", "<", ">", "{", "}", "${", "%", " ", "\\n", "\\u200B", ",", "Bearer ", "OPENAI_API_KEY=", "\\\\_", "…", "é", "=3D",
            "sk-"];

    public static string Apply(string source, Random random)
    {
        for (int changes = random.Next(MaxChanges); changes >= 0; changes--)
        {
            SyntaxNode root = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
            SyntaxToken[] texts =
                [.. root.DescendantTokens()
                    .Where(static token => token.IsKind(SyntaxKind.StringLiteralToken) && token.Text.StartsWith('"')
                        && token.Text.EndsWith('"') && token.Text.Length > 4)];
            SyntaxToken[] tokens = [.. root.DescendantTokens().Where(static token => token.Span.Length > 0)];
            source = random.Next(4) switch
            {
                0 when texts.Length > 0 => Split(source, texts[random.Next(texts.Length)], random),
                1 when texts.Length > 0 => Insert(source, texts[random.Next(texts.Length)], random),
                2 when texts.Length > 0 => Name(source, texts[random.Next(texts.Length)], random),
                _ when tokens.Length > 1 => Disturb(source, tokens, random),
                _ => source,
            };
        }

        return source;
    }

    /// <summary>Splits a string into two pieces, and joins them in either order.</summary>
    private static string Split(string source, SyntaxToken text, Random random)
    {
        string inner = text.Text[1..^1];
        int at = random.Next(1, inner.Length);
        if (inner[at - 1] == '\\')
        {
            return source;
        }

        (string head, string tail) = ($"\"{inner[..at]}\"", $"\"{inner[at..]}\"");
        return Replace(source, text, random.Next(8) switch
        {
            0 => $"({head} + {tail})",
            1 => $"string.Format(\"{{1}}{{0}}\", {tail}, {head})",
            2 => $"string.Join({tail}, {head}, \"\")",
            3 => $"string.Concat({head}, {tail})",
            4 => $"string.Format(\"{{1}}{{0}}{{1}}\", {tail}, {head})",
            5 => $"$\"{{{head}}}{{{tail}}}\"",
            6 => $"string.Join(\"'\", \"\", {text.Text}, \"\")",
            _ => $"string.Format(\"{{0}}\" + \"{{1}}\", {head}, {tail})",
        });
    }

    private static string Insert(string source, SyntaxToken text, Random random)
    {
        string mark = Marks[random.Next(Marks.Length)];
        string inner = text.Text[1..^1];
        int at = random.Next(3) switch { 0 => 0, 1 => inner.Length, _ => random.Next(inner.Length) };
        return Replace(source, text, "\"" + inner.Insert(at, mark) + "\"");
    }

    /// <summary>Moves a string into a constant of the containing type.</summary>
    private static string Name(string source, SyntaxToken text, Random random)
    {
        TypeDeclarationSyntax? type = text.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (type is null || type.OpenBraceToken.IsMissing || type.OpenBraceToken.IsKind(SyntaxKind.None)
            || type.OpenBraceToken.Span.End > text.SpanStart)
        {
            return source;
        }

        string name = "Text" + random.Next(1000);
        string modifiers = random.Next(2) == 0 ? "private const string " : "private static readonly string ";
        return Replace(source, text, name).Insert(type.OpenBraceToken.Span.End, $" {modifiers}{name} = {text.Text};");
    }

    private static string Disturb(string source, SyntaxToken[] tokens, Random random)
    {
        int index = random.Next(tokens.Length - 1);
        (SyntaxToken token, SyntaxToken next) = (tokens[index], tokens[index + 1]);
        return random.Next(4) switch
        {
            0 => source.Remove(token.SpanStart, token.Span.Length),
            1 => source.Insert(token.SpanStart, token.Text + " "),
            2 => source[..token.SpanStart] + next.Text + source[token.Span.End..next.SpanStart] + token.Text + source[next.Span.End..],
            _ => source[..(token.SpanStart + random.Next(token.Span.Length))],
        };
    }

    private static string Replace(string source, SyntaxToken token, string text) =>
        source.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, text);
}
