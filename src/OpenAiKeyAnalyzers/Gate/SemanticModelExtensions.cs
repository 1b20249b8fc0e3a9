using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>Finds the semantic model for a node.</summary>
internal static class SemanticModelExtensions
{
    /// <summary>Gets the model of the file that contains a node, in the same program.</summary>
    internal static SemanticModel For(this SemanticModel model, SyntaxNode node) =>
        node.SyntaxTree == model.SyntaxTree ? model : ProgramFiles.Get(model.Compilation).GetModel(node.SyntaxTree);
}
