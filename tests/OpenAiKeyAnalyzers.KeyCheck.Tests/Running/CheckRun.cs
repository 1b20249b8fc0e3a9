using System.Net;

namespace OpenAiKeyAnalyzers.KeyCheck.Tests.Running;

/// <summary>A check in an environment of its own.</summary>
internal sealed class CheckRun
{
    internal const string Variable = "OPENAI_API_KEY";

    internal static readonly DateTime Today = new(2026, 11, 23);

    /// <summary>The key that the variable holds unless a test says otherwise.</summary>
    internal static string Key { get; } = SyntheticKey.Project(seed: 91);

    internal Dictionary<string, string> Environment { get; init; } = new(StringComparer.Ordinal) { [Variable] = Key };

    /// <summary>The variables as the registry of Windows has them.</summary>
    internal Dictionary<string, string> Registry { get; init; } = [];

    internal string? EnvironmentVariable { get; init; }

    internal string? BaseUrl { get; init; }

    internal TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    internal IWebProxy? Proxy { get; init; }

    /// <summary>The pauses that the check made.</summary>
    internal List<TimeSpan> Delays { get; } = [];

    internal static CheckRun With(string? value, string? baseUrl = null, string variable = Variable) => new()
    {
        Environment = value is null ? [] : new(StringComparer.Ordinal) { [variable] = value },
        BaseUrl = baseUrl,
    };

    internal static CheckRun Against(ScriptedServer server) => new() { BaseUrl = server.BaseUrl };

    internal async Task<CheckOutcome> RunAsync(CancellationToken cancellation = default)
    {
        var surroundings = new Surroundings
        {
            Variable = name => Environment.GetValueOrDefault(name),
            VariableNames = () => Environment.Keys,
            RegistryValue = name => Registry.GetValueOrDefault(name),
            Today = static () => Today,
            Delay = (delay, _) =>
            {
                Delays.Add(delay);
                return Task.CompletedTask;
            },
            Proxy = Proxy,
        };
        CheckResult result = await new Check(surroundings, new CheckRequest(EnvironmentVariable, BaseUrl, Timeout)).RunAsync(cancellation);
        var outcome = new CheckOutcome(result);
        AssertShowsNoKey(outcome);
        return outcome;
    }

    /// <summary>No text of any check holds a piece of any value of its environment that may be a key.</summary>
    private void AssertShowsNoKey(CheckOutcome outcome)
    {
        foreach (string secret in Environment.Values.Concat(Registry.Values).Append(BaseUrl).Append(EnvironmentVariable).OfType<string>())
        {
            KeySlices.AssertNone(secret, outcome.Texts);
        }
    }
}

/// <summary>What a check found out, in both languages.</summary>
internal sealed class CheckOutcome(CheckResult result)
{
    private static readonly Sentences English = new("en");
    private static readonly Sentences Japanese = new("ja");

    /// <summary>The name of the sentence: <c>OAK9003_Incorrect</c>.</summary>
    internal string Name { get; } = result.Diagnosis.Sentence.Name;

    /// <summary>The message inside the message: why a value cannot be a key.</summary>
    internal Sentence? Reason { get; } = result.Diagnosis.Sentence.Arguments.OfType<Sentence>().FirstOrDefault();

    internal string Code { get; } = result.Diagnosis.Code;

    internal DiagnosisLevel Level { get; } = result.Diagnosis.Level;

    internal string Text { get; } = English.Of(result.Diagnosis.Sentence);

    internal string JapaneseText { get; } = Japanese.Of(result.Diagnosis.Sentence);

    internal string? More { get; } = result.More is null ? null : English.Of(result.More);

    internal string? Detail { get; } = result.Detail;

    /// <summary>Everything that a person may get to see.</summary>
    internal IEnumerable<string> Texts => new[] { Text, JapaneseText, More, result.More is null ? null : Japanese.Of(result.More), Detail }.OfType<string>();

    internal CheckOutcome Is(string name)
    {
        Assert.Equal(name, Name);
        return this;
    }

    internal CheckOutcome Says(params string[] words)
    {
        Assert.All(words, word => Assert.Contains(word, Text, StringComparison.Ordinal));
        return this;
    }
}
