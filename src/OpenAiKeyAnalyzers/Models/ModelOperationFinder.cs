using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Headers;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>Finds which operations a model is asked for: by the client that takes it and the methods that are called on it, or by the URLs
/// around it.</summary>
internal sealed class ModelOperationFinder(EndpointContext context)
{
    /// <summary>Finds the operations of a client; all that it has where its methods do not tell.</summary>
    /// <param name="method">The constructor or method that takes the model.</param>
    /// <param name="call">The call.</param>
    internal ModelOperations Find(IMethodSymbol method, SyntaxNode call)
    {
        string sink = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name
            : ModelSinkTable.GetOperations(method.Name) != ModelOperations.All ? method.Name
            : method.ReturnType.Name;
        return ModelSinkTable.DependsOnMethod(sink) && FindCalled(sink, call) is { } called ? called : ModelSinkTable.GetOperations(sink);
    }

    /// <summary>Finds the operations that the URLs around a request name: in its member, else in its type, else in the file.</summary>
    internal static ModelOperations FindAround(SyntaxNode node)
    {
        foreach (SyntaxNode scope in node.Ancestors()
            .Where(static ancestor => ancestor is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax or CompilationUnitSyntax))
        {
            ModelOperations operations = ModelOperations.None;
            foreach (SyntaxToken token in scope.DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
                {
                    operations |= ModelOperationTable.FindInAddress(token.ValueText);
                }
            }

            if (operations != ModelOperations.None)
            {
                return operations;
            }
        }

        return ModelOperations.All;
    }

    /// <summary>The operations of the methods that are called on a client; <see langword="null"/> if something else is done with it, or
    /// nothing.</summary>
    private ModelOperations? FindCalled(string sink, SyntaxNode creation)
    {
        if (creation is not ExpressionSyntax client)
        {
            return null;
        }

        client = StringDataFlow.WalkUp(client);
        ISymbol? variable = client.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } =>
                context.Model.For(declarator).GetDeclaredSymbol(declarator, context.Cancellation),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } =>
                context.Model.For(property).GetDeclaredSymbol(property, context.Cancellation),
            AssignmentExpressionSyntax assignment when assignment.Right == client => context.FindSymbol(assignment.Left),
            _ => null,
        };
        bool isHidden = variable is ILocalSymbol || variable is { DeclaredAccessibility: Accessibility.Private };
        List<ExpressionSyntax> uses = variable is null ? [client] : isHidden ? [.. context.Flow.FindAllReferences(variable)] : [];
        ModelOperations operations = ModelOperations.None;
        foreach (ExpressionSyntax use in uses)
        {
            if (use.Parent is AssignmentExpressionSyntax assigned && assigned.Left == use)
            {
                continue;
            }

            ModelOperations operation = use.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member
                && member.Expression == use
                ? ModelSinkTable.FindOperation(sink, HeaderWrites.GetMemberName(call))
                : ModelOperations.None;
            if (operation == ModelOperations.None)
            {
                return null;
            }

            operations |= operation;
        }

        return operations == ModelOperations.None ? null : operations;
    }
}
