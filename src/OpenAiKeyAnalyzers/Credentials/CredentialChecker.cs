using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Headers;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>
/// Classifies a string, which is fast, and determines its sinks only if it is suspicious. The rules decide whether it is reported.
/// </summary>
internal sealed class CredentialChecker
{
    private static readonly string[] RedactionWords = ["redacted", "hidden", "masked", "removed", "censored"];

    private readonly SemanticModel _model;
    private readonly KeyOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly StringDataFlow _flow;
    private readonly DestinationResolver _destinations;
    private readonly EndpointScopeResolver _endpoints;
    private readonly CredentialPlaces _places;
    private readonly ValueTestDetector _tests;
    private readonly bool _isForClients;

    internal CredentialChecker(SemanticModel model, KeyOptions options, CancellationToken cancellation, bool isForClients = false)
    {
        _isForClients = isForClients;
        _model = model;
        _options = options;
        _cancellation = cancellation;
        _flow = new StringDataFlow(model, cancellation);
        _destinations = new DestinationResolver(model, _flow, options, cancellation);
        _endpoints = new EndpointScopeResolver(model, cancellation);
        _places = new CredentialPlaces(model, cancellation);
        _tests = new ValueTestDetector(model, _flow, cancellation);
    }

    /// <summary>Gets a value indicating whether test code is ignored, before anything is bound.</summary>
    internal bool SkipsTests { get; init; }

    /// <summary>
    /// Checks the string in <paramref name="expression"/>; <see langword="null"/> if it is valid, or its use is uncertain.
    /// </summary>
    internal CredentialFinding? Check(ExpressionSyntax expression)
    {
        ConstantString text = ConstantStringReader.Read(expression, _model, _cancellation);
        if (text.Value.IndexOf(ConstantString.Hole) >= 0 || _options.IsAllowed(text.Value))
        {
            return null;
        }

        if (CheckConnectionString(text) is { } inConnectionString)
        {
            return inConnectionString;
        }

        int scheme = RepeatedScheme.GetLength(text.Value);
        string credential = text.Value.Substring(scheme);
        if (_options.IsAllowed(credential))
        {
            return null;
        }

        // A string with a scheme may be a header, which names do not show. Most strings are not credentials, and determining that is faster
        // than classifying them.
        CredentialResult? whole = scheme > 0 || _places.CanBe(expression) ? CredentialValidator.Validate(text.Value) : null;
        CredentialResult? behindScheme = scheme == 0 ? whole : CredentialValidator.Validate(credential);
        if (whole is not null && behindScheme is not null
            && (whole.Kind != CredentialKind.Unknown || behindScheme.Kind != CredentialKind.Unknown))
        {
            if (SkipsTests && TestCodeDetector.IsInTestType(expression))
            {
                return null;
            }

            var receivers = _flow.FindSinks(expression).ToList();
            foreach (Sink receiver in receivers)
            {
                if (CheckAt(receiver, text, whole, behindScheme, scheme, () => receivers.Exists(other => other != receiver
                    && _places.IsCredentialSink(other) && CheckAt(other, text, whole, behindScheme, scheme, static () => false) is null))
                    is { } finding)
                {
                    return finding;
                }
            }
        }

        return MalformedKeyDetector.Detect(text.Value) is { } malformed && !CredentialPlaces.IsCompared(expression)
            && !IsNamed(text, malformed, 0)
            && CredentialRule.Check(malformed, new SinkContext(SinkKind.Unknown, ValueOrigin.Code)) is { } violation
            ? new CredentialFinding(text, malformed, 0, RuleDescriptors.Get(violation.GetRule()),
                CredentialMessages.Create(malformed, text.Value, Advice(ApiKeyKind.User)))
            : null;
    }

    /// <summary>Determines whether the string comes from a named value, in which case the declaration of the name is checked.</summary>
    private static bool IsNamed(ConstantString text, CredentialResult reading, int offset) =>
        text.FindName(offset + reading.Start, offset + reading.Start + reading.Length) is not null;

    /// <summary>Checks the key of <c>Endpoint=…;Key=…</c>. The endpoint determines whose key is required.</summary>
    private CredentialFinding? CheckConnectionString(ConstantString text)
    {
        if (ConnectionStringScanner.FindKey(text.Value) is not (var start, var end, var endpoint)
            || UrlHost.FindOptionalScheme(endpoint) is not { } host || CredentialPlaces.IsCompared(text.Expression))
        {
            return null;
        }

        CredentialResult reading = CredentialValidator.Validate(text.Value.Substring(start, end - start));
        Destination destination = HostDestination.GetIntended(OpenAiHosts.Classify(host, _options.IsOpenAiHost));
        var sink = new SinkContext(SinkKind.ApiKey, ValueOrigin.Code, destination) { IsCertain = true };
        return reading.Kind is CredentialKind.Key or CredentialKind.OtherVendorKey && !IsNamed(text, reading, start)
            && CredentialRule.Check(reading, sink) is { } violation
            && violation is CredentialViolation.OpenAIKeyAtAzure or CredentialViolation.VendorKey or CredentialViolation.AzureKey
            ? new CredentialFinding(text, reading, start, RuleDescriptors.Get(violation.GetRule()),
                CredentialMessages.Create(reading, text.Value, Advice(ApiKeyKind.User), destination))
            : null;
    }

