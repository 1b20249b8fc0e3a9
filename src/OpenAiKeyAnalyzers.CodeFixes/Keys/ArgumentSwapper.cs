using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Credentials;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>Swaps a model name or URL that is passed as the key with the argument that should be passed.</summary>
internal static class ArgumentSwapper
{
    /// <summary>
    /// Gets the document with swapped arguments; <see langword="null"/> if none of the other arguments can be swapped with the misplaced
    /// one.
    /// </summary>
    internal static async Task<Document?> ApplyAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        if (await document.FindModelAsync(cancellation).ConfigureAwait(false) is not (var root, var model) || !root.FullSpan.Contains(span)
            || ArgumentAt(root.FindNode(span, getInnermostNodeForTie: true), model, cancellation)
            is not { Parent: ArgumentListSyntax list } misplaced)
        {
            return null;
        }

        ArgumentSyntax? other = SwappedArgumentDetector.Find(list, model, cancellation) is (var found, var key) && found == misplaced
            ? key : FindTarget(misplaced, list, model, cancellation);
        if (other is null)
        {
            return null;
        }

        SyntaxNode swapped = root.ReplaceNodes(
            [misplaced.Expression, other.Expression],
            (old, _) => old == misplaced.Expression ? other.Expression.WithTriviaFrom(old) : misplaced.Expression.WithTriviaFrom(old));
        Document changed = document.WithSyntaxRoot(swapped);
        return changed;
    }

    /// <summary>
    /// Finds the argument that passes a string: where it is written, or where its variable is used, if there is only one use.
    /// </summary>
    private static ArgumentSyntax? ArgumentAt(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent: ArgumentListSyntax } argument)
        {
            return argument;
        }

        return node.FirstAncestorOrSelf<ExpressionSyntax>() is { } text
            && new StringDataFlow(model, cancellation).FindUses(ConstantStringReader.GetOutermost(text)).ToList() is { Count: 1 } places
            && places[0].WalkUpParentheses().Parent is ArgumentSyntax use
                ? use
                : null;
    }

    /// <summary>
    /// Finds the argument with which a misplaced string should be swapped, unless that argument is in the correct position.
    /// </summary>
    private static ArgumentSyntax? FindTarget(ArgumentSyntax misplaced, ArgumentListSyntax list, SemanticModel model,
        CancellationToken cancellation)
    {
        CredentialDefect defect = CredentialValidator.Validate(TextOf(misplaced, model, cancellation)).Defect;
        return list.Arguments.FirstOrDefault(argument => argument != misplaced
            && ArgumentParameter.Find(argument, model, cancellation) is { } parameter
            && IsParameterFor(parameter, defect) && !IsNamedFor(argument, defect)
            && CredentialValidator.Validate(TextOf(argument, model, cancellation)).Defect != defect);
    }

    // The name of a variable shows that it is correct where it is.
    private static bool IsNamedFor(ArgumentSyntax argument, CredentialDefect defect) =>
        SwappedArgumentDetector.GetName(argument.Expression) is { Length: > 0 } name
        && IdentifierWords.EndsWithWord(name,
            defect == CredentialDefect.ModelName ? IdentifierWordUse.ModelArgument : IdentifierWordUse.UrlArgument);

    private static string TextOf(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellation) =>
        ConstantStringReader.Read(argument.Expression, model, cancellation).Value;

    private static bool IsParameterFor(IParameterSymbol parameter, CredentialDefect defect) => defect switch
    {
        CredentialDefect.ModelName =>
            parameter.Name.IndexOf("model", StringComparison.OrdinalIgnoreCase) >= 0
            || parameter.Name.IndexOf("deployment", StringComparison.OrdinalIgnoreCase) >= 0,
        CredentialDefect.Url => SinkClassifier.IsEndpoint(parameter.Name),
        _ => false,
    };
}
