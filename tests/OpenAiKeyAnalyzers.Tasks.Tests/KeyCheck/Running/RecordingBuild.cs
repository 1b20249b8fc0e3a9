using System.Collections;
using Microsoft.Build.Framework;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Running;

/// <summary>Represents the build in which a task runs, and records what the task logs.</summary>
internal sealed class RecordingBuild : IBuildEngine
{
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal List<BuildEventArgs> Events { get; } = [];

    /// <summary>Gets a task that completes with the first event.</summary>
    internal Task FirstEvent => _first.Task;

    /// <summary>Gets all logged messages, one event per line.</summary>
    internal string Text => string.Join('\n', Events.Select(static e => e.Message));

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "x.targets";

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) =>
        throw new NotSupportedException();

    public void LogCustomEvent(CustomBuildEventArgs e) => Add(e);

    public void LogErrorEvent(BuildErrorEventArgs e) => Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e) => Add(e);

    public void LogWarningEvent(BuildWarningEventArgs e) => Add(e);

    private void Add(BuildEventArgs e)
    {
        Events.Add(e);
        _first.TrySetResult();
    }
}
