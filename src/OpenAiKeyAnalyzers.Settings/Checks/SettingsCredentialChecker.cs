using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>OAK5002 and OAK1004 to OAK1007: what stands where a key belongs and is none.</summary>
internal static class SettingsCredentialChecker
{
    private const string AdministrationPath = "/v1/organization";

    internal static IEnumerable<SettingsFinding> Check(SettingsEntry entry, SettingsContext context) =>
        CheckEntry(entry, context) is { } finding ? [finding] : [];

    private static SettingsFinding? CheckEntry(SettingsEntry entry, SettingsContext context)
    {
        if (entry.Role is SettingsRole.Text or SettingsRole.Url || entry.Value.Value.Trim().Length == 0
            || context.Options.IsAllowed(entry.Value.Value))
        {
            return null;
        }

        // What is no Authorization at all holds no key either.
        if (SettingsHeaderChecker.IsMalformed(entry, context))
        {
            return null;
        }

        bool isHeader = entry.IsAuthorization;
        int offset = isHeader ? AuthorizationScheme.GetPrefixLength(entry.Value.Value) : 0;
        string credential = entry.Value.Value.Substring(offset);
        var names = new SettingPathClassifier(entry.Path);
        bool isNamed = context.File.HasNames && entry.Role is SettingsRole.Setting or SettingsRole.Variable or SettingsRole.Local
            && names.IsKey;
        bool isPosition = isNamed || entry.IsCredential || (isHeader && offset > 0);
        if (context.Options.IsAllowed(credential))
        {
            return null;
        }

        // Bearer in front of a variable is one mistake, not two.
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
            SettingsDestination host = context.GetDestination(entry, names);
            CredentialResult reading = CredentialValidator.Validate(credential);
            if (FindRule(reading, host, entry, names) is { } rule && !IsExpectedInTemplate(reading, context.File)
                && !(rule == SettingsRule.OtherVendorKey && context.HasVendorUrl(reading.Vendor)))
            {
                return CreateFinding(rule, entry, context, reading, offset, host);
            }
        }

