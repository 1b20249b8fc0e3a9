using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies projects whose code, settings files and project file together show that the key does not reach the code.</summary>
public sealed class ConfiguredProjectTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    private const string Reference = """<FrameworkReference Include="Microsoft.AspNetCore.App" />""";
    private const string Copy = """<None Update="appsettings.json" CopyToOutputDirectory="PreserveNewest" />""";
    private const string Settings = """{ "OpenAI": { "ApiKey": "" } }""";

    private const string Program = """
        using Microsoft.Extensions.Configuration;
        var config = new ConfigurationBuilder()
            .AddJsonFile("appsettings.json")
            .AddUserSecrets<Program>()
            .Build();
        Console.Write(config["OpenAI:ApiKey"]);
        """;

    [Theory]
    [InlineData(Reference, "", "Program.cs(3,6): warning OAK2102", "Program.cs(4,6): warning OAK2101")]
    [InlineData(Reference + Copy, "", "Program.cs(4,6): warning OAK2101")]
    [InlineData(Reference, "-p:UserSecretsId=own-id", "Program.cs(3,6): warning OAK2102")]
    [InlineData(Reference + Copy, "-p:UserSecretsId=own-id")]
    [InlineData(Reference, "-p:UserSecretsId=own-id -p:PostBuildEvent=echo")]
    public async Task ConsoleProject_ReportsWhatIsMissing(string items, string arguments, params string[] expected)
    {
        BuildOutput build = await (await packed.NewConsumerAsync("App.csproj", packed.ProjectFile("net10.0", items: items)))
            .With("appsettings.json", Settings)
            .With("Program.cs", Program)
            .BuildAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        build.AssertSucceeded().AssertDiagnostics(expected);
    }

    // The Web and Worker SDKs copy the file; a test project may have another file in its output directory.
    [Theory]
    [InlineData("Microsoft.NET.Sdk", "-p:IsTestProject=true")]
    [InlineData("Microsoft.NET.Sdk.Web", "-p:UserSecretsId=own-id")]
    [InlineData("Microsoft.NET.Sdk.Worker", "-p:UserSecretsId=own-id")]
    public async Task OtherKindOfProject_NoDiagnostic(string sdk, string argument)
    {
        string project = packed.ProjectFile("net10.0", items: Reference).Replace("Microsoft.NET.Sdk", sdk, StringComparison.Ordinal);
        BuildOutput build = await (await packed.NewConsumerAsync("App.csproj", project))
            .With("appsettings.json", Settings)
            .With("Program.cs", Program)
            .BuildAsync(argument);

        build.AssertSucceeded().AssertDiagnostics();
    }

    [Theory]
    [InlineData("", "Program.cs(3,6): warning OAK2102")]
    [InlineData("""<None Update="config\settings.json" CopyToOutputDirectory="PreserveNewest" />""")]
    [InlineData("""<Content Include="config\**\*.json" CopyToOutputDirectory="Always" />""")]
    [InlineData("""<None Update="config\settings.json" CopyToOutputDirectory="PreserveNewest" Link="settings.json" />""", "Program.cs(3,6): warning OAK2102")]
    public async Task FileInDirectory_ReportsIfNotCopied(string item, params string[] expected)
    {
        BuildOutput build = await (await packed.NewConsumerAsync("App.csproj", packed.ProjectFile("net10.0", items: Reference + item)))
            .With("config/settings.json", Settings)
            .With("Program.cs", Program.Replace("appsettings.json", "config/settings.json", StringComparison.Ordinal))
            .BuildAsync("-p:UserSecretsId=own-id");

        build.AssertSucceeded().AssertDiagnostics(expected);
    }

    [Fact]
    public async Task GeneratedAttributeIsOff_ReportsDiagnostic()
    {
        BuildOutput build = await (await packed.NewConsumerAsync("App.csproj", packed.ProjectFile("net10.0", items: Reference + Copy)))
            .With("appsettings.json", Settings)
            .With("Program.cs", Program)
            .BuildAsync("-p:UserSecretsId=own-id", "-p:GenerateAssemblyInfo=false");

        build.AssertSucceeded().AssertDiagnostics("Program.cs(4,6): warning OAK2101");
        Assert.Contains("GenerateAssemblyInfo", build.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FixedProject_ReportsNothing()
    {
        Consumer consumer = (await packed.NewConsumerAsync("App.csproj", packed.ProjectFile("net10.0", items: Reference)))
            .With("appsettings.json", Settings)
            .With("Properties/launchSettings.json",
                """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "OPENAI_APIKEY": "abc" } } } }""")
            .With("Program.cs", Program);
        string before = File.ReadAllText(Path.Combine(consumer.Folder, "App.csproj"));

        BuildOutput withoutProject = await consumer.BuildAsync("-t:FixOpenAiSettings");
        Assert.Equal(before, File.ReadAllText(Path.Combine(consumer.Folder, "App.csproj")));
        BuildOutput fix = await consumer.BuildAsync("-t:FixOpenAiSettings", "-p:OpenAiFixProject=true");
        BuildOutput build = await consumer.BuildAsync();

        withoutProject.AssertSucceeded();
        Assert.All(new[] { "OAK2101", "OAK2102", "OAK2105" }, rule => Assert.Contains(rule + ": ", fix.AssertSucceeded().Text, StringComparison.Ordinal));
        build.AssertSucceeded().AssertDiagnostics();
        Assert.Contains("OpenAI__ApiKey", File.ReadAllText(Path.Combine(consumer.Folder, "Properties/launchSettings.json")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(consumer.Folder, "bin/Debug/net10.0/appsettings.json")));
    }

    [Fact]
    public async Task TargetFrameworks_ReportInInnerBuild()
    {
        BuildOutput build = await (await packed.NewConsumerAsync("App.csproj", packed.ProjectFile("net10.0;", items: Reference)))
            .With("appsettings.json", Settings)
            .With("Program.cs", Program)
            .BuildAsync("-p:UserSecretsId=own-id");

        build.AssertSucceeded().AssertDiagnostics("Program.cs(3,6): warning OAK2102");
    }

    [Fact]
    public async Task WebProject_ReportsSecretsAndHiddenKey()
    {
        string project = packed.ProjectFile("net10.0").Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal);
        BuildOutput build = await (await packed.NewConsumerAsync("Web.csproj", project))
            .With("appsettings.json", Settings)
            .With("secrets.json", """{ "OpenAI": { "ApiKey": "abc" } }""")
            .With("Program.cs", """
                var builder = WebApplication.CreateBuilder(args);
                builder.Configuration.AddJsonFile("appsettings.json");
                Console.Write(builder.Configuration["OpenAI:ApiKey"]);
                """)
            .BuildAsync();

        build.AssertSucceeded().AssertDiagnostics("Program.cs(2,23): warning OAK2103", "secrets.json(1,16): warning OAK2113");
    }
}
