using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Tests.Credentials;

/// <summary>Verifies keys whose hyphens and underscores were escaped by a format, and keys that contain other characters.</summary>
public class EscapedKeyTests
{
    // The adjacent hyphen and underscore are escaped separately.
    private static readonly string Key = SyntheticKey.Create("proj-", GetHalf(30) + "_-" + GetHalf(42), GetHalf(50) + "--" + GetHalf(22));

    public static TheoryData<string, string> Escapes { get; } = new()
    {
        { "\\-", "\\_" }, { "\\\\-", "\\\\_" }, { "-", "\\_" }, { "^-", "^_" }, { "`-", "`_" },
        { "%2D", "%5F" }, { "%2d", "%5f" }, { "=2D", "=5F" },
        { "&#45;", "&#95;" }, { "&#x2D;", "&#x5F;" }, { "&#x2d;", "&#x5f;" }, { "&hyphen;", "&lowbar;" }, { "-", "&UnderBar;" },
        { "\\u002D", "\\u005F" }, { "\\u002d", "\\u005f" }, { "\\x2D", "\\x5F" },
    };

    [Theory]
    [MemberData(nameof(Escapes))]
    public void EscapedHyphenAndUnderscore_AreRestored(string hyphen, string underscore)
    {
        string escaped = Key.Replace("_", "<u>", StringComparison.Ordinal).Replace("-", hyphen, StringComparison.Ordinal)
            .Replace("<u>", underscore, StringComparison.Ordinal);

        foreach (string text in new[] { escaped, " \t" + escaped + "\r\n" })
        {
            CredentialResult result = AssertRestored(text, Key);
            int start = escaped.IndexOf(hyphen == "-" ? underscore : hyphen, StringComparison.Ordinal);
            int end = hyphen == "-"
                ? escaped.LastIndexOf(underscore, StringComparison.Ordinal) + underscore.Length
                : escaped.LastIndexOf(hyphen, StringComparison.Ordinal) + hyphen.Length;
            int offset = text.IndexOf("sk", StringComparison.Ordinal);
            Assert.Equal((offset + start, end - start), (result.Start, result.Length));
        }
    }

    [Theory]
    [InlineData("=\n")]
    [InlineData("=\r\n")]
    public void SoftLineBreakOfMail_IsRemoved(string lineBreak)
    {
        AssertRestored(Key.Insert(76, lineBreak), Key);
        AssertRestored(Key.Insert(60, lineBreak).Insert(120, lineBreak), Key);
    }

    [Theory]
    [InlineData("3D")]
    [InlineData("3d")]
    public void EscapedEqualsSignBeforeKey_IsRemoved(string rest)
    {
        CredentialResult result = AssertRestored(rest + Key, Key);
        Assert.Equal((0, 2), (result.Start, result.Length));

        AssertRestored(rest + Key.Insert(70, "=\n"), Key);
    }

    [Theory]
    [InlineData("!\n")]
    [InlineData("=\r")]
    [InlineData("=")]
    [InlineData("==\n")]
    [InlineData("\\")]
    [InlineData("\\^_")]
    [InlineData("\\a")]
    [InlineData("%2E")]
    [InlineData("%2D ")]
    [InlineData("\\_")]
    public void OtherCharactersInsideKey_AreNotRemoved(string inside)
    {
        foreach (int at in new[] { 40, 120 })
        {
            CredentialResult result = CredentialValidator.Validate(Key.Insert(at, inside));
            Assert.NotEqual(CredentialDefect.Escaped, result.Defect);
            Assert.Equal((0, 0), (result.Repair.Count, result.KeyLength));
        }
    }

    [Theory]
    [InlineData("\\")]
    [InlineData("=")]
    [InlineData("`")]
    [InlineData("=\r")]
    public void EscapeCharacterAtEnd_IsNotEscape(string end) =>
        Assert.NotEqual(CredentialDefect.Escaped, CredentialValidator.Validate(Key + end).Defect);

    [Fact]
    public void EscapedPartOfKey_IsNotRestored()
    {
        string escaped = Key.Replace("_", "\\_", StringComparison.Ordinal);

        // The missing part may have been escaped, too.
        Assert.NotEqual(CredentialDefect.Escaped, CredentialValidator.Validate(escaped[..^3]).Defect);
        Assert.NotEqual(CredentialDefect.Escaped, CredentialValidator.Validate(escaped.Insert(100, " ")).Defect);
    }

    [Fact]
    public void UnescapedCharacter_IsNotEscape()
    {
        Assert.False(KeyEscapes.IsAt("a_b", 1, out _));
        Assert.False(KeyEscapes.IsAt("a\\", 1, out _));
        Assert.True(KeyEscapes.IsAt("a\\_", 1, out TextEdit edit));
        Assert.Equal((1, 2, "_"), (edit.Start, edit.Length, edit.Text));
    }

    [Theory]
    [InlineData("!")]
    [InlineData("»")]
    [InlineData("\\n")]
    [InlineData("%20")]
    [InlineData("(here)")]
    public void OtherTextInsideKey_ReturnsInterrupted(string inside)
    {
        foreach (int at in new[] { 30, 60, Key.Length - 30 })
        {
            CredentialResult result = CredentialValidator.Validate(Key.Insert(at, inside));
            Assert.Equal((CredentialKind.Malformed, CredentialDefect.Interrupted, ApiKeyKind.Project, 0, Key.Length + inside.Length, 0),
                (result.Kind, result.Defect, result.KeyKind, result.Start, result.Length, result.KeyLength));
        }
    }

    [Fact]
    public void InterruptedText_IsKeyOnlyWithEnoughBeforeWatermark()
    {
        Assert.Equal(CredentialDefect.Interrupted, Validate(GetHalf(16) + SyntheticKey.Watermark + "abc!def").Defect);
        Assert.Equal(CredentialKind.Unknown, Validate(GetHalf(15) + SyntheticKey.Watermark + "abc!def").Kind);
        Assert.Equal(CredentialKind.Unknown, Validate("!" + GetHalf(40)).Kind);
    }

    [Fact]
    public void InterruptedTextWithSecondKey_ReturnsOtherDefect()
    {
        string text = GetHalf(20) + SyntheticKey.Watermark + GetHalf(5) + "!" + GetHalf(14);

        Assert.Equal(CredentialDefect.Interrupted, Validate(text).Defect);
        Assert.Equal(CredentialDefect.None, Validate(text + " or sk-").Defect);
        Assert.Equal(CredentialDefect.None, Validate(text + " or " + SyntheticKey.Watermark).Defect);
        Assert.Equal(CredentialDefect.None, Validate(text + "xxxxxxxxxxxx").Defect);
    }

    private static CredentialResult Validate(string body) => CredentialValidator.Validate("sk" + "-" + body);

    private static CredentialResult AssertRestored(string text, string key)
    {
        CredentialResult result = CredentialValidator.Validate(text);
        Assert.Equal((CredentialKind.Malformed, CredentialDefect.Escaped, ApiKeyKind.Project, 0),
            (result.Kind, result.Defect, result.KeyKind, result.KeyLength));
        Assert.Equal(key, TextEdit.Apply(text, result.Repair).Trim());
        return result;
    }

    private static string GetHalf(int length) => SyntheticKey.Other(string.Empty, length, seed: length);
}
