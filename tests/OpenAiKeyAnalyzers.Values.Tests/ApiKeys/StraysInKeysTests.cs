using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.Values.Tests.ApiKeys;

public class StraysInKeysTests
{
    public static EveryPair FormsAndStrays() => new(KeySamples.All, Strays.All);

    public static EveryPair SecretFormsAndStrays() => new(KeySamples.Secret, Strays.All);

    public static EveryPair SecretFormsAndSurroundings() => new(KeySamples.Secret, Surroundings.All);

    [Theory]
    [MemberData(nameof(FormsAndStrays))]
    public void At_either_end_of_a_value_they_are_defects(string form, string stray)
    {
        (ApiKeyKind kind, string key, string characters) = (KeySamples.KindOf(form), KeySamples.TextOf(form), Strays.TextOf(stray));
        foreach (string quote in new[] { "", "\"", "'", "`" })
        {
            int start = quote.Length;
            int shifted = start + characters.Length;
            string before = Reading.Defect(StrayPosition.Before, Strays.ClassOf(stray), start, shifted);
            string After(int end) => Reading.Defect(StrayPosition.After, Strays.ClassOf(stray), end, end + characters.Length);

            Assert.Equal(Reading.Key(kind, shifted, shifted + key.Length, before), Reading.Of(quote + characters + key + quote));
            Assert.Equal(Reading.Key(kind, start, start + key.Length, After(start + key.Length)), Reading.Of(quote + key + characters + quote));
            Assert.Equal(Reading.Key(kind, shifted, shifted + key.Length, before, After(shifted + key.Length)), Reading.Of(quote + characters + key + characters + quote));
        }
    }

    [Theory]
    [MemberData(nameof(SecretFormsAndStrays))]
    public void Inside_a_key_they_are_defects_wherever_they_stand(string form, string stray)
    {
        (ApiKeyKind kind, string key, string characters) = (KeySamples.KindOf(form), KeySamples.TextOf(form), Strays.TextOf(stray));
        for (int i = 1; i < key.Length; i++)
        {
            string gap = Reading.Defect(StrayPosition.Inside, Strays.ClassOf(stray), i, i + characters.Length);
            Assert.Equal(Reading.Key(kind, 0, key.Length + characters.Length, gap), Reading.Of(key.Insert(i, characters)));
        }
    }

    [Theory]
    [MemberData(nameof(SecretFormsAndSurroundings))]
    public void Inside_a_key_they_are_defects_in_any_surroundings(string form, string surroundings)
    {
        string key = KeySamples.TextOf(form);
        int start = Surroundings.LeftOf(surroundings).Length;
        foreach (string stray in new[] { "blank", "LF and indentation", "zero-width space" })
        {
            string characters = Strays.TextOf(stray);
            for (int i = 1; i < key.Length; i++)
            {
                string gap = Reading.Defect(StrayPosition.Inside, Strays.ClassOf(stray), start + i, start + i + characters.Length);
                string expected = Reading.Key(KeySamples.KindOf(form), start, start + key.Length + characters.Length, gap);
                Assert.Equal(expected, Reading.Of(Surroundings.Put(surroundings, key.Insert(i, characters))));
            }
        }
    }

