using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

public class KeyStrayCharacterTests
{
    public static AllPairs FormsAndStrayCharacters() => new(KeySamples.All, StrayCharacterSamples.All);

    public static AllPairs SecretFormsAndStrayCharacters() => new(KeySamples.Secret, StrayCharacterSamples.All);

    public static AllPairs SecretFormsAndContexts() => new(KeySamples.Secret, ContextSamples.All);

    [Theory]
    [MemberData(nameof(FormsAndStrayCharacters))]
    public void AroundValue_ReturnsDefects(string form, string stray)
    {
        (ApiKeyKind kind, string key, string characters) =
            (KeySamples.GetKind(form), KeySamples.GetText(form), StrayCharacterSamples.GetText(stray));
        foreach (string quote in new[] { "", "\"", "'", "`" })
        {
            int start = quote.Length;
            int shifted = start + characters.Length;
            string before =
                MatchFormatter.FormatDefect(StrayPosition.Before, StrayCharacterSamples.GetCharacterClass(stray), start, shifted);
            string After(int end) =>
                MatchFormatter.FormatDefect(StrayPosition.After, StrayCharacterSamples.GetCharacterClass(stray), end,
                    end + characters.Length);

            Assert.Equal(MatchFormatter.FormatKey(kind, shifted, shifted + key.Length, before),
                MatchFormatter.Scan(quote + characters + key + quote));
            Assert.Equal(MatchFormatter.FormatKey(kind, start, start + key.Length, After(start + key.Length)),
                MatchFormatter.Scan(quote + key + characters + quote));
            Assert.Equal(MatchFormatter.FormatKey(kind, shifted, shifted + key.Length, before, After(shifted + key.Length)),
                MatchFormatter.Scan(quote + characters + key + characters + quote));
        }
    }

    [Theory]
    [MemberData(nameof(SecretFormsAndStrayCharacters))]
    public void InsideKey_ReturnsDefectAtAnyIndex(string form, string stray)
    {
        (ApiKeyKind kind, string key, string characters) =
            (KeySamples.GetKind(form), KeySamples.GetText(form), StrayCharacterSamples.GetText(stray));
        for (int i = 1; i < key.Length; i++)
        {
            string gap =
                MatchFormatter.FormatDefect(StrayPosition.Inside, StrayCharacterSamples.GetCharacterClass(stray), i, i + characters.Length);
            Assert.Equal(MatchFormatter.FormatKey(kind, 0, key.Length + characters.Length, gap),
                MatchFormatter.Scan(key.Insert(i, characters)));
        }
    }

    [Theory]
    [MemberData(nameof(SecretFormsAndContexts))]
    public void InsideKey_ReturnsDefectInAnyContext(string form, string surroundings)
    {
        string key = KeySamples.GetText(form);
        int start = ContextSamples.GetLeft(surroundings).Length;
        foreach (string stray in new[] { "blank", "LF and indentation", "zero-width space" })
        {
            string characters = StrayCharacterSamples.GetText(stray);
            for (int i = 1; i < key.Length; i++)
            {
                string gap =
                    MatchFormatter.FormatDefect(StrayPosition.Inside, StrayCharacterSamples.GetCharacterClass(stray), start + i,
                        start + i + characters.Length);
                string expected = MatchFormatter.FormatKey(KeySamples.GetKind(form), start, start + key.Length + characters.Length, gap);
                Assert.Equal(expected, MatchFormatter.Scan(ContextSamples.Enclose(surroundings, key.Insert(i, characters))));
            }
        }
    }

    [Fact]
    public void InsideRandomKey_ReturnsDefect()
    {
        var words = new List<string>();
        for (int seed = 2000; seed < 3000; seed++)
        {
            string[] keys =
            [
                SyntheticKey.User(seed),
                SyntheticKey.LongUser(58, seed),
                SyntheticKey.Project(20, seed),
                SyntheticKey.Project(58, seed),
                SyntheticKey.Project(74, seed),
                SyntheticKey.ServiceAccount(46, seed),
                SyntheticKey.NamedServiceAccount("nightly-report", seed),
                SyntheticKey.Admin(58, seed),
                SyntheticKey.ShortWithoutProject(20 + (seed % 23), seed),
            ];
            foreach (string key in keys)
            {
                int i = 1 + (seed * 31 % (key.Length - 1));
                ApiKeyMatch reading = Assert.Single(ApiKeyScanner.Scan("k=" + key.Insert(i, " ") + " is mine"));
                if (reading.Defects.Count == 0 && key.Length - i <= 10)
                {
                    words.Add(key[i..]);
                    continue;
                }

                ApiKeyDefect gap = Assert.Single(reading.Defects);
                Assert.Equal((2, key.Length + 1, 2 + i, 1), (reading.Start, reading.Length, gap.Start, gap.Length));
            }
        }

        // The last piece of one in 9,000 keys resembles a word, and is followed by words.
        Assert.Single(words);
    }

    [Fact]
    public void KeyOverThreeLines_ReturnsTwoDefects()
    {
        string key = SyntheticKey.Project();
        string text = "\"" + key[..60] + "\r\n    " + key[60..120] + "\r\n    " + key[120..] + "\"";

        string expected = MatchFormatter.FormatKey(
            ApiKeyKind.Project,
            1,
            text.Length - 1,
            MatchFormatter.FormatDefect(StrayPosition.Inside, StrayCharacter.LineBreak, 61, 67),
            MatchFormatter.FormatDefect(StrayPosition.Inside, StrayCharacter.LineBreak, 127, 133));
        Assert.Equal(expected, MatchFormatter.Scan(text));
    }

