using System.Xml.Linq;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Repair on the command line.</summary>
[Collection(PackageCollection.Name)]
public sealed class FormatTests(PackedRepository packed)
{
    [Fact]
    public async Task Format_repairs_a_solution_of_several_projects()
    {
        Consumer consumer = packed.NewEmptyConsumer()
            .With("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Library/Library.csproj" /><Project Path="Sample/Sample.csproj" /></Solution>""")
            .With("Library/Library.csproj", packed.ProjectFile("net10.0", "Library"))
            .With("Library/Holder.cs", Sources.Holder("Holder"))
            .With("App/App.csproj", packed.ProjectFile("net10.0", items: """<ProjectReference Include="../Library/Library.csproj" />"""))
            .With("App/Program.cs", Sources.EveryRule)
            .With("Sample/Sample.csproj", packed.ProjectFile("net10.0", items: OpenAiReference()))
            .With("Sample/Sample.cs", SampleProgram("HardCodedKey"));
        (await consumer.BuildAsync("All.slnx")).Succeeded()
            .Shows(["Holder.cs(3,34): warning OAK1001", "Sample.cs(4,43): warning OAK1001", .. Sources.EveryRulePlaces()]);

        (await consumer.DotnetAsync("format", "analyzers", "All.slnx", "--no-restore")).Succeeded();

        BuildOutput build = (await consumer.BuildAsync("All.slnx", "--no-incremental")).Succeeded();
        Assert.Contains(" 0 Warning(s)", build.Text, StringComparison.Ordinal);
        Assert.Contains("Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")", TextOf(consumer, "Library/Holder.cs"), StringComparison.Ordinal);
        Assert.Equal(CodeOf(SampleProgram("Repaired")), CodeOf(TextOf(consumer, "Sample/Sample.cs")));
        (await consumer.DotnetAsync("format", "analyzers", "All.slnx", "--no-restore", "--verify-no-changes")).Succeeded();
    }

    [Fact]
    public async Task Format_repairs_what_stands_where_a_key_belongs()
    {
        Consumer consumer = packed.NewEmptyConsumer()
            .With("App.csproj", packed.ProjectFile("net10.0", items: OpenAiReference()))
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
        (await consumer.BuildAsync("App.csproj")).Succeeded().Shows([
            "Program.cs(9,34): warning OAK1005",
            "Program.cs(10,33): warning OAK2001",
            "Program.cs(11,60): warning OAK2002",
            "Program.cs(11,80): warning OAK1007",
            "Program.cs(12,34): warning OAK1007",
        ]);

        (await consumer.DotnetAsync("format", "analyzers", "App.csproj", "--no-restore")).Succeeded();

        const string Read = """Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("Set the environment variable OPENAI_API_KEY.")""";
        string program = TextOf(consumer, "Program.cs");
        Assert.Contains($"new ChatClient(\"gpt-5\", {Read}),", program, StringComparison.Ordinal);
        Assert.Contains("new ChatClient(\"gpt-5\", File.ReadAllText(\"key.txt\").Trim()),", program, StringComparison.Ordinal);
        Assert.Contains("new ChatClient(\"gpt-4o\", Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")),", program, StringComparison.Ordinal);
        Assert.Contains(" 0 Warning(s)", (await consumer.BuildAsync("App.csproj", "--no-incremental")).Succeeded().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Format_repairs_headers()
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
        (await consumer.BuildAsync("App.csproj")).Succeeded().Shows([
            "Program.cs(8,76): warning OAK3001",
            "Program.cs(10,22): warning OAK3002",
            "Program.cs(11,22): warning OAK3003",
            "Program.cs(12,37): warning OAK3004",
        ]);

        (await consumer.DotnetAsync("format", "analyzers", "App.csproj", "--no-restore")).Succeeded();

        string program = TextOf(consumer, "Program.cs");
        Assert.Contains("new AuthenticationHeaderValue(\"Bearer\", apiKey);", program, StringComparison.Ordinal);
        Assert.Contains("request.Headers.Add(\"Authorization\", $\"Bearer {apiKey}\");", program, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Type", program, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenAI-Beta", program, StringComparison.Ordinal);
        Assert.Empty((await consumer.BuildAsync("App.csproj", "--no-incremental")).Succeeded().Places);
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
        (await consumer.BuildAsync("App.csproj")).Succeeded().Shows(["Program.cs(5,51): warning OAK4001", "Program.cs(6,68): warning OAK4001"]);

        (await consumer.DotnetAsync("format", "analyzers", "App.csproj", "--no-restore")).Succeeded();

        string program = TextOf(consumer, "Program.cs");
        Assert.Contains(Kept, program, StringComparison.Ordinal);
        Assert.Contains("client.GetAsync(\"https://api.openai.com/v1/models\")", program, StringComparison.Ordinal);
        (await consumer.BuildAsync("App.csproj", "--no-incremental")).Succeeded().Shows(["Program.cs(5,51): warning OAK4001"]);
    }

    private static string TextOf(Consumer consumer, string file) => File.ReadAllText(Path.Combine(consumer.Folder, file));

    private string SampleProgram(string name) => File.ReadAllText(Path.Combine(packed.Copy, "samples", name, "Program.cs"));

    /// <summary>The repaired sample says in its comment that it is the repaired one.</summary>
    private static IEnumerable<string> CodeOf(string program) => program.ReplaceLineEndings("\n").Split('\n').Where(static line => !line.StartsWith("//", StringComparison.Ordinal));

    /// <summary>The client in the version that the samples use.</summary>
    private string OpenAiReference() =>
        XDocument.Load(Path.Combine(packed.Copy, "Directory.Packages.props")).Descendants("PackageVersion")
            .Where(static package => package.Attribute("Include")!.Value == "OpenAI")
            .Select(static package => $"""<PackageReference Include="OpenAI" Version="{package.Attribute("Version")!.Value}" />""")
            .Single();
}
