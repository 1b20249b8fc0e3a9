using System.Globalization;
using OpenAiKeyAnalyzers.Mutation;

// tests/mutation.sh describes the arguments.
if (args is ["worker", ..])
{
    Worker.Run(args[1..]);
    return 0;
}

string root = args[0];
string output = args[1];
double threshold = double.Parse(args[2], CultureInfo.InvariantCulture);
string[] targets = args[3..];
var rows = new List<ReportRow>();
foreach (TestedProject project in TestedProject.All)
{
    string[] own = [.. targets.Where(target => target == project.Name || target.StartsWith(project.Name + "/", StringComparison.Ordinal))
        .Select(target => target.Length == project.Name.Length ? "" : target[(project.Name.Length + 1)..])];
    if (own.Length == 0)
    {
        continue;
    }

    CompilerArguments.Build(project.GetTestProjects(root));
    string mutated = Path.Combine(output, $"OpenAiKeyAnalyzers.{project.Name}.dll");
    var assembly = MutatedAssembly.Create(project.GetPath(root),
        path => own.Any(target => target.Length == 0 || path == target || path.StartsWith(target + "/", StringComparison.Ordinal)),
        mutated);
    var run = new MutationRun([mutated, .. project.GetWorkerArguments(root)],
        int.Parse(Environment.GetEnvironmentVariable("MUTATION_CONCURRENCY") ?? "2", CultureInfo.InvariantCulture));
    IReadOnlyDictionary<Mutant, (MutantStatus Status, string Test)> results = await run.RunAsync(assembly.Mutants);
    rows.AddRange(assembly.Mutants.Select(mutant => new ReportRow(project.Name, mutant, results[mutant].Status, results[mutant].Test)));
}

return Report.Write(rows, output, threshold) ? 0 : 1;
