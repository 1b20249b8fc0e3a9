using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Credentials;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values.Headers;

namespace OpenAiKeyAnalyzers.CSharp.Headers;

/// <summary>OAK3004: OpenAI's own headers, retired or with something in them that does not belong there.</summary>
internal sealed class OpenAiHeaderJudge(HeaderContext context)
{
    /// <summary>What is wrong with one of OpenAI's own headers; <see langword="null"/> if nothing is, or it is another header.</summary>
    internal HeaderFinding? Judge(HeaderWrite write)
    {
        if (HeaderNameReader.Read(write.Header) is not { Defect: HeaderNameDefect.None, Meant: { } header } || write.Value is not { IsConstant: true } value)
        {
            return null;
        }

        OpenAiHeaderDefect defect = OpenAiHeaderReader.Read(header, value.Value);
        return defect == OpenAiHeaderDefect.None || !IsMeantForOpenAi(write.Call, defect) ? null : new HeaderFinding(RuleTable.OpenAiHeader, value.Span, HeaderMessages.Of(defect))
        {
            Changes = header == HeaderNameReader.Beta ? Removal(write.Call) : [],
            Title = "RemoveHeader",
        };
    }

    /// <summary>The sub-protocol of the old realtime interface.</summary>
    internal HeaderFinding? SubProtocol(InvocationExpressionSyntax call)
    {
        if (HeaderWrites.MemberName(call) != "AddSubProtocol" || call.ArgumentList.Arguments.Count != 1 || context.Read(call.ArgumentList.Arguments[0].Expression) is not { } value
            || !HeaderSyntax.Is(value.Value, OpenAiHeaderReader.RealtimeSubProtocol))
        {
            return null;
        }

        return new HeaderFinding(RuleTable.OpenAiHeader, value.Span, HeaderMessages.Of(OpenAiHeaderDefect.RealtimeSubProtocol)) { Changes = Removal(call), Title = "RemoveHeader" };
    }

    /// <summary>The options of client libraries that become the two headers.</summary>
    internal HeaderFinding? Option(AssignmentExpressionSyntax assignment)
    {
        string? header = RequestAddresses.NameOf(assignment.Left) switch
        {
            "OrganizationId" or "Organization" or "OrgId" => HeaderNameReader.Organization,
            "ProjectId" => HeaderNameReader.Project,
            _ => null,
        };
        if (header is null || context.Read(assignment.Right) is not { IsConstant: true } value
            || OpenAiHeaderReader.Read(header, value.Value) is var defect && (defect == OpenAiHeaderDefect.None || TestCode.IsInTestType(assignment) || TestCode.IsTestProject(context.Model.Compilation)))
        {
            return null;
        }

        return context.Model.GetSymbolInfo(assignment.Left, context.Cancellation).Symbol is IPropertySymbol property && IsClientOption(property)
            ? new HeaderFinding(RuleTable.OpenAiHeader, value.Span, HeaderMessages.Of(defect))
            : null;
    }

    private static bool IsClientOption(IPropertySymbol property) =>
        !KeyPositions.IsOwn(property)
        && property.ContainingAssembly.Name.IndexOf("openai", StringComparison.OrdinalIgnoreCase) >= 0
        && (property.ContainingType.Name.EndsWith("Options", StringComparison.Ordinal) || property.ContainingType.Name.EndsWith("Settings", StringComparison.Ordinal) || property.ContainingType.Name.EndsWith("Authentication", StringComparison.Ordinal));

    // Only OpenAI has headers of this name. What tests put into them is made up.
    private bool IsMeantForOpenAi(SyntaxNode call, OpenAiHeaderDefect defect) =>
        context.HostAround(call) is ClientHostKind.OpenAi or ClientHostKind.Unnamed
        && (defect is not (OpenAiHeaderDefect.Organization or OpenAiHeaderDefect.Project) || !(TestCode.IsInTestType(call) || TestCode.IsTestProject(context.Model.Compilation)));

    /// <summary>Takes a header away: its statement, its call in a chain, or its element of an initializer.</summary>
    private static IReadOnlyList<TextChange> Removal(SyntaxNode call)
    {
        // client?.DefaultRequestHeaders.Add(…)
        SyntaxNode whole = call;
        while (whole.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == whole)
        {
            whole = conditional;
        }

        if (whole.Parent is ExpressionStatementSyntax statement)
        {
            return call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax inner } } ? Cut(call, inner) : SourceChanges.Remove(statement);
        }

        // A lambda without a result may have an empty body.
        if (whole.Parent is LambdaExpressionSyntax { Body: var body } && body == whole && call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: not InvocationExpressionSyntax } })
        {
            return SourceChanges.HasCommentsOrDirectivesInside(whole) ? [] : [new TextChange(whole.Span, "{ }")];
        }

        if (whole == call && call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } })
        {
            return Cut(call, receiver);
        }

        return call.Parent is InitializerExpressionSyntax initializer && initializer.Expressions.IndexOf((ExpressionSyntax)call) is var index and >= 0 ? Element(initializer, index) : [];
    }

    private static IReadOnlyList<TextChange> Cut(SyntaxNode call, ExpressionSyntax receiver)
    {
        var span = TextSpan.FromBounds(receiver.Span.End, call.Span.End);
        return IsBare(call, span) ? [new TextChange(span, string.Empty)] : [];
    }

    /// <summary>Whether nothing is lost with a part of an expression but code: comments and directives stay.</summary>
    private static bool IsBare(SyntaxNode node, TextSpan span) =>
        node.DescendantTrivia(span).All(trivia => !span.OverlapsWith(trivia.Span) || trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private static IReadOnlyList<TextChange> Element(InitializerExpressionSyntax initializer, int index)
    {
        ExpressionSyntax element = initializer.Expressions[index];
        int start = index > 0 ? initializer.Expressions.GetSeparator(index - 1).SpanStart : element.SpanStart;
        int end = index == 0 && initializer.Expressions.SeparatorCount > 0 ? initializer.Expressions.GetSeparator(0).FullSpan.End : element.Span.End;
        var span = TextSpan.FromBounds(start, end);
        return IsBare(initializer, span) ? [new TextChange(span, string.Empty)] : [];
    }
}
