namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>Specifies the kinds of secrets that OpenAI or Azure OpenAI issues.</summary>
internal enum ApiKeyKind
{
    /// <summary><c>sk-</c>: user key, issued until April 2024.</summary>
    User,

    /// <summary><c>sk-proj-</c>: project key.</summary>
    Project,

    /// <summary><c>sk-svcacct-</c>, <c>sk-service-…-</c> or <c>sk-&lt;name&gt;-</c>: key of a service account.</summary>
    ServiceAccount,

    /// <summary><c>sk-admin-</c>: key for the administration endpoints.</summary>
    Admin,

    /// <summary><c>sk-None-</c>: key of a user without a project.</summary>
    WithoutProject,

    /// <summary><c>ek_</c>: client secret of a realtime session, valid for minutes.</summary>
    ClientSecret,

    /// <summary>84 characters around <c>JQQJ99</c>: key of an Azure OpenAI resource.</summary>
    AzureOpenAI,
}

/// <summary>Provides what may be shown of a key of each kind.</summary>
internal static class ApiKeyKindExtensions
{
    /// <summary>Gets the kind's prefix and an ellipsis (<c>sk-proj-…</c>), which is all that a message may show of a key.</summary>
    internal static string GetMaskedPrefix(this ApiKeyKind kind) => kind switch
    {
        ApiKeyKind.User => "sk-…",
        ApiKeyKind.Project => "sk-proj-…",
        ApiKeyKind.ServiceAccount => "sk-svcacct-…",
        ApiKeyKind.Admin => "sk-admin-…",
        ApiKeyKind.WithoutProject => "sk-None-…",
        ApiKeyKind.ClientSecret => "ek_…",
        _ => "Azure OpenAI",
    };
}
