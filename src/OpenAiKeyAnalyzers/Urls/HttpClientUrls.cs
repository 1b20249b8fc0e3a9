using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>
/// Combines the relative URLs that an <c>HttpClient</c> requests with its base address, wherever in the program that is set. Other clients
/// combine URLs in different ways.
/// </summary>
internal sealed class HttpClientUrls(EndpointContext context)
{
    private readonly HttpClientResolver _clients = new(context.Model, context.Cancellation);

    /// <summary>Finds the relative URLs that clients in this file request, with all base addresses that the client may have.</summary>
    internal IEnumerable<(IReadOnlyList<ExpressionSyntax> Bases, ExpressionSyntax Relative)> FindAll() => FindAll(context.Root);

    /// <summary>Finds the relative URLs that the program requests with a base address.</summary>
    internal IEnumerable<ExpressionSyntax> FindRelatives(ExpressionSyntax baseAddress) =>
        ProgramFiles.Get(context.Model.Compilation).Relevant
            .SelectMany(tree => FindAll(tree.GetRoot(context.Cancellation)))
            .Where(request => request.Bases.Contains(baseAddress))
            .Select(static request => request.Relative);

    /// <summary>Finds the text of a URL: that of <c>new Uri("…")</c>, of a variable that contains a URL, or the text itself.</summary>
    internal ExpressionSyntax? FindUrlExpression(ExpressionSyntax address) =>
        UrlExpressions.FindText(address, context.Model, context.Cancellation);

    private IEnumerable<(IReadOnlyList<ExpressionSyntax> Bases, ExpressionSyntax Relative)> FindAll(SyntaxNode root)
    {
        var seen = new HashSet<ExpressionSyntax>();
        foreach (InvocationExpressionSyntax call in root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(HttpClientUses.IsRequest))
        {
            if (call.Expression is not MemberAccessExpressionSyntax { Expression: var client } || FindRequestUrl(call) is not { } address)
            {
                continue;
            }

            var relatives = FindRelatives(address, root).Where(seen.Add).ToList();
            HttpClientSetup setup = relatives.Count > 0 ? _clients.Find(client) : HttpClientSetup.Unknown;
            if (setup.IsComplete && setup.BaseAddresses.Count > 0
                && setup.BaseAddresses.Select(FindUrlExpression).ToList() is var bases && bases.TrueForAll(static text => text is not null))
            {
                IReadOnlyList<ExpressionSyntax> all = [.. bases.OfType<ExpressionSyntax>().Distinct()];
                foreach (ExpressionSyntax relative in relatives)
                {
                    yield return (all, relative);
                }
            }
        }
    }

    /// <summary>Finds the text of a relative URL; for a parameter, the arguments that the same file passes to it.</summary>
    private IEnumerable<ExpressionSyntax> FindRelatives(ExpressionSyntax address, SyntaxNode root) =>
        address is IdentifierNameSyntax && context.FindSymbol(address) is IParameterSymbol parameter
        ? ParameterArguments.Find(parameter, context.Model, context.Cancellation)
            .Where(argument => argument.SyntaxTree == root.SyntaxTree).Select(FindUrlExpression).OfType<ExpressionSyntax>()
        : FindUrlExpression(address) is { } relative && relative.SyntaxTree == root.SyntaxTree ? [relative] : [];

    private ExpressionSyntax? FindRequestUrl(InvocationExpressionSyntax call)
    {
        if (context.FindSymbol(call) is not IMethodSymbol method
            || !method.ContainingNamespace.ToDisplayString().StartsWith("System.Net.Http", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            switch (ArgumentParameter.Find(argument, context.Model, context.Cancellation)?.Name)
            {
                case "requestUri":
                    return argument.Expression;
                case "request":
                    return FindMessageUrl(argument.Expression);
            }
        }

        return null;
    }

    /// <summary>Finds the URL of a message that is created in the call, or stored in a variable until it is sent.</summary>
    private ExpressionSyntax? FindMessageUrl(ExpressionSyntax message)
    {
        if (message is not BaseObjectCreationExpressionSyntax creation)
        {
            if (context.FindSymbol(message) is not ILocalSymbol local
                || SingleAssignment.FindInitializer(local, context.Cancellation) is not BaseObjectCreationExpressionSyntax initializer)
            {
                return null;
            }

            creation = initializer;
        }

        return creation.ArgumentList?.Arguments.FirstOrDefault(
            argument => ArgumentParameter.Find(argument, context.Model, context.Cancellation)?.Name == "requestUri")?.Expression
            ?? creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
                .FirstOrDefault(static assignment => RequestUrls.GetName(assignment.Left) == "RequestUri")?.Right;
    }
}
