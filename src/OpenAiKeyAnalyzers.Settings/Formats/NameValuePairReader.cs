using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>
/// Reads objects with two members for a name and a value (<c>{ "key": "Authorization", "value": "Bearer …" }</c>), as in Postman,
/// Kubernetes and many lists of headers: the name becomes the name of the value.
/// </summary>
internal static class NameValuePairReader
{
    private static readonly string[] Names = ["key", "name"];

    internal static void Resolve(List<SettingsEntry> entries)
    {
        var names = new Dictionary<SettingsPath, SettingsEntry>();
        foreach (SettingsEntry entry in entries)
        {
            if (!entry.IsNull && (IsNamed(entry, Names[0]) || IsNamed(entry, Names[1])))
            {
                names[entry.Path.Parent!] = entry;
            }
        }

        for (int i = 0; i < entries.Count && names.Count > 0; i++)
        {
            SettingsEntry entry = entries[i];
            if (IsNamed(entry, "value") && names.TryGetValue(entry.Path.Parent!, out SettingsEntry? name) && name != entry
                && name.Value.Length > 0)
            {
                // The section is the list of the objects: its elements are next to each other.
                SettingsPath list = entry.Path.Parent!.Parent ?? entry.Path.Parent;
                entries[i] = entry.With(new SettingsPath(list, name.Value.Value), entry.Value, entry.Role, name.Value);
            }
        }
    }

    private static bool IsNamed(SettingsEntry entry, string name) =>
        entry.Path.Parent is not null && string.Equals(entry.Path.Name, name, StringComparison.OrdinalIgnoreCase);
}
