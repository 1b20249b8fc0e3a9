using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Credentials;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values.Headers;

namespace OpenAiKeyAnalyzers.CSharp.Headers;

/// <summary>OAK3001 at <c>new AuthenticationHeaderValue(scheme, parameter)</c>, which takes scheme and key apart.</summary>
internal sealed class SchemeJudge(HeaderContext context, AuthorizationJudge values)
{
    /// <summary>What is wrong with the header that <paramref name="creation"/> makes; <see langword="null"/> if nothing is, or it makes something else.</summary>
    internal HeaderFinding? Judge(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.ArgumentList is not { Arguments: { Count: 1 or 2 } arguments } || !IsAuthenticationHeader(creation) || IsForOthers(creation))
        {
            return null;
        }

        ArgumentSyntax? scheme = arguments.FirstOrDefault(argument => NameOf(argument) == "scheme");
        ArgumentSyntax? key = arguments.FirstOrDefault(argument => NameOf(argument) == "parameter");
        if (scheme is null)
        {
            return null;
        }

        ClientHostKind host = context.HostAround(creation);
        HeaderFinding? finding = key is null ? OneArgument(scheme, host) : TwoArguments(scheme, key, host);
        return host is ClientHostKind.OpenAi or ClientHostKind.Unnamed ? finding : null;
    }

    private bool IsAuthenticationHeader(BaseObjectCreationExpressionSyntax creation) =>
        (creation is ImplicitObjectCreationExpressionSyntax || (creation is ObjectCreationExpressionSyntax { Type: var type } && type.ToString().EndsWith("AuthenticationHeaderValue", StringComparison.Ordinal)))
        && context.Model.GetTypeInfo(creation, context.Cancellation).Type is { Name: "AuthenticationHeaderValue", ContainingNamespace.Name: "Headers" };

    // Proxies have schemes of their own, and a server's challenge has no key.
    private static bool IsForOthers(BaseObjectCreationExpressionSyntax creation) =>
        creation.Parent is AssignmentExpressionSyntax { Left: var target } ? RequestAddresses.NameOf(target) == "ProxyAuthorization"
            : creation.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && HeaderWrites.ReceiverOf(call) is { } receiver && RequestAddresses.NameOf(receiver) is "WwwAuthenticate" or "ProxyAuthenticate";

    private string? NameOf(ArgumentSyntax argument) => ArgumentParameter.Of(argument, context.Model, context.Cancellation)?.Name;

    private HeaderFinding? OneArgument(ArgumentSyntax argument, ClientHostKind host)
    {
        HeaderText text = context.Read(argument.Expression);
        if (text.Value.Length == 1 && text.Value[0] == ConstantText.Hole)
        {
            return context.Evidence.IsCalledKey(argument.Expression) ? KeyAsScheme(argument) : null;
        }

        AuthorizationReading reading = SchemeReader.Read(text.Value, hasKey: false, text.IsJoint);
        return reading.Defect switch
        {
            AuthorizationDefect.None => null,
            AuthorizationDefect.NoKey or AuthorizationDefect.OtherScheme when host != ClientHostKind.OpenAi => null,
            AuthorizationDefect.KeyAsScheme => text.Value.StartsWith("sk-", StringComparison.Ordinal) || host == ClientHostKind.OpenAi ? KeyAsScheme(argument) : null,
            AuthorizationDefect.NoScheme => KeyAsScheme(argument),
            AuthorizationDefect.InOneArgument => Split(argument, text, AuthorizationDefect.InOneArgument, SchemeAndBlanks(text.Value)),
            AuthorizationDefect.MissingBlank => Split(argument, text, AuthorizationDefect.MissingBlank, HeaderSyntax.Scheme.Length),
            AuthorizationDefect.Separator or AuthorizationDefect.NameInValue or AuthorizationDefect.WideBlank or AuthorizationDefect.LineEnd or AuthorizationDefect.Twice =>
                Split(argument, text, AuthorizationDefect.InOneArgument, SchemeAndMore(text.Value)),
            _ => Finding(reading, text),
        };
    }

    private HeaderFinding? TwoArguments(ArgumentSyntax scheme, ArgumentSyntax key, ClientHostKind host)
    {
        HeaderText schemeText = context.Read(scheme.Expression);
        HeaderText keyText = context.Read(key.Expression);
        AuthorizationReading reading = SchemeReader.Read(schemeText.Value, hasKey: true, schemeText.IsJoint);
        if (HeaderSyntax.Is(keyText.Value.Trim(), HeaderSyntax.Scheme) && !HeaderSyntax.Is(schemeText.Value.Trim(), HeaderSyntax.Scheme) && reading.Defect != AuthorizationDefect.NameAsScheme)
        {
            return Swapped(scheme, key);
        }

        switch (reading.Defect)
        {
            case AuthorizationDefect.OtherScheme when host != ClientHostKind.OpenAi && !Schemes.IsMisspelt(schemeText.Value):
            case AuthorizationDefect.OtherScheme when Schemes.IsComputed(schemeText.Value) && !context.Evidence.IsCalledKey(key.Expression):
                return null;
            case AuthorizationDefect.InOneArgument:
                return new HeaderFinding(RuleTable.MalformedAuthorization, schemeText.SpanOf(reading.Start, reading.Length), HeaderMessages.Of(AuthorizationDefect.SchemeNotToken, HeaderStore.Request));
            case AuthorizationDefect.NameAsScheme:
                return NameAsScheme(reading, schemeText, keyText);
            case not AuthorizationDefect.None:
                return Finding(reading, schemeText);
        }

        return HeaderSyntax.Is(schemeText.Value, HeaderSyntax.Scheme) ? Key(key, keyText, host) : null;
    }

    /// <summary>The key behind a scheme that is right.</summary>
    private HeaderFinding? Key(ArgumentSyntax argument, HeaderText text, ClientHostKind host)
    {
        if (argument.Expression.IsKind(SyntaxKind.NullLiteralExpression))
        {
            return host == ClientHostKind.OpenAi ? new HeaderFinding(RuleTable.MalformedAuthorization, argument.Expression.Span, HeaderMessages.Of(AuthorizationDefect.NoKey, HeaderStore.Request)) : null;
        }

        AuthorizationReading reading = BearerTokenReader.Read(text.Value, HeaderSyntax.EndOfBlanks(text.Value, 0), text.IsJoint);
        return reading.Defect switch
        {
            AuthorizationDefect.None => null,
            AuthorizationDefect.Twice => new HeaderFinding(RuleTable.MalformedAuthorization, text.SpanOf(reading.Start, reading.Length), HeaderMessages.Of(AuthorizationDefect.Twice, HeaderStore.Request))
            {
                Changes = SourceChanges.RemoveBeginning(text.Text, reading.Start + reading.Length, context.Model, mayBeNull: true),
                Title = HeaderMessages.TitleOf(AuthorizationDefect.Twice),
            },
            // This constructor takes a comma as it comes.
            AuthorizationDefect.TrailingPunctuation => values.Finding(reading, text, HeaderStore.RequestUnchecked),
            _ => values.Finding(reading, text, HeaderStore.Request),
        };
    }

    private static HeaderFinding Finding(AuthorizationReading reading, HeaderText text) =>
        new(RuleTable.MalformedAuthorization, text.SpanOf(reading.Start, reading.Length), HeaderMessages.Of(reading.Defect, HeaderStore.RequestUnchecked))
        {
            Changes = text.ChangesOf(reading.Repair),
            Title = reading.Defect == AuthorizationDefect.SchemeNotToken ? "RemoveFromHeader" : HeaderMessages.TitleOf(reading.Defect),
        };

    private static HeaderFinding KeyAsScheme(ArgumentSyntax argument) =>
        new(RuleTable.MalformedAuthorization, argument.Expression.Span, HeaderMessages.Of(AuthorizationDefect.KeyAsScheme, HeaderStore.Request))
        {
            Changes = argument.NameColon is null ? [new TextChange(new TextSpan(argument.SpanStart, 0), "\"Bearer\", ")] : [],
            Title = HeaderMessages.TitleOf(AuthorizationDefect.KeyAsScheme),
        };

    private static HeaderFinding Swapped(ArgumentSyntax scheme, ArgumentSyntax key) =>
        new(RuleTable.MalformedAuthorization, scheme.Expression.Span, HeaderMessages.Of(AuthorizationDefect.Swapped, HeaderStore.Request))
        {
            Changes = [new TextChange(scheme.Expression.Span, key.Expression.ToString()), new TextChange(key.Expression.Span, scheme.Expression.ToString())],
            Title = HeaderMessages.TitleOf(AuthorizationDefect.Swapped),
        };

    private HeaderFinding NameAsScheme(AuthorizationReading reading, HeaderText scheme, HeaderText key)
    {
        int inner = HeaderSyntax.IsAt(key.Value, 0, HeaderSyntax.Scheme) ? SchemeAndMore(key.Value) : 0;
        IReadOnlyList<TextChange> outer = scheme.ChangesOf(reading.Repair);
        IReadOnlyList<TextChange> rest = inner == 0 ? [] : SourceChanges.RemoveBeginning(key.Text, inner, context.Model, mayBeNull: true);
        bool isComplete = outer.Count > 0 && (inner == 0 || rest.Count > 0);
        return new HeaderFinding(RuleTable.MalformedAuthorization, scheme.SpanOf(reading.Start, reading.Length), HeaderMessages.Of(AuthorizationDefect.NameAsScheme, HeaderStore.Request))
        {
            Changes = isComplete ? [.. outer, .. rest] : [],
            Title = HeaderMessages.TitleOf(AuthorizationDefect.NameAsScheme),
        };
    }

    /// <summary>Makes two arguments of one, where the scheme is written in that argument itself.</summary>
    private HeaderFinding Split(ArgumentSyntax argument, HeaderText text, AuthorizationDefect defect, int length)
    {
        IReadOnlyList<TextChange> rest = argument.NameColon is null ? SourceChanges.RemoveBeginning(text.Text, length, context.Model, mayBeNull: true) : [];
        IReadOnlyList<TextChange> split = rest.Count != 1 || !argument.Span.Contains(rest[0].Span) ? []
            : rest[0].Span.Start == argument.SpanStart ? [new TextChange(rest[0].Span, "\"Bearer\", " + rest[0].NewText)]
            : [new TextChange(new TextSpan(argument.SpanStart, 0), "\"Bearer\", "), rest[0]];
        return new HeaderFinding(RuleTable.MalformedAuthorization, argument.Expression.Span, HeaderMessages.Of(defect, HeaderStore.Request))
        {
            Changes = split,
            Title = HeaderMessages.TitleOf(AuthorizationDefect.InOneArgument),
        };
    }

    private static int SchemeAndBlanks(string text) => HeaderSyntax.EndOfBlanks(text, HeaderSyntax.EndOfBlanks(text, 0) + HeaderSyntax.Scheme.Length);

    /// <summary>The length of everything up to the credentials: name, scheme, and what stands between.</summary>
    private static int SchemeAndMore(string text)
    {
        int end = text.IndexOf(HeaderSyntax.Scheme, StringComparison.OrdinalIgnoreCase);
        end = end < 0 ? 0 : end + HeaderSyntax.Scheme.Length;
        while (end > 0 && end < text.Length)
        {
            if (text[end] is ' ' or '\t' or ':' or '=' or '\r' or '\n' or '\u00A0')
            {
                end++;
            }
            else if (HeaderSyntax.IsAt(text, end, HeaderSyntax.Scheme))
            {
                end += HeaderSyntax.Scheme.Length;
            }
            else
            {
                break;
            }
        }

        return end;
    }
}
