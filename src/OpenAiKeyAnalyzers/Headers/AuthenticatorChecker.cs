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

/// <summary>OAK3001 at members that write the scheme themselves: another one than OpenAI wants, none, or one more than there is
/// already.</summary>
internal sealed class AuthenticatorChecker(HeaderContext context)
{
    private static readonly string[] Names =
    [
        "HttpBasicAuthenticator", "OAuth2AuthorizationRequestHeaderAuthenticator", "OAuth2UriQueryParameterAuthenticator", "WithBasicAuth",
        "CreateBasicAuthorizationPolicy", "CreateHeaderApiKeyPolicy",
    ];

    /// <summary>A client's own way to authenticate that OpenAI does not understand; <see langword="null"/> if the call is none.</summary>
    internal HeaderFinding? Check(ExpressionSyntax call)
    {
        string name = call switch
        {
            ObjectCreationExpressionSyntax { Type: var type } => type.ToString().Split('.').Last(),
            InvocationExpressionSyntax invocation => HeaderWrites.GetMemberName(invocation),
            _ => string.Empty,
        };
        if (!Names.Contains(name)
            || context.Model.For(call).GetSymbolInfo(call, context.Cancellation).Symbol
                is not IMethodSymbol { ContainingType: { } declaring } method
            || SinkClassifier.IsDeclaredInSource(method)
            || context.GetDestination(call) != Destination.OpenAI)
        {
            return null;
        }

        bool isRestSharp = declaring.ContainingNamespace.ToDisplayString().StartsWith("RestSharp", StringComparison.Ordinal);
        return name switch
        {
            "HttpBasicAuthenticator" when isRestSharp => HasUser(call) ? CreateFinding(call, MessageKey.OAK3001_BasicAuthenticator) : null,
            "OAuth2UriQueryParameterAuthenticator" when isRestSharp => CreateFinding(call, MessageKey.OAK3001_QueryAuthenticator),
            "OAuth2AuthorizationRequestHeaderAuthenticator" when isRestSharp => CheckOAuth2((ObjectCreationExpressionSyntax)call),
            "WithBasicAuth" when declaring.ContainingNamespace.Name == "Http" =>
                HasUser(call) ? CreateFinding(call, MessageKey.OAK3001_BasicAuthenticator) : null,
            "CreateBasicAuthorizationPolicy" when declaring.Name == "ApiKeyAuthenticationPolicy" =>
                CreateFinding(call, MessageKey.OAK3001_BasicAuthenticator),
            "CreateHeaderApiKeyPolicy" when declaring.Name == "ApiKeyAuthenticationPolicy" =>
                CheckHeaderPolicy((InvocationExpressionSyntax)call),
            _ => null,
        };
    }

    /// <summary>The scheme in front of a key that is handed to a member which writes it itself.</summary>
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

            // RestSharp's JwtAuthenticator looks whether the scheme is there already.
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

    // The key as password of an empty user name is the one form of Basic that OpenAI takes.
    private bool HasUser(ExpressionSyntax call) =>
        HeaderSinks.GetArguments(context.Model.For(call).GetOperation(call, context.Cancellation))
            .FirstOrDefault(static argument => argument.Parameter is { Name: "username" })?.Value.ConstantValue
            is { HasValue: true, Value: string { Length: > 0 } };

    private static HeaderFinding CreateFinding(ExpressionSyntax call, MessageKey message) =>
        new(RuleDescriptors.MalformedAuthorization, GetNameSpan(call), RuleResources.GetString(message));

    private static TextSpan GetNameSpan(ExpressionSyntax call) => call switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.Span,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Span,
        _ => call.Span,
    };

    /// <summary>RestSharp writes <c>OAuth</c> unless it is told otherwise.</summary>
    private HeaderFinding? CheckOAuth2(ObjectCreationExpressionSyntax creation)
    {
        if (creation.ArgumentList is not { Arguments: { Count: > 0 } arguments })
        {
            return null;
        }

        if (arguments.Count == 1)
        {
            return new HeaderFinding(RuleDescriptors.MalformedAuthorization, creation.Type.Span,
                RuleResources.GetString(MessageKey.OAK3001_OAuthAuthenticator))
            {
                TextChanges = [new TextChange(new TextSpan(arguments[0].Span.End, 0), ", \"Bearer\"")],
                Fix = FixKind.UseBearerScheme,
            };
        }

        HeaderPart type = context.Read(arguments[1].Expression);
        return arguments[1].NameColon is null && type.IsConstant && !HeaderSyntax.EqualsIgnoreCase(type.Value, HeaderSyntax.Scheme)
            && type.Value.Length > 0
            ? new HeaderFinding(RuleDescriptors.MalformedAuthorization, type.Span,
                HeaderMessages.Create(AuthorizationDefect.WrongScheme, HeaderCollectionKind.Other))
            {
                TextChanges = type.CreateTextChanges([new Validation.Text.TextEdit(0, type.Value.Length, HeaderSyntax.Scheme)]),
                Fix = FixKind.UseBearerScheme,
            }
            : null;
    }

    /// <summary>System.ClientModel sends a key without scheme unless a prefix is given.</summary>
    private HeaderFinding? CheckHeaderPolicy(InvocationExpressionSyntax call)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        return arguments.Count == 2 && arguments[1].NameColon is null
            && context.Read(arguments[1].Expression) is { IsConstant: true } header
            && HeaderSyntax.EqualsIgnoreCase(header.Value, HeaderSyntax.Name)
            ? new HeaderFinding(RuleDescriptors.MalformedAuthorization, header.Span,
                RuleResources.GetString(MessageKey.OAK3001_PolicyWithoutScheme))
            {
                TextChanges = [new TextChange(new TextSpan(arguments[1].Span.End, 0), ", \"Bearer\"")],
                Fix = FixKind.InsertScheme,
            }
            : null;
    }
}
