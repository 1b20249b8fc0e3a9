using System.Text.RegularExpressions;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies a web project whose key is found where .NET finds it: the message names the source.</summary>
public sealed partial class KeySourcesTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    private const string Models = """{"object":"list","data":[{"id":"gpt-x"}]}""";

    private static readonly string Key = SyntheticKey.Project(seed: 276);

    /// <summary>Verifies that each added source takes precedence over the previous ones.</summary>
    [Fact]
    public async Task WebProject_StrongestSourceIsChecked()
    {
        Consumer consumer = (await CreateWebProjectAsync("""<PackageReference Include="DotNetEnv" Version="3.0.0" />"""))
            .With("appsettings.json", Settings(seed: 1));

        await AssertSourceAsync(consumer, "OpenAI:ApiKey (appsettings.json)", seed: 1);
        await AssertSourceAsync(consumer.With("appsettings.Development.json", Settings(seed: 2)),
            "OpenAI:ApiKey (appsettings.Development.json)", seed: 2);
        await AssertSourceAsync(consumer.With("home/.microsoft/usersecrets/k-sources/secrets.json", Settings(seed: 3)),
            "OpenAI:ApiKey (secrets.json)", seed: 3);
        await AssertSourceAsync(consumer with
        {
            Environment = new Dictionary<string, string>(consumer.Environment) { ["OpenAI__ApiKey"] = KeyOf(4) },
        }, "OpenAI__ApiKey", seed: 4);

        // The program loads the file, which replaces existing values.
        await AssertSourceAsync(consumer.With(".env", "OpenAI__ApiKey=" + KeyOf(5)), "OpenAI__ApiKey (.env)", seed: 5);
    }

    /// <summary>Runs the command from the message unchanged, except that a key replaces the placeholder.</summary>
    [Fact]
    public async Task CommandOfTheMessage_LeadsToGreen()
    {
        Consumer consumer = await CreateWebProjectAsync(string.Empty);

        string text = (await consumer.BuildAsync("-t:CheckOpenAiKey")).AssertFailed().Text;
        Match command = Command().Match(text);
        Assert.True(command.Success, text);
        (await consumer.DotnetAsync("user-secrets", "set", command.Groups[1].Value, Key)).AssertSucceeded();

        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        BuildOutput second = await consumer.BuildAsync("-t:CheckOpenAiKey", "-p:OpenAiKeyCheckBaseUrl=" + server.BaseUrl);
        Assert.Contains("OpenAI:ApiKey (secrets.json) works: 127.0.0.1", second.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Contains("Bearer " + Key, Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    private static async Task AssertSourceAsync(Consumer consumer, string source, int seed)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));

        BuildOutput build = await consumer.BuildAsync("-t:CheckOpenAiKey", "-p:OpenAiKeyCheckBaseUrl=" + server.BaseUrl);

        Assert.Contains(source + " works: 127.0.0.1", build.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Contains("Bearer " + KeyOf(seed), Assert.Single(server.Requests), StringComparison.Ordinal);
        KeySlices.AssertNone([KeyOf(seed)], "output", build.Text);
    }

    private static string KeyOf(int seed) => SyntheticKey.Project(seed: 280 + seed);

    private static string Settings(int seed) => $$$"""{ "OpenAI": { "ApiKey": "{{{KeyOf(seed)}}}" } }""";

    private async Task<Consumer> CreateWebProjectAsync(string items)
    {
        string project = packed.ProjectFile("net10.0", items: """<PackageReference Include="OpenAI" Version="2.15.0" />""" + items)
            .Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal)
            .Replace("</PropertyGroup>", "<UserSecretsId>k-sources</UserSecretsId></PropertyGroup>", StringComparison.Ordinal);
        Consumer consumer = (await packed.NewConsumerAsync("Web.csproj", project))
            .With("home/.profile", string.Empty)
            .With("Properties/launchSettings.json",
                """{ "profiles": { "Web": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""")
            .With("Program.cs", """
                var builder = WebApplication.CreateBuilder(args);
                var client = new OpenAI.OpenAIClient(builder.Configuration["OpenAI:ApiKey"]);
                """);
        return consumer with
        {
            Environment = new Dictionary<string, string> { ["HOME"] = Path.Combine(consumer.Folder, "home") },
        };
    }

    [GeneratedRegex("Set it: dotnet user-secrets set \"([^\"]+)\" KEY")]
    private static partial Regex Command();
}