    private CredentialFinding? CheckAt(Sink receiver, ConstantString text, CredentialResult whole, CredentialResult behindScheme,
        int scheme, Func<bool> isRightElsewhere)
    {
        SinkKind position = SinkClassifier.ClassifyCredential(receiver.Symbol);

        // The string is one operand of a value that starts with the scheme: $"Bearer {key}".
        bool joinsScheme = receiver.Text != text.Expression && IsSchemeAndName(receiver.Text);
        bool hasScheme = scheme > 0 || joinsScheme;
        bool isClient = !joinsScheme && SinkClassifier.IsClientCredential(position);
        bool isRequest = hasScheme
            ? HeaderSinks.IsAuthorizationValue(receiver, _model, _cancellation)
            : position == SinkKind.BearerToken || HeaderSinks.IsBearerParameter(receiver, _model, _cancellation);
        if (!isClient && !isRequest)
        {
            return whole.Kind == CredentialKind.Key && receiver.Text == text.Expression ? CheckApiKeyHeader(receiver, text, whole) : null;
        }

        // A scheme alone is a defect of the header.
        if (isRequest && (RepeatedScheme.IsSchemeAlone(text.Value.Substring(isClient ? 0 : scheme))
            || IsMeantToBeInterpolated(text, scheme)))
        {
            return null;
        }

        CredentialResult reading = isClient ? whole : behindScheme;
        if (isRequest && RepeatedScheme.IsOnlyDefect(text.Value, scheme, reading))
        {
            return null;
        }

        // A quotation mark or a space that is joined with other strings is not an empty key.
        if (reading.Defect == CredentialDefect.Empty
            && (CredentialPlaces.IsFallback(text.Expression) || (receiver.Text != text.Expression && !(string.IsNullOrWhiteSpace(text.Value)
                && string.IsNullOrWhiteSpace(ConstantStringReader.Read(receiver.Text, _model, _cancellation).Value.Substring(scheme))))))
        {
            return null;
        }

        if (receiver.Symbol is IPropertySymbol && SinkClassifier.IsDeclaredInSource(receiver.Symbol)
            && IsClearedOrHidden(reading, text.Value))
        {
            return null;
        }

        if (reading.Kind == CredentialKind.Placeholder
            && (IsDefaultOfBoundOption(text.Expression) || _tests.IsTested(text, receiver.Text)))
        {
            return null;
        }

        if (reading.Kind == CredentialKind.Placeholder
            && JoinedTextDetector.IsJoined(text, receiver.Text, _model, RepeatedScheme.GetLength, _cancellation))
        {
            return null;
        }

        int offset = isClient ? 0 : scheme;
        SinkContext sink = CreateContext(receiver, position, isClient, isRequest, reading.Kind == CredentialKind.Placeholder
            && text.Value.IndexOf("openai", StringComparison.OrdinalIgnoreCase) >= 0);
        ApiKeyKind needed = RequiredKeyKind.Get(sink);

        return !IsNamed(text, reading, offset) && CredentialRule.Check(reading, sink) is { } violation
            ? new CredentialFinding(text, reading, offset, RuleDescriptors.Get(violation.GetRule()),
                MessageOf(reading, text.Value, needed, sink.Destination, receiver.Call))
            { KindNeeded = needed, IsRightElsewhere = isRightElsewhere() }
            : null;
    }

    /// <summary>Checks a key in the header <c>api-key</c>, which only Azure OpenAI reads.</summary>
    private CredentialFinding? CheckApiKeyHeader(Sink receiver, ConstantString text, CredentialResult key) =>
        HeaderSinks.IsHeaderValue(receiver, "api-key", _model, _cancellation)
        && _destinations.ResolveRequests(receiver.Call) == Destination.AzureOpenAI && !IsNamed(text, key, 0)
        && CredentialRule.Check(key, new SinkContext(SinkKind.ApiKey, ValueOrigin.Code, Destination.AzureOpenAI)) is { } violation
            ? new CredentialFinding(text, key, 0, RuleDescriptors.Get(violation.GetRule()),
                CredentialMessages.Create(key, text.Value, Advice(ApiKeyKind.AzureOpenAI), Destination.AzureOpenAI))
            { KindNeeded = ApiKeyKind.AzureOpenAI }
            : null;

