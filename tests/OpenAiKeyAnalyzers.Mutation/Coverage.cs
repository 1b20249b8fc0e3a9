using System.Globalization;

namespace OpenAiKeyAnalyzers.Mutation;

/// <summary>Which tests run the code of a mutant, and how long they take.</summary>
internal sealed class Coverage
{
    // The processor time of the tests for one mutant. Slow tests come last, and hardly one notices what no fast one does.
    private const double MaxSeconds = 1;

    private readonly Dictionary<int, double> _seconds = [];
    private readonly Dictionary<int, string> _names = [];
    private readonly Dictionary<int, List<int>> _first = [];
    private readonly Dictionary<int, List<int>> _steady = [];

    /// <summary>Reads what a worker measured.</summary>
    public Coverage(IEnumerable<string> lines)
    {
        foreach (string[] parts in lines.Select(static line => line.Split('\t')).Where(static parts => parts.Length > 1))
        {
            if (parts[1] == "failed")
            {
                FailedTests.Add(parts[2]);
                continue;
            }

            int test = int.Parse(parts[0], CultureInfo.InvariantCulture);
            _seconds.Add(test, double.Parse(parts[1], CultureInfo.InvariantCulture) / 1_000_000);
            _names.Add(test, parts[2]);
            Add(_first, parts[3], test);
            Add(_steady, parts[4], test);
        }
    }

    /// <summary>Gets the names of the tests that fail without a mutant. They are not used.</summary>
    public List<string> FailedTests { get; } = [];

    public int TestCount => _seconds.Count;

    /// <summary>Gets the name of a test.</summary>
    public string GetName(int test) => _names[test];

    /// <summary>Gets the tests that run the code whenever they run.</summary>
    /// <param name="mutant">The number of the mutant.</param>
    /// <param name="preferred">Tests that come first, if they run the code. The others follow, the fastest first.</param>
    public IReadOnlyList<int> GetWarmTests(int mutant, IReadOnlyList<int> preferred)
    {
        List<int> tests = _steady.GetValueOrDefault(mutant) ?? [];
        return [.. preferred.Intersect(tests).Union(Limit(tests))];
    }

    /// <summary>
    /// Gets tests for code that runs once in a process, for example to read a table. Whichever test happened to be the first counts as
    /// running it, so the others follow.
    /// </summary>
    /// <returns>An empty list if no test runs the code, or each test does so again.</returns>
    public IReadOnlyList<int> GetColdTests(int mutant)
    {
        if (!_first.TryGetValue(mutant, out List<int>? first))
        {
            return [];
        }

        return [.. first, .. Limit([.. _seconds.Keys.Except(first)])];
    }

    /// <summary>Gets how long tests take without a mutant.</summary>
    public TimeSpan GetDuration(IEnumerable<int> tests) => TimeSpan.FromSeconds(tests.Sum(test => _seconds[test]));

    private static void Add(Dictionary<int, List<int>> lists, string mutants, int test)
    {
        foreach (string mutant in mutants.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            int id = int.Parse(mutant, CultureInfo.InvariantCulture);
            if (!lists.TryGetValue(id, out List<int>? tests))
            {
                lists.Add(id, tests = []);
            }

            tests.Add(test);
        }
    }

    private List<int> Limit(List<int> tests)
    {
        List<int> limited = [];
        double seconds = 0;
        foreach (int test in tests.OrderBy(test => _seconds[test]).ThenBy(static test => test))
        {
            seconds += _seconds[test];
            if (seconds > MaxSeconds && limited.Count > 0)
            {
                break;
            }

            limited.Add(test);
        }

        return limited;
    }
}
