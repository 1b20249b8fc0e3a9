namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>What a settings file is to the tools that read it.</summary>
internal enum SettingsFileKind
{
    /// <summary>Not a settings file that we know of.</summary>
    None,

    /// <summary><c>appsettings*.json</c>.</summary>
    AppSettings,

    /// <summary><c>secrets.json</c>: the user secrets of the .NET configuration.</summary>
    UserSecrets,

    /// <summary><c>launchSettings.json</c>: expands <c>%NAME%</c> (measured: .NET SDK 10, 2026-11-23).</summary>
    LaunchSettings,

    /// <summary><c>local.settings.json</c> of Azure Functions: its <c>Values</c> become environment variables.</summary>
    LocalSettings,

    /// <summary><c>http-client.env.json</c>: variables of <c>*.http</c> files.</summary>
    HttpEnvironment,
    PostmanCollection,
    PostmanEnvironment,

    /// <summary>Any other JSON file that a project names as additional: a key in it is found, names mean nothing.</summary>
    OtherJson,

    /// <summary><c>web.config</c>, <c>app.config</c>, the XML form of the user secrets.</summary>
    XmlConfig,
    RunSettings,
    DotEnv,

    /// <summary><c>*.http</c>, <c>*.rest</c>.</summary>
    HttpRequests,
    PosixScript,
    PowerShellScript,
    CmdScript,

    /// <summary>Compose files, workflows, pipelines and other YAML files.</summary>
    Yaml,

    /// <summary><c>Dockerfile</c>: what builds a container image.</summary>
    Dockerfile,
}
