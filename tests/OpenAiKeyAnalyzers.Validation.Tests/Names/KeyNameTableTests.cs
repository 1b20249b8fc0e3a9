using OpenAiKeyAnalyzers.Validation.Names;

namespace OpenAiKeyAnalyzers.Validation.Tests.Names;

public class KeyNameTableTests
{
    public static TheoryData<string> Names => [.. KeyNameTable.All.Select(static row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_IsKnown(string name)
    {
        KeyNameRow row = KeyNameTable.All.Single(row => row.Name == name);
        Assert.Equal(row.Comparison == KeyNameComparison.Ambiguous, KnownKeyNames.IsAmbiguous(row.Sample));
        Assert.Equal(row.Comparison != KeyNameComparison.Ambiguous, KnownKeyNames.IsKnown(row.Sample));
        Assert.Equal(row.Comparison == KeyNameComparison.Letters, KnownKeyNames.IsKnown(string.Join('-', row.Sample.ToCharArray())));
        Assert.False(KnownKeyNames.IsKnown(row.Sample + "X"));
        Assert.Equal(KnownKeyNames.Normalize(row.Name), KnownKeyNames.Normalize(row.Sample));
    }

    [Fact]
    public void Rows_AreUniqueAndHaveSourceAndDate()
    {
        Assert.Equal(KeyNameTable.All.Count, KeyNameTable.All.Select(static row => row.Name).Distinct().Count());
        Assert.All(KeyNameTable.All, static row =>
        {
            Assert.NotEmpty(row.Source);
            Assert.True(DateOnly.TryParseExact(row.Date, "yyyy-MM-dd", out _), row.Name);
        });
    }

    [Fact]
    public void NewRow_TakesEffect()
    {
        KeyNameRow row = KeyNameTable.Table.Parse("davincikey\tLetters\tpublic code\t2026-11-28\tDAVINCI_KEY");
        Assert.False(KnownKeyNames.IsKnown(row.Sample));
        Assert.Equal((row.Name, KeyNameComparison.Letters), (KnownKeyNames.Normalize(row.Sample), row.Comparison));
    }
}
