using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Reports OAK3001, OAK3002 and OAK3004 for the headers of requests to OpenAI.</summary>
internal static class SettingsHeaderChecker
{
    private const string ApiKeyHeader = "api-key";

    // Names of request variables that contain the key (read 2026-11-28): OPENAI_API_KEY in haneyume/ai-api-test, openai-key in
    // luwojtaszek/aidevs (http/openai.http), OpenAIKey in arijitdeb1/AI-101, API-Key in sameermahajan/ChatGPTPrompt (collections of
    // Postman), key in the documented request of a compatible server.
    private static readonly string[] KeyNames = ["key", "apikey", "openaikey", "openaiapikey"];

    internal static IEnumerable<SettingsFinding> Check(SettingsEntry entry, SettingsContext context)
    {
        if (IsAuthorization(entry, context.File))
        {
            // The header that contains the key without a scheme is wrong, and not the key.
            if (RequestKeyVariables.HasKeyOfOtherRequest(entry))
            {
                yield break;
            }

            if (ValidateAuthorization(entry, context, out MappedText text) is { } reading)
            {
                yield return new SettingsFinding(SettingsRule.MalformedAuthorization, entry,
                    [EntryEditMapper.MapSpan(entry, text, reading.Start, reading.Start + reading.Length)], reading)
                {
                    Edits = entry.HasOpposedUses ? []
                        : EntryEditMapper.MapEdits(entry, entry.LacksColon ? entry.Name! : text, reading.Edits),
                };
            }
            else if (entry.Name is not null && IsOpenAiKey(entry, context)
                && HeaderRule.CheckBearerKey(CreateSink(SinkKind.AuthorizationValue, entry, context)) is not null)
            {
                yield return CreateAzureFinding(entry);
            }
        }
        else if (entry.IsCredential && CheckCredential(entry, context) is { } credential)
        {
            yield return credential;
        }
        else if (IsHeader(entry, context.File) && entry.Name is not null)
        {
            HeaderNameResult name = HeaderNameValidator.Validate(entry.Path.Name);
            SettingsFinding? finding = name.IntendedName is null ? CheckMisnamedId(entry, context)
                : name.Defect == HeaderNameDefect.None ? CheckOpenAiHeader(entry, context, name.IntendedName)
                : IsIntended(entry, context, name) ? CreateWrongNameFinding(entry, context, name) : null;
            if (finding is not null)
            {
                yield return finding;
            }
        }
        else if (CheckIdSetting(entry, context) is { } setting)
        {
            yield return setting;
        }
    }

    /// <summary>Determines whether the value is not an <c>Authorization</c> value, so that a key in it need not be checked.</summary>
    internal static bool IsMalformed(SettingsEntry entry, SettingsContext context) =>
        IsAuthorization(entry, context.File) && !(RequestKeyVariables.HasKeyOfOtherRequest(entry))
        && ValidateAuthorization(entry, context, out _) is not null;

    private static bool IsAuthorization(SettingsEntry entry, SettingsFile file) =>
        entry.IsAuthorization || (IsHeader(entry, file) && HeaderSyntax.EqualsIgnoreCase(entry.Path.Name, HeaderSyntax.Name));

    /// <summary>Determines whether an entry is a header of a request, or of a header section in the settings of a client.</summary>
    private static bool IsHeader(SettingsEntry entry, SettingsFile file) =>
        entry.Role == SettingsRole.Header
        || (entry.Role == SettingsRole.Setting && file.HasNames
            && entry.Path.Parent?.Name.EndsWith("headers", StringComparison.OrdinalIgnoreCase) == true);

