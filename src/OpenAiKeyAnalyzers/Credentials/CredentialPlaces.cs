using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>
/// Determines from the names around a string that none of its sinks accepts credentials: names of environment variables, URLs and models
/// are not keys, and are passed to many members that do not accept credentials.
/// </summary>
internal sealed class CredentialPlaces(SemanticModel model, CancellationToken cancellation)
{
    private const string ApiKeyHeader = "api-key";

    private static readonly SinkKind[] Kinds =
        [SinkKind.ApiKey, SinkKind.AzureApiKey, SinkKind.Credential, SinkKind.BearerToken];

    private static readonly Lazy<HashSet<string>> Names = new(static () => FindNames(Kinds));
    private static readonly Lazy<HashSet<string>> SchemeNames = new(static () => FindNames(SinkKind.AuthenticationParameter));

    private readonly WrittenSinks _sinks = new(model.Compilation, followsTexts: true, cancellation);
    private readonly Lazy<bool> _isConverted = new(() => LibraryParameters.HasConversion(model.Compilation));

    /// <summary>Determines whether a string may reach a sink for credentials.</summary>
    internal bool CanBe(ExpressionSyntax expression) =>
        _isConverted.Value || _sinks.Find(expression) is not { } sinks || sinks.Any(CanTake);

    private static HashSet<string> FindNames(params SinkKind[] kinds) => new(
        SinkTable.All.Where(row => Array.IndexOf(kinds, row.Kind) >= 0 && row.Type != SinkRow.Any)
            .Select(static row => row.Member == WellKnownMemberNames.InstanceConstructorName ? row.TypeName : row.Member),
        StringComparer.Ordinal);

    private bool CanTake(WrittenSink sink) => sink.Kind switch
    {
        WrittenSinkKind.Receiver => false,
        WrittenSinkKind.Element => IsApiKeyHeader(sink.Value),
        WrittenSinkKind.Property => IsKeyName(sink.Name) || Names.Value.Contains(sink.Name),
        _ => Names.Value.Contains(sink.Name) || (SchemeNames.Value.Contains(sink.Name) && HasScheme(sink.Value))
            || IsApiKeyHeader(sink.Value)
            || LibraryParameters.MayTake(model.Compilation, sink.Name, sink.Position, IsKeyName),
    };

    /// <summary>Determines whether another argument is the scheme of the credentials.</summary>
    private bool HasScheme(ExpressionSyntax value) =>
        value.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: var arguments } }
        || arguments.Any(argument => argument.Expression != value && HeaderSyntax.EqualsIgnoreCase(
            ConstantStringReader.Read(argument.Expression, model, cancellation).Value.Trim(), HeaderSyntax.Scheme));

    /// <summary>
    /// Determines whether another argument, or the index of the assigned element, is the name of Azure OpenAI's header. Names are not
    /// followed, because most strings are models.
    /// </summary>
    private static bool IsApiKeyHeader(ExpressionSyntax value) => value.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: var arguments } } =>
            HasApiKeyText(arguments),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index } } =>
            IsApiKeyText(index[0].Expression),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index } } =>
            IsApiKeyText(index[0].Expression),
        InitializerExpressionSyntax { Expressions: { Count: 2 } elements } => IsApiKeyText(elements[0]),
        _ => false,
    };

    private static bool HasApiKeyText(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (ArgumentSyntax argument in arguments)
        {
            if (IsApiKeyText(argument.Expression))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsApiKeyText(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { Token.Value: string text } && HeaderSyntax.EqualsIgnoreCase(text, ApiKeyHeader);

    private static bool IsKeyName(string name) => IdentifierWords.IsWordIgnoringCase(name, IdentifierWordUse.KeyParameter);

    /// <summary>
    /// Determines whether a member of a library accepts a string as a key, or as the value of a header that contains one.
    /// </summary>
    internal bool IsCredentialSink(Sink receiver) => !SinkClassifier.IsDeclaredInSource(receiver.Symbol)
        && ((SinkClassifier.ClassifyCredential(receiver.Symbol) is var kind
            && (SinkClassifier.IsClientCredential(kind) || kind == SinkKind.BearerToken))
            || HeaderSinks.IsBearerParameter(receiver, model, cancellation)
            || HeaderSinks.IsAuthorizationValue(receiver, model, cancellation));

    /// <summary>Determines whether a string replaces a missing key: in <c>key ?? ""</c>, it only satisfies the compiler.</summary>
    internal static bool IsFallback(ExpressionSyntax expression) =>
        expression.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } or ConditionalExpressionSyntax
        or SwitchExpressionArmSyntax
            || (expression.Parent is ParenthesizedExpressionSyntax parenthesized && IsFallback(parenthesized));

    /// <summary>Determines whether a string is compared with another one, or searched for in it.</summary>
    internal static bool IsCompared(ExpressionSyntax expression) => expression.Parent switch
    {
        BinaryExpressionSyntax or PatternSyntax or SwitchLabelSyntax => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } } =>
            member.Name.Identifier.ValueText
                is "Equals" or "Contains" or "StartsWith" or "EndsWith" or "IndexOf" or "Replace" or "Split" or "IsMatch",
        _ => false,
    };
}
