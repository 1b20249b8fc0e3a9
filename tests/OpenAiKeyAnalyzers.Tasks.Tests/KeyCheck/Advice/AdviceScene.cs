using System.Net;
using System.Net.Sockets;
using OpenAiKeyAnalyzers.Tasks.KeyCheck;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Advice;

/// <summary>
/// Represents a project, a machine and a network, which are changed as a message advises. The task runs in it as in a build.
/// </summary>
internal sealed class AdviceScene : IDisposable
{
    /// <summary>Represents the base URL of the scripted server, to which every known host resolves.</summary>
    internal const string Server = "{server}";

    internal const string Variable = "OPENAI_API_KEY";

    private readonly string _reports = Directory.CreateTempSubdirectory("oak-advice").FullName;

    internal Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal) { [Variable] = CheckRun.Key };

    /// <summary>Gets the environment variables in the registry of Windows.</summary>
    internal Dictionary<string, string> Registry { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    internal List<UsageFact> Facts { get; } = [];

    internal string UserSecretsId { get; set; } = string.Empty;

    /// <summary>Gets the hosts that the network can resolve.</summary>
    internal HashSet<string> Hosts { get; } =
        ["api.openai.com", "name.openai.azure.com", "api.groq.com", "gateway.example.com", "example.org"];

    // These are the properties of the command line.
    internal string? EnvironmentVariable { get; set; }

    internal string? BaseUrl { get; set; } = Server;

    internal string TimeoutSeconds { get; set; } = "300";

    internal string? CheckOperations { get; set; }

    /// <summary>Gets or sets a value indicating whether the system has a proxy. The scripted server acts as the proxy.</summary>
    internal bool UsesProxy { get; set; }

    internal string? Key
    {
        set => Set(Variable, value);
    }

    internal void Set(string variable, string? value)
    {
        if (value is null)
        {
            Environment.Remove(variable);
        }
        else
        {
            Environment[variable] = value;
        }
    }

    internal AdviceOutcome Run(string language, ScriptedServer server)
    {
        var build = new RecordingBuild();
        string report = Path.Combine(_reports, "check.json");
        using var task = new CheckOpenAiKey
        {
            BuildEngine = build, Language = language, ProjectFile = ProjectRun.Directory + "/App.csproj", ReportFile = report,
            EnvironmentVariable = EnvironmentVariable, BaseUrl = Fill(BaseUrl, server), TimeoutSeconds = TimeoutSeconds,
            CheckOperations = CheckOperations, UserSecretsId = UserSecretsId,
            Usage = new ProjectUsage(ProjectRun.Directory, Facts) { UserSecretsId = UserSecretsId }, Surroundings = CreateMachine(server),
        };
        bool hasSucceeded = task.Execute();
        var outcome = new AdviceOutcome(hasSucceeded, build, language,
            File.ReadAllText(report) + File.ReadAllText(Path.ChangeExtension(report, ".sarif")));
        foreach (string secret in Environment.Values.Concat(Registry.Values).Append(BaseUrl).Append(EnvironmentVariable).OfType<string>()
            .Concat(Files.Values.SelectMany(static text => text.Split('"', '=', '\n'))))
        {
            KeySlices.AssertNone(secret, outcome.Texts);
        }

        return outcome;
    }

    public void Dispose() => Directory.Delete(_reports, recursive: true);

    private static string? Fill(string? text, ScriptedServer server) =>
        text?.Replace(Server, server.BaseUrl, StringComparison.Ordinal)
            .Replace("{root}", $"http://127.0.0.1:{server.Port}", StringComparison.Ordinal)
            .Replace("{tls}", $"https://127.0.0.1:{server.Port}", StringComparison.Ordinal);

    private MachineEnvironment CreateMachine(ScriptedServer server) => new()
    {
        Variable = name => name == "HOME" ? ProjectRun.Home : Fill(Environment.GetValueOrDefault(name), server),
        VariableNames = () => Environment.Keys,
        RegistryValue = name => Registry.GetValueOrDefault(name),
        Today = static () => CheckRun.Today,
        ReadFile = path => Fill(Files.GetValueOrDefault(
            path.Replace('\\', '/').Replace(ProjectRun.Directory + "/", string.Empty, StringComparison.Ordinal)), server),
        Proxy = UsesProxy ? new RecordingProxy(server) : new NoProxy(),
        Transport = handler => UsesProxy ? handler : new Network(handler, Hosts, server),
    };

    private sealed class NoProxy : IWebProxy
    {
        public ICredentials? Credentials { get; set; }

        public Uri? GetProxy(Uri destination) => null;

        public bool IsBypassed(Uri host) => true;
    }

    /// <summary>Redirects the known hosts to the server of the test, as if it had their certificates.</summary>
    private sealed class Network(HttpMessageHandler real, HashSet<string> hosts, ScriptedServer server) : DelegatingHandler(real)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Uri url = request.RequestUri!;
            if (url.Host is not ("127.0.0.1" or "localhost"))
            {
                if (!hosts.Contains(url.Host))
                {
                    throw new HttpRequestException("x", new SocketException((int)SocketError.HostNotFound));
                }

                request.RequestUri = new UriBuilder(url) { Scheme = "http", Host = "127.0.0.1", Port = server.Port }.Uri;
                request.Headers.Host = url.Host;
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
