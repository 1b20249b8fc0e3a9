using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.CSharp.Headers;
using OpenAiKeyAnalyzers.CSharp.Keys;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Options;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values.ApiKeys;
using OpenAiKeyAnalyzers.Values.Credentials;
using OpenAiKeyAnalyzers.Values.Headers;

namespace OpenAiKeyAnalyzers.CSharp.Credentials;

/// <summary>
/// Judges one text: first what it says, which costs nothing, and only if that is suspicious, who receives it and whose server is behind.
/// </summary>
internal sealed class CredentialJudge
{
    private const string Scheme = "Bearer";

    private static readonly string[] Hidden = ["redacted", "hidden", "masked", "removed", "censored"];

    private readonly SemanticModel _model;
    private readonly KeyOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly TextFlow _flow;
    private readonly ClientHost _host;
    private readonly bool _isForClients;

    internal CredentialJudge(SemanticModel model, KeyOptions options, CancellationToken cancellation, bool isForClients = false)
    {
        _isForClients = isForClients;
        _model = model;
        _options = options;
        _cancellation = cancellation;
        _flow = new TextFlow(model, cancellation);
        _host = new ClientHost(model, _flow, options, cancellation);
    }

    /// <summary>What is wrong with the text of <paramref name="expression"/>; <see langword="null"/> if nothing is, or nobody can tell.</summary>
    internal CredentialFinding? Judge(ExpressionSyntax expression)
    {
        ConstantText text = ConstantTextReader.Read(expression, _model, _cancellation);
        if (text.Value.IndexOf(ConstantText.Hole) >= 0 || _options.IsAllowed(text.Value))
        {
            return null;
        }

        int scheme = SchemeLength(text.Value);
        string credential = text.Value.Substring(scheme);
        CredentialReading whole = CredentialReader.Read(text.Value);
        CredentialReading behindScheme = scheme == 0 ? whole : CredentialReader.Read(credential);
        if (_options.IsAllowed(credential))
        {
            return null;
        }

        if (whole.Verdict != CredentialVerdict.Unknown || behindScheme.Verdict != CredentialVerdict.Unknown)
        {
            foreach (TextReceiver receiver in _flow.Receivers(expression))
            {
                if (JudgeAt(receiver, text, whole, behindScheme, scheme) is { } finding)
                {
                    return finding;
                }
            }
        }

        return MalformedKeyReader.Read(text.Value) is { } malformed && !IsCompared(expression) && !IsNamed(text, malformed, 0)
            ? new CredentialFinding(text, malformed, 0, RuleTable.MalformedKey, CredentialMessages.Of(malformed, text.Value, Advice(ApiKeyKind.User)))
            : null;
    }

    /// <summary>What a name stands for is judged where it is declared.</summary>
    private static bool IsNamed(ConstantText text, CredentialReading reading, int offset) =>
        text.NameOf(offset + reading.Start, offset + reading.Start + reading.Length) is not null;

