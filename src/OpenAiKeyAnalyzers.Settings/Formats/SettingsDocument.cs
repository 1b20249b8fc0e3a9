using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>Represents the values of a settings file.</summary>
internal sealed class SettingsDocument
{
    /// <summary>
    /// The number of characters that are read; further characters are ignored. Settings that people write have some kilobytes, and those
    /// that tools write some hundred: longer files contain data, although they have the name of a settings file.
    /// </summary>
    internal const int MaxLength = 4 * 1024 * 1024;

    private static readonly string[] KeyAnchors = ["sk-", ApiKeyBody.Watermark, "ek_", "JQQJ99"];

    // Misspelled names and hosts also contain one of these.
    private static readonly string[] Words =
        ["openai", "open_ai", "open-ai", "openia", "opnai", "opena", "oepn", "gpt", "api_k", "apik", "api-k", "_key", "open.ai", "/v1/",
            "aspnetcore_environment"];

    private SettingsDocument(SettingsFile file, string text, List<SettingsEntry> entries)
    {
        File = file;
        Text = text;
        Entries = entries;
    }

    internal SettingsFile File { get; }

    /// <summary>Gets the text that was read.</summary>
    internal string Text { get; }

    internal IReadOnlyList<SettingsEntry> Entries { get; }

    /// <summary>Determines by text search whether anything in the text can be reported, so that other files need not be read.</summary>
    internal static bool CanHaveFindings(string text)
    {
        foreach (string mark in KeyAnchors)
        {
            if (text.IndexOf(mark, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        foreach (string word in Words)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a file. Never throws, regardless of the text; runs in linear time.</summary>
    internal static SettingsDocument Read(SettingsFile file, string text)
    {
        string known = text.Length > MaxLength ? text.Substring(0, MaxLength) : text;
        var entries = new List<SettingsEntry>();
        bool isOpen = file.Format.Reader == SettingsReader.Json && !file.HasNames;
        SettingsFormat format = (isOpen ? SettingsFormatTable.Instance.FindByContent(known) : null) ?? file.Format;
        ReadEntries(format, known, entries);
        ConnectionStringReader.Resolve(entries);
        RequestVariableResolver.Resolve(entries);
        return new SettingsDocument(file.WithFormat(format), known, entries);
    }

    private static void ReadEntries(SettingsFormat format, string text, List<SettingsEntry> entries)
    {
        switch (format.Reader)
        {
            case SettingsReader.Json:
                ReadJson(text, SettingsRole.Setting, entries);
                NameValuePairReader.Resolve(entries);
                break;
            case SettingsReader.JsonVariables:
                ReadJson(text, SettingsRole.Setting, entries);
                ConvertToVariables(entries, format.Section);
                break;
            case SettingsReader.JsonLocals:
                ReadJson(text, SettingsRole.Local, entries);
                break;
            case SettingsReader.PostmanCollection:
                ReadJson(text, SettingsRole.Setting, entries);
                PostmanReader.RemoveDisabled(entries);
                NameValuePairReader.Resolve(entries);
                PostmanReader.Resolve(entries);
                break;
            case SettingsReader.PostmanEnvironment:
                ReadJson(text, SettingsRole.Local, entries);
                PostmanReader.RemoveDisabled(entries);
                NameValuePairReader.Resolve(entries);
                break;
            case SettingsReader.Xml:
                XmlSettingsReader.Read(text, entries);
                break;
            case SettingsReader.DotEnv:
                DotEnvReader.Read(text, entries);
                break;
            case SettingsReader.HttpRequests:
                HttpFileReader.Read(text, entries);
                break;
            case SettingsReader.PosixScript:
                ScriptReader.Read(text, ShellDialect.Posix, entries);
                break;
            case SettingsReader.PowerShellScript:
                ScriptReader.Read(text, ShellDialect.PowerShell, entries);
                break;
            case SettingsReader.CmdScript:
                ScriptReader.Read(text, ShellDialect.Cmd, entries);
                break;
            case SettingsReader.Yaml:
                YamlReader.Read(text, entries);
                NameValuePairReader.Resolve(entries);
                break;
            case SettingsReader.Dockerfile:
                DockerfileReader.Read(text, entries);
                break;
        }
    }

    private static void ReadJson(string text, SettingsRole role, List<SettingsEntry> entries) =>
        JsonReader.Read(MappedText.FromFile(text, 0, text.Length), SettingsPath.Root, role, entries);

    /// <summary>Converts the members of one object to environment variables.</summary>
    private static void ConvertToVariables(List<SettingsEntry> entries, string section)
    {
        for (int i = 0; i < entries.Count; i++)
        {
            if (!entries[i].IsNull && string.Equals(entries[i].Path.Parent?.Name, section, StringComparison.OrdinalIgnoreCase))
            {
                entries[i] = entries[i].With(entries[i].Path, entries[i].Value, SettingsRole.Variable, entries[i].Name);
            }
        }
    }
}
