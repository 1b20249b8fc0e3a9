using OpenAiKeyAnalyzers.Values.Credentials;

namespace OpenAiKeyAnalyzers.KeyCheck.Addresses;

/// <summary>The headers that say for which organization and project a request is made.</summary>
/// <param name="organization">An id (<c>org-…</c>), or <see langword="null"/>.</param>
/// <param name="project">An id (<c>proj_…</c>), or <see langword="null"/>.</param>
internal readonly struct OwnerHeaders(string? organization, string? project)
{
    internal const string OrganizationVariable = "OPENAI_ORG_ID";
    internal const string ProjectVariable = "OPENAI_PROJECT_ID";

    private const int LongestId = 128;

    internal string? Organization { get; } = organization;

    internal string? Project { get; } = project;

    /// <summary>Reads the variables that OpenAI's own clients in other languages read (openai-python, <c>_client.py</c>, 2026-08-23); the reason if a value is no id (OAK9004).</summary>
    internal static Diagnosis? Read(ServerAddress address, Func<string, string?> variable, out OwnerHeaders headers)
    {
        headers = new OwnerHeaders(Id(variable(OrganizationVariable)), Id(variable(ProjectVariable)));
        return !IsId(headers.Organization, "org-", address.Host) ? Diagnosis.Of("OAK9004_NoOrganizationId", OrganizationVariable)
            : !IsId(headers.Project, "proj_", address.Host) ? Diagnosis.Of("OAK9004_NoProjectId", ProjectVariable)
            : null;
    }

    private static string? Id(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    // Whatever else got into the variable, perhaps a key, is sent to nobody. Other servers have ids of other forms.
    private static bool IsId(string? value, string prefix, HostKind host) =>
        value is null
        || (value.Length <= LongestId
            && (value.StartsWith(prefix, StringComparison.Ordinal)
                || (host != HostKind.OpenAi && CredentialReader.Read(value).Verdict is not (CredentialVerdict.Key or CredentialVerdict.Malformed or CredentialVerdict.ForeignKey)))
            && value.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_'));
}
