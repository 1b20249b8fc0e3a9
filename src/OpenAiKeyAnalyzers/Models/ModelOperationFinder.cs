using System.Runtime.CompilerServices;
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
    // Each part of a file is searched once, however many models are in it.
    private static readonly ConditionalWeakTable<SyntaxNode, ModelUse> Around = new();

    /// <summary>Finds the operations of a client; one of all that it has where its methods do not show it.</summary>
    /// <param name="rows">The rows of the parameter that takes the model.</param>
    /// <param name="call">The creation or call that makes the client.</param>
    internal ModelUse Find(IReadOnlyList<ModelSinkRow> rows, SyntaxNode call)
    {
        if (rows.All(static row => row.Method.Length == 0) || call is not ExpressionSyntax client)
        {
            return ModelUse.Create(rows.Aggregate(ModelOperations.None, static (sum, row) => sum | row.Operations));
        }

        return Find(rows, FindMethods(client));
    }

    /// <summary>Finds the operations of the methods that are called on a client.</summary>
    internal static ModelUse Find(IReadOnlyList<ModelSinkRow> rows, IEnumerable<string> methods)
    {
        ModelOperations all = rows.Aggregate(ModelOperations.None, static (sum, row) => sum | row.Operations);
        var called = methods.Select(method => FindOperations(rows, method)).ToList();
        var known = called.Where(static operations => operations != ModelOperations.None).Distinct().ToList();
        bool isComplete = known.Count > 0 && !called.Contains(ModelOperations.None);
        return known.Count == 0
            ? ModelUse.Create(all)
            : new ModelUse(known, isComplete ? known.Aggregate(static (sum, operations) => sum | operations) : all);
    }

    /// <summary>Finds the operations that the URLs around a request name: in its member, else in its type, else in the file.</summary>
    internal static ModelUse FindAround(SyntaxNode node)
    {
        foreach (SyntaxNode scope in node.Ancestors()
            .Where(static ancestor => ancestor is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax or CompilationUnitSyntax))
        {
            if (Around.GetValue(scope, FindIn) is { Possible: not ModelOperations.None } use)
            {
                return use;
            }
        }

        return ModelUse.Create(ModelOperations.All);
    }

    private static ModelUse FindIn(SyntaxNode scope)
    {
        ModelOperations operations = ModelOperations.None;
        bool isPath = true;
        foreach (SyntaxToken token in FileNodes.Get(scope.SyntaxTree, CancellationToken.None).FindTexts(scope.Span))
        {
            if (OperationNames.FindInAddress(token.ValueText) is var operation and not ModelOperations.None)
            {
                operations |= operation;
                isPath &= token.ValueText.IndexOf('/') >= 0;
            }
        }

        // "embeddings" may be any word; it keeps a fix from being offered, and proves nothing.
        return new ModelUse(isPath ? [operations] : [], operations);
    }

    // GenerateImageEdits begins with GenerateImage, too.
    private static ModelOperations FindOperations(IReadOnlyList<ModelSinkRow> rows, string method) =>
        rows.Where(row => row.Method.Length > 0 && method.StartsWith(row.Method, StringComparison.Ordinal))
            .OrderByDescending(static row => row.Method.Length).FirstOrDefault()?.Operations ?? ModelOperations.None;

    /// <summary>Finds the methods that are called on a client; an empty name for everything else that is done with it.</summary>
    private IEnumerable<string> FindMethods(ExpressionSyntax creation)
    {
        ExpressionSyntax client = StringDataFlow.WalkUp(creation);
        ISymbol? variable = client.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } =>
                context.Model.For(declarator).GetDeclaredSymbol(declarator, context.Cancellation),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } =>
                context.Model.For(property).GetDeclaredSymbol(property, context.Cancellation),
            AssignmentExpressionSyntax assignment when assignment.Right == client => context.FindSymbol(assignment.Left),
            _ => null,
        };
        if (variable is null)
        {
            return [GetMethod(client)];
        }

        IEnumerable<string> methods = context.Flow.FindAllReferences(variable)
            .Where(static use => !(use.Parent is AssignmentExpressionSyntax assigned && assigned.Left == use)).Select(GetMethod);
        return variable is ILocalSymbol || variable.DeclaredAccessibility == Accessibility.Private ? methods : methods.Append(string.Empty);
    }

    private static string GetMethod(ExpressionSyntax client) =>
        client.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member && member.Expression == client
        ? HeaderWrites.GetMemberName(call) : string.Empty;
}
