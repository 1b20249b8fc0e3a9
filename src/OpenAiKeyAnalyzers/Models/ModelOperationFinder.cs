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

/// <summary>
/// Finds the operations for which a model is used: from the client that accepts it and the methods that are called on the client, or from
/// the URLs around it.
/// </summary>
internal sealed class ModelOperationFinder(EndpointContext context)
{
    // Each scope is searched once, however many models it contains.
    private static readonly ConditionalWeakTable<SyntaxNode, ModelUse> Around = new();

    /// <summary>
    /// Finds the operations of a client: those of its called methods or, if these are unknown, one of all its operations.
    /// </summary>
    /// <param name="rows">The rows of the parameter that accepts the model.</param>
    /// <param name="call">The creation or call that creates the client.</param>
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

    /// <summary>Finds the operations in the URLs around a request: in its member, otherwise in its type, otherwise in the file.</summary>
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

        // A string such as "embeddings" without a slash may be any word: it prevents a fix, but is not sufficient for a report.
        return new ModelUse(isPath ? [operations] : [], operations);
    }

    // GenerateImageEdits also starts with GenerateImage, so the longest match counts.
    private static ModelOperations FindOperations(IReadOnlyList<ModelSinkRow> rows, string method) =>
        rows.Where(row => row.Method.Length > 0 && method.StartsWith(row.Method, StringComparison.Ordinal))
            .OrderByDescending(static row => row.Method.Length).FirstOrDefault()?.Operations ?? ModelOperations.None;

    /// <summary>Finds the methods that are called on a client, and an empty name for each other use of the client.</summary>
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
