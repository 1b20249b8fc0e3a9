using System.Xml.Linq;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Repair on the command line.</summary>
public sealed class FormatTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    [Fact]
    public async Task SolutionOfSeveralProjects_IsFixed()
    {
        Consumer consumer = packed.NewEmptyConsumer()
            .With("All.slnx",
                """<Solution><Project Path="App/App.csproj" /><Project Path="Library/Library.csproj" /><Project Path="Sample/Sample.csproj" /></Solution>""")
            .With("Library/Library.csproj", packed.ProjectFile("net10.0", "Library"))
            .With("Library/Holder.cs", Sources.CreateHolder("Holder"))
            .With("App/App.csproj", packed.ProjectFile("net10.0", items: """<ProjectReference Include="../Library/Library.csproj" />"""))
            .With("App/Program.cs", Sources.HardCodedKeys)
            .With("Sample/Sample.csproj", packed.ProjectFile("net10.0", items: GetOpenAiReference()))
            .With("Sample/Sample.cs", ReadSampleProgram("HardCodedKey"));
        (await consumer.BuildAsync("All.slnx")).AssertSucceeded()
            .AssertDiagnostics(
                ["Holder.cs(3,34): warning OAK1001", "Sample.cs(4,43): warning OAK1001", .. Sources.HardCodedKeyLocations]);

        (await consumer.DotnetAsync("format", "analyzers", "All.slnx", "--no-restore")).AssertSucceeded();

        BuildOutput build = (await consumer.BuildAsync("All.slnx", "--no-incremental")).AssertSucceeded();
        Assert.Contains(" 0 Warning(s)", build.Text, StringComparison.Ordinal);
        Assert.Contains("Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")", ReadText(consumer, "Library/Holder.cs"),
            StringComparison.Ordinal);
        Assert.Equal(GetCode(ReadSampleProgram("Repaired")), GetCode(ReadText(consumer, "Sample/Sample.cs")));
        (await consumer.DotnetAsync("format", "analyzers", "All.slnx", "--no-restore", "--verify-no-changes")).AssertSucceeded();
    }

    [Fact]
    public async Task WrongCredentials_AreFixed()
    {
        Consumer consumer = packed.NewEmptyConsumer()
            .With("App.csproj", packed.ProjectFile("net10.0", items: GetOpenAiReference()))
            .With("Program.cs", """
                using System;
                using System.IO;
                using OpenAI.Chat;

                public static class Program
                {
                    public static object[] Clients() =>
                    [
                        new ChatClient("gpt-5", "YOUR_API_KEY"),
                        new ChatClient("gpt-5", File.ReadAllText("key.txt")),
                        new ChatClient(Environment.GetEnvironmentVariable("OPENAI_API_KEYS"), "gpt-4o"),
                        new ChatClient("gpt-5", "org-Ab3dE6gH9jK2mN5pQ8sT1vW4"),
                    ];

                    public static void Main() => Console.WriteLine(Clients().Length);
                }

                """);
        (await consumer.BuildAsync("App.csproj")).AssertSucceeded().AssertDiagnostics([
            "Program.cs(9,34): warning OAK1005",
            "Program.cs(10,33): warning OAK2001",
            "Program.cs(11,60): warning OAK2002",
            "Program.cs(11,80): warning OAK1007",
            "Program.cs(12,34): warning OAK1007",
        ]);

        (await consumer.DotnetAsync("format", "analyzers", "App.csproj", "--no-restore")).AssertSucceeded();

        const string Read =
            """Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("Set the environment variable OPENAI_API_KEY.")""";
        string program = ReadText(consumer, "Program.cs");
        Assert.Contains($"new ChatClient(\"gpt-5\", {Read}),", program, StringComparison.Ordinal);
        Assert.Contains("new ChatClient(\"gpt-5\", File.ReadAllText(\"key.txt\").Trim()),", program, StringComparison.Ordinal);
        Assert.Contains("new ChatClient(\"gpt-4o\", Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")),", program,
            StringComparison.Ordinal);
        Assert.Contains(" 0 Warning(s)", (await consumer.BuildAsync("App.csproj", "--no-incremental")).AssertSucceeded().Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongHeaders_AreFixed()
    {
        Consumer consumer = packed.NewEmptyConsumer()
            .With("App.csproj", packed.ProjectFile("net10.0"))
            .With("Program.cs", """
                using System;
                using System.Net.Http;
                using System.Net.Http.Headers;
                using System.Text;

                string apiKey = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "";
                using var client = new HttpClient { BaseAddress = new Uri("https://api.openai.com/v1/") };
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer " + apiKey);
                using var request = new HttpRequestMessage(HttpMethod.Post, "responses") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
                request.Headers.Add("Authorisation", $"Bearer {apiKey}");
                request.Headers.Add("Content-Type", "application/json");
                request.Headers.Add("OpenAI-Beta", "assistants=v2");
                Console.WriteLine(await client.SendAsync(request));

                """);
        (await consumer.BuildAsync("App.csproj")).AssertSucceeded().AssertDiagnostics([
            "Program.cs(8,76): warning OAK3001",
            "Program.cs(10,22): warning OAK3002",
            "Program.cs(11,22): warning OAK3003",
            "Program.cs(12,37): warning OAK3004",
        ]);

        (await consumer.DotnetAsync("format", "analyzers", "App.csproj", "--no-restore")).AssertSucceeded();

        string program = ReadText(consumer, "Program.cs");
        Assert.Contains("new AuthenticationHeaderValue(\"Bearer\", apiKey);", program, StringComparison.Ordinal);
        Assert.Contains("request.Headers.Add(\"Authorization\", $\"Bearer {apiKey}\");", program, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Type", program, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenAI-Beta", program, StringComparison.Ordinal);
        Assert.Empty((await consumer.BuildAsync("App.csproj", "--no-incremental")).AssertSucceeded().Locations);
    }

    /// <summary>What needs another request body stays as it is, and stays reported; what takes the same request is repaired.</summary>
    [Fact]
    public async Task Format_LeavesUrlsWhoseRequestMustChange()
    {
        const string Kept = "await client.PostAsync(\"https://api.openai.com/v1/engines/davinci/completions\", null);";
        Consumer consumer = packed.NewEmptyConsumer()
            .With("App.csproj", packed.ProjectFile("net10.0"))
            .With("Program.cs", $"""
                using System;
                using System.Net.Http;

                using var client = new HttpClient();
                {Kept}
                Console.WriteLine(await client.GetAsync("https://api.openai.com/v1/engines"));

                """);
        (await consumer.BuildAsync("App.csproj")).AssertSucceeded()
            .AssertDiagnostics(["Program.cs(5,51): warning OAK4001", "Program.cs(6,68): warning OAK4001"]);

        (await consumer.DotnetAsync("format", "analyzers", "App.csproj", "--no-restore")).AssertSucceeded();

        string program = ReadText(consumer, "Program.cs");
        Assert.Contains(Kept, program, StringComparison.Ordinal);
        Assert.Contains("client.GetAsync(\"https://api.openai.com/v1/models\")", program, StringComparison.Ordinal);
        (await consumer.BuildAsync("App.csproj", "--no-incremental")).AssertSucceeded()
            .AssertDiagnostics(["Program.cs(5,51): warning OAK4001"]);
    }

    private static string ReadText(Consumer consumer, string file) => File.ReadAllText(Path.Combine(consumer.Folder, file));

    private string ReadSampleProgram(string name) => File.ReadAllText(Path.Combine(packed.Copy, "samples", name, "Program.cs"));

    /// <summary>The repaired sample says in its comment that it is the repaired one.</summary>
    private static IEnumerable<string> GetCode(string program) =>
        program.ReplaceLineEndings("\n").Split('\n').Where(static line => !line.StartsWith("//", StringComparison.Ordinal));

    /// <summary>The client in the version that the samples use.</summary>
    private string GetOpenAiReference() =>
        XDocument.Load(Path.Combine(packed.Copy, "Directory.Packages.props")).Descendants("PackageVersion")
            .Where(static package => package.Attribute("Include")!.Value == "OpenAI")
            .Select(static package => $"""<PackageReference Include="OpenAI" Version="{package.Attribute("Version")!.Value}" />""")
            .Single();
}
