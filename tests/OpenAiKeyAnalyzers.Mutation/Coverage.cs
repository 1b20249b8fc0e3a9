using System.Globalization;

namespace OpenAiKeyAnalyzers.Mutation;

/// <summary>Which tests run the code of a mutant, and how long they take.</summary>
internal sealed class Coverage
{
    // The processor time of the tests for one mutant. Slow tests come last, and hardly one notices what no fast one does.
    private const double MaxSeconds = 3;

    private readonly Dictionary<int, double> _seconds = [];
    private readonly Dictionary<int, List<int>> _first = [];
    private readonly Dictionary<int, List<int>> _steady = [];

    /// <summary>Reads what a worker measured.</summary>
    public Coverage(IEnumerable<string> lines)
    {
        foreach (string[] parts in lines.Select(static line => line.Split(' ', 3)).Where(static parts => parts.Length == 3))
        {
            int test = int.Parse(parts[0], CultureInfo.InvariantCulture);
            if (parts[1] == "failed")
            {
                FailedTests.Add(parts[2]);
                continue;
            }

            _seconds.Add(test, double.Parse(parts[1], CultureInfo.InvariantCulture) / 1_000_000);
            string[] lists = parts[2].Split(';');
            Add(_first, lists[0], test);
            Add(_steady, lists[1], test);
        }
    }

    /// <summary>Gets the names of the tests that fail without a mutant. They are not used.</summary>
    public List<string> FailedTests { get; } = [];

    public int TestCount => _seconds.Count;

    /// <summary>Gets the tests that run the code whenever they run, the fastest first.</summary>
    public IReadOnlyList<int> GetWarmTests(int mutant) => Limit(_steady.GetValueOrDefault(mutant) ?? []);

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
        foreach (int test in tests.OrderBy(test => _seconds[test]))
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
