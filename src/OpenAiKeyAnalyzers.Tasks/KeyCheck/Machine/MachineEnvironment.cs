using System.Net;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Tasks.Settings;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;

/// <summary>Provides access to the environment, the registry, and the clock. Tests substitute it.</summary>
internal sealed class MachineEnvironment
{
    /// <summary>Gets the value of an environment variable; <see langword="null"/> if it is not set.</summary>
    internal Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Gets the names of all environment variables.</summary>
    internal Func<IEnumerable<string>> VariableNames { get; init; } = static () => [];

    /// <summary>
    /// Gets the value that Windows gives to new processes, regardless of that of this process; <see langword="null"/> if there is none, and
    /// on other systems.
    /// </summary>
    internal Func<string, string?> RegistryValue { get; init; } = static _ => null;

    internal Func<DateTime> Today { get; init; } = static () => DateTime.MinValue;

    internal Func<TimeSpan, CancellationToken, Task> Delay { get; init; } = static (_, _) => Task.CompletedTask;

    /// <summary>Gets a task that completes when the check should report its progress.</summary>
    internal Func<CancellationToken, Task> ProgressDelay { get; init; } = static cancellation => Task.Delay(Timeout.Infinite, cancellation);

    /// <summary>Gets the text of a regular file; <see langword="null"/> if there is none that can be read.</summary>
    internal Func<string, string?> ReadFile { get; init; } = static _ => null;

    /// <summary>Gets the system's proxy; <see langword="null"/> to use that of the handler.</summary>
    internal IWebProxy? Proxy { get; init; }

    /// <summary>Gets the transport of the requests, which wraps the handler that the check configures.</summary>
    internal Func<HttpMessageHandler, HttpMessageHandler> Transport { get; init; } = static handler => handler;

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
        ProgressDelay = static cancellation => Task.Delay(TimeSpan.FromSeconds(1), cancellation),
        ReadFile = ReadRegularFile,
    };

    private static string? ReadRegularFile(string path)
    {
        if (RegularFiles.Read(path, SettingsDocument.MaxLength) is not { } bytes)
        {
            return null;
        }

        using var reader = new StreamReader(new MemoryStream(bytes), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

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
