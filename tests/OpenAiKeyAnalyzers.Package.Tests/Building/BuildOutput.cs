using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>Represents the exit code and the output of a build.</summary>
internal sealed partial record BuildOutput(int ExitCode, string Text)
{
    /// <summary>
    /// Gets the findings of this package, ordered by file, line and column. A build prints each finding when it occurs and again at the
    /// end, with the same words; findings of two target frameworks differ in the last ones.
    /// </summary>
    internal IReadOnlyList<Finding> Findings { get; } =
        [.. Pattern().Matches(Text).DistinctBy(static match => match.Value.Trim()).Select(Finding.FromMatch)
            .OrderBy(static f => f.File, StringComparer.Ordinal).ThenBy(static f => f.Line).ThenBy(static f => f.Column)];

    /// <summary>Gets the findings without their messages: <c>Program.cs(1,2): warning OAK1001</c>.</summary>
    internal IEnumerable<string> Locations => Findings.Select(static finding => finding.Location);

    internal BuildOutput AssertSucceeded()
    {
        Assert.True(ExitCode == 0, Text);
        return this;
    }

    internal BuildOutput AssertFailed()
    {
        Assert.True(ExitCode != 0, Text);
        return this;
    }

    /// <summary>Asserts the exact list of findings; shows the whole output if it differs.</summary>
    internal BuildOutput AssertDiagnostics(params string[] places)
    {
        Assert.True(places.Order(StringComparer.Ordinal).SequenceEqual(Locations.Order(StringComparer.Ordinal)),
            $"Expected:\n{string.Join('\n', places)}\n\n{Text}");
        return this;
    }

    [GeneratedRegex(@"^\s*(?<path>[^\r\n]+?)\((?<line>\d+),(?<column>\d+)\): (?<level>\w+) (?<id>OAK\d{4}): (?<message>[^\r\n]*?)(?: \[[^\]\r\n]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Pattern();

    internal sealed record Finding(string File, int Line, int Column, string Level, string Id, string Message)
    {
        internal string Location => $"{File}({Line},{Column}): {Level} {Id}";

        internal static Finding FromMatch(Match match) => new(
            Path.GetFileName(match.Groups["path"].Value),
            int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture),
            int.Parse(match.Groups["column"].Value, CultureInfo.InvariantCulture),
            match.Groups["level"].Value,
            match.Groups["id"].Value,
            match.Groups["message"].Value);
    }
}
