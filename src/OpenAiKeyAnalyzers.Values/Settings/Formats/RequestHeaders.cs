namespace OpenAiKeyAnalyzers.Values.Settings.Formats;

/// <summary>Header lines: <c>Name: value</c>.</summary>
internal static class RequestHeaders
{
    private static readonly SettingsPath Section = new(SettingsPath.Root, "headers");

    /// <summary>Names of headers that carry or accompany a credential, as they stand in hash tables of scripts.</summary>
    private static readonly string[] Known = ["Authorization", "api-key", "x-api-key", "OpenAI-Organization", "OpenAI-Project", "OpenAI-Beta"];

    internal static bool IsKnown(string name) => Array.Exists(Known, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    internal static void Add(SettingsText line, bool isLiteral, SettingsRequest request, List<SettingsEntry> entries)
    {
        int colon = line.Value.IndexOf(':');
        if (colon < 0)
        {
            entries.Add(new SettingsEntry(Section, line, SettingsRole.Text) { Request = request });
            return;
        }

        int value = Lines.SkipBlanks(line.Value, colon + 1, line.Length);
        Add(line.Part(0, colon), line.Part(value, line.Length), isLiteral, request, entries);
    }

    internal static void Add(SettingsText name, SettingsText value, bool isLiteral, SettingsRequest request, List<SettingsEntry> entries) =>
        entries.Add(new SettingsEntry(new SettingsPath(Section, name.Value.Trim()), value, SettingsRole.Header) { Name = name, Request = request, IsLiteral = isLiteral });
}
