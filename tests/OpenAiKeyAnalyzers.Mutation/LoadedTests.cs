using System.Reflection;
using System.Runtime.Loader;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace OpenAiKeyAnalyzers.Mutation;

/// <summary>Represents a test assembly with the mutated assembly instead of the original one, in its own load context.</summary>
internal sealed class LoadedTests : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _resolver;
    private readonly byte[] _mutated;
    private readonly string _mutatedName;
    private readonly Dictionary<string, IXunitTestCase> _cases = [];
    private readonly List<FieldInfo> _activeMutants = [];
    private readonly List<bool[]> _covered = [];

    /// <summary>Loads a test assembly and finds its tests.</summary>
    public LoadedTests(string testAssembly, string mutatedAssembly)
        : base(isCollectible: true)
    {
        _resolver = new AssemblyDependencyResolver(testAssembly);
        _mutated = File.ReadAllBytes(mutatedAssembly);
        _mutatedName = Path.GetFileNameWithoutExtension(mutatedAssembly);
        Assembly tests = LoadFromAssemblyPath(testAssembly);
        var sink = new CaseSink();
        using var discoverer = new XunitTestFrameworkDiscoverer(Reflector.Wrap(tests), new NoSources(), new Sink());
        discoverer.Find(false, sink, new DiscoveryOptions());
        sink.Finished.Wait();
        foreach (IXunitTestCase test in sink.Cases)
        {
            // Two rows of one theory can have the same ID.
            string name = test.DisplayName;
            for (int number = 2; !_cases.TryAdd(name, test); number++)
            {
                name = $"{test.DisplayName} #{number}";
            }
        }
    }

    /// <summary>Gets the unique names of all tests.</summary>
    public IEnumerable<string> Names => _cases.Keys;

    /// <summary>Gets the reason why the last test failed.</summary>
    public string? LastFailure { get; private set; }

    /// <summary>Activates a mutant, or deactivates all of them with -1.</summary>
    public void Activate(int mutant)
    {
        Bind();
        _activeMutants.ForEach(field => field.SetValue(null, mutant));
    }

    /// <summary>Runs a test and determines whether it passed.</summary>
    public bool Run(string name)
    {
        using var bus = new Sink();
        using var cancellation = new CancellationTokenSource();
        RunSummary summary = _cases[name].RunAsync(new Sink(), bus, [], new ExceptionAggregator(), cancellation).GetAwaiter().GetResult();
        LastFailure = bus.Failure;
        return summary.Failed == 0;
    }

    /// <summary>Runs a test without a mutant and gets the mutants whose code it runs; <see langword="null"/> if the test fails.</summary>
    public IReadOnlyList<int>? Measure(string name, out TimeSpan duration)
    {
        Activate(-1);
        _covered.ForEach(static covered => Array.Clear(covered));
        TimeSpan start = Environment.CpuUsage.TotalTime;
        bool passed = Run(name);
        duration = Environment.CpuUsage.TotalTime - start;
        Bind();
        return passed ? [.. Enumerable.Range(0, _covered.Count == 0 ? 0 : _covered[0].Length).Where(id => _covered.Any(list => list[id]))]
            : null;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name!.StartsWith("xunit", StringComparison.Ordinal))
        {
            // The tests share the framework with this program.
            return null;
        }

        if (assemblyName.Name == _mutatedName)
        {
            using var stream = new MemoryStream(_mutated);
            return LoadFromStream(stream);
        }

        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    // The mutated assembly is loaded when a test first uses it.
    private void Bind()
    {
        if (_activeMutants.Count > 0)
        {
            return;
        }

        Assembly mutated = LoadFromAssemblyName(new AssemblyName(_mutatedName));
        Type control = mutated.GetTypes().Single(static type => type.Name == "MutantControl");
        _activeMutants.Add(control.GetField("ActiveMutant")!);
        _covered.Add((bool[])control.GetField("Covered")!.GetValue(null)!);
    }

    private sealed class CaseSink : IMessageSink
    {
        public List<IXunitTestCase> Cases { get; } = [];

        public ManualResetEventSlim Finished { get; } = new();

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage { TestCase: IXunitTestCase test } && test.SkipReason is null)
            {
                Cases.Add(test);
            }

            if (message is IDiscoveryCompleteMessage)
            {
                Finished.Set();
            }

            return true;
        }
    }

    private sealed class Sink : IMessageSink, IMessageBus
    {
        public bool OnMessage(IMessageSinkMessage message) => true;

        public bool QueueMessage(IMessageSinkMessage message)
        {
            if (message is IFailureInformation failure)
            {
                Failure = string.Join(" / ", failure.Messages);
            }

            return true;
        }

        public string? Failure { get; private set; }

        public void Dispose()
        {
        }
    }

    private sealed class NoSources : ISourceInformationProvider
    {
        public ISourceInformation? GetSourceInformation(ITestCase testCase) => null;

        public void Dispose()
        {
        }
    }

    private sealed class DiscoveryOptions : ITestFrameworkDiscoveryOptions
    {
        private readonly Dictionary<string, object?> _values = new() { ["xunit.discovery.PreEnumerateTheories"] = true };

        public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out object? value) ? (TValue)value! : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }
}
