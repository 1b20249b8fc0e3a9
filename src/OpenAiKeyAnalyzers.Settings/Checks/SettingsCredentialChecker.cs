using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Text;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Reports OAK5002 and OAK1004 to OAK1007: values that are set as a key and are not valid keys.</summary>
internal static class SettingsCredentialChecker
{
    internal static IEnumerable<SettingsFinding> Check(SettingsEntry entry, SettingsContext context) =>
        CheckEntry(entry, context) is { } finding ? [finding] : [];

    private static SettingsFinding? CheckEntry(SettingsEntry entry, SettingsContext context)
    {
        if (entry.Role is SettingsRole.Text or SettingsRole.Url || entry.Value.Value.Trim().Length == 0
            || context.Options.IsAllowed(entry.Value.Value))
        {
            return null;
        }

        // If its semicolon is missing, the value of one setting contains two: that is the defect, and the two values are unknown until it
        // is fixed.
        if (ConnectionStringReader.IsPart(entry.Path)
            && ConnectionStringScanner.ScanValue(entry.Path.Name, entry.Value.Value, context.Options.IsOpenAiHost)
                is { Defect: UrlDefect.MissingSemicolon })
        {
            return null;
        }

        // A value that is not an Authorization value contains no key.
        if (SettingsHeaderChecker.IsMalformed(entry, context))
        {
            return null;
        }

        bool isHeader = entry.IsAuthorization;
        int offset = isHeader ? AuthorizationScheme.GetPrefixLength(entry.Value.Value) : 0;
        string credential = entry.Value.Value.Substring(offset);
        var names = context.GetNames(entry);
        bool isNamed = context.File.HasNames && entry.Role is SettingsRole.Setting or SettingsRole.Variable or SettingsRole.Local
            && names.IsKey;
        bool isPosition = isNamed || entry.IsCredential || (isHeader && offset > 0);
        if (context.Options.IsAllowed(credential))
        {
            return null;
        }

        // Bearer before a variable is reported once, not twice.
        int scheme = AuthorizationScheme.GetPrefixLength(entry.Value.Value);
        if (VariableReference.Parse(entry.Value.Value.Substring(scheme)) is { } expansion)
        {
            return CheckVariableReference(entry, context, names, expansion, isPosition, scheme);
        }

        if (context.IsTest)
        {
            return null;
        }

        if (isPosition)
        {
            CredentialResult reading = CredentialValidator.Validate(credential);
            SinkContext sink = CreateContext(reading, entry, names, context);
            if (CredentialRule.Check(reading, sink) is { } violation)
            {
                return CreateFinding(violation, entry, context, reading, offset, sink.Destination);
            }
        }

        if (!isPosition && context.File.HasNames && IsForAzure(entry, names, context))
        {
            CredentialResult reading = CredentialValidator.Validate(entry.Value.Value);
            var azure = new SinkContext(SinkKind.ApiKey, context.Origin, Destination.AzureOpenAI);
            if (CredentialRule.Check(reading, azure) == CredentialViolation.OpenAIKeyAtAzure)
            {
                return CreateFinding(CredentialViolation.OpenAIKeyAtAzure, entry, context, reading, 0, Destination.AzureOpenAI);
            }
        }

        var unknown = new SinkContext(SinkKind.Unknown, context.Origin);
        return MalformedKeyDetector.Detect(entry.Value.Value) is { } malformed && CredentialRule.Check(malformed, unknown) is { } everywhere
            ? CreateFinding(everywhere, entry, context, malformed, 0, Destination.OpenAI) : null;
    }

    /// <summary>
    /// Determines whether a key is for Azure OpenAI, although its name does not contain OpenAI: next to its endpoint, with the name
    /// <c>AOAI_KEY</c>, in the header that only Azure OpenAI reads.
    /// </summary>
    private static bool IsForAzure(SettingsEntry entry, SettingPathClassifier names, SettingsContext context) => entry.Role switch
    {
        SettingsRole.Setting or SettingsRole.Variable => names.IsCredential
            && (names.IsAzureOpenAi || context.GetEndpointBeside(entry) == Destination.AzureOpenAI),
        SettingsRole.Header => entry.Path.Name.Equals("api-key", StringComparison.OrdinalIgnoreCase)
            && entry.Request is { } request && context.GetDestination(request) == Destination.AzureOpenAI,
        _ => false,
    };

    /// <summary>Creates the sink context of a setting for the rules.</summary>
    private static SinkContext CreateContext(
        CredentialResult reading, SettingsEntry entry, SettingPathClassifier names, SettingsContext context) => new(
        SinkKind.ApiKey,
        context.Origin,

        // A file that contains the vendor's own server may send the vendor's key to it, regardless of the setting's name.
        context.HasVendorUrl(reading.Vendor) ? Destination.OtherProvider : context.GetDestination(entry, names),
        GetEndpoints(entry, names))
    {
        IsCertain = entry.Role is SettingsRole.Setting or SettingsRole.Variable
            ? context.GetEndpointBeside(entry) == Destination.OpenAI
            : entry is { Role: SettingsRole.Header, Request: { } request } && context.GetDestination(request) == Destination.OpenAI,
    };

