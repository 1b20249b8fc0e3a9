using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>OAK3003: headers that are set where .NET refuses them, or drops them without a word.</summary>
internal sealed class HeaderCollectionChecker(HeaderContext context)
{
    private readonly PerCallHeaderChecker _perCall = new(context);
    private readonly Dictionary<SyntaxNode, IReadOnlyList<StatementSyntax>> _statements = [];

    /// <summary>What is wrong with the place of a header; <see langword="null"/> if nothing is.</summary>
    internal HeaderFinding? Check(HeaderWrite write)
    {
        if (write.IsContent && HeaderSyntax.EqualsIgnoreCase(write.Header, HeaderSyntax.Name))
        {
            return CreateContentFinding(write);
        }

        if (write.IsRequest && Array.Exists(HeaderCandidates.ContentHeaders, header => HeaderSyntax.EqualsIgnoreCase(header, write.Header)))
        {
            return CreateRequestFinding(write);
        }

        return write.IsRequest && HeaderSyntax.EqualsIgnoreCase(write.Header, HeaderSyntax.Name)
            ? CheckDuplicate(write) ?? _perCall.Check(write) : null;
    }

    /// <summary><c>new StringContent(json, Encoding.UTF8, "application/json; charset=utf-8")</c></summary>
    internal HeaderFinding? CheckMediaType(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation is not ObjectCreationExpressionSyntax { Type: var type, ArgumentList.Arguments: { Count: 3 } arguments }
            || !type.ToString().EndsWith("StringContent", StringComparison.Ordinal)
            || !arguments.Any(argument => context.Read(argument.Expression).Value.IndexOf(';') > 0))
        {
            return null;
        }

        ArgumentSyntax? argument =
            arguments.FirstOrDefault(
                candidate =>
                ArgumentParameter.Find(candidate, context.Model, context.Cancellation)
                is { Name: "mediaType", Type.SpecialType: SpecialType.System_String, ContainingType.Name: "StringContent" });
        if (argument is null || context.Read(argument.Expression) is not { IsConstant: true } text)
        {
            return null;
        }

