using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Credentials;

/// <summary>Verifies the lengths that determine whether a key is malformed, and the kind of key.</summary>
public class MalformedKeyBoundaryTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("k-", ApiKeyKind.User)]
    [InlineData("t-", ApiKeyKind.ServiceAccount)]
    [InlineData("min-", ApiKeyKind.Admin)]
    [InlineData("j-", ApiKeyKind.Project)]
    [InlineData("one-", ApiKeyKind.WithoutProject)]
    [InlineData("k-proj-", ApiKeyKind.Project)]
    public void MissingBeginning_ReturnsKindIfItIsCertain(string left, object? kind)
    {
        foreach (int half in new[] { 20, 58, 74 })
        {
            string text = left + SyntheticKey.Characters(half, 1) + SyntheticKey.Watermark + SyntheticKey.Characters(half, 2);
            CredentialResult result = CredentialValidator.Validate(text);
            Assert.Equal((CredentialDefect.Truncated, (ApiKeyKind?)kind, text.Length), (result.Defect, result.KeyKind, result.Length));
        }
    }

    [Theory]
    [InlineData(16, 0, CredentialDefect.Truncated)]
    [InlineData(15, 0, CredentialDefect.None)]
    [InlineData(60, 15, CredentialDefect.Truncated)]
    [InlineData(60, 16, CredentialDefect.None)]
    [InlineData(58, 57, CredentialDefect.Truncated)]
    public void SecondHalf_IsMissingByLength(int before, int after, object defect) => Assert.Equal((CredentialDefect)defect,
        CredentialValidator.Validate(
            SyntheticKey.Create("proj-", SyntheticKey.Other("", before, seed: 1), SyntheticKey.Other("", after, seed: 2))).Defect);

    [Theory]
    [InlineData(1024, CredentialKind.Malformed)]
    [InlineData(1025, CredentialKind.Unknown)]
    public void Value_HasLimitedLength(int length, object kind)
    {
        string text = "\"" + SyntheticKey.Project().PadRight(length - 2) + "\"";

        Assert.Equal((CredentialKind)kind, CredentialValidator.Validate(text).Kind);
        Assert.Equal((CredentialKind)kind == CredentialKind.Malformed, MalformedKeyDetector.Detect(" " + text + " ") is not null);
    }

    [Theory]
    [InlineData(39, false)]
    [InlineData(40, true)]
    public void EnclosedClientSecretWithUnknownSink_HasMinimumLength(int length, bool isFound)
    {
        string text = "\"" + SyntheticKey.ClientSecret().PadRight(length - 2) + "\"";

        Assert.Equal(isFound, MalformedKeyDetector.Detect(text) is not null);
        Assert.Null(MalformedKeyDetector.Detect("\"" + SyntheticKey.ClientSecret() + "\"   "));
    }

    [Fact]
    public void Delimiters_AreRemovedUpToLimit()
    {
        foreach ((int layers, CredentialKind kind) in new[] { (5, CredentialKind.OtherValue), (6, CredentialKind.Unknown) })
        {
            string quotes = new('"', layers);
            Assert.Equal(kind, CredentialValidator.Validate(quotes + "https://api.openai.com/v1" + quotes).Kind);
        }
    }

    [Theory]
    [InlineData("sk-ab***yz", null)]
    [InlineData("sk-proj-ab***yz", ApiKeyKind.Project)]
    [InlineData("sk-admin-ab..yz", ApiKeyKind.Admin)]
    public void MaskedKey_ReturnsKindOfPrefix(string text, object? kind)
    {
        CredentialResult result = CredentialValidator.Validate(text);

        Assert.Equal((CredentialDefect.Masked, (ApiKeyKind?)kind), (result.Defect, result.KeyKind));
    }
}
