using System.IO.Enumeration;
using System.Xml.Linq;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Tests.Repository;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>The globs of the package's targets and the kinds of settings files agree.</summary>
public class SettingsGlobTests
{
    private const string Targets = "src/OpenAiKeyAnalyzers.Package/buildTransitive/OpenAiKeyAnalyzers.Settings.targets";

    public static TheoryData<string> Globs { get; } = [.. ReadGlobs()];

    public static TheoryData<string, string> Files { get; } = new()
    {
        { "appsettings.Development.json", nameof(SettingsFileKind.AppSettings) },
        { "appsettings.json.example", nameof(SettingsFileKind.AppSettings) },
        { "secrets.json", nameof(SettingsFileKind.UserSecrets) },
        { "launchSettings.json", nameof(SettingsFileKind.LaunchSettings) },
        { "local.settings.json", nameof(SettingsFileKind.LocalSettings) },
        { "http-client.private.env.json", nameof(SettingsFileKind.HttpEnvironment) },
        { "http-client.env.json.user", nameof(SettingsFileKind.HttpEnvironment) },
        { "chat.postman_collection.json", nameof(SettingsFileKind.PostmanCollection) },
        { "chat.postman_environment.json", nameof(SettingsFileKind.PostmanEnvironment) },
        { "config.json", nameof(SettingsFileKind.OtherJson) },
        { "web.config", nameof(SettingsFileKind.XmlConfig) },
        { "test.runsettings", nameof(SettingsFileKind.RunSettings) },
        { ".env", nameof(SettingsFileKind.DotEnv) },
        { ".env.local", nameof(SettingsFileKind.DotEnv) },
        { "chat.http", nameof(SettingsFileKind.HttpRequests) },
        { "deploy.sh", nameof(SettingsFileKind.PosixScript) },
        { "deploy.ps1", nameof(SettingsFileKind.PowerShellScript) },
        { "deploy.cmd", nameof(SettingsFileKind.CmdScript) },
        { "docker-compose.yml", nameof(SettingsFileKind.Yaml) },
        { "azure-pipelines.yml", nameof(SettingsFileKind.Yaml) },
        { ".github/workflows/build.yml", nameof(SettingsFileKind.Yaml) },
        { "Dockerfile", nameof(SettingsFileKind.Dockerfile) },
        { "api.Dockerfile", nameof(SettingsFileKind.Dockerfile) },
        { "Dockerfile.dev", nameof(SettingsFileKind.Dockerfile) },
    };

    [Theory]
    [MemberData(nameof(Globs))]
    public void FileOfGlob_HasKind(string glob) =>
        Assert.NotEqual(SettingsFileKind.None, SettingsFile.FromPath("/project/" + GetName(glob).Replace("*", "example")).Kind);

    [Theory]
    [MemberData(nameof(Files))]
    public void FileOfKind_MatchesGlob(string name, string kind)
    {
        Assert.Equal(kind, SettingsFile.FromPath("/project/" + name).Kind.ToString());
        Assert.Contains(ReadGlobs(), glob => FileSystemName.MatchesSimpleExpression(GetName(glob), GetName(name)));
    }

    [Fact]
    public void Files_CoverEveryKind() =>
        Assert.Equal(
            Enum.GetNames<SettingsFileKind>().Except([nameof(SettingsFileKind.None)]).Order(StringComparer.Ordinal),
            Files.Select(static row => (string)row[1]).Distinct().Order(StringComparer.Ordinal));

    private static string[] ReadGlobs() =>
        [.. XDocument.Parse(RepositoryFiles.Read(Targets)).Descendants()
            .Where(static item => item.Name.LocalName == "_OpenAiSettingsPatterns")
            .SelectMany(static item => item.Value.Split(';')).Where(static pattern => !pattern.StartsWith('$'))];

    private static string GetName(string glob) => glob[(glob.LastIndexOf('/') + 1)..];
}
