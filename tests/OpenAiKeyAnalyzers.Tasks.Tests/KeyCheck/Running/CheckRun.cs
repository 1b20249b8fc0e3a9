using System.Net;
using OpenAiKeyAnalyzers.Tasks.KeyCheck;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Running;

/// <summary>A check in an environment of its own.</summary>
internal sealed class CheckRun
{
    internal const string Variable = "OPENAI_API_KEY";

    internal static readonly DateTime Today = new(2026, 11, 23);

    /// <summary>The key that the variable holds unless a test sets another one.</summary>
    internal static string Key { get; } = SyntheticKey.Project(seed: 91);

    internal Dictionary<string, string> Environment { get; init; } = new(StringComparer.Ordinal) { [Variable] = Key };

    /// <summary>The variables as the registry of Windows has them.</summary>
    internal Dictionary<string, string> Registry { get; init; } = [];

    internal string? EnvironmentVariable { get; init; }

    internal string? BaseUrl { get; init; }

    /// <summary>Far longer than any check takes, even on a busy machine.</summary>
    internal TimeSpan Timeout { get; init; } = TimeSpan.FromHours(1);

    internal IWebProxy? Proxy { get; init; }

    /// <summary>The pauses that the check made.</summary>
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

    /// <summary>No text of any check holds a piece of any value of its environment that may be a key.</summary>
    private void AssertContainsNoKey(CheckOutcome outcome)
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
    private static readonly Messages English = new("en");
    private static readonly Messages Japanese = new("ja");

    /// <summary>The name of the message: <c>OAK9003_Incorrect</c>.</summary>
    internal string Name { get; } = result.Diagnostic.Message.Key.ToString();

    /// <summary>The message inside the message: why a value cannot be a key.</summary>
    internal Message? Reason { get; } = result.Diagnostic.Message.Arguments.OfType<Message>().FirstOrDefault();

    internal string Code { get; } = result.Diagnostic.Code;

    internal CheckSeverity Level { get; } = result.Diagnostic.Severity;

    internal string Text { get; } = English.Format(result.Diagnostic.Message);

    internal string JapaneseText { get; } = Japanese.Format(result.Diagnostic.Message);

    /// <summary>The message that follows; <see langword="null"/> if there is none.</summary>
    internal Message? Addition { get; } = result.AdditionalMessage;

    internal string? More { get; } = result.AdditionalMessage is null ? null : English.Format(result.AdditionalMessage);

    internal string? Detail { get; } = result.Detail;

    /// <summary>Everything that a person may get to see.</summary>
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
