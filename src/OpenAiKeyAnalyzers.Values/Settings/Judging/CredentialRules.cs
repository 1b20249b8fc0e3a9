using OpenAiKeyAnalyzers.Values.ApiKeys;
using OpenAiKeyAnalyzers.Values.Credentials;
using OpenAiKeyAnalyzers.Values.Names;

namespace OpenAiKeyAnalyzers.Values.Settings.Judging;

/// <summary>OAK5002 and OAK1004 to OAK1007: what stands where a key belongs and is none.</summary>
internal static class CredentialRules
{
    private const string Administration = "/v1/organization";

    internal static IEnumerable<SettingsFinding> Read(SettingsEntry entry, SettingsContext context) =>
        Judge(entry, context) is { } finding ? [finding] : [];

    private static SettingsFinding? Judge(SettingsEntry entry, SettingsContext context)
    {
        if (entry.Role is SettingsRole.Text or SettingsRole.Url || entry.Value.Value.Trim().Length == 0 || context.Options.IsAllowed(entry.Value.Value))
        {
            return null;
        }

        // What is no Authorization at all holds no key either.
        if (HeaderRules.IsMalformed(entry, context))
        {
            return null;
        }

        bool isHeader = entry.IsAuthorization;
        int offset = isHeader ? AuthorizationScheme.Length(entry.Value.Value) : 0;
        string credential = entry.Value.Value.Substring(offset);
        var names = new SettingNames(entry.Path);
        bool isNamed = context.File.HasNames && entry.Role is SettingsRole.Setting or SettingsRole.Variable or SettingsRole.Local && names.IsKey;
        bool isPosition = isNamed || entry.IsCredential || (isHeader && offset > 0);
        if (context.Options.IsAllowed(credential))
        {
            return null;
        }

        // Bearer in front of a variable is one mistake, not two.
        int scheme = AuthorizationScheme.Length(entry.Value.Value);
        if (Expansion.Read(entry.Value.Value.Substring(scheme)) is { } expansion)
        {
            return ReadExpansion(entry, context, names, expansion, isPosition, scheme);
        }

        if (context.IsTest)
        {
            return null;
        }

        if (isPosition)
        {
            SettingsHost host = context.HostOf(entry, names);
            CredentialReading reading = CredentialReader.Read(credential);
            if (RuleOf(reading, host, entry, names) is { } rule && !IsSpared(reading, context.File) && !(rule == SettingsRule.ForeignKey && context.HasAddressOf(reading.Vendor)))
            {
                return Finding(rule, entry, context, reading, offset, host);
            }
        }

        return MalformedKeyReader.Read(entry.Value.Value) is { } malformed ? Finding(SettingsRule.MalformedKey, entry, context, malformed, 0, SettingsHost.OpenAi) : null;
    }

    private static SettingsFinding? ReadExpansion(SettingsEntry entry, SettingsContext context, SettingNames names, Expansion expansion, bool isPosition, int offset)
    {
        bool isMeantForKey = isPosition ? context.HostOf(entry, names) != SettingsHost.Foreign || OpenAiKeyNames.IsOne(expansion.Name) || entry.Request is null
            : context.File.HasNames && names.IsCredential && entry.Role is SettingsRole.Setting or SettingsRole.Variable && OpenAiKeyNames.IsOne(expansion.Name);
        if (!isMeantForKey || context.File.IsTemplate || expansion.IsExpandedIn(entry, context.File.Kind))
        {
            return null;
        }

        FileSpan place = KeyRules.Span(entry, offset, entry.Value.Length);
        return new SettingsFinding(SettingsRule.Unexpanded, entry, [place], expansion) { MayBeEmptied = entry.Role is SettingsRole.Setting or SettingsRole.Variable && !entry.IsLiteral };
    }

    /// <summary>Whether the file is one that others fill in, and the text asks them to.</summary>
    private static bool IsSpared(CredentialReading reading, SettingsFile file) =>
        file.IsTemplate && (reading.Verdict is CredentialVerdict.Placeholder or CredentialVerdict.Misplaced || (reading.Verdict == CredentialVerdict.Malformed && reading.KeyLength == 0));

