using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies code fixes on the command line, in a solution with several projects.</summary>
public sealed class FormatTests(FormattedSolution solution) : IClassFixture<FormattedSolution>
{
    [Fact]
    public void SolutionOfSeveralProjects_IsFixed()
    {
        solution.Before.AssertSucceeded().AssertDiagnostics([
            "Holder.cs(3,34): warning OAK1001",
            "Sample.cs(4,43): warning OAK1001",
            .. Sources.HardCodedKeyLocations,
            "Bot.cs(6,76): warning OAK4005",
            "Clients.cs(7,36): warning OAK2002",
            "Credentials.cs(9,34): warning OAK1005",
            "Credentials.cs(10,33): warning OAK2001",
            "Credentials.cs(11,60): warning OAK2002",
            "Credentials.cs(11,80): warning OAK1007",
            "Credentials.cs(12,34): warning OAK1007",
            "Headers.cs(8,76): warning OAK3001",
            "Headers.cs(10,22): warning OAK3002",
            "Headers.cs(11,22): warning OAK3003",
            "Headers.cs(12,37): warning OAK3004",
            "Urls.cs(5,51): warning OAK4001",
            "Urls.cs(6,68): warning OAK4001",
        ]);
        solution.Format.AssertSucceeded();
        Assert.Contains(" 1 Warning(s)", solution.After.AssertSucceeded().Text, StringComparison.Ordinal);
        solution.FormatAgain.AssertSucceeded();

        Assert.Contains("Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")", solution.ReadText("Library/Holder.cs"),
            StringComparison.Ordinal);
        Assert.Equal(GetCode(solution.ReadSampleProgram("Repaired")), GetCode(solution.ReadText("Sample/Sample.cs")));
    }

    [Fact]
    public void WrongCredentials_AreFixed()
    {
        const string Read =
            """Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("Set the environment variable OPENAI_API_KEY.")""";
        string program = solution.ReadText("Credentials/Credentials.cs");
        Assert.Contains($"new ChatClient(\"gpt-5\", {Read}),", program, StringComparison.Ordinal);
        Assert.Contains("new ChatClient(\"gpt-5\", File.ReadAllText(\"key.txt\").Trim()),", program, StringComparison.Ordinal);
        Assert.Contains("new ChatClient(\"gpt-4o\", Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")),", program,
            StringComparison.Ordinal);
    }

    [Fact]
    public void WrongHeaders_AreFixed()
    {
        string program = solution.ReadText("Headers/Headers.cs");
        Assert.Contains("new AuthenticationHeaderValue(\"Bearer\", apiKey);", program, StringComparison.Ordinal);
        Assert.Contains("request.Headers.Add(\"Authorization\", $\"Bearer {apiKey}\");", program, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Type", program, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenAI-Beta", program, StringComparison.Ordinal);
    }

    /// <summary>Verifies a fix that changes the base address in one file and the relative URL in another one.</summary>
    [Fact]
    public void FilesThatAreWrongTogether_AreFixed()
    {
        string clients = solution.ReadText("Clients/Clients.cs");
        Assert.Contains("new Uri(\"https://api.openai.com/v1/\")", clients, StringComparison.Ordinal);
        Assert.Contains("KeyName = \"OPENAI_API_KEY\";", clients, StringComparison.Ordinal);
        Assert.Contains("GetAsync(\"models\")", solution.ReadText("Clients/Bot.cs"), StringComparison.Ordinal);
    }

    /// <summary>
    /// Verifies that a URL whose request body must change is kept and still reported, while a URL with a compatible request is fixed.
    /// </summary>
    [Fact]
    public void Format_LeavesUrlsWhoseRequestMustChange()
    {
        string program = solution.ReadText("Urls/Urls.cs");
        Assert.Contains(FormattedSolution.KeptUrl, program, StringComparison.Ordinal);
        Assert.Contains("client.GetAsync(\"https://api.openai.com/v1/models\")", program, StringComparison.Ordinal);
        solution.After.AssertDiagnostics("Urls.cs(5,51): warning OAK4001");
    }

    /// <summary>Gets the code without the comment that describes the fixed sample.</summary>
    private static IEnumerable<string> GetCode(string program) =>
        program.ReplaceLineEndings("\n").Split('\n').Where(static line => !line.StartsWith("//", StringComparison.Ordinal));
}
