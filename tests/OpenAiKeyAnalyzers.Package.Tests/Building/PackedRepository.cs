using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>
/// Represents two new copies of the repository, both packed, and a console project that has restored the package. They are created once for
/// all test classes, which run in parallel: a build of one project uses one core.
/// </summary>
public sealed partial class PackedRepository : IAsyncLifetime
{
    private static readonly Lazy<TemporaryFolder> Files = new(static () => new TemporaryFolder());
    private static readonly Lazy<Task<Packages>> Packing = new(PackAsync);
    private static readonly ConcurrentDictionary<(string Name, string Text), Lazy<Task<string>>> Restored = new();

    private Packages _packed = null!;

    /// <summary>Gets the folder of a copy of the repository in which `dotnet pack` has run.</summary>
    internal string Copy => _packed.Folder / "first";

    /// <summary>Gets the package of <see cref="Copy"/>.</summary>
    internal string Package => _packed.First;

    /// <summary>Gets the package of another copy, whose path has a different length and contains a space.</summary>
    internal string SecondPackage => _packed.Second;

    internal string Version => _packed.Version;

    /// <summary>Gets the folder with the content of the package.</summary>
    internal string Content => _packed.Folder / "content";

    /// <summary>Deletes all files, including the template of the consumers.</summary>
    internal static void DeleteFiles()
    {
        if (Files.IsValueCreated)
        {
            Files.Value.Dispose();
        }
    }

    public async Task InitializeAsync() => _packed = await Packing.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Creates a console project that references the package and is restored.</summary>
    internal Consumer NewConsumer() => CopyOf(_packed.Folder / "template");

    /// <summary>
    /// Creates a restored project. Projects with the same name that differ only in build items or the ID of the user secrets are restored
    /// once.
    /// </summary>
    /// <param name="project">The path of the project file.</param>
    /// <param name="text">The text of the project file.</param>
    internal async Task<Consumer> NewConsumerAsync(string project, string text)
    {
        string restored = NotRestored().Replace(text, string.Empty);
        return CopyOf(
            await Restored.GetOrAdd((project, restored), key => new(() => RestoreAsync(_packed, NewFolder(), key.Name, key.Text))).Value)
            .With(project, text);
    }

    /// <summary>Creates an empty folder for projects that differ from the template; they are restored by their first build.</summary>
    internal Consumer NewEmptyConsumer()
    {
        string folder = NewFolder();
        _packed.WriteSettings(folder);
        return new Consumer(folder);
    }

    /// <summary>Gets the text of a project that references the package.</summary>
    /// <param name="frameworks">The target frameworks, separated by semicolons.</param>
    /// <param name="outputType"><c>Exe</c> or <c>Library</c>.</param>
    /// <param name="privateAssets">The value of <c>PrivateAssets</c>; <c>dotnet add package</c> writes <c>all</c>.</param>
    /// <param name="items">Additional items.</param>
    internal string ProjectFile(string frameworks, string outputType = "Exe", string privateAssets = "all", string items = "") =>
        _packed.ProjectFile(frameworks, outputType, privateAssets, items);

    [GeneratedRegex("<(?:None|Content|AdditionalFiles) [^>]*/>|<UserSecretsId>[^<]*</UserSecretsId>")]
    private static partial Regex NotRestored();

    private Consumer CopyOf(string template)
    {
        string folder = NewFolder();
        foreach (string file in Directory.EnumerateFiles(template, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder, Path.GetRelativePath(template, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new Consumer(folder, "--no-restore");
    }

    private static async Task<string> RestoreAsync(Packages packed, string folder, string project, string text)
    {
        packed.WriteSettings(folder);
        new Consumer(folder).With(project, text);
        (await BuildServer.RunAsync(folder, ["restore", project, "-nologo"])).AssertSucceeded();
        return folder;
    }

    private string NewFolder() => Directory.CreateDirectory(_packed.Folder / Path.Combine("consumers", Path.GetRandomFileName())).FullName;

    private static async Task<Packages> PackAsync()
    {
        TemporaryFolder folder = Files.Value;

        // The version is unique, because a package folder keeps the first package of each version.
        string suffix = "test.x" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

        // The packages are built without analyzers, which do not change the assemblies. The first copy is packed at its root, as described
        // in the README; the content of the package depends on no other project. One process each: both run at
        // the same time, and another process would first compile its own code.
        string[] packages = await Task.WhenAll(
            PackAsync(folder / "first", ".", suffix),
            PackAsync(folder / "the second/copy of it", "src/OpenAiKeyAnalyzers.Package", suffix));
        var packed = new Packages(folder, packages[0], packages[1]);
        await ZipFile.ExtractToDirectoryAsync(packed.First, folder / "content");

        string project = packed.ProjectFile("net10.0");
        string template = await RestoreAsync(packed, folder / "template", "Consumer.csproj", project);
        Restored[("Consumer.csproj", project)] = new(() => Task.FromResult(template));
        return packed;
    }

    private static async Task<string> PackAsync(string copy, string project, string suffix)
    {
        RepositoryCopy.CopyTo(copy);
        string output = Path.Combine(copy, "packed");
        (await Dotnet.RunAsync(copy, ["pack", project, "-c", "Release", "-o", output, "-p:VersionSuffix=" + suffix,
            "-p:RunAnalyzers=false", "-p:EnableNETAnalyzers=false", "-nologo", "-m:1"])).AssertSucceeded();

        // These files let the next build with analyzers compile everything again.
        Array.ForEach(Directory.GetFiles(copy, "*.BuildWithSkipAnalyzers", SearchOption.AllDirectories), File.Delete);
        return Assert.Single(Directory.GetFiles(output));
    }

    private sealed record Packages(TemporaryFolder Folder, string First, string Second)
    {
        internal string Version => Path.GetFileNameWithoutExtension(First)["OpenAiKeyAnalyzers.".Length..];

        internal string ProjectFile(string frameworks, string outputType = "Exe", string privateAssets = "all", string items = "") => $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>{outputType}</OutputType>
                <TargetFrameworks Condition="'{frameworks.Contains(';')}' == 'True'">{frameworks}</TargetFrameworks>
                <TargetFramework Condition="'{frameworks.Contains(';')}' != 'True'">{frameworks}</TargetFramework>
                <LangVersion>latest</LangVersion>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="OpenAiKeyAnalyzers" Version="{Version}" PrivateAssets="{privateAssets}" />
                {items}
              </ItemGroup>
            </Project>
            """;

        internal void WriteSettings(string folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n");
            File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), $"""
                <Project>
                  <PropertyGroup>
                    <RestorePackagesPath>{Folder / "packages"}</RestorePackagesPath>
                    <RestoreFallbackFolders>{TestBuild.GlobalPackages}</RestoreFallbackFolders>
                    <RestoreAdditionalProjectSources>{Path.GetDirectoryName(First)}</RestoreAdditionalProjectSources>
                    <NuGetAudit>false</NuGetAudit>
                    <!-- The analyzers of .NET take longer than the rest of such a small build. -->
                    <EnableNETAnalyzers>false</EnableNETAnalyzers>
                  </PropertyGroup>
                </Project>
                """);
            File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
            File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        }
    }
}
