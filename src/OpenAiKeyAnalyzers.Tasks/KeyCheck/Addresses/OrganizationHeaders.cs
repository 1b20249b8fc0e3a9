using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;

/// <summary>The headers that say for which organization and project a request is made.</summary>
/// <param name="organization">An id (<c>org-…</c>), or <see langword="null"/>.</param>
/// <param name="project">An id (<c>proj_…</c>), or <see langword="null"/>.</param>
internal readonly struct OrganizationHeaders(string? organization, string? project)
{
    internal const string OrganizationVariable = "OPENAI_ORG_ID";
    internal const string ProjectVariable = "OPENAI_PROJECT_ID";

    private const int MaxIdLength = 128;

    internal string? Organization { get; } = organization;

    internal string? Project { get; } = project;

    /// <summary>Reads the variables that OpenAI's own clients in other languages read (openai-python, <c>_client.py</c>, 2026-08-23); the
    /// reason if a value is no id (OAK9004).</summary>
    internal static CheckDiagnostic? Read(CheckBaseUrl address, Func<string, string?> variable, out OrganizationHeaders headers)
    {
        headers = new OrganizationHeaders(NullIfWhiteSpace(variable(OrganizationVariable)), NullIfWhiteSpace(variable(ProjectVariable)));
        return !IsId(headers.Organization, "org-", address.Destination)
            ? CheckDiagnostic.Create(CheckMessageKey.OAK9004_NoOrganizationId, OrganizationVariable)
            : !IsId(headers.Project, "proj_", address.Destination)
            ? CheckDiagnostic.Create(CheckMessageKey.OAK9004_NoProjectId, ProjectVariable)
            : null;
    }

    private static string? NullIfWhiteSpace(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    // Any other value of the variable, perhaps a key, is not sent. Other servers have IDs of other forms.
    private static bool IsId(string? value, string prefix, Destination destination) =>
        value is null
        || (value.Length <= MaxIdLength
            && (value.StartsWith(prefix, StringComparison.Ordinal)
                || (destination != Destination.OpenAI
                    && CredentialValidator.Validate(value).Kind
                    is not (CredentialKind.Key or CredentialKind.Malformed or CredentialKind.OtherVendorKey)))
            && value.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_'));
}
