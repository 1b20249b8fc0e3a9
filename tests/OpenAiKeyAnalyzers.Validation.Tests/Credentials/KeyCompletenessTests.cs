using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Tests.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Credentials;

/// <summary>Verifies what a fix may remove around a key without removing a character of the key itself.</summary>
public class KeyCompletenessTests
{
    // No generation of keys has halves of this length: the key may be new, or incomplete.
    private static readonly string UnknownLength = SyntheticKey.Create("proj-", GetHalf(60), GetHalf(51));

    public static TheoryData<string> Forms { get; } = [.. KeySamples.All];

    [Theory]
    [MemberData(nameof(Forms))]
    public void PublishedForm_IsWhole(string form)
    {
        string key = KeySamples.GetText(form);
        bool isKnownLength = form is not ("user, halves of 44" or "project 100" or "none, halves of 33" or "none, halves of 42");

        Assert.Equal(isKnownLength, KeyCompleteness.IsWhole(key));
        for (int length = 0; length < key.Length; length++)
        {
            // With 48 letters and digits, the result is complete: it has the short form of the same kind.
            bool isShortForm = KeySamples.GetKind(form) == ApiKeyKind.WithoutProject && length == "sk-None-".Length + 48;
            Assert.True(isShortForm || !KeyCompleteness.IsWhole(key[..length]), $"{form}, {length} characters");
        }
    }

    [Fact]
    public void LongerKey_IsNotWhole()
    {
        foreach (string form in KeySamples.All)
        {
            Assert.False(KeyCompleteness.IsWhole(KeySamples.GetText(form) + "a1"), form);
        }
    }

