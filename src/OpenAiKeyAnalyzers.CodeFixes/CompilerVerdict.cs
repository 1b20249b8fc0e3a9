using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Compares what the compiler says of a document before and after a change.</summary>
internal static class CompilerVerdict
{
    /// <summary>Whether the change brings no error or warning that was not there before: in the document itself, and in <paramref name="others"/> that depend on it.</summary>
    internal static async Task<bool> IsUnchangedAsync(Document before, Document after, IEnumerable<DocumentId> others, CancellationToken cancellation)
    {
        foreach (DocumentId id in others.Append(before.Id).Distinct())
        {
            Dictionary<string, int> known = await CountAsync(before.Project.Solution.GetDocument(id), cancellation).ConfigureAwait(false);
            Dictionary<string, int> now = await CountAsync(after.Project.Solution.GetDocument(id), cancellation).ConfigureAwait(false);
            if (now.Any(entry => !known.TryGetValue(entry.Key, out int count) || count < entry.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<Dictionary<string, int>> CountAsync(Document? document, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        if (document is null || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return counts;
        }

        foreach (Diagnostic diagnostic in model.GetDiagnostics(cancellationToken: cancellation))
        {
            if (diagnostic.Severity >= DiagnosticSeverity.Warning)
            {
                counts[diagnostic.Id] = counts.TryGetValue(diagnostic.Id, out int count) ? count + 1 : 1;
            }
        }

        return counts;
    }
}
