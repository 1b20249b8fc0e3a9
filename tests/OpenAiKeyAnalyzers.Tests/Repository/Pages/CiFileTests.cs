using System.Text.RegularExpressions;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Repository.Pages;

/// <summary>Verifies the pipeline files that the page about CI provides.</summary>
public partial class CiFileTests
{
    private const string ErrorLog = "-p:ErrorLog=\"openai.sarif,version=2.1\"";

    public static TheoryData<string> Files => ["github-actions.yml", "azure-pipelines.yml", "pre-commit-config.yaml"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Pages_ShowFile(string file)
    {
        string text = Read(file);
        Assert.All(PageLanguage.All, language => Assert.Contains("```yaml\n" + text + "```",
            RepositoryFiles.Read("docs/ci" + language.Extension).ReplaceLineEndings("\n"), StringComparison.Ordinal));
    }

    /// <summary>
    /// The files use only the part of YAML that can be parsed without a library: mappings and lists with an indentation of two spaces.
    /// </summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void File_IsYaml(string file)
    {
        int level = 0;
        bool opensBlock = true;
        foreach (string line in Read(file).Split('\n').Where(static line => line.Length > 0 && !line.StartsWith('#')))
        {
            Match entry = Entry().Match(line);
            Assert.True(entry.Success, $"{file}: {line}");
            int indentation = entry.Groups["indentation"].Length;
            Assert.True(indentation % 2 == 0 && (opensBlock ? indentation <= level + 2 : indentation <= level), $"{file}: {line}");
            string value = entry.Groups["value"].Value;
            bool needsQuotes = value.StartsWith('\'') || value.Contains(": ", StringComparison.Ordinal)
                || value.Contains(" #", StringComparison.Ordinal);
            Assert.False(needsQuotes, $"{file}: this value needs quotation marks: {line}");
            level = indentation + entry.Groups["dash"].Length;
            opensBlock = entry.Groups["value"].Length == 0;
        }
    }

    /// <summary>Pipelines are settings files, too.</summary>
    [Theory]
    [InlineData("github-actions.yml", "/.github/workflows/openai.yml")]
    [InlineData("azure-pipelines.yml", "/azure-pipelines.yml")]
    public async Task File_NoDiagnostic(string file, string path) =>
        Assert.Empty(await SettingsVerifier.FindingsAsync([(path, Read(file))], more: []));

    [Theory]
    [InlineData("github-actions.yml")]
    [InlineData("azure-pipelines.yml")]
    public void Command_NamesPresetAndSarif(string file)
    {
        string command = Read(file).Split('\n').Single(static line => line.Contains("dotnet build", StringComparison.Ordinal));
        Assert.Contains("'" + ErrorLog + "'", command, StringComparison.Ordinal);
        string mode = Mode().Match(command).Groups["mode"].Value;
        string preset = $"src/OpenAiKeyAnalyzers.Package/config/OpenAiKeyAnalyzers-{mode}.globalconfig";
        Assert.True(File.Exists(RepositoryFiles.GetPath(preset)), preset);
        Assert.Contains("openai.sarif\n", Read(file), StringComparison.Ordinal);
    }

    [Fact]
    public void PreCommit_NamesRules() => Assert.All(RuleId().Matches(Read("pre-commit-config.yaml")).Select(static match => match.Value),
        static id => Assert.Contains(RuleRow.All, rule => rule.Id == id && rule.IsWarning));

    private static string Read(string file) => RepositoryFiles.Read("docs/ci/" + file).ReplaceLineEndings("\n");

    [GeneratedRegex("^(?<indentation> *)(?<dash>(?:- )*)(?:(?<key>[A-Za-z][A-Za-z_-]*):(?: (?<value>\\S.*))?|(?<item>[A-Za-z].*))$")]
    private static partial Regex Entry();

    [GeneratedRegex("OpenAiKeyAnalysisMode=(?<mode>[A-Za-z]+)")]
    private static partial Regex Mode();

    [GeneratedRegex("OAK[0-9]{4}")]
    private static partial Regex RuleId();
}
