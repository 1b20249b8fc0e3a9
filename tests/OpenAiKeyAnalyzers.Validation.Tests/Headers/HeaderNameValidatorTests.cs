using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.Validation.Tests.Headers;

public class HeaderNameValidatorTests
{
    [Theory]
    [InlineData("Authorization", "Authorization", "None")]
    [InlineData("AUTHORIZATION", "Authorization", "None")]
    [InlineData("OpenAI-Beta", "OpenAI-Beta", "None")]
    [InlineData("openai-organization", "OpenAI-Organization", "None")]
    [InlineData("Authorisation", "Authorization", "Misspelled")]
    [InlineData("Authentication", "Authorization", "Misspelled")]
    [InlineData("Autorization", "Authorization", "Misspelled")]
    [InlineData("Authorizations", "Authorization", "Misspelled")]
    [InlineData("Authoriaztion", "Authorization", "Misspelled")]
    [InlineData("OpenAI-Organisation", "OpenAI-Organization", "Misspelled")]
    [InlineData("OpenAI-Org", "OpenAI-Organization", "Misspelled")]
    [InlineData("OpenAI_Project", "OpenAI-Project", "Misspelled")]
    [InlineData("Authorization:", "Authorization", "InvalidCharacter")]
    [InlineData(" Authorization", "Authorization", "InvalidCharacter")]
    [InlineData("Authorization ", "Authorization", "InvalidCharacter")]
    [InlineData("Authorization: Bearer", "Authorization", "InvalidCharacter")]
    [InlineData("OpenAI-Beta:", "OpenAI-Beta", "InvalidCharacter")]
    [InlineData("Bearer", "Authorization", "SchemeAsName")]
    [InlineData("api-key", "Authorization", "OtherVendorHeader")]
    [InlineData("X-API-Key", "Authorization", "OtherVendorHeader")]
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
