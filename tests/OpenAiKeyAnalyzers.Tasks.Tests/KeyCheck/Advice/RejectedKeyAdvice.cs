using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Advice;

/// <summary>Follows the advice of OAK9003 and OAK9004, which report values that the server rejects.</summary>
internal static class RejectedKeyAdvice
{
    private static readonly string New = SyntheticKey.Project(seed: 193);
    private static readonly string Organization = SyntheticKey.Other("org-", 24);
    private static readonly string Project = SyntheticKey.Other("proj_", 24);

    internal static readonly AdviceCase[] All =
    [
        new("OAK9003_Incorrect", "Check it on https://platform.openai.com/settings/organization/api-keys", static _ => { }, SetNewKey)
        { First = [AdviceCase.Error(401, "invalid_api_key", "Incorrect API key provided")] },
        new("OAK9003_OtherKeyReceived", "Correct the key there", static _ => { }, static (_, _) => { })
        { First = [AdviceCase.Error(401, "invalid_api_key", "Incorrect API key provided: ab*****yz.")] },
        new("OAK9003_OtherKeyReceived", "or connect directly", static _ => { }, static (s, _) => s.BaseUrl = null)
        { First = [AdviceCase.Error(401, "invalid_api_key", "Incorrect API key provided: ab*****yz.")] },
        new("OAK9003_Outdated", "Restart the terminal", static s => s.Registry[AdviceScene.Variable] = New,
            static (s, a) => s.Set(a[1], s.Registry[a[1]])) { First = [AdviceCase.Error(401, "invalid_api_key")] },
        new("OAK9003_Outdated", "or correct the value that the terminal sets", static s => s.Registry[AdviceScene.Variable] = New,
            SetNewKey) { First = [AdviceCase.Error(401, "invalid_api_key")] },
        new("OAK9003_NotReceived", "Check for a gateway or proxy that removes the header", static _ => { },
            static (s, _) => s.BaseUrl = null) { First = [AdviceCase.Error(401, "", "You didn't provide an API key.")] },
        new("OAK9003_InvalidAuthentication", "or create a new key", static _ => { }, SetNewKey)
        { First = [AdviceCase.Error(401, "", "Invalid Authentication")] },

        // The account is active again.
        new("OAK9003_Deactivated", "contact https://help.openai.com", static _ => { }, static (_, _) => { })
        { First = [AdviceCase.Error(401, "account_deactivated")] },
        new("OAK9003_NoMember", "then create a new key on", static _ => { }, SetNewKey)
        { First = [AdviceCase.Error(401, "", "You must be a member of an organization to use the API.")] },
        new("OAK9003_Azure", "Compare both with \"Keys and Endpoint\" in the Azure portal", UseAzure,
            static (s, a) => s.Set(a[1], SyntheticKey.Azure(seed: 31)))
        { First = [AdviceCase.Error(401, "401", "Access denied due to invalid subscription key or wrong API endpoint.")] },
        new("OAK9003_Azure", "either the key or the URL belongs to another resource", UseAzure,
            static (s, _) => s.Set("AZURE_OPENAI_ENDPOINT", "https://name.openai.azure.com/")) { First = [AdviceCase.Answer(401, "")] },
        new("OAK9003_Rejected", "create a new key and replace the old one everywhere", static _ => { }, SetNewKey)
        { First = [AdviceCase.Answer(401, "{}")] },

        // The operator provides another value.
        new("OAK9003_RejectedElsewhere", "Ask the operator of this server", static s => s.Key = "local-one",
            static (s, a) => s.Set(a[1], "local-two")) { First = [AdviceCase.Answer(401, "{}")] },

        new("OAK9004_NoOrganizationId", "Remove it", static s => SetIdAtOpenAi(s, "OPENAI_ORG_ID", "mycompany"),
            static (s, a) => s.Set(a[1], null)),
        new("OAK9004_NoOrganizationId", "or copy the ID from", static s => SetIdAtOpenAi(s, "OPENAI_ORG_ID", "mycompany"),
            static (s, a) => s.Set(a[1], Organization)),
        new("OAK9004_NoProjectId", "Remove it", static s => SetIdAtOpenAi(s, "OPENAI_PROJECT_ID", "my project"),
            static (s, a) => s.Set(a[1], null)),
        new("OAK9004_NoProjectId", "or copy the ID from", static s => SetIdAtOpenAi(s, "OPENAI_PROJECT_ID", "my project"),
            static (s, a) => s.Set(a[1], Project)),
        new("OAK9004_Organization", "Remove it", static s => s.Set("OPENAI_ORG_ID", Organization), static (s, a) => s.Set(a[2], null))
        { First = [AdviceCase.Error(401, "mismatched_organization")] },
        new("OAK9004_Organization", "or copy the right ID", static s => s.Set("OPENAI_ORG_ID", Organization),
            static (s, a) => s.Set(a[2], SyntheticKey.Other("org-", 24, seed: 14)))
        { First = [AdviceCase.Error(401, "mismatched_organization")] },

        // The ID is in a file or in the code, which the message names.
        new("OAK9004_Organization", "The organization in {1} is not that of the key in {0}. Remove it", static s =>
        {
            s.Facts.AddRange([ProjectRun.Read(AdviceScene.Variable), ProjectRun.Read("OpenAI:Organization", UsageKind.OrganizationSetting)]);
            s.Files["appsettings.json"] = $$$"""{"OpenAI":{"Organization":"{{{Organization}}}"}}""";
        }, static (s, a) =>
        {
            Assert.Equal("OpenAI:Organization (appsettings.json)", a[2]);
            s.Files.Clear();
        }) { First = [AdviceCase.Error(401, "mismatched_organization")] },
        new("OAK9004_Project", "The project in {1} is not that of the key in {0}. Remove it", static s => s.Facts.AddRange(
            [ProjectRun.Read(AdviceScene.Variable), ProjectRun.Read(Project, UsageKind.Project, line: 14)]), static (s, a) =>
            {
                Assert.Equal("Program.cs(14)", a[2]);
                s.Facts.RemoveAt(1);
            }) { First = [AdviceCase.Error(401, "mismatched_project")] },
        new("OAK9004_UnknownOrganization", "Remove it", static s => s.Set("OPENAI_ORG_ID", Organization),
            static (s, a) => s.Set(a[2], null)) { First = [AdviceCase.Error(404, "invalid_organization")] },
        new("OAK9004_Project", "Remove it", static s => s.Set("OPENAI_PROJECT_ID", Project), static (s, a) => s.Set(a[2], null))
        { First = [AdviceCase.Error(401, "mismatched_project")] },

        // The gateway no longer adds the header.
        new("OAK9004_Elsewhere", "Check for a gateway or proxy that adds it, and correct it there", static _ => { }, static (_, _) => { })
        { First = [AdviceCase.Error(401, "mismatched_project")] },
    ];

    internal static void UseAzure(AdviceScene scene)
    {
        scene.Key = null;
        scene.BaseUrl = null;
        scene.Set("AZURE_OPENAI_API_KEY", SyntheticKey.Azure());
        scene.Set("AZURE_OPENAI_ENDPOINT", "{root}/");
        scene.Facts.AddRange(
        [
            ProjectRun.Read("AZURE_OPENAI_API_KEY", destination: Destination.AzureOpenAI),
            ProjectRun.Read("AZURE_OPENAI_ENDPOINT", UsageKind.EndpointVariable),
        ]);
    }

    private static void SetNewKey(AdviceScene scene, string[] arguments) => scene.Set(arguments[1], New);

    private static void SetIdAtOpenAi(AdviceScene scene, string variable, string value)
    {
        scene.BaseUrl = null;
        scene.Set(variable, value);
    }
}
