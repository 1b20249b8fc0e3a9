using System.Text.RegularExpressions;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>
/// Builds a web program, follows the advice in the output of the build literally, and starts the program, which then has the key.
/// </summary>
public sealed partial class FollowedAdviceTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    private const string Program = """
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args);
        Console.WriteLine("setting=" + builder.Configuration["OpenAI:ApiKey"]);
        Console.WriteLine("variable=" + Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
        Console.WriteLine("argument=" + args[0]);
        """;

    [Fact]
    public async Task WebProject_KeyArrives()
    {
        Consumer web = (await CreateConsumerAsync())
            .With("appsettings.json", Settings(Sources.Key))
            .With("Properties/launchSettings.json", Launch($"\"OPENAI_API_KEY\": \"{Sources.Key}\",\n", Sources.Key));
        BuildOutput build = (await web.BuildAsync()).AssertSucceeded();
        Assert.Equal(["OAK1001", "OAK1001", "OAK1001"], build.Findings.Select(static finding => finding.Id));
        Match setting = Setting().Match(build.Findings[0].Message);
        string argument = Argument().Match(build.Findings[1].Message).Groups[1].Value;
        string variable = Variable().Match(build.Findings[2].Message).Groups[1].Value;

        web.With("appsettings.json", Settings(string.Empty)).With("Properties/launchSettings.json", Launch(string.Empty, argument));
        (await web.DotnetAsync("user-secrets", "set", setting.Groups["secret"].Value, Sources.Key)).AssertSucceeded();
        string[] inVariables =
            [.. (await RunAsync(web, (variable, "a-key"), (setting.Groups["variable"].Value, "another-key"))).Order(
                StringComparer.Ordinal)];
        string[] inSecrets = [.. (await RunAsync(web, (variable, "a-key"))).Order(StringComparer.Ordinal)];

        Assert.Equal(["argument=a-key", "setting=another-key", "variable=a-key"], inVariables);
        Assert.Equal(["argument=a-key", "setting=" + Sources.Key, "variable=a-key"], inSecrets);
    }

    /// <summary>
    /// Verifies why the entry should be removed and not emptied, and why the setting needs a separate environment variable.
    /// </summary>
    [Fact]
    public async Task EmptyEntry_HidesTheVariable()
    {
        Consumer web = (await CreateConsumerAsync()).With("appsettings.json", Settings(string.Empty))
            .With("Properties/launchSettings.json", Launch("\"OPENAI_API_KEY\": \"\",\n", "none"));
        (await web.BuildAsync()).AssertSucceeded();
        Assert.Equal(["argument=none", "setting=", "variable="],
            (await RunAsync(web, ("OPENAI_API_KEY", "a-key"))).Order(StringComparer.Ordinal));
    }

    private static async Task<IEnumerable<string>> RunAsync(Consumer web, params (string Name, string Value)[] variables)
    {
        var environment = new Dictionary<string, string>(web.Environment);
        foreach ((string name, string value) in variables)
        {
            environment[name] = value;
        }

        BuildOutput output = (await (web with { Environment = environment }).DotnetAsync("run", "--no-build")).AssertSucceeded();
        return Line().Matches(output.Text).Select(static match => match.Value.TrimEnd('\r'));
    }

    private async Task<Consumer> CreateConsumerAsync()
    {
        Consumer web = await packed.NewConsumerAsync("Web.csproj", packed.ProjectFile("net10.0")
            .Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal)
            .Replace("<OutputType>", "<UserSecretsId>followed-advice</UserSecretsId><OutputType>", StringComparison.Ordinal));

        // The folder of the user secrets.
        return (web with { Environment = new Dictionary<string, string> { ["APPDATA"] = web.Folder } }).With("Program.cs", Program);
    }

    private static string Settings(string key) => $$"""{ "OpenAI": { "ApiKey": "{{key}}" } }""";

    private static string Launch(string entry, string argument) =>
        "{ \"profiles\": { \"web\": { \"commandName\": \"Project\",\n\"commandLineArgs\": \"" + argument
        + "\",\n\"environmentVariables\": {\n" + entry + "\"ASPNETCORE_ENVIRONMENT\": \"Development\" } } } }";

    [GeneratedRegex("environment variable (?<variable>\\S+) or run dotnet user-secrets set \"(?<secret>[^\"]+)\"")]
    private static partial Regex Setting();

    [GeneratedRegex("Write (\\S+) instead")]
    private static partial Regex Argument();

    [GeneratedRegex("Remove this entry .*environment variable (\\S+) outside this file")]
    private static partial Regex Variable();

    [GeneratedRegex("^(?:setting|variable|argument)=.*$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
