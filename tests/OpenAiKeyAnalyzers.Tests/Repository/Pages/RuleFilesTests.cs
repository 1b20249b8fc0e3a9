namespace OpenAiKeyAnalyzers.Tests.Repository.Pages;

/// <summary>
/// Checks that the generated parts of the repository agree with the rule table.
/// <c>UPDATE_PAGES=1 dotnet test tests/OpenAiKeyAnalyzers.Tests --filter RuleFilesTests</c> writes them.
/// </summary>
public class RuleFilesTests
{
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
