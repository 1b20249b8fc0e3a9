using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies <c>dotnet build -t:CheckOpenAiKey</c> as a user runs it, with a server on this machine.</summary>
public sealed class KeyCheckTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    private const string Models = """{"object":"list","data":[{"id":"gpt-x","object":"model"},{"id":"gpt-y","object":"model"}]}""";

    private static readonly string Key = SyntheticKey.Project(seed: 74);

    [Theory]
    [InlineData(200, Models, "", true)]
    [InlineData(401,
        """{"error":{"message":"Incorrect API key provided","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}""",
        "error OAK9003", false)]
    [InlineData(401, """{"error":{"message":"x","type":"x","param":null,"code":"mismatched_organization"}}""", "error OAK9004", false)]
    [InlineData(403, """{"error":"Missing scopes: api.model.read"}""", "warning OAK9005", true)]
    [InlineData(429, """{"error":{"message":"x","type":"insufficient_quota","param":null,"code":"credit_balance_exhausted"}}""",
        "warning OAK9006", true)]
    [InlineData(302, "", "error OAK9008", false)]
    [InlineData(400, "", "warning OAK9007", true)]
    public async Task ServerResponse_FailsBuildOnErrorsOnly(int status, string body, string diagnosis, bool succeeds)
    {
        await using var server =
            new ScriptedServer(ScriptedServer.CreateResponse(status, body), ScriptedServer.CreateResponse(status, body));

        BuildOutput build = await CheckAsync(CreateConsumer(), server);

        Assert.True(build.ExitCode == 0 == succeeds, build.Text);
        Assert.Contains(diagnosis.Length == 0
            ? "OPENAI_API_KEY works: 127.0.0.1" : $"Consumer.csproj : {diagnosis}: ", build.Text, StringComparison.Ordinal);
        Assert.Contains("Bearer " + Key, server.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingOrInvalidKey_FailsBuildAndSendsNothing()
    {
        await using var server = new ScriptedServer();

        BuildOutput missing = await CheckAsync(packed.NewConsumer(), server);
        BuildOutput quoted = await CheckAsync(CreateConsumer($"\"{Key}\""), server);

        Assert.Contains("error OAK9001: ", missing.AssertFailed().Text, StringComparison.Ordinal);
        Assert.Contains("error OAK9002: ", quoted.AssertFailed().Text, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task WarningSeverity_IsConfigurable()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(400, ""), ScriptedServer.CreateResponse(400, ""));

        Assert.Contains("error OAK9007: ", (await CheckAsync(CreateConsumer(), server, "-warnaserror:OAK9007")).AssertFailed().Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("warning OAK9007", (await CheckAsync(CreateConsumer(), server, "-p:NoWarn=OAK9007")).AssertSucceeded().Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-t:Compile")]
    [InlineData("-t:Rebuild")]
    [InlineData("-t:Restore")]
    [InlineData("-t:Clean")]
    public async Task OrdinaryBuild_SendsNothing(params string[] arguments)
    {
        await using var server = new ScriptedServer();
        Consumer consumer =
            CreateConsumer(
                environment: new()
                { ["OPENAI_BASE_URL"] = server.BaseUrl, ["HTTPS_PROXY"] = $"http://127.0.0.1:{server.Port}", ["NO_PROXY"] = "*" });

        BuildOutput build = await consumer.With("Program.cs", "System.Console.WriteLine();")
            .BuildAsync([$"-p:OpenAiKeyCheckBaseUrl={server.BaseUrl}", .. arguments]);

        Assert.DoesNotContain("OAK9", build.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task EchoedKey_IsNotInOutputOrBinaryLog()
    {
        string body =
            $$$"""{"error":{"message":"Incorrect API key provided: {{{Key}}}","type":"{{{Key}}}","param":"{{{Key}}}","code":"invalid_api_key"}}""";
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(401, body));
        Consumer consumer = CreateConsumer();
        string log = Path.Combine(consumer.Folder, "check.binlog");

        BuildOutput build =
            await CheckAsync(consumer, server, "-p:OpenAiKeyEnvironmentVariable=OPENAI_API_KEY", "-bl:" + log, "-v:diagnostic");

        KeySlices.AssertNone([Key], "output", build.AssertFailed().Text);
        string records = await BinaryLog.ReadAsync(log);
        Assert.Contains("OAK9003", records, StringComparison.Ordinal);
        Assert.Contains("EnvironmentVariable", records, StringComparison.Ordinal);
        KeySlices.AssertNone([Key], "binary log", records);
        KeySlices.AssertNone([Key], "files in the binary log", BinaryLog.GetEmbeddedFiles(records));
    }

    /// <summary>
    /// Verifies that the response is not logged: .NET quotes the status line in its exceptions, and a list of models may contain any text.
    /// </summary>
    [Fact]
    public async Task ServerResponse_IsNotInOutputOrBinaryLog()
    {
        string encoded = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(Key));
        byte[][] answers =
        [
            System.Text.Encoding.ASCII.GetBytes($"##vso[task.setvariable variable=x]{encoded}\r\n\r\n"),
            System.Text.Encoding.ASCII.GetBytes(
                $"HTTP/1.1 302 ::set-output name=x::{encoded}\r\nX-{encoded}: \u001b[31m\r\nLocation: https://{encoded[..40]}.test/\r\nContent-Length: 0\r\n\r\n"),
            ScriptedServer.CreateResponse(200,
                $$"""{"data":[{"id":"{{Key}}","shutdown_date":"{{DateTime.UtcNow.AddDays(20):yyyy-MM-dd}}"},{"id":"m-{{encoded}}","shutdown_date":"2099-01-01"}]}"""),
        ];
        Consumer consumer = CreateConsumer();
        foreach (byte[] answer in answers)
        {
            await using var server = new ScriptedServer(answer);
            string log = Path.Combine(consumer.Folder, "wire.binlog");

            BuildOutput build = await CheckAsync(consumer, server, "-bl:" + log, "-v:diagnostic");

            Assert.Single(server.Requests);
            foreach (string text in new[] { build.Text, await BinaryLog.ReadAsync(log) })
            {
                KeySlices.AssertNone([Key, "sk-proj-" + encoded], "output", text);
                Assert.DoesNotContain("##vso", text, StringComparison.Ordinal);
                Assert.DoesNotContain("::set-output", text, StringComparison.Ordinal);
                Assert.DoesNotContain("\u001b[31m", text, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Verifies all loggers. Terminals have used the terminal logger since .NET 9; it hides ordinary messages.</summary>
    [Theory]
    [InlineData("en", "-tl:on", "OPENAI_API_KEY works: 127.0.0.1")]
    [InlineData("en", "-v:minimal", "Consumer -> OPENAI_API_KEY works: 127.0.0.1")]
    [InlineData("ja", "-tl:on", "OPENAI_API_KEY は有効です。127.0.0.1")]
    public async Task Success_IsShownByEveryLogger(string language, string argument, string text)
    {
        string models = $$"""{"data":[{"id":"gpt-x","shutdown_date":"{{DateTime.UtcNow.AddDays(20):yyyy-MM-dd}}"}]}""";
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, models));

        BuildOutput build = await (CreateConsumer() with { IsBuiltAlone = true })
            .BuildInAsync(language, ["-t:CheckOpenAiKey", "-p:OpenAiKeyCheckUsage=false", "-p:OpenAiKeyCheckBaseUrl=" + server.BaseUrl, argument]);

        Assert.Contains(text, build.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Contains(": gpt-x (20", build.Text, StringComparison.Ordinal);
    }

    /// <summary>
    /// Verifies that the search of the log finds a key in a property, as MSBuild logs an environment variable that a project refers to. The
    /// package itself refers to none.
    /// </summary>
    [Fact]
    public async Task KeyInProperty_IsFoundInBinaryLog()
    {
        Consumer consumer = CreateConsumer()
            .With("Directory.Build.targets", "<Project><PropertyGroup><Leak>$(OPENAI_API_KEY)</Leak></PropertyGroup></Project>");
        string log = Path.Combine(consumer.Folder, "leak.binlog");

        await consumer.BuildAsync("-t:CheckOpenAiKey", "-p:OpenAiKeyCheckUsage=false", "-p:OpenAiKeyEnvironmentVariable=NOT_SET_ANYWHERE",
            "-bl:" + log);

        Assert.Contains(Key, await BinaryLog.ReadAsync(log), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja", null)]
    [InlineData("ja-JP", null)]
    [InlineData("en", "ja")]
    public async Task BuildLanguage_SetsDiagnosticLanguage(string language, string? property)
    {
        string[] arguments = property is null ? [] : ["-p:PreferredUILang=" + property];

        BuildOutput build = await packed.NewConsumer().BuildInAsync(language, ["-t:CheckOpenAiKey", "-p:OpenAiKeyCheckUsage=false", .. arguments]);

        Assert.Contains("error OAK9001: ", build.AssertFailed().Text, StringComparison.Ordinal);
        Assert.Contains(ResourceText.Render(packed.Copy, ResourceText.KeyCheck, "ja", "OAK9001_NotSet", "OPENAI_API_KEY"), build.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralTargetFrameworks_ChecksOnce()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        string project = packed.ProjectFile("net10.0;netstandard2.0", outputType: "Library");
        Consumer consumer = await packed.NewConsumerAsync("Library.csproj", project)
            with { Environment = new Dictionary<string, string> { ["OPENAI_API_KEY"] = Key } };

        BuildOutput build = await CheckAsync(consumer, server);

        Assert.Contains(Success("OPENAI_API_KEY"), build.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Solution_ChecksEachProject()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models), ScriptedServer.CreateResponse(200, Models));
        Consumer consumer = packed.NewEmptyConsumer() with { Environment = new Dictionary<string, string> { ["OPENAI_API_KEY"] = Key } };
        consumer.With("A/A.csproj", packed.ProjectFile("net10.0")).With("B/B.csproj", packed.ProjectFile("net10.0"))
            .With("Both.slnx", """<Solution><Project Path="A/A.csproj" /><Project Path="B/B.csproj" /></Solution>""");

        (await CheckAsync(consumer, server)).AssertSucceeded();

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task DefaultBaseUrl_UsesSystemProxy()
    {
        await using var proxy = new ScriptedServer(ScriptedServer.CreateResponse(502, ""));
        string address = $"http://user:pass-word@127.0.0.1:{proxy.Port}";
        Consumer consumer =
            CreateConsumer(
                environment: new() { ["HTTPS_PROXY"] = address, ["https_proxy"] = address, ["NO_PROXY"] = "", ["no_proxy"] = "" });

        BuildOutput build = await consumer.BuildAsync("-t:CheckOpenAiKey", "-p:OpenAiKeyCheckUsage=false", "-v:detailed");

        Assert.Contains("warning OAK9007: "
            + ResourceText.Render(packed.Copy, ResourceText.KeyCheck, "", "OAK9007_Proxy", "api.openai.com", $"127.0.0.1:{proxy.Port}"),
            build.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Contains("HttpRequestException (", build.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pass-word", build.Text, StringComparison.Ordinal);
        Assert.StartsWith("CONNECT api.openai.com:443 ", Assert.Single(proxy.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConfiguredVariableOrganizationAndProject_AreSent()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        Consumer consumer = packed.NewConsumer() with
        {
            Environment = new Dictionary<string, string>
            {
                ["MYAPP_KEY"] = Key,
                ["OPENAI_ORG_ID"] = SyntheticKey.Other("org-", 24),
                ["OPENAI_PROJECT_ID"] = SyntheticKey.Other("proj_", 24),
            },
        };

        BuildOutput build = await CheckAsync(consumer, server, "-p:OpenAiKeyEnvironmentVariable=MYAPP_KEY");

        Assert.Contains(Success("MYAPP_KEY"), build.AssertSucceeded().Text, StringComparison.Ordinal);
        string request = Assert.Single(server.Requests);
        Assert.Contains("OpenAI-Organization: org-", request, StringComparison.Ordinal);
        Assert.Contains("OpenAI-Project: proj_", request, StringComparison.Ordinal);
    }

    // ProjectKeyCheckTests covers the usage of keys in code.
    private static Task<BuildOutput> CheckAsync(Consumer consumer, ScriptedServer server, params string[] arguments) =>
        consumer.BuildAsync(["-t:CheckOpenAiKey", "-p:OpenAiKeyCheckUsage=false", "-p:OpenAiKeyCheckBaseUrl=" + server.BaseUrl, .. arguments]);

    private Consumer CreateConsumer(string? key = null, Dictionary<string, string>? environment = null) =>
        packed.NewConsumer() with { Environment = new Dictionary<string, string>(environment ?? []) { ["OPENAI_API_KEY"] = key ?? Key } };

    /// <summary>Gets the beginning of the success message, which names the environment variable.</summary>
    private string Success(string variable) =>
        ResourceText.Render(packed.Copy, ResourceText.KeyCheck, "", "Success", variable, "", "", 0).Split(':')[0];
}
