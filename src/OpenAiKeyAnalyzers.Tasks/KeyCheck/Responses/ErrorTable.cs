using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>Represents one known error of a server.</summary>
/// <param name="statuses">The HTTP status codes of the error.</param>
/// <param name="codes">The possible values of its code or type.</param>
/// <param name="words">Words that its message may contain, because not every error has a code.</param>
/// <param name="message">The message that explains it.</param>
internal sealed class KnownError(int[] statuses, string[] codes, string[] words, CheckMessageKey message)
{
    internal CheckMessageKey Message { get; } = message;

    internal bool IsMatch(int status, ErrorBody error) =>
        Array.IndexOf(statuses, status) >= 0
        && (Array.IndexOf(codes, error.Code) >= 0 || Array.IndexOf(codes, error.Type) >= 0 || Array.Exists(words, error.ContainsWords));
}

/// <summary>
/// Provides the possible errors of a request for the list of models, starting with the most specific ones. Source: the vendor's guide to
/// error codes (developers.openai.com/api/docs/guides/error-codes, copies of 2026) and responses that users reported in full (2023 to
/// 2026).
/// </summary>
internal static class ErrorTable
{
    internal static readonly KnownError[] All =
    [
        // The code for projects is inferred from the one for organizations; the message names the header.
        new([401, 403], ["mismatched_project"], ["OpenAI-Project header"], CheckMessageKey.OAK9004_Project),
        new([401, 403], ["mismatched_organization"], ["OpenAI-Organization header"], CheckMessageKey.OAK9004_Organization),
        new([400, 401, 403, 404], ["invalid_organization"], ["No such organization"], CheckMessageKey.OAK9004_UnknownOrganization),

        new([401, 403], ["account_deactivated"], ["has been deactivated"], CheckMessageKey.OAK9003_Deactivated),
        new([401, 403], [], ["must be a member of an organization"], CheckMessageKey.OAK9003_NoMember),
        new([401], [], ["didn't provide an API key"], CheckMessageKey.OAK9003_NotReceived),
        new([401], ["invalid_api_key"], ["Incorrect API key provided"], CheckMessageKey.OAK9003_Incorrect),
        new([401], [], ["Invalid Authentication"], CheckMessageKey.OAK9003_InvalidAuthentication),
        new([401], ["PermissionDenied"], ["invalid subscription key"], CheckMessageKey.OAK9003_Azure),

        new([401, 403], ["unsupported_country_region_territory"], ["Country, region, or territory"], CheckMessageKey.OAK9005_Country),
        new([401, 403], ["ip_not_authorized"], ["IP not authorized", "IP address"], CheckMessageKey.OAK9005_IpAddress),
        new([401, 403], ["missing_scope", "insufficient_permissions"], ["Missing scopes", "insufficient permissions"],
            CheckMessageKey.OAK9005_MissingScope),

        new([402, 403, 429], ["organization_spend_limit_exceeded", "project_spend_limit_exceeded", "organization_usage_limit_exceeded"], [],
            CheckMessageKey.OAK9006_SpendLimit),
        new([402, 403, 429], ["credit_balance_exhausted", "insufficient_quota", "billing_hard_limit_reached", "billing_not_active"],
            ["exceeded your current quota"], CheckMessageKey.OAK9006_Credit),
    ];

    internal static KnownError? Find(int status, ErrorBody error) => Array.Find(All, known => known.IsMatch(status, error));
}
