using OpenAiKeyAnalyzers.Validation.Data;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

/// <summary>Verifies which endpoints accept an admin key.</summary>
public class AdministrationEndpointTests
{
    [Theory]
    [InlineData("https://api.openai.com/v1/organization", "Administration")]
    [InlineData("https://api.openai.com/v1/organization/users", "Administration")]
    [InlineData("https://api.openai.com/v1/organization?limit=2", "Administration")]
    [InlineData("https://api.openai.com/v1/organizations/org-1/users", "Administration")]
    [InlineData("https://api.openai.com/v1/projects/proj_1/roles", "Administration")]
    [InlineData("{{host}}/v1/projects/{{project}}/users", "Administration")]
    [InlineData("https://api.openai.com/v1/projectsummary/v1/projects", "Administration")]
    [InlineData("/v1/organization/users", "Administration")]
    [InlineData("/v1/models", "Ordinary")]
    [InlineData("https://api.openai.com/v1/models", "Ordinary")]
    [InlineData("https://api.openai.com/v1/projectsummary", "Ordinary")]
    [InlineData("https://api.openai.com/v1/organization-chart", "Ordinary")]
    [InlineData("https://api.openai.com/v1/organization_chart", "Ordinary")]
    [InlineData("https://api.openai.com/v1/", "Ordinary")]
    [InlineData("https://api.openai.com/projects", "Unknown")]
    [InlineData("https://api.openai.com", "Unknown")]
    [InlineData("", "Unknown")]
    public void Url_HasScope(string url, string scope) =>
        Assert.Equal(Enum.Parse<EndpointScope>(scope), AdministrationEndpoints.GetScope(url));

    [Fact]
    public void Rows_HaveSourceAndSample()
    {
        foreach (AdministrationEndpointRow row in AdministrationEndpoints.All)
        {
            Assert.Contains(DataSources.All, source => source == row.Source);
            Assert.StartsWith(row.Path + "/", row.Sample, StringComparison.Ordinal);
            Assert.Equal(EndpointScope.Administration, AdministrationEndpoints.GetScope(row.Sample));
        }
    }

    /// <summary>The description of the API contains two families of administration paths.</summary>
    [Fact]
    public void CurrentPaths_AreDivided() =>
        Assert.All(
            EndpointTable.Endpoints.Where(static row => row.Segments is ["v1", ..]),
            static row => Assert.Equal(
                row.Segments[1] is "organization" or "organizations" or "projects",
                AdministrationEndpoints.GetScope(row.Path) == EndpointScope.Administration));

    [Theory]
    [InlineData("/v1/engines", true)]
    [InlineData("/v1/engines/{model}", true)]
    [InlineData("/v1/edits", false)]
    [InlineData("/v1/audio/translations", false)]
    [InlineData("/v1/threads/runs", false)]
    public void Path_HasPathsBelow(string path, bool expected) =>
        Assert.Equal(expected, EndpointTable.HasPathsBelow(EndpointTable.All.Single(row => row.Path == path)));

    [Theory]
    [InlineData("Unknown")]
    [InlineData("Ordinary", "Ordinary")]
    [InlineData("Ordinary", "Ordinary", "Ordinary")]
    [InlineData("Administration", "Administration", "Administration")]
    [InlineData("Unknown", "Ordinary", "Administration")]
    [InlineData("Unknown", "Administration", "Unknown")]
    public void Scopes_HaveCommonScope(string common, params string[] scopes) =>
        Assert.Equal(Enum.Parse<EndpointScope>(common), EndpointScopes.GetCommon(scopes.Select(Enum.Parse<EndpointScope>)));
}
