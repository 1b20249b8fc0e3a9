using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.Validation.Tests.Headers;

public class HeaderNameValidatorTests
{
    [Theory]
    [InlineData("Authorization", "Authorization", "None")]
    [InlineData("AUTHORIZATION", "Authorization", "None")]
    [InlineData("OpenAI-Beta", "OpenAI-Beta", "None")]
    [InlineData("openai-organization", "OpenAI-Organization", "None")]
    [InlineData("Authorisation", "Authorization", "Misspelt")]
    [InlineData("Authentication", "Authorization", "Misspelt")]
    [InlineData("Autorization", "Authorization", "Misspelt")]
    [InlineData("Authorizations", "Authorization", "Misspelt")]
    [InlineData("Authoriaztion", "Authorization", "Misspelt")]
    [InlineData("OpenAI-Organisation", "OpenAI-Organization", "Misspelt")]
    [InlineData("OpenAI-Org", "OpenAI-Organization", "Misspelt")]
    [InlineData("OpenAI_Project", "OpenAI-Project", "Misspelt")]
    [InlineData("Authorization:", "Authorization", "NotToken")]
    [InlineData(" Authorization", "Authorization", "NotToken")]
    [InlineData("Authorization ", "Authorization", "NotToken")]
    [InlineData("Authorization: Bearer", "Authorization", "NotToken")]
    [InlineData("OpenAI-Beta:", "OpenAI-Beta", "NotToken")]
    [InlineData("Bearer", "Authorization", "Scheme")]
    [InlineData("api-key", "Authorization", "OtherVendor")]
    [InlineData("X-API-Key", "Authorization", "OtherVendor")]
    [InlineData("", null, "None")]
    [InlineData("Accept", null, "None")]
    [InlineData("Proxy-Authorization", null, "None")]
    [InlineData("X-Authorization", null, "None")]
    [InlineData("AuthorizationToken", null, "None")]
    [InlineData("Authorization-Token", null, "None")]
    [InlineData("OpenAI-Version", null, "None")]
    [InlineData("BearerToken", null, "None")]
    public void HeaderName_ReturnsDefect(string name, string? meant, string defect)
    {
        HeaderNameResult reading = HeaderNameValidator.Validate(name);
        Assert.Equal((meant, defect), (reading.IntendedName, reading.Defect.ToString()));
    }

    [Theory]
    [InlineData("OpenAI-Beta", "assistants=v1", "AssistantsV1", "2024-12-18")]
    [InlineData("OpenAI-Beta", " assistants = V2 ", "AssistantsV2", "2026-08-26")]
    [InlineData("OpenAI-Beta", "realtime=v1", "RealtimeBeta", "2026-05-12")]
    [InlineData("OpenAI-Beta", "responses=experimental", "None", "")]
    [InlineData("OpenAI-Organization", "org-abc", "None", "")]
    [InlineData("OpenAI-Organization", "user-abc", "None", "")]
    [InlineData("OpenAI-Organization", "org-", "Organization", "")]
    [InlineData("OpenAI-Organization", "proj_abc", "Organization", "")]
    [InlineData("OpenAI-Organization", "YOUR_ORG_ID", "Organization", "")]
    [InlineData("OpenAI-Organization", " ", "None", "")]
    [InlineData("OpenAI-Project", "proj_abc", "None", "")]
    [InlineData("OpenAI-Project", "org-abc", "Project", "")]
    [InlineData("Authorization", "proj_abc", "None", "")]
    public void OpenAiHeaderValue_ReturnsDefect(string header, string value, string defect, string shutDown)
    {
        OpenAiHeaderDefect read = OpenAiHeaderValidator.Validate(header, value);
        Assert.Equal((defect, shutDown), (read.ToString(), OpenAiHeaderValidator.FindShutdownDate(read)));
    }
}
