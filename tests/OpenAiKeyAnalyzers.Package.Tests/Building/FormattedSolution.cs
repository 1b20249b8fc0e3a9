using System.Xml.Linq;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>
/// Represents a solution that was built, formatted, built and formatted again. `dotnet format` is slow, so all its tests share one
/// solution.
/// </summary>
public sealed class FormattedSolution : IAsyncLifetime
{
    /// <summary>A request whose body would have to change together with the URL.</summary>
    internal const string KeptUrl = "await client.PostAsync(\"https://api.openai.com/v1/engines/davinci/completions\", null);";

    private static readonly IEnumerable<string> Projects =
        new[] { "App", "Clients", "Credentials", "Headers", "Library", "Sample", "Urls" }
            .Select(static name => $"""<Project Path="{name}/{name}.csproj" />""");

    private readonly PackedRepository _packed = new();

    private Consumer _consumer = null!;

    internal BuildOutput Before { get; private set; } = null!;

    internal BuildOutput Format { get; private set; } = null!;

    internal BuildOutput After { get; private set; } = null!;

    internal BuildOutput FormatAgain { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _packed.InitializeAsync();
        _consumer = Create();
        Before = await _consumer.BuildAsync("All.slnx", "-m:1");
        Format = await _consumer.DotnetAsync("format", "analyzers", "All.slnx", "--no-restore");
        After = await _consumer.BuildAsync("All.slnx", "-m:1", "--no-incremental", "--no-restore");

        // The remaining findings have no fix and are reported.
        FormatAgain = await _consumer.DotnetAsync(
            "format", "analyzers", "All.slnx", "--no-restore", "--verify-no-changes", "--exclude", "Urls/");
    }

    public Task DisposeAsync() => _packed.DisposeAsync();

    internal string ReadText(string file) => File.ReadAllText(Path.Combine(_consumer.Folder, file));

    internal string ReadSampleProgram(string name) => File.ReadAllText(Path.Combine(_packed.Copy, "samples", name, "Program.cs"));

    private Consumer Create()
    {
        string client = GetOpenAiReference();
        return _packed.NewEmptyConsumer()
            .With("All.slnx", $"<Solution>{string.Concat(Projects)}</Solution>")
            .With("Library/Library.csproj", _packed.ProjectFile("net10.0", "Library"))
            .With("Library/Holder.cs", Sources.CreateHolder("Holder"))
            .With("App/App.csproj", _packed.ProjectFile("net10.0", items: """<ProjectReference Include="../Library/Library.csproj" />"""))
            .With("App/Program.cs", Sources.HardCodedKeys)
            .With("Sample/Sample.csproj", _packed.ProjectFile("net10.0", items: client))
            .With("Sample/Sample.cs", ReadSampleProgram("HardCodedKey"))
            .With("Clients/Clients.csproj", _packed.ProjectFile("net10.0"))
            .With("Clients/Clients.cs", ClientsProgram)
            .With("Clients/Bot.cs", BotOfClients)
            .With("Credentials/Credentials.csproj", _packed.ProjectFile("net10.0", items: client))
            .With("Credentials/Credentials.cs", CredentialsProgram)
            .With("Headers/Headers.csproj", _packed.ProjectFile("net10.0"))
            .With("Headers/Headers.cs", HeadersProgram)
            .With("Urls/Urls.csproj", _packed.ProjectFile("net10.0"))
            .With("Urls/Urls.cs", UrlsProgram);
    }

    /// <summary>Gets the reference to the client, in the version that the samples use.</summary>
    private string GetOpenAiReference() =>
        XDocument.Load(Path.Combine(_packed.Copy, "Directory.Packages.props")).Descendants("PackageVersion")
            .Where(static package => package.Attribute("Include")!.Value == "OpenAI")
            .Select(static package => $"""<PackageReference Include="OpenAI" Version="{package.Attribute("Version")!.Value}" />""")
            .Single();

    private const string ClientsProgram = """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        public static class Clients
        {
            public const string KeyName = "OPEN_API_KEY";

            public static readonly HttpClient Ai = Create();

            public static void Main() => Console.WriteLine(Bot.List().Result);

            private static HttpClient Create()
            {
                var client = new HttpClient { BaseAddress = new Uri("https://api.openai.com/v1") };
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable(KeyName));
                return client;
            }
        }

        """;

    private const string BotOfClients = """
        using System.Net.Http;
        using System.Threading.Tasks;

        public static class Bot
        {
            public static Task<HttpResponseMessage> List() => Clients.Ai.GetAsync("/models");
        }

        """;

    private const string CredentialsProgram = """
        using System;
        using System.IO;
        using OpenAI.Chat;

        public static class Credentials
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

        """;

    private const string HeadersProgram = """
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

        """;

    private const string UrlsProgram = $"""
        using System;
        using System.Net.Http;

        using var client = new HttpClient();
        {KeptUrl}
        Console.WriteLine(await client.GetAsync("https://api.openai.com/v1/engines"));

        """;
}
