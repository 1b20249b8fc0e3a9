using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>
/// Represents one possible fix of one finding, before its compiler diagnostics are compared: many candidates are compared at once.
/// </summary>
internal sealed class FixCandidate
{
    private readonly Document _changed;

    private FixCandidate(Document changed, string title)
    {
        _changed = changed;
        Title = title;
    }

    /// <summary>Gets the title of the code action.</summary>
    internal string Title { get; }

    /// <summary>Gets the edits, if the fix changes characters; <see langword="null"/> if it changes syntax.</summary>
    internal IReadOnlyList<TextChange>? TextChanges { get; private init; }

    /// <summary>
    /// Gets the string that must result from the edits; <see langword="null"/> if comparing the compiler diagnostics is sufficient.
    /// </summary>
    internal RestoredText? Restored { get; private init; }

    /// <summary>Gets a value indicating whether the file needs <c>using System;</c>, which is added once for several fixes.</summary>
    internal bool ImportsSystem { get; private init; }

    /// <summary>Gets the other documents whose compiler diagnostics the change may affect.</summary>
    internal IReadOnlyList<DocumentId> Concerned { get; private init; } = [];

    /// <summary>Gets a value indicating whether the fix changes other files, so that it cannot be merged with others.</summary>
    internal bool ChangesOtherFiles { get; private init; }

    /// <summary>Creates a candidate that changes characters.</summary>
    internal static FixCandidate FromText(Document document, SourceText text, IEnumerable<TextChange> changes, string title,
        RestoredText? restored = null)
    {
        TextChange[] ordered = [.. changes.OrderBy(static change => change.Span.Start)];
        return new FixCandidate(document.WithText(text.WithChanges(ordered)), title) { TextChanges = ordered, Restored = restored };
    }

    /// <summary>Adds the changes of other files that belong to the fix.</summary>
    internal FixCandidate WithOtherFiles(IReadOnlyDictionary<DocumentId, SourceText> others) => others.Count == 0 ? this
        : new FixCandidate(others.Aggregate(_changed.Project.Solution,
            static (solution, other) => solution.WithDocumentText(other.Key, other.Value)).GetDocument(_changed.Id)!, Title)
        {
            TextChanges = TextChanges, ChangesOtherFiles = true, Concerned = [.. others.Keys],
        };

    /// <summary>Creates a candidate that changes syntax.</summary>
    internal static FixCandidate FromSyntax(Document changed, string title, bool importsSystem = false,
        IEnumerable<DocumentId>? concerned = null) =>
        new(changed, title) { ImportsSystem = importsSystem, Concerned = [.. concerned ?? []] };

    /// <summary>Gets the root after the fix, without the changes that several fixes share.</summary>
    internal Task<SyntaxNode?> GetRootAsync(CancellationToken cancellation) => _changed.GetSyntaxRootAsync(cancellation);

    /// <summary>Gets the document with the whole fix.</summary>
    internal async Task<Document> CompleteAsync(CancellationToken cancellation) =>
        ImportsSystem && await GetRootAsync(cancellation).ConfigureAwait(false) is { } root
        ? _changed.WithSyntaxRoot(SystemUsing.Add(root)) : _changed;

    /// <summary>Determines whether the edits result in the expected string.</summary>
    internal async Task<bool> IsRestoredAsync(CancellationToken cancellation) =>
        Restored is not { } restored || await restored.IsReadAsync(_changed, TextChanges ?? [], cancellation).ConfigureAwait(false);

    /// <summary>Gets the first correct one of several possible fixes of a finding; <see langword="null"/> if there is none.</summary>
    internal static async Task<(Document Changed, string Title)?> FindRightAsync(Document document, IEnumerable<FixCandidate> candidates,
        CancellationToken cancellation)
    {
        foreach (FixCandidate candidate in candidates)
        {
            Document complete = await candidate.CompleteAsync(cancellation).ConfigureAwait(false);
            if (await candidate.IsRestoredAsync(cancellation).ConfigureAwait(false)
                && await CompilerDiagnosticsDiff.HasNoNewDiagnosticsAsync(document, complete, candidate.Concerned, cancellation)
                    .ConfigureAwait(false))
            {
                return (complete, candidate.Title);
            }
        }

        return null;
    }
}
