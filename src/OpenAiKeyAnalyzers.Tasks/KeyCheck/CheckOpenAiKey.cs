using Microsoft.Build.Framework;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Report;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck;

/// <summary>
/// Checks with the server whether it accepts the project's keys, and reports a diagnostic with the next step for each of them. Used only by
/// the target <c>CheckOpenAiKey</c>.
/// </summary>
/// <remarks>MSBuild logs the parameters of a task: they include names of environment variables, but no keys.</remarks>
public sealed class CheckOpenAiKey : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>
    /// Gets or sets the only environment variable to check; if empty, those that the project reads, otherwise <c>OPENAI_API_KEY</c>.
    /// </summary>
    public string? EnvironmentVariable { get; set; }

    /// <summary>
    /// Gets or sets the URL to which <c>/models</c> is appended; if empty, the one in <c>OPENAI_BASE_URL</c>, otherwise the public API.
    /// </summary>
    public string? BaseUrl { get; set; }

    /// <summary>Gets or sets the timeout of each of at most two requests, in seconds; 10 if empty.</summary>
    public string? TimeoutSeconds { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the project's operations are tried: <c>true</c> for those with published responses,
    /// <c>all</c>.
    /// </summary>
    public string? CheckOperations { get; set; }

    /// <summary>Gets or sets the file for a report; no report is written if empty.</summary>
    public string? ReportFile { get; set; }

    /// <summary>Gets or sets the language of the messages, such as <c>ja</c>; if empty, that of the build.</summary>
    public string? Language { get; set; }

    /// <summary>Gets or sets the project file, which is the location of the diagnostics.</summary>
    public string? ProjectFile { get; set; }

    /// <summary>Gets or sets the ID of the user secrets; empty if the project has none.</summary>
    public string? UserSecretsId { get; set; }

    /// <summary>Gets or sets the compiler arguments of a build, one per item; empty if the code should not be analyzed.</summary>
    public ITaskItem[]? CompilerArguments { get; set; }

    /// <summary>Gets or sets the folder of the compiler.</summary>
    public string? CompilerFolder { get; set; }

    /// <summary>Gets or sets the program that runs the compiler.</summary>
    public string? CompilerHost { get; set; }

    /// <summary>Gets or sets a value indicating whether the compiler server of the build is used.</summary>
    public bool UseSharedCompilation { get; set; }

    /// <summary>Gets or sets the folder of this package's analyzers.</summary>
    public string? AnalyzerFolder { get; set; }

    /// <summary>Gets or sets a directory for temporary files of the check.</summary>
    public string? OutputFolder { get; set; }

    /// <summary>Gets the environment of the machine. It is internal, because MSBuild sets public properties only.</summary>
    internal MachineEnvironment Surroundings { get; init; } = MachineEnvironment.Current;

    /// <summary>Gets the usage of the code; if <see langword="null"/>, the compiler provides it.</summary>
    internal ProjectUsage? Usage { get; init; }

    private string ProjectDirectory => Path.GetDirectoryName(ProjectFile ?? string.Empty) ?? string.Empty;

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        var sentences = new Messages(Language);
        TimeSpan timeout = CheckTimeout.Parse(TimeoutSeconds) ?? ReportInvalidTimeout(sentences);
        var options = new KeyCheckOptions(EnvironmentVariable, BaseUrl, timeout)
        {
            ChecksOperations = IsOperations("true") || IsOperations("all"), ChecksAllOperations = IsOperations("all"),
        };

        // The check runs on the thread pool, so that a synchronization context of the host cannot cause a deadlock.
        try
        {
            var usage = new ProjectUsage(string.Empty, []);
            IReadOnlyList<CheckEntry> entries = WaitFor(System.Threading.Tasks.Task.Run(() =>
            {
                usage = Usage ?? ReadUsage();
                return new ProjectCheck(Surroundings, options, usage).RunAsync(_cancellation.Token);
            }), sentences);
            Report(entries, usage, sentences);
            return !Log.HasLoggedErrors;
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private bool IsOperations(string value) => string.Equals(CheckOperations?.Trim(), value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Waits for the check, and reports progress if it takes longer than expected.</summary>
    private IReadOnlyList<CheckEntry> WaitFor(Task<IReadOnlyList<CheckEntry>> check, Messages sentences)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_cancellation.Token);
        int first = System.Threading.Tasks.Task.WaitAny(check, Surroundings.ProgressDelay(stop.Token));
        if (first != 0 && !_cancellation.IsCancellationRequested)
        {
            Log.LogMessage(MessageImportance.High, "{0}", sentences.Format(CheckMessageKey.Progress));
        }

        IReadOnlyList<CheckEntry> entries = check.GetAwaiter().GetResult();
        stop.Cancel();
        return entries;
    }

    private ProjectUsage ReadUsage()
    {
        string[] arguments = [.. (CompilerArguments ?? []).Select(static item => item.ItemSpec)];
        string? log = arguments.Length == 0 || string.IsNullOrEmpty(CompilerFolder) || string.IsNullOrEmpty(OutputFolder) ? null
            : new CompilerRun(CompilerFolder!, CompilerHost ?? string.Empty, AnalyzerFolder ?? string.Empty, ProjectDirectory,
                Path.Combine(ProjectDirectory, OutputFolder!), UseSharedCompilation).Run(arguments, _cancellation.Token);
        IReadOnlyList<UsageFact> facts = log is null ? [] : UsageLog.Read(log);
        return new ProjectUsage(ProjectDirectory, facts)
        {
            IsUnknown = facts.Count == 0 && log is not null && UsageLog.HasErrors(log),
            UserSecretsId = UserSecretsId?.Trim() ?? string.Empty,
        };
    }

    private TimeSpan ReportInvalidTimeout(Messages sentences)
    {
        Warn(CheckTimeout.Property, ProjectFile, 0, sentences.Format(CheckMessageKey.Timeout_Invalid, CheckTimeout.Property,
            CheckTimeout.DefaultTimeout.TotalSeconds, CheckTimeout.MaxTimeout.TotalSeconds));
        return CheckTimeout.DefaultTimeout;
    }

    private void Report(IReadOnlyList<CheckEntry> entries, ProjectUsage usage, Messages sentences)
    {
        if (usage.IsUnknown && string.IsNullOrWhiteSpace(EnvironmentVariable))
        {
            Warn("OpenAiKeyCheckUsage", ProjectFile, 0, sentences.Format(CheckMessageKey.Usage_Unknown));
        }

        foreach (CheckEntry entry in entries)
        {
            if (entry.Result?.Detail is { } detail)
            {
                Log.LogMessage(MessageImportance.Low, "{0}", detail);
            }

            foreach (LocatedDiagnostic located in entry.Diagnostics)
            {
                Report(located, sentences.Format(located.Diagnostic.Message));
            }
        }

        IEnumerable<string> successes = entries.Where(static entry => entry.IsAccepted).SelectMany(entry =>
            new[] { entry.Result!.Diagnostic.Message, entry.Result.AdditionalMessage }.OfType<Message>()).Select(sentences.Format);
        successes = successes.DefaultIfEmpty(sentences.Format(CheckMessageKey.Table_Title));
        VisibleMessage.Log(Log, ProjectFile, [.. successes.Concat(SummaryTable.Create(entries, sentences))]);
        WriteReport(entries, usage, sentences);
    }

    private void Report(LocatedDiagnostic located, string text)
    {
        string? file = located.Path.Length > 0 ? located.Path : ProjectFile;
        if (located.Diagnostic.Severity == CheckSeverity.Warning)
        {
            Warn(located.Diagnostic.Code, file, located.Line, text);
        }
        else
        {
            Log.LogError(subcategory: null, located.Diagnostic.Code, helpKeyword: null, helpLink: HelpPage.Link, file, located.Line,
                0, 0, 0, message: "{0}", text);
        }
    }

    private void Warn(string code, string? file, int line, string text) =>
        Log.LogWarning(subcategory: null, code, helpKeyword: null, helpLink: HelpPage.Link, file, line, 0, 0, 0, message: "{0}", text);

    private void WriteReport(IReadOnlyList<CheckEntry> entries, ProjectUsage usage, Messages sentences)
    {
        if (string.IsNullOrWhiteSpace(ReportFile))
        {
            return;
        }

        try
        {
            new CheckReport(entries, usage, sentences) { ProjectFile = ProjectFile ?? string.Empty }.Write(ReportFile!);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Warn("OpenAiKeyCheckReport", ProjectFile, 0, sentences.Format(CheckMessageKey.Report_NotWritten, "OpenAiKeyCheckReport"));
        }
    }
}
