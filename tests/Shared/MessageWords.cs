using System.Xml.Linq;

namespace OpenAiKeyAnalyzers.Testing;

/// <summary>
/// Verifies the topic of each message in a resource file: tests that compare names and arguments do not detect that two messages are
/// swapped. Messages may be reworded as long as they keep these words.
/// </summary>
/// <param name="words">A table of resource names, English words and Japanese words; <c>|</c> separates words.</param>
/// <param name="resources">The path of the resource file, without language and extension.</param>
internal sealed class MessageWords(string words, string resources)
{
    private readonly Dictionary<string, string[]> _english = ReadWords(words, 1);
    private readonly Dictionary<string, string[]> _japanese = ReadWords(words, 2);
    private readonly Dictionary<string, string> _englishTexts = ReadTexts(resources + ".resx");
    private readonly Dictionary<string, string> _japaneseTexts = ReadTexts(resources + ".ja.resx");

    /// <summary>Verifies that each message has its words, and that no two messages of a group can be swapped.</summary>
    /// <param name="getGroup">Returns the group of a resource name; <see langword="null"/> if other tests verify its text.</param>
    internal void AssertSwapsAreNoticed(Func<string, string?> getGroup)
    {
        Assert.Empty(_english.Keys.Except(_englishTexts.Keys));
        foreach (string[] names in _englishTexts.Keys.Where(name => getGroup(name) is not null).GroupBy(getGroup)
            .Select(static group => group.ToArray()).Where(static group => group.Length > 1))
        {
            Assert.Empty(names.Except(_english.Keys));
            AssertSwapsAreNoticed(names, _english, _englishTexts);
            AssertSwapsAreNoticed(names, _japanese, _japaneseTexts);
        }
    }

    private static void AssertSwapsAreNoticed(string[] names, Dictionary<string, string[]> words, Dictionary<string, string> texts)
    {
        foreach (string name in names)
        {
            Assert.True(HasWords(name, name), $"{name} lacks one of its words ({string.Join(", ", words[name])}): {texts[name]}");
            Assert.All(names, other => Assert.True(
                texts[name] == texts[other] || !HasWords(name, other) || !HasWords(other, name),
                $"{name} and {other} could change places: give them words that only one of them has."));
        }

        bool HasWords(string name, string text) =>
            Array.TrueForAll(words[name], word => texts[text].Contains(word, StringComparison.Ordinal));
    }

    private static Dictionary<string, string[]> ReadWords(string path, int column) => File.ReadLines(path)
        .Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split('\t'))
        .ToDictionary(static parts => parts[0], parts => parts[column].Split('|'), StringComparer.Ordinal);

    private static Dictionary<string, string> ReadTexts(string path) => XDocument.Load(path).Root!.Elements("data")
        .ToDictionary(static data => data.Attribute("name")!.Value, static data => data.Element("value")!.Value, StringComparer.Ordinal);
}