    [Fact]
    public void SeveralDefects_ReturnsAllInOrder()
    {
        string key = SyntheticKey.User();
        string text = "\uFEFF" + key[..2] + " " + key[2..25] + "\u200B" + key[25..] + "\r\n";

        string expected = MatchFormatter.FormatKey(
            ApiKeyKind.User,
            1,
            54,
            MatchFormatter.FormatDefect(StrayPosition.Before, StrayCharacter.NonAscii, 0, 1),
            MatchFormatter.FormatDefect(StrayPosition.Inside, StrayCharacter.Whitespace, 3, 4),
            MatchFormatter.FormatDefect(StrayPosition.Inside, StrayCharacter.NonAscii, 27, 28),
            MatchFormatter.FormatDefect(StrayPosition.After, StrayCharacter.LineBreak, 54, 56));
        Assert.Equal(expected, MatchFormatter.Scan(text));
    }

    [Fact]
    public void BrokenPrefixAndWatermark_ReturnsAllDefects()
    {
        string key = SyntheticKey.Admin();
        string text = key.Insert(key.IndexOf(SyntheticKey.Watermark, StringComparison.Ordinal) + 3, "\n").Insert(4, " ").Insert(1, "\t");

        Assert.Equal(3, Assert.Single(ApiKeyScanner.Scan(text)).Defects.Count);
    }

    [Fact]
    public void WordAfterBrokenKey_IsExcluded()
    {
        string key = SyntheticKey.Project().Insert(100, " ");

        ApiKeyMatch reading = Assert.Single(ApiKeyScanner.Scan(key + " is my key, since 2024"));

        Assert.Equal(key.Length, reading.End);
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer  ")]
    [InlineData("bearer \t")]
    [InlineData("\"Bearer ")]
    public void SpacesAfterScheme_ReturnsNoDefect(string left)
    {
        string key = SyntheticKey.Project();

        Assert.Equal(MatchFormatter.FormatKey(ApiKeyKind.Project, left.Length, left.Length + key.Length), MatchFormatter.Scan(left + key));
    }

    [Theory]
    [InlineData("Bearer \n", 7, 8)]
    [InlineData("Bearer \u200B", 7, 8)]
    [InlineData("Bearer \u00A0", 7, 8)]
    [InlineData("Bearer\r\n ", 6, 8)]
    [InlineData("Bearer \u3000 \n", 7, 10)]
    public void StrayCharactersAfterScheme_KeepsOneSpace(string left, int start, int end)
    {
        string text = left + SyntheticKey.Project();

        ApiKeyDefect defect = Assert.Single(Assert.Single(ApiKeyScanner.Scan(text)).Defects);

        Assert.Equal((StrayPosition.Before, start, end), (defect.Position, defect.Start, defect.End));
        Assert.Equal("Bearer " + SyntheticKey.Project(), MatchFormatter.RemoveDefects(text));
    }

    [Theory]
    [InlineData("Bearer\n")]
    [InlineData("Bearer\u00A0")]
    [InlineData("Bearer\u200B")]
    [InlineData("word\u200B")]
    public void StrayCharacterAsOnlySeparator_ReturnsNoDefect(string left)
    {
        string key = SyntheticKey.Project();

        Assert.Equal(MatchFormatter.FormatKey(ApiKeyKind.Project, left.Length, left.Length + key.Length), MatchFormatter.Scan(left + key));
    }

    [Theory]
    [InlineData("Bearer ", "\n")]
    [InlineData("Bearer ", " ")]
    [InlineData("\"Bearer ", "\r\n\"")]
    [InlineData("'bearer ", "\u00A0'")]
    public void WhitespaceAfterCredentials_ReturnsDefect(string left, string right)
    {
        string key = SyntheticKey.Project();

        ApiKeyDefect defect = Assert.Single(Assert.Single(ApiKeyScanner.Scan(left + key + right)).Defects);

        Assert.Equal((StrayPosition.After, left.Length + key.Length), (defect.Position, defect.Start));
        Assert.Equal(right.Trim('"', '\'').Length, defect.Length);
    }

    [Theory]
    [InlineData("OPENAI_API_KEY=", "\n")]
    [InlineData("key: ", " ")]
    [InlineData("Authorization: Bearer ", "\r\n\r\n")]
    [InlineData("--name 'a' ", " 'b'")]
    [InlineData("\n", "\nnext line")]
    [InlineData("the key is ", "\n")]
    public void WhitespaceBetweenWords_ReturnsNoDefect(string left, string right)
    {
        string key = SyntheticKey.Project();

        Assert.Equal(MatchFormatter.FormatKey(ApiKeyKind.Project, left.Length, left.Length + key.Length),
            MatchFormatter.Scan(left + key + right));
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\uFEFF")]
    [InlineData("\0")]
    [InlineData("\U000E0020")]
    public void InvisibleCharacterBetweenWords_ReturnsDefect(string unseen)
    {
        string key = SyntheticKey.Project();
        int start = 4 + unseen.Length;
        int end = start + key.Length;

        IReadOnlyList<ApiKeyDefect> defects = Assert.Single(ApiKeyScanner.Scan("key=" + unseen + key + unseen + " # mine")).Defects;

        Assert.Equal([(StrayPosition.Before, 4, start), (StrayPosition.After, end, end + unseen.Length)],
            defects.Select(d => (d.Position, d.Start, d.End)));
    }
}