    private static AuthorizationResult? ValidateAuthorization(SettingsEntry entry, SettingsContext context, out MappedText text)
    {
        text = VariableReferenceMasker.Mask(entry.Value);
        AuthorizationResult reading = entry.LacksColon
            ? new AuthorizationResult(AuthorizationDefect.MissingColon, 0, HeaderSyntax.Scheme.Length,
                new TextEdit(HeaderSyntax.Name.Length, 0, ":"))
            : AuthorizationValidator.Validate(text.Value);
        if (reading.Defect == AuthorizationDefect.None && IsBareKey(entry, context, text))
        {
            reading = new AuthorizationResult(AuthorizationDefect.MissingScheme, 0, text.Length,
                new TextEdit(0, 0, HeaderSyntax.Scheme + " "));
        }

        if (reading.Defect == AuthorizationDefect.None || reading.IsReportedAtKey(entry.Value.Value))
        {
            return null;
        }

        // PowerShell joins "Bearer " + $key.
        SinkKind kind = entry.Role == SettingsRole.Setting ? SinkKind.HeaderSetting
            : context.File.Format.Has(SettingsTraits.Operators) ? SinkKind.AuthorizationOperand
            : SinkKind.AuthorizationValue;
        bool holdsKey = ApiKeyScanner.Scan(entry.Value.Value).Count > 0 || IsKeyBehindScheme(entry, context, reading);
        return HeaderRule.Check(reading, text.Value, holdsKey, CreateSink(kind, entry, context)) is null ? null : reading;
    }

    private static SinkContext CreateSink(SinkKind kind, SettingsEntry entry, SettingsContext context) =>
        new(kind, context.Origin, context.GetDestination(entry))
        {
            IsTest = context.IsTest,
            IsAuthorized = entry.Request is { } request && context.IsAuthorized(request),
        };

    /// <summary>
    /// Checks for a scheme in the value of a credential, to whose header the scheme is added: the bearer token of Postman, a variable after
    /// <c>Bearer</c>. OAK1004 reports a key after it.
    /// </summary>
    private static SettingsFinding? CheckCredential(SettingsEntry entry, SettingsContext context)
    {
        int scheme = AuthorizationScheme.GetPrefixLength(entry.Value.Value);
        if (scheme == 0 || VariableReference.Parse(entry.Value.Value.Substring(scheme)) is not { } reference
            || !reference.IsExpandedIn(entry, context.File.Format))
        {
            return null;
        }

        var reading = new AuthorizationResult(AuthorizationDefect.DuplicateScheme, 0, scheme, new TextEdit(0, scheme, string.Empty));
        SinkContext sink = CreateSink(SinkKind.AuthorizationValue, entry, context);
        return HeaderRule.Check(reading, entry.Value.Value, holdsKey: true, sink) is null ? null
            : new SettingsFinding(SettingsRule.MalformedAuthorization, entry,
                [EntryEditMapper.MapSpan(entry, entry.Value, 0, HeaderSyntax.Scheme.Length)], reading)
            {
                Edits = entry.HasOpposedUses ? [] : EntryEditMapper.MapEdits(entry, entry.Value, reading.Edits),
            };
    }

    /// <summary>Determines whether a variable that certainly contains OpenAI's key follows another scheme: <c>Basic {{key}}</c>.</summary>
    private static bool IsKeyBehindScheme(SettingsEntry entry, SettingsContext context, AuthorizationResult reading)
    {
        if (reading.Defect != AuthorizationDefect.WrongScheme)
        {
            return false;
        }

        MappedText rest = entry.Value.Slice(Math.Min(reading.Start + reading.Length, entry.Value.Length), entry.Value.Length).Trim();
        if (rest.Value.Length == 0 || VariableReferenceMasker.Mask(rest).Length != 1)
        {
            return false;
        }

        string name = rest.Value.Trim('{', '}', '$', '%', ' ');
        return Array.IndexOf(KeyNames, KnownKeyNames.Normalize(name)) >= 0 || name == context.Options.Variable
            || VariableReference.Parse(rest.Value)?.Name == context.Options.Variable
            || NameReferenceReader.Read(rest, context.File).Any(found => found.Name.Value == context.Options.Variable)
            || (context.FindVariable(name) is { } variable && HoldsKey(variable, context));
    }

    private static bool HoldsKey(SettingsEntry variable, SettingsContext context) =>
        ApiKeyScanner.Scan(variable.Value.Value).Any(key => key.Start == 0)
        || NameReferenceReader.Read(variable.Value, context.File).Any(found => found.Name.Value == context.Options.Variable);

