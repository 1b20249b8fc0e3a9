using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>
/// Verifies names that are partly in quotation marks: a fix writes the correct name and leaves no quotation mark without its counterpart.
/// </summary>
public class PartlyQuotedNameTests
{
    [Theory]
    [InlineData("a.cmd", "setx OPENAI_\"API_KYE\" Pa55-77q", "setx OPENAI_API_KEY Pa55-77q")]
    [InlineData("a.cmd", "setx \"OPENAI\"_API_KYE Pa55-77q", "setx OPENAI_API_KEY Pa55-77q")]
    [InlineData("a.cmd", "setx OPENAI_API_KY\"E\" Pa55-77q", "setx OPENAI_API_KEY Pa55-77q")]
    [InlineData("a.cmd", "setx OPENAI_\"API_KYE\" \"Pa55 77q\"", "setx OPENAI_API_KEY \"Pa55 77q\"")]
    [InlineData("a.cmd", "setx OPENAI_\"API_KYE\" \"Pa55-77q\"", "setx OPENAI_API_KEY \"Pa55-77q\"")]
    [InlineData("a.cmd", "setx OPENAI_API_KY\"E\" \"Pa55 77q\" /M", "setx OPENAI_API_KEY \"Pa55 77q\" /M")]
    [InlineData("a.cmd", "setx \"OPENAI\"_API_KYE \"Pa55 77q\"", "setx OPENAI_API_KEY \"Pa55 77q\"")]
    [InlineData("a.cmd", "setx \"OPENAI_API_KYE\" \"Pa55 77q\"", "setx \"OPENAI_API_KEY\" \"Pa55 77q\"")]
    [InlineData("a.ps1", "setx OPENAI_\"API_KYE\" \"Pa55 77q\"", "setx OPENAI_API_KEY \"Pa55 77q\"")]
    [InlineData("a.ps1", "$env:OPENAI_\"API_KYE\" = \"Pa55 77q\"", "$env:OPENAI_API_KEY = \"Pa55 77q\"")]
    [InlineData("a.ps1", "$env:OPENAI_'API_KYE' = 'Pa55-77q'", "$env:OPENAI_API_KEY = 'Pa55-77q'")]
    [InlineData("a.sh", "export OPENAI_\"API_KYE\"=\"Pa55 77q\"", "export OPENAI_API_KEY=\"Pa55 77q\"")]
    [InlineData("Dockerfile", "FROM a\nENV OPENAI_\"API_KYE\"=\"Pa55 77q\" B='y z'\n", "FROM a\nENV OPENAI_API_KEY=\"Pa55 77q\" B='y z'\n")]
    [InlineData("a.cmd", "setx \"OPENAI_API_KYE\" Pa55-77q", "setx \"OPENAI_API_KEY\" Pa55-77q")]
    [InlineData("a.cmd", "setx OPENAI_API_KEY\" Pa55-77q", "setx OPENAI_API_KEY Pa55-77q")]
    [InlineData("a.ps1", "setx OPENAI_\"API_KYE\" Pa55-77q", "setx OPENAI_API_KEY Pa55-77q")]
    [InlineData("a.ps1", "setx OPENAI_'API_KYE' Pa55-77q", "setx OPENAI_API_KEY Pa55-77q")]
    [InlineData("a.sh", "export OPENAI_\"API\"_KYE=Pa55-77q", "export OPENAI_API_KEY=Pa55-77q")]
    [InlineData("a.sh", "export \"OPENAI\"'_API_KYE'=Pa55-77q", "export OPENAI_API_KEY=Pa55-77q")]
    [InlineData("a.sh", "export OPENAI_API_KY''E=Pa55-77q", "export OPENAI_API_KEY=Pa55-77q")]
    [InlineData("a.sh", "export \"OPENAI_\"API\"_KYE\"=Pa55-77q", "export \"OPENAI_API_KEY\"=Pa55-77q")]
    [InlineData("a.sh", "export OPENAI_API_KYE\"=\"Pa55-77q", "export OPENAI_API_KEY\"=\"Pa55-77q")]
    [InlineData("a.sh", "export \"$\"OPENAI_API_KEY=Pa55-77q", "export OPENAI_API_KEY=Pa55-77q")]
    [InlineData("a.sh", "docker run -e OPENAI_\"API_KYE\"=Pa55-77q x", "docker run -e OPENAI_API_KEY=Pa55-77q x")]
    [InlineData("Dockerfile", "FROM a\nENV OPENAI_\"API_KYE\"=Pa55-77q\n", "FROM a\nENV OPENAI_API_KEY=Pa55-77q\n")]
    [InlineData("Dockerfile", "FROM a\nENV OPENAI_\"API_KYE\" Pa55-77q\n", "FROM a\nENV OPENAI_API_KEY Pa55-77q\n")]
    [InlineData("Dockerfile", "FROM a\nENV \"OPENAI_API_KYE\" Pa55-77q\n", "FROM a\nENV \"OPENAI_API_KEY\" Pa55-77q\n")]
    [InlineData("Dockerfile", "FROM a\nARG OPENAI_\"API_KYE\"\n", "FROM a\nARG OPENAI_API_KEY\n")]
    [InlineData(".env", "\"OPENAI_API_KYE\"=Pa55-77q\n", "OPENAI_API_KEY=Pa55-77q\n")]
    [InlineData(".env", "OPENAI_\"API\"_KEY=Pa55-77q\n", "OPENAI_API_KEY=Pa55-77q\n")]
    public void Name_IsReplacedWithItsMarks(string path, string before, string after)
    {
        Assert.Equal(after, Fix(path, before));
        Assert.Equal(after, Fix(path, after));
    }

