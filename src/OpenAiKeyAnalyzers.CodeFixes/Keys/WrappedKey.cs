using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Credentials;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Keys;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>
/// Removes the delimiters that the fix of OAK1004 would remove before a key is read from another source: after that, nothing would find the
/// quotes around the value. Thus the fixes of one string result in the same code in either order.
/// </summary>
internal static class WrappedKey
{
    // Limits the search: the literal that contains the key, and some uses of its variable.
    private const int MaxSteps = 8;

    /// <summary>
    /// Gets the document with the key without delimiters, which are where the key is written or where its variable is used;
    /// <see langword="null"/> if delimiters at a use cannot be removed.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="key">The key.</param>
    /// <param name="options">The options of the file.</param>
    /// <param name="isBatch">Whether only the compiler diagnostics of the whole fix are compared, together with others.</param>
    /// <param name="cancellation">The token that cancels the computation.</param>
    internal static async Task<(Document Document, KeyFinding Key)?> UnwrapAsync(Document document, KeyFinding key, KeyOptions options,
        bool isBatch, CancellationToken cancellation)
    {
        for (int step = 0; step < MaxSteps; step++)
        {
            SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
            CredentialFinding? finding = model is null ? null : WrappingsOf(key, model, options, cancellation).FirstOrDefault();
            if (finding is null)
            {
                return (document, key);
            }

            if (finding.IsRightElsewhere)
            {
                return null;
            }

            if (finding.Restoration() is not { } edits
                || await RestoreAsync(document, finding.Text, edits, isBatch, cancellation)
                    .ConfigureAwait(false) is not (var changed, var deleted)
                || await changed.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } changedModel
                || SourceKeyScanner.ScanAt(changedModel, RestoredText.Shift(key.Span, deleted), cancellation) is not { } bare)
            {
                // A string whose delimiters cannot be removed is replaced as a whole.
                return finding.Text.Expression == key.Expression ? (document, key) : null;
            }

            (document, key) = (changed, bare);
        }

        return (document, key);
    }

    private static async Task<(Document Changed, IReadOnlyList<TextChange> Changes)?> RestoreAsync(Document document, ConstantString text,
        IReadOnlyList<TextEdit> edits, bool isBatch, CancellationToken cancellation)
    {
        foreach (FixCandidate candidate in await TextRestoration.ProposeAsync(document, text, edits, string.Empty, cancellation)
            .ConfigureAwait(false))
        {
            Document? changed = isBatch
                ? await candidate.IsRestoredAsync(cancellation).ConfigureAwait(false)
                    ? await candidate.CompleteAsync(cancellation).ConfigureAwait(false) : null
                : (await FixCandidate.FindRightAsync(document, [candidate], cancellation).ConfigureAwait(false))?.Changed;
            if (changed is not null)
            {
                return (changed, candidate.TextChanges!);
            }
        }

        return null;
    }

    /// <summary>Finds the OAK1004 to OAK1007 finding for a string.</summary>
    internal static CredentialFinding? FindingOf(ExpressionSyntax expression, SemanticModel model, KeyOptions options,
        CancellationToken cancellation) =>
        TestCodeDetector.IsTestProject(model.Compilation, options) || TestCodeDetector.IsInTestType(expression) ? null
        : new CredentialChecker(model, options, cancellation).Check(expression) is { } finding && finding.GetSpans().Count > 0
        ? finding : null;

    /// <summary>
    /// Determines whether the string is a key with a scheme before it, and is passed to a client that writes the scheme itself. A header
    /// rule reports that, and its fix removes the scheme.
    /// </summary>
    internal static bool HasSchemeTwice(KeyFinding key, SemanticModel model, CancellationToken cancellation) =>
        CredentialValidator.Validate(key.Text.Value) is { Defect: CredentialDefect.BearerPrefix, KeyLength: > 0 }
        && new StringDataFlow(model, cancellation).FindSinks(key.Expression).ToList() is { Count: > 0 } receivers
        && receivers.TrueForAll(receiver => HeaderSinks.IsBearerParameter(receiver, model, cancellation)
            || SinkClassifier.ClassifyCredential(receiver.Symbol) == SinkKind.BearerToken);

    private static IEnumerable<CredentialFinding> WrappingsOf(KeyFinding key, SemanticModel model, KeyOptions options,
        CancellationToken cancellation) =>
        new StringDataFlow(model, cancellation).FindUses(key.Expression)
            .Select(static place => ConstantStringReader.GetOutermost(place))
            .Prepend(key.Expression)
            .Distinct()
            .Select(text => FindingOf(text, model, options, cancellation))
            .OfType<CredentialFinding>()
            .Where(static finding => finding.Result.Kind == CredentialKind.Malformed);
}
