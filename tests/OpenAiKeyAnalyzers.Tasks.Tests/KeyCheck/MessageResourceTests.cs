using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OpenAiKeyAnalyzers.Tasks.KeyCheck;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck;

/// <summary>Verifies that the two resource files have the same entries, and that every entry is used.</summary>
public partial class MessageResourceTests
{
    private const string Project = "src/OpenAiKeyAnalyzers.Tasks";

    private static readonly string Repository = typeof(MessageResourceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "Repository").Value!;
    private static readonly Dictionary<string, string> English = Read("KeyCheck/Diagnostics/Strings.resx");
    private static readonly Dictionary<string, string> Japanese = Read("KeyCheck/Diagnostics/Strings.ja.resx");
    private static readonly string Sources =
        string.Concat(Directory.EnumerateFiles(Path.Combine(Repository, Project), "*.cs", SearchOption.AllDirectories)
        .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin"))
        .Select(File.ReadAllText));

    [Fact]
    public void MessageNames_MatchInBothLanguages() => Assert.Equal(English.Keys, Japanese.Keys);

    [Fact]
    public void Placeholders_MatchInBothLanguages() => Assert.All(English, static sentence =>
        Assert.True(GetPlaceholders(sentence.Value).SetEquals(GetPlaceholders(Japanese[sentence.Key])),
            $"{sentence.Key} has other placeholders in Japanese."));

    [Fact]
    public void JapaneseMessages_AreTranslated() =>
        Assert.All(Japanese, static sentence => Assert.True(KanaOrKanji().IsMatch(sentence.Value), $"{sentence.Key} is not translated."));

    [Fact]
    public void MessageKeys_MatchMessageNames() => Assert.Equal(English.Keys, Enum.GetNames<CheckMessageKey>());

    [Fact]
    public void MessageKeys_AreUsed() =>
        Assert.Empty(English.Keys.Except(MessageKeys().Matches(Sources).Select(static match => match.Groups[1].Value)));

    /// <summary>A name in quotes, or the beginning of one, is not checked by the compiler.</summary>
    [Fact]
    public void MessageNames_AreNotQuoted() => Assert.Empty(QuotedNames().Matches(Sources).Select(static match => match.Value));

    [Fact]
    public void KindsOfKeys_HaveMessagesOfTheirOwn() => Assert.All(Enum.GetValues<ApiKeyKind>(),
        static kind => Assert.Equal("Kind_" + kind, CredentialMessageKeys.Get(kind).ToString()));

    [Fact]
    public void Defects_HaveMessagesOfTheirOwn() => Assert.All(
        Enum.GetValues<CredentialDefect>().Where(static defect => English.ContainsKey("Value_" + defect)),
        static defect => Assert.Equal("Value_" + defect, CredentialMessageKeys.Get(defect).ToString()));

    [Fact]
    public void MessageCodes_MatchSeverities() =>
        Assert.Equal(CheckDiagnostic.Severities.Keys.Order(),
            English.Keys.Where(static name => name.StartsWith("OAK", StringComparison.Ordinal)).Select(static name => name[..7]).Distinct()
                .Order());

    [Theory]
    [InlineData("ja", "プレースホルダー")]
    [InlineData("ja-JP", "プレースホルダー")]
    [InlineData("en", "placeholder")]
    [InlineData("fr", "placeholder")]
    [InlineData("not a language!", "placeholder")]
    public void RequestedLanguage_IsUsed(string language, string word) =>
    Assert.Contains(word, new Messages(language).Format(CheckMessageKey.Value_Placeholder), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://example.org/x/", "https://example.org/x/blob/main/docs/key-check.md")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void RepositoryUrl_ReturnsHelpLink(string? url, string? page) => Assert.Equal(page, HelpPage.GetLink(url));

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Repository, Project, file)).Root!.Elements("data")
            .ToDictionary(static data => data.Attribute("name")!.Value, static data => data.Element("value")!.Value,
                StringComparer.Ordinal);

    private static HashSet<string> GetPlaceholders(string sentence) =>
        [.. Placeholder().Matches(sentence).Select(static match => match.Value)];

    [GeneratedRegex(@"(?<!\{)\{[0-9]+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\u3040-\u30FF\u4E00-\u9FFF]")]
    private static partial Regex KanaOrKanji();

    [GeneratedRegex("\\bCheckMessageKey\\.([A-Za-z0-9_]+)")]
    private static partial Regex MessageKeys();

    [GeneratedRegex("\"(?:OAK9[0-9]{3}|Value|Kind|Models|Timeout|Fix)_[A-Za-z]*\"")]
    private static partial Regex QuotedNames();
}
