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

/// <summary>Reports OAK3004: OpenAI's own headers that are retired or contain an invalid value.</summary>
internal sealed class OpenAiHeaderChecker(HeaderContext context)
{
    /// <summary>Checks one of OpenAI's own headers; <see langword="null"/> if it is valid, or is another header.</summary>
    internal HeaderFinding? Check(HeaderWrite write)
    {
        if (HeaderNameValidator.Validate(write.Header) is not { Defect: HeaderNameDefect.None, IntendedName: { } header })
        {
            return CheckName(write);
        }

        if (write.Value is not { IsConstant: true } value)
        {
            return null;
        }

        OpenAiHeaderDefect defect = OpenAiHeaderValidator.ValidateHeader(header, value.Value);
        bool isRemoved = header == HeaderNameValidator.Beta || defect == OpenAiHeaderDefect.Empty;
        return defect == OpenAiHeaderDefect.None
            || HeaderRule.Check(defect, CreateSink(write.Call, context.GetDestination(write.Call))) is null
            ? null : new HeaderFinding(RuleDescriptors.OpenAiHeader, value.Span, HeaderMessages.Create(defect))
        {
            TextChanges = isRemoved ? CreateRemoval(write.Call) : [],
            Fix = FixKind.RemoveHeader,

            // A header that should be removed is reported where it is set, because the fix applies there.
            Origin = isRemoved ? null : value.FindOrigin(0, value.Value.Length),
        };
    }

    /// <summary>
    /// Checks a header name without the vendor's name. An entry of a dictionary may be anything, so only its value decides.
    /// </summary>
    private HeaderFinding? CheckName(HeaderWrite write)
    {
        string? value = write.Value is { IsConstant: true } constant ? constant.Value : null;
        bool isCandidate = OpenAiHeaderValidator.ValidateName(write.Header, value, isOpenAi: true) != OpenAiHeaderDefect.None;
        if (!isCandidate || write.Name is not { } name || context.GetDestination(write.Call) is var destination
            && HeaderRule.Check(OpenAiHeaderDefect.MisnamedOrganization, CreateSink(write.Call, destination)) is null)
        {
            return null;
        }

        bool isCertain = destination == Destination.OpenAI && write.Collection != HeaderCollectionKind.Dictionary;
        OpenAiHeaderDefect defect = OpenAiHeaderValidator.ValidateName(write.Header, value, isCertain);
        string intended = OpenAiHeaderValidator.GetIntendedName(defect);
        bool isRight = value is null || OpenAiHeaderValidator.ValidateHeader(intended, value) == OpenAiHeaderDefect.None;
        return defect == OpenAiHeaderDefect.None ? null
            : new HeaderFinding(RuleDescriptors.OpenAiHeader, name.Span, HeaderMessages.Create(defect))
        {
            TextChanges = isRight && name.Text.FindWrittenSpan(0, name.Text.Value.Length) is not null
                ? name.CreateTextChanges([new Validation.Text.TextEdit(0, name.Value.Length, intended)]) : [],
            Fix = FixKind.UseHeaderName,
        };
    }

    /// <summary>Checks for the subprotocol of the old Realtime interface.</summary>
    internal HeaderFinding? CheckSubProtocol(InvocationExpressionSyntax call)
    {
        if (HeaderWrites.GetMemberName(call) != "AddSubProtocol" || call.ArgumentList.Arguments.Count != 1
            || context.Read(call.ArgumentList.Arguments[0].Expression) is not { } value
            || !HeaderSyntax.EqualsIgnoreCase(value.Value, OpenAiHeaderValidator.RealtimeSubProtocol))
        {
            return null;
        }

        return new HeaderFinding(RuleDescriptors.OpenAiHeader, value.Span, HeaderMessages.Create(OpenAiHeaderDefect.RealtimeSubProtocol))
            { TextChanges = CreateRemoval(call), Fix = FixKind.RemoveHeader };
    }

    private SinkContext CreateSink(SyntaxNode node, Destination destination) =>
        new(SinkKind.HeaderValue, ValueOrigin.Code, destination)
        {
            IsTest = TestCodeDetector.IsInTestType(node) || TestCodeDetector.IsTestProject(context.Model.Compilation, context.Options),
        };

    /// <summary>Creates the changes that remove a header: its statement, its call in a chain, or its element of an initializer.</summary>
    private IReadOnlyList<TextChange> CreateRemoval(SyntaxNode call)
    {
        // Matches client?.DefaultRequestHeaders.Add(…).
        SyntaxNode whole = call;
        while (whole.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == whole)
        {
            whole = conditional;
        }

        if (whole.Parent is ExpressionStatementSyntax statement)
        {
            return GetReceiver(call) is InvocationExpressionSyntax inner ? RemoveCall(call, inner) : SourceEdits.Remove(statement);
        }

        // A lambda without a result may have an empty body.
        if (whole.Parent is LambdaExpressionSyntax { Body: var body } && body == whole
            && GetReceiver(call) is not (null or InvocationExpressionSyntax))
        {
            return SourceEdits.HasCommentsOrDirectivesInside(whole) ? [] : [new TextChange(whole.Span, "{ }")];
        }

        if (whole == call && GetReceiver(call) is { } receiver)
        {
            return IsResultReceiver((ExpressionSyntax)call, receiver) ? RemoveCall(call, receiver) : [];
        }

        return call.Parent is InitializerExpressionSyntax initializer
            && initializer.Expressions.IndexOf((ExpressionSyntax)call) is var index and >= 0 ? RemoveElement(initializer, index) : [];
    }

    /// <summary>
    /// Determines whether a call can be replaced with its receiver: it returns the receiver, or the next call of a chain is made on it.
    /// </summary>
    private bool IsResultReceiver(ExpressionSyntax call, ExpressionSyntax receiver) =>
        call.Parent is MemberAccessExpressionSyntax
        || SymbolEqualityComparer.Default.Equals(context.Model.For(call).GetTypeInfo(call, context.Cancellation).Type,
            context.Model.For(receiver).GetTypeInfo(receiver, context.Cancellation).Type);

    private static ExpressionSyntax? GetReceiver(SyntaxNode call) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } ? receiver : null;

    private static IReadOnlyList<TextChange> RemoveCall(SyntaxNode call, ExpressionSyntax receiver)
    {
        var span = TextSpan.FromBounds(receiver.Span.End, call.Span.End);
        return IsBare(call, span) ? [new TextChange(span, string.Empty)] : [];
    }

    /// <summary>Determines whether removing a part of an expression loses no comments and no directives.</summary>
    private static bool IsBare(SyntaxNode node, TextSpan span) =>
        node.DescendantTrivia(span)
            .All(trivia => !span.OverlapsWith(trivia.Span) || trivia.IsKind(SyntaxKind.WhitespaceTrivia)
                || trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private static IReadOnlyList<TextChange> RemoveElement(InitializerExpressionSyntax initializer, int index)
    {
        ExpressionSyntax element = initializer.Expressions[index];
        int start = index > 0 ? initializer.Expressions.GetSeparator(index - 1).SpanStart : element.SpanStart;
        int end = index == 0 && initializer.Expressions.SeparatorCount > 0
            ? initializer.Expressions.GetSeparator(0).FullSpan.End : element.Span.End;
        var span = TextSpan.FromBounds(start, end);
        return IsBare(initializer, span) ? [new TextChange(span, string.Empty)] : [];
    }
}
