using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>Finds the semantic model that can answer for a node.</summary>
internal static class SemanticModelExtensions
{
    /// <summary>Gets the model of the file that a node belongs to, in the same program.</summary>
    internal static SemanticModel For(this SemanticModel model, SyntaxNode node) =>
        node.SyntaxTree == model.SyntaxTree ? model : ProgramFiles.Get(model.Compilation).GetModel(node.SyntaxTree);
}
