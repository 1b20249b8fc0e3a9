using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace OpenAiKeyAnalyzers.KeyCheck;

/// <summary>
/// Writes the outcome of a target so that every logger shows it, without a warning that <c>-warnaserror</c> would make an error.
/// </summary>
/// <remarks>
/// The terminal logger hides messages, whatever their importance, but for one form: what follows <c>Project -> </c> is shown when the
/// project ends, as the path of the output is (TerminalLogger.MessageRaised; measured with .NET SDK 10.0.401, several lines included).
/// The other loggers show the message as it is. The last such message of a project counts, so that a target writes one.
/// </remarks>
internal static class ConsoleLine
{
    internal static void Write(TaskLoggingHelper log, string? projectFile, string text)
    {
        string project = Path.GetFileNameWithoutExtension(projectFile ?? string.Empty);
        log.LogMessage(MessageImportance.High, "{0}", project.Length == 0 ? text : project + " -> " + text);
    }
}
