using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Finds the expressions that a variable, field or property is declared with.</summary>
internal static class VariableValues
{
    internal static IEnumerable<ExpressionSyntax> FindDeclared(ISymbol variable, SemanticModel model, CancellationToken cancellation) =>
        variable.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation))
            .Where(ProgramFiles.Get(model.Compilation).Contains)
            .SelectMany(static declaration => declaration switch
            {
                VariableDeclaratorSyntax { Initializer.Value: var value } => [value],
                PropertyDeclarationSyntax { Initializer.Value: var value } => [value],
                PropertyDeclarationSyntax property => ReturnedValues.Find(property),
                _ => Enumerable.Empty<ExpressionSyntax>(),
            });
}
