namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>Specifies how the entries of a format are read.</summary>
internal enum SettingsReader
{
    /// <summary>The entries are not read.</summary>
    None,

    /// <summary>JSON whose members are settings.</summary>
    Json,

    /// <summary>JSON with a section whose members are environment variables; the other members are settings.</summary>
    JsonVariables,

    /// <summary>JSON whose members are variables of a tool.</summary>
    JsonLocals,
    PostmanCollection,
    PostmanEnvironment,
    Xml,
    DotEnv,
    HttpRequests,
    PosixScript,
    PowerShellScript,
    CmdScript,
    Yaml,
    Dockerfile,
}
