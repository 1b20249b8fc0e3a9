using Microsoft.Build.Utilities;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.Settings;

namespace OpenAiKeyAnalyzers.Tasks.Tests.Settings;

/// <summary>Verifies the messages of the settings fixer for each kind of change, before and after it.</summary>
public sealed class FixMessageTests : IDisposable
{
    private const string Models = "https://api.openai.com/v1/models";

    private static readonly Messages English = new("en");

    private static readonly string Key = SyntheticKey.Project(seed: 94);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oak-");

    /// <summary>
    /// Gets the file, its text, the rule, the names of the messages for an applied change and for a proposed change, and their argument.
    /// </summary>
    public static TheoryData<string, string, string, string, string, object?> Changes => new()
    {
        { ".env", $"OPENAI_API_KEY={Key} \t\n", "OAK1002", "Fix_Trimmed", "Fix_WouldTrim", 2 },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{Key[..40]}} {{Key[40..]}}" } }""", "OAK1003",
            "Fix_Joined", "Fix_WouldJoin", 1 },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "<{{Key}}>" } }""", "OAK1004", "Fix_Unwrapped", "Fix_WouldUnwrap", 2 },
        { "appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{Key.Replace("-", "%2D", StringComparison.Ordinal)}}" } }""", "OAK1004",
            "Fix_Unescaped", "Fix_WouldUnescape", null },
        { ".env", $"OPENAI_API_KYE={Key}\n", "OAK2002", "Fix_Renamed", "Fix_WouldRename", "OPENAI_API_KEY" },
        { "a.http", $"GET {Models}\nAuthorization: Bearer{Key}\n", "OAK3001", "Fix_Authorization", "Fix_WouldAuthorization", null },
        { "a.http", $"GET {Models}\napi-key: {Key}\n", "OAK3002", "Fix_Header", "Fix_WouldHeader", "Authorization" },
        { "a.http", "GET http://api.openai.com/v1/models\n", "OAK4003", "Fix_Address", "Fix_WouldAddress", null },
        { "a.http", "GET https://api.openai.com/v1/v1/models\n", "OAK4004", "Fix_Address", "Fix_WouldAddress", null },
        { "a.http", "GET https://api.openai.com/v1/engines\n", "OAK4001", "Fix_Address", "Fix_WouldAddress", null },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Change_ShowsItsMessage(string file, string text, string rule, string done, string planned, object? argument)
    {
        string path = Path.Combine(_folder.FullName, file);
        File.WriteAllText(path, text);
        object[] arguments = argument is null ? [] : [argument];

        AssertLine(Run(path, dryRun: true), $"): {rule}: {English.Format(Enum.Parse<CheckMessageKey>(planned), arguments)}");
        AssertLine(Run(path, dryRun: false), $"): {rule}: {English.Format(Enum.Parse<CheckMessageKey>(done), arguments)}");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void AssertLine(string output, string end) =>
        Assert.Contains(output.Split('\n'), line => line.TrimEnd('\r').EndsWith(end, StringComparison.Ordinal));

    private string Run(string path, bool dryRun)
    {
        var build = new RecordingBuild();
        var task = new FixOpenAiSettings
        {
            BuildEngine = build,
            Files = [new TaskItem(path)],
            ProjectFile = Path.Combine(_folder.FullName, "Some.csproj"),
            JournalFolder = Path.Combine(_folder.FullName, "journal"),
            DryRun = dryRun,
            Language = "en",
        };
        Assert.True(task.Execute());
        return build.Text;
    }
}
