using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Advice;

/// <summary>
/// Follows the advice of OAK9005 and OAK9006, which report a valid key. The advice is followed at OpenAI, so only the responses change.
/// </summary>
internal static class PermissionAdvice
{
    private static readonly byte[] Denied = AdviceCase.Error(401, "missing_scope", "Missing scopes: model.request.");

    internal static readonly AdviceCase[] All =
    [
        AtOpenAi("OAK9005_MissingScopes", "change the key's permissions on", AdviceCase.Answer(403, """{"error":"Missing scopes: api.model.read"}""")),
        AtOpenAi("OAK9005_MissingScope", "change its permissions on", AdviceCase.Answer(403, """{"error":"insufficient permissions"}""")),
        AtOpenAi("OAK9005_Country", "Check your VPN, proxy, and server region", AdviceCase.Error(403, "unsupported_country_region_territory")),
        AtOpenAi("OAK9005_IpAddress", "Use an allowed network, or have the address added", AdviceCase.Error(401, "ip_not_authorized")),
        AtOpenAi("OAK9005_Forbidden", "Check the key's permissions, your project role, and network restrictions", AdviceCase.Answer(403, "{}")),
        new("OAK9005_Operation", "Change it on https://platform.openai.com/settings/organization/api-keys", static s =>
        {
            s.CheckOperations = "true";
            s.Facts.AddRange(
            [
                ProjectRun.Read(AdviceScene.Variable),
                ProjectRun.Read("/v1/responses", UsageKind.Operation, line: 20, operations: ModelOperations.Responses),
            ]);
        }, static (_, a) => Assert.Equal(("Program.cs(20)", "/v1/responses", "model.request"), (a[1], a[2], a[4])))
        { First = [AdviceCase.Models, Denied], Second = [AdviceCase.Models, AdviceCase.Error(400, "", "Missing required parameter")] },

        // Each case sends one more request, because the server asks for a retry.
        AtOpenAi("OAK9006_Credit", "add credit on https://platform.openai.com", Twice(AdviceCase.Error(429, "insufficient_quota"))),
        AtOpenAi("OAK9006_SpendLimit", "Raise it on https://platform.openai.com", Twice(AdviceCase.Error(429, "project_spend_limit_exceeded"))),
        AtOpenAi("OAK9006_RateLimit", "Wait, and see", Twice(AdviceCase.Error(429, "rate_limit_exceeded"))),
    ];

    internal static byte[][] Twice(byte[] answer) => [answer, answer];

    private static AdviceCase AtOpenAi(string name, string advice, params byte[][] answers) =>
        new(name, advice, static s => s.BaseUrl = null, static (_, _) => { }) { First = answers };
}
