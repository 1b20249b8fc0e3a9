using CsCheck;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Text;
using static OpenAiKeyAnalyzers.Validation.Tests.Generators;

namespace OpenAiKeyAnalyzers.Validation.Tests.Headers;

public class HeaderProperties
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        OneOf("Bearer", "bearer", "Basic", "Token", "Authorization", "sk-", "{apiKey}", "${x}", "{", "}", "$", "<", ">", "\"", "%"),
        OneOf(" ", "  ", "\t", ":", "=", ": ", ",", ";", ".", "\r\n", "\u00A0", "\u200B", "\uFFFF", "\uFFFF", "\uD83D", "\0"),
        OneOf(SyntheticKey.Project()),
        Gen.String[0, 12]);

    private static readonly Gen<string> AnyText = Fragment.Array[0, 7].Select(string.Concat);

    [Fact]
    public void AnyText_SpansAreInBounds() => AnyText.Sample(
        text =>
        {
            foreach (AuthorizationResult reading in ValidateAll(text))
            {
                Assert.InRange(reading.Start, 0, text.Length);
                Assert.InRange(reading.Start + reading.Length, reading.Start, text.Length);
                Assert.All(reading.Edits, edit => Assert.InRange(edit.End, edit.Start, text.Length));
            }

            _ = HeaderNameValidator.Validate(text);
            _ = OpenAiHeaderValidator.Validate(HeaderNameValidator.Beta, text);
        },
        iter: 30_000);

    [Fact]
    public void RepeatedFixes_RemoveAllDefects() => AnyText.Sample(
        text =>
        {
            // Each fix removes one layer, until no defect with a fix is left.
            string value = text;
            for (int i = 0; i < 12 && AuthorizationValidator.Validate(value) is { Edits.Count: > 0 } reading; i++)
            {
                string repaired = TextEdit.Apply(value, reading.Edits);
                Assert.NotEqual(value, repaired);
                value = repaired;
            }

            Assert.Empty(AuthorizationValidator.Validate(value).Edits);
        },
        iter: 30_000);

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer Bearer ")]
    [InlineData("\uFFFF")]
    [InlineData(" ")]
    [InlineData("{a")]
    public void RepeatedInput_RunsInLinearTime(string unit) => LinearTime.AssertLinear(1 << 20, length =>
    {
        string text = "Bearer " + LinearTime.Repeat(unit, length);
        _ = ValidateAll(text);
        _ = HeaderNameValidator.Validate(text);
    });

    private static AuthorizationResult[] ValidateAll(string text) =>
        [AuthorizationValidator.Validate(text), SchemeValidator.Validate(text, hasKey: true), SchemeValidator.Validate(text, hasKey: false),
            BearerTokenValidator.Validate(text, 0)];
}
