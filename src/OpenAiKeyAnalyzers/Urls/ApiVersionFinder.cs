using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>
/// Finds code that adds <c>api-version</c> to URLs that are written elsewhere: a message handler, a parameter of RestSharp or Flurl, or a
/// query that is appended to a variable. A URL that ends with its own query does not add it to another URL.
/// </summary>
internal static class ApiVersionFinder
{
    private const string Parameter = "api-version";

    private static readonly string[] Handlers = ["DelegatingHandler", "HttpClientHandler", "PipelinePolicy", "HttpPipelinePolicy"];

    /// <summary>Determines whether a file of the program adds the parameter.</summary>
    internal static bool IsAdded(Compilation program, CancellationToken cancellation)
    {
        var files = ProgramFiles.Get(program);
        return files.Relevant.Any(tree => IsAdded(tree, cancellation))
            // A message handler does not have to name OpenAI.
            || Handlers.SelectMany(name => files.FindNames(name, cancellation))
                .Any(name => name.Parent is BaseTypeSyntax && NamesParameter(name.SyntaxTree, cancellation));
    }

    private static bool NamesParameter(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetText(cancellation).ToString().IndexOf(Parameter, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsAdded(SyntaxTree tree, CancellationToken cancellation) =>
        NamesParameter(tree, cancellation)
        && FileNodes.Get(tree, cancellation).Candidates.Any(static node => node switch
        {
            LiteralExpressionSyntax { Token.Value: string text } literal => IsQuery(text) && !IsPartOfUrl(literal),
            InterpolatedStringExpressionSyntax interpolated => EndsUnknownUrl(interpolated),
            _ => false,
        });

    private static bool IsQuery(string text) =>
        text.TrimStart('?', '&', ' ').StartsWith(Parameter, StringComparison.OrdinalIgnoreCase);

    // Matches "https://…/chat/completions" + "?api-version=" + version.
    private static bool IsPartOfUrl(ExpressionSyntax text)
    {
        ExpressionSyntax left = text;
        while (left.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            left = sum;
        }

        while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            left = sum.Left;
        }

        return left != text && left is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax;
    }

    // Matches $"{request.RequestUri}?api-version={version}".
    private static bool EndsUnknownUrl(InterpolatedStringExpressionSyntax interpolated)
    {
        foreach (InterpolatedStringTextSyntax text in interpolated.Contents.OfType<InterpolatedStringTextSyntax>())
        {
            if (IsQuery(text.TextToken.ValueText))
            {
                return !IsPartOfUrl(interpolated);
            }

            if (text.TextToken.ValueText.IndexOf('/') >= 0)
            {
                return false;
            }
        }

        return false;
    }
}