    /// <summary>Creates the sink context of a value for the rules.</summary>
    /// <param name="receiver">The sink to which the value is passed.</param>
    /// <param name="position">The kind of the sink.</param>
    /// <param name="isClient">Whether the sink belongs to a client of a library.</param>
    /// <param name="isRequest">Whether the sink is a request header.</param>
    /// <param name="namesOpenAi">Whether the value itself names the vendor of the required key, which is used if the host is
    /// unknown.</param>
    private SinkContext CreateContext(Sink receiver, SinkKind position, bool isClient, bool isRequest, bool namesOpenAi = false)
    {
        Destination destination = isClient ? _destinations.Resolve(receiver, position)
            : isRequest ? _destinations.ResolveRequests(receiver.Call)
            : Destination.Unknown;
        return new SinkContext(
            SinkKind.ApiKey,
            ValueOrigin.Code,
            isRequest && namesOpenAi && destination == Destination.Unknown ? Destination.OpenAI : destination,
            isClient ? EndpointScope.Ordinary : _endpoints.Resolve(receiver.Call))
        {
            IsCertain = isRequest ? destination == Destination.OpenAI : isClient
                && receiver.Symbol.ContainingAssembly?.Name
                    is "OpenAI" or "System.ClientModel" or "Microsoft.SemanticKernel.Connectors.OpenAI" or "Betalgo.Ranul.OpenAI"
                && !SinkClassifier.IsDeclaredInSource(receiver.Symbol),
        };
    }

    // The configuration replaces the placeholder that is an option's default.
    private bool IsDefaultOfBoundOption(ExpressionSyntax expression) =>
        expression.Parent is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }
        && _model.For(property).GetDeclaredSymbol(property, _cancellation) is IPropertySymbol { ContainingType: { } type }
        && ProgramMembers.IsBoundToConfiguration(type, _model.Compilation, _cancellation);

    private LocalizableString MessageOf(CredentialResult reading, string text, ApiKeyKind needed, Destination host, SyntaxNode call) =>
        CredentialMessages.Create(reading, text, Advice(needed), host, reading.Kind == CredentialKind.OtherValue
            ? EndpointArgument.Find(call, _model, _cancellation) : EndpointContent.None);

    private LocalizableString Advice(ApiKeyKind needed) => AdviceMessages.ForCode(needed, _options, _isForClients);

    /// <summary>Finds how a string is used, directly or through variables.</summary>
    internal SinkUse FindUse(ExpressionSyntax text) => SinkUse.Find(text, _flow, _model, _cancellation);

    /// <summary>
    /// Gets the kind of key that is required where a key is written. Azure clients and the administration endpoints may require another
    /// kind.
    /// </summary>
    internal ApiKeyKind KindNeeded(ExpressionSyntax expression, ApiKeyKind kind, SinkUse use)
    {
        ExpressionSyntax key = use.IsName && use.Call is ExpressionSyntax lookup ? lookup : expression;
        foreach (Sink receiver in kind == ApiKeyKind.ClientSecret ? [] : _flow.FindSinks(key))
        {
            SinkKind position = SinkClassifier.ClassifyCredential(receiver.Symbol);
            bool isClient = SinkClassifier.IsClientCredential(position);
            bool isRequest = position == SinkKind.BearerToken
                || receiver.Symbol.ContainingType?.ContainingNamespace?.ToDisplayString() == "System.Net.Http.Headers";
            ApiKeyKind needed = RequiredKeyKind.Get(CreateContext(receiver, position, isClient, isRequest), kind);
            if (needed != kind)
            {
                return needed;
            }
        }

        return kind;
    }

    // Programs clear keys when users sign out, and hide them when they show settings.
    private static bool IsClearedOrHidden(CredentialResult reading, string text) =>
        reading.Defect is CredentialDefect.Empty or CredentialDefect.RepeatedCharacters
        || RedactionWords.Contains(text.Trim('[', ']', '(', ')', '<', '>', '*'), StringComparer.OrdinalIgnoreCase);

    // "Bearer {apiKey}" lacks a $ if something with that name is in scope; the header rule reports that.
    private bool IsMeantToBeInterpolated(ConstantString text, int scheme) =>
        BearerTokenValidator.Validate(text.Value, scheme) is { Defect: AuthorizationDefect.NotInterpolated, Name: { } name }
        && AuthorizationChecker.IsInScope(name, text.Expression.SpanStart, _model);

    private bool IsSchemeAndName(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax or InterpolatedStringExpressionSyntax or InvocationExpressionSyntax
        && RepeatedScheme.GetLength(ConstantStringReader.Read(expression, _model, _cancellation).Value) > 0;
}