    private CredentialFinding? JudgeAt(TextReceiver receiver, ConstantText text, CredentialReading whole, CredentialReading behindScheme, int scheme)
    {
        KeyPositionKind position = PositionOf(receiver);

        // The text is one operand of a value that begins with the scheme: $"Bearer {key}".
        bool joinsScheme = receiver.Text != text.Expression && IsSchemeAndName(receiver.Text);
        bool hasScheme = scheme > 0 || joinsScheme;
        bool isClient = !joinsScheme && position is KeyPositionKind.Key or KeyPositionKind.AzureKey or KeyPositionKind.Credential;
        bool isRequest = hasScheme
            ? HeaderValues.IsAuthorizationValue(receiver, _model, _cancellation)
            : position == KeyPositionKind.BearerToken || HeaderValues.IsBearerParameter(receiver, _model, _cancellation);
        if (!isClient && !isRequest)
        {
            return null;
        }

        if (isRequest && (IsScheme(text.Value) && joinsScheme || IsMeantToBeInterpolated(text, scheme)))
        {
            return null;
        }

        CredentialReading reading = isClient ? whole : behindScheme;
        // A quotation mark that is joined with other texts is no empty key.
        if (reading.Defect == CredentialDefect.Empty && (IsFallback(text.Expression) || (receiver.Text != text.Expression && !string.IsNullOrWhiteSpace(text.Value))))
        {
            return null;
        }

        if (receiver.Symbol is IPropertySymbol && KeyPositions.IsOwn(receiver.Symbol) && IsClearedOrHidden(reading, text.Value))
        {
            return null;
        }

        int offset = isClient ? 0 : scheme;
        ClientHostKind host = isClient ? _host.Of(receiver, position) : _host.OfRequests(receiver.Call);
        bool? isAdministration = isClient ? false : RequestAddresses.IsAdministration(receiver.Call);

        ApiKeyKind needed = host == ClientHostKind.Azure ? ApiKeyKind.AzureOpenAI : isAdministration == true ? ApiKeyKind.Admin : ApiKeyKind.User;

        return !IsNamed(text, reading, offset) && RuleOf(reading, host, isAdministration) is { } rule
            ? new CredentialFinding(text, reading, offset, rule, MessageOf(reading, text.Value, needed, host, receiver.Call)) { KindNeeded = needed }
            : null;
    }

    private LocalizableString MessageOf(CredentialReading reading, string text, ApiKeyKind needed, ClientHostKind host, SyntaxNode call) =>
        CredentialMessages.Of(reading, text, Advice(needed), host, reading.Verdict == CredentialVerdict.Misplaced ? EndpointArgument.Find(call, _model, _cancellation) : EndpointContent.None);

    private LocalizableString Advice(ApiKeyKind needed) => AdviceMessages.ForCode(needed, _options, _isForClients);

    /// <summary>Gets the kind of key that belongs where a key is written: at an Azure client, at the administration endpoints, another one may.</summary>
    internal ApiKeyKind KindNeeded(ExpressionSyntax expression, ApiKeyKind kind, KeyUse use)
    {
        ExpressionSyntax key = use is KeyUse.EnvironmentVariableName or KeyUse.SettingName ? expression.Parent?.FirstAncestorOrSelf<ExpressionSyntax>() ?? expression : expression;
        foreach (TextReceiver receiver in kind == ApiKeyKind.ClientSecret ? [] : _flow.Receivers(key))
        {
            KeyPositionKind position = PositionOf(receiver);
            bool isClient = position is KeyPositionKind.Key or KeyPositionKind.AzureKey or KeyPositionKind.Credential;
            bool isRequest = position == KeyPositionKind.BearerToken || receiver.Symbol.ContainingType?.ContainingNamespace?.ToDisplayString() == "System.Net.Http.Headers";
            ClientHostKind host = isClient ? _host.Of(receiver, position) : isRequest ? _host.OfRequests(receiver.Call) : ClientHostKind.Unnamed;
            bool? isAdministration = isClient ? false : RequestAddresses.IsAdministration(receiver.Call);
            ApiKeyKind needed = (host, kind) switch
            {
                (ClientHostKind.Azure, _) => ApiKeyKind.AzureOpenAI,
                (ClientHostKind.OpenAi, ApiKeyKind.AzureOpenAI) => ApiKeyKind.User,
                (ClientHostKind.OpenAi, ApiKeyKind.Admin) when isAdministration == false => ApiKeyKind.User,
                (ClientHostKind.OpenAi, _) when isAdministration == true => ApiKeyKind.Admin,
                _ => kind,
            };
            if (needed != kind)
            {
                return needed;
            }
        }

        return kind;
    }

    private static KeyPositionKind PositionOf(TextReceiver receiver) => receiver.Symbol switch
    {
        IParameterSymbol parameter => KeyPositions.Of(parameter),
        IPropertySymbol property => KeyPositions.Of(property),
        _ => KeyPositionKind.None,
    };

