using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Settings.Tests.Checks;

/// <summary>Verifies which fixes of one value are offered together.</summary>
public class RepairFilterTests
{
    private const string Text = "0123456789";

    private static readonly SettingsEntry Entry = CreateEntry();

    /// <summary>Verifies two fixes, the second of which is found after the first one at its new position, or at another one.</summary>
    [Theory]
    [InlineData(0, 2, "x", 5, 6, "y", 4, 5, "y", true)]
    [InlineData(0, 2, "xx", 5, 6, "y", 5, 6, "y", true)]
    [InlineData(0, 2, "xxx", 5, 6, "y", 6, 7, "y", true)]
    [InlineData(0, 2, "", 2, 3, "y", 0, 1, "y", true)]
    [InlineData(0, 2, "x", 5, 6, "y", 5, 6, "y", false)]
    [InlineData(0, 2, "x", 5, 6, "y", 4, 6, "y", false)]
    [InlineData(0, 2, "x", 5, 6, "y", 3, 5, "y", false)]
    [InlineData(0, 2, "x", 5, 6, "y", 4, 5, "z", false)]
    [InlineData(0, 5, "abcde", 4, 6, "y", 4, 6, "y", false)]
    [InlineData(5, 6, "x", 0, 2, "yy", 0, 2, "yy", true)]
    [InlineData(5, 6, "x", 3, 5, "yy", 3, 5, "yy", true)]
    public void SecondRepair_IsOfferedIfItOnlyMoves(int start, int end, string text, int otherStart, int otherEnd, string otherText,
        int foundStart, int foundEnd, string foundText, bool isOffered)
    {
        SettingsFinding first = CreateFinding(SettingsRule.WhitespaceAroundKey, new FileEdit(start, end, text));
        SettingsFinding second = CreateFinding(SettingsRule.MalformedKey, new FileEdit(otherStart, otherEnd, otherText));
        int moved = otherEnd <= start ? otherText.Length - (otherEnd - otherStart) : 0;
        SettingsFinding firstAgain = CreateFinding(first.Rule, new FileEdit(start + moved, end + moved, text));
        SettingsFinding secondAgain = CreateFinding(second.Rule, new FileEdit(foundStart, foundEnd, foundText));
        string afterFirst = SettingsFixer.Apply(Text, first.Edits);
        var order = new RepairOrder(Text, changed => changed == afterFirst ? [secondAgain] : [firstAgain]);

        IReadOnlyList<SettingsFinding> filtered = order.Filter([first, second]);

        Assert.Same(first, filtered[0]);
        Assert.Equal(isOffered ? 1 : 0, filtered[1].Edits.Count);
    }

    [Fact]
    public void RepairThatIsNotFoundAgain_WaitsForFirst()
    {
        SettingsFinding first = CreateFinding(SettingsRule.WhitespaceAroundKey, new FileEdit(0, 1));
        SettingsFinding second = CreateFinding(SettingsRule.MalformedKey, new FileEdit(5, 6));
        SettingsFinding two = CreateFinding(SettingsRule.MalformedKey, new FileEdit(4, 5), new FileEdit(6, 7));

        Assert.Empty(new RepairOrder(Text, static _ => []).Filter([first, second])[1].Edits);
        Assert.Empty(new RepairOrder(Text, _ => [two]).Filter([first, second])[1].Edits);
        Assert.Empty(new RepairOrder(Text, _ => [first, CreateFinding(SettingsRule.WrongHeaderName, new FileEdit(4, 5))])
            .Filter([first, second])[1].Edits);
    }

    [Fact]
    public void OtherFindings_AreNotFiltered()
    {
        SettingsFinding[] findings =
        [
            CreateFinding(SettingsRule.WhitespaceAroundKey, new FileEdit(0, 1)),
            CreateFinding(SettingsRule.HardCodedKey),
            Create(Entry, SettingsRule.RetiredModel, new SettingsResult.Name(KeyNameResult.Expected), true, new FileEdit(2, 3)),
            Create(CreateEntry(), SettingsRule.MalformedKey, new SettingsResult.Name(KeyNameResult.Expected), false, new FileEdit(4, 5)),
            Create(Entry, SettingsRule.WrongUrl, new SettingsResult.Url(new UrlResult(UrlDefect.WrongHost, 0, 1, null)), false,
                new FileEdit(6, 7)),
        ];

        Assert.Same(findings, new RepairOrder(Text, static _ => throw new InvalidOperationException("Nothing depends.")).Filter(findings));
    }

    [Theory]
    [InlineData(8, 16)]
    [InlineData(9, 17)]
    public void ManyValues_HaveOneRepairAtATime(int values, int repairs)
    {
        List<SettingsFinding> findings = [];
        for (int i = 0; i < values; i++)
        {
            SettingsEntry entry = CreateEntry();
            findings.Add(Create(entry, SettingsRule.WhitespaceAroundKey, new SettingsResult.Name(KeyNameResult.Expected), false,
                new FileEdit(0, 1, "a")));
            findings.Add(Create(entry, SettingsRule.MalformedKey, new SettingsResult.Name(KeyNameResult.Expected), false,
                new FileEdit(2, 3, "b")));
        }

        IReadOnlyList<SettingsFinding> filtered = new RepairOrder(Text, _ => findings).Filter(findings);

        Assert.Equal(repairs, filtered.Sum(static finding => finding.Edits.Count));
    }

    private static SettingsEntry CreateEntry() => new(SettingsPath.Root, MappedText.FromFile(Text, 0, Text.Length), SettingsRole.Setting);

    private static SettingsFinding CreateFinding(SettingsRule rule, params FileEdit[] edits) =>
        Create(Entry, rule, new SettingsResult.Name(KeyNameResult.Expected), false, edits);

    private static SettingsFinding Create(SettingsEntry entry, SettingsRule rule, SettingsResult result, bool requiresDecision,
        params FileEdit[] edits) => new(rule, entry, [new FileEdit(0, 1)], result) { Edits = edits, RequiresDecision = requiresDecision };
}