        return MalformedKeyDetector.Detect(entry.Value.Value) is { } malformed
            ? CreateFinding(SettingsRule.MalformedKey, entry, context, malformed, 0, SettingsDestination.OpenAi) : null;
    }

    private static SettingsFinding? CheckVariableReference(SettingsEntry entry, SettingsContext context, SettingPathClassifier names,
        VariableReference expansion, bool isPosition, int offset)
    {
        bool isMeantForKey = isPosition
            ? context.GetDestination(entry, names) != SettingsDestination.Other || KnownKeyNames.IsKnown(expansion.Name)
            || entry.Request is null
            : context.File.HasNames && names.IsCredential && entry.Role is SettingsRole.Setting or SettingsRole.Variable
            && KnownKeyNames.IsKnown(expansion.Name);
        if (!isMeantForKey || context.File.IsTemplate || expansion.IsExpandedIn(entry, context.File.Kind))
        {
            return null;
        }

        FileEdit place = SettingsKeyChecker.GetSpan(entry, offset, entry.Value.Length);
        return new SettingsFinding(SettingsRule.Unexpanded, entry, [place], expansion)
            { CanClearValue = entry.Role == SettingsRole.Setting && SettingsAdvice.CanBeEmpty(entry, context.File) };
    }

    /// <summary>Whether the file is one that others fill in, and the text asks them to.</summary>
    private static bool IsExpectedInTemplate(CredentialResult reading, SettingsFile file) =>
        file.IsTemplate
        && (reading.Kind is CredentialKind.Placeholder or CredentialKind.OtherValue
            || (reading.Kind == CredentialKind.Malformed && reading.KeyLength == 0));

    private static SettingsRule? FindRule(CredentialResult reading, SettingsDestination host, SettingsEntry entry,
        SettingPathClassifier names) => (reading.Kind, host) switch
    {
        // In settings, empty is how one says that the value comes from elsewhere.
        (CredentialKind.Placeholder, _) when reading.Defect == CredentialDefect.Empty => null,
        (CredentialKind.Key, SettingsDestination.Azure) when reading.KeyKind is not (ApiKeyKind.AzureOpenAI or null) =>
            SettingsRule.OtherVendorKey,
        (CredentialKind.Key, SettingsDestination.OpenAi) => IsMisplaced(reading.KeyKind, entry, names) ? SettingsRule.OtherValue : null,
        (CredentialKind.Malformed, SettingsDestination.OpenAi) => SettingsRule.MalformedKey,
        (CredentialKind.Placeholder, SettingsDestination.OpenAi) => SettingsRule.Placeholder,
        (CredentialKind.OtherVendorKey, SettingsDestination.OpenAi) when reading.IsCertain => SettingsRule.OtherVendorKey,
        (CredentialKind.OtherValue, SettingsDestination.OpenAi) => SettingsRule.OtherValue,
        (CredentialKind.OtherValue, SettingsDestination.Azure) when reading.Defect is CredentialDefect.ModelName or CredentialDefect.Url =>
            SettingsRule.OtherValue,
        _ => null,
    };

    /// <summary>Whether an admin key stands where an ordinary one belongs, or the other way round.</summary>
    private static bool IsMisplaced(ApiKeyKind? kind, SettingsEntry entry, SettingPathClassifier names)
    {
        if (kind is ApiKeyKind.ClientSecret or ApiKeyKind.AzureOpenAI or null)
        {
            return false;
        }

        bool isAdminKey = kind == ApiKeyKind.Admin;
        if (entry.Request is { Urls.Count: > 0 } request)
        {
            bool all = request.Urls.TrueForAll(static address => address.IndexOf(AdministrationPath, StringComparison.Ordinal) >= 0);
            bool none = request.Urls.TrueForAll(static address => address.IndexOf(AdministrationPath, StringComparison.Ordinal) < 0
                && address.IndexOf("/v1/", StringComparison.Ordinal) >= 0);
            return isAdminKey ? none : all;
        }

        return isAdminKey ? !names.CanBeAdmin : names.IsAdmin;
    }

    private static SettingsFinding CreateFinding(
        SettingsRule rule, SettingsEntry entry, SettingsContext context, CredentialResult reading, int offset, SettingsDestination host)
    {
        bool isWrapping = rule == SettingsRule.MalformedKey && reading.KeyLength > 0;
        bool isEscaped = reading.Repair.Count > 0;
        List<FileEdit> places = isWrapping
            ? GetEnclosingSpans(entry, reading, offset)
            : [SettingsKeyChecker.GetSpan(entry, offset + reading.Start, offset + reading.Start + reading.Length)];
        return new SettingsFinding(rule, entry, places, reading)
        {
            Destination = host,
            Edits = isEscaped
                ? EntryEditMapper.MapEdits(entry, entry.Value,
                    [.. reading.Repair.Select(edit => new TextEdit(offset + edit.Start, edit.Length, edit.Text))])
                : isWrapping && reading.IsCertain && !IsAcrossQuote(entry, context.Text, reading, offset) ? places : [],
            CanClearValue = !isWrapping && !isEscaped && entry.Role is SettingsRole.Setting or SettingsRole.Local
                && SettingsAdvice.CanBeEmpty(entry, context.File),
        };
    }

    private static bool IsAcrossQuote(SettingsEntry entry, string file, CredentialResult reading, int offset)
    {
        (int start, int end) = Outside(entry.Value.Value, reading, offset);
        int key = offset + reading.KeyStart;
        return EntryEditMapper.IsAcrossQuote(entry, file, start, key)
            || EntryEditMapper.IsAcrossQuote(entry, file, key + reading.KeyLength, end);
    }

    /// <summary>The wrapping in front of the key and behind it, with the white space outside.</summary>
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

    /// <summary>Where the wrapping starts and ends, with the whitespace around it.</summary>
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
