using OpenAiKeyAnalyzers.Validation.Credentials;

namespace OpenAiKeyAnalyzers.Validation.Tests.Credentials;

/// <summary>Verifies that each row in the table of placeholder words affects its sample.</summary>
public class PlaceholderWordTests
{
    // This word is not in the table, and not composed of such words.
    private const string OtherWord = "quartz";

    [Fact]
    public void Sample_IsPlaceholderBecauseOfWord() =>
        Assert.All(PlaceholderWords.All, static row =>
        {
            Assert.Contains(row.Word, row.Sample, StringComparison.Ordinal);
            Assert.True(IsPlaceholder(row.Sample), row.Sample);
            Assert.True(IsPlaceholder(row.Sample.ToUpperInvariant()) || !row.Sample.All(char.IsAscii), row.Sample);
            Assert.False(IsPlaceholder(OtherWord + row.Sample[row.Word.Length..]), row.Sample);
        });

    [Fact]
    public void Kind_DecidesAboutOtherWords() =>
        Assert.All(PlaceholderWords.All, static row =>
            Assert.Equal(row.Kind is PlaceholderWordKind.Instruction or PlaceholderWordKind.Native,
                IsPlaceholder(row.Kind == PlaceholderWordKind.Native ? OtherWord + row.Word + "ç" : row.Word + "-" + OtherWord)));

    [Fact]
    public void Rows_AreUniqueAndHaveSourceAndDate()
    {
        Assert.Equal(PlaceholderWords.All.Count, PlaceholderWords.All.Select(static row => (row.Word, row.Kind)).Distinct().Count());
        Assert.All(PlaceholderWords.All, static row =>
        {
            Assert.Equal(row.Word.ToLowerInvariant(), row.Word);
            Assert.NotEmpty(row.Language);
            Assert.NotEmpty(row.Source);
            Assert.True(DateOnly.TryParseExact(row.Date, "yyyy-MM-dd", out _), row.Word);
        });
    }

    [Fact]
    public void NewRow_TakesEffect()
    {
        PlaceholderWordRow row = PlaceholderWords.Table.Parse(
            "quartz\tInstruction\tnone\tpublic code\t2026-11-28\tquartz-key");
        Assert.False(IsPlaceholder(row.Sample));
        Dictionary<string, WordSignificance> words = WordSegmenter.CreateTable(PlaceholderWords.All.Append(row), out int longest);
        Assert.Equal(WordSignificance.Instruction, words[row.Word]);
        Assert.InRange(longest, row.Word.Length, int.MaxValue);
    }

    [Theory]
    [InlineData("Filler", "Instruction", "Instruction")]
    [InlineData("Instruction", "Filler", "Instruction")]
    [InlineData("Indicative", "Filler", "Indicative")]
    [InlineData("Indicative", "Native", "Indicative")]
    public void WordOfTwoLanguages_HasHigherSignificance(string first, string second, string expected)
    {
        PlaceholderWordRow[] rows = [Parse("quartz", first), Parse("quartz", second)];

        Assert.Equal(expected, WordSegmenter.CreateTable(rows, out _)["quartz"].ToString());
    }

    private static PlaceholderWordRow Parse(string word, string kind) =>
        PlaceholderWords.Table.Parse($"{word}\t{kind}\tnone\tpublic code\t2026-11-28\t{word}");

    private static bool IsPlaceholder(string text) =>
        PlaceholderDetector.Detect(new TextSlice(text, 0, text.Length)) is { Defect: CredentialDefect.PlaceholderWord };
}
