using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>
/// Reads the settings in the connection strings of services (<c>Endpoint=https://…;Key=…;Model=…</c>, as .NET Aspire writes them).
/// </summary>
internal static class ConnectionStringReader
{
    private static readonly string[] Parts = ["Endpoint", "Key", "ApiKey", "AccessKey"];

    internal static void Resolve(List<SettingsEntry> entries)
    {
        if (!entries.Exists(static entry => HasSection(entry.Path)))
        {
            return;
        }

        var resolved = new List<SettingsEntry>(entries.Count);
        foreach (SettingsEntry entry in entries)
        {
            if (HasSection(entry.Path) && Split(entry) is { } parts)
            {
                resolved.AddRange(parts);
            }
            else
            {
                resolved.Add(entry);
            }
        }

        entries.Clear();
        entries.AddRange(resolved);
    }

    /// <summary>Determines whether a value is one of several in a connection string.</summary>
    internal static bool IsPart(SettingsPath path) => path.Parent is { } parent && HasSection(parent);

    private static bool HasSection(SettingsPath path)
    {
        foreach (SettingsPath node in path.Ancestors())
        {
            if (node.Name.StartsWith("ConnectionStrings", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static List<SettingsEntry>? Split(SettingsEntry entry)
    {
        var parts = new List<SettingsEntry>();
        bool isService = false;
        foreach ((int start, int equals, int end) in ConnectionStringScanner.Split(entry.Value.Value))
        {
            MappedText name = entry.Value.Slice(start, equals).Trim();
            isService |= Array.Exists(Parts, part => part.Equals(name.Value, StringComparison.OrdinalIgnoreCase));
            parts.Add(entry.With(new SettingsPath(entry.Path, name.Value), entry.Value.Slice(equals + 1, end), entry.Role, null));
        }

        return isService ? parts : null;
    }
}
