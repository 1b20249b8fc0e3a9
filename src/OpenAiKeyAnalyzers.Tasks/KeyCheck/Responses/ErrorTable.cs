namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>One error that a server is known to report.</summary>
/// <param name="statuses">The HTTP status codes that it comes with.</param>
/// <param name="codes">What its code or its type may be.</param>
/// <param name="words">What its message may say: not every error has a code.</param>
/// <param name="sentence">Name of the sentence that tells a person what it means.</param>
internal sealed class KnownError(int[] statuses, string[] codes, string[] words, string sentence)
{
    internal string MessageName { get; } = sentence;

    internal bool IsMatch(int status, ErrorBody error) =>
        Array.IndexOf(statuses, status) >= 0
        && (Array.IndexOf(codes, error.Code) >= 0 || Array.IndexOf(codes, error.Type) >= 0 || Array.Exists(words, error.ContainsWords));
}

/// <summary>
/// The errors that the list of models may be answered with, the special ones first. Source: the vendor's guide to error codes
/// (developers.openai.com/api/docs/guides/error-codes, copies of 2026) and answers that people reported with their whole text (2023 to
/// 2026).
/// </summary>
internal static class ErrorTable
{
    internal static readonly KnownError[] All =
    [
        // The code for projects is inferred from its twin; the message names the header.
        new([401, 403], ["mismatched_project"], ["OpenAI-Project header"], "OAK9004_Project"),
        new([401, 403], ["mismatched_organization"], ["OpenAI-Organization header"], "OAK9004_Organization"),
        new([400, 401, 403, 404], ["invalid_organization"], ["No such organization"], "OAK9004_UnknownOrganization"),

        new([401, 403], ["account_deactivated"], ["has been deactivated"], Deactivated),
        new([401, 403], [], ["must be a member of an organization"], "OAK9003_NoMember"),
        new([401], [], ["didn't provide an API key"], NotReceived),
        new([401], ["invalid_api_key"], ["Incorrect API key provided"], Incorrect),
        new([401], [], ["Invalid Authentication"], InvalidAuthentication),
        new([401], ["PermissionDenied"], ["invalid subscription key"], "OAK9003_Azure"),

        new([401, 403], ["unsupported_country_region_territory"], ["Country, region, or territory"], "OAK9005_Country"),
        new([401, 403], ["ip_not_authorized"], ["IP not authorized", "IP address"], "OAK9005_IpAddress"),
        new([401, 403], ["missing_scope", "insufficient_permissions"], ["Missing scopes", "insufficient permissions"], MissingScope),

        new([402, 403, 429], ["organization_spend_limit_exceeded", "project_spend_limit_exceeded", "organization_usage_limit_exceeded"], [],
            "OAK9006_SpendLimit"),
        new([402, 403, 429], ["credit_balance_exhausted", "insufficient_quota", "billing_hard_limit_reached", "billing_not_active"],
            ["exceeded your current quota"], "OAK9006_Credit"),
    ];

    internal const string NotReceived = "OAK9003_NotReceived";
    internal const string Incorrect = "OAK9003_Incorrect";
    internal const string InvalidAuthentication = "OAK9003_InvalidAuthentication";
    internal const string Deactivated = "OAK9003_Deactivated";
    internal const string MissingScope = "OAK9005_MissingScope";

    internal static KnownError? Find(int status, ErrorBody error) => Array.Find(All, known => known.IsMatch(status, error));
}
