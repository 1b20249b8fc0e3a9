namespace OpenAiKeyAnalyzers.Tests.Repository.Pages;

/// <summary>
/// Verifies that the generated parts of the repository agree with the rule table. <c>UPDATE_PAGES=1 dotnet test
/// tests/OpenAiKeyAnalyzers.Tests --filter RuleFilesTests</c> writes them.
/// </summary>
public class RuleFilesTests
{
    [Fact]
    public void MissingPage_IsCreatedWithAllSections() => Assert.All(PageLanguage.All, static language =>
    {
        RuleRow rule = RuleRow.All[0];
        string page = RulePage.Update(string.Empty, rule, language);
        Assert.Equal(language.Headings, page.Split('\n').Where(static line => line.StartsWith("##", StringComparison.Ordinal)));
        Assert.StartsWith($"# {rule.Id}: {rule.GetTitle(language)}\n", page, StringComparison.Ordinal);
        Assert.Equal(rule.Descriptor.Category, RulePage.FindProperty(page, language.Properties[2]));
        Assert.Equal(page, RulePage.Update(page, rule, language));
    });

    [Fact]
    public void GeneratedFiles_AreUpToDate()
    {
        List<string> stale = [];
        foreach ((string path, Func<string, string> update) in RuleFiles.All)
        {
            string file = RepositoryFiles.GetPath(path);
            string current = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
            string expected = update(current);
            if (expected == current)
            {
                continue;
            }

            if (Environment.GetEnvironmentVariable("UPDATE_PAGES") == "1")
            {
                File.WriteAllText(file, expected);
            }
            else
            {
                stale.Add(path);
            }
        }

        Assert.True(stale.Count == 0, "Run this test with UPDATE_PAGES=1. These files are not up to date:\n" + string.Join('\n', stale));
    }
}
