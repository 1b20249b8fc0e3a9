namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Programs that the consumers are made of.</summary>
internal static class Sources
{
    private const int Cut = 40;

    internal static readonly string Key = SyntheticKey.Project(seed: 71);

    private static readonly string LineEndKey = SyntheticKey.ServiceAccount(seed: 72);

    private static readonly string BrokenKey = SyntheticKey.Project(seed: 73);

    internal static IEnumerable<string> Keys => [Key, LineEndKey, BrokenKey];

    /// <summary>One defect: OAK1001.</summary>
    internal static readonly string Program = $"""System.Console.WriteLine("{Key}");""" + "\n";

    /// <summary>The finding in <see cref="Program"/>.</summary>
    internal const string ProgramLocation = "Program.cs(1,27): warning OAK1001";

    /// <summary>Every rule once, and OAK1001 for each key.</summary>
    internal static readonly string EveryRule = $"""
        string hardCoded = "{Key}";
        string withLineEnd = "{LineEndKey}\n";
        string interrupted = "{BrokenKey[..Cut]} {BrokenKey[Cut..]}";
        System.Console.WriteLine(hardCoded + withLineEnd + interrupted);
        """ + "\n";

    /// <summary>The findings in <see cref="EveryRule"/>.</summary>
    internal static string[] GetEveryRuleLocations(string level = "warning") =>
    [
        $"Program.cs(1,21): {level} OAK1001",
        $"Program.cs(2,23): {level} OAK1001",
        $"Program.cs(2,{23 + LineEndKey.Length}): {level} OAK1002",
        $"Program.cs(3,23): {level} OAK1001",
        $"Program.cs(3,{23 + Cut}): {level} OAK1003",
    ];

    /// <summary>A class with one hard-coded key at (3,34).</summary>
    internal static string CreateHolder(string name, string before = "") => $$"""
        internal static class {{name}}
        {
            {{before}}internal const string Key = "{{Key}}";
        }
        """ + "\n";
}
