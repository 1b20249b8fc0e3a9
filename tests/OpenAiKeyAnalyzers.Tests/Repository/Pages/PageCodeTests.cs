using System.Text.RegularExpressions;

namespace OpenAiKeyAnalyzers.Tests.Repository.Pages;

/// <summary>Checks that each block of C# on a rule page shows exactly what the line before it claims.</summary>
public partial class PageCodeTests
{
    public static TheoryData<string> Ids => [.. RuleRow.All.Select(static rule => rule.Id)];

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

    /// <summary>A suppression that suppresses nothing teaches nothing.</summary>
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

    [GeneratedRegex("OAK[0-9]{4}")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"^#pragma.*\n?", RegexOptions.Multiline)]
    private static partial Regex Pragma();
}
