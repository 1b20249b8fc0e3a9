using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>
/// Represents an MSBuild process that is reused for the next build: half of the time of a small build is the compilation of code, which
/// each new process repeats. Each build sets its environment, language and folder.
/// </summary>
/// <remarks>
/// On a busy machine, the process that sends a build to the server occasionally loses the end of the response: it prints only a part and
/// exits with 1, although the build succeeded (https://github.com/dotnet/msbuild/issues/14172). Therefore the server also writes a log,
/// which is complete before the server responds, and the result is taken from the log.
/// </remarks>
internal sealed partial class BuildServer : IDisposable
{
    // A server runs one build at a time, and more builds than processors do not save time.
    private static readonly ConcurrentBag<string> Free = [.. Enumerable.Range(0, System.Environment.ProcessorCount)
        .Select(static index => string.Create(CultureInfo.InvariantCulture, $"oak-{System.Environment.ProcessId}-{index}"))];

    private readonly string _name;

    private BuildServer(string name) => _name = name;

    /// <summary>Runs a build in an idle server; in a separate process if none is idle or a log would not contain the output.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">The arguments of <c>dotnet</c>, unquoted.</param>
    /// <param name="language">The language of the output; <see langword="null"/> to use that of the command line.</param>
    /// <param name="environment">Additional environment variables.</param>
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

    /// <summary>Returns the complete output and exit code of a build.</summary>
    /// <param name="output">The output that was received, which may be incomplete.</param>
    /// <param name="log">The log of the server, including its summary.</param>
    internal static BuildOutput Complete(BuildOutput output, string log) => ErrorCount().Match(log) switch
    {
        // The server was stopped, or the build never started.
        { Success: false } => output,
        { Groups: [_, { Value: "0" }] } => new BuildOutput(0, log),
        _ => new BuildOutput(output.ExitCode, log),
    };

    /// <summary>Gets the environment that starts the server or connects to it.</summary>
    private IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "0",

        // Servers with different salts do not find each other.
        ["MSBUILDNODEHANDSHAKESALT"] = _name,

        // The server exits a while after the last build. If it has exited, the next build starts another one.
        ["MSBUILDNODECONNECTIONTIMEOUT"] = "30000",
    };

    // The terminal logger and MSBuild queries are not logged; for a single-file program, the SDK creates the loggers itself.
    private static bool IsNotLogged(string argument) => argument == "-tl:on" || argument.StartsWith("-get", StringComparison.Ordinal)
        || argument.EndsWith(".cs", StringComparison.Ordinal);

    private static BuildServer? Rent() => Free.TryTake(out string? name) ? new BuildServer(name) : null;

    public void Dispose() => Free.Add(_name);

    [GeneratedRegex(@"^ +([0-9]+) (?:Error\(s\)|エラー)\r?$", RegexOptions.Multiline | RegexOptions.RightToLeft)]
    private static partial Regex ErrorCount();
}
