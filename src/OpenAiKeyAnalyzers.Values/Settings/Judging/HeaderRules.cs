using OpenAiKeyAnalyzers.Values.ApiKeys;
using OpenAiKeyAnalyzers.Values.Headers;

namespace OpenAiKeyAnalyzers.Values.Settings.Judging;

/// <summary>OAK3001, OAK3002 and OAK3004: the headers of requests to OpenAI.</summary>
internal static class HeaderRules
{
    private const string ApiKeyHeader = "api-key";

    internal static IEnumerable<SettingsFinding> Read(SettingsEntry entry, SettingsContext context)
    {
        if (IsAuthorization(entry, context.File))
        {
            if (ReadAuthorization(entry, context, out SettingsText text) is { } reading)
            {
                yield return new SettingsFinding(SettingsRule.MalformedAuthorization, entry, [Edits.Place(entry, text, reading.Start, reading.Start + reading.Length)], reading)
                {
                    Repair = Edits.Of(entry, text, reading.Repair),
                };
            }
            else if (entry.Name is not null && context.HostOf(entry) == SettingsHost.Azure && IsOpenAiKey(entry, context))
            {
                yield return AtAzure(entry);
            }
        }
        else if (IsHeader(entry, context.File) && entry.Name is not null)
        {
            HeaderNameReading name = HeaderNameReader.Read(entry.Path.Name);
            SettingsFinding? finding = name.Meant is null ? null
                : name.Defect == HeaderNameDefect.None ? OwnHeader(entry, context, name.Meant)
                : IsMeant(entry, context, name) ? WrongName(entry, context, name) : null;
            if (finding is not null)
            {
                yield return finding;
            }
        }
    }

    /// <summary>Whether the value is no <c>Authorization</c> at all, so that what it says about a key is not worth judging.</summary>
    internal static bool IsMalformed(SettingsEntry entry, SettingsContext context) =>
        IsAuthorization(entry, context.File) && ReadAuthorization(entry, context, out _) is not null;

    private static bool IsAuthorization(SettingsEntry entry, SettingsFile file) => entry.IsAuthorization || (IsHeader(entry, file) && HeaderSyntax.Is(entry.Path.Name, HeaderSyntax.Name));

    /// <summary>A header of a request, or one of a section of headers in the settings of a client.</summary>
    private static bool IsHeader(SettingsEntry entry, SettingsFile file) =>
        entry.Role == SettingsRole.Header
        || (entry.Role == SettingsRole.Setting && file.HasNames && entry.Path.Parent?.Name.EndsWith("headers", StringComparison.OrdinalIgnoreCase) == true);

    private static AuthorizationReading? ReadAuthorization(SettingsEntry entry, SettingsContext context, out SettingsText text)
    {
        text = Holes.In(entry.Value);
        AuthorizationReading reading = AuthorizationValueReader.Read(text.Value);
        if (reading.Defect == AuthorizationDefect.None && IsBareKey(entry, context, text))
        {
            reading = new AuthorizationReading(AuthorizationDefect.NoScheme, 0, text.Length, new TextEdit(0, 0, HeaderSyntax.Scheme + " "));
        }

        bool isSetting = entry.Role == SettingsRole.Setting;
        bool isDefect = reading.Defect switch
        {
            // Braces of one sort are a placeholder in a file, and no language but C# is known to write these dollar signs.
            AuthorizationDefect.None or AuthorizationDefect.NotInterpolated or AuthorizationDefect.DollarSign => false,

            // In PowerShell, "Bearer " + $key.
            AuthorizationDefect.NoKey => !isSetting && !context.File.IsTemplate && context.File.Kind != SettingsFileKind.PowerShellScript,

            // Whoever fills a template in, or a setting, may well write the scheme.
            AuthorizationDefect.NoScheme => !(isSetting || context.File.IsTemplate) || ApiKeyReader.Read(entry.Value.Value).Count > 0,

            AuthorizationDefect.OtherScheme => !Schemes.IsComputed(text.Value.Substring(reading.Start, reading.Length)) || ApiKeyReader.Read(entry.Value.Value).Count > 0,
            _ => true,
        };
        return isDefect && context.HostOf(entry) == SettingsHost.OpenAi ? reading : null;
    }

    /// <summary>Whether the whole value is the variable that holds OpenAI's key; variables of other names may bring the scheme along.</summary>
    private static bool IsBareKey(SettingsEntry entry, SettingsContext context, SettingsText text) =>
        text.Value.Trim() is { Length: 1 } hole && hole[0] == HeaderSyntax.Hole && Expansion.Read(entry.Value.Value) is { } expansion && expansion.Name == context.Options.Variable;

