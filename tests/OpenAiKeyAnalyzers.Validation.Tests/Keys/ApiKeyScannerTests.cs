using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

public class ApiKeyScannerTests
{
    public static AllPairs FormsAndContexts() => new(KeySamples.All, ContextSamples.All);

    public static AllPairs FormsAndSeparators() =>
        new(KeySamples.All, [" ", ",", ", ", ";", "\n", "\r\n", "|", "\" \"", "\\n", "&k=", "\u200B\n", " or ", "----\n"]);

    public static AllPairs PlaceholderWordsAndPrefixes() =>
        new(["test", "admin", "fake", "example", "foo", "bar", "YOUR", "change", "sample", "replace", "placeholder", "dummy", "redacted",
            "abcdef", "123456"], ["", "proj-", "svcacct-", "admin-", "None-"]);

    [Theory]
    [MemberData(nameof(FormsAndContexts))]
    public void KeyInAnyContext_ReturnsMatch(string form, string surroundings)
    {
        string key = KeySamples.GetText(form);
        int start = ContextSamples.GetLeft(surroundings).Length;

        string expected = MatchFormatter.FormatKey(KeySamples.GetKind(form), start, start + key.Length);
        Assert.Equal(expected, MatchFormatter.Scan(ContextSamples.Enclose(surroundings, key)));
    }

    [Theory]
    [MemberData(nameof(FormsAndSeparators))]
    public void TwoKeys_ReturnsTwoMatches(string form, string separator)
    {
        string key = KeySamples.GetText(form);
        string other = SyntheticKey.Project(seed: 50);
        int second = key.Length + separator.Length;

        IReadOnlyList<ApiKeyMatch> readings = ApiKeyScanner.Scan(key + separator + other);

        Assert.Equal([(KeySamples.GetKind(form), 0, key.Length), (ApiKeyKind.Project, second, second + other.Length)],
            readings.Select(r => (r.Kind, r.Start, r.End)));
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Authorization: bearer")]
    public void KeyAdjacentToScheme_ReturnsMatch(string before)
    {
        foreach (string key in new[] { SyntheticKey.User(), SyntheticKey.Project(), SyntheticKey.ServiceAccount(), SyntheticKey.Admin(),
            SyntheticKey.WithoutProject() })
        {
            ApiKeyMatch reading = Assert.Single(ApiKeyScanner.Scan(before + key));
            Assert.Equal((before.Length, key.Length), (reading.Start, reading.Length));
        }

        Assert.Empty(ApiKeyScanner.Scan("pall" + SyntheticKey.Project()));
    }

    [Fact]
    public void AllForms_ReturnsMatchesInOrder()
    {
        string text = string.Join('\n', KeySamples.All.Select(form => form.Replace(' ', '_') + "=" + KeySamples.GetText(form)));

        Assert.Equal(KeySamples.All.Select(KeySamples.GetText), ApiKeyScanner.Scan(text).Select(r => text[r.Start..r.End]));
    }

    [Fact]
    public void RandomKeysOfAnyLength_ReturnsMatch()
    {
        for (int seed = 100; seed < 600; seed++)
        {
            int half = 16 + (seed % 105);
            string[] keys =
                [SyntheticKey.User(seed), SyntheticKey.Project(half, seed), SyntheticKey.ServiceAccount(half, seed),
                    SyntheticKey.Admin(half, seed), SyntheticKey.WithoutProject(half, seed)];
            foreach (string key in keys)
            {
                ApiKeyMatch reading = Assert.Single(ApiKeyScanner.Scan("k: " + key + ", "));
                Assert.Equal((3, 3 + key.Length), (reading.Start, reading.End));
            }
        }
    }

    [Fact]
    public void RandomKeysWithoutWatermark_ReturnsMatchForMost()
    {
        // A body that appears made up by coincidence (few digits, an alphabet) is not reported, which is better than a false positive.
        int found = Enumerable.Range(2000, 2000)
            .Count(seed =>
                ApiKeyScanner.Scan(SyntheticKey.WithoutProjectOrWatermark(seed)) is [{ Kind: ApiKeyKind.WithoutProject, Length: 56 }]);

        Assert.InRange(found, 1980, 2000);
    }

    [Theory]
    [MemberData(nameof(PlaceholderWordsAndPrefixes))]
    public void PlaceholderWordWithWatermark_ReturnsMatch(string word, string prefix)
    {
        string rest = SyntheticKey.Characters(74 - word.Length, 60);
        string half = SyntheticKey.Characters(74, 61);
        string[] keys =
        [
            SyntheticKey.Create(prefix, word + rest, half),
            SyntheticKey.Create(prefix, rest + word, half),
            SyntheticKey.Create(prefix, half, word + rest),
            SyntheticKey.Create(prefix, half, rest + word),
        ];

        Assert.All(keys, key => Assert.Equal((0, key.Length), Assert.Single(ApiKeyScanner.Scan(key).Select(r => (r.Start, r.End)))));
    }

    [Fact]
    public void AlphabetKeyWithWatermark_ReturnsMatch()
    {
        string key = SyntheticKey.Create("proj-", "ABCDEFGHIJKLMNOPQRST", "abcdefghijklmnopqrst");

        Assert.Equal(MatchFormatter.FormatKey(ApiKeyKind.Project, 0, key.Length), MatchFormatter.Scan(key));
    }

    [Fact]
    public void TruncatedKey_ReturnsMatchUpToItsEnd()
    {
        string key = SyntheticKey.Project();
        for (int length = key.Length - 50; length < key.Length; length++)
        {
            Assert.Equal(MatchFormatter.FormatKey(ApiKeyKind.Project, 1, 1 + length), MatchFormatter.Scan("\"" + key[..length] + "\""));
        }
    }

    [Theory]
    [InlineData("sk-proj-…", "project 74")]
    [InlineData("sk-…", "user")]
    [InlineData("sk-svcacct-…", "service account, its name")]
    [InlineData("sk-admin-…", "admin 58")]
    [InlineData("sk-None-…", "none, no watermark")]
    [InlineData("ek_…", "client secret")]
    [InlineData("Azure OpenAI", "Azure OpenAI")]
    public void Mask_ReturnsPrefixOnly(string mask, string form) =>
        Assert.Equal(mask, KeySamples.GetKind(form).GetMaskedPrefix());
}
