using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Compares the compiler diagnostics of a document before and after a change.</summary>
internal static class CompilerDiagnosticsDiff
{
    // Several fixes of one document are compared with the same text.
    private static readonly ConditionalWeakTable<Document, Dictionary<string, int>> Counts = new();

    /// <summary>
    /// Determines whether the change causes no new error or warning: in the document itself, in <paramref name="others"/> that depend on
    /// it, in every other project that compiles the same file (another target framework), and for every other combination of <c>#if</c>
    /// symbols.
    /// </summary>
    internal static async Task<bool> HasNoNewDiagnosticsAsync(Document before, Document after, IEnumerable<DocumentId> others,
        CancellationToken cancellation)
    {
        Solution solution = after.Project.Solution;

        // The text is compared as it will be parsed: a tree may contain nodes that its text does not, such as operands without parentheses.
        SourceText text = await TextOfAsync(after, cancellation).ConfigureAwait(false);
        foreach (DocumentId changed in before.GetLinkedDocumentIds().Append(before.Id))
        {
            solution = solution.WithDocumentText(changed, text);
        }

        foreach (DocumentId id in others.Append(before.Id).Concat(before.GetLinkedDocumentIds()).Distinct())
        {
            Dictionary<string, int> known = await CountDiagnosticsAsync(before.Project.Solution.GetDocument(id), cancellation)
                .ConfigureAwait(false);
            Dictionary<string, int> now = await CountDiagnosticsAsync(solution.GetDocument(id), cancellation).ConfigureAwait(false);
            if (IsWorse(known, now))
            {
                return false;
            }
        }

        return await ConditionalCode.IsUnchangedAsync(before, after.WithText(text), cancellation).ConfigureAwait(false);
    }

    // New syntax has no spaces between its words before it is formatted, and "global::" in an interpolation would start a format.
    private static async Task<SourceText> TextOfAsync(Document document, CancellationToken cancellation)
    {
        Document reduced = await Simplifier.ReduceAsync(document, Simplifier.Annotation, cancellationToken: cancellation)
            .ConfigureAwait(false);
        Document formatted = await Formatter.FormatAsync(reduced, Formatter.Annotation, cancellationToken: cancellation)
            .ConfigureAwait(false);
        return await formatted.GetTextAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Determines whether there is a diagnostic that was not there before.</summary>
    internal static bool IsWorse(Dictionary<string, int> before, Dictionary<string, int> after) =>
        after.Any(entry => !before.TryGetValue(entry.Key, out int count) || count < entry.Value);

    /// <summary>Counts the compiler diagnostics of a file, by error or warning.</summary>
    internal static Dictionary<string, int> Count(SemanticModel model, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Diagnostic diagnostic in model.GetDiagnostics(cancellationToken: cancellation))
        {
            if (diagnostic.Severity >= DiagnosticSeverity.Warning)
            {
                counts[diagnostic.Id] = counts.TryGetValue(diagnostic.Id, out int count) ? count + 1 : 1;
            }
        }

        return counts;
    }

    private static async Task<Dictionary<string, int>> CountDiagnosticsAsync(Document? document, CancellationToken cancellation)
    {
        if (document is null)
        {
            return new(StringComparer.Ordinal);
        }

        if (!Counts.TryGetValue(document, out Dictionary<string, int>? counts))
        {
            counts = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
                ? Count(model, cancellation) : new(StringComparer.Ordinal);
            counts = Counts.GetValue(document, _ => counts);
        }

        return counts;
    }
}
