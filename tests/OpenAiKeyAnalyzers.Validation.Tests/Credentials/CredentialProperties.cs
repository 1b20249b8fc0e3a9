using CsCheck;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;
using static OpenAiKeyAnalyzers.Validation.Tests.Generators;

namespace OpenAiKeyAnalyzers.Validation.Tests.Credentials;

public class CredentialProperties
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        OneOf(SyntheticKey.User(), SyntheticKey.Project(), SyntheticKey.Admin(), SyntheticKey.Azure(), SyntheticKey.ClientSecret()),
        OneOf("sk-", "sk-proj-", "sk-ant-", "gsk_", "org-", "gpt-4", "https://", SyntheticKey.Watermark, "T3Bl", "Bearer ",
            "OPENAI_API_KEY", "=", ": ", "export ", "$env:"),
        OneOf("\"", "'", "`", "<", ">", "{", "}", "${", "%", "[", "]", "*", "***", "…", "...", "xxxx", ",", ";", ".", " ", "\n", "\u200B",
            "\\\""),
        OneOf("your", "key", "ключ", "キー", "ｓｋ", "–", "\uD83D", "\uDC20", "\0", "\uFFFF", "\uDB40"),
        Gen.Select(Gen.Int[1, 90], Gen.Int[1, 200], (count, seed) => SyntheticKey.Characters(count, seed)),
        Gen.String[0, 20],
        Gen.Char.Array[0, 10].Select(characters => new string(characters)));

    private static readonly Gen<string> AnyText = Fragment.Array[0, 8].Select(string.Concat);

    [Fact]
    public void AnyText_SpansAreInBounds() => AnyText.Sample(
        text =>
        {
            AssertSpans(text, CredentialValidator.Validate(text));
            if (MalformedKeyDetector.Detect(text) is { } reading)
            {
                AssertSpans(text, reading);
                Assert.Equal(CredentialKind.Malformed, reading.Kind);
            }
        },
        iter: 20_000);

    [Fact]
    public void AnyText_ExtractedKeyIsKey() => AnyText.Sample(
        text =>
        {
            CredentialResult reading = CredentialValidator.Validate(text);
            if (reading.KeyLength > 0)
            {
                string key = text.Substring(reading.KeyStart, reading.KeyLength);
                ApiKeyMatch found = Assert.Single(ApiKeyScanner.Scan(key));
                Assert.Equal((key.Length, reading.KeyKind), (found.Length, found.Kind));
                Assert.Contains(CredentialValidator.Validate(key).Kind, new[] { CredentialKind.Key, CredentialKind.Malformed });
            }
        },
        iter: 20_000);

    [Fact]
    public void SurroundingWhitespace_ReturnsSameResult() => AnyText.Sample(
        text =>
        {
            CredentialResult bare = CredentialValidator.Validate(text);
            CredentialResult padded = CredentialValidator.Validate(" \n" + text + "\t");
            Assert.Equal((bare.Kind, bare.Defect, bare.KeyLength, bare.Vendor),
                (padded.Kind, padded.Defect, padded.KeyLength, padded.Vendor));
        },
        iter: 5_000);

    [Theory]
    [InlineData("sk-")]
    [InlineData("<")]
    [InlineData("\"")]
    [InlineData("Bearer ")]
    [InlineData("key=")]
    [InlineData(" ")]
    [InlineData("your")]
    [InlineData("x")]
    [InlineData("*")]
    [InlineData("ｓ")]
    [InlineData("gpt-4-")]
    [InlineData("\uD83D")]
    public void RepeatedInput_RunsInLinearTime(string unit) => LinearTime.AssertLinear(1 << 20, length => CheckAll(unit, length));

    private static void CheckAll(string unit, int length)
    {
        string text = LinearTime.Repeat(unit, length);
        string padded = new string(' ', length) + text[..Math.Min(text.Length, 900)] + new string('\n', length);
        foreach (string longText in new[] { text, text[..Math.Min(text.Length, 1000)], padded })
        {
            AssertSpans(longText, CredentialValidator.Validate(longText));
            _ = MalformedKeyDetector.Detect(longText);
        }
    }

    private static void AssertSpans(string text, CredentialResult reading)
    {
        Assert.InRange(reading.Start, 0, text.Length);
        Assert.InRange(reading.Length, 0, text.Length - reading.Start);
        Assert.InRange(reading.KeyStart, 0, text.Length);
        Assert.InRange(reading.KeyLength, 0, text.Length - reading.KeyStart);
        Assert.Equal(reading.Kind == CredentialKind.Unknown, reading.Kind != CredentialKind.Key && reading.Defect == CredentialDefect.None);
        Assert.Equal(reading.Kind == CredentialKind.OtherVendorKey, reading.Vendor is not null);
        Assert.True(reading.KeyLength == 0 || reading.Kind is CredentialKind.Key or CredentialKind.Malformed);
    }
}
