using CsCheck;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Names;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>Verifies that everything that can be corrected automatically is corrected, and nothing else.</summary>
public class SettingsFixerTests
{
    private static readonly string Key = SyntheticKey.Project();

    public static TheoryData<string, string, string> Fixes => SettingsCorpus.Repairs;

    public static TheoryData<string, string> Unchanged => SettingsCorpus.LeftAlone;

    [Theory]
    [MemberData(nameof(Fixes))]
    public void WrongSettings_AreFixed(string path, string before, string after)
    {
        Assert.Equal(after, Fix(path, before, out List<SettingsFixResult> changes));
        Assert.NotEmpty(changes);
        Assert.Equal(after, Fix(path, after, out changes));
        Assert.Empty(changes);
    }

    [Theory]
    [MemberData(nameof(Unchanged))]
    public void ValidOrAmbiguousSettings_AreNotChanged(string path, string text)
    {
        Assert.Same(text, Fix(path, text, out List<SettingsFixResult> changes));
        Assert.Empty(changes);
    }

    /// <summary>Verifies a tab within a key that is joined to its scheme: only the tab is removed.</summary>
    [Fact]
    public void KeyJoinedToScheme_IsSeparated()
    {
        string key = SyntheticKey.Project();
        string before = $"POST https://api.openai.com/v1/chat/completions\nAuthorization: Bearersk\t{key[2..]}\n";
        string after = $"POST https://api.openai.com/v1/chat/completions\nAuthorization: Bearer {key}\n";
        Assert.Equal(after, Fix("a.http", before, out _));
    }

    [Fact]
    public void FixResult_ContainsLineAndColumn()
    {
        Fix(".env", $"A=1\r\nB=2\rC=3\n OPENAI_API_KEY='{Key} '\n", out List<SettingsFixResult> changes);
        SettingsFixResult change = Assert.Single(changes);
        Assert.Equal((SettingsRule.WhitespaceAroundKey, 4, 18 + Key.Length, 1), (change.Rule, change.Line, change.Column, change.Removed));
    }

    [Theory]
    [InlineData("OPENAI_API_KEY=\"\n", 1, 17)]
    [InlineData("A=1\nOPENAI_API_KEY=\"\r\n", 2, 17)]
    public void LineBreak_BelongsToItsLine(string before, int line, int column)
    {
        Fix(".env", before + Key + "\"\n", out List<SettingsFixResult> changes);

        SettingsFixResult change = Assert.Single(changes);
        Assert.Equal((SettingsRule.WhitespaceAroundKey, line, column), (change.Rule, change.Line, change.Column));
    }

    /// <summary>Verifies two fixes, the second of which is made only if it changes none of the characters of the first one.</summary>
    [Theory]
    [InlineData(2, 4, 4, 6, true)]
    [InlineData(4, 6, 2, 4, true)]
    [InlineData(2, 4, 3, 6, false)]
    [InlineData(3, 6, 2, 4, false)]
    [InlineData(2, 6, 3, 4, false)]
    [InlineData(3, 4, 2, 6, false)]
    [InlineData(2, 4, 2, 4, false)]
    [InlineData(3, 3, 3, 3, false)]
    [InlineData(3, 3, 3, 4, false)]
    [InlineData(3, 3, 4, 4, true)]
    [InlineData(0, 1, 0, 2, false)]
    [InlineData(4, 5, 0, 2, true)]
    public void FixOfSameCharacters_Waits(int start, int end, int otherStart, int otherEnd, bool isMade)
    {
        var first = new FileEdit(start, end, "x");
        var other = new FileEdit(otherStart, otherEnd, "y");
        var last = new FileEdit(8, 9, "z");

        AssertEdits(isMade ? [first, other, last] : [first, last], first, other, last);
        AssertEdits(isMade ? [first, other, last] : [first, last], first, last, other);
    }

    private static void AssertEdits(FileEdit[] expected, params FileEdit[] wanted)
    {
        var entry = new SettingsEntry(SettingsPath.Root, MappedText.FromFile("0123456789", 0, 10), SettingsRole.Setting);
        SettingsFinding[] findings = [.. wanted.Select(edit => new SettingsFinding(SettingsRule.MalformedKey, entry, [edit],
            new SettingsResult.Name(KeyNameResult.Expected)) { Edits = [edit] })];
        List<SettingsFixResult> changes = [];

        List<FileEdit> edits = SettingsFixer.CollectEdits(findings, "0123456789", changes);

        Assert.Equal(expected.OrderBy(static edit => edit.Start).Select(static edit => (edit.Start, edit.Replacement)),
            edits.Select(static edit => (edit.Start, edit.Replacement)));
        Assert.Equal(expected.Length, changes.Count);
    }

    [Fact]
    public void SecondFix_ChangesNothing() => Gen.Select(SettingsProperties.Path, SettingsProperties.Text).Sample((path, text) =>
    {
        string once = Fix(path, text, out List<SettingsFixResult> changes);

        // A text that is not changed would be fixed in the same way again.
        if (once != text)
        {
            Assert.Equal(once, Fix(path, once, out changes));
        }

        Assert.Empty(changes);
    }, iter: 20_000);

    private static string Fix(string path, string text, out List<SettingsFixResult> changes) =>
        SettingsFixer.Apply(SettingsFile.FromPath(path), text, new SettingsOptions(), out changes);
}