    [Fact]
    public void NamedKey_IsWholeOnlyIfItMayHaveName()
    {
        Assert.True(KeyCompleteness.IsWhole(SyntheticKey.NamedServiceAccount("bot")));
        Assert.False(KeyCompleteness.IsWhole(SyntheticKey.NamedServiceAccount("bot"), mayHaveName: false));
        Assert.True(KeyCompleteness.IsWhole(SyntheticKey.Project(), mayHaveName: false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("pro")]
    [InlineData("proj_")]
    [InlineData("pro-")]
    [InlineData("roj-")]
    [InlineData("amdin-")]
    [InlineData("admins-")]
    [InlineData("Non-")]
    [InlineData("-")]
    public void NameThatIsDamagedPrefix_IsNotWhole(string name) =>
        Assert.Equal(name.Length == 0, KeyCompleteness.IsWhole(SyntheticKey.Create(name, GetAlphanumeric(20), GetAlphanumeric(20, 2))));

    [Fact]
    public void HyphenWhereNameWouldEnd_DoesNotHideMissingEnd()
    {
        // The last 20 characters before the watermark follow a hyphen by coincidence; the second half is truncated to 20.
        foreach (string prefix in new[] { "proj-", "admin-", "svcacct-", "None-", "" })
        {
            foreach (int half in new[] { 46, 58, 74 })
            {
                string key = SyntheticKey.Create(prefix, GetHalf(half - 21) + "-" + GetAlphanumeric(20), GetAlphanumeric(20, 2));
                Assert.False(KeyCompleteness.IsWhole(key), $"{prefix}{half}");
            }
        }

        string newLength = SyntheticKey.Create("proj-", GetHalf(39) + "-" + GetAlphanumeric(20), GetAlphanumeric(20, 2));
        Assert.False(KeyCompleteness.IsWhole(newLength));
    }

    [Fact]
    public void KeyWithoutWatermark_IsWholeOnlyInPublishedForm()
    {
        Assert.True(KeyCompleteness.IsWhole(SyntheticKey.WithoutProjectOrWatermark()));
        Assert.False(KeyCompleteness.IsWhole("sk" + "-None-" + GetAlphanumeric(50)));
        Assert.False(KeyCompleteness.IsWhole("sk" + "-proj-" + GetAlphanumeric(48)));
        Assert.NotNull(KeyText.TryParse("sk" + "-proj-" + GetAlphanumeric(48)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("key: ", true)]
    [InlineData("Bearer", true)]
    [InlineData("\\u0022", true)]
    [InlineData("my-", false)]
    [InlineData("my_", false)]
    [InlineData("sk-proj-", false)]
    public void TextBeforeKey_MayBeRemovedUnlessItMayBeItsStart(string before, bool mayRemove)
    {
        Assert.Equal(mayRemove, KeyCompleteness.MayRemoveAround(before, SyntheticKey.Project(), string.Empty));
        Assert.Equal(mayRemove, KeyCompleteness.MayRemoveAround(before, UnknownLength, string.Empty));
    }

    [Theory]
    [InlineData("", true, true)]
    [InlineData("\"", true, true)]
    [InlineData(".", true, true)]
    [InlineData("は私のキー", true, true)]
    [InlineData("*", true, false)]
    [InlineData("**", true, false)]
    [InlineData("…", true, false)]
    [InlineData("•", true, false)]
    [InlineData("..", true, false)]
    [InlineData(" ...", true, false)]
    [InlineData("а", true, false)]
    [InlineData("–", true, false)]
    [InlineData("１", true, false)]
    [InlineData("a", false, false)]
    [InlineData("\"1", false, false)]
    [InlineData("_", false, false)]
    [InlineData("-", false, false)]
    [InlineData(" mine", false, false)]
    public void TextAfterKey_MayBeRemovedUnlessKeyMayContinue(string after, bool afterWhole, bool afterUnknownLength)
    {
        Assert.Equal(afterWhole, KeyCompleteness.MayRemoveAround(string.Empty, SyntheticKey.Project(), after));
        Assert.Equal(afterUnknownLength, KeyCompleteness.MayRemoveAround(string.Empty, UnknownLength, after));
    }

    [Fact]
    public void WhitespaceInKey_MayRemoveOnlyAroundWholeKey()
    {
        Assert.True(KeyCompleteness.MayRemoveAround("'", SyntheticKey.Project().Insert(30, " "), "'"));
        Assert.True(KeyCompleteness.MayRemoveAround("'", SyntheticKey.Project().Insert(30, "\u200B\n"), "'"));
        Assert.False(KeyCompleteness.MayRemoveAround("'", UnknownLength.Insert(30, " "), "'"));
    }

    [Fact]
    public void DamagedKey_NothingMayBeRemovedAroundIt()
    {
        string key = SyntheticKey.Project();

        Assert.False(KeyCompleteness.MayRemoveAround("'", key[..^1], "'"));
        string corrupted = key.Replace(SyntheticKey.Watermark, "t3bl" + "bkfj", StringComparison.Ordinal);
        Assert.False(KeyCompleteness.MayRemoveAround("'", corrupted, "'"));
    }

    [Fact]
    public void PieceOfKey_IsRecognizedAnywhereInText()
    {
        string run = GetAlphanumeric(16);
        foreach (string piece in new[] { "sk-", SyntheticKey.Watermark, run, GetAlphanumeric(40) })
        {
            foreach (string text in new[] { "|", "key: |", "|, then", "user-name=|;", "a long-winded explanation of what follows: |" })
            {
                Assert.True(KeyCompleteness.HasPiece(text.Replace("|", piece, StringComparison.Ordinal)), $"{text}, {piece.Length}");
                Assert.False(KeyCompleteness.HasPiece(text.Replace("|", piece[..2], StringComparison.Ordinal)), text);
            }

            Assert.False(KeyCompleteness.MayRemoveAround(piece + " ", SyntheticKey.Project(), string.Empty));
        }

        Assert.False(KeyCompleteness.HasPiece("key: " + run[..15] + " x"));
        Assert.False(KeyCompleteness.HasPiece("OPENAI_API_KEY_FOR_THE_DEVELOPMENT_ENVIRONMENT="));
        Assert.False(KeyCompleteness.HasPiece("builder.Configuration.GetSection(\"OpenAIServiceOptions\")"));
    }

    private static string GetHalf(int length, int seed = 21) => SyntheticKey.Characters(length, seed);

    private static string GetAlphanumeric(int length, int seed = 22) => SyntheticKey.Other(string.Empty, length, seed: seed);
}
