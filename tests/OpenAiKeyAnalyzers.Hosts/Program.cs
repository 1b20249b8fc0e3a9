// Runs the package in all hosts and writes docs/hosts.md. Exit code 1: a host did not report everything that was expected.
using OpenAiKeyAnalyzers.Hosts;
using OpenAiKeyAnalyzers.Package.Tests.Building;

string repository = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(repository, "OpenAiKeyAnalyzers.sln")))
{
    repository = Path.GetDirectoryName(repository) ?? throw new InvalidOperationException("Run this from a build of the repository.");
}

using var folder = new TemporaryFolder();
Workplace place = await Workplace.PackAsync(folder, repository);
string sdk = (await Workplace.RunAsync(repository, "--version")).Trim();
HostResult[] results =
[
    .. await Compilers.RunAsync(place, repository),
    .. await Builds.RunAsync(place),
    .. await ProjectKinds.RunAsync(place),
    .. await Editors.RunAsync(place),
];
foreach (HostResult result in results)
{
    Console.WriteLine($"{(result.Missing.Count == 0 ? "ok     " : "MISSING")} {result.Host} {result.Version} {string.Join("; ", result.Missing)}");
}

HostPage.Write(repository, results, sdk, DateOnly.FromDateTime(DateTime.UtcNow));
return results.All(static result => result.Missing.Count == 0) ? 0 : 1;
