using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Advice;

/// <summary>Represents the visible result of a check, parsed back into the messages and their arguments.</summary>
internal sealed class AdviceOutcome(bool hasSucceeded, RecordingBuild build, string language, string reports)
{
    /// <summary>Gets all texts that are shown or written to a file.</summary>
    internal IEnumerable<string> Texts => [build.Text, reports];

    internal bool IsGreen => hasSucceeded && !Problems.Any();

    private IEnumerable<string> Problems => build.Events
        .Where(static e => e is BuildErrorEventArgs or BuildWarningEventArgs).Select(static e => e.Message!);

    /// <summary>Gets the arguments of a message from the text of a diagnostic; fails if the message is not shown.</summary>
    internal string[] Find(string name)
    {
        string[] found = Problems.Select(text => Read(name, text)).OfType<string[]>().FirstOrDefault() ?? [];
        Assert.True(found.Length > 0, $"{name} expected, but:\n{build.Text}");
        return found;
    }

    internal void AssertGreen() => Assert.True(IsGreen, build.Text);

    private string[]? Read(string name, string text)
    {
        if (!name.StartsWith("Value_", StringComparison.Ordinal))
        {
            return Match(name, text);
        }

        // A reason is at the end of the message that a value is not a key.
        return Match("OAK9002_NoKey", text) is [_, var variable, var reason, ..] && Match(name, reason) is { } arguments
            ? [text, variable, .. arguments.Skip(1)] : null;
    }

    /// <summary>
    /// Parses a text with the pattern of the resource: the whole text, then the argument of each placeholder by its number.
    /// </summary>
    private string[]? Match(string name, string text)
    {
        string pattern = Regex.Escape(Messages.Manager.GetString(name, CultureInfo.GetCultureInfo(language))!);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        pattern = Regex.Replace(pattern, @"\\\{(\d)}", match => seen.Add(match.Groups[1].Value)
            ? $"(?<a{match.Groups[1].Value}>.+?)" : $"\\k<a{match.Groups[1].Value}>");

        // An escaped brace of a format string represents a single one.
        pattern = pattern.Replace(@"\{\{", @"\{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
        Match found = Regex.Match(text, "^" + pattern + "$", RegexOptions.Singleline);
        return found.Success
            ? [text, .. Enumerable.Range(0, 5).Select(i => found.Groups["a" + i.ToString(CultureInfo.InvariantCulture)].Value)] : null;
    }
}
