using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>
/// Reports OAK3003 if each call of a method adds <c>Authorization</c> to the default headers of a client that is kept: the second call
/// throws <c>FormatException</c>, "Cannot add value because header 'Authorization' does not support multiple values" (measured: .NET 10.0,
/// 2026-11-27).
/// </summary>
internal sealed class PerCallHeaderChecker(HeaderContext context)
{
    private readonly Dictionary<(MethodDeclarationSyntax, string), bool> _repeated = [];

    internal HeaderFinding? Check(HeaderWrite write)
    {
        if (write.Collection != HeaderCollectionKind.Request || write.Call is not InvocationExpressionSyntax
            || write.Receiver is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DefaultRequestHeaders",
                Expression: var client }
            || !IsKept(client) || FindMethod(write.Call) is not { } method || !IsRepeated(method, client.ToString()))
        {
            return null;
        }

        var sink = new SinkContext(SinkKind.HeaderName, ValueOrigin.Code, context.GetDestination(write.Call));
        return HeaderRule.Check(HeaderPlacementDefect.SetPerCall, sink) is not null
            ? new HeaderFinding(RuleDescriptors.MisplacedHeader, write.Name?.Span ?? write.Call.Span,
                RuleResources.GetString(MessageKey.OAK3003_PerCall))
            : null;
    }

    /// <summary>
    /// Determines whether a client outlives the method: it is a field, a property, or a parameter of the primary constructor.
    /// </summary>
    private bool IsKept(ExpressionSyntax client) =>
        client is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
        && context.Model.For(client).GetSymbolInfo(client, context.Cancellation).Symbol switch
        {
            IFieldSymbol field => SinkClassifier.IsDeclaredInSource(field),
            IPropertySymbol property => SinkClassifier.IsDeclaredInSource(property)
                && property.DeclaringSyntaxReferences.All(reference =>
                    reference.GetSyntax(context.Cancellation) is PropertyDeclarationSyntax { ExpressionBody: null }),
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => true,
            _ => false,
        };

    /// <summary>Finds the method whose body adds the header unconditionally. Entry points are excluded, because they run once.</summary>
    private static MethodDeclarationSyntax? FindMethod(SyntaxNode call) =>
        call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax { Parent: MethodDeclarationSyntax method } }
        && method.Identifier.ValueText != "Main" ? method : null;

    /// <summary>
    /// Determines whether each call of the method also sends a request, and neither replaces the client nor removes the header.
    /// </summary>
    private bool IsRepeated(MethodDeclarationSyntax method, string client)
    {
        if (!_repeated.TryGetValue((method, client), out bool isRepeated))
        {
            _repeated.Add((method, client), isRepeated = FindRepetition(method, client));
        }

        return isRepeated;
    }

    private static bool FindRepetition(MethodDeclarationSyntax method, string client)
    {
        bool sends = false;
        foreach (SyntaxNode node in method.DescendantNodes())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax { Left: var target } when target.ToString() == client:
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Clear" or "Remove"
                    or "Contains" or "TryGetValues" } }:
                case ReturnStatementSyntax when !sends:
                    return false;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } call:
                    sends |= receiver.ToString() == client && HttpClientUses.IsRequest(call);
                    break;
            }
        }

        return sends;
    }
}