    /// <summary>The quotation mark is closed after the value, or the shell reads the name only up to it.</summary>
    [Theory]
    [InlineData("a.sh", "export OPENAI_API_KY\"E=Pa55-77q\"", true)]
    [InlineData("a.sh", "export OPENAI_'API_KYE=Pa55 77q'", true)]
    [InlineData("a.cmd", "setx \"OPENAI_API_KEY\"\" Pa55-77q", true)]
    [InlineData(".env", "\"OPENAI_API_KYE=Pa55-77q\"\n", true)]
    [InlineData(".env", "'OPENAI_API_KEY=Pa55-77q'\n", true)]
    [InlineData("a.sh", "export OPENAI_API_KEY=$OPENAI_\"API_KYE\"", false)]
    [InlineData("Dockerfile", "FROM a\nENV OPENAI_API_KEY=$OPENAI_\"API_KYE\"\n", false)]
    [InlineData("Dockerfile", "FROM a\nENV \"OPENAI_API_KEY\" Pa55-77q\n", false)]
    [InlineData("Dockerfile", "FROM a\nENV OPENAI_\"API_KEY\" Pa55-77q\n", false)]
    [InlineData("a.cmd", "setx OPENAI_\"API_KEY\" Pa55-77q", false)]
    [InlineData("a.sh", "export OPENAI_\"API_KEY\"=Pa55-77q", false)]
    public void NameAcrossMark_IsKept(string path, string text, bool isReported)
    {
        Assert.Equal(text, Fix(path, text));
        SettingsFinding[] findings =
            [.. SettingsChecker.Check(SettingsDocument.Read(SettingsFile.FromPath(path), text), new SettingsOptions())];
        Assert.Equal(isReported, findings.Any(static finding => finding.Rule == SettingsRule.InvalidName));
        Assert.DoesNotContain(findings, static finding => finding.Rule == SettingsRule.InvalidName && finding.Edits.Count > 0);
    }

    private static string Fix(string path, string text) =>
        SettingsFixer.Apply(SettingsFile.FromPath(path), text, new SettingsOptions(), out _);
}
