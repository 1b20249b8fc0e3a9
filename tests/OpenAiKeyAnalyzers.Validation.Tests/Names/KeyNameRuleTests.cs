using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Tests.Names;

/// <summary>Verifies all decisions of the key name rule: every kind of name at every sink.</summary>
public class KeyNameRuleTests
{
    /// <summary>
    /// A name, and the number of the rule that it violates as the name of an environment variable and as a configuration key; 0 if none.
    /// </summary>
    [Theory]
    [InlineData("Unrelated", 0, 0)]
    [InlineData("Expected", 0, 0)]
    [InlineData("Invalid", 2002, 2002)]
    [InlineData("Misspelled", 2002, 2002)]
    [InlineData("WrongCase", 2002, 2002)]
    [InlineData("Unconventional", 2003, 0)]
    public void NameAtSink_BreaksRule(string kind, int variable, int configurationKey)
    {
        var result = new KeyNameResult(Enum.Parse<KeyNameKind>(kind));

        foreach (ValueOrigin origin in Enum.GetValues<ValueOrigin>())
        {
            Assert.Equal(
                (variable, configurationKey, 0, 0),
                (Check(result, SinkKind.VariableName, origin), Check(result, SinkKind.ConfigurationKey, origin),
                    Check(result, SinkKind.ApiKey, origin), Check(result, SinkKind.Unknown, origin)));
        }
    }

    private static int Check(KeyNameResult result, SinkKind sink, ValueOrigin origin) =>
        (int)(KeyNameRule.Check(result, new SinkContext(sink, origin)) ?? 0);
}
