using System.Text.RegularExpressions;

namespace OpenAiKeyAnalyzers.Tests.Repository.Pages;

/// <summary>Verifies that each rule page has the headings of Microsoft Learn's rule pages and the same content in both languages.</summary>
public partial class RulePageTests
{
    public static TheoryData<string> Ids => [.. RuleRow.All.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Headings_AreThoseOfMicrosoftLearn(string id) => Assert.All(PageLanguage.All, language =>
    {
        string[] headings = GetHeadings(Read(id, language));
        Assert.Equal(
            language.Headings.Where(static heading => heading.StartsWith("## ", StringComparison.Ordinal)),
            headings.Where(static heading => heading.StartsWith("## ", StringComparison.Ordinal)));
        Assert.Equal(language.Headings, headings.Where(language.Headings.Contains));
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Cause_IsOneParagraph(string id) => Assert.All(PageLanguage.All, language =>
    {
        string cause = GetSection(Read(id, language), language.Headings[0]);
        Assert.NotEmpty(cause);
        Assert.DoesNotContain("\n\n", cause, StringComparison.Ordinal);
        Assert.DoesNotContain("|", cause, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sections_AreNotEmpty(string id) => Assert.All(PageLanguage.All, language =>
    {
        string page = Read(id, language);
        Assert.All(GetHeadings(page), heading => Assert.NotEmpty(GetSection(page, heading)));
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Properties_MatchRule(string id) => Assert.All(PageLanguage.All, language =>
    {
        RuleRow rule = RuleRow.All.Single(row => row.Id == id);
        string page = Read(id, language);
        Assert.StartsWith(language.GetSeverity(rule), RulePage.FindProperty(page, language.Properties[3]), StringComparison.Ordinal);
        Assert.Equal(rule.HasCodeFix, RulePage.FindProperty(page, language.Properties[4]) != language.None);
    });

    /// <summary>A fact that is on one page only would be missing for the readers of the other one.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Languages_HaveSameShape(string id) =>
        Assert.Equal(GetShape(Read(id, PageLanguage.English)), GetShape(Read(id, PageLanguage.Japanese)));

    private static string[] GetShape(string page) =>
    [
        .. Code().Replace(page, static match => "\n```" + match.Groups[1].Value + "\n").Split('\n').Select(static line => line switch
        {
            ['#', ..] => line[..line.IndexOf(' ', StringComparison.Ordinal)],
            ['|', ..] => "row with " + line.Count(static c => c == '|'),
            ['`', '`', '`', ..] => line,
            ['-', ' ', ..] => "item",
            _ => string.Empty,
        }).Where(static line => line.Length > 0),
    ];

    private static string[] GetHeadings(string page) =>
        [.. Code().Replace(page, string.Empty).Split('\n').Where(static line => line.StartsWith("##", StringComparison.Ordinal))];

    private static string GetSection(string page, string heading)
    {
        int start = page.IndexOf("\n" + heading + "\n", StringComparison.Ordinal) + heading.Length + 2;
        Match next = Heading().Match(page, start);
        return page[start..(next.Success ? next.Index : page.Length)].Trim() is { Length: > 0 } text ? text
            : next.Success && next.Value.StartsWith("###", StringComparison.Ordinal) && !heading.StartsWith("###", StringComparison.Ordinal)
                ? next.Value : string.Empty;
    }

    private static string Read(string id, PageLanguage language) =>
        RepositoryFiles.Read($"docs/rules/{id}{language.Extension}").ReplaceLineEndings("\n");

    [GeneratedRegex("^```([a-z]*).*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^###? .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
