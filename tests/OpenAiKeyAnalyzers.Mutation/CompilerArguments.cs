using System.Diagnostics;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace OpenAiKeyAnalyzers.Mutation;

/// <summary>Gets the compiler's command line from the build.</summary>
internal static class CompilerArguments
{
    /// <summary>Gets the compiler arguments of a project.</summary>
    public static CSharpCommandLineArguments Read(string project)
    {
        // The last property makes the compiler target run although its output is up to date.
        string json = Run("msbuild", project, "-t:PrepareResources;Compile", "-getItem:CscCommandLineArgs",
            "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:BuildProjectReferences=false", "-p:NonExistentFile=__NonExistent__");
        using var document = JsonDocument.Parse(json);
        IEnumerable<string> arguments = document.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(static item => item.GetProperty("Identity").GetString()!);
        return CSharpCommandLineParser.Default.Parse(arguments, Path.GetDirectoryName(project), sdkDirectory: null);
    }

    /// <summary>Builds projects with the SDK.</summary>
    public static void Build(IEnumerable<string> projects)
    {
        foreach (string project in projects)
        {
            Run("build", project, "-v", "q", "-nologo", "-p:RunAnalyzers=false");
        }
    }

    private static string Run(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed: {output}");
    }
}
