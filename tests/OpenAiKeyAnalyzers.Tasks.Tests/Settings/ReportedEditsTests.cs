using System.Text;
using Microsoft.Build.Utilities;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.Settings;

namespace OpenAiKeyAnalyzers.Tasks.Tests.Settings;

/// <summary>
/// Verifies the edits that the compiler reports: of settings files whose entries the code reads, and of the project file.
/// </summary>
public sealed class ReportedEditsTests : IDisposable
{
    private const string Launch = """{ "profiles": { "a": { "environmentVariables": { "OPENAI_APIKEY": "abc", "OPENAI_API_KEY": "" } } } }""";
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <!-- <PropertyGroup> -->\n  <PropertyGroup>\n    <OutputType>Exe</OutputType>\n  </PropertyGroup>\n</Project>\n";

    private static readonly Messages English = new("en");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reported");

    [Fact]
    public void SettingsFile_GetsReportedEdits()
    {
        string path = Write("launchSettings.json", Launch);
        string report = Report(Edit(path, ReportedEditKind.Rename, "OPENAI_APIKEY", "OpenAI__ApiKey", Launch),
            Edit(path, ReportedEditKind.Remove, "OPENAI_API_KEY", "", Launch), Edit(path, ReportedEditKind.Rename, "OTHER", "X", Launch));

        string planned = Run(report, dryRun: true, path);
        Assert.Equal(Launch, File.ReadAllText(path));
        string output = Run(report, dryRun: false, path);

        Assert.Equal("""{ "profiles": { "a": { "environmentVariables": { "OpenAI__ApiKey": "abc" } } } }""", File.ReadAllText(path));
        Assert.Contains(English.Format(CheckMessageKey.Fix_WouldRemove, "OPENAI_API_KEY"), planned, StringComparison.Ordinal);
        Assert.Contains("launchSettings.json(1,51): OAK2105: " + English.Format(CheckMessageKey.Fix_Renamed, "OpenAI__ApiKey"), output,
            StringComparison.Ordinal);
        Assert.Contains(English.Format(CheckMessageKey.Fix_Removed, "OPENAI_API_KEY"), output, StringComparison.Ordinal);
    }

    [Fact]
    public void SuppressedFinding_ChangesNothing()
    {
        string path = Write("launchSettings.json", Launch);
        string result = Edit(path, ReportedEditKind.Remove, "OPENAI_API_KEY", "", Launch);

        Run(Report(result.Insert(1, "\"suppressions\": [ { \"kind\": \"inSource\" } ], ")), dryRun: false, path);

        Assert.Equal(Launch, File.ReadAllText(path));
    }

