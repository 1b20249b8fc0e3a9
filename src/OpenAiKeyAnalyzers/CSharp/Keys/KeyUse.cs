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

    /// <summary>Argument of <c>AuthenticationHeaderValue</c>.</summary>
    AuthenticationHeaderValue,

    /// <summary>Value of <c>HttpHeaders.Add</c>.</summary>
    HeadersAdd,

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

        if (value.Parent is not ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: ExpressionSyntax call } })
        {
            return KeyUse.Unknown;
        }

        SymbolInfo info = model.GetSymbolInfo(call, cancellation);
        ISymbol? receiver = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return receiver is null ? KeyUse.Unknown : Of(receiver);
    }

    private static KeyUse Of(ISymbol receiver)
    {
        INamedTypeSymbol? type = Outermost(receiver.ContainingType);
        string space = type?.ContainingNamespace?.ToDisplayString() ?? string.Empty;
        return (space, type?.Name, receiver.Name) switch
        {
            ("System", "Environment", "GetEnvironmentVariable") => KeyUse.EnvironmentVariableName,
            ("Microsoft.Extensions.Configuration", _, "this[]" or "GetSection" or "GetRequiredSection" or "GetValue" or "GetConnectionString") => KeyUse.SettingName,
            ("System.Net.Http.Headers", "AuthenticationHeaderValue", _) => KeyUse.AuthenticationHeaderValue,
            ("System.Net.Http.Headers", _, "Add") => KeyUse.HeadersAdd,
            ("System.Net.Http.Headers", _, "TryAddWithoutValidation") => KeyUse.HeadersTryAdd,
            ("System.ClientModel", _, _) => KeyUse.OpenAiSdk,
            _ when type?.ContainingAssembly?.Name is "OpenAI" && (space == "OpenAI" || space.StartsWith("OpenAI.", StringComparison.Ordinal)) => KeyUse.OpenAiSdk,
            _ => KeyUse.Unknown,
        };
    }

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
