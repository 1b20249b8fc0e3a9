using OpenAiKeyAnalyzers.Tests.Repository;

namespace OpenAiKeyAnalyzers.Validation.Tests.Data;

/// <summary>Verifies that the files that CONTRIBUTING.md names for each chore exist.</summary>
public class ContributingTests
{
    private const string ChoreHeading = "### Chore: ";

    private static readonly string[] Titles =
        ["Add a vendor prefix", "Add a header rule", "Add a settings format", "Add a client SDK", "Retire an endpoint"];

    public static TheoryData<string> Chores { get; } = [.. Titles];

    [Fact]
    public void Chores_AreDocumented() =>
        Assert.Equal(
            Titles,
            ReadLines().Where(static line => line.StartsWith(ChoreHeading, StringComparison.Ordinal))
                .Select(static line => line[ChoreHeading.Length..]));

    [Theory]
    [MemberData(nameof(Chores))]
    public void Chore_NamesExistingFiles(string chore)
    {
        string[] paths = [.. ReadLines().SkipWhile(line => line != ChoreHeading + chore).Skip(1)
            .TakeWhile(static line => !line.StartsWith('#')).SelectMany(GetPaths)];
        Assert.NotEmpty(paths);
        Assert.All(paths, AssertExists);
    }

    [Fact]
    public void Guide_NamesExistingPaths() => Assert.All(ReadLines().SelectMany(GetPaths), AssertExists);

    [Theory]
    [InlineData("docs/refresh.md")]
    [InlineData("docs/endpoints.md")]
    [InlineData("docs/endpoints.ja.md")]
    [InlineData("SECURITY.md")]
    [InlineData("README.md")]
    [InlineData("README.ja.md")]
    [InlineData("samples/Directory.Build.props")]
    public void Projects_Exist(string path)
    {
        string[] projects = [.. RepositoryFiles.Read(path).Split("src/OpenAiKeyAnalyzers").Skip(1)
            .Select(static rest => "src/OpenAiKeyAnalyzers" + string.Concat(rest.TakeWhile(IsPathCharacter)).TrimEnd('.'))];
        Assert.All(projects, AssertExists);
    }

    private static string[] ReadLines() => RepositoryFiles.Read("CONTRIBUTING.md").ReplaceLineEndings("\n").Split('\n');

    /// <summary>Gets the paths, which are in backticks and start at the root of the repository; <c>nnnn</c> represents a number.</summary>
    private static IEnumerable<string> GetPaths(string line) =>
        line.Split('`').Where(static (_, index) => index % 2 == 1).Where(static text =>
            (text.StartsWith("src/", StringComparison.Ordinal) || text.StartsWith("tests/", StringComparison.Ordinal)
                || text.StartsWith("docs/", StringComparison.Ordinal) || text == "CHANGELOG.md") && !text.Contains("nnnn"));

    private static bool IsPathCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '-' or '_';

    private static void AssertExists(string path) =>
        Assert.True(File.Exists(RepositoryFiles.GetPath(path)) || Directory.Exists(RepositoryFiles.GetPath(path)), path);
}
