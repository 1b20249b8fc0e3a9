using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Advice;

/// <summary>What a person sees of a check, read back into the messages and their arguments.</summary>
internal sealed class AdviceOutcome(bool hasSucceeded, RecordingBuild build, string language, string reports)
{
    /// <summary>Gets everything that reaches a person or a file.</summary>
    internal IEnumerable<string> Texts => [build.Text, reports];

    internal bool IsGreen => hasSucceeded && !Problems.Any();

    private IEnumerable<string> Problems => build.Events
        .Where(static e => e is BuildErrorEventArgs or BuildWarningEventArgs).Select(static e => e.Message!);

    /// <summary>Gets the arguments of a message, as they are in the text of a diagnosis; fails if there are none.</summary>
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

        // A reason is at the end of the message that a value is no key.
        return Match("OAK9002_NoKey", text) is [_, var variable, var reason, ..] && Match(name, reason) is { } arguments
            ? [text, variable, .. arguments.Skip(1)] : null;
    }

    /// <summary>Reads a text by the pattern of the resource: the whole text, then the argument of each placeholder by its number.</summary>
    private string[]? Match(string name, string text)
    {
        string pattern = Regex.Escape(Messages.Manager.GetString(name, CultureInfo.GetCultureInfo(language))!);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        pattern = Regex.Replace(pattern, @"\\\{(\d)}", match => seen.Add(match.Groups[1].Value)
            ? $"(?<a{match.Groups[1].Value}>.+?)" : $"\\k<a{match.Groups[1].Value}>");

        // Escaped braces of a format represent one.
        pattern = pattern.Replace(@"\{\{", @"\{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
        Match found = Regex.Match(text, "^" + pattern + "$", RegexOptions.Singleline);
        return found.Success
            ? [text, .. Enumerable.Range(0, 5).Select(i => found.Groups["a" + i.ToString(CultureInfo.InvariantCulture)].Value)] : null;
    }
}
