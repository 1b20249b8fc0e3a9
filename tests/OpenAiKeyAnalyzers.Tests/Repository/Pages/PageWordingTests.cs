using System.Text.RegularExpressions;

namespace OpenAiKeyAnalyzers.Tests.Repository.Pages;

/// <summary>Verifies that the pages use one term per concept, and no retired terms.</summary>
public partial class PageWordingTests
{
    private const int MaxReadmeLines = 160;

    // The pages of other topics, and the generated page.
    private static readonly string[] Excluded = ["key-check", "performance", "quality", "hosts"];

    private static readonly string[] RetiredInEnglish =
    [
        "\\bblanks?\\b", "\\bline ends?\\b", "\\bwhite space\\b", "\\bmisspelt\\b", "\\brecognis", "\\bbehind\\b", "\\bin front of\\b",
        "\\bquick fix", "\\bput right\\b", "\\bmade-up\\b", "\\bnobody\\b", "\\bwhoever\\b", "\\bsomebody\\b", "\\bis silent\\b",
        "\\bare silent\\b", "(?<!IP )(?<!base )\\baddress(?:es)?\\b(?! bar)", "\\banew\\b", "\\bHardly ever\\b", "\\btells? what\\b",
    ];

    private static readonly string[] RetiredInJapanese =
    [
        "伏せ字", "取り除", "つづり", "(?<!目に)見えない文字", "通知なしに", "このルール", "知っているキー", "(?<!の)状態コード", "(?<!ベース |IP )アドレス(?! バー)",
    ];

    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(RepositoryFiles.GetPath("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(RepositoryFiles.GetPath("."), "README*.md"))
            .Where(static page => !Excluded.Any(name => Path.GetFileName(page).StartsWith(name, StringComparison.Ordinal)))
            .Select(static page => Path.GetRelativePath(RepositoryFiles.GetPath("."), page).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_UsesTermsOfStyle(string page)
    {
        string[] retired = page.EndsWith(".ja.md", StringComparison.Ordinal) ? RetiredInJapanese : RetiredInEnglish;
        string text = Quoted().Replace(Code().Replace(RepositoryFiles.Read(page), string.Empty), string.Empty);
        string[] found =
        [
            .. text.Split('\n').Where(static line => !line.StartsWith('#') && !KeyCheckMessage().IsMatch(line))
                .SelectMany(line => retired.SelectMany(word =>
                    Regex.Matches(line, word, RegexOptions.IgnoreCase).Select(match => $"{match.Value}: {line}"))),
        ];
        Assert.True(found.Length == 0, page + "\n" + string.Join('\n', found));
    }

    /// <summary>Readers search for these words in their own spelling.</summary>
    [Theory]
    [InlineData("docs/troubleshooting.ja.md", "APIキー", "リクエスト", "ステータスコード")]
    [InlineData("docs/checklist.ja.md", "APIキー", "ゼロ幅スペース")]
    [InlineData("README.ja.md", "APIキー")]
    public void Page_ContainsSearchedWords(string page, params string[] words) =>
        Assert.All(words, word => Assert.Contains(word, RepositoryFiles.Read(page), StringComparison.Ordinal));

    /// <summary>Visitors decide after reading the first screens.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ja.md")]
    public void Readme_IsShort(string page) =>
        Assert.InRange(RepositoryFiles.Read(page).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Length, 1, MaxReadmeLines);

    /// <summary>
    /// The command that installs the package fails until the package is published. Until then, the pages must state where to get it.
    /// </summary>
    [Theory]
    [InlineData("README.md", "is not on nuget.org yet")]
    [InlineData("README.ja.md", "nuget.org ではまだ公開されていません")]
    public void Readme_SaysWhetherPackageIsPublished(string page, string hint) => Assert.Equal(
        RepositoryFiles.Read("CHANGELOG.md").Contains("(not yet released)", StringComparison.Ordinal),
        RepositoryFiles.Read(page).Contains(hint, StringComparison.Ordinal));

    // The messages of the key check are quoted literally.
    [GeneratedRegex("^\\| …")]
    private static partial Regex KeyCheckMessage();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"`[^`\n]+`|\]\([^)\s]+\)|「[^」]*」")]
    private static partial Regex Quoted();
}
