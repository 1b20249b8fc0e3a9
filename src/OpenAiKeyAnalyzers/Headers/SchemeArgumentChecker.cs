using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>
/// Reports OAK3001 for arguments of the program's own methods that write them before a key: <c>SetAuth("Basic", key)</c>.
/// </summary>
internal sealed class SchemeArgumentChecker(HeaderContext context)
{
    private const int MaxLength = 20;

    /// <summary>
    /// Checks a string that a method uses as the scheme; <see langword="null"/> if it is valid, or the method does not use it as the
    /// scheme.
    /// </summary>
    internal HeaderFinding? Check(LiteralExpressionSyntax literal)
    {
        if (literal.Parent is not ArgumentSyntax argument || !CanBeScheme(literal.Token.ValueText) || !IsDeclaredCall(argument)
            || ArgumentParameter.Find(argument, context.Model, context.Cancellation) is not { } parameter
            || !SinkClassifier.IsDeclaredInSource(parameter))
        {
            return null;
        }

        HeaderPart scheme = context.Read(literal);
        foreach (Sink sink in context.Flow.FindSinks(literal))
        {
            if (Validate(scheme.Value, sink) is { Defect: not AuthorizationDefect.None } reading
                && reading.Start + reading.Length <= scheme.Value.Length
                && HeaderRule.Check(reading, scheme.Value, holdsKey: true,
                    new SinkContext(SinkKind.AuthenticationScheme, ValueOrigin.Code, GetDestination(literal, sink))) is not null)
            {
                return new HeaderFinding(RuleDescriptors.MalformedAuthorization, scheme.GetSpan(reading.Start, reading.Length),
                    HeaderMessages.Create(reading.Defect, HeaderCollectionKind.Request))
                {
                    TextChanges = scheme.CreateTextChanges(reading.Edits),
                    Fix = reading.Defect == AuthorizationDefect.InvalidScheme
                        ? FixKind.RemoveFromHeader : HeaderMessages.GetFixKind(reading.Defect),
                };
            }
        }

        return null;
    }

    // Methods of libraries need not be bound.
    private bool IsDeclaredCall(ArgumentSyntax argument)
    {
        string? name = argument.Parent?.Parent switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText,
            InvocationExpressionSyntax { Expression: SimpleNameSyntax simple } => simple.Identifier.ValueText,
            BaseObjectCreationExpressionSyntax creation => CreatedTypes.FindName(creation),
            _ => null,
        };
        return name is null || TextMembers.IsCallable(context.Model.Compilation, name, context.Cancellation);
    }

    private static bool CanBeScheme(string text) =>
        text.Length is > 0 and <= MaxLength && !HasOtherCharacter(text)
        && text.Trim(' ', ':', '=') is { Length: > 0 } word && word.All(char.IsLetter)
        && (AuthenticationSchemes.IsKnown(word) || HeaderSyntax.EqualsIgnoreCase(word, HeaderSyntax.Scheme));

    private static bool HasOtherCharacter(string text)
    {
        foreach (char c in text)
        {
            if (!char.IsLetter(c) && c is not (' ' or ':' or '='))
            {
                return true;
            }
        }

        return false;
    }

    private AuthorizationResult? Validate(string scheme, Sink sink)
    {
        // Matches new AuthenticationHeaderValue(scheme, key).
        if (SinkClassifier.FindRow(sink.Symbol) is { Kind: SinkKind.AuthenticationScheme })
        {
            return sink.Call is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 2 }
                ? SchemeValidator.Validate(scheme, hasKey: true) : null;
        }

        // Matches headers.Add("Authorization", scheme + key).
        return sink.Text != sink.Value || !HeaderSinks.IsAuthorizationValue(sink, context.Model, context.Cancellation) ? null
            : sink.Text is not (BinaryExpressionSyntax or InterpolatedStringExpressionSyntax) || !StartsWithParameter(sink.Text) ? null
            : AuthorizationValidator.Validate(
                scheme + ConstantStringReader.Read(sink.Text, context.Model, context.Cancellation).Value.Substring(1),
                index => index == scheme.Length);
    }

    /// <summary>Determines whether a string starts with the value of a parameter, which the caller passes.</summary>
    private bool StartsWithParameter(ExpressionSyntax text)
    {
        while (text is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            text = sum.Left;
        }

        ExpressionSyntax first = text is InterpolatedStringExpressionSyntax { Contents: { Count: > 1 } contents }
            && contents[0] is InterpolationSyntax hole ? hole.Expression : text;
        return first is IdentifierNameSyntax
            && context.Model.For(first).GetSymbolInfo(first, context.Cancellation).Symbol is IParameterSymbol;
    }

    /// <summary>Gets the destination that the call names; if it names none, that of the method.</summary>
    private Destination GetDestination(ExpressionSyntax argument, Sink sink) =>
        context.GetDestination(argument) is var destination && destination != Destination.Unknown
        ? destination : context.GetDestination(sink.Call);
}
