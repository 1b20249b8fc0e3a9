using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Credentials;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values.Headers;

namespace OpenAiKeyAnalyzers.CSharp.Headers;

/// <summary>OAK3001 at places that take the whole value of <c>Authorization</c>.</summary>
internal sealed class AuthorizationJudge(HeaderContext context)
{
    /// <summary>What is wrong with the value that is written to a header called <c>Authorization</c>; <see langword="null"/> if nothing is.</summary>
    internal HeaderFinding? Judge(HeaderWrite write) =>
        write.Value is { } value && !(write.Store == HeaderStore.Attribute && IsSchemeAlone(value)) ? Judge(value, write.Store, write.Call) : null;

    /// <param name="value">The value.</param>
    /// <param name="store">What keeps it.</param>
    /// <param name="call">Where it is handed over.</param>
    internal HeaderFinding? Judge(HeaderText value, HeaderStore store, SyntaxNode call)
    {
        AuthorizationReading reading = AuthorizationValueReader.Read(value.Value, value.IsJoint);
        if (reading.Defect == AuthorizationDefect.None)
        {
            return BareKey(value, call);
        }

        // Logs keep "***" under the header's name.
        bool isMask = store == HeaderStore.Dictionary && reading.Defect is AuthorizationDefect.NoScheme or AuthorizationDefect.NoKey && !value.Value.TrimStart().StartsWith("sk-", StringComparison.Ordinal);
        return !isMask && IsMeantForOpenAi(reading, value, call) ? Finding(reading, value, store) : null;
    }

    /// <summary>The finding for a defect in a text that takes part in <c>Authorization</c>; <see langword="null"/> if it only looks like one.</summary>
    internal HeaderFinding? Finding(AuthorizationReading reading, HeaderText value, HeaderStore store)
    {
        if (reading.Defect == AuthorizationDefect.NotInterpolated)
        {
            return NotInterpolated(reading, value, store);
        }

        if (reading.Defect == AuthorizationDefect.MissingBlank && value.JointAt(reading.Start + reading.Length) is { } joint)
        {
            return Joint(joint);
        }

        return new HeaderFinding(RuleTable.MalformedAuthorization, value.SpanOf(reading.Start, reading.Length), HeaderMessages.Of(reading.Defect, store))
        {
            Changes = reading.Defect == AuthorizationDefect.NoScheme ? SourceChanges.Prepend("Bearer ", value) : value.ChangesOf(reading.Repair),
            Title = HeaderMessages.TitleOf(reading.Defect),
        };
    }

    private static bool IsSchemeAlone(HeaderText value) => HeaderSyntax.Is(value.Value.Trim(), HeaderSyntax.Scheme);

    /// <summary>Whether a defect is one at OpenAI: most are so wherever a request goes, but another scheme is right at another host.</summary>
    private bool IsMeantForOpenAi(AuthorizationReading reading, HeaderText value, SyntaxNode call)
    {
        if (reading.Defect == AuthorizationDefect.OtherScheme && Schemes.IsComputed(value.Value.Substring(reading.Start, reading.Length)) && !EndsWithKey(value))
        {
            return false;
        }

        ClientHostKind host = context.HostAround(call);
        bool dependsOnHost = reading.Defect switch
        {
            AuthorizationDefect.NoKey => true,
            AuthorizationDefect.NoScheme => !value.Value.Trim().StartsWith("sk-", StringComparison.Ordinal),
            AuthorizationDefect.OtherScheme => !Schemes.IsMisspelt(value.Value.Substring(reading.Start, reading.Length)),
            _ => false,
        };
        return host == ClientHostKind.OpenAi || (host == ClientHostKind.Unnamed && !dependsOnHost);
    }

    private bool EndsWithKey(HeaderText value) => value.LastOperand is { } last && context.Evidence.IsCalledKey(last);

    /// <summary>A key alone, without a scheme in front of it.</summary>
    private HeaderFinding? BareKey(HeaderText value, SyntaxNode call) =>
        value.Value.Length == 1 && value.Value[0] == ConstantText.Hole && context.Evidence.IsBareKey(value.Text.Expression) && context.HostAround(call) == ClientHostKind.OpenAi
            ? new HeaderFinding(RuleTable.MalformedAuthorization, value.Text.Expression.Span, HeaderMessages.Of(AuthorizationDefect.NoScheme, HeaderStore.Other))
            {
                Changes = SourceChanges.Prepend("Bearer ", value),
                Title = HeaderMessages.TitleOf(AuthorizationDefect.NoScheme),
            }
            : null;

    /// <summary>A scheme from a constant and a key, put together without a blank: the constant may be right elsewhere.</summary>
    private static HeaderFinding Joint(SyntaxNode scheme) =>
        new(RuleTable.MalformedAuthorization, scheme.Span, HeaderMessages.Of(AuthorizationDefect.MissingBlank, HeaderStore.Other))
        {
            Changes = scheme.Parent switch
            {
                InterpolationSyntax interpolation => [new TextChange(new TextSpan(interpolation.Span.End, 0), " ")],
                BinaryExpressionSyntax => [new TextChange(new TextSpan(scheme.Span.End, 0), " + \" \"")],
                ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when CombiningMethods.Of(call) == CombiningMethod.Concat =>
                    [new TextChange(new TextSpan(scheme.Span.End, 0), ", \" \"")],
                _ => [],
            },
            Title = HeaderMessages.TitleOf(AuthorizationDefect.MissingBlank),
        };

    /// <summary>Braces mean an interpolation only if something of that name is at hand; otherwise they are a placeholder.</summary>
    private HeaderFinding? NotInterpolated(AuthorizationReading reading, HeaderText value, HeaderStore store)
    {
        if (value.Text.Expression is not LiteralExpressionSyntax literal || !IsInScope(reading.Name!, literal))
        {
            return null;
        }

        bool isOnly = value.Text.Value.Count(static c => c == '{') == 1;
        IReadOnlyList<TextChange> repair = value.ChangesOf(reading.Repair);
        bool isWritten = repair.Count == reading.Repair.Count;
        return new HeaderFinding(RuleTable.MalformedAuthorization, value.SpanOf(reading.Start, reading.Length), HeaderMessages.Of(reading.Defect, store))
        {
            Changes = isOnly && isWritten ? [new TextChange(new TextSpan(literal.SpanStart, 0), "$"), .. repair] : [],
            Title = HeaderMessages.TitleOf(reading.Defect),
        };
    }

    private bool IsInScope(string name, LiteralExpressionSyntax literal) => IsInScope(name, literal.SpanStart, context.Model);

    /// <summary>Whether the first part of a name is that of a variable or member that code at a position can use.</summary>
    internal static bool IsInScope(string name, int position, SemanticModel model) =>
        model.LookupSymbols(position, name: name.Split('.')[0]).Any(static symbol => symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol);
}