    /// <param name="reading">What the text is.</param>
    /// <param name="host">Whose server receives it.</param>
    /// <param name="isAdministration">Whether the requests go to the administration endpoints; <see langword="null"/> if that is mixed or unknown.</param>
    private static DiagnosticDescriptor? RuleOf(CredentialReading reading, ClientHostKind host, bool? isAdministration) => (reading.Verdict, host) switch
    {
        (CredentialVerdict.Key, ClientHostKind.Azure) when reading.Kind is not (ApiKeyKind.AzureOpenAI or null) => RuleTable.ForeignKey,
        (CredentialVerdict.Key, ClientHostKind.OpenAi) when reading.Kind == ApiKeyKind.AzureOpenAI => RuleTable.ForeignKey,
        (CredentialVerdict.Key, ClientHostKind.OpenAi) when reading.Kind == ApiKeyKind.Admin => isAdministration == false ? RuleTable.MisplacedValue : null,
        (CredentialVerdict.Key, ClientHostKind.OpenAi) => isAdministration == true ? RuleTable.MisplacedValue : null,
        (CredentialVerdict.Malformed, ClientHostKind.OpenAi) => RuleTable.MalformedKey,
        // Other servers may take any text, or a key of OpenAI together with one of their own, but none takes a key in a wrapping or a piece of one.
        (CredentialVerdict.Malformed, _) when reading.Defect is not (CredentialDefect.AmongOtherText or CredentialDefect.Interrupted) && reading.Kind is not null => RuleTable.MalformedKey,
        (CredentialVerdict.Placeholder, ClientHostKind.OpenAi) => RuleTable.Placeholder,
        (CredentialVerdict.ForeignKey, ClientHostKind.OpenAi) when reading.IsCertain => RuleTable.ForeignKey,
        (CredentialVerdict.Misplaced, ClientHostKind.OpenAi) => RuleTable.MisplacedValue,
        // No server has a model's name or an address for a key.
        (CredentialVerdict.Misplaced, ClientHostKind.Azure) when reading.Defect is CredentialDefect.ModelName or CredentialDefect.Url => RuleTable.MisplacedValue,
        _ => null,
    };

    // Programs sign out and show settings this way.
    private static bool IsClearedOrHidden(CredentialReading reading, string text) =>
        reading.Defect is CredentialDefect.Empty or CredentialDefect.RepeatedCharacters || Hidden.Contains(text.Trim('[', ']', '(', ')', '<', '>', '*'), StringComparer.OrdinalIgnoreCase);

    private static int SchemeLength(string text)
    {
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        int end = Scheme.Length;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end > Scheme.Length ? end : 0;
    }

    // key ?? "" stands for a key that is missing, and keeps the compiler quiet.
    private static bool IsFallback(ExpressionSyntax expression) =>
        expression.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } or ConditionalExpressionSyntax or SwitchExpressionArmSyntax
            || (expression.Parent is ParenthesizedExpressionSyntax parenthesized && IsFallback(parenthesized));

    // The operand that brings the scheme is no key.
    private static bool IsScheme(string text) => string.Equals(text.Trim(), Scheme, StringComparison.OrdinalIgnoreCase);

    // "Bearer {apiKey}" with something of that name at hand lacks a $; the rule for headers says so.
    private bool IsMeantToBeInterpolated(ConstantText text, int scheme) =>
        BearerTokenReader.Read(text.Value, scheme) is { Defect: AuthorizationDefect.NotInterpolated, Name: { } name } && AuthorizationJudge.IsInScope(name, text.Expression.SpanStart, _model);

    private bool IsSchemeAndName(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax or InterpolatedStringExpressionSyntax or InvocationExpressionSyntax && SchemeLength(ConstantTextReader.Read(expression, _model, _cancellation).Value) > 0;

    private static bool IsCompared(ExpressionSyntax expression) =>
        expression.Parent is BinaryExpressionSyntax or PatternSyntax or SwitchLabelSyntax
        || expression.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" or "Contains" or "StartsWith" or "EndsWith" or "IndexOf" or "Replace" or "Split" or "IsMatch" } } };
}
