using System.IO.Compression;
using OpenAiKeyAnalyzers.Package.Tests.Building;
using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Hosts;

/// <summary>Represents a packed copy of the package, and the folders of the projects that use it.</summary>
internal sealed class Workplace(TemporaryFolder folder, string version)
{
    internal static readonly string Key = SyntheticKey.Project();

    /// <summary>
    /// A program with one hard-coded key, which is reported at (1,14), and an unused one in a settings file, which is reported at (1,26).
    /// </summary>
    internal static readonly string Program = $"string key = \"{Key}\"; System.Console.Write(key);\n";
    internal static readonly string Settings = $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""";

    internal const string InProgram = "Program.cs(1,15): warning OAK1001";
    internal const string InSettings = "appsettings.json(1,26): warning OAK1001";

    internal string Version => version;

    internal string Root => folder.Path;

    internal string[] Assemblies => Directory.GetFiles(folder / "content/analyzers/dotnet/cs", "*.dll");

    /// <summary>Packs the repository with a version that is not in any package folder.</summary>
    internal static async Task<Workplace> PackAsync(TemporaryFolder folder, string repository)
    {
        string suffix = "hosts.x" + Guid.NewGuid().ToString("N");
        await RunAsync(repository, "pack", "-c", "Release", "-o", folder / "feed", "-p:VersionSuffix=" + suffix, "-p:RunAnalyzers=false");
        string package = Directory.GetFiles(folder / "feed").Single();
        await ZipFile.ExtractToDirectoryAsync(package, folder / "content");
        return new Workplace(folder, Path.GetFileNameWithoutExtension(package)["OpenAiKeyAnalyzers.".Length..]);
    }

    /// <summary>Creates a folder whose projects can restore the package.</summary>
    internal string NewFolder(string name)
    {
        string path = Directory.CreateDirectory(folder / name).FullName;
        Write(path, "Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>{folder / "packages"}</RestorePackagesPath>
                <RestoreFallbackFolders>{GlobalPackages}</RestoreFallbackFolders>
                <RestoreAdditionalProjectSources>{folder / "feed"}</RestoreAdditionalProjectSources>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        return path;
    }

    internal string ProjectText(string sdk = "Microsoft.NET.Sdk", string properties = "", string items = "", bool hasVersion = true) => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="OpenAiKeyAnalyzers" {(hasVersion ? $"Version=\"{version}\"" : "")} PrivateAssets="all" />
            {items}
          </ItemGroup>
        </Project>
        """;

    internal static void Write(string folder, string file, string text)
    {
        string path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    internal static async Task<string> RunAsync(string folder, params string[] arguments) =>
        (await Dotnet.RunAsync(folder, arguments)).Text;

    private static string GlobalPackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
