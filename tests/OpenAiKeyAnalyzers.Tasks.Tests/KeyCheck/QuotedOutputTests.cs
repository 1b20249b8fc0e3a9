using System.Reflection;
using System.Text.RegularExpressions;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck;

/// <summary>Verifies that the pages quote the actual output.</summary>
public partial class QuotedOutputTests
{
    private const string Host = "api.openai.com";

    private static readonly string Repository = typeof(QuotedOutputTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "Repository").Value!;
    private static readonly Message ProjectKey = new(CheckMessageKey.Kind_Project, "sk-proj-…");

    private static readonly CheckDiagnostic[] Shown =
    [
        CheckDiagnostic.Create(CheckMessageKey.OAK9002_NoKey, CheckRun.Variable, new Message(CheckMessageKey.Value_InDoubleQuotes)),
        CheckDiagnostic.Create(CheckMessageKey.OAK9003_Incorrect, CheckRun.Variable, Host, ProjectKey),
        CheckDiagnostic.Create(CheckMessageKey.OAK9006_Credit, CheckRun.Variable, Host),
        CheckDiagnostic.Create(CheckMessageKey.OAK9001_ReadOtherName, "Program.cs(12)", "OPENAI_KEY", CheckRun.Variable),
        CheckDiagnostic.Create(CheckMessageKey.OAK9009_MissingNear, "Program.cs(20)", "gpt-4o-minii", CheckRun.Variable, "gpt-4o-mini"),
    ];

    [Theory]
    [InlineData("README.md", "en")]
    [InlineData("README.ja.md", "ja")]
    [InlineData("docs/key-check.md", "en")]
    [InlineData("docs/key-check.ja.md", "ja")]
    public void QuotedDiagnostics_MatchOutput(string page, string language)
    {
        var sentences = new Messages(language);
        string[] real =
            [.. Shown.Select(
                diagnosis =>
                $"{diagnosis.Severity.ToString().ToLowerInvariant()} {diagnosis.Code}: {sentences.Format(diagnosis.Message)}")];
        string[] quoted =
            [.. Quoted().Matches(File.ReadAllText(Path.Combine(Repository, page))).Select(static match => match.Groups[1].Value)];

        Assert.NotEmpty(quoted);
        Assert.All(quoted, line => Assert.Contains(real, text => text.StartsWith(line, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("README.md", "en")]
    [InlineData("README.ja.md", "ja")]
    [InlineData("docs/key-check.md", "en")]
    [InlineData("docs/key-check.ja.md", "ja")]
    public void QuotedSuccess_MatchesOutput(string page, string language)
    {
        string quoted = Assert.Single(Success().Matches(File.ReadAllText(Path.Combine(Repository, page)))).Groups[1].Value;

        Assert.StartsWith(quoted, new Messages(language).Format(CheckMessageKey.Success, CheckRun.Variable, Host, ProjectKey, 62),
            StringComparison.Ordinal);
    }

    [GeneratedRegex("^ *App -> (.+?) ?…?\r?$", RegexOptions.Multiline)]
    private static partial Regex Success();

    [GeneratedRegex("^(?:App.csproj : |Program.cs\\([0-9]+\\): )(.+?) ?…?\r?$", RegexOptions.Multiline)]
    private static partial Regex Quoted();
}
