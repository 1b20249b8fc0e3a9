using System.Net;
using OpenAiKeyAnalyzers.Tasks.KeyCheck;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Running;

/// <summary>Runs a check in a separate environment.</summary>
internal sealed class CheckRun
{
    internal const string Variable = "OPENAI_API_KEY";

    internal static readonly DateTime Today = new(2026, 11, 23);

    /// <summary>Gets the key in the environment variable, unless a test sets another one.</summary>
    internal static string Key { get; } = SyntheticKey.Project(seed: 91);

    internal Dictionary<string, string> Environment { get; init; } = new(StringComparer.Ordinal) { [Variable] = Key };

    /// <summary>Gets the environment variables in the registry of Windows.</summary>
    internal Dictionary<string, string> Registry { get; init; } = [];

    internal string? EnvironmentVariable { get; init; }

    internal string? BaseUrl { get; init; }

    /// <summary>Gets the timeout, which is far longer than any check, even on a busy machine.</summary>
    internal TimeSpan Timeout { get; init; } = TimeSpan.FromHours(1);

    internal IWebProxy? Proxy { get; init; }

    /// <summary>Gets the delays between the requests of the check.</summary>
    internal List<TimeSpan> Delays { get; } = [];

    internal static CheckRun Create(string? value, string? baseUrl = null, string variable = Variable) => new()
    {
        Environment = value is null ? [] : new(StringComparer.Ordinal) { [variable] = value },
        BaseUrl = baseUrl,
    };

    internal static CheckRun CreateForServer(ScriptedServer server) => new() { BaseUrl = server.BaseUrl };

    internal async Task<CheckOutcome> RunAsync(CancellationToken cancellation = default)
    {
        var surroundings = new MachineEnvironment
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
        CheckResult result =
            await new KeyCheckRunner(surroundings, new KeyCheckOptions(EnvironmentVariable, BaseUrl, Timeout)).RunAsync(cancellation);
        var outcome = new CheckOutcome(result);
        AssertContainsNoKey(outcome);
        return outcome;
    }

    /// <summary>Asserts that no text of the check contains a part of a value in its environment that may be a key.</summary>
    private void AssertContainsNoKey(CheckOutcome outcome)
    {
        foreach (string secret in Environment.Values.Concat(Registry.Values).Append(BaseUrl).Append(EnvironmentVariable).OfType<string>())
        {
            KeySlices.AssertNone(secret, outcome.Texts);
        }
    }
}

/// <summary>Represents the result of a check, in both languages.</summary>
internal sealed class CheckOutcome(CheckResult result)
{
    private static readonly Messages English = new("en");
    private static readonly Messages Japanese = new("ja");

    /// <summary>Gets the name of the message: <c>OAK9003_Incorrect</c>.</summary>
    internal string Name { get; } = result.Diagnostic.Message.Key.ToString();

    /// <summary>Gets the message in the argument of the message: why a value cannot be a key.</summary>
    internal Message? Reason { get; } = result.Diagnostic.Message.Arguments.OfType<Message>().FirstOrDefault();

    internal string Code { get; } = result.Diagnostic.Code;

    internal CheckSeverity Level { get; } = result.Diagnostic.Severity;

    internal string Text { get; } = English.Format(result.Diagnostic.Message);

    internal string JapaneseText { get; } = Japanese.Format(result.Diagnostic.Message);

    /// <summary>Gets the additional message; <see langword="null"/> if there is none.</summary>
    internal Message? Addition { get; } = result.AdditionalMessage;

    internal string? More { get; } = result.AdditionalMessage is null ? null : English.Format(result.AdditionalMessage);

    internal string? Detail { get; } = result.Detail;

    /// <summary>Gets all texts that may be shown.</summary>
    internal IEnumerable<string> Texts =>
        new[] { Text, JapaneseText, More, result.AdditionalMessage is null
            ? null : Japanese.Format(result.AdditionalMessage), Detail }.OfType<string>();

    internal CheckOutcome AssertName(string name)
    {
        Assert.Equal(name, Name);
        return this;
    }

    internal CheckOutcome AssertContains(params string[] words)
    {
        Assert.All(words, word => Assert.Contains(word, Text, StringComparison.Ordinal));
        return this;
    }
}
