using System.IO.Enumeration;
using System.Xml.Linq;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Tests.Repository;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>Verifies that the globs in the package's targets agree with the table of formats.</summary>
public class SettingsGlobTests
{
    private const string Targets = "src/OpenAiKeyAnalyzers.Package/buildTransitive/OpenAiKeyAnalyzers.Settings.targets";

    public static TheoryData<string> Globs { get; } = [.. ReadGlobs()];

    public static TheoryData<string, string> Files { get; } = new()
    {
        { "appsettings.Development.json", nameof(SettingsFileKind.AppSettings) },
        { "appsettings.json.example", nameof(SettingsFileKind.AppSettings) },
        { "http-client.private.env.json", nameof(SettingsFileKind.HttpEnvironment) },
        { "http-client.env.json.user", nameof(SettingsFileKind.HttpEnvironment) },
        { "web.config", nameof(SettingsFileKind.XmlConfig) },
        { ".env.local", nameof(SettingsFileKind.DotEnv) },
        { ".env.example", nameof(SettingsFileKind.DotEnv) },
        { "docker-compose.yml", nameof(SettingsFileKind.Compose) },
        { "api.Dockerfile", nameof(SettingsFileKind.Dockerfile) },
        { "Dockerfile.dev", nameof(SettingsFileKind.Dockerfile) },
    };

    [Fact]
    public void Targets_SearchForGlobsOfTable() =>
        Assert.Equal(SettingsFormatTable.Instance.All.SelectMany(static format => format.Globs).Distinct().Order(StringComparer.Ordinal),
            ReadGlobs().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Globs))]
    public void FileOfGlob_HasFormatOfRow(string glob) =>
        Assert.Contains(SettingsFile.FromPath("/project/" + glob.Replace("**/", string.Empty).Replace("*", "example")).Kind,
            SettingsFormatTable.Instance.All.Where(format => format.Globs.Contains(glob)).Select(static format => format.Kind)
                .Append(glob.Contains("postman_") ? SettingsFileKind.OtherJson : SettingsFileKind.None).Except([SettingsFileKind.None]));

    [Theory]
    [MemberData(nameof(Files))]
    public void FileOfKind_MatchesGlob(string name, string kind)
    {
        Assert.Equal(kind, SettingsFile.FromPath("/project/" + name).Kind.ToString());
        Assert.Contains(ReadGlobs(), glob => FileSystemName.MatchesSimpleExpression(GetName(glob), GetName(name)));
    }

    private static string[] ReadGlobs() =>
        [.. XDocument.Parse(RepositoryFiles.Read(Targets)).Descendants()
            .Where(static item => item.Name.LocalName == "_OpenAiSettingsPatterns")
            .SelectMany(static item => item.Value.Split(';')).Where(static pattern => !pattern.StartsWith('$'))];

    private static string GetName(string glob) => glob[(glob.LastIndexOf('/') + 1)..];
}
