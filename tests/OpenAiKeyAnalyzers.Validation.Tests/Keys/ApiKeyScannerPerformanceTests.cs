using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

/// <summary>Verifies that no text blocks a build: an analyzer reads every source file.</summary>
public class ApiKeyScannerPerformanceTests
{
    private const int Megabyte = 1024 * 1024;

    private static readonly Dictionary<string, string> Repeated = new()
    {
        ["prefixes"] = "sk-",
        ["prefixes with blanks"] = "sk- ",
        ["prefixes and words"] = "sk- a b c d e f ",
        ["prefixes and letters"] = "sk-a",
        ["prefixes between zero-width spaces"] = "sk-\u200B",
        ["prefixes broken by blanks"] = "s k - ",
        ["first letters"] = "s",
        ["first letters and blanks"] = "s ",
        ["first letters and zero-width spaces"] = "s\u200B",
        ["two letters of the prefix"] = "sk",
        ["project prefixes"] = "sk-proj-",
        ["project prefixes and blanks"] = "sk-proj- ",
        ["prefixes that overlap"] = "-sk-None-",
        ["watermarks"] = SyntheticKey.Watermark,
        ["prefixes and watermarks"] = "sk-" + SyntheticKey.Watermark,
        ["client secret prefixes"] = "ek_",
        ["client secrets without edge"] = SyntheticKey.ClientSecret(),
        ["Azure signatures"] = "JQQ" + "J99",
        ["blanks"] = " ",
        ["zero-width spaces"] = "\u200B",
        ["letters"] = "a",
        ["hyphens"] = "-",
        ["half surrogates"] = "\uDB40",
        ["keys"] = SyntheticKey.Project(20) + ",",
        ["keys without separator"] = SyntheticKey.Project(20),
        ["keys in pieces"] = SyntheticKey.Project(20).Insert(20, " ").Insert(4, " ") + "\n",
        ["halves without watermark"] = SyntheticKey.WithoutProjectOrWatermark() + "-",
    };

    public static TheoryData<string> Names() => new(Repeated.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void RepeatedInput_RunsInLinearTime(string name) => AssertLinear(length => Repeat(name, length));

    [Theory]
    [MemberData(nameof(Names))]
    public void RepeatedInputAfterPrefix_RunsInLinearTime(string name) => AssertLinear(length => "sk-" + Repeat(name, length));

    [Theory]
    [MemberData(nameof(Names))]
    public void RepeatedInputBetweenPrefixesAndKey_RunsInLinearTime(string name) =>
        AssertLinear(length => LinearTime.Repeat("sk-", 3000) + Repeat(name, length) + SyntheticKey.Project());

    [Fact]
    public void LongRunOfKeyCharacters_RunsInLinearTime()
    {
        AssertLinear(static length => SyntheticKey.Project() + SyntheticKey.Characters(length, 70));
        AssertLinear(static length => SyntheticKey.Project(length / 2));
    }

    [Fact]
    public void PrefixesBeforeLongGap_RunsInLinearTime() =>
        AssertLinear(static length => LinearTime.Repeat(LinearTime.Repeat("sk-", 900) + LinearTime.Repeat("\u200B", 20_000), length));

    private static string Repeat(string name, int length) => LinearTime.Repeat(Repeated[name], length);

    private static void AssertLinear(Func<int, string> create) =>
        LinearTime.AssertLinear(Megabyte, length => ApiKeyScanner.Scan(create(length)));
}
