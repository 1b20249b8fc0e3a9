using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OpenAiKeyAnalyzers.Descriptors;

namespace OpenAiKeyAnalyzers.Tests.Repository;

/// <summary>Verifies that the two resource files have the same entries, and that every entry is used.</summary>
public partial class MessageResourceTests
{
    private static readonly Dictionary<string, string> English = Read("src/OpenAiKeyAnalyzers/Descriptors/Strings.resx");
    private static readonly Dictionary<string, string> Japanese = Read("src/OpenAiKeyAnalyzers/Descriptors/Strings.ja.resx");
    private static readonly string Sources = string.Concat(RepositoryFiles.ReadSources("src/OpenAiKeyAnalyzers"));

    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void MessageNames_MatchInBothLanguages() => Assert.Equal(English.Keys, Japanese.Keys);

    [Fact]
    public void Placeholders_MatchAndStartAtZero() => Assert.All(English, static sentence =>
    {
        var placeholders = GetPlaceholders(sentence.Value);
        Assert.True(placeholders.SetEquals(GetPlaceholders(Japanese[sentence.Key])), $"{sentence.Key} has other placeholders in Japanese.");
        Assert.True(placeholders.SetEquals(Enumerable.Range(0, placeholders.Count).Select(static i => $"{{{i}}}")),
            $"{sentence.Key} leaves a placeholder out.");
    });

    [Fact]
    public void JapaneseMessages_AreTranslated() => Assert.All(
        Japanese.Where(static sentence => sentence.Value != "{0}"),
        static sentence => Assert.True(KanaOrKanji().IsMatch(sentence.Value), $"{sentence.Key} is not translated."));

    [Fact]
    public void MessageKeys_MatchMessageNames() => Assert.Equal(English.Keys, Enum.GetNames<MessageKey>());

    [Fact]
    public void MessageKeys_AreUsed() =>
        Assert.Empty(English.Keys.Except(MessageKeys().Matches(Sources).Select(static match => match.Groups[1].Value)));

    /// <summary>A name in quotes, or the beginning of one, is not checked by the compiler.</summary>
    [Fact]
    public void MessageNames_AreNotQuoted() => Assert.Empty(QuotedNames().Matches(Sources).Select(static match => match.Value));

    [Fact]
    public void Rules_ShowTheirOwnTexts() => Assert.All(RuleDescriptors.All, static rule => Assert.Equal(
        (English[rule.Id + "_Title"], English[rule.Id + "_Message"], English[rule.Id + "_Description"]),
        (rule.Title.ToString(EnglishCulture), rule.MessageFormat.ToString(EnglishCulture), rule.Description.ToString(EnglishCulture))));

    private static Dictionary<string, string> Read(string path) =>
        XDocument.Parse(RepositoryFiles.Read(path)).Root!.Elements("data")
            .ToDictionary(static data => data.Attribute("name")!.Value, static data => data.Element("value")!.Value,
                StringComparer.Ordinal);

    private static HashSet<string> GetPlaceholders(string sentence) =>
        [.. Placeholder().Matches(sentence).Select(static match => match.Value)];

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\u3040-\u30FF\u4E00-\u9FFF]")]
    private static partial Regex KanaOrKanji();

    [GeneratedRegex("\\bMessageKey\\.([A-Za-z0-9_]+)")]
    private static partial Regex MessageKeys();

    [GeneratedRegex("\"(?:(?:OAK[0-9]{4}|Advice|Effect|Stray)_[A-Za-z0-9_]*|_(?:Title|Message|Description|Throws|Dropped|NoSuccessor))\"")]
    private static partial Regex QuotedNames();
}
