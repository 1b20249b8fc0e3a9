using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Validation;

namespace OpenAiKeyAnalyzers.Tests.Repository;

/// <summary>Verifies the descriptors. The failures name what is missing when a rule is added.</summary>
public partial class DescriptorsTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja");

    public static TheoryData<string> Ids => [.. RuleDescriptors.All.Select(static rule => rule.Id)];

    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (DiagnosticDescriptor rule in RuleDescriptors.All)
            {
                pages.Add(rule.Id, $"docs/rules/{rule.Id}.md");
                pages.Add(rule.Id, $"docs/rules/{rule.Id}.ja.md");
            }

            return pages;
        }
    }

    [Fact]
    public void RuleIds_MatchDescriptors()
    {
        IEnumerable<string?> ids = typeof(RuleIds).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Select(static field => (string?)field.GetRawConstantValue());
        Assert.Equal(ids.Order(), RuleDescriptors.All.Select(static rule => rule.Id).Order());
        Assert.All(RuleDescriptors.All, static rule => Assert.Matches(Id(), rule.Id));
    }

    [Fact]
    public void Rules_MatchDescriptors()
    {
        Assert.Equal(
            RuleDescriptors.All.Select(static rule => rule.Id).Order(),
            Enum.GetValues<Rule>().Select(static rule => rule.GetId()).Order());
        Assert.All(Enum.GetValues<Rule>(), static rule => Assert.Equal(rule.GetId(), RuleDescriptors.Get(rule).Id));
    }

    [Fact]
    public void SecurityRules_NameTheirWeakness() => Assert.Equal(
        ["OAK1001 CWE-798", "OAK2113 CWE-538", "OAK4003 CWE-319", "OAK4006 CWE-598", "OAK5001 CWE-538"],
        from rule in RuleDescriptors.All
        from tag in rule.CustomTags
        where tag.StartsWith("CWE-", StringComparison.Ordinal)
            && rule.CustomTags.Contains("security") && rule.CustomTags.Contains("external/cwe/" + tag.ToLowerInvariant())
        select rule.Id + " " + tag);

    /// <summary>GitHub code scanning shows title and description, and filters by tags.</summary>
    [Fact]
    public void Rules_HaveMetadataForCodeScanning() => Assert.All(RuleDescriptors.All, static rule =>
    {
        Assert.NotEmpty(rule.CustomTags);
        Assert.Equal("OpenAI", rule.Category);
        foreach (CultureInfo language in new[] { English, Japanese })
        {
            string title = rule.Title.ToString(language);
            string description = rule.Description.ToString(language);
            Assert.False(title.EndsWith('.') || title.EndsWith('。'), title);
            Assert.True(description.EndsWith('.') || description.EndsWith('。'), description);
            Assert.InRange(description.Length, title.Length, 1024);
        }
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasTextsInBothLanguages(string id)
    {
        foreach (string part in new[] { "_Title", "_Message", "_Description" })
        {
            string? english = RuleResources.Manager.GetString(id + part, English);
            string? japanese = RuleResources.Manager.GetString(id + part, Japanese);
            Assert.False(string.IsNullOrWhiteSpace(english), $"Strings.resx has no {id}{part}.");
            Assert.False(string.IsNullOrWhiteSpace(japanese), $"Strings.ja.resx has no {id}{part}.");
            Assert.True(english != japanese || english == "{0}", $"{id}{part} is not translated.");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_IsInReleaseNotes(string id)
    {
        DiagnosticDescriptor rule = RuleDescriptors.All.Single(rule => rule.Id == id);
        string line = $"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title.ToString(English)}";
        string releases = RepositoryFiles.Read("src/OpenAiKeyAnalyzers/Descriptors/AnalyzerReleases.Unshipped.md")
            + RepositoryFiles.Read("src/OpenAiKeyAnalyzers/Descriptors/AnalyzerReleases.Shipped.md");
        Assert.True(releases.Contains(line, StringComparison.Ordinal),
            $"AnalyzerReleases.Unshipped.md and .Shipped.md lack the line: {line}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Rule_HasPageInBothLanguages(string id, string page)
    {
        Assert.True(File.Exists(RepositoryFiles.GetPath(page)), $"{page} is missing.");
        string heading = File.ReadLines(RepositoryFiles.GetPath(page)).First();
        string title =
            RuleDescriptors.All.Single(rule => rule.Id == id).Title.ToString(page.EndsWith(".ja.md", StringComparison.Ordinal)
                ? Japanese : English);
        Assert.True(heading.Contains(id, StringComparison.Ordinal)
            && heading.Contains(title, StringComparison.Ordinal), $"The heading of {page} does not say: {id} {title}");
    }

    [Fact]
    public void RulePages_BelongToRules()
    {
        var pages = Directory.Exists(RepositoryFiles.GetPath("docs/rules"))
            ? Directory.EnumerateFiles(RepositoryFiles.GetPath("docs/rules"), "OAK*.md") : [];
        Assert.All(pages,
            page => Assert.Contains(Path.GetFileName(page).Split('.')[0], RuleDescriptors.All.Select(static rule => rule.Id)));
    }

    [Theory]
    [InlineData("https://example.org/x", "https://example.org/x/blob/main/docs/rules/OAK1001.md")]
    [InlineData("https://example.org/x/", "https://example.org/x/blob/main/docs/rules/OAK1001.md")]
    public void RepositoryUrl_ReturnsHelpLink(string repositoryUrl, string link) =>
        Assert.Equal(link, RuleDescriptors.GetHelpLink("OAK1001", repositoryUrl));

    [Fact]
    public void NoRepositoryUrl_DescriptionNamesPage()
    {
        Assert.Null(RuleDescriptors.GetHelpLink("OAK1001", string.Empty));
        Assert.All(RuleDescriptors.All, static rule =>
        {
            Assert.EndsWith($" See docs/rules/{rule.Id}.md in the package OpenAiKeyAnalyzers.",
                rule.Description.ToString(English), StringComparison.Ordinal);
            Assert.EndsWith($"パッケージ OpenAiKeyAnalyzers の docs/rules/{rule.Id}.ja.md を参照してください。",
                rule.Description.ToString(Japanese), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void HelpLinks_MatchBuildProperty()
    {
        string? url = typeof(RuleDescriptors).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(static data => data.Key == "RepositoryUrl")?.Value;
        Assert.All(RuleDescriptors.All,
            rule => Assert.Equal(RuleDescriptors.GetHelpLink(rule.Id, url ?? string.Empty) ?? string.Empty, rule.HelpLinkUri));
    }

    [GeneratedRegex("^OAK[1-5][0-9]{3}$")]
    private static partial Regex Id();
}
