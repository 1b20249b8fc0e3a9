using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

/// <summary>
/// Verifies where a key starts and ends if its halves have unusual lengths. A fix would remove or keep each character that is wrongly
/// included or excluded.
/// </summary>
public class KeyEndTests
{
    [Fact]
    public void HyphenInsideHalf_DoesNotEndKey()
    {
        // The 20 characters on both sides of the watermark could be the halves of a key with a name.
        foreach ((string prefix, int half) in new[] { ("proj-", 60), ("proj-", 58), ("admin-", 58), ("svcacct-", 46), ("", 58), ("", 74) })
        {
            string key = SyntheticKey.Create(prefix, GetHalf(half - 21) + "-" + GetHalf(20), GetHalf(20) + "-" + GetHalf(half - 21));
            Assert.Equal(key.Length, ScanOne("k=" + key + ";").Length);
            Assert.NotEqual(prefix == "svcacct-" ? ApiKeyKind.User : ApiKeyKind.ServiceAccount, ScanOne(key).Kind);
        }
    }

    [Theory]
    [InlineData("nightly-report-", 58)]
    [InlineData("nightly-report-", 74)]
    [InlineData("b-", 46)]
    [InlineData("zzzzzzzzzz-", 20)]
    [InlineData("b-", 20)]
    public void NamedKey_IsServiceAccount(string name, int half)
    {
        string second = half == 20 ? GetHalf(20) : GetHalf(10) + "_" + GetHalf(half - 11);
        string key = SyntheticKey.Create(name, GetHalf(half), second);

        Assert.Equal((ApiKeyKind.ServiceAccount, key.Length), (ScanOne(key + "-").Kind, ScanOne("k=" + key + "-----").Length));
    }

    [Fact]
    public void EmptyName_IsNoServiceAccount() =>
        Assert.Equal(ApiKeyKind.User, ScanOne(SyntheticKey.Create("-", GetHalf(20), GetHalf(20))).Kind);

    [Theory]
    [InlineData(16, 16)]
    [InlineData(15, 0)]
    [InlineData(40, 40)]
    public void CutKeyBeforeWord_EndsAtSpace(int after, int expected)
    {
        string key = SyntheticKey.Create("", GetHalf(60), GetHalf(after));
        IReadOnlyList<ApiKeyMatch> keys = ApiKeyScanner.Scan("k=" + key + " is my key");

        Assert.Equal(expected == 0 ? [] : [key.Length], keys.Select(static match => match.Length));
    }

    [Theory]
    [InlineData(8, 8, true)]
    [InlineData(8, 7, false)]
    public void CutKeyWithSpaceAsWholeText_HasMinimumLength(int first, int second, bool isFound)
    {
        string key = SyntheticKey.Create("", GetHalf(60), GetHalf(first)) + " " + SyntheticKey.Other("", second, seed: 5);

        Assert.Equal(isFound ? [key.Length] : [], ApiKeyScanner.Scan("\n" + key + "\n").Select(static match => match.Length));
        Assert.Empty(ApiKeyScanner.Scan(key + ", and more"));
        Assert.Empty(ApiKeyScanner.Scan("k=" + key));
    }

    [Theory]
    [InlineData(" belongs to us and nobody else")]
    [InlineData(" belongs to the other department")]
    public void WordsAfterCutKey_AreNotPartOfIt(string words) =>
        Assert.Empty(ApiKeyScanner.Scan(SyntheticKey.Create("", GetHalf(20), GetHalf(10)) + words));

    [Fact]
    public void ProjectKeyCutShortlyAfterWatermark_ReturnsMatch()
    {
        string key = SyntheticKey.Project()[..^69];

        Assert.Equal((1, key.Length), (ScanOne("\"" + key + "\"").Start, ScanOne("\"" + key + "\"").Length));
    }

    [Fact]
    public void KeyWithoutWatermark_EndsBeforeNextWord()
    {
        string key = SyntheticKey.WithoutProjectOrWatermark();

        Assert.Equal(key.Length, ScanOne(key + "-backup-copy").Length);
        Assert.Equal(key.Length, ScanOne(key + "_2").Length);
        Assert.Equal(key.Length, ScanOne("k=" + key.Insert(20, " ") + " is mine").Length - 1);
    }

