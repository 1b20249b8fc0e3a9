using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Asks documents what fixes have to know about them.</summary>
internal static class DocumentExtensions
{
    /// <summary>Determines whether a document was generated: the next build would undo an edit.</summary>
    internal static bool IsGenerated(this Document document) =>
        document is SourceGeneratedDocument || RazorSource.IsGenerated(document.FilePath);
}
