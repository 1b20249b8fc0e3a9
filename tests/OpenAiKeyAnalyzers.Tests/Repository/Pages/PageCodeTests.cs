using System.Text.RegularExpressions;
using OpenAiKeyAnalyzers.Tests.Repository.Guide;

namespace OpenAiKeyAnalyzers.Tests.Repository.Pages;

/// <summary>Verifies that the rules report each block of C# on a rule page exactly as the line before it states.</summary>
public partial class PageCodeTests
{
    public static TheoryData<string> Ids => [.. RuleRow.All.Select(static rule => rule.Id)];

    public static TheoryData<string> Guides =>
        [.. LinkTests.FindPages().Where(static page => !page.StartsWith("docs/rules/OAK", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task CodeBlock_ReportsWhatItClaims(string id)
    {
        foreach (PageLanguage language in PageLanguage.All)
        {
            foreach ((string lead, string code) in PageCode.Find(RepositoryFiles.Read($"docs/rules/{id}{language.Extension}")))
            {
                bool isViolation = lead.Contains(language.Violation, StringComparison.Ordinal);
                string[] named = [.. RuleId().Matches(lead).Select(static match => match.Value).Where(other => other != id).Distinct()];
                string[] expected = [.. (isViolation ? named.Append(id) : named).Order(StringComparer.Ordinal)];

                string actual = string.Join(' ', await PageCode.GetRulesAsync(id, code));
                Assert.True(string.Join(' ', expected) == actual,
                    $"{id}{language.Extension}: expected [{string.Join(' ', expected)}], but got [{actual}] in:\n{lead}\n{code}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task CodeBlockOfGuide_ReportsWhatItClaims(string page)
    {
        foreach ((string lead, string code) in PageCode.Find(RepositoryFiles.Read(page)))
        {
            string[] expected = [.. RuleId().Matches(lead).Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal)];
            Assert.Equal(expected, await PageCode.GetRulesAsync(string.Empty, code));
        }
    }

    /// <summary>Verifies that the tests find all blocks.</summary>
    [Fact]
    public void CodeBlocks_AreFound() => Assert.All(LinkTests.FindPages(), static page =>
    {
        string text = RepositoryFiles.Read(page);
        Assert.Equal(Fence().Count(text), PageCode.Find(text).Count());
    });

    /// <summary>Verifies that the suppressed code would be reported.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task SuppressedCode_IsReportedWithoutSuppression(string id)
    {
        foreach (PageLanguage language in PageLanguage.All)
        {
            foreach ((_, string code) in PageCode.Find(RepositoryFiles.Read($"docs/rules/{id}{language.Extension}"))
                .Where(static block => block.Code.Contains("#pragma", StringComparison.Ordinal)))
            {
                string[] rules = await PageCode.GetRulesAsync(id, Pragma().Replace(code, string.Empty));
                Assert.True(rules.Contains(id), $"{id}{language.Extension}: [{string.Join(' ', rules)}] in:\n{code}");
            }
        }
    }

    [GeneratedRegex("^ *```(?:csharp|cs|c#)", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("OAK[0-9]{4}")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"^#pragma.*\n?", RegexOptions.Multiline)]
    private static partial Regex Pragma();
}
