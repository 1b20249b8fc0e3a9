using System.Globalization;

namespace OpenAiKeyAnalyzers.Mutation;

/// <summary>
/// Represents the process that runs the tests. It reads one command per line: <c>cover</c> measures all tests, <c>warm ID TEST…</c> runs
/// tests with a mutant, and <c>cold ID TEST…</c> does so after loading the assemblies again, so that no table is read without the mutant.
/// Tests are identified by their index in the order of their names.
/// </summary>
internal sealed class Worker
{
    /// <summary>The line that the process writes first, when all tests are loaded.</summary>
    public const string Ready = "ready";

    private readonly string _mutated;
    private readonly string[] _assemblies;
    private readonly List<LoadedTests> _loaded;
    private readonly (int Assembly, string Name)[] _tests;
    private readonly HashSet<int> _warm = [];

    private Worker(string mutated, string[] assemblies, string[] filters)
    {
        _mutated = mutated;
        _assemblies = assemblies;
        _loaded = [.. assemblies.Select(assembly => new LoadedTests(assembly, mutated))];
        _tests = [.. _loaded.SelectMany((tests, assembly) => tests.Names
            .Where(name => filters[assembly].Split('|').Any(filter => name.Contains(filter, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal).Select(name => (assembly, name)))];
    }

    /// <summary>Runs until the input ends.</summary>
    /// <param name="arguments">The path of the mutated assembly, followed by the path of each test assembly and parts of the names of its
    /// tests.</param>
    public static void Run(string[] arguments)
    {
        // The output of the tests is kept separate from the responses.
        TextWriter output = Console.Out;
        Console.SetOut(TextWriter.Null);
        string[] assemblies = [.. arguments.Skip(1).Where(static (_, index) => index % 2 == 0)];
        string[] filters = [.. arguments.Skip(1).Where(static (_, index) => index % 2 == 1)];
        var worker = new Worker(arguments[0], assemblies, filters);
        output.WriteLine(Ready);
        output.Flush();
        while (Console.In.ReadLine() is { } line)
        {
            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts[0] == "cover")
            {
                worker.Cover(output);
            }
            else
            {
                int mutant = int.Parse(parts[1], CultureInfo.InvariantCulture);
                int[] tests = [.. parts.Skip(2).Select(static part => int.Parse(part, CultureInfo.InvariantCulture))];
                output.WriteLine(parts[0] == "cold" ? worker.RunCold(mutant, tests) : worker.RunWarm(mutant, tests));
            }

            output.Flush();
        }
    }

    // Writes a line for each test: number, microseconds, name, the mutants whose code it runs the first time, and those whose code it runs
    // each time.
    private void Cover(TextWriter output)
    {
        var first = new IReadOnlyList<int>?[_tests.Length];
        for (int test = 0; test < _tests.Length; test++)
        {
            first[test] = Measure(test, out _);
        }

        for (int test = 0; test < _tests.Length; test++)
        {
            IReadOnlyList<int>? steady = Measure(test, out TimeSpan duration);
            output.WriteLine(first[test] is null || steady is null ? $"{test}\tfailed\t{_tests[test].Name}: {GetFailure(test)}" :
                string.Create(CultureInfo.InvariantCulture,
                    $"{test}\t{duration.TotalMicroseconds:F0}\t{_tests[test].Name}\t{string.Join(',', first[test]!.Except(steady))}"
                    + $"\t{string.Join(',', steady)}"));
            _warm.Add(test);
        }

        output.WriteLine("end");
    }

    private IReadOnlyList<int>? Measure(int test, out TimeSpan duration) =>
        _loaded[_tests[test].Assembly].Measure(_tests[test].Name, out duration);

    private string GetFailure(int test) =>
        string.Join(' ', (_loaded[_tests[test].Assembly].LastFailure ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string RunWarm(int mutant, int[] tests)
    {
        foreach (int test in tests)
        {
            // In the first run, tables that are read once are read without the mutant.
            if (_warm.Add(test))
            {
                Measure(test, out _);
            }

            LoadedTests loaded = _loaded[_tests[test].Assembly];
            loaded.Activate(mutant);
            bool passed = loaded.Run(_tests[test].Name);
            loaded.Activate(-1);
            if (!passed)
            {
                // A mutant that leaves a wrong value in a cache would also kill the mutants that run after it.
                return loaded.Run(_tests[test].Name) ? $"killed {test}" : $"poisoned {test}";
            }
        }

        return "survived";
    }

    private string RunCold(int mutant, int[] tests)
    {
        foreach (IGrouping<int, int> group in tests.GroupBy(test => _tests[test].Assembly))
        {
            var loaded = new LoadedTests(_assemblies[group.Key], _mutated);
            loaded.Activate(mutant);
            foreach (int test in group)
            {
                if (!loaded.Run(_tests[test].Name))
                {
                    loaded.Unload();
                    return $"killed {test}";
                }
            }

            loaded.Unload();
        }

        return "survived";
    }
}
