using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

/// <summary>
/// Shows the result of a target in a normal build. The terminal logger, which terminals have used since .NET 9, hides all messages except
/// one: the output of a project, written as <c>NAME -> RESULT</c> (measured: SDK 10.0.401). It prints the last such message when the
/// project is finished; the console logger prints the same line immediately.
/// </summary>
internal static class VisibleMessage
{
    /// <summary>Logs <paramref name="lines"/> as one message, because a second one would replace the first.</summary>
    /// <param name="log">The log of the task.</param>
    /// <param name="projectFile">The project that is built (<c>MSBuildProjectFullPath</c>), without which the terminal logger shows
    /// nothing.</param>
    /// <param name="lines">The lines of the result: at least one.</param>
    internal static void Log(TaskLoggingHelper log, string? projectFile, params string[] lines)
    {
        string text = string.Join(Environment.NewLine + "    ", lines);
        string name = Path.GetFileNameWithoutExtension(projectFile ?? string.Empty);
        log.LogMessage(MessageImportance.High, "{0}", name.Length == 0 ? text : name + " -> " + text);
    }
}
