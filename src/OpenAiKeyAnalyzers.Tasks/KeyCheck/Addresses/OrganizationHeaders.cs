using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;

/// <summary>Represents the headers that name the organization and the project of a request.</summary>
/// <param name="organization">An ID (<c>org-…</c>), or <see langword="null"/>.</param>
/// <param name="project">An ID (<c>proj_…</c>), or <see langword="null"/>.</param>
internal readonly struct OrganizationHeaders(string? organization, string? project)
{
    internal const string OrganizationVariable = "OPENAI_ORG_ID";
    internal const string ProjectVariable = "OPENAI_PROJECT_ID";

    private const int MaxIdLength = 128;

    internal string? Organization { get; } = organization;

    internal string? Project { get; } = project;

    /// <summary>Gets the source of the organization's ID as messages describe it.</summary>
    internal string OrganizationSource { get; private init; } = OrganizationVariable;

    /// <summary>Gets the source of the project's ID as messages describe it.</summary>
    internal string ProjectSource { get; private init; } = ProjectVariable;

    /// <summary>
    /// Reads the environment variables that OpenAI's own clients in other languages read (openai-python, <c>_client.py</c>, 2026-08-23).
    /// Returns the reason if a value is not an ID (OAK9004).
    /// </summary>
    /// <param name="address">The server.</param>
    /// <param name="find">Finds an ID, in the usage of the project or in an environment variable, by the name of the variable.</param>
    /// <param name="headers">The headers.</param>
    internal static CheckDiagnostic? Read(CheckBaseUrl address, Func<string, FoundId?> find, out OrganizationHeaders headers)
    {
        FoundId? organization = find(OrganizationVariable);
        FoundId? project = find(ProjectVariable);
        headers = new OrganizationHeaders(NullIfWhiteSpace(organization?.Text), NullIfWhiteSpace(project?.Text))
        {
            OrganizationSource = organization?.Source ?? OrganizationVariable,
            ProjectSource = project?.Source ?? ProjectVariable,
        };
        return !IsId(headers.Organization, "org-", address.Destination)
            ? CheckDiagnostic.Create(CheckMessageKey.OAK9004_NoOrganizationId, headers.OrganizationSource)
            : !IsId(headers.Project, "proj_", address.Destination)
            ? CheckDiagnostic.Create(CheckMessageKey.OAK9004_NoProjectId, headers.ProjectSource)
            : null;
    }

    private static string? NullIfWhiteSpace(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    // Any other value of the environment variable, which may be a key, is not sent. Other servers have IDs of other forms.
    private static bool IsId(string? value, string prefix, Destination destination) =>
        value is null
        || (value.Length <= MaxIdLength
            && (value.StartsWith(prefix, StringComparison.Ordinal)
                || (destination != Destination.OpenAI
                    && CredentialValidator.Validate(value).Kind
                    is not (CredentialKind.Key or CredentialKind.Malformed or CredentialKind.OtherVendorKey)))
            && value.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_'));
}
