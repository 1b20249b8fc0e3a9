using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Credentials;

/// <summary>Verifies the endpoints to which a key is sent if base address and relative URL are in different places.</summary>
public class EndpointScopeTests
{
    [Theory]
    [InlineData("https://api.openai.com/v1/", "http.GetAsync(\"organization/users\")", true)]
    [InlineData("https://api.openai.com/v1/", "http.GetAsync($\"projects/{id}/roles\")", true)]
    [InlineData("https://api.openai.com", "http.GetAsync(\"v1/organization/costs?limit=1\")", true)]
    [InlineData("https://api.openai.com/", "http.GetAsync(\"/v1/organization/costs\")", true)]
    [InlineData("https://api.openai.com/v1/", "http.SendAsync(new HttpRequestMessage(HttpMethod.Get, \"organization/users\"))", true)]
    [InlineData("https://api.openai.com/v1/", "http.GetAsync(new Uri(http.BaseAddress!, \"organization/users\"))", true)]
    [InlineData("https://api.openai.com/v1/", "http.GetAsync(\"models\")", false)]
    [InlineData("https://api.openai.com/v1/", "http.GetAsync(\"organization-chart\")", false)]
    [InlineData("https://api.openai.com", "http.GetAsync(\"v1/files\")", false)]
    public async Task BaseAddressAndRelativeUrl_DecideWhichKeyIsRight(string baseAddress, string request, bool isAdministration)
    {
        Assert.Equal(isAdministration, await IsReportedAsync(SyntheticKey.Project(), baseAddress, request));
        Assert.Equal(!isAdministration, await IsReportedAsync(SyntheticKey.Admin(), baseAddress, request));
    }

    [Theory]
    [InlineData("http.GetAsync(\"organization/users\"); http.GetAsync(\"models\")")]
    [InlineData("http.GetAsync(id); Log(\"organization/users\"); http.GetAsync(\"models\"); http.GetAsync(\"organization/costs\")")]
    public async Task EndpointsOfBothKinds_NoDiagnostic(string request)
    {
        Assert.False(await IsReportedAsync(SyntheticKey.Project(), "https://api.openai.com/v1/", request));
        Assert.False(await IsReportedAsync(SyntheticKey.Admin(), "https://api.openai.com/v1/", request));
    }

    [Fact]
    public async Task RelativeUrlThatIsOnlyText_IsNoRequest() =>
        Assert.False(await IsReportedAsync(SyntheticKey.Project(), "https://api.openai.com/v1/", "Log(\"organization/users\")"));

    private static async Task<bool> IsReportedAsync(string key, string baseAddress, string request) =>
        (await AnalyzerRun.GetDiagnosticsAsync($$"""
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;
            class OpenAIService
            {
                private readonly HttpClient http = new();

                public OpenAIService()
                {
                    http.BaseAddress = new Uri("{{baseAddress}}");
                    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "{{key}}");
                }

                public void Request(string id)
                {
                    {{request}};
                }

                private static void Log(string text) => Console.WriteLine(text);
            }
            """)).Any(static finding => finding.Id == "OAK1007");
}
