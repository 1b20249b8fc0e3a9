using System.Collections;
using System.Diagnostics;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>Runs the SDK as in a terminal.</summary>
internal static class Dotnet
{
    // Variables that describe the machine are kept. All others with these prefixes were set by the `dotnet test` that runs these tests, and
    // MSBuild would treat them as set by the user. The key of the person who runs the tests is not passed on.
    private static readonly string[] Prefixes = ["DOTNET_", "MSBUILD", "VSTEST_", "COREHOST_", "OPENAI_"];

    private static readonly string[] Kept =
    [
        "DOTNET_ROOT", "DOTNET_CLI_HOME", "DOTNET_CLI_TELEMETRY_OPTOUT", "DOTNET_NOLOGO", "DOTNET_SKIP_FIRST_TIME_EXPERIENCE",
        "DOTNET_GENERATE_ASPNET_CERTIFICATE", "DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT",
    ];

    /// <summary>Runs <c>dotnet</c> and returns its output.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">The arguments, unquoted.</param>
    /// <param name="language">The value of <c>DOTNET_CLI_UI_LANGUAGE</c>; <see langword="null"/> to use that of the command line.</param>
    /// <param name="environment">Additional environment variables.</param>
    internal static async Task<BuildOutput> RunAsync(string folder, IEnumerable<string> arguments, string? language = "en",
        IReadOnlyDictionary<string, string>? environment = null)
    {
        using Process process = Start(folder, arguments, language, environment);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        output += await error;
        await process.WaitForExitAsync();
        return new BuildOutput(process.ExitCode, output);
    }

    /// <summary>Starts <c>dotnet</c>, whose output the caller reads.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">The arguments, unquoted.</param>
    /// <param name="language">The value of <c>DOTNET_CLI_UI_LANGUAGE</c>; <see langword="null"/> to use that of the command line.</param>
    /// <param name="environment">Additional environment variables.</param>
    /// <param name="launcher">A command that starts the rest of its arguments as a command.</param>
    internal static Process Start(string folder, IEnumerable<string> arguments, string? language,
        IReadOnlyDictionary<string, string>? environment, params string[] launcher)
    {
        string[] command = [.. launcher, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Clean(start.Environment!, language);
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static void Clean(IDictionary<string, string?> environment, string? language)
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            string name = (string)variable.Key;
            if (Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                && !Kept.Any(kept => name.StartsWith(kept, StringComparison.OrdinalIgnoreCase)))
            {
                environment.Remove(name);
            }
        }

        // Nodes that outlive a build would keep the pipes of its output open.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";

        // All builds use one compiler server, as for users: starting a compiler takes longer than the rest of a build. The environment of
        // the tests may have disabled it.
        environment["UseSharedCompilation"] = "true";

        // Short processes do not benefit from profiles, nor from code that is recompiled after 30 calls; and code that is compiled at run
        // time need not be protected from writing. This saves a third of the time of a build.
        environment["DOTNET_TieredPGO"] = "0";
        environment["DOTNET_TC_CallCountThreshold"] = "200";
        environment["DOTNET_EnableWriteXorExecute"] = "0";
        environment.Remove("VSLANG");
        environment.Remove("LC_ALL");
        environment["LANG"] = "C.UTF-8";
        if (language is not null)
        {
            environment["DOTNET_CLI_UI_LANGUAGE"] = language;
        }
    }
}
