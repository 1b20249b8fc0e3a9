using System.Diagnostics;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>Copies this repository as a new clone contains it: only sources, in another folder.</summary>
internal static class RepositoryCopy
{
    private static readonly string[] NotSources = [".git", "bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    internal static void CopyTo(string target)
    {
        string repository = TestBuild.Repository;
        // During a merge with conflicts, git lists a file once for each side.
        foreach (string file in (GetFilesKnownToGit(repository) ?? GetSources(repository)).Distinct())
        {
            string source = Path.Combine(repository, file);
            if (File.Exists(source))
            {
                string copy = Path.Combine(target, file);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(source, copy);
            }
        }
    }

    /// <summary>
    /// Gets the tracked files, and the new files that are not ignored; <see langword="null"/> without git, as in a downloaded archive.
    /// </summary>
    private static string[]? GetFilesKnownToGit(string repository)
    {
        if (!Path.Exists(Path.Combine(repository, ".git")))
        {
            return null;
        }

        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = repository,
                RedirectStandardOutput = true,
            })!;
            string files = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? files.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> GetSources(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(NotSources).Any());
}
