using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>Verifies that a fix does not change one line of a scalar that continues on the next line.</summary>
public class YamlContinuationTests
{
    private const string Head = "services:\n  a:\n    environment:\n";

    [Theory]
    [InlineData("      OPENAI_API_KEY: \"~ \\\n        x\"\n")]
    [InlineData("      OPENAI_API_KEY: '~\n        '\n      OTHER: x\n")]
    [InlineData("      OPENAI_API_KEY: ~,\n        b: c\n")]
    [InlineData("      - \"OPENAI_API_KEY=~ \\\n        x\"\n")]
    [InlineData("      - 'OPENAI_API_KEY=~,\n        x'\n      - OTHER=x\n")]
    public void ContinuedScalar_IsKept(string lines)
    {
        string text = Head + lines.Replace("~", SyntheticKey.Project(), StringComparison.Ordinal);

        Assert.Equal(text, Fix(text));
    }

    [Theory]
    [InlineData("      OPENAI_API_KEY: \"~,\"\n", "      OPENAI_API_KEY: \"~\"\n")]
    [InlineData("      OPENAI_API_KEY: \"~,\"\n      OTHER: x\n", "      OPENAI_API_KEY: \"~\"\n      OTHER: x\n")]
    [InlineData("      OPENAI_API_KEY: \"~,\"\n        # comment\n", "      OPENAI_API_KEY: \"~\"\n        # comment\n")]
    [InlineData("      - OPENAI_API_KEY=~,\n      - OTHER=x\n", "      - OPENAI_API_KEY=~\n      - OTHER=x\n")]
    [InlineData("      - OPENAI_API_KEY=~,\n    image: x\n", "      - OPENAI_API_KEY=~\n    image: x\n")]
    [InlineData("      - name: OPENAI_API_KEY\n        value: x\n      - OPENAI_API_KEY=~,\n", "      - name: OPENAI_API_KEY\n        value: x\n      - OPENAI_API_KEY=~\n")]
    public void ScalarOnOneLine_IsFixed(string before, string after)
    {
        string key = SyntheticKey.Project();

        Assert.Equal(Head + after.Replace("~", key, StringComparison.Ordinal),
            Fix(Head + before.Replace("~", key, StringComparison.Ordinal)));
    }

    private static string Fix(string text) =>
        SettingsFixer.Apply(SettingsFile.FromPath("compose.yml"), text, new SettingsOptions(), out _);
}
