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

/// <summary>
/// Reports OAK3001 for members that write the scheme themselves: a scheme other than OpenAI's, no scheme, or a duplicate of one in the
/// value.
/// </summary>
internal sealed class AuthenticatorChecker(HeaderContext context)
{
    /// <summary>
    /// Checks a client's authentication member; <see langword="null"/> if the call is none, or if OpenAI accepts the result.
    /// </summary>
    internal HeaderFinding? Check(ExpressionSyntax call)
    {
        string name = call switch
        {
            ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax simple } => simple.Identifier.Text,
            ObjectCreationExpressionSyntax { Type: var type } => type.ToString().Split('.').Last(),
            InvocationExpressionSyntax invocation => HeaderWrites.GetMemberName(invocation),
            _ => string.Empty,
        };
        if (!AuthenticatorTable.FindByName(name).Any()
            || context.Model.For(call).GetSymbolInfo(call, context.Cancellation).Symbol
                is not IMethodSymbol { ContainingType: { } declaring } method
            || SinkClassifier.IsDeclaredInSource(method))
        {
            return null;
        }

        string space = declaring.ContainingNamespace.ToDisplayString();
        AuthenticatorRow? row =
            AuthenticatorTable.FindByName(name).FirstOrDefault(row => row.Matches(space, declaring.Name, method.Name));
        if (row is null || FindArgument(call, row.Completion) is not null)
        {
            return null;
        }

        ExpressionSyntax? deciding = FindArgument(call, row.Parameter);
        AuthenticatorDefect defect = AuthenticatorValidator.Validate(row.Form, deciding is not null, FindConstant(deciding));
        if (defect == AuthenticatorDefect.None)
        {
            return null;
        }

        var sink = new SinkContext(SinkKind.AuthorizationValue, ValueOrigin.Code, context.GetDestination(call));
        return HeaderRule.Check(defect, sink) is null ? null : CreateFinding(call, defect, deciding);
    }

    /// <summary>Checks the scheme in a value that is passed to a member which writes the scheme itself.</summary>
    internal HeaderFinding? CheckDuplicateScheme(ExpressionSyntax text)
    {
        HeaderPart value = context.Read(text);
        int blanks = HeaderSyntax.SkipSpaces(value.Value, 0);
        int key = HeaderSyntax.SkipSpaces(value.Value, blanks + HeaderSyntax.Scheme.Length);
        if (value.IsConstant || !HeaderSyntax.IsAt(value.Value, blanks, HeaderSyntax.Scheme) || key == blanks + HeaderSyntax.Scheme.Length)
        {
            return null;
        }

        foreach (DataFlow.Sink receiver in context.Flow.FindSinks(text))
        {
            SinkKind position = SinkClassifier.ClassifyCredential(receiver.Symbol);

            // RestSharp's JwtAuthenticator adds the scheme only if it is missing.
            if (position != SinkKind.Unknown && receiver.Symbol.ContainingType?.Name != "JwtAuthenticator" && receiver.Text == text)
            {
                return new HeaderFinding(RuleDescriptors.MalformedAuthorization, value.GetSpan(blanks, key - blanks),
                    RuleResources.GetString(MessageKey.OAK3001_DuplicateSchemeByClient))
                {
                    TextChanges = SourceEdits.RemoveBeginning(value.Text, key, context.Model, mayBeNull: false),
                    Fix = HeaderMessages.GetFixKind(AuthorizationDefect.DuplicateScheme),
                };
            }
        }

        return null;
    }

    /// <summary>Finds the argument that is passed to a parameter.</summary>
    /// <returns>The argument, or <see langword="null"/> if the default is used.</returns>
    private ExpressionSyntax? FindArgument(ExpressionSyntax call, string parameter) => parameter.Length == 0 ? null
        : HeaderSinks.GetArguments(context.Model.For(call).GetOperation(call, context.Cancellation))
            .FirstOrDefault(argument => !argument.IsImplicit && argument.Parameter?.Name == parameter)?.Syntax
            is ArgumentSyntax { Expression: var expression } ? expression : null;

    private string? FindConstant(ExpressionSyntax? expression) =>
        expression is not null && context.Read(expression) is { IsConstant: true } text ? text.Value : null;

    private HeaderFinding CreateFinding(ExpressionSyntax call, AuthenticatorDefect defect, ExpressionSyntax? deciding) => defect switch
    {
        AuthenticatorDefect.WrongScheme when deciding is not null => CreateSchemeFinding(context.Read(deciding)),
        AuthenticatorDefect.MissingScheme when deciding is not null => new HeaderFinding(RuleDescriptors.MalformedAuthorization,
            context.Read(deciding).Span, RuleResources.GetString(MessageKey.OAK3001_PolicyWithoutScheme))
        {
            TextChanges = AddScheme(call),
            Fix = FixKind.InsertScheme,
        },
        AuthenticatorDefect.DefaultScheme => new HeaderFinding(RuleDescriptors.MalformedAuthorization, GetNameSpan(call),
            RuleResources.GetString(MessageKey.OAK3001_OAuthAuthenticator))
        {
            TextChanges = AddScheme(call),
            Fix = FixKind.UseBearerScheme,
        },
        _ => new HeaderFinding(RuleDescriptors.MalformedAuthorization, GetNameSpan(call), RuleResources.GetString(
            defect == AuthenticatorDefect.Query ? MessageKey.OAK3001_QueryAuthenticator : MessageKey.OAK3001_BasicAuthenticator)),
    };

    private static HeaderFinding CreateSchemeFinding(HeaderPart scheme) =>
        new(RuleDescriptors.MalformedAuthorization, scheme.Span,
            HeaderMessages.Create(AuthorizationDefect.WrongScheme, HeaderCollectionKind.Other))
        {
            TextChanges = scheme.CreateTextChanges([new Validation.Text.TextEdit(0, scheme.Value.Length, HeaderSyntax.Scheme)]),
            Fix = FixKind.UseBearerScheme,
        };

    /// <summary>Adds the scheme as another argument: the parameter that accepts it is the next one.</summary>
    private static TextChange[] AddScheme(ExpressionSyntax call)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments,
            BaseObjectCreationExpressionSyntax { ArgumentList: { } list } => list.Arguments,
            _ => [],
        };
        return arguments.Count > 0 && arguments.All(static argument => argument.NameColon is null)
            ? [new TextChange(new TextSpan(arguments.Last().Span.End, 0), ", \"Bearer\"")] : [];
    }

    private static TextSpan GetNameSpan(ExpressionSyntax call) => call switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.Span,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Span,
        _ => call.Span,
    };
}
