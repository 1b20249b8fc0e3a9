using OpenAiKeyAnalyzers.Tests.Repository;

namespace OpenAiKeyAnalyzers.Validation.Tests.Data;

/// <summary>
/// Verifies that the page agrees with the tables. <c>UPDATE_PAGES=1 dotnet test --filter TablesPageTests</c> writes it again.
/// </summary>
public class TablesPageTests
{
    [Fact]
    public void EnglishPage_MatchesTables() => AssertPage("docs/endpoints.md", TablesPageText.English);

    [Fact]
    public void JapanesePage_MatchesTables() => AssertPage("docs/endpoints.ja.md", TablesPageText.Japanese);

    private static void AssertPage(string path, TablesPageText words)
    {
        string page = TablesPage.Write(words).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_PAGES") == "1")
        {
            File.WriteAllText(RepositoryFiles.GetPath(path), page);
        }

        bool isThat = File.Exists(RepositoryFiles.GetPath(path)) && RepositoryFiles.Read(path).ReplaceLineEndings("\n") == page;
        Assert.True(isThat, path + " is not that of the tables. Write it anew: UPDATE_PAGES=1 dotnet test --filter TablesPageTests");
    }
}
