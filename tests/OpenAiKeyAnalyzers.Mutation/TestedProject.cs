namespace OpenAiKeyAnalyzers.Mutation;

/// <summary>Represents a project that is mutated, and the tests that are expected to kill its mutants.</summary>
/// <param name="Name">The last part of the project's name.</param>
/// <param name="Tests">The test projects, and the parts of the names of the tests to run, separated by <c>|</c>.</param>
internal sealed record TestedProject(string Name, IReadOnlyList<(string Project, string Filter)> Tests)
{
    private const string Prefix = "OpenAiKeyAnalyzers.";

    /// <summary>Gets the projects.</summary>
    public static IReadOnlyList<TestedProject> All { get; } =
    [
        new("Validation", [("Validation.Tests", "")]),
        new("Settings",
        [
            ("Settings.Tests", ""),
            ("Tasks.Tests", ".Settings."),
        ]),
    ];

    /// <summary>Gets the path of the project that is mutated.</summary>
    public string GetPath(string root) => Path.Combine(root, "src", Prefix + Name, Prefix + Name + ".csproj");

    /// <summary>Gets the paths of the test projects.</summary>
    public IEnumerable<string> GetTestProjects(string root) =>
        Tests.Select(test => Path.Combine(root, "tests", Prefix + test.Project, Prefix + test.Project + ".csproj"));

    /// <summary>Gets the arguments of a worker that follow the mutated assembly.</summary>
    public IEnumerable<string> GetWorkerArguments(string root) => Tests.SelectMany(test => new[]
    {
        Path.Combine(root, "tests", Prefix + test.Project, "bin", "Debug", "net10.0", Prefix + test.Project + ".dll"), test.Filter,
    });
}
