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
        var found = new List<HeaderFinding>();
        foreach (SyntaxNode node in FileNodes.Get(_context.Model.SyntaxTree, _context.Cancellation).Candidates)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            found.Clear();
            CheckNode(node, found);
            if (found.Count > 0)
            {
                found.RemoveAll(_sharedTexts.IsReportedElsewhere);
            }

            Add(node is LiteralExpressionSyntax literal ? _sharedTexts.Check(literal) : null, found);
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
    internal IEnumerable<HeaderFinding> GetLocalFindings()
    {
        var found = new List<HeaderFinding>();
        foreach (SyntaxNode node in FileNodes.Get(_context.Model.SyntaxTree, _context.Cancellation).Candidates)
        {
            CheckNode(node, found);
        }

        return found;
    }

    private void CheckNode(SyntaxNode node, List<HeaderFinding> found)
    {
        foreach (HeaderWrite write in _writes.Find(node))
        {
            CheckWrite(write, found);
        }

        switch (node)
        {
            case BaseObjectCreationExpressionSyntax creation:
                Add(_schemes.Check(creation), found);
                Add(_collections.CheckMediaType(creation), found);
                Add(_authenticators.Check(creation), found);
                found.AddRange(creation.ArgumentList is { Arguments.Count: > 1 } arguments
                    ? _clientIds.Check(creation, arguments, GetTypeName(creation)) : []);
                break;
            case InvocationExpressionSyntax invocation:
                Add(CheckParse(invocation), found);
                Add(_openAiHeaders.CheckSubProtocol(invocation), found);
                Add(_authenticators.Check(invocation), found);
                found.AddRange(_clientIds.Check(invocation, invocation.ArgumentList, HeaderWrites.GetMemberName(invocation)));
                break;
            case AssignmentExpressionSyntax assignment:
                Add(_clientIds.Check(assignment), found);
                break;
            case LiteralExpressionSyntax or InterpolatedStringExpressionSyntax when StartsWithScheme(node) && !IsHeaderValue(node):
                Add(_authenticators.CheckDuplicateScheme(_texts.Get((ExpressionSyntax)node)), found);
                break;
        }

        Add(node is LiteralExpressionSyntax { Token.Value: string } literal ? _schemeArguments.Check(literal) : null, found);
    }

    private static void Add(HeaderFinding? finding, List<HeaderFinding> found)
    {
        if (finding is not null)
        {
            found.Add(finding);
        }
    }

    private static string GetTypeName(BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax { Type: var type }
            ? type is IdentifierNameSyntax { Identifier.ValueText: { Length: > 1 } simple } ? simple
            : type.DescendantTokens().LastOrDefault(static token => token.ValueText.Length > 1).ValueText ?? string.Empty
            : CreatedTypes.FindName(creation) ?? string.Empty;

    private void CheckWrite(HeaderWrite write, List<HeaderFinding> found)
    {
        Add(_names.Check(write), found);
        Add(_collections.Check(write), found);
        Add(_openAiHeaders.Check(write), found);
        if (HeaderSyntax.EqualsIgnoreCase(write.Header, HeaderSyntax.Name))
        {
            Add(_values.Check(write), found);
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
