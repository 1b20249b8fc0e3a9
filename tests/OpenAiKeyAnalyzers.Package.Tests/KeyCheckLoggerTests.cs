using System.Globalization;
using System.Text;
using System.Xml.Linq;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Every row of the check in a real build, in both languages and both loggers, each against a scripted server of its own: what is
/// shown is the message, and neither output, reports nor binary log hold a piece of a key.</summary>
public sealed class KeyCheckLoggerTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    private const string List = """{"object":"list","data":[{"id":"gpt-x"}]}""";

    private static readonly string Key = SyntheticKey.Project(seed: 274);

    // The name of a message, the value of the variable, and what the server answers; nothing if it is not asked.
    private static readonly (string Message, string? Value, byte[]?[] Answers)[] Rows =
    [
        ("Success", Key, [Answer(200, List)]),
        ("OAK9001_NotSet", null, []),
        ("OAK9001_Empty", " ", []),
        ("OAK9002_NoKey", $"\"{Key}\"", []),
        ("OAK9003_Incorrect", Key, [Error(401, "invalid_api_key")]),
        ("OAK9003_OtherKeyReceived", Key, [Error(401, "invalid_api_key", "Incorrect API key provided: ab*****yz.")]),
        ("OAK9003_NotReceived", Key, [Error(401, "", "You didn't provide an API key.")]),
        ("OAK9003_InvalidAuthentication", Key, [Error(401, "", "Invalid Authentication")]),
        ("OAK9003_Deactivated", Key, [Error(401, "account_deactivated")]),
        ("OAK9003_NoMember", Key, [Error(401, "", "You must be a member of an organization to use the API.")]),
        ("OAK9003_Azure", Key, [Error(401, "PermissionDenied")]),
        ("OAK9003_Rejected", Key, [Answer(401, "{}")]),
        ("OAK9003_RejectedElsewhere", "local-key", [Answer(401, "{}")]),
        ("OAK9004_Elsewhere", Key, [Error(401, "mismatched_organization")]),
        ("OAK9005_MissingScopes", Key, [Answer(403, """{"error":"Missing scopes: api.model.read"}""")]),
        ("OAK9005_MissingScope", Key, [Answer(403, """{"error":"insufficient permissions"}""")]),
        ("OAK9005_Country", Key, [Error(403, "unsupported_country_region_territory")]),
        ("OAK9005_IpAddress", Key, [Error(401, "ip_not_authorized")]),
        ("OAK9005_Forbidden", Key, [Answer(403, "{}")]),
        ("OAK9006_Credit", Key, [Error(402, "insufficient_quota")]),
        ("OAK9006_SpendLimit", Key, [Error(402, "project_spend_limit_exceeded")]),
        ("OAK9006_RateLimit", Key, [Limited, Limited]),
        ("OAK9007_Broken", Key, ["HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"u8.ToArray()]),
        ("OAK9007_NoHttp", Key, ["SSH-2.0-nonsense\r\n"u8.ToArray()]),
        ("OAK9007_ServerError", Key, [Failed, Failed]),
        ("OAK9007_Unreadable", Key, [Answer(200, "garbage", "text/plain")]),
        ("OAK9007_Firewall", Key, [Answer(403, "<html></html>", "text/html")]),
        ("OAK9007_ProxyAuthentication", Key, [Answer(407, "")]),
        ("OAK9007_UnexpectedStatus", Key, [Answer(418, "")]),
        ("OAK9008_WebPage", Key, [Answer(200, "<html></html>", "text/html")]),
        ("OAK9008_NoModels", Key, [Answer(200, "{}")]),
        ("OAK9008_NotFound", Key, [Error(404, "unknown_url")]),
        ("OAK9008_RedirectSomewhere", Key, [Answer(302, "")]),
    ];

    private static byte[] Limited => Error(429, "rate_limit_exceeded", headers: "Retry-After: 0\r\n");

    private static byte[] Failed => Answer(503, "", headers: "Retry-After: 0\r\n");

    [Theory]
    [InlineData("en", "-tl:off")]
    [InlineData("en", "-tl:on")]
    [InlineData("ja", "-tl:off")]
    [InlineData("ja", "-tl:on")]
    public async Task EveryRow_IsShown(string language, string logger)
    {
        Consumer consumer = packed.NewEmptyConsumer();
        ScriptedServer[] servers = [.. Rows.Select(static row => new ScriptedServer(row.Answers))];
        try
        {
            var environment = new Dictionary<string, string>();
            for (int i = 0; i < Rows.Length; i++)
            {
                string variable = string.Create(CultureInfo.InvariantCulture, $"ROW_{i}");
                consumer.With(Rows[i].Message + ".proj", Project(variable, servers[i].BaseUrl, Rows[i].Message));
                if (Rows[i].Value is { } value)
                {
                    environment[variable] = value;
                }
            }

            consumer.With("All.proj", """
                <Project>
                  <Target Name="CheckAll">
                    <ItemGroup><_Row Include="*.proj" Exclude="All.proj" /></ItemGroup>
                    <MSBuild Projects="@(_Row)" Targets="CheckOpenAiKey" ContinueOnError="ErrorAndContinue" />
                  </Target>
                </Project>
                """);
            string log = Path.Combine(consumer.Folder, "all.binlog");

            BuildOutput build = await (consumer with { Environment = environment })
                .BuildInAsync(language, ["All.proj", "-t:CheckAll", "-v:normal", "-bl:" + log, logger]);

            build.AssertFailed();
            string shown = Join(build.Text);
            Assert.All(Rows.Zip(servers), row =>
            {
                Assert.Equal(row.First.Answers.Length, row.Second.Requests.Count);
                Assert.All(Pieces(row.First.Message, language), piece => Assert.Contains(piece, shown, StringComparison.Ordinal));
            });
            string reports = string.Concat(Directory.GetFiles(consumer.Folder, "*.json").Concat(Directory.GetFiles(consumer.Folder, "*.sarif"))
                .Select(File.ReadAllText));
            Assert.All(Rows.Skip(1), row => Assert.Contains(row.Message[..7], reports, StringComparison.Ordinal));
            KeySlices.AssertNone([Key], "output", build.Text);
            KeySlices.AssertNone([Key], "reports", reports);
            KeySlices.AssertNone([Key], "binary log", await BinaryLog.ReadAsync(log));
        }
        finally
        {
            foreach (ScriptedServer server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    private static byte[] Answer(int status, string body, string type = "application/json", string headers = "") =>
        ScriptedServer.CreateResponse(status, body, type, headers);

    private static byte[] Error(int status, string code, string message = "x", string headers = "") => Answer(status,
        $$$"""{"error":{"message":"{{{message}}}","type":"invalid_request_error","param":null,"code":"{{{code}}}"}}""", headers: headers);

    // Loggers may wrap lines and indent what follows.
    private static string Join(string text) => new StringBuilder(text).Replace("\r", "").Replace("\n", "").Replace(" ", "").ToString();

    /// <summary>The parts of a message between its placeholders.</summary>
    private IEnumerable<string> Pieces(string message, string language)
    {
        string path = Path.Combine(packed.Copy, ResourceText.KeyCheck + (language == "en" ? "" : "." + language) + ".resx");
        string text = XDocument.Load(path).Root!.Elements("data").Single(data => data.Attribute("name")!.Value == message).Element("value")!.Value;
        return text.Split('{').Select((part, i) => i == 0 ? part : part[(part.IndexOf('}', StringComparison.Ordinal) + 1)..])
            .Select(Join).Where(static part => part.Length > 1);
    }

    private string Project(string variable, string url, string name) => $"""
        <Project>
          <PropertyGroup>
            <OpenAiKeyEnvironmentVariable>{variable}</OpenAiKeyEnvironmentVariable>
            <OpenAiKeyCheckBaseUrl>{url}</OpenAiKeyCheckBaseUrl>
            <OpenAiKeyCheckReport>{name}.json</OpenAiKeyCheckReport>
            <OpenAiKeyCheckUsage>false</OpenAiKeyCheckUsage>
          </PropertyGroup>
          <Import Project="{packed.Content}/buildTransitive/OpenAiKeyAnalyzers.KeyCheck.targets" />
        </Project>
        """;
}
