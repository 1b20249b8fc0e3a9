using System.Text;
using CsCheck;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Values.ApiKeys;
using static OpenAiKeyAnalyzers.Values.Tests.Generators;

namespace OpenAiKeyAnalyzers.Values.Tests.ApiKeys;

public class ReaderProperties
{
    // More blanks behind the scheme are legal, and beside a neighbour they are its spacing: only in these is everything round the key a defect.
    private static readonly string[] WholeValues = ["nothing", "double quotes", "single quotes", "backticks", "JSON", "JSON, one line", "XML attribute", "variable in quotes"];

    private static readonly Gen<string> Stray = OneOf([.. Strays.All.Select(Strays.TextOf)]).Array[1, 3].Select(string.Concat);

    private static readonly Gen<string> Fragment = Gen.OneOf(
        OneOf([.. KeySamples.All.Select(KeySamples.TextOf)]),
        Stray,
        OneOf("sk", "-", "sk-", "s", "k-", "sk-proj-", "sk-svcacct-", "sk-service-", "sk-admin-", "sk-None-", "sk-ant-", "ek_", "JQQ" + "J99", "AAAB" + "ACOG"),
        OneOf(SyntheticKey.Watermark, "T3Bl", "bkFJ", "T3BlbkF", "Bearer", "Bearer ", "bearer\t", "OPENAI_API_KEY=", "\\n", "%22", "%2", "\\"),
        OneOf("\"", "'", "`", "<", ">", "{", "}", ",", ";", ".", "…", "_", "--", "----", "word", "2024", "é", "鍵", "\uD83D\uDD11"),
        OneOf("\uD83D", "\uDC20", "\uDB40", "\uDB43", "\0", "\uFFFF"),
        Gen.Select(Gen.Int[0, 90], Gen.Int[1, 200], (count, seed) => count == 0 ? "" : SyntheticKey.Characters(count, seed)),
        Gen.String[0, 20],
        Gen.Char.Array[0, 10].Select(characters => new string(characters)));

    private static readonly Gen<string> AnyText = Fragment.Array[0, 12].Select(string.Concat);

    [Fact]
    public void Whatever_the_text_the_readings_lie_in_it_in_order() => AnyText.Sample(
        text =>
        {
            int end = 0;
            foreach (ApiKeyReading reading in ApiKeyReader.Read(text))
            {
                Assert.InRange(reading.Start, end, text.Length);
                Assert.InRange(reading.Length, ClientSecretReader.Length, text.Length - reading.Start);
                Assert.True(Enum.IsDefined(reading.Kind));
                end = reading.End;
            }
        },
        iter: 20_000);

    [Fact]
    public void Whatever_the_text_the_defects_are_runs_of_strays_at_their_place() => AnyText.Sample(
        text =>
        {
            int end = 0;
            foreach (ApiKeyReading reading in ApiKeyReader.Read(text))
            {
                foreach (ApiKeyDefect defect in reading.Defects)
                {
                    Assert.InRange(defect.Start, end, text.Length - 1);
                    Assert.InRange(defect.Length, 1, text.Length - defect.Start);
                    AssertPlace(reading, defect, text);
                    IEnumerable<StrayCharacter> characters = Enumerable.Range(defect.Start, defect.Length).Select(i => StrayCharacters.At(text, i));
                    Assert.DoesNotContain(StrayCharacter.None, characters);
                    Assert.Equal(characters.Max(), defect.Character);
                    end = defect.End;
                }
            }
        },
        iter: 20_000);

    [Fact]
    public void Without_its_gaps_and_defects_a_reading_is_made_of_key_characters() => AnyText.Sample(
        text =>
        {
            foreach (ApiKeyReading reading in ApiKeyReader.Read(text))
            {
                for (int i = reading.Start; i < reading.End; i++)
                {
                    bool inGap = reading.Defects.Any(defect => defect.Start <= i && i < defect.End);
                    Assert.NotEqual(inGap, ApiKeyBody.IsKeyCharacter(text[i]));
                }
            }
        },
        iter: 20_000);

    [Fact]
    public void Deleting_the_gaps_gives_the_intact_key_in_any_surroundings() =>
        Gen.Select(OneOf([.. KeySamples.Secret]), OneOf([.. Surroundings.All]), Gaps(1, 4)).Sample(
            (form, surroundings, gaps) => AssertRepaired(form, surroundings, gaps, edges: false),
            iter: 20_000);

    [Fact]
    public void Deleting_all_defects_of_a_value_gives_the_intact_key() =>
        Gen.Select(OneOf([.. KeySamples.Secret]), OneOf(WholeValues), Gaps(0, 4)).Sample(
            (form, surroundings, gaps) => AssertRepaired(form, surroundings, gaps, edges: true),
            iter: 20_000);

    [Fact]
    public void Reading_twice_gives_the_same() =>
        AnyText.Sample(text => Reading.Of(text) == Reading.Of(new string(text)), iter: 2_000);

    private static Gen<(double Place, string Stray)[]> Gaps(int fewest, int most) => Gen.Select(Gen.Double[0, 1], Stray).Array[fewest, most];

    private static void AssertRepaired(string form, string surroundings, (double Place, string Stray)[] gaps, bool edges)
    {
        string key = KeySamples.TextOf(form);
        var broken = new StringBuilder(key);
        int margin = edges ? 0 : 1;
        var places = gaps.Select(gap => (Index: margin + (int)(gap.Place * (key.Length + 0.999 - (2 * margin))), gap.Stray)).DistinctBy(gap => gap.Index).OrderByDescending(gap => gap.Index).ToList();
        foreach ((int index, string stray) in places)
        {
            broken.Insert(index, stray);
        }

        string text = Surroundings.Put(surroundings, broken.ToString());
        string repaired = Surroundings.Put(surroundings, key);
        int start = Surroundings.LeftOf(surroundings).Length;

        Assert.Equal(places.Count, Assert.Single(ApiKeyReader.Read(text)).Defects.Count);
        Assert.Equal(repaired, Reading.Repair(text));
        Assert.Equal(Reading.Key(KeySamples.KindOf(form), start, start + key.Length), Reading.Of(repaired));
    }

    private static void AssertPlace(ApiKeyReading reading, ApiKeyDefect defect, string text)
    {
        switch (defect.Position)
        {
            case StrayPosition.Before:
                Assert.True(defect.End <= reading.Start);
                Assert.Equal(reading.Start, TextEdge.SkipStrays(text, defect.Start));
                break;
            case StrayPosition.Inside:
                Assert.True(reading.Start < defect.Start && defect.End < reading.End);
                break;
            default:
                Assert.Equal(reading.End, defect.Start);
                break;
        }
    }
}
