using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Credentials;

/// <summary>Verifies values that contain one key and other text.</summary>
public class EmbeddedKeyTests
{
    private static readonly string Key = SyntheticKey.Project();

    private static readonly string UnknownLength =
        SyntheticKey.Create("proj-", SyntheticKey.Characters(60, 21), SyntheticKey.Characters(31, 22));

    /// <summary>A connection string: the endpoint is in no other place.</summary>
    [Theory]
    [InlineData("Endpoint=https://a.example.com/v1;Key=|")]
    [InlineData("Endpoint=https://a.example.com/v1Key=|")]
    [InlineData("Key=|;Endpoint=https://a.example.com/v1")]
    public void UrlBesideKey_NothingMayBeRemoved(string around)
    {
        string text = around.Replace("|", Key, StringComparison.Ordinal);
        CredentialResult result = CredentialValidator.Validate(text);

        Assert.Equal((CredentialDefect.SurroundingText, 0, false), (result.Defect, result.KeyLength, result.IsCertain));
        Assert.True(result.IsBesideUrl(text));
        Assert.False(CredentialValidator.Validate("a: " + Key).IsBesideUrl("a: " + Key));
    }

    [Theory]
    [InlineData("|,", ",")]
    [InlineData("|.)", ".)")]
    [InlineData("| ;", " ;")]
    [InlineData("|, ;", ", ;")]
    [InlineData("|。", "。")]
    public void PunctuationAfterKey_ReturnsTrailingPunctuation(string around, string offending) =>
        AssertKey(around, CredentialDefect.TrailingPunctuation, offending, isCertain: true);

    [Theory]
    [InlineData("|★", "★", true)]
    [InlineData("|,★", ",★", false)]
    [InlineData("★|", "★", true)]
    [InlineData("a: |", "a: ", true)]
    [InlineData("★|。", "★|。", true)]
    [InlineData("(|)", "(|)", true)]
    [InlineData("a,|", "a,", false)]
    [InlineData("a;b: |", "a;b: ", false)]
    [InlineData("a\nb |", "a\nb ", false)]
    [InlineData("||", "|", false)]
    [InlineData("★|;", "★|;", false)]
    [InlineData(",| !", ",| !", false)]
    [InlineData("a: https://|", "a: https://", true)]
    public void TextAroundKey_ReturnsSurroundingText(string around, string offending, bool isCertain) =>
        AssertKey(around, CredentialDefect.SurroundingText, offending, isCertain);

    [Theory]
    [InlineData("| x")]
    [InlineData("|/v1")]
    [InlineData("my-|")]
    [InlineData("|, second value")]
    public void TextThatMayBelongToWholeKey_IsNotRemoved(string around)
    {
        CredentialResult result = CredentialValidator.Validate(around.Replace("|", Key, StringComparison.Ordinal));
        Assert.Equal((CredentialKind.Malformed, CredentialDefect.SurroundingText, ApiKeyKind.Project, 0, false),
            (result.Kind, result.Defect, result.KeyKind, result.KeyLength, result.IsCertain));
        Assert.Equal((0, around.Length - 1 + Key.Length), (result.Start, result.Length));
    }

    [Theory]
    [InlineData("|***", CredentialDefect.Masked)]
    [InlineData("|…", CredentialDefect.Masked)]
    [InlineData("|...a1b2", CredentialDefect.Masked)]
    [InlineData("|!a1b2", CredentialDefect.Interrupted)]
    [InlineData("|\\n", CredentialDefect.Interrupted)]
    [InlineData("my-|!", CredentialDefect.SurroundingText)]
    public void KeyOfUnknownLengthThatMayContinue_KeepsEverything(string around, object defect)
    {
        CredentialResult result = CredentialValidator.Validate(around.Replace("|", UnknownLength, StringComparison.Ordinal));
        Assert.Equal((CredentialKind.Malformed, (CredentialDefect)defect, 0), (result.Kind, result.Defect, result.KeyLength));
    }

    [Fact]
    public void AzureKeyInText_ReturnsUnknown() =>
        Assert.Equal(CredentialKind.Unknown, CredentialValidator.Validate("mine is " + SyntheticKey.Azure()).Kind);

    private static void AssertKey(string around, CredentialDefect defect, string offending, bool isCertain)
    {
        int start = around.IndexOf('|', StringComparison.Ordinal);
        string text = around[..start] + Key + around[(start + 1)..];
        int end = start + Key.Length;
        string expected = offending.Length == around.Length ? text : offending;

        CredentialResult result = CredentialValidator.Validate(text);
        Assert.Equal((CredentialKind.Malformed, defect, isCertain), (result.Kind, result.Defect, result.IsCertain));
        Assert.Equal((start, end), (result.KeyStart, result.KeyStart + result.KeyLength));
        Assert.Equal(expected, text.Substring(result.Start, result.Length));
    }
}
