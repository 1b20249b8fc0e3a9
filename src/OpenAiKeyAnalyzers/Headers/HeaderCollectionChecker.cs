using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>Reports OAK3003: headers that are set where .NET rejects them, or drops them without an error.</summary>
internal sealed class HeaderCollectionChecker(HeaderContext context)
{
    private readonly PerCallHeaderChecker _perCall = new(context);
    private readonly DuplicateHeaderDetector _duplicates = new(context);

    /// <summary>Checks whether a header is set in the correct collection; <see langword="null"/> if it is.</summary>
    internal HeaderFinding? Check(HeaderWrite write)
    {
        HeaderPlacementDefect defect = HeaderPlacementValidator.Validate(write.Header, write.IsContent, write.IsRequest);
        if (defect != HeaderPlacementDefect.None)
        {
            return !IsWrong(defect) ? null
                : defect == HeaderPlacementDefect.RequestHeaderOnContent ? CreateContentFinding(write) : CreateRequestFinding(write);
        }

        return write.IsRequest && HeaderSyntax.EqualsIgnoreCase(write.Header, HeaderSyntax.Name)
            ? CheckDuplicate(write) ?? _perCall.Check(write) : null;
    }

    // The rule does not depend on the host, so the host is not determined.
    private static bool IsWrong(HeaderPlacementDefect defect) =>
        HeaderRule.Check(defect, new SinkContext(SinkKind.HeaderName, ValueOrigin.Code)) is not null;

    /// <summary>Checks the media type in <c>new StringContent(json, Encoding.UTF8, "application/json; charset=utf-8")</c>.</summary>
    internal HeaderFinding? CheckMediaType(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation is not ObjectCreationExpressionSyntax { Type: var type, ArgumentList.Arguments: { Count: 3 } arguments }
            || !type.ToString().EndsWith("StringContent", StringComparison.Ordinal)
            || !arguments.Any(argument => HeaderPlacementValidator.FindMediaTypeParameters(context.Read(argument.Expression).Value) >= 0))
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

        int end = HeaderPlacementValidator.FindMediaTypeParameters(text.Value);
        return end < 0 || !IsWrong(HeaderPlacementDefect.ParameterInMediaType)
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

    /// <summary>
    /// Determines whether the code around a call names the header a second time: the request may already have it, and accepts only one.
    /// </summary>
    private static bool IsSetElsewhere(SyntaxNode call)
    {
        SyntaxNode body = call.Ancestors().FirstOrDefault(static node => node is BaseMethodDeclarationSyntax or CompilationUnitSyntax)
            ?? call;
        return body.DescendantTokens()
            .Count(static token => token.ValueText.Equals(HeaderSyntax.Name, StringComparison.OrdinalIgnoreCase)) > 1;
    }

    /// <summary>
    /// Finds the headers of the request to which a content belongs: <c>request.Content.Headers</c> names the request; a separate content
    /// belongs to the only request or client in the same body.
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

        bool isClient = requests.TrueForAll(static entry => entry.Type == "HttpClient");

        // The variable must be in scope where the header is set.
        return only is not null && context.Model.LookupSymbols(content.SpanStart, name: only.Split('.')[0]).FirstOrDefault() is { } variable
            && variable.DeclaringSyntaxReferences.All(reference => variable is not ILocalSymbol || IsDeclaredBefore(reference, content))
            && variable.DeclaringSyntaxReferences.All(reference => IsUsedOnce(reference.GetSyntax(context.Cancellation), isClient, content))
            ? only : null;
    }

    /// <summary>
    /// Determines whether the code runs once for a variable: a second <c>Authorization</c> header of the same request, or of a client that
    /// is kept, throws.
    /// </summary>
    private static bool IsUsedOnce(SyntaxNode declaration, bool isClient, ExpressionSyntax use)
    {
        bool isNew = declaration is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax,
            Parent.Parent: LocalDeclarationStatementSyntax };
        return (!isClient || isNew) && !use.Ancestors().TakeWhile(node => !node.Span.Contains(declaration.Span)).Any(static node => node
            is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
            or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
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
        // The header can be removed if the content sets it.
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

    /// <summary>
    /// Checks for a second <c>Authorization</c> header, which throws for the same object, in the same statement list: the header accepts
    /// one value.
    /// </summary>
    private HeaderFinding? CheckDuplicate(HeaderWrite write)
    {
        if (_duplicates.FindEarlier(write) is not { } earlier || !IsWrong(HeaderPlacementDefect.SetTwice)
            || write.Call.Parent is not ExpressionStatementSyntax { Parent: { } block } statement)
        {
            return null;
        }

        return new HeaderFinding(RuleDescriptors.MisplacedHeader, GetSpan(write),
                RuleResources.GetString(write.Collection == HeaderCollectionKind.Request
                    ? MessageKey.OAK3003_Twice : MessageKey.OAK3003_Twice_Joined))
        {
            TextChanges = earlier.ToString() == statement.ToString()
                && !SourceEdits.HasConditionalDirective(block, TextSpan.FromBounds(earlier.SpanStart, statement.SpanStart))
                ? SourceEdits.Remove(statement) : [],
            Fix = FixKind.RemoveHeader,
        };
    }

    private static TextSpan GetSpan(HeaderWrite write) => write.Name?.Span ?? write.Call.Span;
}
