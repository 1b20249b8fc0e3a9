using System.Text;
using System.Text.RegularExpressions;

namespace OpenAiKeyAnalyzers.Tests.Repository.Guide;

/// <summary>Verifies that the targets of links between the pages exist.</summary>
public partial class LinkTests
{
    public static TheoryData<string> Pages => [.. FindPages()];

    /// <summary>Gets the pages of the repository by their relative paths.</summary>
    internal static IEnumerable<string> FindPages() =>
        Directory.EnumerateFiles(RepositoryFiles.GetPath("."), "*.md")
            .Concat(Directory.EnumerateFiles(RepositoryFiles.GetPath("docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(RepositoryFiles.GetPath("samples"), "*.md", SearchOption.AllDirectories))
            .Select(static page => Path.GetRelativePath(RepositoryFiles.GetPath("."), page).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_LeadToPagesAndHeadings(string page)
    {
        string folder = Path.GetDirectoryName(RepositoryFiles.GetPath(page))!;
        Assert.All(Link().Matches(RemoveCode(RepositoryFiles.Read(page))).Select(static match => match.Groups[1].Value)
            .Where(static link => !link.Contains("://", StringComparison.Ordinal)), link =>
        {
            string[] parts = link.Split('#', 2);
            string target = parts[0].Length == 0 ? RepositoryFiles.GetPath(page) : Path.GetFullPath(Path.Combine(folder, parts[0]));
            Assert.True(Path.Exists(target), $"{page} links to {link}, which does not exist.");
            Assert.True(parts.Length == 1
                || GetAnchors(target).Contains(parts[1]), $"{page} links to {link}, and there is no such heading.");
        });
    }

    private static HashSet<string> GetAnchors(string page) =>
        [.. Heading().Matches(RemoveCode(File.ReadAllText(page))).Select(static match => GetAnchor(match.Groups[1].Value))];

    /// <summary>
    /// Gets the anchor of a heading as the common repository hosts create it: lowercase, without punctuation, with a hyphen for each space.
    /// </summary>
    private static string GetAnchor(string heading)
    {
        var anchor = new StringBuilder();
        foreach (char c in heading.Trim().ToLowerInvariant())
        {
            anchor.Append(c == ' ' ? "-" : char.IsLetterOrDigit(c) || c is '-' or '_' ? c.ToString() : string.Empty);
        }

        return anchor.ToString();
    }

    private static string RemoveCode(string text) => Code().Replace(text, string.Empty);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
