using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.Values.Tests.ApiKeys;

public class KeysInTextTests
{
    public static EveryPair FormsAndSurroundings() => new(KeySamples.All, Surroundings.All);

    public static EveryPair FormsAndSeparators() =>
        new(KeySamples.All, [" ", ",", ", ", ";", "\n", "\r\n", "|", "\" \"", "\\n", "&k=", "\u200B\n", " or ", "----\n"]);

    public static EveryPair PlaceholderWordsAndPrefixes() =>
        new(["test", "admin", "fake", "example", "foo", "bar", "YOUR", "change", "sample", "replace", "placeholder", "dummy", "redacted", "abcdef", "123456"], ["", "proj-", "svcacct-", "admin-", "None-"]);

    [Theory]
    [MemberData(nameof(FormsAndSurroundings))]
    public void A_key_is_found_in_any_surroundings(string form, string surroundings)
    {
        string key = KeySamples.TextOf(form);
        int start = Surroundings.LeftOf(surroundings).Length;

        string expected = Reading.Key(KeySamples.KindOf(form), start, start + key.Length);
        Assert.Equal(expected, Reading.Of(Surroundings.Put(surroundings, key)));
    }

    [Theory]
    [MemberData(nameof(FormsAndSeparators))]
    public void Two_keys_in_one_text_are_two_readings(string form, string separator)
    {
        string key = KeySamples.TextOf(form);
        string other = SyntheticKey.Project(seed: 50);
        int second = key.Length + separator.Length;

        IReadOnlyList<ApiKeyReading> readings = ApiKeyReader.Read(key + separator + other);

        Assert.Equal([(KeySamples.KindOf(form), 0, key.Length), (ApiKeyKind.Project, second, second + other.Length)], readings.Select(r => (r.Kind, r.Start, r.End)));
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Authorization: bearer")]
    public void A_key_with_a_watermark_is_found_right_behind_the_scheme(string before)
    {
        foreach (string key in new[] { SyntheticKey.User(), SyntheticKey.Project(), SyntheticKey.ServiceAccount(), SyntheticKey.Admin(), SyntheticKey.None() })
        {
            ApiKeyReading reading = Assert.Single(ApiKeyReader.Read(before + key));
            Assert.Equal((before.Length, key.Length), (reading.Start, reading.Length));
        }

        Assert.Empty(ApiKeyReader.Read("pall" + SyntheticKey.Project()));
    }

    [Fact]
    public void All_forms_in_one_text_are_found_in_order()
    {
        string text = string.Join('\n', KeySamples.All.Select(form => form.Replace(' ', '_') + "=" + KeySamples.TextOf(form)));

        Assert.Equal(KeySamples.All.Select(KeySamples.TextOf), ApiKeyReader.Read(text).Select(r => text[r.Start..r.End]));
    }

    [Fact]
    public void Random_keys_of_every_length_are_found()
    {
        for (int seed = 100; seed < 600; seed++)
        {
            int half = 16 + (seed % 105);
            string[] keys = [SyntheticKey.User(seed), SyntheticKey.Project(half, seed), SyntheticKey.ServiceAccount(half, seed), SyntheticKey.Admin(half, seed), SyntheticKey.None(half, seed)];
            foreach (string key in keys)
            {
                ApiKeyReading reading = Assert.Single(ApiKeyReader.Read("k: " + key + ", "));
                Assert.Equal((3, 3 + key.Length), (reading.Start, reading.End));
            }
        }
    }

    [Fact]
    public void Without_watermark_nearly_every_random_key_is_found()
    {
        // A body that by chance looks made up (few digits, an alphabet) is let pass: better than a false alarm.
        int found = Enumerable.Range(2000, 2000).Count(seed => ApiKeyReader.Read(SyntheticKey.NoneWithoutWatermark(seed)) is [{ Kind: ApiKeyKind.None, Length: 56 }]);

        Assert.InRange(found, 1980, 2000);
    }

    [Theory]
    [MemberData(nameof(PlaceholderWordsAndPrefixes))]
    public void A_placeholder_word_beside_an_intact_watermark_excuses_nothing(string word, string prefix)
    {
        string rest = SyntheticKey.Characters(74 - word.Length, 60);
        string half = SyntheticKey.Characters(74, 61);
        string[] keys =
        [
            SyntheticKey.Of(prefix, word + rest, half),
            SyntheticKey.Of(prefix, rest + word, half),
            SyntheticKey.Of(prefix, half, word + rest),
            SyntheticKey.Of(prefix, half, rest + word),
        ];

        Assert.All(keys, key => Assert.Equal((0, key.Length), Assert.Single(ApiKeyReader.Read(key).Select(r => (r.Start, r.End)))));
    }

    [Fact]
    public void A_key_made_of_the_alphabet_is_a_key_all_the_same()
    {
        string key = SyntheticKey.Of("proj-", "ABCDEFGHIJKLMNOPQRST", "abcdefghijklmnopqrst");

        Assert.Equal(Reading.Key(ApiKeyKind.Project, 0, key.Length), Reading.Of(key));
    }

    [Fact]
    public void A_key_that_was_cut_short_is_found_up_to_where_it_ends()
    {
        string key = SyntheticKey.Project();
        for (int length = key.Length - 50; length < key.Length; length++)
        {
            Assert.Equal(Reading.Key(ApiKeyKind.Project, 1, 1 + length), Reading.Of("\"" + key[..length] + "\""));
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
    public void The_mask_shows_no_more_than_the_prefix(string mask, string form) =>
        Assert.Equal(mask, KeySamples.KindOf(form).Mask());
}