    [Fact]
    public void Inside_random_keys_they_are_defects_too()
    {
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
                SyntheticKey.ShortNone(20 + (seed % 23), seed),
            ];
            foreach (string key in keys)
            {
                int i = 1 + (seed * 31 % (key.Length - 1));
                ApiKeyReading reading = Assert.Single(ApiKeyReader.Read("k=" + key.Insert(i, " ") + " is mine"));
                ApiKeyDefect gap = Assert.Single(reading.Defects);
                Assert.Equal((2, key.Length + 1, 2 + i, 1), (reading.Start, reading.Length, gap.Start, gap.Length));
            }
        }
    }

    [Fact]
    public void A_key_wrapped_over_three_lines_has_two_gaps()
    {
        string key = SyntheticKey.Project();
        string text = "\"" + key[..60] + "\r\n    " + key[60..120] + "\r\n    " + key[120..] + "\"";

        string expected = Reading.Key(
            ApiKeyKind.Project,
            1,
            text.Length - 1,
            Reading.Defect(StrayPosition.Inside, StrayCharacter.LineEnd, 61, 67),
            Reading.Defect(StrayPosition.Inside, StrayCharacter.LineEnd, 127, 133));
        Assert.Equal(expected, Reading.Of(text));
    }

    [Fact]
    public void All_defects_of_a_key_are_reported_in_order()
    {
        string key = SyntheticKey.User();
        string text = "\uFEFF" + key[..2] + " " + key[2..25] + "\u200B" + key[25..] + "\r\n";

        string expected = Reading.Key(
            ApiKeyKind.User,
            1,
            54,
            Reading.Defect(StrayPosition.Before, StrayCharacter.NonAscii, 0, 1),
            Reading.Defect(StrayPosition.Inside, StrayCharacter.Blank, 3, 4),
            Reading.Defect(StrayPosition.Inside, StrayCharacter.NonAscii, 27, 28),
            Reading.Defect(StrayPosition.After, StrayCharacter.LineEnd, 54, 56));
        Assert.Equal(expected, Reading.Of(text));
    }

    [Fact]
    public void Prefix_and_watermark_may_be_broken_at_once()
    {
        string key = SyntheticKey.Admin();
        string text = key.Insert(key.IndexOf(SyntheticKey.Watermark, StringComparison.Ordinal) + 3, "\n").Insert(4, " ").Insert(1, "\t");

        Assert.Equal(3, Assert.Single(ApiKeyReader.Read(text)).Defects.Count);
    }

    [Fact]
    public void A_word_behind_a_broken_key_is_not_a_part_of_it()
    {
        string key = SyntheticKey.Project().Insert(100, " ");

        ApiKeyReading reading = Assert.Single(ApiKeyReader.Read(key + " is my key, since 2024"));

        Assert.Equal(key.Length, reading.End);
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer  ")]
    [InlineData("bearer \t")]
    [InlineData("\"Bearer ")]
    public void Blanks_behind_the_scheme_are_no_defect(string left)
    {
        string key = SyntheticKey.Project();

        Assert.Equal(Reading.Key(ApiKeyKind.Project, left.Length, left.Length + key.Length), Reading.Of(left + key));
    }

    [Theory]
    [InlineData("Bearer \n", 7, 8)]
    [InlineData("Bearer \u200B", 7, 8)]
    [InlineData("Bearer \u00A0", 7, 8)]
    [InlineData("Bearer\r\n ", 6, 8)]
    [InlineData("Bearer \u3000 \n", 7, 10)]
    public void Behind_the_scheme_one_blank_stays(string left, int start, int end)
    {
        string text = left + SyntheticKey.Project();

        ApiKeyDefect defect = Assert.Single(Assert.Single(ApiKeyReader.Read(text)).Defects);

        Assert.Equal((StrayPosition.Before, start, end), (defect.Position, defect.Start, defect.End));
        Assert.Equal("Bearer " + SyntheticKey.Project(), Reading.Repair(text));
    }

    [Theory]
    [InlineData("Bearer\n")]
    [InlineData("Bearer\u00A0")]
    [InlineData("Bearer\u200B")]
    [InlineData("word\u200B")]
    public void Nothing_is_deleted_where_that_would_glue_the_key_to_a_word(string left)
    {
        string key = SyntheticKey.Project();

        Assert.Equal(Reading.Key(ApiKeyKind.Project, left.Length, left.Length + key.Length), Reading.Of(left + key));
    }

    [Theory]
    [InlineData("Bearer ", "\n")]
    [InlineData("Bearer ", " ")]
    [InlineData("\"Bearer ", "\r\n\"")]
    [InlineData("'bearer ", "\u00A0'")]
    public void Spacing_behind_the_credentials_is_a_defect(string left, string right)
    {
        string key = SyntheticKey.Project();

        ApiKeyDefect defect = Assert.Single(Assert.Single(ApiKeyReader.Read(left + key + right)).Defects);

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
    public void Spacing_between_a_key_and_its_neighbours_is_no_defect(string left, string right)
    {
        string key = SyntheticKey.Project();

        Assert.Equal(Reading.Key(ApiKeyKind.Project, left.Length, left.Length + key.Length), Reading.Of(left + key + right));
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\uFEFF")]
    [InlineData("\0")]
    [InlineData("\U000E0020")]
    public void What_nobody_sees_is_a_defect_beside_neighbours_too(string unseen)
    {
        string key = SyntheticKey.Project();
        int start = 4 + unseen.Length;
        int end = start + key.Length;

        IReadOnlyList<ApiKeyDefect> defects = Assert.Single(ApiKeyReader.Read("key=" + unseen + key + unseen + " # mine")).Defects;

        Assert.Equal([(StrayPosition.Before, 4, start), (StrayPosition.After, end, end + unseen.Length)], defects.Select(d => (d.Position, d.Start, d.End)));
    }
}
