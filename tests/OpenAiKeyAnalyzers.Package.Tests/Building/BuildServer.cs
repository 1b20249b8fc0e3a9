using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>
/// A process of MSBuild that stays for the next build: half of a small build is code that is compiled anew in each process. It gets
/// environment, language and folder from each build.
/// </summary>
/// <remarks>
/// On a busy machine the process that asks the server now and then loses the end of its answer: it prints only a part and ends with 1,
/// although the build succeeded (https://github.com/dotnet/msbuild/issues/14172). So the server also writes a log, which is complete
/// before it answers; what it says is taken.
/// </remarks>
internal sealed partial class BuildServer : IDisposable
{
    // A server takes one build at a time, and a machine has no use for more builds than processors.
    private static readonly ConcurrentBag<string> Free = [.. Enumerable.Range(0, System.Environment.ProcessorCount)
        .Select(static index => string.Create(CultureInfo.InvariantCulture, $"oak-{System.Environment.ProcessId}-{index}"))];

    private readonly string _name;

    private BuildServer(string name) => _name = name;

    /// <summary>Runs a build in a server that nobody uses; in a process of its own if all are busy or the output is not in a log.</summary>
    /// <param name="folder">Working folder.</param>
    /// <param name="arguments">Arguments of <c>dotnet</c>, unquoted.</param>
    /// <param name="language">Language of the output; <see langword="null"/> leaves the choice to the command line.</param>
    /// <param name="environment">Further variables.</param>
    internal static async Task<BuildOutput> RunAsync(string folder, IReadOnlyList<string> arguments, string? language = "en",
        IReadOnlyDictionary<string, string>? environment = null)
    {
        environment ??= new Dictionary<string, string>();
        using BuildServer? server = arguments.Any(IsNotLogged) ? null : Rent();
        if (server is null)
        {
            return await Dotnet.RunAsync(folder, arguments, language, environment);
        }

        using var files = new TemporaryFolder();
        string log = files / "build.log";
        string verbosity = arguments.LastOrDefault(static argument => argument.StartsWith("-v:", StringComparison.Ordinal))?[3..] ?? "m";
        BuildOutput output = await Dotnet.RunAsync(folder, [.. arguments, $"-flp:LogFile={log};Verbosity={verbosity};Summary"], language,
            environment.Concat(server.Environment).ToDictionary());
        return File.Exists(log) ? Complete(output, await File.ReadAllTextAsync(log)) : output;
    }

    /// <summary>Returns what a build printed and ended with.</summary>
    /// <param name="output">What arrived of it.</param>
    /// <param name="log">What the server logged, with its summary.</param>
    internal static BuildOutput Complete(BuildOutput output, string log) => ErrorCount().Match(log) switch
    {
        // A server that was ended, or a build that never began.
        { Success: false } => output,
        { Groups: [_, { Value: "0" }] } => new BuildOutput(0, log),
        _ => new BuildOutput(output.ExitCode, log),
    };

    /// <summary>What starts the server or finds it again.</summary>
    private IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "0",

        // Servers with different salts do not see each other.
        ["MSBUILDNODEHANDSHAKESALT"] = _name,

        // It ends a while after the last build. If that was too early, the next build starts another one.
        ["MSBUILDNODECONNECTIONTIMEOUT"] = "30000",
    };

    // What the terminal logger and MSBuild's queries print; and for a program of one file, the SDK makes the loggers by itself.
    private static bool IsNotLogged(string argument) => argument == "-tl:on" || argument.StartsWith("-get", StringComparison.Ordinal)
        || argument.EndsWith(".cs", StringComparison.Ordinal);

    private static BuildServer? Rent() => Free.TryTake(out string? name) ? new BuildServer(name) : null;

    public void Dispose() => Free.Add(_name);

    [GeneratedRegex(@"^ +([0-9]+) (?:Error\(s\)|エラー)\r?$", RegexOptions.Multiline | RegexOptions.RightToLeft)]
    private static partial Regex ErrorCount();
}
