using System.Text;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>Represents a folder with a project that uses the package.</summary>
/// <param name="Folder">The full path.</param>
/// <param name="BuildArguments">The arguments of each build.</param>
internal sealed record Consumer(string Folder, params string[] BuildArguments)
{
    /// <summary>Gets the environment variables of its builds.</summary>
    internal IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Gets a value indicating whether its builds run in processes of their own, as in a terminal, and not in a server that is reused.
    /// </summary>
    internal bool IsBuiltAlone { get; init; }

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal Consumer With(string file, string text)
    {
        string path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, Utf8);
        return this;
    }

    /// <summary>Adds the files that violate every rule.</summary>
    internal Consumer WithEveryRule()
    {
        foreach ((string path, string text) in EveryRule.Files)
        {
            With(path, text);
        }

        return this;
    }

    internal Task<BuildOutput> BuildAsync(params string[] arguments) => BuildInAsync("en", arguments);

    internal Task<BuildOutput> BuildInAsync(string? language, params string[] arguments) =>
        DotnetAsync(language, ["build", "-nologo", "-tl:off", .. BuildArguments, .. arguments]);

    internal Task<BuildOutput> DotnetAsync(params string[] arguments) => DotnetAsync("en", arguments);

    private Task<BuildOutput> DotnetAsync(string? language, string[] arguments) => IsBuiltAlone || arguments[0] is not ("build" or "restore")
        ? Dotnet.RunAsync(Folder, arguments, language, Environment)
        : BuildServer.RunAsync(Folder, arguments, language, Environment);
}
