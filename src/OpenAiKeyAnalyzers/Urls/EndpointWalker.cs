using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Models;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>Walks a file once and passes each string and each call to its checkers.</summary>
internal sealed class EndpointWalker
{
    private readonly EndpointContext _context;
    private readonly UrlChecker _urls;
    private readonly UrlCombinationChecker _combinations;
    private readonly RouteChecker _routes;
    private readonly RetiredClientChecker _clients;
    private readonly ModelChecker _models;
    private readonly DefaultModelChecker _defaultModels;
    private readonly ClientArgumentChecker _arguments;
    private readonly ClientConnectionChecker _connections;
    private readonly OutermostTexts _texts = new();
    private readonly HashSet<ExpressionSyntax> _seenTexts = [];

    internal EndpointWalker(SemanticModel model, KeyOptions options, CancellationToken cancellation)
    {
        _context = new EndpointContext(model, options, cancellation);
        _urls = new UrlChecker(_context);
        _combinations = new UrlCombinationChecker(_context, _urls);
        _routes = new RouteChecker(_context);
        _clients = new RetiredClientChecker(_context);
        _models = new ModelChecker(_context);
        _defaultModels = new DefaultModelChecker(_context);
        _arguments = new ClientArgumentChecker(_context, _urls);
        _connections = new ClientConnectionChecker(_context, _urls);
    }

    /// <summary>Gets all findings of the file, one per location.</summary>
    internal IEnumerable<Finding> GetFindings()
    {
        // A constant with a defect has many uses, but only one location.
        var seen = new HashSet<(string, int)>();
        var found = new List<Finding>();
        foreach (SyntaxNode node in
            FileNodes.Get(_context.Root.SyntaxTree, _context.Cancellation).Candidates.Concat(FindModels()))
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            found.Clear();
            CheckNode(node, found);
            foreach (Finding finding in found)
            {
                if (seen.Add((finding.Rule.Id, finding.Span.Start)))
                {
                    yield return finding;
                }
            }
        }

        foreach (Finding finding in _combinations.GetFindings())
        {
            if (seen.Add((finding.Rule.Id, finding.Span.Start)))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Finds the names that may refer to models, in source order.</summary>
    private IEnumerable<SyntaxNode> FindModels()
    {
        SyntaxTree tree = _context.Root.SyntaxTree;
        return ProgramFiles.GetDistinctNames(tree, _context.Cancellation).Where(SdkModelTable.HasMember)
            .SelectMany(name => ProgramFiles.FindNames(tree, name, _context.Cancellation)).OrderBy(static name => name.SpanStart)
            .Select(static name => name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : (SyntaxNode)name);
    }

    private void CheckNode(SyntaxNode node, List<Finding> found)
    {
        switch (node)
        {
            case LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax:
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression,
                Right: IdentifierNameSyntax or MemberAccessExpressionSyntax } sum when IsUrlConcatenation(sum):
                // No other expression leads to the literal.
                ExpressionSyntax text = _texts.Get((ExpressionSyntax)node);
                if (text is LiteralExpressionSyntax || _seenTexts.Add(text))
                {
                    CheckString(text, found);
                }

                break;

            case AttributeSyntax attribute:
                found.AddRange(_routes.CheckAttribute(attribute));
                break;

            case BaseObjectCreationExpressionSyntax creation:
                found.AddRange(_clients.Check(creation));
                found.AddRange(_routes.CheckRequest(creation));
                found.AddRange(_combinations.CheckUri(creation));
                found.AddRange(_defaultModels.Check(creation));
                found.AddRange(CheckArguments(creation, creation.ArgumentList));
                break;

            case AssignmentExpressionSyntax assignment:
                found.AddRange(_arguments.Check(assignment));
                break;

            case InvocationExpressionSyntax invocation:
                found.AddRange(_clients.Check(invocation));
                found.AddRange(_defaultModels.Check(invocation));
                found.AddRange(CheckArguments(invocation, invocation.ArgumentList));
                break;

            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                found.AddRange(_models.CheckName((ExpressionSyntax)node));
                break;
        }
    }

    /// <summary>Checks the arguments of an OpenAI or Azure client. Calls with other names are not bound.</summary>
    private IEnumerable<Finding> CheckArguments(ExpressionSyntax call, ArgumentListSyntax? list) =>
        list is not { Arguments.Count: > 0 } || !ClientArgumentChecker.IsOfClient(call) ? []
        : list.Arguments.Where(CanBeWrong).SelectMany(argument =>
            ArgumentParameter.Find(argument, _context.Model, _context.Cancellation) is { } parameter
            ? _arguments.Check(parameter, argument.Expression).Concat(_connections.Check(parameter, argument, list)) : []);

    // Most arguments are models, keys and correct URLs.
    private bool CanBeWrong(ArgumentSyntax argument) => argument.Expression is LiteralExpressionSyntax { Token.Value: not string }
        ? false : _arguments.CanBeWrong(argument.Expression) || _connections.CanBeClient(argument.Expression);

    private void CheckString(ExpressionSyntax expression, List<Finding> found)
    {
        ConstantString text = _context.Read(expression);
        if (UrlChecker.CanBeCandidate(text.Value))
        {
            found.AddRange(_urls.Check(expression, text));
        }

        found.AddRange(_models.Check(expression, text));
    }

    /// <summary>Determines whether the leftmost name in a concatenation is that of a URL. Nothing is bound.</summary>
    private static bool IsUrlConcatenation(BinaryExpressionSyntax sum)
    {
        // Only the whole concatenation is checked: each of its parts starts with the same name.
        if (sum.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
        {
            return false;
        }

        ExpressionSyntax left = sum;
        while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } inner)
        {
            left = inner.Left;
        }

        string name = Program.RequestUrls.GetName(left);
        return SinkClassifier.IsEndpoint(name) || IdentifierWords.EndsWithWord(name, IdentifierWordUse.UrlBeginning)
            || SinkShapes.IsApiName(name);
    }
}
