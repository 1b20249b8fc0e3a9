using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.CSharp.Texts;

namespace OpenAiKeyAnalyzers.CSharp.Credentials;

/// <summary>
/// Two arguments whose names tell that each stands in the place of the other: <c>new ChatClient(apiKey, model)</c>. One telling name alone
/// proves nothing.
/// </summary>
internal static class SwappedArguments
{
    /// <summary>The argument that stands where the key belongs, and the one that should stand there.</summary>
    internal static (ArgumentSyntax Misplaced, ArgumentSyntax Key)? Find(ArgumentListSyntax list, SemanticModel model, CancellationToken cancellation)
    {
        ArgumentSyntax? key = list.Arguments.FirstOrDefault(static argument => SaysKey(NameOf(argument.Expression)));
        ArgumentSyntax? other = list.Arguments.FirstOrDefault(static argument => SaysModel(NameOf(argument.Expression)));
        return key is not null && other is not null
            && ArgumentParameter.Of(other, model, cancellation) is { } keyParameter && KeyPositions.Of(keyParameter) is KeyPositionKind.Key or KeyPositionKind.AzureKey
            && ArgumentParameter.Of(key, model, cancellation) is { } modelParameter && SaysModel(modelParameter.Name)
                ? (other, key)
                : null;
    }

    internal static bool SaysKey(string name) => EndsWith(name, "apikey") || EndsWith(name, "key") && !SaysModel(name);

    private static bool SaysModel(string name) =>
        (EndsWith(name, "model") || EndsWith(name, "modelid") || EndsWith(name, "modelname") || EndsWith(name, "deployment") || EndsWith(name, "deploymentname")) && !EndsWith(name, "key");

    private static bool EndsWith(string name, string word) => name.Replace("_", string.Empty).EndsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>What an expression is called: a variable's or member's name, or the name under which a value is looked up.</summary>
    internal static string NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        ParenthesizedExpressionSyntax parenthesized => NameOf(parenthesized.Expression),
        PostfixUnaryExpressionSyntax suppressed => NameOf(suppressed.Operand),
        BinaryExpressionSyntax choice => NameOf(choice.Left),
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => TextOf(arguments[0].Expression),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => TextOf(arguments[0].Expression),
        _ => string.Empty,
    };

    private static string TextOf(ExpressionSyntax argument) => argument is LiteralExpressionSyntax { Token.Value: string text } ? text : string.Empty;
}
