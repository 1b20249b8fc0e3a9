using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Text;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>Reports OAK4001 to OAK4004, OAK4006 and OAK4007 for strings that are URLs.</summary>
internal sealed class UrlChecker(EndpointContext context)
{
    private static readonly UrlUsage[] Usages = (UrlUsage[])Enum.GetValues(typeof(UrlUsage));

    private readonly UrlSinkFinder _sinks = new(context);
    private readonly UrlPlaces _places = new(context);
    private readonly Dictionary<string, bool> _suspicious = new(StringComparer.Ordinal);

    private readonly Lazy<bool> _addsApiVersion = new(() => ApiVersionFinder.IsAdded(context.Model.Compilation, context.Cancellation));

    /// <summary>Checks the URL in <paramref name="expression"/> for each of its uses.</summary>
    internal IEnumerable<Finding> Check(ExpressionSyntax expression, ConstantString text)
    {
        if (ConnectionStringScanner.Scan(text.Value, context.Options.IsOpenAiHost) is { } glued)
        {
            if (_sinks.FindSinkKinds(expression, out _).Count > 0
                && UrlRule.Check(glued, CreateSink(SinkKind.Url, expression)) is not null
                && CreateFinding(glued, text, UrlSinkKind.Unknown) is { } malformed)
            {
                yield return malformed;
            }

            yield break;
        }

        // The text of the URL is checked first, because that is fast; its uses are determined only if it is suspicious.
        if (!CanBeUrl(text.Value) || !IsSuspicious(text.Value)
            || !_places.CanBeWrong(expression, text.Value))
        {
            yield break;
        }

        foreach (UrlSinkKind use in _sinks.FindSinkKinds(expression, out UrlSharing sharing))
        {
            SinkContext sink = CreateSink(GetSinkKind(use), expression);
            foreach (UrlResult reading in UrlRule.Find(text.Value, sink, context.Options.IsOpenAiHost))
            {
                if (!IsVersionAddedElsewhere(reading, text.Value)
                    && CreateFinding(reading, text, use, sharing) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>Creates the finding for a result, with the text change that fixes it.</summary>
    internal static Finding? CreateFinding(UrlResult reading, ConstantString text, UrlSinkKind use, UrlSharing sharing = default)
    {
        if (text.FindSpanWithHoles(reading.Start, reading.End) is not { } span)
        {
            return null;
        }

        bool isFixable = sharing.IsFixable(reading.Defect);
        (FixKind kind, string argument) = EndpointMessages.GetFixKind(reading);
        return new Finding(RuleDescriptors.Get(reading.Model?.Rule ?? reading.Rule), span, EndpointMessages.Create(reading, use))
        {
            IsInfo = reading.Model is { IsInfo: true },
            TextChanges = isFixable && reading.Replacement is { } replacement
                ? text.CreateTextChanges(new TextEdit(reading.Start, reading.Length, replacement)) : [],
            RequiresOtherChanges = reading.RequiresOtherChanges,
            IsWrongEverywhere = IsWrongEverywhere(reading.Defect),
            Fix = kind,
            TitleArgument = argument,
        };
    }

    /// <summary>Determines whether a URL with a defect is wrong for all clients. Other defects depend on the client.</summary>
    private static bool IsWrongEverywhere(UrlDefect defect) => defect is UrlDefect.Retired or UrlDefect.Announced or UrlDefect.Legacy
        or UrlDefect.OldPage or UrlDefect.OldApiVersion or UrlDefect.InsecureScheme or UrlDefect.MalformedScheme
        or UrlDefect.StrayCharacter or UrlDefect.TrailingText or UrlDefect.MisspelledHost or UrlDefect.DuplicateVersion
        or UrlDefect.WrongVersion or UrlDefect.MisspelledPath or UrlDefect.DuplicateScheme or UrlDefect.Model;

    /// <summary>Creates the sink context of a URL for the rules.</summary>
    internal SinkContext CreateSink(SinkKind kind, ExpressionSyntax expression) =>
        new(kind, ValueOrigin.Code) { IsTest = context.IsTest(expression) };

    internal static SinkKind GetSinkKind(UrlSinkKind use) => use switch
    {
        UrlSinkKind.DisplayOnly => SinkKind.DisplayedUrl,
        UrlSinkKind.Uri => SinkKind.AbsoluteUrl,
        UrlSinkKind.Request => SinkKind.RequestUrl,
        UrlSinkKind.Setting => SinkKind.UrlSetting,
        UrlSinkKind.BaseAddress => SinkKind.BaseUrl,
        UrlSinkKind.ClientEndpoint => SinkKind.ClientEndpoint,
        UrlSinkKind.AzureClientEndpoint => SinkKind.AzureClientEndpoint,
        UrlSinkKind.EndpointHttpClient => SinkKind.EndpointHttpClient,
        UrlSinkKind.WebSocket => SinkKind.WebSocketUrl,
        UrlSinkKind.AzureResourceName => SinkKind.AzureResourceName,
        _ => SinkKind.Url,
    };

    /// <summary>Determines whether a URL lacks only <c>api-version</c>, which other code of the program may add.</summary>
    internal bool IsVersionAddedElsewhere(UrlResult reading, string text) =>
        reading.Defect is UrlDefect.MissingApiVersion or UrlDefect.DeploymentEndpoint
        && text.IndexOf("api-version", StringComparison.OrdinalIgnoreCase) < 0 && _addsApiVersion.Value;

    /// <summary>Determines whether a string may be a URL or a connection string.</summary>
    internal static bool CanBeCandidate(string text) => CanBeUrl(text) || ConnectionStringScanner.CanBeOne(text);

    /// <summary>
    /// Determines whether a string has the characters of a URL. Other strings are validated only if they are passed to a client as a URL.
    /// </summary>
    internal static bool CanBeUrl(string text) => text.IndexOf('.') > 0 && text.IndexOfAny(['/', '\\']) >= 0;

    /// <summary>Determines whether a string is wrong as any kind of URL. The result is kept, because programs repeat their URLs.</summary>
    private bool IsSuspicious(string text)
    {
        if (!_suspicious.TryGetValue(text, out bool isSuspicious))
        {
            isSuspicious = Array.Exists(Usages, position => Validate(text, position).Count > 0);
            _suspicious.Add(text, isSuspicious);
        }

        return isSuspicious;
    }

    private IReadOnlyList<UrlResult> Validate(string text, UrlUsage position) =>
        UrlValidator.Validate(text, position, context.Options.IsOpenAiHost);
}
