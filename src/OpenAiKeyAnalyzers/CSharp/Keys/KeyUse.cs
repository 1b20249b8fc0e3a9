using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.CSharp.Keys;

/// <summary>What a text is used as, where that is known.</summary>
internal enum KeyUse
{
    Unknown,

    /// <summary>Name of an environment variable: <c>Environment.GetEnvironmentVariable(text)</c>.</summary>
    EnvironmentVariableName,

    /// <summary>Name of a setting: <c>configuration[text]</c>, <c>GetSection(text)</c>, <c>GetValue&lt;string&gt;(text)</c>.</summary>
    SettingName,

    /// <summary>Credential of the official OpenAI SDK, or of another client built on System.ClientModel.</summary>
    OpenAiSdk,

    /// <summary>Second argument of <c>new AuthenticationHeaderValue("Bearer", text)</c>.</summary>
    AuthenticationHeaderValue,

    /// <summary>Value of <c>HttpHeaders.Add("Authorization", …)</c>, which is parsed.</summary>
    HeadersAdd,

    /// <summary>Value of <c>HttpHeaders.Add</c> for a header that .NET does not know, which is not parsed.</summary>
    HeadersAddUnknown,

    /// <summary>Value of <c>HttpHeaders.TryAddWithoutValidation</c>.</summary>
    HeadersTryAdd,
}

/// <summary>Asks the compiler who receives a text.</summary>
internal static class KeyUses
{
    internal static KeyUse Of(ExpressionSyntax text, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode value = text;
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: ExpressionSyntax call } arguments } argument =>
                Of(model.GetSymbolInfo(call, cancellation), argument.NameColon?.Name.Identifier.ValueText, arguments.Arguments.IndexOf(argument), arguments.Arguments[0].Expression),
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element =>
                Of(model.GetCollectionInitializerSymbolInfo(element, cancellation), null, element.Expressions.IndexOf((ExpressionSyntax)value), element.Expressions[0]),
            _ => KeyUse.Unknown,
        };
    }

    private static KeyUse Of(SymbolInfo info, string? parameterName, int index, ExpressionSyntax firstArgument)
    {
        ISymbol? receiver = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        ImmutableArray<IParameterSymbol> parameters = receiver switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol indexer => indexer.Parameters,
            _ => ImmutableArray<IParameterSymbol>.Empty,
        };
        string? parameter = parameterName ?? (index < parameters.Length ? parameters[index].Name : null);
        return receiver is null || parameter is null ? KeyUse.Unknown : Of(receiver, parameter, firstArgument);
    }

    private static KeyUse Of(ISymbol receiver, string parameter, ExpressionSyntax firstArgument)
    {
        INamedTypeSymbol? type = Outermost(receiver.ContainingType);
        string space = type?.ContainingNamespace?.ToDisplayString() ?? string.Empty;
        return (space, type?.Name, receiver.Name, parameter) switch
        {
            ("System", "Environment", "GetEnvironmentVariable", "variable") => KeyUse.EnvironmentVariableName,
            ("Microsoft.Extensions.Configuration", _, "this[]" or "GetSection" or "GetRequiredSection" or "GetValue" or "GetConnectionString", "key" or "name") => KeyUse.SettingName,
            ("System.Net.Http.Headers", "AuthenticationHeaderValue", WellKnownMemberNames.InstanceConstructorName, "parameter") => KeyUse.AuthenticationHeaderValue,
            ("System.Net.Http.Headers", _, "Add", "value") => IsAuthorization(firstArgument) ? KeyUse.HeadersAdd : KeyUse.HeadersAddUnknown,
            ("System.Net.Http.Headers", _, "TryAddWithoutValidation", "value") => KeyUse.HeadersTryAdd,
            ("System.ClientModel", _, _, "key") => KeyUse.OpenAiSdk,
            (_, _, _, "key" or "apiKey") when type?.ContainingAssembly?.Name is "OpenAI" && (space == "OpenAI" || space.StartsWith("OpenAI.", StringComparison.Ordinal)) => KeyUse.OpenAiSdk,
            _ => KeyUse.Unknown,
        };
    }

    private static bool IsAuthorization(ExpressionSyntax name) =>
        name is LiteralExpressionSyntax { Token.ValueText: var text } && string.Equals(text, "Authorization", StringComparison.OrdinalIgnoreCase);

    // Members of C# 14 extension blocks live in a nested type.
    private static INamedTypeSymbol? Outermost(INamedTypeSymbol? type)
    {
        while (type?.ContainingType is { } container)
        {
            type = container;
        }

        return type;
    }
}
