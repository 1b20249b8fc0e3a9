using System.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.Settings;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;

/// <summary>
/// Runs the compiler of the build again, with the arguments of a build, but without using its output: only the compiler can determine which
/// value is passed to which client, across all files of a program.
/// </summary>
/// <param name="compiler">The folder of the compiler (<c>RoslynTargetsPath</c>).</param>
/// <param name="host">The program that runs the compiler (<c>DOTNET_HOST_PATH</c>); <c>dotnet</c> if empty.</param>
/// <param name="analyzers">The folder of the analyzers of this package.</param>
/// <param name="directory">The directory of the project.</param>
/// <param name="output">The folder for the files of the run.</param>
/// <param name="isShared">Whether the compiler server of the build is used (<c>UseSharedCompilation</c>).</param>
internal sealed class CompilerRun(string compiler, string host, string analyzers, string directory, string output, bool isShared)
{
    private const int MaxLogLength = 64 * 1024 * 1024;
    private const int WaitMilliseconds = 100;

    // The limit is two minutes, so that the check does not hang.
    private const int MaxWaits = 1200;
    private const int MaxKillMilliseconds = 5000;

    private const string Option = "is_global = true\nbuild_property.OpenAiKeyUsage = true\n";

    private static readonly string[] Assemblies =
        ["OpenAiKeyAnalyzers.dll", "OpenAiKeyAnalyzers.Settings.dll", "OpenAiKeyAnalyzers.Validation.dll"];

    // Outputs, and arguments that make the run fail or slow unnecessarily. Other analyzers are kept, because some are source generators.
    private static readonly string[] Removed =
    [
        "/noconfig", "/out:", "/refout:", "/pdb:", "/doc:", "/debug", "/embed", "/errorlog:", "/warnaserror", "/reportanalyzer",
        "/sourcelink:", "/generatedfilesout:", "/resource:", "/linkresource:", "/win32", "/keyfile:", "/publicsign", "/delaysign",
        "/skipanalyzers",
    ];

    /// <summary>Runs the compiler.</summary>
    /// <param name="arguments">The arguments of the build, one per item.</param>
    /// <param name="cancellation">The token that stops the compiler.</param>
    /// <returns>The error log; <see langword="null"/> if the compiler cannot run or wrote none.</returns>
    internal string? Run(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        if (CreateStart() is not { } start)
        {
            return null;
        }

        string log = Path.Combine(output, "usage.sarif");
        string assembly = Path.Combine(output, "usage.dll");
        try
        {
            Directory.CreateDirectory(output);
            File.Delete(log);
            string config = Path.Combine(output, "usage.globalconfig");
            string response = Path.Combine(output, "usage.rsp");
            File.WriteAllText(config, Option);
            File.WriteAllLines(response, GetArguments(arguments, config, log, assembly));

            // The server runs already if the project was built, and starting a compiler takes longer than the rest of the run. The compiler
            // connects to the server itself, or compiles alone if there is none.
            start.Arguments += $"/noconfig \"@{response}\"{(isShared ? " /shared" : string.Empty)}";
            bool isFinished = Wait(start, cancellation);
            File.Delete(assembly);
            return isFinished && RegularFiles.Read(log, MaxLogLength) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    internal IEnumerable<string> GetArguments(IEnumerable<string> arguments, string config, string log, string assembly)
    {
        IEnumerable<string> kept = arguments.Where(static argument =>
            !Array.Exists(Removed, option => argument.StartsWith(option, StringComparison.OrdinalIgnoreCase))
            && !IsSkippedAnalyzer(argument));
        return kept
            .Concat(Assemblies.Select(name => "/analyzer:" + Path.Combine(analyzers, name)))
            .Concat(["/analyzerconfig:" + config, "/errorlog:" + log + ",version=2.1", "/out:" + assembly, "/refonly"])
            .Select(Quote);
    }

    // The rules of the SDK take longer than everything else, and include no generator. This package's own rules are always added.
    private static bool IsSkippedAnalyzer(string argument) =>
        argument.StartsWith("/analyzer:", StringComparison.OrdinalIgnoreCase)
        && (argument.EndsWith("NetAnalyzers.dll", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(Assemblies, name => argument.EndsWith(name, StringComparison.OrdinalIgnoreCase)));

    private static string Quote(string argument) =>
        argument.IndexOf('"') < 0 && argument.Any(char.IsWhiteSpace) ? $"\"{argument}\"" : argument;

    private static bool Wait(ProcessStartInfo start, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = start };
        process.Start();

        // The output is not needed, but a full pipe would block the compiler.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        for (int waits = 0; waits < MaxWaits && !cancellation.IsCancellationRequested; waits++)
        {
            if (process.WaitForExit(WaitMilliseconds))
            {
                return true;
            }
        }

        Kill(process);
        cancellation.ThrowIfCancellationRequested();
        return false;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();

            // The system ends the process after the call returns; the build must not continue before that.
            process.WaitForExit(MaxKillMilliseconds);
        }
        catch (InvalidOperationException)
        {
            // The process has just ended.
        }
    }

    // The SDK contains an assembly, Visual Studio a program.
    private ProcessStartInfo? CreateStart()
    {
        string assembly = Path.Combine(compiler, "bincore", "csc.dll");
        string program = Path.Combine(compiler, "csc.exe");
        bool isAssembly = File.Exists(assembly);
        return !isAssembly && !File.Exists(program) ? null : new ProcessStartInfo
        {
            FileName = isAssembly ? (host.Length > 0 ? host : "dotnet") : program,
            Arguments = isAssembly ? $"\"{assembly}\" " : string.Empty,
            WorkingDirectory = directory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
