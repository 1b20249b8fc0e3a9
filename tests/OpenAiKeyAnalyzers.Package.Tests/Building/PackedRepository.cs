using System.IO.Compression;
using System.Security.Cryptography;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>Two fresh copies of the repository, both packed, and a console project that has the package restored. Made once for all
/// tests.</summary>
public sealed class PackedRepository : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A copy of the repository, in which `dotnet pack` has run.</summary>
    internal string Copy => _folder / "first";

    /// <summary>The package of <see cref="Copy"/>.</summary>
    internal string Package { get; private set; } = string.Empty;

    /// <summary>The package of another copy, whose path has another length and a blank in it.</summary>
    internal string SecondPackage { get; private set; } = string.Empty;

    internal string Version => Path.GetFileNameWithoutExtension(Package)["OpenAiKeyAnalyzers.".Length..];

    /// <summary>Folder with the content of the package.</summary>
    internal string Content => _folder / "content";

    public async Task InitializeAsync()
    {
        // A version of its own: a package folder keeps the first package that it sees of a version.
        string suffix = "test.x" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        string[] packages = await Task.WhenAll(PackAsync(Copy, suffix), PackAsync(_folder / "the second/copy of it", suffix));
        (Package, SecondPackage) = (packages[0], packages[1]);
        await ZipFile.ExtractToDirectoryAsync(Package, Content);

        WriteSettings(_folder / "template");
        await File.WriteAllTextAsync(_folder / "template/Consumer.csproj", ProjectFile("net10.0"));
        (await Dotnet.RunAsync(_folder / "template", ["restore", "-nologo"])).AssertSucceeded();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>A console project that references the package and is restored.</summary>
    internal Consumer NewConsumer()
    {
        string folder = NewFolder();
        foreach (string file in Directory.EnumerateFiles(_folder / "template", "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder, Path.GetRelativePath(_folder / "template", file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new Consumer(folder, "--no-restore");
    }

    /// <summary>An empty folder for projects that differ from the usual one; they are restored with the first build.</summary>
    internal Consumer NewEmptyConsumer()
    {
        string folder = NewFolder();
        WriteSettings(folder);
        return new Consumer(folder);
    }

    /// <summary>Text of a project that references the package.</summary>
    /// <param name="frameworks">Target frameworks, separated by semicolons.</param>
    /// <param name="outputType"><c>Exe</c> or <c>Library</c>.</param>
    /// <param name="privateAssets">What of the package stays in the project; <c>dotnet add package</c> writes <c>all</c>.</param>
    /// <param name="items">More items.</param>
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

    private string NewFolder() => Directory.CreateDirectory(_folder / Path.Combine("consumers", Path.GetRandomFileName())).FullName;

    private static async Task<string> PackAsync(string copy, string suffix)
    {
        RepositoryCopy.CopyTo(copy);
        string output = Path.Combine(copy, "packed");
        (await Dotnet.RunAsync(copy, ["pack", "-c", "Release", "-o", output, "-p:VersionSuffix=" + suffix, "-nologo"])).AssertSucceeded();
        return Assert.Single(Directory.GetFiles(output));
    }

    private void WriteSettings(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>{_folder / "packages"}</RestorePackagesPath>
                <RestoreFallbackFolders>{TestBuild.GlobalPackages}</RestoreFallbackFolders>
                <RestoreAdditionalProjectSources>{Path.GetDirectoryName(Package)}</RestoreAdditionalProjectSources>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
    }
}

/// <summary>The tests that share one packed repository. They run one after the other: each builds on all cores.</summary>
[CollectionDefinition(Name)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit's own term.")]
public sealed class PackageCollection : ICollectionFixture<PackedRepository>
{
    public const string Name = "The packed package";
}
