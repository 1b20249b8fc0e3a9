using System.Net;
using OpenAiKeyAnalyzers.Tasks.KeyCheck;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Report;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Sources;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Running;

/// <summary>Runs a check of a project whose files and environment exist only in memory.</summary>
internal sealed class ProjectRun
{
    internal const string Directory = "/project/App";
    internal const string Home = "/project";
    internal const string SecretsPath = Home + "/.microsoft/usersecrets/app-id/secrets.json";

    internal Dictionary<string, string> Environment { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Gets the texts of files by their paths relative to the project directory.</summary>
    internal Dictionary<string, string> Files { get; init; } = new(StringComparer.Ordinal);

    internal List<UsageFact> Facts { get; init; } = [];

    internal string? EnvironmentVariable { get; init; }

    internal string? BaseUrl { get; init; }

    internal bool ChecksOperations { get; init; }

    internal bool ChecksAllOperations { get; init; }

    internal string UserSecretsId { get; init; } = string.Empty;

    internal IWebProxy? Proxy { get; init; }

    internal ProjectUsage Usage => new(Directory, Facts) { UserSecretsId = UserSecretsId };

    internal ProjectSources Sources => new(CreateMachine(), Usage);

    /// <summary>Creates the fact that line 12 of Program.cs reads a name.</summary>
    internal static UsageFact Read(string name, UsageKind kind = UsageKind.KeyVariable, int line = 12, string group = "",
        Destination destination = Destination.OpenAI, EndpointScope scope = EndpointScope.Ordinary,
        ModelOperations operations = ModelOperations.None) => new(kind, name)
        {
            Path = Directory + "/Program.cs", Line = line, Column = 9, Group = group, Destination = destination, Scope = scope,
            Operations = operations,
        };

    internal async Task<ProjectOutcome> RunAsync()
    {
        var options = new KeyCheckOptions(EnvironmentVariable, BaseUrl, TimeSpan.FromHours(1)) 
        {
            ChecksOperations = ChecksOperations, ChecksAllOperations = ChecksAllOperations,
        };
        IReadOnlyList<CheckEntry> entries = await new ProjectCheck(CreateMachine(), options, Usage).RunAsync(CancellationToken.None);
        var outcome = new ProjectOutcome(entries, Usage);
        foreach (string secret in Environment.Values.Concat(Files.Values).SelectMany(static text => text.Split('"', '=', '\n')))
        {
            KeySlices.AssertNone(secret, outcome.Texts);
        }

        return outcome;
    }

    private MachineEnvironment CreateMachine() => new()
    {
        Variable = name => name == "HOME" ? Home : Environment.GetValueOrDefault(name),
        VariableNames = () => Environment.Keys,
        Today = static () => CheckRun.Today,
        ReadFile = path => Files.GetValueOrDefault(
            path.Replace('\\', '/').Replace(Directory + "/", string.Empty, StringComparison.Ordinal)),
        Proxy = Proxy,
    };
}

/// <summary>Represents the result of a project's check, with all texts that are shown or written to reports.</summary>
internal sealed class ProjectOutcome(IReadOnlyList<CheckEntry> entries, ProjectUsage usage)
{
    private static readonly Messages[] Languages = [new("en"), new("ja")];

    internal IReadOnlyList<CheckEntry> Entries { get; } = entries;

    internal IReadOnlyList<LocatedDiagnostic> Diagnostics => [.. Entries.SelectMany(static entry => entry.Diagnostics)];

    /// <summary>Gets the names of the messages, in order.</summary>
    internal string[] Names => [.. Diagnostics.Select(static located => located.Diagnostic.Message.Key.ToString())];

    internal string Json => new CheckReport(Entries, usage, Languages[0]).CreateJson();

    internal string Sarif => new CheckReport(Entries, usage, Languages[0]).CreateSarif();

    internal string[] Table => [.. SummaryTable.Create(Entries, Languages[0])];

    internal IEnumerable<string> Texts => Languages.SelectMany(language =>
        Diagnostics.Select(located => language.Format(located.Diagnostic.Message)).Concat(SummaryTable.Create(Entries, language))
            .Append(new CheckReport(Entries, usage, language).CreateJson())
            .Append(new CheckReport(Entries, usage, language).CreateSarif()));

    /// <summary>Gets the only message, with its arguments as English text.</summary>
    internal (string Name, string[] Arguments) Single
    {
        get
        {
            Message message = Assert.Single(Diagnostics).Diagnostic.Message;
            return (message.Key.ToString(), [.. message.Arguments.Select(argument =>
                argument is Message inner ? Languages[0].Format(inner) : argument.ToString()!)]);
        }
    }
}