        int end = text.Value.IndexOf(';');
        return end <= 0
            ? null : new HeaderFinding(RuleDescriptors.MisplacedHeader, text.GetSpan(end, text.Value.Length - end),
                RuleResources.GetString(MessageKey.OAK3003_MediaType))
        {
            TextChanges = text.CreateTextChanges([new Validation.Text.TextEdit(end, text.Value.Length - end, string.Empty)]),
            Fix = FixKind.RemoveFromHeader,
        };
    }

    private HeaderFinding CreateContentFinding(HeaderWrite write) =>
        new(RuleDescriptors.MisplacedHeader, GetSpan(write),
            RuleResources.GetString(write.Collection == HeaderCollectionKind.Content
                ? MessageKey.OAK3003_Content : MessageKey.OAK3003_Content_Dropped))
        {
            TextChanges = write.Receiver is { } receiver && FindRequestHeaders(receiver) is { } request && !IsSetElsewhere(write.Call)
                ? [new TextChange(receiver.Span, request)] : [],
            Fix = FixKind.SetOnRequest,
        };

    /// <summary>Whether the code around a call names the header a second time: the request may have it already, and takes one
    /// only.</summary>
    private static bool IsSetElsewhere(SyntaxNode call)
    {
        SyntaxNode body = call.Ancestors().FirstOrDefault(static node => node is BaseMethodDeclarationSyntax or CompilationUnitSyntax)
            ?? call;
        return body.DescendantTokens()
            .Count(static token => token.ValueText.Equals(HeaderSyntax.Name, StringComparison.OrdinalIgnoreCase)) > 1;
    }

    /// <summary>
    /// The headers of the request that the content belongs to: <c>request.Content.Headers</c> names it; of a content by itself, it is the
    /// only request or client in the same body.
    /// </summary>
    private string? FindRequestHeaders(ExpressionSyntax contentHeaders)
    {
        if (contentHeaders is not MemberAccessExpressionSyntax { Expression: var content })
        {
            return null;
        }

        if (Strip(content) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Content", Expression: var owner }
            && HasTypeName(owner, "HttpRequestMessage"))
        {
            return owner + ".Headers";
        }

        SyntaxNode? body = content.AncestorsAndSelf().FirstOrDefault(static node => node is BlockSyntax or CompilationUnitSyntax);
        var requests = body?.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(static name => name.Parent is MemberAccessExpressionSyntax member && member.Expression == name)
            .GroupBy(static name => name.Identifier.ValueText)
            .Select(group => (Name: group.Key, Type: context.Model.GetTypeInfo(group.First(), context.Cancellation).Type?.Name))
            .Where(static entry => entry.Type is "HttpRequestMessage" or "HttpClient")
            .ToList() ?? [];
        string? only = requests.Count(static entry => entry.Type == "HttpRequestMessage") is 1
            ? requests.First(static entry => entry.Type == "HttpRequestMessage").Name + ".Headers"
            : requests.Count == 1 && requests[0].Type == "HttpClient" ? requests[0].Name + ".DefaultRequestHeaders" : null;

        // The variable must exist already where the header is set.
        return only is not null && context.Model.LookupSymbols(content.SpanStart, name: only.Split('.')[0]).FirstOrDefault() is { } variable
            && variable.DeclaringSyntaxReferences.All(reference => variable is not ILocalSymbol || IsDeclaredBefore(reference, content))
            ? only : null;
    }

    private static bool IsDeclaredBefore(SyntaxReference declaration, ExpressionSyntax use) =>
        declaration.Span.End <= use.SpanStart
        && !SourceEdits.HasConditionalDirective(use.SyntaxTree.GetRoot(), TextSpan.FromBounds(declaration.Span.Start, use.SpanStart));

    private static ExpressionSyntax Strip(ExpressionSyntax expression) =>
        expression is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed
        ? suppressed.Operand : expression;

    private bool HasTypeName(ExpressionSyntax expression, string type) =>
        context.Model.For(expression).GetTypeInfo(expression, context.Cancellation).Type?.Name == type;

    private static HeaderFinding CreateRequestFinding(HeaderWrite write)
    {
        // Taking it away is right where the content brings its own.
        bool isSetByContent = HeaderSyntax.EqualsIgnoreCase(write.Header, "Content-Type") && write.Call.Parent is ExpressionStatementSyntax
            && ContainsMediaType(write.Call);
        return new HeaderFinding(RuleDescriptors.MisplacedHeader, GetSpan(write),
            RuleResources.GetString(write.Collection == HeaderCollectionKind.Request
                ? MessageKey.OAK3003_ContentType : MessageKey.OAK3003_ContentType_Dropped))
        {
            TextChanges = isSetByContent && write.Call.Parent is ExpressionStatementSyntax statement ? SourceEdits.Remove(statement) : [],
            Fix = FixKind.RemoveHeader,
        };
    }

    private static bool ContainsMediaType(SyntaxNode node)
    {
        SyntaxNode scope = node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() ?? node.SyntaxTree.GetRoot();
        return scope.DescendantNodes().Any(static candidate => candidate switch
        {
            ObjectCreationExpressionSyntax { Type: var type, ArgumentList.Arguments.Count: 3 } =>
                type.ToString().EndsWith("StringContent", StringComparison.Ordinal),
            ObjectCreationExpressionSyntax { Type: var type } =>
                type.ToString().EndsWith("MultipartFormDataContent", StringComparison.Ordinal),
            InvocationExpressionSyntax invocation =>
                HeaderWrites.GetMemberName(invocation) is "PostAsJsonAsync"
                || invocation.Expression.ToString().EndsWith("JsonContent.Create", StringComparison.Ordinal),
            _ => false,
        });
    }

    /// <summary><c>Authorization</c> takes one value: a second one for the same object, in the same run of statements, throws.</summary>
    private HeaderFinding? CheckDuplicate(HeaderWrite write)
    {
        if (write.Receiver is null || !IsSameObject(write.Receiver)
            || write.Call.Parent is not ExpressionStatementSyntax { Parent: { } block } statement)
        {
            return null;
        }

        StatementSyntax? earlier = FindEarlier(write.Receiver.ToString(), block, statement);
        return earlier is null
            ? null : new HeaderFinding(RuleDescriptors.MisplacedHeader, GetSpan(write),
                RuleResources.GetString(write.Collection == HeaderCollectionKind.Request
                    ? MessageKey.OAK3003_Twice : MessageKey.OAK3003_Twice_Joined))
        {
            TextChanges = earlier.ToString() == statement.ToString()
                && !SourceEdits.HasConditionalDirective(block, TextSpan.FromBounds(earlier.SpanStart, statement.SpanStart))
                ? SourceEdits.Remove(statement) : [],
            Fix = FixKind.RemoveHeader,
        };
    }

    /// <summary>Whether an expression names the same object each time: the headers of a variable that nobody else can set.</summary>
    private bool IsSameObject(ExpressionSyntax headers) =>
        headers is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Headers" or "DefaultRequestHeaders",
            Expression: IdentifierNameSyntax owner }
        && context.Model.For(owner).GetSymbolInfo(owner, context.Cancellation).Symbol
            is ILocalSymbol or IParameterSymbol { RefKind: RefKind.None };

    /// <summary>The last statement before another that sets the header of the same object; <see langword="null"/> if it is taken away in
    /// between. Nothing can be set before the variable is declared.</summary>
    private StatementSyntax? FindEarlier(string receiver, SyntaxNode block, StatementSyntax statement)
    {
        string owner = receiver.Substring(0, Math.Max(receiver.LastIndexOf('.'), 0));
        IReadOnlyList<StatementSyntax> statements = GetStatements(block);
        for (int i = FindIndex(statements, statement) - 1; i >= 0; i--)
        {
            if (CanClearAuthorization(statements[i], receiver))
            {
                return null;
            }

            if (IsAuthorizationWrite(statements[i], receiver))
            {
                return statements[i];
            }

            if (statements[i] is LocalDeclarationStatementSyntax { Declaration.Variables: var variables }
                && variables.Any(variable => variable.Identifier.ValueText == owner))
            {
                return null;
            }
        }

        return null;
    }

    private IReadOnlyList<StatementSyntax> GetStatements(SyntaxNode block)
    {
        SyntaxNode scope = block is GlobalStatementSyntax { Parent: { } unit } ? unit : block;
        if (!_statements.TryGetValue(scope, out IReadOnlyList<StatementSyntax>? statements))
        {
            statements = scope switch
            {
                BlockSyntax body => [.. body.Statements],
                CompilationUnitSyntax file =>
                    [.. file.Members.OfType<GlobalStatementSyntax>().Select(static global => global.Statement)],
                _ => [],
            };
            _statements.Add(scope, statements);
        }

        return statements;
    }

    private static int FindIndex(IReadOnlyList<StatementSyntax> statements, StatementSyntax statement)
    {
        int low = 0;
        int high = statements.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (statements[middle].SpanStart < statement.SpanStart)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // A new object under the same name, another call on the object or its headers, or a way round the second one.
    private static bool CanClearAuthorization(StatementSyntax statement, string receiver)
    {
        string owner = receiver.Substring(0, Math.Max(receiver.LastIndexOf('.'), 0));
        return statement.DescendantNodes().Any(node =>
                node is AssignmentExpressionSyntax { Left: var left, Right: var right }
                && (left.ToString() == owner || left is TupleExpressionSyntax
                    || (left.ToString() == receiver + ".Authorization" && right.IsKind(SyntaxKind.NullLiteralExpression))))
            || statement.DescendantNodes().OfType<ArgumentSyntax>()
                .Any(argument => argument.Expression.ToString() is var text && (text == owner || text == receiver))
            || statement.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Any(call => HeaderWrites.GetMemberName(call) is not ("Add" or "TryAddWithoutValidation")
                    && HeaderWrites.FindReceiver(call)?.ToString() is { } on && (on == receiver || on == owner))
            || statement.DescendantNodesAndSelf()
                .Any(static node => node is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax
                    or LabeledStatementSyntax);
    }

    private bool IsAuthorizationWrite(StatementSyntax statement, string receiver) =>
        statement is ExpressionStatementSyntax { Expression: var expression } && expression switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Authorization" } member,
            Right: var value } => member.Expression.ToString() == receiver && !value.IsKind(SyntaxKind.NullLiteralExpression),
        InvocationExpressionSyntax call =>
            HeaderWrites.GetMemberName(call) is "Add" or "TryAddWithoutValidation"
            && HeaderWrites.FindReceiver(call)?.ToString() == receiver && call.ArgumentList.Arguments.Count == 2
            && HeaderSinks.FindConstant(call.ArgumentList.Arguments[0].Expression, context.Model, context.Cancellation) is { } name
            && HeaderSyntax.EqualsIgnoreCase(name, HeaderSyntax.Name),
        _ => false,
    };

    private static TextSpan GetSpan(HeaderWrite write) => write.Name?.Span ?? write.Call.Span;
}
