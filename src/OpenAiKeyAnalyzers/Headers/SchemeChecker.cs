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

/// <summary>Reports OAK3001 for <c>new AuthenticationHeaderValue(scheme, parameter)</c>, which accepts scheme and key separately.</summary>
internal sealed class SchemeChecker(HeaderContext context, AuthorizationChecker values)
{
    /// <summary>
    /// Checks the header that <paramref name="creation"/> creates; <see langword="null"/> if it is valid, or another object is created.
    /// </summary>
    internal HeaderFinding? Check(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.ArgumentList is not { Arguments: { Count: 1 or 2 } arguments } || !HasName(creation) || IsRight(arguments)
            || !IsAuthenticationHeader(creation) || IsForOthers(creation))
        {
            return null;
        }

        ArgumentSyntax? scheme = arguments.FirstOrDefault(argument => FindParameterName(argument) == "scheme");
        ArgumentSyntax? key = arguments.FirstOrDefault(argument => FindParameterName(argument) == "parameter");
        if (scheme is null)
        {
            return null;
        }

        Destination destination = context.GetDestination(creation);
        if (destination != Destination.OpenAI && IsRefused(scheme))
        {
            // The constructor throws regardless of the destination.
            destination = Destination.Unknown;
        }

        return key is null
            ? CheckSingleArgument(scheme, new SinkContext(SinkKind.SchemeWithoutParameter, ValueOrigin.Code, destination))
            : CheckTwoArguments(scheme, key, new SinkContext(SinkKind.AuthenticationScheme, ValueOrigin.Code, destination));
    }

    /// <summary>Determines from the strings whether both arguments are correct, so that nothing has to be bound.</summary>
    private bool IsRight(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments.Count == 2 && arguments[0].NameColon is null && arguments[1].NameColon is null
        && HeaderSyntax.EqualsIgnoreCase(context.Read(arguments[0].Expression).Value, HeaderSyntax.Scheme)
        && !arguments[1].Expression.IsKind(SyntaxKind.NullLiteralExpression)
        && context.Read(arguments[1].Expression) is var key
        && BearerTokenValidator.Validate(key.Value, HeaderSyntax.SkipSpaces(key.Value, 0), key.IsJoint).Defect == AuthorizationDefect.None;

    /// <summary>
    /// Determines whether the constructor throws, regardless of the destination: a scheme is a token (RFC 9110, section 11.1).
    /// </summary>
    private bool IsRefused(ArgumentSyntax scheme) => context.Read(scheme.Expression).Value
        .Any(static c => c != HeaderSyntax.Hole && (c is <= ' ' or > '~' || "()<>@,;:\\\"/[]?={}".IndexOf(c) >= 0));

    private static bool HasName(BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax { Type: var type }
        ? type.EndsWithName("AuthenticationHeaderValue")
        : CreatedTypes.FindName(creation) is null or "AuthenticationHeaderValue";

    private bool IsAuthenticationHeader(BaseObjectCreationExpressionSyntax creation) =>
        context.Model.For(creation).GetTypeInfo(creation, context.Cancellation).Type
        is { Name: "AuthenticationHeaderValue", ContainingNamespace.Name: "Headers" };

    // Proxies use schemes of their own, and a server's challenge contains no key.
    private static bool IsForOthers(BaseObjectCreationExpressionSyntax creation) =>
        creation.Parent is AssignmentExpressionSyntax { Left: var target } ? RequestUrls.GetName(target) == "ProxyAuthorization"
            : creation.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && HeaderWrites.FindReceiver(call) is { } receiver && RequestUrls.GetName(receiver) is "WwwAuthenticate" or "ProxyAuthenticate";

    private string? FindParameterName(ArgumentSyntax argument) =>
        ArgumentParameter.Find(argument, context.Model, context.Cancellation)?.Name;

    private HeaderFinding? CheckSingleArgument(ArgumentSyntax argument, SinkContext sink)
    {
        HeaderPart text = context.Read(argument.Expression);
        if (text.Value.Length == 1 && text.Value[0] == ConstantString.Hole)
        {
            // Only the name shows that the argument is a key, but that does not depend on the destination.
            return context.KeyHeuristics.HasKeyName(argument.Expression) && IsWrong(AuthorizationDefect.Swapped, sink)
                ? CreateKeyAsSchemeFinding(argument) : null;
        }

        AuthorizationResult reading = SchemeValidator.Validate(text.Value, hasKey: false, text.IsJoint);
        return HeaderRule.Check(reading, text.Value, holdsKey: false, sink) is null ? null : reading.Defect switch
        {
            AuthorizationDefect.KeyAsScheme or AuthorizationDefect.MissingScheme => CreateKeyAsSchemeFinding(argument),
            AuthorizationDefect.CombinedArgument =>
                CreateSplitFinding(argument, text, AuthorizationDefect.CombinedArgument, SkipSchemeAndSpaces(text.Value)),
            AuthorizationDefect.MissingSpace =>
                CreateSplitFinding(argument, text, AuthorizationDefect.MissingSpace, HeaderSyntax.Scheme.Length),
            AuthorizationDefect.Separator or AuthorizationDefect.NameInValue or AuthorizationDefect.NonAsciiSpace
                or AuthorizationDefect.LineBreak or AuthorizationDefect.DuplicateScheme =>
                CreateSplitFinding(argument, text, AuthorizationDefect.CombinedArgument, SkipToCredentials(text.Value)),
            _ => CreateFinding(reading, text),
        };
    }

    private HeaderFinding? CheckTwoArguments(ArgumentSyntax scheme, ArgumentSyntax key, SinkContext sink)
    {
        HeaderPart schemeText = context.Read(scheme.Expression);
        HeaderPart keyText = context.Read(key.Expression);
        AuthorizationResult reading = SchemeValidator.Validate(schemeText.Value, hasKey: true, schemeText.IsJoint);
        if (HeaderSyntax.EqualsIgnoreCase(keyText.Value.Trim(), HeaderSyntax.Scheme)
            && !HeaderSyntax.EqualsIgnoreCase(schemeText.Value.Trim(), HeaderSyntax.Scheme)
            && reading.Defect != AuthorizationDefect.NameAsScheme)
        {
            return IsWrong(AuthorizationDefect.Swapped, sink) ? CreateSwappedFinding(scheme, key) : null;
        }

        if (reading.Defect == AuthorizationDefect.None)
        {
            return HeaderSyntax.EqualsIgnoreCase(schemeText.Value, HeaderSyntax.Scheme) ? CheckKey(key, keyText, sink) : null;
        }

        if (HeaderRule.Check(reading, schemeText.Value, context.KeyHeuristics.HasKeyName(key.Expression), sink) is null)
        {
            return null;
        }

        return reading.Defect switch
        {
            AuthorizationDefect.CombinedArgument =>
                new HeaderFinding(RuleDescriptors.MalformedAuthorization, schemeText.GetSpan(reading.Start, reading.Length),
                    HeaderMessages.Create(AuthorizationDefect.InvalidScheme, HeaderCollectionKind.Request)),
            AuthorizationDefect.NameAsScheme => CreateNameAsSchemeFinding(reading, schemeText, keyText),
            _ => CreateFinding(reading, schemeText),
        };
    }

    private static bool IsWrong(AuthorizationDefect defect, SinkContext sink) =>
        HeaderRule.Check(new AuthorizationResult(defect, 0, 0), string.Empty, holdsKey: true, sink) is not null;

    /// <summary>Checks the key after a correct scheme.</summary>
    private HeaderFinding? CheckKey(ArgumentSyntax argument, HeaderPart text, SinkContext sink)
    {
        if (argument.Expression.IsKind(SyntaxKind.NullLiteralExpression))
        {
            return IsWrong(AuthorizationDefect.MissingKey, sink)
                ? new HeaderFinding(RuleDescriptors.MalformedAuthorization, argument.Expression.Span,
                    HeaderMessages.Create(AuthorizationDefect.MissingKey, HeaderCollectionKind.Request)) : null;
        }

        AuthorizationResult reading = BearerTokenValidator.Validate(text.Value, HeaderSyntax.SkipSpaces(text.Value, 0), text.IsJoint);
        return HeaderRule.Check(reading, text.Value, holdsKey: true, sink) is null ? null : reading.Defect switch
        {
            AuthorizationDefect.DuplicateScheme =>
                new HeaderFinding(RuleDescriptors.MalformedAuthorization, text.GetSpan(reading.Start, reading.Length),
                    HeaderMessages.Create(AuthorizationDefect.DuplicateScheme, HeaderCollectionKind.Request))
            {
                TextChanges = SourceEdits.RemoveBeginning(text.Text, reading.Start + reading.Length, context.Model, mayBeNull: true),
                Fix = HeaderMessages.GetFixKind(AuthorizationDefect.DuplicateScheme),
            },
            // This constructor accepts a comma without parsing it.
            AuthorizationDefect.TrailingPunctuation => values.CreateFinding(reading, text, HeaderCollectionKind.RequestWithoutValidation),
            _ => values.CreateFinding(reading, text, HeaderCollectionKind.Request),
        };
    }

    private static HeaderFinding CreateFinding(AuthorizationResult reading, HeaderPart text) =>
        new(RuleDescriptors.MalformedAuthorization, text.GetSpan(reading.Start, reading.Length),
            HeaderMessages.Create(reading.Defect, HeaderCollectionKind.RequestWithoutValidation))
        {
            TextChanges = text.CreateTextChanges(reading.Edits),
            Fix = reading.Defect == AuthorizationDefect.InvalidScheme
                ? FixKind.RemoveFromHeader : HeaderMessages.GetFixKind(reading.Defect),
            Origin = text.FindOrigin(reading.Start, reading.Length),
            OriginChanges = text.CreateOriginChanges(reading.Edits),
        };

    private static HeaderFinding CreateKeyAsSchemeFinding(ArgumentSyntax argument) =>
        new(RuleDescriptors.MalformedAuthorization, argument.Expression.Span,
            HeaderMessages.Create(AuthorizationDefect.KeyAsScheme, HeaderCollectionKind.Request))
        {
            TextChanges = argument.NameColon is null ? [new TextChange(new TextSpan(argument.SpanStart, 0), "\"Bearer\", ")] : [],
            Fix = HeaderMessages.GetFixKind(AuthorizationDefect.KeyAsScheme),
        };

    private static HeaderFinding CreateSwappedFinding(ArgumentSyntax scheme, ArgumentSyntax key) =>
        new(RuleDescriptors.MalformedAuthorization, scheme.Expression.Span,
            HeaderMessages.Create(AuthorizationDefect.Swapped, HeaderCollectionKind.Request))
        {
            TextChanges =
                [new TextChange(scheme.Expression.Span, key.Expression.ToString()),
                    new TextChange(key.Expression.Span, scheme.Expression.ToString())],
            Fix = HeaderMessages.GetFixKind(AuthorizationDefect.Swapped),
        };

    private HeaderFinding CreateNameAsSchemeFinding(AuthorizationResult reading, HeaderPart scheme, HeaderPart key)
    {
        int inner = HeaderSyntax.IsAt(key.Value, 0, HeaderSyntax.Scheme) ? SkipToCredentials(key.Value) : 0;
        IReadOnlyList<TextChange> outer = scheme.CreateTextChanges(reading.Edits);
        IReadOnlyList<TextChange> rest = inner == 0 ? [] : SourceEdits.RemoveBeginning(key.Text, inner, context.Model, mayBeNull: true);
        bool isComplete = outer.Count > 0 && (inner == 0 || rest.Count > 0);
        return new HeaderFinding(RuleDescriptors.MalformedAuthorization, scheme.GetSpan(reading.Start, reading.Length),
            HeaderMessages.Create(AuthorizationDefect.NameAsScheme, HeaderCollectionKind.Request))
        {
            TextChanges = isComplete ? [.. outer, .. rest] : [],
            Fix = HeaderMessages.GetFixKind(AuthorizationDefect.NameAsScheme),
        };
    }

    /// <summary>Creates the finding for an argument that should be two, if the scheme is written in that argument itself.</summary>
    private HeaderFinding CreateSplitFinding(ArgumentSyntax argument, HeaderPart text, AuthorizationDefect defect, int length)
    {
        IReadOnlyList<TextChange> rest = argument.NameColon is null
            ? SourceEdits.RemoveBeginning(text.Text, length, context.Model, mayBeNull: true) : [];
        IReadOnlyList<TextChange> split = rest.Count != 1 || !argument.Span.Contains(rest[0].Span) ? []
            : rest[0].Span.Start == argument.SpanStart ? [new TextChange(rest[0].Span, "\"Bearer\", " + rest[0].NewText)]
            : [new TextChange(new TextSpan(argument.SpanStart, 0), "\"Bearer\", "), rest[0]];
        return new HeaderFinding(RuleDescriptors.MalformedAuthorization, argument.Expression.Span,
            HeaderMessages.Create(defect, HeaderCollectionKind.Request))
        {
            TextChanges = split,
            Fix = HeaderMessages.GetFixKind(AuthorizationDefect.CombinedArgument),
        };
    }

    private static int SkipSchemeAndSpaces(string text) =>
        HeaderSyntax.SkipSpaces(text, HeaderSyntax.SkipSpaces(text, 0) + HeaderSyntax.Scheme.Length);

    /// <summary>Gets the length of everything before the credentials: name, scheme, and separators.</summary>
    private static int SkipToCredentials(string text)
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
