using CsCheck;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Values.Settings;
using OpenAiKeyAnalyzers.Values.Settings.Judging;

namespace OpenAiKeyAnalyzers.Values.Tests.Settings;

/// <summary>What can be put right without a person, and nothing else.</summary>
public class SettingsRepairTests
{
    private static readonly string Key = SyntheticKey.Project();

    public static TheoryData<string, string, string> Repairs => SettingsCorpus.Repairs;

    public static TheoryData<string, string> LeftAlone => SettingsCorpus.LeftAlone;

    [Theory]
    [MemberData(nameof(Repairs))]
    public void Puts_right(string path, string before, string after)
    {
        Assert.Equal(after, Repair(path, before, out List<SettingsChange> changes));
        Assert.NotEmpty(changes);
        Assert.Equal(after, Repair(path, after, out changes));
        Assert.Empty(changes);
    }

    [Theory]
    [MemberData(nameof(LeftAlone))]
    public void Leaves_alone(string path, string text)
    {
        Assert.Same(text, Repair(path, text, out List<SettingsChange> changes));
        Assert.Empty(changes);
    }

    [Fact]
    public void Changes_name_their_place()
    {
        Repair(".env", $"A=1\r\nB=2\rC=3\n OPENAI_API_KEY='{Key} '\n", out List<SettingsChange> changes);
        SettingsChange change = Assert.Single(changes);
        Assert.Equal((SettingsRule.WhiteSpaceAroundKey, 4, 18 + Key.Length, 1), (change.Rule, change.Line, change.Column, change.Removed));
    }

    [Fact]
    public void A_second_run_finds_nothing_to_do() => Gen.Select(SettingsProperties.Path, SettingsProperties.Text).Sample((path, text) =>
    {
        string once = Repair(path, text, out _);
        Assert.Equal(once, Repair(path, once, out List<SettingsChange> changes));
        Assert.Empty(changes);
    }, iter: 20_000);

    private static string Repair(string path, string text, out List<SettingsChange> changes) => SettingsRepair.Apply(SettingsFile.Of(path), text, new SettingsOptions(), out changes);
}
