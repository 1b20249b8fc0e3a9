
namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Addresses;

/// <summary>Verifies the headers for organization and project, and OAK9004.</summary>
public class OrganizationHeadersTests
{
    private static readonly string Organization = SyntheticKey.Other("org-", 24);
    private static readonly string Project = SyntheticKey.Other("proj_", 24);

    [Fact]
    public async Task VariablesSet_SendsBothHeaders()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, """{"data":[]}"""));

        await Run(server, Organization, Project).RunAsync();

        string request = Assert.Single(server.Requests);
        Assert.Contains($"OpenAI-Organization: {Organization}\r\n", request, StringComparison.Ordinal);
        Assert.Contains($"OpenAI-Project: {Project}\r\n", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task VariablesEmptyOrNotSet_SendsNoHeader(string? value)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, """{"data":[]}"""));

        await Run(server, value, value).RunAsync();

        Assert.DoesNotContain("OpenAI-", Assert.Single(server.Requests).Replace("OpenAiKeyAnalyzers", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mycompany")]
    [InlineData("proj_abc")]
    [InlineData("\"org-abc\"")]
    [InlineData("org-abc\n")]
    [InlineData("org-abc\r\nX-Injected: 1")]
    public async Task InvalidOrganizationId_ReportsErrorAndSendsNothing(string value)
    {
        await using var proxy = new ScriptedServer();
        CheckRun check =
            new() { Environment = new() { [CheckRun.Variable] = CheckRun.Key, ["OPENAI_ORG_ID"] = value },
                Proxy = new RecordingProxy(proxy) };

        (await check.RunAsync()).AssertName("OAK9004_NoOrganizationId").AssertContains("OPENAI_ORG_ID");

        Assert.Empty(proxy.Requests);
    }

    [Fact]
    public async Task KeyInProjectVariable_ReportsNoProjectId() =>
        (await new CheckRun
            { Environment =
                new() { [CheckRun.Variable] = CheckRun.Key, ["OPENAI_PROJECT_ID"] = SyntheticKey.Project(seed: 94) } }.RunAsync())
            .AssertName("OAK9004_NoProjectId").AssertContains("OPENAI_PROJECT_ID");

    /// <summary>Verifies that a key is not sent as an ID. Other servers have IDs of other forms, but none of them is a key.</summary>
    [Fact]
    public async Task KeyAsIdForOtherServer_IsNotSent()
    {
        foreach (string value in new[] { SyntheticKey.User(seed: 97), SyntheticKey.Other("gsk_", 52),
            SyntheticKey.Project(half: 20, seed: 98) })
        {
            await using var server = new ScriptedServer();

            (await Run(server, value, null).RunAsync()).AssertName("OAK9004_NoOrganizationId");
            (await Run(server, null, value).RunAsync()).AssertName("OAK9004_NoProjectId");

            Assert.Empty(server.Requests);
        }
    }

    [Theory]
    [InlineData("""{"error":{"message":"OpenAI-Organization header should match organization for API key","type":"invalid_request_error","param":null,"code":"mismatched_organization"}}""", "OAK9004_Organization", "OPENAI_ORG_ID")]
    [InlineData("""{"error":{"message":"x","type":"invalid_request_error","param":null,"code":"mismatched_project"}}""", "OAK9004_Project",
        "OPENAI_PROJECT_ID")]
    [InlineData("""{"error":"OpenAI-Project header should match project for API key"}""", "OAK9004_Project", "OPENAI_PROJECT_ID")]
    [InlineData("""{"error":{"message":"","type":"invalid_request_error","param":null,"code":"invalid_organization"}}""",
        "OAK9004_UnknownOrganization", "OPENAI_ORG_ID")]
    public async Task Mismatch_NamesVariable(string body, string name, string variable)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(401, body));

        (await Run(server, Organization, Project).RunAsync()).AssertName(name).AssertContains(variable);
    }

    [Theory]
    [InlineData("mismatched_organization", "OpenAI-Organization")]
    [InlineData("mismatched_project", "OpenAI-Project")]
    [InlineData("invalid_organization", "OpenAI-Organization")]
    public async Task MismatchOfHeaderNotSent_ReportsOtherSource(string code, string header)
    {
        await using var server =
            new ScriptedServer(
                ScriptedServer.CreateResponse(401, $$$"""{"error":{"message":"x","type":"x","param":null,"code":"{{{code}}}"}}"""));

        (await Run(server, null, null).RunAsync()).AssertName("OAK9004_Elsewhere").AssertContains(header);
    }

    private static CheckRun Run(ScriptedServer server, string? organization, string? project)
    {
        var environment = new Dictionary<string, string> { [CheckRun.Variable] = CheckRun.Key };
        if (organization is not null)
        {
            environment["OPENAI_ORG_ID"] = organization;
        }

        if (project is not null)
        {
            environment["OPENAI_PROJECT_ID"] = project;
        }

        return new CheckRun { Environment = environment, BaseUrl = server.BaseUrl };
    }
}
