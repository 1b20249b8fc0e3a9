using System.Text.RegularExpressions;
using System.Xml.Linq;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tests.Repository;

/// <summary>The two resource files say the same, and nothing that nobody asks for.</summary>
public partial class MessageResourceTests
{
    private static readonly Dictionary<string, string> English = Read("src/OpenAiKeyAnalyzers/Descriptors/Strings.resx");
    private static readonly Dictionary<string, string> Japanese = Read("src/OpenAiKeyAnalyzers/Descriptors/Strings.ja.resx");
    private static readonly string Sources = string.Concat(RepositoryFiles.ReadSources("src/OpenAiKeyAnalyzers"));

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
    public void MessageNames_AreUsed()
    {
        IEnumerable<string> ofRules =
            RuleDescriptors.All.SelectMany(static rule => new[] { rule.Id + "_Title", rule.Id + "_Message", rule.Id + "_Description" });
        IEnumerable<string> ofStrays = Enum.GetNames<StrayPosition>().Concat(Enum.GetNames<StrayCharacter>())
            .Select(static name => "Stray_" + name);
        IEnumerable<string> ofDefects = Enum.GetNames<CredentialDefect>()
            .SelectMany(static name => new[] { "OAK1004_" + name, "OAK1005_" + name, "OAK1007_" + name });
        IEnumerable<string> ofHeaders = Enum.GetNames<AuthorizationDefect>().Select(static name => "OAK3001_" + name)
            .Concat(Enum.GetNames<HeaderNameDefect>().Select(static name => "OAK3002_" + name))
            .Concat(Enum.GetNames<OpenAiHeaderDefect>().Select(static name => "OAK3004_" + name))
            .SelectMany(static name => new[] { name, name + "_Throws", name + "_Dropped" });
        IEnumerable<string> ofAddresses = Enum.GetNames<UrlDefect>()
            .SelectMany(static name =>
                new[] { "OAK4004_" + name, "OAK4004_" + name + "_Client", "OAK4004_" + name + "_Azure", "OAK4006_" + name })
            .Concat(new[] { "OAK4007_ShutDown", "OAK4007_Announced", "OAK4007_Presumed" }.Select(static name => name + "_NoSuccessor"));
        IEnumerable<string> used = QuotedNames().Matches(Sources).Select(static match => match.Groups[1].Value).Concat(ofRules)
            .Concat(ofStrays).Concat(ofDefects).Concat(ofHeaders).Concat(ofAddresses);
        Assert.Empty(English.Keys.Except(used));
    }

    [Fact]
    public void RequestedMessageNames_Exist() =>
        Assert.Empty(RequestedNames().Matches(Sources).Select(static match => match.Groups[1].Value)
            .Where(static name => !name.EndsWith('_')).Except(English.Keys));

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

    [GeneratedRegex("\"([A-Za-z0-9]+_[A-Za-z0-9_]+)\"")]
    private static partial Regex QuotedNames();

    [GeneratedRegex("Text\\.Of\\(\"([^\"]+)\"")]
    private static partial Regex RequestedNames();
}