    [Theory]
    [InlineData("-", 1)]
    [InlineData("--", 2)]
    [InlineData("---", 0)]
    [InlineData("--------", 0)]
    public void RuledLineAfterKeyWithoutWatermark_IsExcluded(string line, int kept)
    {
        string key = "sk" + "-proj-" + SyntheticKey.Other("", 48, seed: 7);

        Assert.Equal(key.Length + kept, ScanOne("k=" + key + line + " ").Length);
    }

    [Fact]
    public void PrefixAfterWord_NeedsWatermark()
    {
        string body = SyntheticKey.Other("", 48, seed: 7);
        foreach (string before in new[] { "my-", "my_", "Bearer", "-" })
        {
            Assert.Empty(ApiKeyScanner.Scan(before + "sk" + "-proj-" + body));
            Assert.Single(ApiKeyScanner.Scan(before + SyntheticKey.Project()));
        }

        foreach (string before in new[] { "", " ", "key=", "\\n", "Bearer " })
        {
            Assert.Single(ApiKeyScanner.Scan(before + "sk" + "-proj-" + body));
        }
    }

    [Theory]
    [InlineData(200, 1)]
    [InlineData(201, 0)]
    public void CharactersBeforeWatermark_AreLimited(int before, int count) => Assert.Equal(count,
        ApiKeyScanner.Scan(SyntheticKey.Create("", SyntheticKey.Characters(before, 3), SyntheticKey.Characters(90, 4))).Count);

    [Fact]
    public void KeyAfterLongWord_IsFound()
    {
        // The watermark is too far from the first prefix; in the second example, it is also beyond the part that is read at once.
        string first = "sk-" + SyntheticKey.Characters(119, 8) + "_";
        string second = "sk-" + SyntheticKey.Characters(122, 8) + "_";
        string longKey = SyntheticKey.Create("", SyntheticKey.Characters(200, 9), SyntheticKey.Characters(60, 10));

        Assert.Equal(first.Length, ScanOne(first + SyntheticKey.Project() + new string('-', 60)).Start);
        Assert.Equal((second.Length, longKey.Length),
            (ScanOne(second + longKey).Start, ScanOne(second + longKey).Length));
    }

    [Theory]
    [InlineData("sx-")]
    [InlineData("s-k")]
    [InlineData("s")]
    [InlineData("sk")]
    [InlineData("sk_")]
    [InlineData("so-")]
    public void OtherPrefix_ReturnsNoMatch(string prefix) =>
        Assert.Empty(ApiKeyScanner.Scan(prefix + GetHalf(20) + SyntheticKey.Watermark + GetHalf(20) + " s"));

    [Theory]
    [InlineData("012349", 1)]
    [InlineData("9a8b2c", 1)]
    [InlineData("01239", 0)]
    [InlineData("abcde", 0)]
    public void ClientSecret_HasSixDifferentDigits(string digits, int count) =>
        Assert.Equal(count, ApiKeyScanner.Scan("ek" + "_" + string.Concat(Enumerable.Repeat(digits, 32))[..32]).Count);

    [Fact]
    public void InvisibleCharacterThatSeparatesWords_IsKept()
    {
        foreach (string text in new[] { "my-\u200B" + SyntheticKey.Project(), "my_\u200B" + SyntheticKey.Project(),
            SyntheticKey.ClientSecret() + "\u200Bword", SyntheticKey.ClientSecret() + "\u200B2" })
        {
            Assert.Empty(ScanOne(text).Defects);
        }

        Assert.Single(ScanOne("a: \u200B" + SyntheticKey.ClientSecret() + ", b").Defects);
        Assert.Single(ScanOne("a: " + SyntheticKey.ClientSecret() + "\u200B, b").Defects);
    }

    private static ApiKeyMatch ScanOne(string text) => Assert.Single(ApiKeyScanner.Scan(text));

    private static string GetHalf(int length) => SyntheticKey.Other(string.Empty, length, seed: length);
}
