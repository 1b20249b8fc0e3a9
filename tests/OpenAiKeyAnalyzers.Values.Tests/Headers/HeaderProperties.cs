using System.Diagnostics;
using CsCheck;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Values.Headers;
using static OpenAiKeyAnalyzers.Values.Tests.Generators;

namespace OpenAiKeyAnalyzers.Values.Tests.Headers;

public class HeaderProperties
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        OneOf("Bearer", "bearer", "Basic", "Token", "Authorization", "sk-", "{apiKey}", "${x}", "{", "}", "$", "<", ">", "\"", "%"),
        OneOf(" ", "  ", "\t", ":", "=", ": ", ",", ";", ".", "\r\n", "\u00A0", "\u200B", "\uFFFF", "\uFFFF", "\uD83D", "\0"),
        OneOf(SyntheticKey.Project()),
        Gen.String[0, 12]);

    private static readonly Gen<string> AnyText = Fragment.Array[0, 7].Select(string.Concat);

    [Fact]
    public void Whatever_the_text_the_spans_lie_in_it() => AnyText.Sample(
        text =>
        {
            foreach (AuthorizationReading reading in Readings(text))
            {
                Assert.InRange(reading.Start, 0, text.Length);
                Assert.InRange(reading.Start + reading.Length, reading.Start, text.Length);
                Assert.All(reading.Repair, edit => Assert.InRange(edit.End, edit.Start, text.Length));
            }

            _ = HeaderNameReader.Read(text);
            _ = OpenAiHeaderReader.Read(HeaderNameReader.Beta, text);
        },
        iter: 30_000);

    [Fact]
    public void A_repaired_value_has_another_defect_or_none() => AnyText.Sample(
        text =>
        {
            // Each repair takes one layer off; in the end nothing is left that could be repaired.
            string value = text;
            for (int i = 0; i < 12 && AuthorizationValueReader.Read(value) is { Repair.Count: > 0 } reading; i++)
            {
                string repaired = TextEdit.Apply(value, reading.Repair);
                Assert.NotEqual(value, repaired);
                value = repaired;
            }

            Assert.Empty(AuthorizationValueReader.Read(value).Repair);
        },
        iter: 30_000);

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer Bearer ")]
    [InlineData("\uFFFF")]
    [InlineData(" ")]
    [InlineData("{a")]
    public void Long_texts_take_linear_time(string unit)
    {
        string text = "Bearer " + string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var watch = Stopwatch.StartNew();
        _ = Readings(text);
        _ = HeaderNameReader.Read(text);
        // Quadratic time would be many minutes; a busy machine may be slow.
        Assert.InRange(watch.ElapsedMilliseconds, 0, 10_000);
    }

    private static AuthorizationReading[] Readings(string text) =>
        [AuthorizationValueReader.Read(text), SchemeReader.Read(text, hasKey: true), SchemeReader.Read(text, hasKey: false), BearerTokenReader.Read(text, 0)];
}
