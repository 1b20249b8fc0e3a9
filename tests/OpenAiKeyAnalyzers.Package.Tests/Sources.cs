namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Provides the programs of the consumers.</summary>
internal static class Sources
{
    private const int Cut = 40;

    internal static readonly string Key = SyntheticKey.Project(seed: 71);

    private static readonly string LineEndKey = SyntheticKey.ServiceAccount(seed: 72);

    private static readonly string BrokenKey = SyntheticKey.Project(seed: 73);

    /// <summary>A program with one defect: OAK1001.</summary>
    internal static readonly string Program = $"""System.Console.WriteLine("{Key}");""" + "\n";

    /// <summary>The finding in <see cref="Program"/>.</summary>
    internal const string ProgramLocation = "Program.cs(1,27): warning OAK1001";

    /// <summary>A program with three hard-coded keys, two of which contain whitespace: a fix removes all of it.</summary>
    internal static readonly string HardCodedKeys = $"""
        string hardCoded = "{Key}";
        string withLineEnd = "{LineEndKey}\n";
        string interrupted = "{BrokenKey[..Cut]} {BrokenKey[Cut..]}";
        System.Console.WriteLine(hardCoded + withLineEnd + interrupted);
        """ + "\n";

    /// <summary>Gets the findings in <see cref="HardCodedKeys"/>.</summary>
    internal static string[] HardCodedKeyLocations =>
    [
        "Program.cs(1,21): warning OAK1001",
        "Program.cs(2,23): warning OAK1001",
        $"Program.cs(2,{23 + LineEndKey.Length}): warning OAK1002",
        "Program.cs(3,23): warning OAK1001",
        $"Program.cs(3,{23 + Cut}): warning OAK1003",
    ];

    /// <summary>
    /// Gets the output of a build for <see cref="EveryRule"/>. A build does not print findings that are reported as information.
    /// </summary>
    internal static string[] GetEveryRuleLocations(string level = "warning") =>
    [
        .. EveryRule.Findings.Where(static finding => !EveryRule.InfoRules.Contains(finding.Rule))
            .Select(finding => $"{Path.GetFileName(finding.Path)}({finding.Line},{finding.Column}): {level} {finding.Rule}"),
    ];

    /// <summary>Creates a class with one hard-coded key at (3,34).</summary>
    internal static string CreateHolder(string name, string before = "") => $$"""
        internal static class {{name}}
        {
            {{before}}internal const string Key = "{{Key}}";
        }
        """ + "\n";
}
