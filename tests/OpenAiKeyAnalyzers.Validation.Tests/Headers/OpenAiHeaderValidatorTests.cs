using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.Validation.Tests.Headers;

/// <summary>Verifies values and names of the headers that only OpenAI reads.</summary>
public class OpenAiHeaderValidatorTests
{
    [Theory]
    [InlineData("OpenAI-Organization", "org-abc", "None")]
    [InlineData("OpenAI-Organization", "user-abc", "None")]
    [InlineData("OpenAI-Organization", " org-abc ", "None")]
    [InlineData("OpenAI-Organization", "org-", "Organization")]
    [InlineData("OpenAI-Organization", "proj_abc", "Organization")]
    [InlineData("OpenAI-Organization", "Contoso", "Organization")]
    [InlineData("OpenAI-Project", "proj_abc", "None")]
    [InlineData("OpenAI-Project", "proj_", "Project")]
    [InlineData("OpenAI-Project", "org-abc", "Project")]
    [InlineData("OpenAI-Beta", "assistants=v2", "AssistantsV2")]
    [InlineData("OpenAI-Beta", "other", "None")]
    [InlineData("Other", "other", "None")]
    public void Value_ReturnsDefect(string header, string value, string defect)
    {
        Assert.Equal(defect, OpenAiHeaderValidator.Validate(header, value).ToString());
        Assert.Equal(defect, OpenAiHeaderValidator.ValidateHeader(header, value).ToString());
    }

    [Theory]
    [InlineData("OpenAI-Organization", "Empty")]
    [InlineData("OpenAI-Project", "Empty")]
    [InlineData("OpenAI-Beta", "None")]
    [InlineData("Other", "None")]
    public void EmptyValue_IsDefectOfWrittenHeaderOnly(string header, string defect)
    {
        foreach (string value in new[] { "", " \t" })
        {
            Assert.Equal(OpenAiHeaderDefect.None, OpenAiHeaderValidator.Validate(header, value));
            Assert.Equal(defect, OpenAiHeaderValidator.ValidateHeader(header, value).ToString());
        }
    }

    [Theory]
    [InlineData("Organization", "org-abc", "MisnamedOrganization", "MisnamedOrganization")]
    [InlineData("organization", " user-abc", "MisnamedOrganization", "MisnamedOrganization")]
    [InlineData("Project", "proj_abc", "MisnamedProject", "MisnamedProject")]
    [InlineData("Project", "org-abc", "None", "MisnamedProject")]
    [InlineData("Organization", "Contoso", "None", "MisnamedOrganization")]
    [InlineData("Organization", " ", "None", "MisnamedOrganization")]
    [InlineData("Organization", null, "None", "MisnamedOrganization")]
    [InlineData("Organizations", "org-abc", "None", "None")]
    [InlineData("OpenAI-Project", "proj_abc", "None", "None")]
    public void NameWithoutVendor_IsReportedWithIdOrAtOpenAi(string name, string? value, string anywhere, string atOpenAi) =>
        Assert.Equal((anywhere, atOpenAi), (OpenAiHeaderValidator.ValidateName(name, value, isOpenAi: false).ToString(),
            OpenAiHeaderValidator.ValidateName(name, value, isOpenAi: true).ToString()));

    [Theory]
    [InlineData(OpenAiHeaderDefect.MisnamedProject, "OpenAI-Project")]
    [InlineData(OpenAiHeaderDefect.MisnamedOrganization, "OpenAI-Organization")]
    public void MisnamedHeader_HasIntendedName(object defect, string name) =>
        Assert.Equal(name, OpenAiHeaderValidator.GetIntendedName((OpenAiHeaderDefect)defect));
}
