using System.Text;
using System.Text.RegularExpressions;

namespace OpenAiKeyAnalyzers.Tests.Repository.Guide;

/// <summary>Links between the pages lead somewhere.</summary>
public partial class LinkTests
{
    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(RepositoryFiles.PathOf("."), "*.md").Concat(Directory.EnumerateFiles(RepositoryFiles.PathOf("docs"), "*.md", SearchOption.AllDirectories)).Select(static page => Path.GetRelativePath(RepositoryFiles.PathOf("."), page).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_to_pages_and_headings_are_right(string page)
    {
        string folder = Path.GetDirectoryName(RepositoryFiles.PathOf(page))!;
        Assert.All(Link().Matches(WithoutCode(RepositoryFiles.Read(page))).Select(static match => match.Groups[1].Value).Where(static link => !link.Contains("://", StringComparison.Ordinal)), link =>
        {
            string[] parts = link.Split('#', 2);
            string target = parts[0].Length == 0 ? RepositoryFiles.PathOf(page) : Path.GetFullPath(Path.Combine(folder, parts[0]));
            Assert.True(Path.Exists(target), $"{page} links to {link}, which does not exist.");
            Assert.True(parts.Length == 1 || AnchorsOf(target).Contains(parts[1]), $"{page} links to {link}, and there is no such heading.");
        });
    }

    private static HashSet<string> AnchorsOf(string page) => [.. Heading().Matches(WithoutCode(File.ReadAllText(page))).Select(static match => AnchorOf(match.Groups[1].Value))];

    /// <summary>The anchor of a heading as the usual hosts of repositories make it: lower case, without punctuation, a hyphen for each blank.</summary>
    private static string AnchorOf(string heading)
    {
        var anchor = new StringBuilder();
        foreach (char c in heading.Trim().ToLowerInvariant())
        {
            anchor.Append(c == ' ' ? "-" : char.IsLetterOrDigit(c) || c is '-' or '_' ? c.ToString() : string.Empty);
        }

        return anchor.ToString();
    }

    private static string WithoutCode(string text) => Code().Replace(text, string.Empty);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