    /// <summary>
    /// Determines whether the whole value is the variable that contains OpenAI's key; variables with other names may include the scheme.
    /// </summary>
    private static bool IsBareKey(SettingsEntry entry, SettingsContext context, MappedText text) =>
        text.Value.Trim() is { Length: 1 } hole && hole[0] == HeaderSyntax.Hole
        && (VariableReference.Parse(entry.Value.Value)?.Name == context.Options.Variable
            || ((entry.Role == SettingsRole.Header || !context.File.Format.Has(SettingsTraits.RequestVariables))
                && RequestKeyVariables.RefersToKey(entry.Value, context)));

    private static bool IsOpenAiKey(SettingsEntry entry, SettingsContext context)
    {
        int scheme = AuthorizationScheme.GetPrefixLength(entry.Value.Value);
        string credential = entry.Value.Value.Substring(scheme);
        return scheme > 0
            && (VariableReference.Parse(credential)?.Name == context.Options.Variable
                || NameReferenceReader.Read(entry.Value.Slice(scheme, entry.Value.Length).Trim(), context.File)
                    .Any(found => found.Name.Value == context.Options.Variable)
                || ApiKeyScanner.Scan(credential).Any(static key => key.Kind is not (ApiKeyKind.AzureOpenAI or ApiKeyKind.ClientSecret)));
    }

    private static SettingsFinding CreateAzureFinding(SettingsEntry entry)
    {
        MappedText name = entry.Name!;
        IReadOnlyList<FileEdit> renamed = EntryEditMapper.MapEdits(entry, name, [new TextEdit(0, name.Length, ApiKeyHeader)]);
        IReadOnlyList<FileEdit> bared =
            EntryEditMapper.MapEdits(entry, entry.Value,
                [new TextEdit(0, AuthorizationScheme.GetPrefixLength(entry.Value.Value), string.Empty)]);
        return new SettingsFinding(SettingsRule.WrongHeaderName, entry, [EntryEditMapper.MapSpan(entry, name, 0, name.Length)],
            new HeaderNameResult(ApiKeyHeader, HeaderNameDefect.None))
        {
            Edits = renamed.Count > 0 && bared.Count > 0 ? [.. renamed, .. bared] : [],

            // The key has to change, too.
            RequiresDecision = true,
        };
    }

    private static bool IsIntended(SettingsEntry entry, SettingsContext context, HeaderNameResult reading)
    {
        string value = entry.Value.Value.Trim();
        HeaderValueKind kind = HeaderSyntax.IsAt(value, 0, HeaderSyntax.Scheme) ? HeaderValueKind.Bearer
            : value.StartsWith("sk-", StringComparison.Ordinal)
                || VariableReference.Parse(value) is { Kind: not VariableReferenceKind.None } ? HeaderValueKind.Key
            : value.Length == 0 ? HeaderValueKind.Empty
            : HeaderValueKind.Other;
        SinkKind sink = entry.Request is null ? SinkKind.HeaderSetting : SinkKind.HeaderName;
        return HeaderRule.Check(reading, kind, CreateSink(sink, entry, context)) is not null;
    }

    private static SettingsFinding CreateWrongNameFinding(SettingsEntry entry, SettingsContext context, HeaderNameResult reading)
    {
        // Spaces before a colon do not belong to the name, but spaces in a quoted name do.
        MappedText name = entry.Name!.Value == entry.Path.Name ? entry.Name : entry.Name.Trim();
        List<FileEdit> repair = [.. EntryEditMapper.MapEdits(entry, name, [new TextEdit(0, name.Length, reading.IntendedName!)])];
        int blanks = HeaderSyntax.SkipSpaces(entry.Value.Value, 0);
        if (reading.IntendedName == HeaderSyntax.Name && !HeaderSyntax.IsAt(entry.Value.Value, blanks, HeaderSyntax.Scheme))
        {
            IReadOnlyList<FileEdit> prepended =
                EntryEditMapper.MapEdits(entry, entry.Value, [new TextEdit(blanks, 0, HeaderSyntax.Scheme + " ")]);
            repair = prepended.Count > 0 && repair.Count > 0 ? [.. repair, .. prepended] : [];
        }
        else if (reading.IntendedName == HeaderSyntax.Name && VariableReferenceMasker.Mask(entry.Value) is var text
            && AuthorizationValidator.Validate(text.Value) is { Defect: not AuthorizationDefect.None } malformed)
        {
            // With the corrected name, the value must be valid, too.
            IReadOnlyList<FileEdit> corrected = EntryEditMapper.MapEdits(entry, text, malformed.Edits);
            repair = corrected.Count > 0 && repair.Count > 0 ? [.. repair, .. corrected] : [];
        }

        return new SettingsFinding(SettingsRule.WrongHeaderName, entry, [EntryEditMapper.MapSpan(entry, name, 0, name.Length)], reading)
        {
            Edits = context.HasHeader(entry, reading.IntendedName!) ? [] : repair,
        };
    }

