using System.Text;
using CsCheck;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;
using static OpenAiKeyAnalyzers.Validation.Tests.Generators;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

public class ApiKeyScannerProperties
{
    // Several spaces after the scheme are allowed, and next to an adjacent word they separate it from the key: only in these contexts is
    // everything around the key a defect.
    private static readonly string[] ContextsWithoutNeighbors =
        ["nothing", "double quotes", "single quotes", "backticks", "JSON", "JSON, one line", "XML attribute", "variable in quotes"];

    private const int LastPiecesLength = 12;

    private static readonly Gen<string> StrayCharacterRun =
        OneOf([.. StrayCharacterSamples.All.Select(StrayCharacterSamples.GetText)]).Array[1, 3].Select(string.Concat);

    private static readonly Gen<string> Fragment = Gen.OneOf(
        OneOf([.. KeySamples.All.Select(KeySamples.GetText)]),
        StrayCharacterRun,
        OneOf("sk", "-", "sk-", "s", "k-", "sk-proj-", "sk-svcacct-", "sk-service-", "sk-admin-", "sk-None-", "sk-ant-", "ek_",
            "JQQ" + "J99", "AAAB" + "ACOG"),
        OneOf(SyntheticKey.Watermark, "T3Bl", "bkFJ", "T3BlbkF", "Bearer", "Bearer ", "bearer\t", "OPENAI_API_KEY=", "\\n", "%22", "%2",
            "\\"),
        OneOf("\"", "'", "`", "<", ">", "{", "}", ",", ";", ".", "…", "_", "--", "----", "word", "2024", "é", "鍵", "\uD83D\uDD11"),
        OneOf("\uD83D", "\uDC20", "\uDB40", "\uDB43", "\0", "\uFFFF"),
        Gen.Select(Gen.Int[0, 90], Gen.Int[1, 200], (count, seed) => count == 0 ? "" : SyntheticKey.Characters(count, seed)),
        Gen.String[0, 20],
        Gen.Char.Array[0, 10].Select(characters => new string(characters)));

    private static readonly Gen<string> AnyText = Fragment.Array[0, 12].Select(string.Concat);

    [Fact]
    public void AnyText_MatchesAreInBoundsAndOrdered() => AnyText.Sample(
        text =>
        {
            int end = 0;
            foreach (ApiKeyMatch reading in ApiKeyScanner.Scan(text))
            {
                Assert.InRange(reading.Start, end, text.Length);
                Assert.InRange(reading.Length, ClientSecretScanner.Length, text.Length - reading.Start);
                Assert.True(Enum.IsDefined(reading.Kind));
                end = reading.End;
            }
        },
        iter: 20_000);

    [Fact]
    public void AnyText_DefectsAreStrayCharacterRuns() => AnyText.Sample(
        text =>
        {
            int end = 0;
            foreach (ApiKeyMatch reading in ApiKeyScanner.Scan(text))
            {
                foreach (ApiKeyDefect defect in reading.Defects)
                {
                    Assert.InRange(defect.Start, end, text.Length - 1);
                    Assert.InRange(defect.Length, 1, text.Length - defect.Start);
                    AssertPosition(reading, defect, text);
                    IEnumerable<StrayCharacter> characters = Enumerable.Range(defect.Start, defect.Length)
                        .Select(i => StrayCharacterClassifier.GetAt(text, i));
                    Assert.DoesNotContain(StrayCharacter.None, characters);
                    Assert.Equal(characters.Max(), defect.Character);
                    end = defect.End;
                }
            }
        },
        iter: 20_000);

    [Fact]
    public void AnyText_MatchesContainOnlyKeyCharacters() => AnyText.Sample(
        text =>
        {
            foreach (ApiKeyMatch reading in ApiKeyScanner.Scan(text))
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
    public void RemovedGaps_GiveIntactKeyInAnyContext() =>
        Gen.Select(OneOf([.. KeySamples.Secret]), OneOf([.. ContextSamples.All]), Gaps(1, 4)).Sample(
            (form, surroundings, gaps) => AssertFixed(form, surroundings, gaps, edges: false),
            iter: 20_000);

    [Fact]
    public void RemovedDefects_GiveIntactKey() =>
        Gen.Select(OneOf([.. KeySamples.Secret]), OneOf(ContextsWithoutNeighbors), Gaps(0, 4)).Sample(
            (form, surroundings, gaps) => AssertFixed(form, surroundings, gaps, edges: true),
            iter: 20_000);

    [Fact]
    public void RepeatedScan_ReturnsSameMatches() =>
        AnyText.Sample(text => MatchFormatter.Scan(text) == MatchFormatter.Scan(new string(text)), iter: 2_000);

    private static Gen<(double Place, string Stray)[]> Gaps(int fewest, int most) =>
        Gen.Select(Gen.Double[0, 1], StrayCharacterRun).Array[fewest, most];

    private static void AssertFixed(string form, string surroundings, (double Place, string Stray)[] gaps, bool edges)
    {
        string key = KeySamples.GetText(form);
        var broken = new StringBuilder(key);
        int margin = edges ? 0 : 1;
        var places = gaps.Select(gap => (Index: margin + (int)(gap.Place * (key.Length + 0.999 - (2 * margin))), gap.Stray))
            .DistinctBy(gap => gap.Index).OrderByDescending(gap => gap.Index).ToList();

        // Several short pieces at the end may look like words that follow a truncated key; WordsAfterKeyProperties counts how often.
        places.RemoveAll(gap => gap.Index > key.Length - LastPiecesLength && gap.Index < places[0].Index);
        foreach ((int index, string stray) in places)
        {
            broken.Insert(index, stray);
        }

        string text = ContextSamples.Enclose(surroundings, broken.ToString());
        string repaired = ContextSamples.Enclose(surroundings, key);
        int start = ContextSamples.GetLeft(surroundings).Length;

        Assert.Equal(places.Count, Assert.Single(ApiKeyScanner.Scan(text)).Defects.Count);
        Assert.Equal(repaired, MatchFormatter.RemoveDefects(text));
        Assert.Equal(MatchFormatter.FormatKey(KeySamples.GetKind(form), start, start + key.Length), MatchFormatter.Scan(repaired));
    }

    private static void AssertPosition(ApiKeyMatch reading, ApiKeyDefect defect, string text)
    {
        switch (defect.Position)
        {
            case StrayPosition.Before:
                Assert.True(defect.End <= reading.Start);
                Assert.Equal(reading.Start, WordBoundary.SkipStrays(text, defect.Start));
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