    private static bool IsOpenAiKey(SettingsEntry entry, SettingsContext context)
    {
        int scheme = AuthorizationScheme.Length(entry.Value.Value);
        string credential = entry.Value.Value.Substring(scheme);
        return scheme > 0
            && (Expansion.Read(credential)?.Name == context.Options.Variable || ApiKeyReader.Read(credential).Any(static key => key.Kind is not (ApiKeyKind.AzureOpenAI or ApiKeyKind.ClientSecret)));
    }

    private static SettingsFinding AtAzure(SettingsEntry entry)
    {
        SettingsText name = entry.Name!;
        IReadOnlyList<FileSpan> renamed = Edits.Of(entry, name, [new TextEdit(0, name.Length, ApiKeyHeader)]);
        IReadOnlyList<FileSpan> bared = Edits.Of(entry, entry.Value, [new TextEdit(0, AuthorizationScheme.Length(entry.Value.Value), string.Empty)]);
        return new SettingsFinding(SettingsRule.WrongHeaderName, entry, [Edits.Place(entry, name, 0, name.Length)], new HeaderNameReading(ApiKeyHeader, HeaderNameDefect.None))
        {
            Repair = renamed.Count > 0 && bared.Count > 0 ? [.. renamed, .. bared] : [],

            // The key has to change, too.
            IsChoice = true,
        };
    }

    private static bool IsMeant(SettingsEntry entry, SettingsContext context, HeaderNameReading reading)
    {
        string value = entry.Value.Value.Trim();
        bool hasScheme = HeaderSyntax.IsAt(value, 0, HeaderSyntax.Scheme);
        bool holdsKey = value.StartsWith("sk-", StringComparison.Ordinal) || Expansion.Read(value) is { Form: not ExpansionForm.None };
        bool isMeant = reading.Defect switch
        {
            HeaderNameDefect.Misspelt => reading.Meant != HeaderSyntax.Name || hasScheme || holdsKey,
            HeaderNameDefect.Scheme => holdsKey || hasScheme,
            HeaderNameDefect.OtherVendor => entry.Request is { } request && value.Length > 0 && !context.IsAuthorized(request),
            _ => true,
        };
        return isMeant && context.HostOf(entry) == SettingsHost.OpenAi;
    }

    private static SettingsFinding WrongName(SettingsEntry entry, SettingsContext context, HeaderNameReading reading)
    {
        // Blanks before a colon are no part of the name, blanks in a quoted name are.
        SettingsText name = entry.Name!.Value == entry.Path.Name ? entry.Name : entry.Name.Trim();
        List<FileSpan> repair = [.. Edits.Of(entry, name, [new TextEdit(0, name.Length, reading.Meant!)])];
        int blanks = HeaderSyntax.EndOfBlanks(entry.Value.Value, 0);
        if (reading.Meant == HeaderSyntax.Name && !HeaderSyntax.IsAt(entry.Value.Value, blanks, HeaderSyntax.Scheme))
        {
            IReadOnlyList<FileSpan> prepended = Edits.Of(entry, entry.Value, [new TextEdit(blanks, 0, HeaderSyntax.Scheme + " ")]);
            repair = prepended.Count > 0 && repair.Count > 0 ? [.. repair, .. prepended] : [];
        }
        else if (reading.Meant == HeaderSyntax.Name && Holes.In(entry.Value) is var text && AuthorizationValueReader.Read(text.Value) is { Defect: not AuthorizationDefect.None } malformed)
        {
            // Under the right name, the value is judged, too.
            IReadOnlyList<FileSpan> corrected = Edits.Of(entry, text, malformed.Repair);
            repair = corrected.Count > 0 && repair.Count > 0 ? [.. repair, .. corrected] : [];
        }

        return new SettingsFinding(SettingsRule.WrongHeaderName, entry, [Edits.Place(entry, name, 0, name.Length)], reading)
        {
            Repair = context.HasHeader(entry, reading.Meant!) ? [] : repair,
        };
    }

    private static SettingsFinding? OwnHeader(SettingsEntry entry, SettingsContext context, string header)
    {
        SettingsText text = Holes.In(entry.Value).Trim();
        OpenAiHeaderDefect defect = text.Value.IndexOf(HeaderSyntax.Hole) >= 0 ? OpenAiHeaderDefect.None : OpenAiHeaderReader.Read(header, text.Value);
        bool isId = defect is OpenAiHeaderDefect.Organization or OpenAiHeaderDefect.Project;

        // Ids of tests are made up, and those of templates are to be filled in.
        return defect == OpenAiHeaderDefect.None || (isId && (context.IsTest || context.File.IsTemplate)) || context.HostOf(entry) != SettingsHost.OpenAi ? null
            : new SettingsFinding(SettingsRule.OpenAiHeader, entry, [Edits.Place(entry, text, 0, text.Length)], defect)
            {
                Repair = !isId && entry.Line is { } line ? [line] : [],
                IsChoice = true,
            };
    }
}
