using System.Text;
using System.Text.RegularExpressions;

namespace OpenAiKeyAnalyzers.Tests.Repository.Pages;

/// <summary>Generates the parts of a rule page that come from the rule table, and a page with empty sections for a new rule.</summary>
internal static partial class RulePage
{
    public static string Update(string text, RuleRow rule, PageLanguage language)
    {
        if (text.Length == 0)
        {
            text = CreateStub(rule, language);
        }

        text = Title().Replace(text, $"# {rule.Id}: {rule.GetTitle(language)}", 1);
        text = SetProperty(text, language.Properties[0], rule.Id);
        text = SetProperty(text, language.Properties[1], rule.GetTitle(language));
        text = SetProperty(text, language.Properties[2], rule.Descriptor.Category);
        return RelatedRule().Replace(text, static match =>
        {
            RuleRow? related = RuleRow.All.FirstOrDefault(row => row.Id == match.Groups["id"].Value);
            PageLanguage language = match.Groups["ja"].Success ? PageLanguage.Japanese : PageLanguage.English;
            return related is null ? match.Value : $"- [{related.Id}]({related.Id}{language.Extension}): {related.GetTitle(language)}";
        });
    }

    /// <summary>Gets the value of a row in the table at the top of the page; <see langword="null"/> if there is none.</summary>
    public static string? FindProperty(string text, string name)
    {
        Match row = Regex.Match(text, $@"^\| \*\*{Regex.Escape(name)}\*\* \| (.*) \|\r?$", RegexOptions.Multiline);
        return row.Success ? row.Groups[1].Value : null;
    }

    private static string SetProperty(string text, string name, string value) =>
        Regex.Replace(text, $@"^\| \*\*{Regex.Escape(name)}\*\* \| .* \|$",
            $"| **{name}** | {value.Replace("$", "$$", StringComparison.Ordinal)} |", RegexOptions.Multiline);

    private static string CreateStub(RuleRow rule, PageLanguage language)
    {
        var page = new StringBuilder($"# {rule.Id}: {rule.GetTitle(language)}\n\n");
        page.Append(language == PageLanguage.English ? $"English | [日本語]({rule.Id}.ja.md)\n" : $"[English]({rule.Id}.md) | 日本語\n");
        page.Append(language == PageLanguage.English ? "\n| Property | Value |\n|---|---|\n" : "\n| プロパティ | 値 |\n|---|---|\n");
        string[] values =
        [
            rule.Id, rule.GetTitle(language), rule.Descriptor.Category, language.GetSeverity(rule),
            rule.HasCodeFix ? language.Yes : language.None,
        ];
        foreach ((string name, string value) in language.Properties.Zip(values))
        {
            page.Append("| **").Append(name).Append("** | ").Append(value).Append(" |\n");
        }

        foreach (string heading in language.Headings)
        {
            page.Append('\n').Append(heading).Append('\n');
        }

        return page.ToString();
    }

    [GeneratedRegex(@"\A# .*")]
    private static partial Regex Title();

    [GeneratedRegex(@"^- \[(?<id>OAK[0-9]{4})\]\(OAK[0-9]{4}(?<ja>\.ja)?\.md\): .*$", RegexOptions.Multiline)]
    private static partial Regex RelatedRule();
}
