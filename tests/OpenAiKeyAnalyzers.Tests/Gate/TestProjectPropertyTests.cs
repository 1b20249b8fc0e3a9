using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Gate;

/// <summary>Verifies projects that declare themselves test projects, regardless of their references.</summary>
public class TestProjectPropertyTests
{
    private const string Source = """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        public class C
        {
            public object Client() => new OpenAI.Chat.ChatClient("gpt-4-0314", "YOUR_API_KEY");

            public object Variable() => new OpenAI.Chat.ChatClient("gpt-5", Environment.GetEnvironmentVariable("OPEN_API_KEY"));

            public object Send(string key)
            {
                var http = new HttpClient();
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
                return http.GetAsync("http://api.openai.com/v1/chat/completion");
            }

            public object Organization() => new OpenAI.OpenAIClientOptions { OrganizationId = "my-org" };
        }
        """;

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public async Task TestProject_ReportsOnlyWhatIsWrongInTests(string value)
    {
        ImmutableArray<Diagnostic> tests = await GetFindingsAsync(value);
        ImmutableArray<Diagnostic> others = await GetFindingsAsync("false");
        string[] unreported = ["OAK1005", "OAK2002", "OAK4003", "OAK4004", "OAK4007"];
        Assert.Superset(unreported.ToHashSet(), others.Select(static finding => finding.Id).ToHashSet());
        Assert.DoesNotContain(tests, finding => unreported.Contains(finding.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("false")]
    [InlineData("yes")]
    public async Task OtherProject_ReportsAll(string value) => Assert.Equal(
        (await AnalyzerRun.GetDiagnosticsAsync(Source)).Select(static finding => finding.Id),
        (await GetFindingsAsync(value)).Select(static finding => finding.Id));

    private static Task<ImmutableArray<Diagnostic>> GetFindingsAsync(string value) => AnalyzerRun.GetDiagnosticsAsync(
        [("/Test.cs", Source)], [("/.globalconfig", $"is_global = true\nbuild_property.IsTestProject = {value}\n")]);
}
