using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>Reads the body of a request: the values of a JSON document, or text.</summary>
internal static class RequestBodyReader
{
    internal static SettingsPath Body { get; } = new(SettingsPath.Root, "body");

    internal static void Read(MappedText body, SettingsRequest? request, List<SettingsEntry> entries)
    {
        MappedText text = body.Trim();
        if (text.Length == 0)
        {
            return;
        }

        int first = entries.Count;
        if (text.Value[0] is '{' or '[')
        {
            JsonReader.Read(text, Body, SettingsRole.Body, entries);
        }
        else
        {
            entries.Add(new SettingsEntry(Body, text, SettingsRole.Text));
        }

        for (int i = first; i < entries.Count; i++)
        {
            entries[i].Request = request;
        }
    }
}
