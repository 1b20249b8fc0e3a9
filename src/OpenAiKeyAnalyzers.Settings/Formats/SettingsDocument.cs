using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>The values of a settings file.</summary>
internal sealed class SettingsDocument
{
    /// <summary>
    /// Characters that are read; what lies behind is not. People write settings of some kilobytes, tools write some hundred: whatever is
    /// longer is data under a settings file's name.
    /// </summary>
    internal const int MaxLength = 4 * 1024 * 1024;

    private static readonly string[] KeyAnchors = ["sk-", ApiKeyBody.Watermark, "ek_", "JQQJ99"];

    // Misspelled names and hosts have one of these, too.
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

    /// <summary>The text that was read.</summary>
    internal string Text { get; }

    internal IReadOnlyList<SettingsEntry> Entries { get; }

    /// <summary>Whether anything in the text can matter; a plain search, which spares all other files the reading.</summary>
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

    /// <summary>Reads a file. Never throws, whatever the text holds; linear in its length.</summary>
    internal static SettingsDocument Read(SettingsFile file, string text)
    {
        string known = text.Length > MaxLength ? text.Substring(0, MaxLength) : text;
        var entries = new List<SettingsEntry>();
        SettingsFileKind kind = file.Kind == SettingsFileKind.OtherJson && IsPostman(known)
            ? SettingsFileKind.PostmanCollection : file.Kind;
        ReadEntries(kind, known, entries);
        switch (kind)
        {
            case SettingsFileKind.PostmanEnvironment:
                PostmanReader.RemoveDisabled(entries);
                NameValuePairReader.Resolve(entries);
                break;
            case SettingsFileKind.AppSettings or SettingsFileKind.UserSecrets or SettingsFileKind.OtherJson or SettingsFileKind.Yaml:
                NameValuePairReader.Resolve(entries);
                break;
            case SettingsFileKind.PostmanCollection:
                PostmanReader.RemoveDisabled(entries);
                NameValuePairReader.Resolve(entries);
                PostmanReader.Resolve(entries);
                break;
        }

        ConnectionStringReader.Resolve(entries);
        RequestVariableResolver.Resolve(entries);
        return new SettingsDocument(file.WithKind(kind), known, entries);
    }

    private static void ReadEntries(SettingsFileKind kind, string text, List<SettingsEntry> entries)
    {
        switch (kind)
        {
            case SettingsFileKind.AppSettings or SettingsFileKind.UserSecrets or SettingsFileKind.OtherJson
                or SettingsFileKind.PostmanCollection:
                ReadJson(text, SettingsRole.Setting, entries);
                break;
            case SettingsFileKind.HttpEnvironment or SettingsFileKind.PostmanEnvironment:
                ReadJson(text, SettingsRole.Local, entries);
                break;
            case SettingsFileKind.LaunchSettings:
                ReadJson(text, SettingsRole.Setting, entries);
                ConvertToVariables(entries, "environmentVariables");
                break;
            case SettingsFileKind.LocalSettings:
                ReadJson(text, SettingsRole.Setting, entries);
                ConvertToVariables(entries, "Values");
                break;
            case SettingsFileKind.XmlConfig or SettingsFileKind.RunSettings:
                XmlSettingsReader.Read(text, entries);
                break;
            case SettingsFileKind.DotEnv:
                DotEnvReader.Read(text, entries);
                break;
            case SettingsFileKind.HttpRequests:
                HttpFileReader.Read(text, entries);
                break;
            case SettingsFileKind.PosixScript:
                ScriptReader.Read(text, ShellDialect.Posix, entries);
                break;
            case SettingsFileKind.PowerShellScript:
                ScriptReader.Read(text, ShellDialect.PowerShell, entries);
                break;
            case SettingsFileKind.CmdScript:
                ScriptReader.Read(text, ShellDialect.Cmd, entries);
                break;
            case SettingsFileKind.Yaml:
                YamlReader.Read(text, entries);
                break;
            case SettingsFileKind.Dockerfile:
                DockerfileReader.Read(text, entries);
                break;
        }
    }

    private static void ReadJson(string text, SettingsRole role, List<SettingsEntry> entries) =>
        JsonReader.Read(MappedText.FromFile(text, 0, text.Length), SettingsPath.Root, role, entries);

    /// <summary>The members of one object are environment variables.</summary>
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

    private static bool IsPostman(string text) =>
        text.IndexOf("schema.getpostman.com", StringComparison.Ordinal) >= 0;
}
