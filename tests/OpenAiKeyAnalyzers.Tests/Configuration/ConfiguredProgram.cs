using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis.Emit;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>
/// Starts a program as <c>dotnet run</c> does: in a separate process, with the project directory as current directory, another output
/// directory, and a separate profile for user secrets.
/// </summary>
internal sealed class ConfiguredProgram : IDisposable
{
    private const string RuntimeConfiguration =
        """{ "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }""";

    private const string Target = ".NETCoreApp,Version=v10.0";

    // The libraries that the programs of these tests use, and their dependencies.
    private static readonly string[] Libraries = ["Microsoft.Extensions.", "System.", "DotNetEnv", "Sprache", "dotenv.net"];

    private static readonly string[] LibraryFiles = [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(static path =>
        Array.Exists(Libraries, name => Path.GetFileName(path).StartsWith(name, StringComparison.Ordinal)))];

    private static readonly Lazy<string> LibraryDescription = new(static () => DescribeLibraries(LibraryFiles));

    private readonly string _root = Directory.CreateTempSubdirectory("configured").FullName;

    private string ProjectDirectory => Path.Combine(_root, "project");

    private string OutputDirectory => Path.Combine(_root, "output");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Gets the output of the program, or the exception that ends it.</summary>
    /// <param name="source">The program.</param>
    /// <param name="project">The project with its settings files.</param>
    /// <param name="isCopied">Whether the settings files are copied to the output directory.</param>
    /// <param name="variables">The environment variables.</param>
    public async Task<string> RunAsync(string source, ConfiguredProject project, bool isCopied = false,
        params (string Name, string Value)[] variables)
    {
        Write(project, isCopied);
        string program = Path.Combine(OutputDirectory, "Test.dll");
        await using (FileStream file = File.Create(program))
        {
            EmitResult emitted = ConfigurationVerifier.Compile(source).Emit(file);
            Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics) + "\n" + source);
        }

        var start = new ProcessStartInfo("dotnet", ["exec", program])
            { WorkingDirectory = ProjectDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string name in start.Environment.Keys.Where(static name => name.Contains("openai", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("_ENVIRONMENT", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in variables.Prepend(("APPDATA", _root)).Prepend(("HOME", _root)))
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        string failure = await error;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : failure;
    }

    private void Write(ConfiguredProject project, bool isCopied)
    {
        Directory.CreateDirectory(ProjectDirectory);
        Directory.CreateDirectory(OutputDirectory);
        foreach ((string name, string text) in project.Files)
        {
            File.WriteAllText(Path.Combine(ProjectDirectory, name), text);
            if (isCopied)
            {
                File.WriteAllText(Path.Combine(OutputDirectory, name), text);
            }
        }

        File.WriteAllText(Path.Combine(OutputDirectory, "Test.runtimeconfig.json"), RuntimeConfiguration);
        foreach (string library in LibraryFiles)
        {
            Link(library, Path.Combine(OutputDirectory, Path.GetFileName(library)));
        }

        File.WriteAllText(Path.Combine(OutputDirectory, "Test.deps.json"), LibraryDescription.Value);
    }

    // A link costs less than a copy of tens of files for each program. Windows allows links only to some users.
    private static void Link(string library, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            File.Copy(library, path, overwrite: true);
        }
        else if (!File.Exists(path))
        {
            File.CreateSymbolicLink(path, library);
        }
    }

    // Without versions, the host prefers the assemblies of the shared framework, which may be older.
    private static string DescribeLibraries(IEnumerable<string> libraries)
    {
        Dictionary<string, object> files = libraries.ToDictionary(static path => Path.GetFileName(path), static object (path) => new
        {
            assemblyVersion = AssemblyName.GetAssemblyName(path).Version!.ToString(),
            fileVersion = FileVersionInfo.GetVersionInfo(path).FileVersion!,
        });
        files.Add("Test.dll", new { });
        return JsonSerializer.Serialize(new
        {
            runtimeTarget = new { name = Target },
            targets = new Dictionary<string, object>
            {
                [Target] = new Dictionary<string, object> { ["Test/1.0.0"] = new { runtime = files } },
            },
            libraries = new Dictionary<string, object> { ["Test/1.0.0"] = new { type = "project", serviceable = false, sha512 = "" } },
        });
    }

    /// <summary>Writes the user secrets to the profile of the program.</summary>
    public void WriteUserSecrets(string id, string text)
    {
        foreach (string folder in new[] { ".microsoft/usersecrets", "Microsoft/UserSecrets" })
        {
            string directory = Path.Combine(_root, folder, id);
            Directory.CreateDirectory(directory);
            File.WriteAllText(Path.Combine(directory, "secrets.json"), text);
        }
    }
}
