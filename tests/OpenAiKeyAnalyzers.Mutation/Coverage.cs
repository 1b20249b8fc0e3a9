using System.Globalization;

namespace OpenAiKeyAnalyzers.Mutation;

/// <summary>Represents which tests run the code of a mutant, and their duration.</summary>
internal sealed class Coverage
{
    // The maximum processor time, in seconds, of the tests for one mutant. Slow tests run last, and rarely kill a mutant that no fast test
    // kills.
    private const double MaxSeconds = 1;

    private readonly Dictionary<int, double> _seconds = [];
    private readonly Dictionary<int, string> _names = [];
    private readonly Dictionary<int, List<int>> _first = [];
    private readonly Dictionary<int, List<int>> _steady = [];

    /// <summary>Reads the measurements of a worker.</summary>
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

    /// <summary>Gets the names of the tests that fail without a mutant, which are not used.</summary>
    public List<string> FailedTests { get; } = [];

    public int TestCount => _seconds.Count;

    /// <summary>Gets the name of a test.</summary>
    public string GetName(int test) => _names[test];

    /// <summary>Gets the tests that run the code each time they run.</summary>
    /// <param name="mutant">The number of the mutant.</param>
    /// <param name="preferred">The tests that are returned first, if they run the code. The others follow, the fastest first.</param>
    public IReadOnlyList<int> GetWarmTests(int mutant, IReadOnlyList<int> preferred)
    {
        List<int> tests = _steady.GetValueOrDefault(mutant) ?? [];
        return [.. preferred.Intersect(tests).Union(Limit(tests))];
    }

    /// <summary>
    /// Gets the tests for code that runs once per process, for example to read a table. Only the test that happened to run first is
    /// measured as running it, so the other tests follow.
    /// </summary>
    /// <returns>The tests; empty if no test runs the code, or each test runs it again.</returns>
    public IReadOnlyList<int> GetColdTests(int mutant)
    {
        if (!_first.TryGetValue(mutant, out List<int>? first))
        {
            return [];
        }

        return [.. first, .. Limit([.. _seconds.Keys.Except(first)])];
    }

    /// <summary>Gets the duration of tests without a mutant.</summary>
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
