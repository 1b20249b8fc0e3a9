using System.Text.RegularExpressions;

namespace OpenAiKeyAnalyzers.Tests.Repository;

/// <summary>Verifies that each claim of <c>SECURITY.md</c> names existing tests.</summary>
public partial class SecurityClaimsTests
{
    private static readonly string[] BannedNamespaces = ["System.Net", "System.IO.Pipes", "Microsoft.Win32"];

    private static readonly string[] BannedTypes =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo",
        "System.Diagnostics.Process",
    ];

    public static TheoryData<string> Claims =>
        [.. RepositoryFiles.Read("SECURITY.md").Split('\n').Where(static line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)];

    [Theory]
    [MemberData(nameof(Claims))]
    public void Claim_NamesTestsThatExist(string claim)
    {
        string[] cells = claim.Trim('|', ' ').Split(" | ");
        Assert.Equal(3, cells.Length);
        Match[] names = [.. TestName().Matches(cells[2]).Cast<Match>()];
        Assert.NotEmpty(names);
        Assert.All(names, static name =>
        {
            string[] paths = [.. RepositoryFiles.FindSources("tests")
                .Where(path => Path.GetFileNameWithoutExtension(path) == name.Groups[1].Value)];
            Assert.Contains(paths, path => File.ReadAllText(path).Contains(
                name.Groups[2].Value == "*" ? "public " : " " + name.Groups[2].Value + "(", StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData(typeof(OpenAiKeyAnalyzers.Keys.KeyAnalyzer))]
    [InlineData(typeof(OpenAiKeyAnalyzers.CodeFixes.Keys.ReadKeyCodeFixProvider))]
    [InlineData(typeof(Settings.Checks.SettingsChecker))]
    [InlineData(typeof(Validation.Keys.ApiKeyScanner))]
    public void RulesAndFixes_UseNoNetworkFilesOrEnvironment(Type member)
    {
        (IReadOnlyList<string> types, IReadOnlyList<string> members) = ReferencedTypes.Read(member.Assembly);
        Assert.DoesNotContain(types, static type => BannedTypes.Contains(type)
            || Array.Exists(BannedNamespaces, space => type.StartsWith(space + ".", StringComparison.Ordinal)));
        Assert.DoesNotContain(members, static name => name is "GetEnvironmentVariable" or "GetEnvironmentVariables" or "ExpandEnvironmentVariables");
    }

    [GeneratedRegex(@"`([A-Za-z]+)\.([A-Za-z_]+|\*)`")]
    private static partial Regex TestName();
}
