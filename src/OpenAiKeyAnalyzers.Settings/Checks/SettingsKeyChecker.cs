using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Reports OAK1001 to OAK1003 and OAK5001: keys anywhere in the file.</summary>
internal static class SettingsKeyChecker
{
    internal static IEnumerable<SettingsFinding> Check(SettingsEntry entry, SettingsContext context)
    {
        foreach (ApiKeyMatch key in ApiKeyScanner.Scan(entry.Name?.Value))
        {
            yield return Finding(entry, key, new FileEdit(entry.Name!.GetPosition(key.Start), entry.Name.GetPosition(key.End)), context,
                mayBeEmptied: false);
        }

        foreach (ApiKeyMatch key in ApiKeyScanner.Scan(entry.Value.Value))
        {
            if (context.Options.IsAllowed(entry.Value.Value) || context.Options.IsAllowed(StripStrayCharacters(entry.Value.Value, key)))
            {
                continue;
            }

            FileEdit place = GetSpan(entry, key.Start, key.End);
            bool isOwnValue = entry.Role is SettingsRole.Setting or SettingsRole.Variable or SettingsRole.Local;
            yield return Finding(entry, key, place, context, isOwnValue && !context.File.IsLocal
                && SettingsAdvice.CanBeEmpty(entry, context.File) && HoldsOnlyKey(entry, key, context));
            if (entry.Role != SettingsRole.Text)
            {
                foreach (SettingsFinding stray in CheckStrayCharacters(entry, key, context.Text))
                {
                    yield return stray;
                }
            }
        }
    }

    /// <summary>
    /// Determines whether a value is a key, regardless of its defects: a connection string, a URL, or a command that contains a key has
    /// other parts that are required. In a setting for keys, text next to a key is not.
    /// </summary>
    private static bool HoldsOnlyKey(SettingsEntry entry, ApiKeyMatch key, SettingsContext context)
    {
        string value = entry.Value.Value;
        string others = value.Substring(0, key.Start) + value.Substring(key.End);
        if (others.IndexOf(CredentialResult.UrlMark, StringComparison.Ordinal) >= 0)
        {
            return false;
        }

        bool isForKey = entry.IsCredential || entry.IsAuthorization || context.GetNames(entry).IsKey;
        return !others.Any(ApiKeyBody.IsAlphanumeric) || CredentialValidator.Validate(value) is { Kind: CredentialKind.Malformed } reading
            && (isForKey || reading.Defect != CredentialDefect.SurroundingText);
    }

    /// <summary>
    /// Creates the finding for a key. A file that the program's users receive has a separate rule, so that a defect is reported once. A
    /// client secret is intended for the users.
    /// </summary>
    private static SettingsFinding Finding(SettingsEntry entry, ApiKeyMatch key, FileEdit place, SettingsContext context,
        bool mayBeEmptied) =>
        context.Options.IsShippedToClients && key.Kind != ApiKeyKind.ClientSecret
            ? new SettingsFinding(SettingsRule.ShippedKey, entry, [place], key)
            : new SettingsFinding(SettingsRule.HardCodedKey, entry, [place], key)
            { IsInfo = context.File.IsLocal, CanClearValue = mayBeEmptied };

    private static IEnumerable<SettingsFinding> CheckStrayCharacters(SettingsEntry entry, ApiKeyMatch key, string text)
    {
        var gaps = new List<FileEdit>();
        foreach (ApiKeyDefect defect in key.Defects)
        {
            FileEdit span = GetSpan(entry, defect.Start, defect.End);
            if (defect.Position == StrayPosition.Inside)
            {
                gaps.Add(span);
            }
            else
            {
                yield return new SettingsFinding(SettingsRule.WhitespaceAroundKey, entry, [span],
                    new SettingsResult.StrayCharacters(key, defect))
                {
                    Edits = MayRemove([defect], entry, key, text) ? [span] : [],
                };
            }
        }

        if (gaps.Count > 0)
        {
            yield return new SettingsFinding(SettingsRule.WhitespaceInsideKey, entry, gaps, key)
            {
                Edits = MayRemove([.. key.Defects.Where(static defect => defect.Position == StrayPosition.Inside)], entry, key, text)
                    ? gaps : [],
            };
        }
    }

    /// <summary>
    /// Determines whether stray characters may be removed. Those inside a key may be removed only if the rest is a whole key; otherwise,
    /// more than a space was inserted, or the key has another end. If they are written as escapes (<c>\n</c>), the escape may be a stray
    /// backslash before a character of the key, and a missing character in the name of a service account would not be noticed.
    /// </summary>
    private static bool MayRemove(List<ApiKeyDefect> strays, SettingsEntry entry, ApiKeyMatch key, string text)
    {
        bool isInside = strays.Exists(static stray => stray.Position == StrayPosition.Inside);
        bool isEscaped = strays.Exists(stray => IsEscaped(GetSpan(entry, stray.Start, stray.End)));
        string value = entry.Value.Value;
        bool goesOn = key.End < value.Length && ApiKeyBody.IsKeyCharacter(value[key.End]);
        bool isWhole = !goesOn && KeyCompleteness.IsWhole(StripStrayCharacters(value, key), mayHaveName: !(isInside && isEscaped));
        return !strays.Exists(stray => EntryEditMapper.IsAcrossQuote(entry, text, stray.Start, stray.End))
            && ((!isInside && !isEscaped) || isWhole);

        bool IsEscaped(FileEdit span) => text.Substring(span.Start, span.End - span.Start).Any(ApiKeyBody.IsKeyCharacter);
    }

    internal static FileEdit GetSpan(SettingsEntry entry, int start, int end) =>
        new(entry.Value.GetPosition(start), entry.Value.GetPosition(end));

    private static string StripStrayCharacters(string text, ApiKeyMatch key)
    {
        string found = text.Substring(0, key.End);
        for (int i = key.Defects.Count - 1; i >= 0; i--)
        {
            if (key.Defects[i].Position == StrayPosition.Inside)
            {
                found = found.Remove(key.Defects[i].Start, key.Defects[i].Length);
            }
        }

        return found.Substring(key.Start);
    }
}
