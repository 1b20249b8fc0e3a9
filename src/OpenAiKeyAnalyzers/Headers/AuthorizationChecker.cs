using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>Reports OAK3001 for sinks that accept the whole value of <c>Authorization</c>.</summary>
internal sealed class AuthorizationChecker(HeaderContext context)
{
    /// <summary>Checks the value of a header named <c>Authorization</c>; <see langword="null"/> if it is valid.</summary>
    internal HeaderFinding? Check(HeaderWrite write) =>
        write.Value is { } value && !(write.Collection == HeaderCollectionKind.Attribute && IsSchemeAlone(value))
        ? Check(value, write.Collection, write.Call) : null;

    /// <param name="value">The value.</param>
    /// <param name="store">The collection to which the header is added.</param>
    /// <param name="call">The code that passes the value.</param>
    internal HeaderFinding? Check(HeaderPart value, HeaderCollectionKind store, SyntaxNode call)
    {
        AuthorizationResult reading = AuthorizationValidator.Validate(value.Value, value.IsJoint);
        if (reading.Defect == AuthorizationDefect.None)
        {
            return CheckBareKey(value, call);
        }

        // In a concatenation, the key may be in a separate operand, which OAK1002 does not combine with the others.
        if (value.Text.Expression is LiteralExpressionSyntax && reading.IsReportedAtKey(value.Value))
        {
            return null;
        }

        var sink = new SinkContext(store == HeaderCollectionKind.Dictionary ? SinkKind.HeaderEntry : SinkKind.AuthorizationValue,
            ValueOrigin.Code, context.GetDestination(call));
        return HeaderRule.Check(reading, value.Value, EndsWithKey(value), sink) is not null ? CreateFinding(reading, value, store) : null;
    }

    /// <summary>
    /// Creates the finding for a defect in a string that is used in <c>Authorization</c>; <see langword="null"/> if it only resembles a
    /// defect.
    /// </summary>
    internal HeaderFinding? CreateFinding(AuthorizationResult reading, HeaderPart value, HeaderCollectionKind store)
    {
        if (reading.Defect == AuthorizationDefect.NotInterpolated)
        {
            return CheckNotInterpolated(reading, value, store);
        }

        if (reading.Defect == AuthorizationDefect.MissingSpace && value.FindBoundary(reading.Start + reading.Length) is { } joint)
        {
            return CreateMissingSpaceFinding(joint);
        }

        return new HeaderFinding(RuleDescriptors.MalformedAuthorization, value.GetSpan(reading.Start, reading.Length),
            HeaderMessages.Create(reading.Defect, store))
        {
            TextChanges = reading.Defect == AuthorizationDefect.MissingScheme
                ? SourceEdits.Prepend("Bearer ", value) : value.CreateTextChanges(reading.Edits),
            Fix = HeaderMessages.GetFixKind(reading.Defect),
            Origin = IsOfText(reading.Defect) ? value.FindOrigin(reading.Start, reading.Length) : null,
            OriginChanges = IsOfText(reading.Defect) ? value.CreateOriginChanges(reading.Edits) : [],
        };
    }

    // For these defects the use is wrong, not the string: a key or a scheme alone may be valid elsewhere.
    private static bool IsOfText(AuthorizationDefect defect) =>
        defect is not (AuthorizationDefect.MissingScheme or AuthorizationDefect.MissingKey or AuthorizationDefect.DuplicateScheme);

    private static bool IsSchemeAlone(HeaderPart value) => HeaderSyntax.EqualsIgnoreCase(value.Value.Trim(), HeaderSyntax.Scheme);

    private bool EndsWithKey(HeaderPart value) => value.LastOperand is { } last && context.KeyHeuristics.HasKeyName(last);

    /// <summary>Checks a key without a scheme before it.</summary>
    private HeaderFinding? CheckBareKey(HeaderPart value, SyntaxNode call) =>
        value.Value.Length == 1 && value.Value[0] == ConstantString.Hole && context.KeyHeuristics.IsBareKey(value.Text.Expression)
        && HeaderRule.Check(new AuthorizationResult(AuthorizationDefect.MissingScheme, 0, value.Value.Length), value.Value, holdsKey: true,
            new SinkContext(SinkKind.AuthorizationValue, ValueOrigin.Code, context.GetDestination(call))) is not null
            ? new HeaderFinding(RuleDescriptors.MalformedAuthorization, value.Text.Expression.Span,
                HeaderMessages.Create(AuthorizationDefect.MissingScheme, HeaderCollectionKind.Other))
            {
                TextChanges = SourceEdits.Prepend("Bearer ", value),
                Fix = HeaderMessages.GetFixKind(AuthorizationDefect.MissingScheme),
            }
            : null;

    /// <summary>
    /// Creates the finding for a scheme from a constant that is joined with a key without a space. The constant may be valid elsewhere.
    /// </summary>
    private static HeaderFinding CreateMissingSpaceFinding(SyntaxNode scheme) =>
        new(RuleDescriptors.MalformedAuthorization, scheme.Span,
            HeaderMessages.Create(AuthorizationDefect.MissingSpace, HeaderCollectionKind.Other))
        {
            TextChanges = scheme.Parent switch
            {
                InterpolationSyntax interpolation => [new TextChange(new TextSpan(interpolation.Span.End, 0), " ")],
                BinaryExpressionSyntax => [new TextChange(new TextSpan(scheme.Span.End, 0), " + \" \"")],
                ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
                    when StringCompositionMethods.Classify(call) == StringCompositionMethod.Concat =>
                    [new TextChange(new TextSpan(scheme.Span.End, 0), ", \" \"")],
                _ => [],
            },
            Fix = HeaderMessages.GetFixKind(AuthorizationDefect.MissingSpace),
        };

    /// <summary>
    /// Checks a name in braces. It is a missing interpolation only if a variable or member with that name is in scope; otherwise it is a
    /// placeholder.
    /// </summary>
    private HeaderFinding? CheckNotInterpolated(AuthorizationResult reading, HeaderPart value, HeaderCollectionKind store)
    {
        if (value.Text.Expression is not LiteralExpressionSyntax literal || !IsInScope(reading.Name!, literal))
        {
            return null;
        }

        bool isOnly = value.Text.Value.Count(static c => c == '{') == 1;
        IReadOnlyList<TextChange> repair = value.CreateTextChanges(reading.Edits);
        bool isWritten = repair.Count == reading.Edits.Count;
        return new HeaderFinding(RuleDescriptors.MalformedAuthorization, value.GetSpan(reading.Start, reading.Length),
            HeaderMessages.Create(reading.Defect, store))
        {
            TextChanges = isOnly && isWritten ? [new TextChange(new TextSpan(literal.SpanStart, 0), "$"), .. repair] : [],
            Fix = HeaderMessages.GetFixKind(reading.Defect),
        };
    }

    private bool IsInScope(string name, LiteralExpressionSyntax literal) => IsInScope(name, literal.SpanStart, context.Model);

    /// <summary>Determines whether the first part of a name is a variable or member that is in scope at a position.</summary>
    internal static bool IsInScope(string name, int position, SemanticModel model) =>
        model.LookupSymbols(position, name: name.Split('.')[0])
            .Any(static symbol => symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol);
}
