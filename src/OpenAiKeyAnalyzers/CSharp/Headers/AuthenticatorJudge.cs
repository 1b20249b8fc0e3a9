using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Credentials;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values.Headers;

namespace OpenAiKeyAnalyzers.CSharp.Headers;

/// <summary>OAK3001 at members that write the scheme themselves: another one than OpenAI wants, none, or one more than there is already.</summary>
internal sealed class AuthenticatorJudge(HeaderContext context)
{
    private static readonly string[] Names =
    [
        "HttpBasicAuthenticator", "OAuth2AuthorizationRequestHeaderAuthenticator", "OAuth2UriQueryParameterAuthenticator", "WithBasicAuth", "CreateBasicAuthorizationPolicy", "CreateHeaderApiKeyPolicy",
    ];

    /// <summary>A client's own way to authenticate that OpenAI does not understand; <see langword="null"/> if the call is none.</summary>
    internal HeaderFinding? Judge(ExpressionSyntax call)
    {
        string name = call switch
        {
            ObjectCreationExpressionSyntax { Type: var type } => type.ToString().Split('.').Last(),
            InvocationExpressionSyntax invocation => HeaderWrites.MemberName(invocation),
            _ => string.Empty,
        };
        if (!Names.Contains(name) || context.Model.GetSymbolInfo(call, context.Cancellation).Symbol is not IMethodSymbol { ContainingType: { } declaring } method || KeyPositions.IsOwn(method)
            || context.HostAround(call) != ClientHostKind.OpenAi)
        {
            return null;
        }

        bool isRestSharp = declaring.ContainingNamespace.ToDisplayString().StartsWith("RestSharp", StringComparison.Ordinal);
        return name switch
        {
            "HttpBasicAuthenticator" when isRestSharp => HasUser(call) ? Finding(call, "OAK3001_BasicAuthenticator") : null,
            "OAuth2UriQueryParameterAuthenticator" when isRestSharp => Finding(call, "OAK3001_QueryAuthenticator"),
            "OAuth2AuthorizationRequestHeaderAuthenticator" when isRestSharp => OAuth2((ObjectCreationExpressionSyntax)call),
            "WithBasicAuth" when declaring.ContainingNamespace.Name == "Http" => HasUser(call) ? Finding(call, "OAK3001_BasicAuthenticator") : null,
            "CreateBasicAuthorizationPolicy" when declaring.Name == "ApiKeyAuthenticationPolicy" => Finding(call, "OAK3001_BasicAuthenticator"),
            "CreateHeaderApiKeyPolicy" when declaring.Name == "ApiKeyAuthenticationPolicy" => HeaderPolicy((InvocationExpressionSyntax)call),
            _ => null,
        };
    }

    /// <summary>The scheme in front of a key that is handed to a member which writes it itself.</summary>
    internal HeaderFinding? Doubled(ExpressionSyntax text)
    {
        HeaderText value = context.Read(text);
        int blanks = HeaderSyntax.EndOfBlanks(value.Value, 0);
        int key = HeaderSyntax.EndOfBlanks(value.Value, blanks + HeaderSyntax.Scheme.Length);
        if (value.IsConstant || !HeaderSyntax.IsAt(value.Value, blanks, HeaderSyntax.Scheme) || key == blanks + HeaderSyntax.Scheme.Length)
        {
            return null;
        }

        foreach (Texts.TextReceiver receiver in context.Flow.Receivers(text))
        {
            KeyPositionKind position = receiver.Symbol switch
            {
                IParameterSymbol parameter => KeyPositions.Of(parameter),
                IPropertySymbol property => KeyPositions.Of(property),
                _ => KeyPositionKind.None,
            };

            // RestSharp's JwtAuthenticator looks whether the scheme is there already.
            if (position != KeyPositionKind.None && receiver.Symbol.ContainingType?.Name != "JwtAuthenticator" && receiver.Text == text)
            {
                return new HeaderFinding(RuleTable.MalformedAuthorization, value.SpanOf(blanks, key - blanks), Text.Of("OAK3001_TwiceByClient"))
                {
                    Changes = SourceChanges.RemoveBeginning(value.Text, key, context.Model, mayBeNull: false),
                    Title = HeaderMessages.TitleOf(AuthorizationDefect.Twice),
                };
            }
        }

        return null;
    }

    // The key as password of an empty user name is the one form of Basic that OpenAI takes.
    private bool HasUser(ExpressionSyntax call) =>
        HeaderValues.ArgumentsOf(context.Model.GetOperation(call, context.Cancellation)).FirstOrDefault(static argument => argument.Parameter is { Name: "username" })?.Value.ConstantValue is { HasValue: true, Value: string { Length: > 0 } };

    private static HeaderFinding Finding(ExpressionSyntax call, string sentence) => new(RuleTable.MalformedAuthorization, NameSpan(call), Text.Of(sentence));

    private static TextSpan NameSpan(ExpressionSyntax call) => call switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.Span,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Span,
        _ => call.Span,
    };

    /// <summary>RestSharp writes <c>OAuth</c> unless it is told otherwise.</summary>
    private HeaderFinding? OAuth2(ObjectCreationExpressionSyntax creation)
    {
        if (creation.ArgumentList is not { Arguments: { Count: > 0 } arguments })
        {
            return null;
        }

        if (arguments.Count == 1)
        {
            return new HeaderFinding(RuleTable.MalformedAuthorization, creation.Type.Span, Text.Of("OAK3001_OAuthAuthenticator"))
            {
                Changes = [new TextChange(new TextSpan(arguments[0].Span.End, 0), ", \"Bearer\"")],
                Title = "UseBearerScheme",
            };
        }

        HeaderText type = context.Read(arguments[1].Expression);
        return arguments[1].NameColon is null && type.IsConstant && !HeaderSyntax.Is(type.Value, HeaderSyntax.Scheme) && type.Value.Length > 0
            ? new HeaderFinding(RuleTable.MalformedAuthorization, type.Span, HeaderMessages.Of(AuthorizationDefect.OtherScheme, HeaderStore.Other))
            {
                Changes = type.ChangesOf([new Values.TextEdit(0, type.Value.Length, HeaderSyntax.Scheme)]),
                Title = "UseBearerScheme",
            }
            : null;
    }

    /// <summary>System.ClientModel sends a key without scheme unless a prefix is given.</summary>
    private HeaderFinding? HeaderPolicy(InvocationExpressionSyntax call)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        return arguments.Count == 2 && arguments[1].NameColon is null && context.Read(arguments[1].Expression) is { IsConstant: true } header && HeaderSyntax.Is(header.Value, HeaderSyntax.Name)
            ? new HeaderFinding(RuleTable.MalformedAuthorization, header.Span, Text.Of("OAK3001_PolicyWithoutScheme"))
            {
                Changes = [new TextChange(new TextSpan(arguments[1].Span.End, 0), ", \"Bearer\"")],
                Title = "PutSchemeInFront",
            }
            : null;
    }
}
