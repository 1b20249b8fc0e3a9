using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>
/// Detects two arguments whose names show that they are swapped: <c>new ChatClient(apiKey, model)</c>. A single name is not sufficient.
/// </summary>
internal static class SwappedArgumentDetector
{
    /// <summary>Finds the argument that is wrongly passed as the key, and the argument that should be passed instead.</summary>
    internal static (ArgumentSyntax Misplaced, ArgumentSyntax Key)? Find(ArgumentListSyntax list, SemanticModel model,
        CancellationToken cancellation)
    {
        ArgumentSyntax? key = FindFirst(list, IdentifierWordUse.KeyArgument, isUnwrapped: false);
        ArgumentSyntax? other = key is null ? null : FindFirst(list, IdentifierWordUse.ModelArgument, isUnwrapped: false);
        return key is not null && other is not null
            && ArgumentParameter.Find(other, model, cancellation) is { } keyParameter
            && SinkClassifier.ClassifyCredential(keyParameter) is SinkKind.ApiKey or SinkKind.AzureApiKey
            && ArgumentParameter.Find(key, model, cancellation) is { } modelParameter && IsModelName(modelParameter.Name)
                ? (other, key)
                : null;
    }

    /// <summary>
    /// Finds a URL that is passed as the key, while the key is another argument: <c>AddOpenAIChatCompletion(options.Model,
    /// options.Endpoint, options.Key)</c>. The key may be passed as the organization, so that swapping the two would not correct both.
    /// </summary>
    internal static ArgumentSyntax? FindUrl(ArgumentListSyntax list, SemanticModel model, CancellationToken cancellation)
    {
        // Also matches new AzureOpenAIClient(new Uri(key), new AzureKeyCredential(endpoint)).
        if (FindFirst(list, IdentifierWordUse.UrlArgument, isUnwrapped: true) is not { } other)
        {
            return null;
        }

        ArgumentSyntax? key = FindFirst(list, IdentifierWordUse.KeyArgument, isUnwrapped: true);
        if (key is null && list.Arguments.Any(static argument => argument.Expression
            is BaseObjectCreationExpressionSyntax { Initializer: { } initializer } && HasKeyAsUrl(initializer)))
        {
            // Matches new ChatClient(model, new ApiKeyCredential(endpoint), new OpenAIClientOptions { Endpoint = new Uri(key) }).
            return IsKeyParameter(other, model, cancellation) ? other : null;
        }

        return key is not null && key != other
            && IsKeyParameter(other, model, cancellation)
            && ArgumentParameter.Find(key, model, cancellation) is { Type.SpecialType: SpecialType.System_String } parameter
            && SinkClassifier.ClassifyCredential(parameter) == SinkKind.Unknown
                ? other : null;
    }

    /// <summary>
    /// Finds a URL that is assigned as the key in an initializer that assigns the key as the URL: <c>{ ApiKey = endpoint, BaseDomain = key
    /// }</c>.
    /// </summary>
    internal static ExpressionSyntax? FindUrl(AssignmentExpressionSyntax assignment, SemanticModel model, CancellationToken cancellation) =>
        assignment.Parent is InitializerExpressionSyntax initializer && IsUrlName(GetName(assignment.Right)) && HasKeyAsUrl(initializer)
        && model.For(assignment).GetSymbolInfo(assignment.Left, cancellation).Symbol is IPropertySymbol property
        && SinkClassifier.ClassifyCredential(property) is SinkKind.ApiKey or SinkKind.AzureApiKey or SinkKind.Credential
            ? assignment.Right : null;

    private static ArgumentSyntax? FindFirst(ArgumentListSyntax list, IdentifierWordUse use, bool isUnwrapped)
    {
        foreach (ArgumentSyntax argument in list.Arguments)
        {
            ArgumentSyntax value = isUnwrapped ? Unwrap(argument) : argument;
            if (GetName(value.Expression) is { Length: > 0 } name && IdentifierWords.EndsWithWord(name, use))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Determines whether an initializer assigns something with the name of a key to an endpoint.</summary>
    private static bool HasKeyAsUrl(InitializerExpressionSyntax initializer) =>
        initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(static assignment =>
            SinkClassifier.IsEndpoint(GetName(assignment.Left)) && IsKeyName(GetName(Unwrap(assignment.Right))));

    private static bool IsKeyParameter(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellation) =>
        ArgumentParameter.Find(argument, model, cancellation) is { } parameter
        && SinkClassifier.ClassifyCredential(parameter) is SinkKind.ApiKey or SinkKind.AzureApiKey or SinkKind.Credential;

    private static ExpressionSyntax Unwrap(ExpressionSyntax value) =>
        value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } inner } ? inner[0].Expression : value;

    private static ArgumentSyntax Unwrap(ArgumentSyntax argument) =>
        argument.Expression is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } inner } ? inner[0] : argument;

    private static bool IsUrlName(string name) => IdentifierWords.EndsWithWord(name, IdentifierWordUse.UrlArgument);

    internal static bool IsKeyName(string name) => IdentifierWords.EndsWithWord(name, IdentifierWordUse.KeyArgument);

    private static bool IsModelName(string name) => IdentifierWords.EndsWithWord(name, IdentifierWordUse.ModelArgument);

    /// <summary>Gets the name of an expression: that of a variable or member, or the name by which a value is looked up.</summary>
    internal static string GetName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        ParenthesizedExpressionSyntax parenthesized => GetName(parenthesized.Expression),
        PostfixUnaryExpressionSyntax suppressed => GetName(suppressed.Operand),
        BinaryExpressionSyntax choice => GetName(choice.Left),
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => GetText(arguments[0].Expression),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => GetText(arguments[0].Expression),
        _ => string.Empty,
    };

    private static string GetText(ExpressionSyntax argument) =>
        argument is LiteralExpressionSyntax { Token.Value: string text } ? text : string.Empty;
}