    [Theory]
    [InlineData(false, "\n")]
    [InlineData(true, "\r\n")]
    public void ProjectFile_KeepsItsForm(bool hasMark, string lineBreak)
    {
        string text = (hasMark ? "\uFEFF" : "") + Project.Replace("\n", lineBreak, StringComparison.Ordinal);
        string path = Write("Some.csproj", text);
        string report = Report(Edit("", ReportedEditKind.UserSecretsId, "", "", ""), Edit("", ReportedEditKind.Copy, "", "appsettings.json", ""),
            Edit("", ReportedEditKind.Copy, "", "appsettings.json", ""));

        string planned = Run(report, dryRun: true);
        Assert.Equal(text, Encoding.UTF8.GetString(File.ReadAllBytes(path)));
        Assert.Contains(English.Format(CheckMessageKey.Fix_WouldAddId), planned, StringComparison.Ordinal);
        Assert.Contains(English.Format(CheckMessageKey.Fix_WouldCopy, "appsettings.json"), planned, StringComparison.Ordinal);
        string output = Run(report, dryRun: false);

        string[] lines = Encoding.UTF8.GetString(File.ReadAllBytes(path)).Split(lineBreak);
        Assert.StartsWith("    <UserSecretsId>", lines[4], StringComparison.Ordinal);
        Assert.Equal("    <None Update=\"appsettings.json\" CopyToOutputDirectory=\"PreserveNewest\" />", lines[7]);
        lines = [.. lines.Where((_, index) => index is not (4 or 6 or 7 or 8 or 9))];
        Assert.Equal(text, string.Join(lineBreak, lines));
        Assert.Contains(English.Format(CheckMessageKey.Fix_AddedId), output, StringComparison.Ordinal);
        Assert.Contains(English.Format(CheckMessageKey.Fix_Copied, "appsettings.json"), output, StringComparison.Ordinal);
        Assert.Contains(English.Format(CheckMessageKey.Fix_OwnProjectId), Run(report, dryRun: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"><Target Name=\"T\"><PropertyGroup></PropertyGroup></Target></Project>")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"><Choose><When Condition=\"false\"><PropertyGroup></PropertyGroup></When></Choose></Project>")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup Condition=\"false\"></PropertyGroup></Project>")]
    public void ProjectWithoutOwnProperties_IsLeftAlone(string text)
    {
        string path = Write("Some.csproj", text);

        string output = Run(Report(Edit("", ReportedEditKind.UserSecretsId, "", "", "")), dryRun: false);

        Assert.Contains(English.Format(CheckMessageKey.Fix_OwnProjectId), output, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><EmbeddedResource Include=\"appsettings.json\" /></ItemGroup></Project>")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><None Remove=\"**/*.json\" /></ItemGroup></Project>")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><EnableDefaultItems>false</EnableDefaultItems></PropertyGroup></Project>")]
    [InlineData("<Project><Import Project=\"own.props\" /></Project>")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup></Project>")]
    public void ProjectWithItemsOfItsOwn_IsLeftAlone(string text)
    {
        string path = Write("Some.csproj", text);

        string output = Run(Report(Edit("", ReportedEditKind.Copy, "", "appsettings.json", "")), dryRun: false);

        Assert.Equal(text, File.ReadAllText(path));
        Assert.Contains(English.Format(CheckMessageKey.Fix_OwnProjectCopy, "appsettings.json"), output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client.BaseAddress = new(\"https://openrouter.ai/api/v1/\"); // openai", false)]
    [InlineData("new OpenAIClientOptions { Endpoint = new(\"http://localhost:11434/v1\") }", false)]
    [InlineData("new OpenAIClient(key); // https://learn.microsoft.com", true)]
    [InlineData("Use(\"https://openrouter.ai/api/v1/\", \"https://api.openai.com/v1/\");", true)]
    public void KeyForAnotherProvider_IsRepairedAsFarAsTheCodeAllows(string code, bool isRepaired)
    {
        const string Settings = """{ "OpenAI": { "Headers": { "Authorization": "Bearer: abcdefgh" }, "Organization": "x" } }""";
        string path = Write("appsettings.json", Settings);
        string source = Write("Program.cs", code);

        string output = Run(string.Empty, dryRun: false, path, source);
        string withCode = File.ReadAllText(path);
        File.WriteAllText(path, Settings);
        Run(string.Empty, dryRun: false, path);

        Assert.Equal(isRepaired ? File.ReadAllText(path) : Settings, withCode);
        Assert.Equal(!isRepaired, output.Contains(English.Format(CheckMessageKey.Fix_ForeignCode), StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Edit(string path, ReportedEditKind kind, string old, string name, string text)
    {
        int position = old.Length == 0 ? 0 : Math.Max(text.IndexOf("\"" + old + "\"", StringComparison.Ordinal) + 1, 0);
        string uri = path.Length == 0 ? "file:///Program.cs" : new Uri(path).AbsoluteUri;
        return $$"""{ "ruleId": "OAK2105", "message": { "text": "x" }, "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "{{uri}}" } } } ], "properties": { "customProperties": { "edit": "{{kind}}", "oldName": "{{old}}", "newName": "{{name}}", "position": "{{position}}" } } }""";
    }

    private static string Report(params string[] results) => "{ \"runs\": [ { \"results\": [ " + string.Join(", ", results) + " ] } ] }";

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
        return path;
    }

    private string Run(string report, bool dryRun, string? settings = null, string? source = null)
    {
        var build = new RecordingBuild();
        var task = new FixOpenAiSettings
        {
            BuildEngine = build,
            Files = settings is null ? [] : [new TaskItem(settings)],
            Sources = source is null ? [] : [new TaskItem(source)],
            Findings = Write("findings.sarif", report),
            ProjectFile = Path.Combine(_folder.FullName, "Some.csproj"),
            JournalFolder = Path.Combine(_folder.FullName, "journal"),
            DryRun = dryRun,
            Language = "en",
        };
        Assert.True(task.Execute());
        return build.Text;
    }
}
