using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Finds the expressions that are assigned to a variable, field or property.</summary>
internal static class VariableValues
{
    /// <summary>Finds the values that are assigned to a variable in the whole program, where it is declared and later.</summary>
    internal static IEnumerable<ExpressionSyntax> FindAll(ISymbol variable, StringDataFlow flow, SemanticModel model,
        CancellationToken cancellation) =>
        FindDeclared(variable, model, cancellation).Concat(flow.FindAllReferences(variable)
            .Select(static use => use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use ? assignment.Right : null)
            .OfType<ExpressionSyntax>());

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
