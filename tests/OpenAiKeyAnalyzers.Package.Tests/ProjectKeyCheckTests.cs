using System.Text.Json;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>
/// Verifies <c>dotnet build -t:CheckOpenAiKey</c> in projects that read their keys in several ways. The server is on this machine.
/// </summary>
public sealed class ProjectKeyCheckTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    private const string Models = """{"object":"list","data":[{"id":"gpt-4o-mini"},{"id":"gpt-4o"}]}""";

    private const string Program = """
        using OpenAI;
        var builder = WebApplication.CreateBuilder(args);
        string? key = builder.Configuration["OpenAI:ApiKey"] ?? Environment.GetEnvironmentVariable("OPENAI_KEY");
        var client = new OpenAIClient(key);
        client.GetChatClient("gpt-4o-minii").CompleteChat("x");
        new OpenAI.Chat.ChatClient(builder.Configuration["OpenAI:Model"], key);
        """;

    private static readonly string Key = SyntheticKey.Project(seed: 84);

    [Fact]
    public async Task WebProject_FollowingEachMessageLeadsToGreen()
    {
        Consumer consumer = (await CreateWebProjectAsync()).With("appsettings.json", """{ "OpenAI": { "Model": "gpt-4o", "ApiKey": "" } }""");

        // No code reads the environment variable with this name.
        Consumer misnamed = consumer with { Environment = new Dictionary<string, string> { ["OPENAI_API_KEY"] = Key } };
        BuildOutput first = await CheckAsync(misnamed);
        Assert.Contains("Program.cs(3): error OAK9001: Program.cs(3) reads ", first.AssertFailed().Text, StringComparison.Ordinal);
        Assert.Contains("rename it to OpenAI__ApiKey", first.Text, StringComparison.Ordinal);

        // The variable is renamed as the message advises; a model is misspelled.
        string report = Path.Combine(consumer.Folder, "out", "check.json");
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        Consumer renamed = consumer with { Environment = new Dictionary<string, string> { ["OpenAI__ApiKey"] = Key } };
        BuildOutput second = await CheckAsync(renamed, "-p:OpenAiKeyCheckBaseUrl=" + server.BaseUrl, "-p:OpenAiKeyCheckReport=out/check.json");
        Assert.Contains("Program.cs(5): warning OAK9009: Program.cs(5): the model gpt-4o-minii", second.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Contains("Available: gpt-4o-mini", second.Text, StringComparison.Ordinal);
        AssertContainsNoKey(second.Text, await File.ReadAllTextAsync(report), await File.ReadAllTextAsync(Path.ChangeExtension(report, ".sarif")));
        using (var json = JsonDocument.Parse(await File.ReadAllTextAsync(report)))
        {
            JsonElement entry = Assert.Single(json.RootElement.GetProperty("keys").EnumerateArray());
            Assert.Equal("OpenAI__ApiKey", entry.GetProperty("source").GetString());
        }

        // The model is corrected as the message advises.
        consumer.With("Program.cs", Program.Replace("gpt-4o-minii", "gpt-4o-mini", StringComparison.Ordinal));
        await using var again = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        BuildOutput third = await CheckAsync(renamed, "-p:OpenAiKeyCheckBaseUrl=" + again.BaseUrl);
        Assert.DoesNotContain("OAK9", third.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Contains("OpenAI__ApiKey works: 127.0.0.1", third.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UserSecretsAndSettings_NameTheirFile()
    {
        Consumer consumer = (await CreateWebProjectAsync("<UserSecretsId>k-app</UserSecretsId>"))
            .With("appsettings.json", """{ "OpenAI": { "Model": "gpt-4o" } }""")
            .With("Properties/launchSettings.json",
                """{ "profiles": { "Web": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""")
            .With("home/.microsoft/usersecrets/k-app/secrets.json", $$"""{ "OpenAI:ApiKey": "{{Key}}" }""")
            .With("Program.cs", Program.Replace("gpt-4o-minii", "gpt-4o-mini", StringComparison.Ordinal));
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        string home = Path.Combine(consumer.Folder, "home");
        string log = Path.Combine(consumer.Folder, "check.binlog");

        BuildOutput build = await CheckAsync(
            consumer with { Environment = new Dictionary<string, string> { ["HOME"] = home, ["APPDATA"] = "" } },
            "-p:OpenAiKeyCheckBaseUrl=" + server.BaseUrl, "-bl:" + log, "-v:diagnostic");

        Assert.Contains("OpenAI:ApiKey (secrets.json) works: 127.0.0.1", build.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Contains("Bearer " + Key, Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.Contains("UseSharedCompilation=True", build.Text[build.Text.LastIndexOf("Task \"CheckOpenAiKey\"", StringComparison.Ordinal)..],
            StringComparison.Ordinal);
        AssertContainsNoKey(build.Text, await BinaryLog.ReadAsync(log));
    }

    [Theory]
    [InlineData("en", "-tl:on", "Source", "works")]
    [InlineData("ja", "-tl:on", "取得元", "有効")]
    [InlineData("ja", "-tl:off", "取得元", "有効")]
    public async Task Table_IsShownByEveryLogger(string language, string logger, string heading, string result)
    {
        Consumer consumer = (await CreateWebProjectAsync()).With("Program.cs", "new OpenAI.OpenAIClient(Environment.GetEnvironmentVariable(\"MY_KEY\"));");
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));

        BuildOutput build = await (consumer with { Environment = new Dictionary<string, string> { ["MY_KEY"] = Key }, IsBuiltAlone = true })
            .BuildInAsync(language, ["-t:CheckOpenAiKey", "-p:OpenAiKeyCheckBaseUrl=" + server.BaseUrl, logger]);

        Assert.Contains(heading, build.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Contains(build.Text.Split('\n'), line => line.TrimStart().StartsWith("MY_KEY  ", StringComparison.Ordinal)
            && line.Contains(result, StringComparison.Ordinal));
    }

    [Fact]
    public async Task EnvFile_IsNamedAndFoundOnceItIsLoaded()
    {
        Consumer consumer = (await CreateWebProjectAsync(
            items: """<PackageReference Include="DotNetEnv" Version="3.0.0" />"""))
            .With(".env", "OPENAI_API_KEY=" + Key)
            .With("Program.cs", "new OpenAI.OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"));");
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));

        BuildOutput unknown = await CheckAsync(consumer, "-p:OpenAiKeyCheckUsage=false");
        BuildOutput loaded = await CheckAsync(consumer, "-p:OpenAiKeyCheckBaseUrl=" + server.BaseUrl);

        // Without the code, the check cannot determine whether the file is loaded.
        Assert.Contains("error OAK9001: This project reads OPENAI_API_KEY, which only .env sets", unknown.AssertFailed().Text, StringComparison.Ordinal);
        Assert.Contains("OPENAI_API_KEY (.env) works: 127.0.0.1", loaded.AssertSucceeded().Text, StringComparison.Ordinal);
    }

    /// <summary>
    /// Verifies that the check knows the code also after a build, when everything is up to date, and does not change the outputs of a
    /// build: nothing is compiled again.
    /// </summary>
    [Fact]
    public async Task CheckBetweenBuilds_KnowsCodeAndChangesNothing()
    {
        Consumer consumer = await CreateWebProjectAsync();
        (await consumer.BuildAsync()).AssertSucceeded();
        string assembly = Directory.GetFiles(Path.Combine(consumer.Folder, "obj"), "Web.dll", SearchOption.AllDirectories)
            .First(static path => !path.Contains("ref", StringComparison.Ordinal));
        DateTime written = File.GetLastWriteTimeUtc(assembly);

        BuildOutput check = await CheckAsync(consumer);
        (await consumer.BuildAsync()).AssertSucceeded();

        Assert.Contains("Program.cs(3): error OAK9001: Program.cs(3) reads ", check.AssertFailed().Text, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(assembly));
        Assert.Empty(Directory.GetFiles(Path.Combine(consumer.Folder, "obj"), "usage.dll", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task CodeThatDoesNotCompile_ChecksDocumentedVariable()
    {
        Consumer consumer = (await CreateWebProjectAsync()).With("Program.cs", "this is no C#");
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));

        BuildOutput build = await CheckAsync(
            consumer with { Environment = new Dictionary<string, string> { ["OPENAI_API_KEY"] = Key } },
            "-p:OpenAiKeyCheckBaseUrl=" + server.BaseUrl);

        Assert.Contains("OPENAI_API_KEY works: 127.0.0.1", build.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Contains("Web.csproj : warning OpenAiKeyCheckUsage: This check does not know ", build.Text, StringComparison.Ordinal);
    }

    /// <summary>
    /// Verifies a library whose code is known by its first target framework, and only together with a project that is not built yet.
    /// </summary>
    [Fact]
    public async Task SeveralTargetFrameworksAndReferencedProject_CodeIsKnown()
    {
        const string References = """
            <PackageReference Include="OpenAI" Version="2.15.0" /><ProjectReference Include="../Names/Names.csproj" />
            """;
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        Consumer consumer = packed.NewEmptyConsumer()
            .With("Names/Names.csproj", packed.ProjectFile("netstandard2.0", "Library"))
            .With("Names/Names.cs", """public static class Names { public const string Key = "MY_KEY"; }""")
            .With("Library/Library.csproj", packed.ProjectFile("net10.0;net9.0", "Library", items: References))
            .With("Library/Keys.cs", """public static class Keys { public static object Create() => new OpenAI.OpenAIClient(Environment.GetEnvironmentVariable(Names.Key)); }""");

        BuildOutput build = await CheckAsync(consumer with { Environment = new Dictionary<string, string> { ["MY_KEY"] = Key } },
            "Library", "-p:OpenAiKeyCheckBaseUrl=" + server.BaseUrl);

        Assert.Contains("MY_KEY works: 127.0.0.1", build.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    /// <summary>
    /// Runs the commands of the pipelines in the docs, with the secret in the form that each system passes, and without it.
    /// </summary>
    [Fact]
    public async Task PipelineRecipes_CheckKey()
    {
        (string Page, string Step, string Mapping, string Missing, string Diagnosis)[] recipes =
        [
            ("key-check", "- run: ", "OPENAI_API_KEY: ${{ secrets.OPENAI_API_KEY }}", "", "error OAK9001: "),
            ("key-check", "- script: ", "OPENAI_API_KEY: $(OPENAI_API_KEY)", "$(OPENAI_API_KEY)", "error OAK9002: "),
            ("ci", "- run: ", "OPENAI_API_KEY: ${{ secrets.OPENAI_API_KEY }}", "", "error OAK9001: "),
        ];
        Consumer consumer = await CreateRecipeProjectAsync("new OpenAI.OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"));");
        string report = Path.Combine(consumer.Folder, "src", "App", "check.json");

        // Recipes with the same command differ only if the secret is missing.
        foreach (IGrouping<string, (string Missing, string Diagnosis)> command in recipes
            .GroupBy(recipe => FindCommand(recipe.Page, recipe.Step, recipe.Mapping), static recipe => (recipe.Missing, recipe.Diagnosis)))
        {
            File.Delete(report);
            await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));

            // A server on this machine may accept any value as a key; to OpenAI, a value that is not a key is not sent.
            BuildOutput mapped = await RunAsync(Key, "-p:OpenAiKeyCheckBaseUrl=" + server.BaseUrl);
            Assert.Contains("OPENAI_API_KEY works: 127.0.0.1", mapped.AssertSucceeded().Text, StringComparison.Ordinal);
            foreach ((string missing, string diagnosis) in command)
            {
                BuildOutput unmapped = await RunAsync(missing, "--no-restore");
                Assert.Contains(diagnosis, unmapped.AssertFailed().Text, StringComparison.Ordinal);
            }

            Assert.Equal(command.Key.Contains("-p:OpenAiKeyCheckReport=check.json", StringComparison.Ordinal), File.Exists(report));
            Assert.Single(server.Requests);

            Task<BuildOutput> RunAsync(string secret, params string[] arguments) =>
                (consumer with { Environment = new Dictionary<string, string> { ["OPENAI_API_KEY"] = secret } })
                    .DotnetAsync([.. command.Key.Split(' ')[1..], .. arguments]);
        }
    }

    private string FindCommand(string page, string step, string mapping)
    {
        string[] lines = [.. Recipes($"docs/{page}.md")];
        Assert.Equal(lines, Recipes($"docs/{page}.ja.md"));
        int index = Array.FindIndex(lines, line => line.StartsWith(step, StringComparison.Ordinal));
        Assert.Equal(["env:", mapping], lines[(index + 1)..(index + 3)]);
        return lines[index][step.Length..];
    }

    [Fact]
    public async Task DailyRecipe_FailsForEndingModel()
    {
        string[] command = Recipes("docs/key-check.md").Single(static line => line.Contains("-warnaserror:OAK9009", StringComparison.Ordinal))
            ["- run: ".Length..].Split(' ');
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200,
            $$"""{"data":[{"id":"gpt-4o","shutdown_date":"{{DateTime.UtcNow.AddDays(30):yyyy-MM-dd}}"}]}"""));
        Consumer consumer =
            await CreateRecipeProjectAsync("new OpenAI.Chat.ChatClient(\"gpt-4o\", Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"));");

        BuildOutput build = await (consumer with { Environment = new Dictionary<string, string> { ["OPENAI_API_KEY"] = Key } })
            .DotnetAsync([.. command[1..], "-p:OpenAiKeyCheckBaseUrl=" + server.BaseUrl]);

        Assert.Contains("error OAK9009: Program.cs(1): the model gpt-4o will be shut down on ", build.AssertFailed().Text, StringComparison.Ordinal);
    }

    private async Task<Consumer> CreateRecipeProjectAsync(string program) =>
        (await packed.NewConsumerAsync("src/App/App.csproj",
            packed.ProjectFile("net10.0", items: """<PackageReference Include="OpenAI" Version="2.15.0" />""")))
        .With("src/App/Program.cs", program);

    private IEnumerable<string> Recipes(string page) => File.ReadAllText(Path.Combine(packed.Copy, page)).Split("```yaml").Skip(1)
        .SelectMany(static block => block.Split("```")[0].Split('\n')).Select(static line => line.Trim()).Where(static line => line.Length > 0);

    private static Task<BuildOutput> CheckAsync(Consumer consumer, params string[] arguments) =>
        consumer.BuildAsync(["-t:CheckOpenAiKey", .. arguments]);

    private static void AssertContainsNoKey(params string[] texts) =>
        Array.ForEach(texts, static text => KeySlices.AssertNone([Key], "output", text));

    private async Task<Consumer> CreateWebProjectAsync(string properties = "", string items = "")
    {
        string project = packed.ProjectFile("net10.0", items: """<PackageReference Include="OpenAI" Version="2.15.0" />""" + items)
            .Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal)
            .Replace("</PropertyGroup>", properties + "</PropertyGroup>", StringComparison.Ordinal);
        return (await packed.NewConsumerAsync("Web.csproj", project)).With("Program.cs", Program);
    }
}
