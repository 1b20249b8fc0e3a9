using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>OAK3004: OpenAI's own headers, retired or with something in them that does not belong there.</summary>
internal sealed class OpenAiHeaderChecker(HeaderContext context)
{
    /// <summary>What is wrong with one of OpenAI's own headers; <see langword="null"/> if nothing is, or it is another header.</summary>
    internal HeaderFinding? Check(HeaderWrite write)
    {
        if (HeaderNameValidator.Validate(write.Header) is not { Defect: HeaderNameDefect.None, IntendedName: { } header }
            || write.Value is not { IsConstant: true } value)
        {
            return null;
        }

        OpenAiHeaderDefect defect = OpenAiHeaderValidator.Validate(header, value.Value);
        return defect == OpenAiHeaderDefect.None
            || HeaderRule.Check(defect, CreateSink(write.Call, context.GetDestination(write.Call))) is null
            ? null : new HeaderFinding(RuleDescriptors.OpenAiHeader, value.Span, HeaderMessages.Create(defect))
        {
            TextChanges = header == HeaderNameValidator.Beta ? CreateRemoval(write.Call) : [],
            Fix = FixKind.RemoveHeader,
        };
    }

    /// <summary>The sub-protocol of the old realtime interface.</summary>
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

    /// <summary>The options of client libraries that become the two headers.</summary>
    internal HeaderFinding? CheckOption(AssignmentExpressionSyntax assignment)
    {
        string? header = RequestUrls.GetName(assignment.Left) switch
        {
            "OrganizationId" or "Organization" or "OrgId" => HeaderNameValidator.Organization,
            "ProjectId" => HeaderNameValidator.Project,
            _ => null,
        };
        if (header is null || context.Read(assignment.Right) is not { IsConstant: true } value
            || OpenAiHeaderValidator.Validate(header, value.Value) is var defect
            && (defect == OpenAiHeaderDefect.None || HeaderRule.Check(defect, CreateSink(assignment, Destination.OpenAI)) is null))
        {
            return null;
        }

        return context.Model.For(assignment.Left).GetSymbolInfo(assignment.Left, context.Cancellation).Symbol is IPropertySymbol property
            && IsClientOption(property)
            ? new HeaderFinding(RuleDescriptors.OpenAiHeader, value.Span, HeaderMessages.Create(defect))
            : null;
    }

    private static bool IsClientOption(IPropertySymbol property) =>
        !SinkClassifier.IsDeclaredInSource(property)
        && property.ContainingAssembly.Name.IndexOf("openai", StringComparison.OrdinalIgnoreCase) >= 0
        && (property.ContainingType.Name.EndsWith("Options", StringComparison.Ordinal)
            || property.ContainingType.Name.EndsWith("Settings", StringComparison.Ordinal)
            || property.ContainingType.Name.EndsWith("Authentication", StringComparison.Ordinal));

    private SinkContext CreateSink(SyntaxNode node, Destination destination) =>
        new(SinkKind.HeaderValue, ValueOrigin.Code, destination)
        {
            IsTest = TestCodeDetector.IsInTestType(node) || TestCodeDetector.IsTestProject(context.Model.Compilation),
        };

    /// <summary>Takes a header away: its statement, its call in a chain, or its element of an initializer.</summary>
    private static IReadOnlyList<TextChange> CreateRemoval(SyntaxNode call)
    {
        // client?.DefaultRequestHeaders.Add(…)
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
            return RemoveCall(call, receiver);
        }

        return call.Parent is InitializerExpressionSyntax initializer
            && initializer.Expressions.IndexOf((ExpressionSyntax)call) is var index and >= 0 ? RemoveElement(initializer, index) : [];
    }

    private static ExpressionSyntax? GetReceiver(SyntaxNode call) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } ? receiver : null;

    private static IReadOnlyList<TextChange> RemoveCall(SyntaxNode call, ExpressionSyntax receiver)
    {
        var span = TextSpan.FromBounds(receiver.Span.End, call.Span.End);
        return IsBare(call, span) ? [new TextChange(span, string.Empty)] : [];
    }

    /// <summary>Whether nothing is lost with a part of an expression but code: comments and directives stay.</summary>
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
