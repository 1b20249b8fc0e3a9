using System.Diagnostics;
using System.Globalization;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>
/// Measures how long a build without changes takes, with the package and without it: in a small project, and in one with 50,000 JSON files
/// in 1,000 directories. The builds alternate, because the machine may be busy for a while.
/// </summary>
internal static class NoOpBuild
{
    private const int Pairs = 11;
    private const int FilesPerDirectory = 50;
    private static readonly int[] DirectoryCounts = [0, 1000];

    internal static async Task<int> RunAsync()
    {
        DirectoryInfo root = Directory.CreateTempSubdirectory("openai-key-noop-");
        try
        {
            // A new version: the package folder keeps the first package of each version.
            string suffix = "noop.x" + Guid.NewGuid().ToString("N");
            string repository = FindRepository();
            await RunAsync(repository, "pack", "src/OpenAiKeyAnalyzers.Package", "-c", "Release", "-o", Path.Combine(root.FullName, "feed"),
                "-p:VersionSuffix=" + suffix, "-p:RunAnalyzers=false").ConfigureAwait(false);
            string package = Path.GetFileNameWithoutExtension(Directory.GetFiles(Path.Combine(root.FullName, "feed")).Single());
            string version = package["OpenAiKeyAnalyzers.".Length..];
            Console.WriteLine("| JSON files | Without the package | With it | Median of the differences |");
            Console.WriteLine("|---|---|---|---|");
            foreach (int directories in DirectoryCounts)
            {
                await MeasureAsync(root.FullName, version, directories).ConfigureAwait(false);
            }

            return 0;
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(string root, string version, int directories)
    {
        string name = directories.ToString(CultureInfo.InvariantCulture);
        string reference = $"""<PackageReference Include="OpenAiKeyAnalyzers" Version="{version}" PrivateAssets="all" />""";
        string without = await CreateAsync(root, "without" + name, string.Empty, directories).ConfigureAwait(false);
        string with = await CreateAsync(root, "with" + name, reference, directories).ConfigureAwait(false);
        var pairs = new List<(double Without, double With)>();
        for (int i = 0; i < Pairs; i++)
        {
            pairs.Add((await BuildAsync(without).ConfigureAwait(false), await BuildAsync(with).ConfigureAwait(false)));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {directories * FilesPerDirectory:N0} | {GetMedian(pairs.Select(static pair => pair.Without)):N0} ms "
            + $"| {GetMedian(pairs.Select(static pair => pair.With)):N0} ms "
            + $"| {GetMedian(pairs.Select(static pair => pair.With - pair.Without)):N0} ms |"));
    }

    /// <summary>Creates a project and builds it twice: the second build is the first one without changes.</summary>
    private static async Task<string> CreateAsync(string root, string name, string reference, int directories)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <RestoreAdditionalProjectSources>../feed</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>{reference}</ItemGroup>
            </Project>
            """).ConfigureAwait(false);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine(1);").ConfigureAwait(false);
        for (int i = 0; i < directories; i++)
        {
            string data = Directory.CreateDirectory(Path.Combine(folder, "data", i.ToString(CultureInfo.InvariantCulture))).FullName;
            for (int j = 0; j < FilesPerDirectory; j++)
            {
                await File.WriteAllTextAsync(Path.Combine(data, string.Create(CultureInfo.InvariantCulture, $"{j}.json")), """{ "a": 1 }""")
                    .ConfigureAwait(false);
            }
        }

        await BuildAsync(folder).ConfigureAwait(false);
        await BuildAsync(folder).ConfigureAwait(false);
        return folder;
    }

    private static async Task<double> BuildAsync(string folder)
    {
        long start = Stopwatch.GetTimestamp();
        await RunAsync(folder, "build", "-nologo").ConfigureAwait(false);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(output);
        }
    }

    private static double GetMedian(IEnumerable<double> values) => values.Order().ElementAt(Pairs / 2);

    private static string FindRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OpenAiKeyAnalyzers.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Run this program from a clone of the repository.");
    }
}