    /// <summary>Checks the ID of an organization or a project in a setting, which the client sends as a header.</summary>
    private static SettingsFinding? CheckIdSetting(SettingsEntry entry, SettingsContext context)
    {
        if (entry.Role is not (SettingsRole.Setting or SettingsRole.Variable) || !context.File.HasNames
            || entry.Value.Value.Trim().Length == 0 || VariableReference.Parse(entry.Value.Value) is not null)
        {
            return null;
        }

        var names = context.GetNames(entry);
        string? header = names.IsOrganization ? HeaderNameValidator.Organization
            : names.IsProject || IsProjectVariable(entry) ? HeaderNameValidator.Project : null;
        return header is null ? null : CheckOpenAiHeader(entry, context, header);
    }

    // OPENAI_PROJECT may contain any value; a display name with spaces is often used instead of the ID.
    private static bool IsProjectVariable(SettingsEntry entry) =>
        entry.Role == SettingsRole.Variable && entry.Path.Name == "OPENAI_PROJECT" && entry.Value.Value.Trim().IndexOf(' ') > 0;

    private static SettingsFinding? CheckMisnamedId(SettingsEntry entry, SettingsContext context)
    {
        MappedText text = VariableReferenceMasker.Mask(entry.Value).Trim();
        string? value = text.Value.IndexOf(HeaderSyntax.Hole) >= 0 ? null : text.Value;
        SinkContext sink = CreateSink(SinkKind.HeaderName, entry, context);
        bool isCertain = entry.Request is not null && text.Length > 0;
        OpenAiHeaderDefect defect = sink.Destination == Destination.OpenAI
            ? OpenAiHeaderValidator.ValidateName(entry.Path.Name, value, isCertain) : OpenAiHeaderDefect.None;
        if (defect == OpenAiHeaderDefect.None || HeaderRule.Check(defect, sink) is null)
        {
            return null;
        }

        string intended = OpenAiHeaderValidator.GetIntendedName(defect);
        MappedText name = entry.Name!.Value == entry.Path.Name ? entry.Name : entry.Name.Trim();
        bool isRight = value is null || OpenAiHeaderValidator.Validate(intended, value) == OpenAiHeaderDefect.None;
        return new SettingsFinding(SettingsRule.OpenAiHeader, entry, [EntryEditMapper.MapSpan(entry, name, 0, name.Length)], defect)
        {
            Edits = isRight && !context.HasHeader(entry, intended)
                ? EntryEditMapper.MapEdits(entry, name, [new TextEdit(0, name.Length, intended)]) : [],
        };
    }

    private static SettingsFinding? CheckOpenAiHeader(SettingsEntry entry, SettingsContext context, string header)
    {
        MappedText text = VariableReferenceMasker.Mask(entry.Value).Trim();
        OpenAiHeaderDefect defect = text.Value.IndexOf(HeaderSyntax.Hole) >= 0
            ? OpenAiHeaderDefect.None : OpenAiHeaderValidator.Validate(header, text.Value);
        bool isId = defect is OpenAiHeaderDefect.Organization or OpenAiHeaderDefect.Project;
        return defect == OpenAiHeaderDefect.None || HeaderRule.Check(defect, CreateSink(SinkKind.HeaderValue, entry, context)) is null
            ? null
            : new SettingsFinding(SettingsRule.OpenAiHeader, entry, [EntryEditMapper.MapSpan(entry, text, 0, text.Length)], defect)
            {
                Edits = !isId && entry.Line is { } line ? [line] : [],
                RequiresDecision = true,
            };
    }
}
