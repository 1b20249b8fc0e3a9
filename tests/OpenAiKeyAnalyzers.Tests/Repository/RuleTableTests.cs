using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Rules;

namespace OpenAiKeyAnalyzers.Tests.Repository;

/// <summary>Whoever adds a rule learns here what is still missing.</summary>
public partial class RuleTableTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja");

    public static TheoryData<string> Ids => [.. RuleTable.All.Select(static rule => rule.Id)];

    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (DiagnosticDescriptor rule in RuleTable.All)
            {
                pages.Add(rule.Id, $"docs/rules/{rule.Id}.md");
                pages.Add(rule.Id, $"docs/rules/{rule.Id}.ja.md");
            }

            return pages;
        }
    }

    [Fact]
    public void Every_id_is_in_the_table_once()
    {
        IEnumerable<string?> ids = typeof(RuleIds).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(static field => (string?)field.GetRawConstantValue());
        Assert.Equal(ids.Order(), RuleTable.All.Select(static rule => rule.Id).Order());
        Assert.All(RuleTable.All, static rule => Assert.Matches(Id(), rule.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_title_message_and_description_in_both_languages(string id)
    {
        foreach (string part in new[] { "_Title", "_Message", "_Description" })
        {
            string? english = Text.Manager.GetString(id + part, English);
            string? japanese = Text.Manager.GetString(id + part, Japanese);
            Assert.False(string.IsNullOrWhiteSpace(english), $"Strings.resx has no {id}{part}.");
            Assert.False(string.IsNullOrWhiteSpace(japanese), $"Strings.ja.resx has no {id}{part}.");
            Assert.True(english != japanese || english == "{0}", $"{id}{part} is not translated.");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_line_in_the_release_notes_of_the_analyzers(string id)
    {
        DiagnosticDescriptor rule = RuleTable.All.Single(rule => rule.Id == id);
        string line = $"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title.ToString(English)}";
        string releases = RepositoryFiles.Read("src/OpenAiKeyAnalyzers/Rules/AnalyzerReleases.Unshipped.md") + RepositoryFiles.Read("src/OpenAiKeyAnalyzers/Rules/AnalyzerReleases.Shipped.md");
        Assert.True(releases.Contains(line, StringComparison.Ordinal), $"AnalyzerReleases.Unshipped.md and .Shipped.md lack the line: {line}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_rule_has_a_page_in_both_languages(string id, string page)
    {
        Assert.True(File.Exists(RepositoryFiles.PathOf(page)), $"{page} is missing.");
        string heading = File.ReadLines(RepositoryFiles.PathOf(page)).First();
        string title = RuleTable.All.Single(rule => rule.Id == id).Title.ToString(page.EndsWith(".ja.md", StringComparison.Ordinal) ? Japanese : English);
        Assert.True(heading.Contains(id, StringComparison.Ordinal) && heading.Contains(title, StringComparison.Ordinal), $"The heading of {page} does not say: {id} {title}");
    }

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = Directory.Exists(RepositoryFiles.PathOf("docs/rules")) ? Directory.EnumerateFiles(RepositoryFiles.PathOf("docs/rules"), "OAK*.md") : [];
        Assert.All(pages, page => Assert.Contains(Path.GetFileName(page).Split('.')[0], RuleTable.All.Select(static rule => rule.Id)));
    }

    [Theory]
    [InlineData("https://example.org/x", "https://example.org/x/blob/main/docs/rules/OAK1001.md")]
    [InlineData("https://example.org/x/", "https://example.org/x/blob/main/docs/rules/OAK1001.md")]
    public void The_help_link_derives_from_the_address_of_the_repository(string repositoryUrl, string link) =>
        Assert.Equal(link, RuleTable.HelpLink("OAK1001", repositoryUrl));

    [Fact]
    public void Without_an_address_there_is_no_help_link_and_the_description_names_the_page()
    {
        Assert.Null(RuleTable.HelpLink("OAK1001", string.Empty));
        Assert.All(RuleTable.All, static rule =>
        {
            Assert.Contains($"docs/rules/{rule.Id}.md", rule.Description.ToString(English), StringComparison.Ordinal);
            Assert.Contains($"docs/rules/{rule.Id}.ja.md", rule.Description.ToString(Japanese), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_help_link_of_every_rule_follows_the_property_of_this_build()
    {
        string? url = typeof(RuleTable).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(static data => data.Key == "RepositoryUrl")?.Value;
        Assert.All(RuleTable.All, rule => Assert.Equal(RuleTable.HelpLink(rule.Id, url ?? string.Empty) ?? string.Empty, rule.HelpLinkUri));
    }

    [GeneratedRegex("^OAK[1-5][0-9]{3}$")]
    private static partial Regex Id();
}
