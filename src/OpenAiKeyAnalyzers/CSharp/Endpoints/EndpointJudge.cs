using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Options;

namespace OpenAiKeyAnalyzers.CSharp.Endpoints;

/// <summary>Walks a file once and shows each text and each call to the judges that it concerns.</summary>
internal sealed class EndpointJudge
{
    private readonly EndpointContext _context;
    private readonly AddressJudge _addresses;
    private readonly PairJudge _pairs;
    private readonly RouteJudge _routes;
    private readonly RetiredClientJudge _clients;
    private readonly ModelJudge _models;

    internal EndpointJudge(SemanticModel model, KeyOptions options, CancellationToken cancellation)
    {
        _context = new EndpointContext(model, options, cancellation);
        _addresses = new AddressJudge(_context);
        _pairs = new PairJudge(_context, _addresses);
        _routes = new RouteJudge(_context);
        _clients = new RetiredClientJudge(_context);
        _models = new ModelJudge(_context);
    }

    /// <summary>All findings of the file, each place once.</summary>
    internal IEnumerable<Finding> Findings()
    {
        // A constant with a fault is used in many places, and written in one.
        var seen = new HashSet<(string, int)>();
        var texts = new HashSet<ExpressionSyntax>();
        foreach (SyntaxNode node in _context.Root.DescendantNodes())
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            foreach (Finding finding in At(node, texts))
            {
                if (seen.Add((finding.Rule.Id, finding.Span.Start)))
                {
                    yield return finding;
                }
            }
        }

        foreach (Finding finding in _pairs.Findings())
        {
            if (seen.Add((finding.Rule.Id, finding.Span.Start)))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<Finding> At(SyntaxNode node, HashSet<ExpressionSyntax> texts)
    {
        switch (node)
        {
            case LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax:
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Right: IdentifierNameSyntax or MemberAccessExpressionSyntax } sum when JoinsAddress(sum):
                ExpressionSyntax text = ConstantTextReader.Outermost((ExpressionSyntax)node);
                return texts.Add(text) ? OfText(text) : [];

            case AttributeSyntax attribute:
                return _routes.OfAttribute(attribute);

            case BaseObjectCreationExpressionSyntax creation:
                return _clients.Judge(creation).Concat(_routes.OfRequest(creation)).Concat(_pairs.OfUri(creation));

            case InvocationExpressionSyntax invocation:
                return _clients.Judge(invocation);

            default:
                return [];
        }
    }

    private IEnumerable<Finding> OfText(ExpressionSyntax expression)
    {
        ConstantText text = _context.Read(expression);
        return _addresses.Judge(expression, text).Concat(_models.Judge(expression, text));
    }

    /// <summary>Whether the leftmost of several names that are joined is called an address; nothing is bound for it.</summary>
    private static bool JoinsAddress(BinaryExpressionSyntax sum)
    {
        // The whole sum only: each of its parts would walk down to the same name.
        if (sum.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
        {
            return false;
        }

        ExpressionSyntax left = sum;
        while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } inner)
        {
            left = inner.Left;
        }

        string name = Credentials.RequestAddresses.NameOf(left);
        return Credentials.KeyPositions.IsEndpoint(name) || name.EndsWith("base", StringComparison.OrdinalIgnoreCase) || name.EndsWith("prefix", StringComparison.OrdinalIgnoreCase) || UrlReceivers.SaysApi(name);
    }
}
