using Microsoft.Build.Framework;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck;

/// <summary>
/// Asks the server whether it accepts the key that an environment variable holds, and reports one diagnosis with the next step. Called by
/// the target <c>CheckOpenAiKey</c> only.
/// </summary>
/// <remarks>MSBuild writes the parameters of a task into its logs: the name of the variable is one, the key is not.</remarks>
public sealed class CheckOpenAiKey : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The variable that holds the key; <c>OPENAI_API_KEY</c> if empty.</summary>
    public string? EnvironmentVariable { get; set; }

    /// <summary>The address that <c>/models</c> is appended to; if empty, the one in <c>OPENAI_BASE_URL</c>, else the public API.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>Seconds that each of at most two requests may take; 10 if empty.</summary>
    public string? TimeoutSeconds { get; set; }

    /// <summary>Language of the messages, such as <c>ja</c>; if empty, the one of the build.</summary>
    public string? Language { get; set; }

    /// <summary>The project that the diagnosis names as its place.</summary>
    public string? ProjectFile { get; set; }

    /// <summary>The machine; MSBuild sets public properties only.</summary>
    internal MachineEnvironment Surroundings { get; init; } = MachineEnvironment.Current;

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        var sentences = new Messages(Language);
        TimeSpan timeout = CheckTimeout.Parse(TimeoutSeconds) ?? ReportInvalidTimeout(sentences);
        var check = new KeyCheckRunner(Surroundings, new KeyCheckOptions(EnvironmentVariable, BaseUrl, timeout));

        // On the thread pool: whatever synchronisation context the host has must not wait for us while we wait for it.
        try
        {
            CheckResult result = System.Threading.Tasks.Task.Run(() => check.RunAsync(_cancellation.Token)).GetAwaiter().GetResult();
            Report(result, sentences);
            return !Log.HasLoggedErrors;
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private TimeSpan ReportInvalidTimeout(Messages sentences)
    {
        Warn(CheckTimeout.Property,
            sentences.Format(CheckMessageKey.Timeout_Invalid, CheckTimeout.Property, CheckTimeout.DefaultTimeout.TotalSeconds,
                CheckTimeout.MaxTimeout.TotalSeconds));
        return CheckTimeout.DefaultTimeout;
    }

    private void Report(CheckResult result, Messages sentences)
    {
        if (result.Detail is { } detail)
        {
            Log.LogMessage(MessageImportance.Low, "{0}", detail);
        }

        string text = sentences.Format(result.Diagnostic.Message);
        switch (result.Diagnostic.Severity)
        {
            case CheckSeverity.Success:
                VisibleMessage.Log(Log, ProjectFile, result.AdditionalMessage is { } more ? [text, sentences.Format(more)] : [text]);
                break;
            case CheckSeverity.Warning:
                Warn(result.Diagnostic.Code, text);
                break;
            default:
                Log.LogError(subcategory: null, result.Diagnostic.Code, helpKeyword: null, helpLink: HelpPage.Link, ProjectFile, 0, 0, 0, 0,
                    message: "{0}", text);
                break;
        }
    }

    private void Warn(string code, string text) =>
        Log.LogWarning(subcategory: null, code, helpKeyword: null, helpLink: HelpPage.Link, ProjectFile, 0, 0, 0, 0, message: "{0}", text);
}
