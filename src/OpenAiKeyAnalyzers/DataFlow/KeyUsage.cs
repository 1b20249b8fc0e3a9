using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>What a text is used as, where that is known.</summary>
internal enum KeyUsage
{
    Unknown,

    /// <summary>Name of an environment variable: <c>Environment.GetEnvironmentVariable(text)</c>.</summary>
    EnvironmentVariableName,

    /// <summary>Name of a setting: <c>configuration[text]</c>, <c>GetSection(text)</c>, <c>GetValue&lt;string&gt;(text)</c>.</summary>
    ConfigurationKey,

    /// <summary>Credential of the official OpenAI SDK, or of another client built on System.ClientModel.</summary>
    OpenAiSdk,

    /// <summary>Second argument of <c>new AuthenticationHeaderValue("Bearer", text)</c>.</summary>
    AuthenticationHeaderValue,

    /// <summary>Value of <c>HttpHeaders.Add("Authorization", …)</c>, which is parsed.</summary>
    HeadersAdd,

    /// <summary>Value of <c>HttpHeaders.Add</c> for a header that .NET does not know, which is not parsed.</summary>
    HeadersAddCustom,

    /// <summary>Value of <c>HttpHeaders.TryAddWithoutValidation</c>.</summary>
    HeadersTryAddWithoutValidation,
}

/// <summary>Asks the compiler who receives a text.</summary>
internal static class KeyUsageClassifier
{
    internal static KeyUsage Classify(ExpressionSyntax text, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode value = text;
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: ExpressionSyntax call } arguments } argument =>
                Classify(model.GetSymbolInfo(call, cancellation), argument.NameColon?.Name.Identifier.ValueText,
                    arguments.Arguments.IndexOf(argument), arguments.Arguments[0].Expression),
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element =>
                Classify(model.GetCollectionInitializerSymbolInfo(element, cancellation), null,
                    element.Expressions.IndexOf((ExpressionSyntax)value), element.Expressions[0]),
            _ => KeyUsage.Unknown,
        };
    }

    private static KeyUsage Classify(SymbolInfo info, string? parameterName, int index, ExpressionSyntax firstArgument)
    {
        ISymbol? receiver = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        ImmutableArray<IParameterSymbol> parameters = receiver switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol indexer => indexer.Parameters,
            _ => ImmutableArray<IParameterSymbol>.Empty,
        };
        string? parameter = parameterName ?? (index < parameters.Length ? parameters[index].Name : null);
        return receiver is null || parameter is null ? KeyUsage.Unknown : Classify(receiver, parameter, firstArgument);
    }

    private static KeyUsage Classify(ISymbol receiver, string parameter, ExpressionSyntax firstArgument)
    {
        INamedTypeSymbol? type = FindOutermostType(receiver.ContainingType);
        string space = type?.ContainingNamespace?.ToDisplayString() ?? string.Empty;
        return (space, type?.Name, receiver.Name, parameter) switch
        {
            ("System", "Environment", "GetEnvironmentVariable", "variable") => KeyUsage.EnvironmentVariableName,
            ("Microsoft.Extensions.Configuration", _,
                "this[]" or "GetSection" or "GetRequiredSection" or "GetValue" or "GetConnectionString", "key" or "name") =>
                    KeyUsage.ConfigurationKey,
            ("System.Net.Http.Headers", "AuthenticationHeaderValue", WellKnownMemberNames.InstanceConstructorName, "parameter") =>
                KeyUsage.AuthenticationHeaderValue,
            ("System.Net.Http.Headers", _, "Add", "value") =>
                IsAuthorization(firstArgument) ? KeyUsage.HeadersAdd : KeyUsage.HeadersAddCustom,
            ("System.Net.Http.Headers", _, "TryAddWithoutValidation", "value") => KeyUsage.HeadersTryAddWithoutValidation,
            ("System.ClientModel", _, _, "key") => KeyUsage.OpenAiSdk,
            (_, _, _, "key" or "apiKey")
                when type?.ContainingAssembly?.Name is "OpenAI"
                && (space == "OpenAI" || space.StartsWith("OpenAI.", StringComparison.Ordinal)) => KeyUsage.OpenAiSdk,
            _ => KeyUsage.Unknown,
        };
    }

    private static bool IsAuthorization(ExpressionSyntax name) =>
        name is LiteralExpressionSyntax { Token.ValueText: var text }
        && string.Equals(text, "Authorization", StringComparison.OrdinalIgnoreCase);

    // Members of C# 14 extension blocks live in a nested type.
    private static INamedTypeSymbol? FindOutermostType(INamedTypeSymbol? type)
    {
        while (type?.ContainingType is { } container)
        {
            type = container;
        }

        return type;
    }
}
