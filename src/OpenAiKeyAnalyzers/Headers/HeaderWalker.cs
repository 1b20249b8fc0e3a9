using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>Walks a file once and passes each node to its checkers.</summary>
internal sealed class HeaderWalker
{
    private readonly HeaderContext _context;
    private readonly HeaderWrites _writes;
    private readonly AuthorizationChecker _values;
    private readonly SchemeChecker _schemes;
    private readonly HeaderNameChecker _names;
    private readonly HeaderCollectionChecker _collections;
    private readonly OpenAiHeaderChecker _openAiHeaders;
    private readonly ClientIdChecker _clientIds;
    private readonly AuthenticatorChecker _authenticators;
    private readonly SchemeArgumentChecker _schemeArguments;
    private readonly SharedHeaderTexts _sharedTexts;
    private readonly OutermostTexts _texts = new();

    internal HeaderWalker(SemanticModel model, KeyOptions options, CancellationToken cancellation)
    {
        _context = new HeaderContext(model, options, cancellation);
        _writes = new HeaderWrites(model, _context.Flow, cancellation);
        _values = new AuthorizationChecker(_context);
        _schemes = new SchemeChecker(_context, _values);
        _names = new HeaderNameChecker(_context);
        _collections = new HeaderCollectionChecker(_context);
        _openAiHeaders = new OpenAiHeaderChecker(_context);
        _clientIds = new ClientIdChecker(_context);
        _authenticators = new AuthenticatorChecker(_context);
        _schemeArguments = new SchemeArgumentChecker(_context);
        _sharedTexts = new SharedHeaderTexts(_context);
    }

    /// <summary>Gets all findings of the file, one per location.</summary>
    internal IEnumerable<HeaderFinding> GetFindings()
    {
        // A constant with a defect has many uses, but only one location.
        var seen = new HashSet<(string, int)>();
        foreach (SyntaxNode node in FileNodes.Get(_context.Model.SyntaxTree, _context.Cancellation).Candidates)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            IEnumerable<HeaderFinding> found = CheckNode(node).Where(finding => !_sharedTexts.IsReportedElsewhere(finding));
            if (node is LiteralExpressionSyntax literal && _sharedTexts.Check(literal) is { } shared)
            {
                found = found.Append(shared);
            }

            foreach (HeaderFinding finding in found)
            {
                if (seen.Add((finding.Rule.Id, finding.Span.Start)))
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>Gets all findings of headers that this file sets, including those with strings from other files.</summary>
    internal IEnumerable<HeaderFinding> GetLocalFindings() =>
        FileNodes.Get(_context.Model.SyntaxTree, _context.Cancellation).Candidates.SelectMany(CheckNode);

    private IEnumerable<HeaderFinding> CheckNode(SyntaxNode node)
    {
        IEnumerable<HeaderFinding?> found = _writes.Find(node).SelectMany(CheckWrite);
        found = node switch
        {
            BaseObjectCreationExpressionSyntax creation =>
                found.Append(_schemes.Check(creation)).Append(_collections.CheckMediaType(creation))
                    .Append(_authenticators.Check(creation))
                    .Concat(_clientIds.Check(creation, creation.ArgumentList, GetTypeName(creation))),
            InvocationExpressionSyntax invocation =>
                found.Append(CheckParse(invocation)).Append(_openAiHeaders.CheckSubProtocol(invocation))
                    .Append(_authenticators.Check(invocation))
                    .Concat(_clientIds.Check(invocation, invocation.ArgumentList, HeaderWrites.GetMemberName(invocation) ?? string.Empty)),
            AssignmentExpressionSyntax assignment => found.Append(_clientIds.Check(assignment)),
            LiteralExpressionSyntax or InterpolatedStringExpressionSyntax when StartsWithScheme(node) && !IsHeaderValue(node) =>
                found.Append(_authenticators.CheckDuplicateScheme(_texts.Get((ExpressionSyntax)node))),
            _ => found,
        };
        return (node is LiteralExpressionSyntax { Token.Value: string } literal ? found.Append(_schemeArguments.Check(literal)) : found)
            .OfType<HeaderFinding>();
    }

    private static string GetTypeName(BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax { Type: var type }
            ? type is IdentifierNameSyntax { Identifier.ValueText: { Length: > 1 } simple } ? simple
            : type.DescendantTokens().LastOrDefault(static token => token.ValueText.Length > 1).ValueText ?? string.Empty
            : CreatedTypes.FindName(creation) ?? string.Empty;

    private IEnumerable<HeaderFinding?> CheckWrite(HeaderWrite write)
    {
        yield return _names.Check(write);
        yield return _collections.Check(write);
        yield return _openAiHeaders.Check(write);
        if (HeaderSyntax.EqualsIgnoreCase(write.Header, HeaderSyntax.Name))
        {
            yield return _values.Check(write);
        }
    }

    /// <summary>Checks the value in <c>AuthenticationHeaderValue.Parse("…")</c>.</summary>
    private HeaderFinding? CheckParse(InvocationExpressionSyntax call) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" or "TryParse", Expression: var type },
            ArgumentList.Arguments: { Count: > 0 } arguments }
        && type.ToString().EndsWith("AuthenticationHeaderValue", StringComparison.Ordinal)
            ? _values.Check(_context.Read(arguments[0].Expression), HeaderWrites.GetMemberName(call) == "Parse"
                ? HeaderCollectionKind.Request : HeaderCollectionKind.TryParse, call)
            : null;

    // Matches headers.Add("Authorization", $"Bearer {key}").
    private bool IsHeaderValue(SyntaxNode text) => _texts.Get((ExpressionSyntax)text).Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 2 } arguments, Parent: InvocationExpressionSyntax call } } =>
            IsAuthorization(arguments[0].Expression) && HeaderWrites.CanWrite(call),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index } } =>
            IsAuthorization(index[0].Expression),
        _ => false,
    };

    private static bool IsAuthorization(ExpressionSyntax name) =>
        name is LiteralExpressionSyntax { Token.Value: string text } && HeaderSyntax.EqualsIgnoreCase(text, HeaderSyntax.Name);

    private static bool StartsWithScheme(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } =>
            HeaderSyntax.IsAt(text, HeaderSyntax.SkipSpaces(text, 0), HeaderSyntax.Scheme),
        InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } contents } =>
            contents[0] is InterpolatedStringTextSyntax { TextToken.ValueText: var text }
            && HeaderSyntax.IsAt(text, HeaderSyntax.SkipSpaces(text, 0), HeaderSyntax.Scheme),
        _ => false,
    };
}
