using CsCheck;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Testing;

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
