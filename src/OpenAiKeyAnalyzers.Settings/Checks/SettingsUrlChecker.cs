using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Text;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Reports OAK4001 to OAK4004, OAK4006, and OAK4007 for models in URLs.</summary>
internal static class SettingsUrlChecker
{
    private const string ApiVersion = "api-version";

    // Environment variables that clients themselves read: no client adds a scheme.
    private static readonly string[] ClientVariables = ["openaibaseurl", "openaiapibase", "openaiapibaseurl"];

    internal static IEnumerable<SettingsFinding> Check(SettingsEntry entry, SettingsContext context)
    {
        if (ConnectionStringReader.IsPart(entry.Path)
            && ConnectionStringScanner.ScanValue(entry.Path.Name, entry.Value.Value, context.Options.IsOpenAiHost) is { } glued)
        {
            // If the name of the connection string shows that it is for OpenAI, OAK1007 reports a URL that is set as the key.
            if (glued.Defect != UrlDefect.SwappedParts || !context.GetNames(entry).IsKey)
            {
                yield return CreateFinding(glued, entry, entry.Value, known: 0);
            }

            yield break;
        }

        MappedText written = entry.Url ?? entry.Value;
        if (!context.File.HasNames || written.Value.IndexOf('.') <= 0 || FindSinkKind(entry, context) is not { } kind
            || !(CanBeUrl(written.Value) || kind == SinkKind.BaseUrlVariable))
        {
            yield break;
        }

        MappedText text = VariableReferenceMasker.Mask(written);
        int known = entry.Url is null
            ? 0 : text.Length - VariableReferenceMasker.Mask(entry.Url.Slice(entry.UrlStart, entry.Url.Length)).Length;
        var sink = new SinkContext(kind, context.Origin) { IsTest = context.IsTest };
        foreach (UrlResult reading in UrlRule.Find(text.Value, sink, context.Options.IsOpenAiHost))
        {
            bool isAllowed = reading.Defect == UrlDefect.KeyInUrl
                && context.Options.IsAllowed(text.Value.Substring(reading.Start, reading.Length));

            // The part in the variable is reported where the variable is defined.
            if (reading.End > known && !isAllowed
                && !(reading.Defect == UrlDefect.MissingApiVersion && MayAddApiVersion(entry, context)))
            {
                yield return CreateFinding(reading, entry, text, known);
            }
        }
    }

    // Commands pass parts of the query in separate arguments: curl -G -d api-version=…. Postman stores them next to the URL.
    private static bool MayAddApiVersion(SettingsEntry entry, SettingsContext context)
    {
        if (!context.File.Format.Has(SettingsTraits.Commands))
        {
            return entry.Request is { } request && context.MayAddToQuery(request, ApiVersion);
        }

        // The query at the end of a URL belongs to that URL only.
        string text = context.Text;
        for (int at = 0; (at = text.IndexOf(ApiVersion, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += ApiVersion.Length)
        {
            if (at < 2 || text[at - 1] is not ('?' or '&') || text[at - 2] is ' ' or '\t' or '"' or '\'' or '=' or '\r' or '\n')
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanBeUrl(string text) => text.IndexOf('.') > 0 && text.IndexOfAny(['/', '\\']) >= 0;

    /// <summary>Finds the use of a URL; <see langword="null"/> if no request is sent to it.</summary>
    private static SinkKind? FindSinkKind(SettingsEntry entry, SettingsContext context)
    {
        SettingsFile file = context.File;
        bool isRequest = entry.Role == SettingsRole.Url
            && (!file.Format.Has(SettingsTraits.Operators) || entry.Path.Name == SettingsRequest.UrlName);
        if (!isRequest && entry.Role is SettingsRole.Header or SettingsRole.Body)
        {
            return null;
        }

        var names = context.GetNames(entry);
        if (!isRequest && names.IsKey)
        {
            return null;
        }

        // The use of a text without a name is unknown.
        bool isListed = entry.Role == SettingsRole.Text || (entry.Path.Name.Length > 0 && entry.Path.Name[0] is >= '0' and <= '9');
        return isListed ? SinkKind.ListedUrl
            : isRequest ? SinkKind.RequestUrl
            : IsAzureEndpoint(entry, names, context) ? SinkKind.AzureClientEndpoint
            : Array.IndexOf(ClientVariables, KnownKeyNames.Normalize(entry.Path.Name)) >= 0 ? SinkKind.BaseUrlVariable
            : entry.IsUrl || names.IsApiUrl ? SinkKind.UrlSetting
            : names.IsEndpoint ? SinkKind.EndpointSetting
            : SinkKind.Url;
    }

    // A template may contain the portal on which the endpoint is shown.
    private static bool IsAzureEndpoint(SettingsEntry entry, SettingPathClassifier names, SettingsContext context) =>
        (names.IsAzureOpenAi && (entry.IsUrl || names.IsEndpoint)
            && SettingsDestinations.Classify(entry.Value.Value, context.Options) == Destination.OpenAI)
        || (names.IsClientEndpoint && !context.File.IsTemplate
            && SettingsDestinations.IsAzurePortal(entry.Value.Value, context.Options));

    private static SettingsFinding CreateFinding(UrlResult reading, SettingsEntry entry, MappedText text, int known)
    {
        // A Postman collection stores the parts of a URL next to it.
        bool isWhole = reading.Start >= known && !(entry.Path is { Name: "raw", Parent.Name: "url" });

        // If a header is joined to its URL, whitespace may separate the key, or a reference to it, from its scheme.
        bool mayBelongToKey = reading.Defect is UrlDefect.StrayCharacter or UrlDefect.TrailingText
            && (ApiKeyScanner.Scan(text.Value).Count > 0
                || text.Value.IndexOf("{{", StringComparison.Ordinal) >= 0
                || text.Value.IndexOf(HeaderSyntax.Scheme, StringComparison.OrdinalIgnoreCase) >= 0);
        return new SettingsFinding((SettingsRule)(reading.Model?.Rule ?? reading.Rule), entry,
            [EntryEditMapper.MapSpan(entry, text, Math.Max(reading.Start, known), reading.End)], reading)
        {
            IsInfo = reading.Model is { IsInfo: true },
            Edits = isWhole && !mayBelongToKey && reading.Replacement is { } replacement
                ? EntryEditMapper.MapEdits(entry, text, [new TextEdit(reading.Start, reading.Length, replacement)]) : [],

            // More than the URL has to change, or the removed part may be needed.
            RequiresDecision = reading.Model is not null || reading.RequiresOtherChanges,
        };
    }
}
