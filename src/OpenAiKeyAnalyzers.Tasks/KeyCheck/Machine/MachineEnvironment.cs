using System.Net;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;

/// <summary>What a check takes from the machine that it runs on. Tests bring their own.</summary>
internal sealed class MachineEnvironment
{
    /// <summary>The value of an environment variable; <see langword="null"/> if it is not set.</summary>
    internal Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>The names of all environment variables.</summary>
    internal Func<IEnumerable<string>> VariableNames { get; init; } = static () => [];

    /// <summary>
    /// The value that Windows gives to processes that are started now, whatever this one inherited; <see langword="null"/> if none, and
    /// always on other systems.
    /// </summary>
    internal Func<string, string?> RegistryValue { get; init; } = static _ => null;

    internal Func<DateTime> Today { get; init; } = static () => DateTime.MinValue;

    internal Func<TimeSpan, CancellationToken, Task> Delay { get; init; } = static (_, _) => Task.CompletedTask;

    /// <summary>The system's proxy; <see langword="null"/> leaves it to the handler.</summary>
    internal IWebProxy? Proxy { get; init; }

    internal static MachineEnvironment Current { get; } = new()
    {
        Variable = Environment.GetEnvironmentVariable,
        VariableNames = static () => Environment.GetEnvironmentVariables().Keys.OfType<string>(),
        RegistryValue = static name => FindRegistryValue(name, EnvironmentVariableTarget.User)
            ?? FindRegistryValue(name, EnvironmentVariableTarget.Machine),
#pragma warning disable RS0030 // Which models end soon is a question to the clock. No rule of the compiler is asked here.
        Today = static () => DateTime.UtcNow.Date,
#pragma warning restore RS0030
        Delay = Task.Delay,
    };

    private static string? FindRegistryValue(string name, EnvironmentVariableTarget target)
    {
        try
        {
            return Environment.GetEnvironmentVariable(name, target);
        }
        catch (System.Security.SecurityException)
        {
            return null;
        }
    }
}
