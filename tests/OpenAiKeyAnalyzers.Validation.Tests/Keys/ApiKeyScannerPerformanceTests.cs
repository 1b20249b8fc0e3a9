using System.Diagnostics;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

/// <summary>An analyzer reads whatever stands in a source file: no text may stop a build.</summary>
[CollectionDefinition(nameof(ApiKeyScannerPerformanceTests), DisableParallelization = true)]
[Collection(nameof(ApiKeyScannerPerformanceTests))]
public class ApiKeyScannerPerformanceTests
{
    private const int Megabyte = 1024 * 1024;

    // All of them take less than a second, a reader that is not linear takes minutes. The bound leaves room for a busy build machine.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

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
    public void RepeatedInput_RunsInLinearTime(string name) => AssertFast(Repeat(Repeated[name], Megabyte));

    [Theory]
    [MemberData(nameof(Names))]
    public void RepeatedInputAfterPrefix_RunsInLinearTime(string name) => AssertFast("sk-" + Repeat(Repeated[name], Megabyte));

    [Theory]
    [MemberData(nameof(Names))]
    public void RepeatedInputBetweenPrefixesAndKey_RunsInLinearTime(string name) =>
        AssertFast(Repeat("sk-", 1000) + Repeat(Repeated[name], Megabyte) + SyntheticKey.Project());

    [Fact]
    public void LongRunOfKeyCharacters_RunsInLinearTime()
    {
        AssertFast(SyntheticKey.Project() + SyntheticKey.Characters(Megabyte, 70));
        AssertFast(SyntheticKey.Project(Megabyte / 2));
    }

    [Fact]
    public void PrefixesBeforeLongGap_RunsInLinearTime() =>
        AssertFast(Repeat(Repeat("sk-", 300) + Repeat("\u200B", 20_000), Megabyte));

    private static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1));

    private static void AssertFast(string text)
    {
        var watch = Stopwatch.StartNew();
        ApiKeyScanner.Scan(text);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Bound);
    }
}
