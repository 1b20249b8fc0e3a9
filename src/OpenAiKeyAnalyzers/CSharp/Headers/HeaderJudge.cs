using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Options;
using OpenAiKeyAnalyzers.Values.Headers;

namespace OpenAiKeyAnalyzers.CSharp.Headers;

/// <summary>Walks a file once and shows each node to the judges that it concerns.</summary>
internal sealed class HeaderJudge
{
    private readonly HeaderContext _context;
    private readonly HeaderWrites _writes;
    private readonly AuthorizationJudge _values;
    private readonly SchemeJudge _schemes;
    private readonly HeaderNameJudge _names;
    private readonly HeaderPlaceJudge _places;
    private readonly OpenAiHeaderJudge _own;
    private readonly AuthenticatorJudge _authenticators;

    internal HeaderJudge(SemanticModel model, KeyOptions options, CancellationToken cancellation)
    {
        _context = new HeaderContext(model, options, cancellation);
        _writes = new HeaderWrites(model, cancellation);
        _values = new AuthorizationJudge(_context);
        _schemes = new SchemeJudge(_context, _values);
        _names = new HeaderNameJudge(_context);
        _places = new HeaderPlaceJudge(_context);
        _own = new OpenAiHeaderJudge(_context);
        _authenticators = new AuthenticatorJudge(_context);
    }

    /// <summary>All findings of the file, each place once.</summary>
    internal IEnumerable<HeaderFinding> Findings()
    {
        // A constant with a fault is used in many places, and written in one.
        var seen = new HashSet<(string, int)>();
        foreach (SyntaxNode node in _context.Model.SyntaxTree.GetRoot(_context.Cancellation).DescendantNodes())
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            foreach (HeaderFinding finding in At(node))
            {
                if (seen.Add((finding.Rule.Id, finding.Span.Start)))
                {
                    yield return finding;
                }
            }
        }
    }

    private IEnumerable<HeaderFinding> At(SyntaxNode node)
    {
        IEnumerable<HeaderFinding?> found = _writes.In(node).SelectMany(Written);
        found = node switch
        {
            BaseObjectCreationExpressionSyntax creation => found.Append(_schemes.Judge(creation)).Append(_places.MediaType(creation)).Append(_authenticators.Judge(creation)),
            InvocationExpressionSyntax invocation => found.Append(Parsed(invocation)).Append(_own.SubProtocol(invocation)).Append(_authenticators.Judge(invocation)),
            AssignmentExpressionSyntax assignment => found.Append(_own.Option(assignment)),
            LiteralExpressionSyntax or InterpolatedStringExpressionSyntax when BeginsWithScheme(node) => found.Append(_authenticators.Doubled(ConstantTextReader.Outermost((ExpressionSyntax)node))),
            _ => found,
        };
        return found.OfType<HeaderFinding>();
    }

    private IEnumerable<HeaderFinding?> Written(HeaderWrite write)
    {
        yield return _names.Judge(write);
        yield return _places.Judge(write);
        yield return _own.Judge(write);
        if (HeaderSyntax.Is(write.Header, HeaderSyntax.Name))
        {
            yield return _values.Judge(write);
        }
    }

    /// <summary><c>AuthenticationHeaderValue.Parse("…")</c></summary>
    private HeaderFinding? Parsed(InvocationExpressionSyntax call) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" or "TryParse", Expression: var type }, ArgumentList.Arguments: { Count: > 0 } arguments }
        && type.ToString().EndsWith("AuthenticationHeaderValue", StringComparison.Ordinal)
            ? _values.Judge(_context.Read(arguments[0].Expression), HeaderWrites.MemberName(call) == "Parse" ? HeaderStore.Request : HeaderStore.Parsed, call)
            : null;

    private static bool BeginsWithScheme(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => HeaderSyntax.IsAt(text, HeaderSyntax.EndOfBlanks(text, 0), HeaderSyntax.Scheme),
        InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } contents } => contents[0] is InterpolatedStringTextSyntax { TextToken.ValueText: var text } && HeaderSyntax.IsAt(text, HeaderSyntax.EndOfBlanks(text, 0), HeaderSyntax.Scheme),
        _ => false,
    };
}
