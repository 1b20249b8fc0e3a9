namespace OpenAiKeyAnalyzers.Validation.Usage;

/// <summary>Specifies what a program uses.</summary>
internal enum UsageKind
{
    /// <summary>An environment variable that contains a key.</summary>
    KeyVariable,

    /// <summary>A configuration key that contains an API key.</summary>
    KeySetting,

    /// <summary>An environment variable that contains the URL of an Azure OpenAI resource.</summary>
    EndpointVariable,

    /// <summary>A configuration key that contains the URL of an Azure OpenAI resource.</summary>
    EndpointSetting,

    /// <summary>The URL of an Azure OpenAI resource.</summary>
    Endpoint,

    /// <summary>A model in requests to OpenAI.</summary>
    Model,

    /// <summary>An environment variable that contains a model.</summary>
    ModelVariable,

    /// <summary>A configuration key that contains a model.</summary>
    ModelSetting,

    /// <summary>A deployment of Azure OpenAI.</summary>
    Deployment,

    /// <summary>An environment variable that contains the name of a deployment.</summary>
    DeploymentVariable,

    /// <summary>A configuration key that contains the name of a deployment.</summary>
    DeploymentSetting,

    /// <summary>An environment variable that contains the ID of an organization.</summary>
    OrganizationVariable,

    /// <summary>A configuration key that contains the ID of an organization.</summary>
    OrganizationSetting,

    /// <summary>The ID of an organization.</summary>
    Organization,

    /// <summary>An environment variable that contains the ID of a project.</summary>
    ProjectVariable,

    /// <summary>A configuration key that contains the ID of a project.</summary>
    ProjectSetting,

    /// <summary>The ID of a project.</summary>
    Project,

    /// <summary>An operation in a URL.</summary>
    Operation,

    /// <summary>A version of the API of Azure OpenAI.</summary>
    ApiVersion,

    /// <summary>The program can load a <c>.env</c> file.</summary>
    EnvFile,

    /// <summary>The program itself adds user secrets to its configuration, in any environment.</summary>
    UserSecrets,
}