    private static SettingsRule? RuleOf(CredentialReading reading, SettingsHost host, SettingsEntry entry, SettingNames names) => (reading.Verdict, host) switch
    {
        // In settings, empty is how one says that the value comes from elsewhere.
        (CredentialVerdict.Placeholder, _) when reading.Defect == CredentialDefect.Empty => null,
        (CredentialVerdict.Key, SettingsHost.Azure) when reading.Kind is not (ApiKeyKind.AzureOpenAI or null) => SettingsRule.ForeignKey,
        (CredentialVerdict.Key, SettingsHost.OpenAi) => IsMisplaced(reading.Kind, entry, names) ? SettingsRule.MisplacedValue : null,
        (CredentialVerdict.Malformed, SettingsHost.OpenAi) => SettingsRule.MalformedKey,
        (CredentialVerdict.Placeholder, SettingsHost.OpenAi) => SettingsRule.Placeholder,
        (CredentialVerdict.ForeignKey, SettingsHost.OpenAi) when reading.IsCertain => SettingsRule.ForeignKey,
        (CredentialVerdict.Misplaced, SettingsHost.OpenAi) => SettingsRule.MisplacedValue,
        (CredentialVerdict.Misplaced, SettingsHost.Azure) when reading.Defect is CredentialDefect.ModelName or CredentialDefect.Url => SettingsRule.MisplacedValue,
        _ => null,
    };

    /// <summary>Whether an admin key stands where an ordinary one belongs, or the other way round.</summary>
    private static bool IsMisplaced(ApiKeyKind? kind, SettingsEntry entry, SettingNames names)
    {
        if (kind is ApiKeyKind.ClientSecret or ApiKeyKind.AzureOpenAI or null)
        {
            return false;
        }

        bool isAdminKey = kind == ApiKeyKind.Admin;
        if (entry.Request is { Addresses.Count: > 0 } request)
        {
            bool all = request.Addresses.TrueForAll(static address => address.IndexOf(Administration, StringComparison.Ordinal) >= 0);
            bool none = request.Addresses.TrueForAll(static address => address.IndexOf(Administration, StringComparison.Ordinal) < 0 && address.IndexOf("/v1/", StringComparison.Ordinal) >= 0);
            return isAdminKey ? none : all;
        }

        return isAdminKey ? !names.MayBeAdmin : names.IsAdmin;
    }

    private static SettingsFinding Finding(
        SettingsRule rule, SettingsEntry entry, SettingsContext context, CredentialReading reading, int offset, SettingsHost host)
    {
        bool isWrapping = rule == SettingsRule.MalformedKey && reading.KeyLength > 0;
        bool isEscaped = reading.Repair.Count > 0;
        List<FileSpan> places = isWrapping ? Wrapping(entry, reading, offset) : [KeyRules.Span(entry, offset + reading.Start, offset + reading.Start + reading.Length)];
        return new SettingsFinding(rule, entry, places, reading)
        {
            Host = host,
            Repair = isEscaped ? Edits.Of(entry, entry.Value, [.. reading.Repair.Select(edit => new TextEdit(offset + edit.Start, edit.Length, edit.Text))])
                : isWrapping && reading.IsCertain && !IsAcrossQuote(entry, context.Text, reading, offset) ? places : [],
            MayBeEmptied = !isWrapping && !isEscaped && entry.Role is SettingsRole.Setting or SettingsRole.Variable or SettingsRole.Local,
        };
    }

    private static bool IsAcrossQuote(SettingsEntry entry, string file, CredentialReading reading, int offset)
    {
        (int start, int end) = Outside(entry.Value.Value, reading, offset);
        int key = offset + reading.KeyStart;
        return Edits.IsAcrossQuote(entry, file, start, key) || Edits.IsAcrossQuote(entry, file, key + reading.KeyLength, end);
    }

    /// <summary>The wrapping in front of the key and behind it, with the white space outside.</summary>
    private static List<FileSpan> Wrapping(SettingsEntry entry, CredentialReading reading, int offset)
    {
        (int start, int end) = Outside(entry.Value.Value, reading, offset);
        var places = new List<FileSpan>();
        int key = offset + reading.KeyStart;
        if (start < key)
        {
            places.Add(KeyRules.Span(entry, start, key));
        }

        if (key + reading.KeyLength < end)
        {
            places.Add(KeyRules.Span(entry, key + reading.KeyLength, end));
        }

        return places;
    }

    /// <summary>Where the wrapping starts and ends, with the whitespace around it.</summary>
    private static (int Start, int End) Outside(string text, CredentialReading reading, int offset)
    {
        int start = offset + reading.Start;
        int end = start + reading.Length;
        while (start > offset && StrayCharacters.At(text, start - 1) != StrayCharacter.None)
        {
            start--;
        }

        while (end < text.Length && StrayCharacters.At(text, end) != StrayCharacter.None)
        {
            end++;
        }

        return (start, end);
    }
}
