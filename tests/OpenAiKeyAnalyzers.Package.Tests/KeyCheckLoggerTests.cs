using System.Globalization;
using System.Security;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>
/// Runs each row of the check in a real build, in both languages and with both loggers, with a separate scripted server for each: the
/// message is shown, and the output, reports and binary log contain no part of a key.
/// </summary>
public sealed class KeyCheckLoggerTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    // Resources that every check shows, regardless of the row: the table in the output, and the titles and help in the report.
    private static readonly string[] InEveryCheck = ["Table_", "Title_", "Report_Help"];

    private static readonly (string Message, string Reason)[] WithoutRow =
    [
        ("Progress", "shown when a second has passed: KeyCheckCancelTests waits for it, in both languages"),
        ("OAK9001_NotInherited", "needs a value in the registry of Windows that this process did not inherit: AdviceTests"),
        ("OAK9003_Outdated", "needs a value in the registry of Windows that differs from the inherited one: ServerResponseTests"),
    ];

    /// <summary>Verifies that each message has a row. The messages about settings files belong to another target.</summary>
    [Fact]
    public void EveryMessage_HasRow()
    {
        string[] names =
        [
            .. ReadTexts("en").Keys.Where(static name => !name.StartsWith("Fix_", StringComparison.Ordinal) && name != "Search_Incomplete")
                .Where(static name => name == "Table_NotChecked" || !IsInEveryCheck(name)),
        ];
        string[] covered = [.. KeyCheckRows.All.Select(static row => row.Message), .. WithoutRow.Select(static row => row.Message)];

        Assert.Equal(names.Order(StringComparer.Ordinal), covered.Order(StringComparer.Ordinal));
        Assert.All(WithoutRow, static row => Assert.NotEmpty(row.Reason));
    }

    // The rows are run with both verbosities, in both languages and with both loggers.
    [Theory]
    [InlineData("en", "-tl:off", "-v:diagnostic")]
    [InlineData("en", "-tl:on", "-v:normal")]
    [InlineData("ja", "-tl:off", "-v:normal")]
    [InlineData("ja", "-tl:on", "-v:diagnostic")]
    public async Task EveryRow_IsShown(string language, string logger, string verbosity)
    {
        Consumer consumer = packed.NewEmptyConsumer();
        ScriptedServer[] servers = [.. KeyCheckRows.All.Select(static row => new ScriptedServer(row.Answers))];
        try
        {
            Dictionary<string, string> environment = WriteProjects(consumer, servers);
            string log = Path.Combine(consumer.Folder, "all.binlog");

            BuildOutput build = await (consumer with { Environment = environment, IsBuiltAlone = true })
                .BuildInAsync(language, ["All.proj", "-t:CheckAll", verbosity, "-bl:" + log, logger]);

            string shown = Join(build.AssertFailed().Text);
            Dictionary<string, string> texts = ReadTexts(language);
            Assert.All(KeyCheckRows.All.Zip(servers), row =>
            {
                (KeyCheckRow expected, ScriptedServer server) = row;
                Assert.Equal(expected.Answers.Length, server.Requests.Count);
                AssertHasPieces(texts[expected.Message], shown);
                if (expected.Code.Length > 0)
                {
                    string report = ReadReport(consumer, expected.Message, "json");
                    Assert.Contains(expected.Code, report, StringComparison.Ordinal);
                    AssertHasPieces(texts[expected.Message], report);
                }
            });
            string reports = string.Concat(
                Directory.GetFiles(consumer.Folder, "check.*", SearchOption.AllDirectories).Select(File.ReadAllText));
            string titles = string.Concat(KeyCheckRows.All.Where(static row => row.Code.Length > 0)
                .Select(row => ReadReport(consumer, row.Message, "sarif")));
            Assert.All(texts.Where(static text => IsInEveryCheck(text.Key)),
                text => AssertHasPieces(text.Value, text.Key.StartsWith("Table_", StringComparison.Ordinal) ? shown : titles));
            KeySlices.AssertNone(KeyCheckRows.Secrets, "output", build.Text);
            KeySlices.AssertNone(KeyCheckRows.Secrets, "reports", reports);
            string records = await BinaryLog.ReadAsync(log);
            KeySlices.AssertNone(KeyCheckRows.Secrets, "binary log", records);
            KeySlices.AssertNone(KeyCheckRows.Secrets, "files in the binary log", BinaryLog.GetEmbeddedFiles(records));
        }
        finally
        {
            foreach (ScriptedServer server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    private static bool IsInEveryCheck(string name) =>
        Array.Exists(InEveryCheck, prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    // Loggers may wrap lines and indent the following ones.
    private static string Join(string text) => new StringBuilder(text).Replace("\r", "").Replace("\n", "").Replace(" ", "").ToString();

    /// <summary>Searches for the parts of a message between its placeholders.</summary>
    private static void AssertHasPieces(string message, string shown)
    {
        IEnumerable<string> pieces = message
            .Replace("{{", "\u0001", StringComparison.Ordinal).Replace("}}", "\u0002", StringComparison.Ordinal)
            .Split('{').Select(static (part, i) => i == 0 ? part : part[(part.IndexOf('}', StringComparison.Ordinal) + 1)..])
            .Select(static part => Join(part.Replace('\u0001', '{').Replace('\u0002', '}')));
        Assert.All(pieces, piece => Assert.Contains(piece, shown, StringComparison.Ordinal));
    }

    private static string ReadReport(Consumer consumer, string row, string extension)
    {
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(consumer.Folder, "rows", row, "check." + extension)));
        var strings = new StringBuilder();
        Add(report.RootElement);
        return Join(strings.ToString());

        void Add(JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    element.EnumerateObject().ToList().ForEach(member => Add(member.Value));
                    break;
                case JsonValueKind.Array:
                    element.EnumerateArray().ToList().ForEach(Add);
                    break;
                case JsonValueKind.String:
                    strings.AppendLine(element.GetString());
                    break;
            }
        }
    }

    private Dictionary<string, string> WriteProjects(Consumer consumer, ScriptedServer[] servers)
    {
        KeyCheckRow[] rows = KeyCheckRows.All;
        int proxy = servers[Array.FindIndex(rows, static row => row.Message == "OAK9007_Proxy")].Port;
        var environment = new Dictionary<string, string>
        {
            ["HOME"] = Path.Combine(consumer.Folder, "home"),
            ["APPDATA"] = string.Empty,

            // The output of the only row with a proxy would include requests of other rows to servers that are not on this machine.
            ["HTTPS_PROXY"] = $"http://user:pass-word@127.0.0.1:{proxy}",
            ["NO_PROXY"] = "nothing.invalid",

            // A project may then set an environment variable that the others must not have; MSBuild resets it after each project.
            ["MSBUILDENABLEALLPROPERTYFUNCTIONS"] = "1",
        };
        consumer.With($"home/.microsoft/usersecrets/{KeyCheckRows.SecretsId}/secrets.json", KeyCheckRows.SecretsFile)
            .With("bin/bincore/csc.dll", "cp facts.sarif \"$(dirname \"${2#@}\")/usage.sarif\"\n")
            .With("All.proj", """
                <Project>
                  <Target Name="CheckAll">
                    <ItemGroup><_Row Include="rows/*/*.proj;rows/*/*.csproj" /></ItemGroup>
                    <MSBuild Projects="@(_Row)" Targets="CheckOpenAiKey" ContinueOnError="ErrorAndContinue" />
                  </Target>
                </Project>
                """);
        for (int i = 0; i < rows.Length; i++)
        {
            KeyCheckRow row = rows[i];
            string variable = string.Create(CultureInfo.InvariantCulture, $"ROW_{i}");
            string root = $"http://127.0.0.1:{servers[i].Port}";
            string Fill(string text) => text.Replace("{variable}", variable, StringComparison.Ordinal)
                .Replace(KeyCheckRow.SecureRoot, root.Replace("http:", "https:", StringComparison.Ordinal), StringComparison.Ordinal)
                .Replace(KeyCheckRow.Root, root, StringComparison.Ordinal);
            string folder = $"rows/{row.Message}/";
            consumer.With(folder + row.Message + (row.ReadsCode ? ".csproj" : ".proj"),
                CreateProject(row, row.Variable ?? variable, Fill(row.BaseUrl)));
            foreach ((string path, string text) in row.Files)
            {
                consumer.With(folder + path, text);
            }

            if (row.ReadsCode)
            {
                var results = row.Facts.Select(fact => new { ruleId = "OpenAiKeyUsage", level = "note", message = new { text = Fill(fact) } })
                    .Concat(Enumerable.Repeat(new { ruleId = "CS1002", level = "error", message = new { text = "; expected" } },
                        row.HasErrors ? 1 : 0));
                consumer.With(folder + "facts.sarif", JsonSerializer.Serialize(new { runs = new[] { new { results } } }));
            }

            if (row.Value is { } value)
            {
                environment[variable] = value;
            }
        }

        return environment;
    }

    private Dictionary<string, string> ReadTexts(string language)
    {
        string path = Path.Combine(packed.Copy, ResourceText.KeyCheck + (language == "en" ? "" : "." + language) + ".resx");
        return XDocument.Load(path).Root!.Elements("data")
            .ToDictionary(static data => data.Attribute("name")!.Value, static data => data.Element("value")!.Value,
                StringComparer.Ordinal);
    }

    // Instead of the compiler, which ProjectKeyCheckTests runs, a script passes the usage facts to the check: a build takes seconds for
    // each project.
    private string CreateProject(KeyCheckRow row, string variable, string url) => $"""
        <Project>
          <PropertyGroup>
            <OpenAiKeyEnvironmentVariable>{variable}</OpenAiKeyEnvironmentVariable>
            <OpenAiKeyCheckBaseUrl>{SecurityElement.Escape(url)}</OpenAiKeyCheckBaseUrl>
            <OpenAiKeyCheckTimeoutSeconds>{row.Timeout}</OpenAiKeyCheckTimeoutSeconds>
            <OpenAiKeyCheckReport>check.json</OpenAiKeyCheckReport>
            {row.Properties}
          </PropertyGroup>
          <Import Project="{packed.Content}/buildTransitive/OpenAiKeyAnalyzers.KeyCheck.targets" />
          <Target Name="_SetVariable" BeforeTargets="CheckOpenAiKey" Condition="'{row.Environment?.Name}' != ''">
            <PropertyGroup>
              <_Set>$([System.Environment]::SetEnvironmentVariable('{row.Environment?.Name}', '{row.Environment?.Value}'))</_Set>
            </PropertyGroup>
          </Target>
          <Target Name="_GetOpenAiCompilerArguments" Returns="@(_OpenAiCompilerArgument)">
            <ItemGroup>
              <_OpenAiCompilerArgument Include="/nologo" />
              <_OpenAiCompilerArgument Include="../../bin" OpenAiRole="Compiler" />
              <_OpenAiCompilerArgument Include="sh" OpenAiRole="Host" />
              <_OpenAiCompilerArgument Include="obj/" OpenAiRole="Output" />
              <_OpenAiCompilerArgument Include="$(UserSecretsId)" OpenAiRole="Secrets" />
            </ItemGroup>
          </Target>
        </Project>
        """;
}
