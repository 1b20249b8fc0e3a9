using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Repository;

namespace OpenAiKeyAnalyzers.Settings.Tests.Scenarios;

/// <summary>Represents a settings file with its expected entries and findings, as specified in a file of this folder.</summary>
/// <param name="Title">The scenario and its outcome, as in the name of a test.</param>
/// <param name="Path">The path of the settings file.</param>
/// <param name="Options">The known facts about the project: <c>test</c>, <c>client</c>, <c>variable=NAME</c> and others.</param>
/// <param name="Text">The settings file.</param>
/// <param name="Sections">The expected results by their headings.</param>
internal sealed record Scenario(string Title, string Path, IReadOnlyList<string> Options, string Text,
    IReadOnlyList<(string Heading, string Expected)> Sections)
{
    private const string Folder = "tests/OpenAiKeyAnalyzers.Settings.Tests/Scenarios";
    private const string NoLineBreak = "⟨end⟩";

    private static readonly ConcurrentDictionary<string, IReadOnlyList<Scenario>> Known = new();

    private static readonly string Key = SyntheticKey.Project();

    /// <summary>The words that represent keys in the files: no complete key is in the repository.</summary>
    private static readonly (string Word, string Text)[] Words =
    [
        ("⟨key⟩", Key), ("⟨key1⟩", Key[..40]), ("⟨key2⟩", Key[40..]), ("⟨user⟩", SyntheticKey.User()), ("⟨admin⟩", SyntheticKey.Admin()),
        ("⟨named⟩", SyntheticKey.NamedServiceAccount()), ("⟨azure⟩", SyntheticKey.Azure()), ("⟨secret⟩", SyntheticKey.ClientSecret()),
        ("⟨groq⟩", SyntheticKey.Other("gsk" + "_", 52)), ("⟨openrouter⟩", SyntheticKey.Other("sk-or-" + "v1-", 64, hex: true)),
    ];

    /// <summary>Gets the names of the files.</summary>
    public static IEnumerable<string> Files =>
        Directory.EnumerateFiles(RepositoryFiles.GetPath(Folder), "*.txt").Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal)!;

    /// <summary>Reads a file of scenarios.</summary>
    public static IReadOnlyList<Scenario> Read(string file) => Known.GetOrAdd(file, static file =>
        [.. ("\n" + RepositoryFiles.Read($"{Folder}/{file}")).Split("\n# ").Skip(1).Select(Parse)]);

    /// <summary>Writes a file of scenarios.</summary>
    public static void Write(string file, IEnumerable<Scenario> scenarios) =>
        File.WriteAllText(RepositoryFiles.GetPath($"{Folder}/{file}"), string.Join("\n", scenarios.Select(static scenario =>
            $"# {scenario.Title}\n{string.Join(' ', [scenario.Path, .. scenario.Options.Select(Encode)])}\n{EncodeFile(scenario.Text)}"
            + string.Concat(scenario.Sections.Select(static section => $"---- {section.Heading}\n{section.Expected}")))));

    /// <summary>Replaces invisible characters with their numbers, and keys with their words.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder();
        foreach (char c in text)
        {
            encoded.Append(c is >= ' ' and <= '~' ? c.ToString() : $"⟨{((int)c).ToString("X", CultureInfo.InvariantCulture)}⟩");
        }

        foreach ((string word, string key) in Words)
        {
            encoded.Replace(key, word);
        }

        return encoded.ToString();
    }

    /// <summary>Converts a text to lines.</summary>
    public static string EncodeFile(string text)
    {
        string encoded = string.Join('\n', text.Split('\n').Select(EncodeLine));
        return encoded.Length == 0 || encoded.EndsWith('\n') ? encoded : encoded + NoLineBreak + "\n";
    }

    private static Scenario Parse(string part)
    {
        string[] sections = part.Split("\n---- ");
        string[] head = sections[0].Split('\n', 3);
        string[] options = head[1].Split(' ');
        string text = head.Length < 3 ? string.Empty : Decode(head[2] + "\n");
        return new Scenario(head[0], options[0], [.. options.Skip(1).Select(Decode)], text.EndsWith(NoLineBreak + "\n", StringComparison.Ordinal)
            ? text[..^(NoLineBreak.Length + 1)] : text, [.. sections.Skip(1).Select(ParseSection)]);
    }

    private static (string Heading, string Expected) ParseSection(string section)
    {
        string[] parts = section.TrimEnd('\n').Split('\n', 2);
        return (parts[0], parts.Length > 1 ? parts[1] + "\n" : string.Empty);
    }

    // A number sign starts a scenario, and lines must not end with spaces.
    private static string EncodeLine(string line)
    {
        string encoded = Encode(line);
        encoded = encoded.EndsWith(' ') ? encoded[..^1] + "⟨20⟩" : encoded;
        return encoded.StartsWith("# ", StringComparison.Ordinal) ? "⟨23⟩" + encoded[1..] : encoded;
    }

    private static string Decode(string text)
    {
        foreach ((string word, string key) in Words)
        {
            text = text.Replace(word, key, StringComparison.Ordinal);
        }

        string[] parts = text.Split('⟨');
        return parts[0] + string.Concat(parts.Skip(1).Select(static part => part.Split('⟩', 2) is [var code, var rest]
            && int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int number)
            ? (char)number + rest : "⟨" + part));
    }
}
