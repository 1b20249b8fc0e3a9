using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Text;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>OAK4001 to OAK4004, OAK4006 and the models of OAK4007 that stand in addresses.</summary>
internal static class SettingsUrlChecker
{
    // Variables that clients read by themselves: nobody puts a scheme in front of them.
    private static readonly string[] ClientVariables = ["openaibaseurl", "openaiapibase", "openaiapibaseurl"];

    internal static IEnumerable<SettingsFinding> Check(SettingsEntry entry, SettingsContext context)
    {
        if (ConnectionStringReader.IsPart(entry.Path)
            && ConnectionStringScanner.ScanValue(entry.Path.Name, entry.Value.Value, context.Options.IsOpenAiHost) is { } glued)
        {
            yield return CreateFinding(glued, entry, entry.Value, known: 0);
            yield break;
        }

        MappedText written = entry.Url ?? entry.Value;
        if (!context.File.HasNames || !CanBeUrl(written.Value) || FindUsage(entry, context.File, out bool isNamed) is not { } position)
        {
            yield break;
        }

        MappedText text = VariableReferenceMasker.Mask(written);
        int known = entry.Url is null
            ? 0 : text.Length - VariableReferenceMasker.Mask(entry.Url.Slice(entry.UrlStart, entry.Url.Length)).Length;
        ParsedUrl? url = ParsedUrl.Parse(text.Value);
        foreach (UrlResult reading in UrlValidator.Validate(text.Value, position, context.Options.IsOpenAiHost))
        {
            // What lies in the variable is reported where that is defined.
            if (reading.End > known && IsDefect(reading, url, entry, context, position, isNamed))
            {
                yield return CreateFinding(reading, entry, text, known);
            }
        }
    }

    private static bool CanBeUrl(string text) => text.IndexOf('.') > 0 && text.IndexOfAny(['/', '\\']) >= 0;

    /// <summary>What becomes of an address; <see langword="null"/> if it is no address that anybody asks for.</summary>
    /// <param name="entry">The value.</param>
    /// <param name="file">Its file.</param>
    /// <param name="isNamed">Whether the name says that requests go there, and not only that it is some address.</param>
    private static UrlUsage? FindUsage(SettingsEntry entry, SettingsFile file, out bool isNamed)
    {
        isNamed = entry.IsUrl;
        if (entry.Role == SettingsRole.Url
            && (file.Kind != SettingsFileKind.PowerShellScript || entry.Path.Name == SettingsRequest.UrlName))
        {
            return UrlUsage.Request;
        }

        if (entry.Role is SettingsRole.Header or SettingsRole.Body)
        {
            return null;
        }

        var names = new SettingPathClassifier(entry.Path);
        isNamed |= names.IsApiUrl;
        return names.IsKey ? null : isNamed || names.IsEndpoint ? UrlUsage.BaseAddress : UrlUsage.Unknown;
    }

    private static bool IsDefect(UrlResult reading, ParsedUrl? url, SettingsEntry entry, SettingsContext context, UrlUsage position,
        bool isNamed)
    {
        if (reading.Rule == UrlRule.KeyInUrl)
        {
            return reading.Defect != UrlDefect.KeyInUrl || !context.Options.IsAllowed(reading.GetText(url));
        }

        // Lists show, forbid or describe. Of a text without a name nothing is known.
        bool isListed = entry.Role == SettingsRole.Text || (entry.Path.Name.Length > 0 && entry.Path.Name[0] is >= '0' and <= '9');
        bool isMadeUp = context.IsTest && reading.Rule is UrlRule.Insecure or UrlRule.WrongUrl or UrlRule.Model;
        bool isRequest = position == UrlUsage.Request;
        return !isListed && !isMadeUp && reading.Defect switch
        {
            // Links to the documentation do no harm.
            UrlDefect.OldPage => false,
            UrlDefect.WrongHost => url is { Segments.Count: > 0 } || (isNamed && !isRequest),
            UrlDefect.MissingScheme => isRequest || Array.IndexOf(ClientVariables, KnownKeyNames.Normalize(entry.Path.Name)) >= 0,
            UrlDefect.OldApiVersion => isRequest,
            _ => true,
        };
    }

    private static SettingsFinding CreateFinding(UrlResult reading, SettingsEntry entry, MappedText text, int known)
    {
        // A collection of Postman keeps the parts of an address beside it.
        bool isWhole = reading.Start >= known && !(entry.Path is { Name: "raw", Parent.Name: "url" });

        // A header that is joined to its URL: whitespace may separate the key, or a reference to it, from its scheme.
        bool mayBelongToKey = reading.Defect is UrlDefect.StrayCharacter or UrlDefect.TrailingText
            && (ApiKeyScanner.Scan(text.Value).Count > 0
                || text.Value.IndexOf("{{", StringComparison.Ordinal) >= 0
                || text.Value.IndexOf(HeaderSyntax.Scheme, StringComparison.OrdinalIgnoreCase) >= 0);
        return new SettingsFinding(reading.Model is { } wrong ? (SettingsRule)wrong.Rule : GetRule(reading.Rule), entry,
            [EntryEditMapper.MapSpan(entry, text, Math.Max(reading.Start, known), reading.End)], reading)
        {
            IsInfo = reading.Model is { IsInfo: true },
            Edits = isWhole && !mayBelongToKey && reading.Replacement is { } replacement
                ? EntryEditMapper.MapEdits(entry, text, [new TextEdit(reading.Start, reading.Length, replacement)]) : [],

            // More has to change than the address, or what goes may be needed.
            RequiresDecision = reading.Model is not null || reading.RequiresOtherChanges,
        };
    }

    private static string GetText(this UrlResult reading, ParsedUrl? url) =>
        url?.Text.Substring(reading.Start, reading.Length) ?? string.Empty;

    private static SettingsRule GetRule(UrlRule rule) => rule switch
    {
        UrlRule.Retired => SettingsRule.RetiredEndpoint,
        UrlRule.Deprecated => SettingsRule.DeprecatedEndpoint,
        UrlRule.Insecure => SettingsRule.InsecureEndpoint,
        UrlRule.KeyInUrl => SettingsRule.KeyInUrl,
        UrlRule.Model => SettingsRule.RetiredModel,
        _ => SettingsRule.WrongUrl,
    };
}