    /// <summary>Gets the scope of the request's endpoints; without a request, that of the setting's name.</summary>
    private static EndpointScope GetEndpoints(SettingsEntry entry, SettingPathClassifier names)
    {
        if (entry.Request is { Urls.Count: > 0 } request)
        {
            return EndpointScopes.GetCommon(request.Urls.Select(AdministrationEndpoints.GetScope));
        }

        return names.IsAdmin ? EndpointScope.Administration : names.CanBeAdmin ? EndpointScope.Unknown : EndpointScope.Ordinary;
    }

    private static SettingsFinding? CheckVariableReference(SettingsEntry entry, SettingsContext context, SettingPathClassifier names,
        VariableReference expansion, bool isPosition, int offset)
    {
        bool isMeantForKey = isPosition
            ? context.GetDestination(entry, names) is Destination.OpenAI or Destination.AzureOpenAI || KnownKeyNames.IsKnown(expansion.Name)
            || entry.Request is null
            : context.File.HasNames && names.IsCredential && entry.Role is SettingsRole.Setting or SettingsRole.Variable
            && KnownKeyNames.IsKnown(expansion.Name);
        if (!isMeantForKey || context.File.IsTemplate || expansion.IsExpandedIn(entry, context.File.Format))
        {
            return null;
        }

        FileEdit place = SettingsKeyChecker.GetSpan(entry, offset, entry.Value.Length);
        return new SettingsFinding(SettingsRule.Unexpanded, entry, [place], expansion)
            { CanClearValue = entry.Role == SettingsRole.Setting && SettingsAdvice.CanBeEmpty(entry, context.File) };
    }

    private static SettingsFinding CreateFinding(
        CredentialViolation violation, SettingsEntry entry, SettingsContext context, CredentialResult reading, int offset,
        Destination destination)
    {
        bool isWrapping = violation == CredentialViolation.MalformedKey && reading.KeyLength > 0;
        bool isEscaped = reading.Repair.Count > 0;
        List<FileEdit> places = isWrapping
            ? GetEnclosingSpans(entry, reading, offset)
            : [SettingsKeyChecker.GetSpan(entry, offset + reading.Start, offset + reading.Start + reading.Length)];
        return new SettingsFinding((SettingsRule)violation.GetRule(), entry, places, reading)
        {
            Destination = destination,
            Edits = isEscaped
                ? EntryEditMapper.MapEdits(entry, entry.Value,
                    [.. reading.Repair.Select(edit => new TextEdit(offset + edit.Start, edit.Length, edit.Text))])
                : isWrapping && reading.IsCertain && !IsAcrossQuote(entry, context.Text, reading, offset) ? places : [],
            CanClearValue = !isWrapping && !isEscaped && !reading.IsBesideUrl(entry.Value.Value, offset)
                && entry.Role is SettingsRole.Setting or SettingsRole.Local && SettingsAdvice.CanBeEmpty(entry, context.File),
        };
    }

    private static bool IsAcrossQuote(SettingsEntry entry, string file, CredentialResult reading, int offset)
    {
        (int start, int end) = Outside(entry.Value.Value, reading, offset);
        int key = offset + reading.KeyStart;
        return EntryEditMapper.IsAcrossQuote(entry, file, start, key)
            || EntryEditMapper.IsAcrossQuote(entry, file, key + reading.KeyLength, end);
    }

    /// <summary>Gets the spans of the delimiters before and after the key, including the whitespace outside of them.</summary>
    private static List<FileEdit> GetEnclosingSpans(SettingsEntry entry, CredentialResult reading, int offset)
    {
        (int start, int end) = Outside(entry.Value.Value, reading, offset);
        var places = new List<FileEdit>();
        int key = offset + reading.KeyStart;
        if (start < key)
        {
            places.Add(SettingsKeyChecker.GetSpan(entry, start, key));
        }

        if (key + reading.KeyLength < end)
        {
            places.Add(SettingsKeyChecker.GetSpan(entry, key + reading.KeyLength, end));
        }

        return places;
    }

    /// <summary>Gets the start and end of the delimiters, including the whitespace around them.</summary>
    private static (int Start, int End) Outside(string text, CredentialResult reading, int offset)
    {
        int start = offset + reading.Start;
        int end = start + reading.Length;
        while (start > offset && StrayCharacterClassifier.GetAt(text, start - 1) != StrayCharacter.None)
        {
            start--;
        }

        while (end < text.Length && StrayCharacterClassifier.GetAt(text, end) != StrayCharacter.None)
        {
            end++;
        }

        return (start, end);
    }
}
