namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>Specifies the format of a settings file. Its properties are in its row of <c>Data/settings-formats.tsv</c>.</summary>
internal enum SettingsFileKind
{
    /// <summary>No format of the table.</summary>
    None,

    /// <summary><c>appsettings*.json</c>.</summary>
    AppSettings,

    /// <summary><c>secrets.json</c>: the user secrets of the .NET configuration.</summary>
    UserSecrets,

    /// <summary><c>launchSettings.json</c>.</summary>
    LaunchSettings,

    /// <summary><c>local.settings.json</c> of Azure Functions: its <c>Values</c> become environment variables.</summary>
    LocalSettings,

    /// <summary><c>http-client.env.json</c>: variables of <c>*.http</c> files.</summary>
    HttpEnvironment,
    PostmanCollection,
    PostmanEnvironment,

    /// <summary>Any other JSON file that a project adds to its additional files: keys in it are found, but names are ignored.</summary>
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

    /// <summary>Workflows of GitHub Actions.</summary>
    Workflow,

    /// <summary>Pipelines of Azure Pipelines.</summary>
    Pipeline,

    /// <summary>Compose files.</summary>
    Compose,

    /// <summary>Other YAML files.</summary>
    Yaml,

    /// <summary><c>Dockerfile</c>: the instructions that build a container image.</summary>
    Dockerfile,
}
