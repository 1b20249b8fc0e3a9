using CsCheck;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

public class UrlProperties
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        OneOf("https://", "http://", "wss://", "https:", "https: //", "//", "htps://", "https:/"),
        OneOf("api.openai.com", "eu.api.openai.com", "api.open.ai", "platform.openai.com", "chat.openai.com", "acme.openai.azure.com",
            UrlFormatter.Proxy, "api.openia.com", "example.com", "api.openai.comv1"),
        OneOf("/v1", "/v2", "/v1/", "/openai", "/openai/v1", "/openai/deployments/d", "/dashboard/billing/usage", "/account/api-keys"),
        OneOf("/chat", "/completions", "/chat/completion", "/engines", "/davinci", "/edits", "/threads", "/runs", "/models", "/fine-tunes",
            "/cancel", "/embeddings", "/realtime", "/sessions"),
        OneOf("?", "#", "&", "=", "@", ":", "/", "\\", "api_key", "model=", "api-version=2023-05-15", "?api-version=", "gpt-4", "{id}",
            "Authorization: Bearer x", "Content-Type:"),
        OneOf(" ", "\n", "\t", "\u200B", "\uFEFF", "\u00A0", UrlFormatter.Hole, "\uD83D", "\uDC20", "\uDB40", "\0", "é", "鍵"),
        OneOf(SyntheticKey.Project(), SyntheticKey.User(), SyntheticKey.Azure(), SyntheticKey.ClientSecret()),
        Gen.String[0, 10]);

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Fragment.Array[0, 8].Select(string.Concat),
        Fragment.Array[0, 6].Select(static parts => "https://api.openai.com" + string.Concat(parts)),
        Fragment.Array[0, 6].Select(static parts => "https://api.openai.com/v1" + string.Concat(parts)));

    private static readonly Gen<UrlUsage> Position =
        Gen.Int[0, UrlFormatter.AllUsages.Length - 1].Select(static i => UrlFormatter.AllUsages[i]);

    [Fact]
    public void AnyText_SpansAreInBoundsAndOrdered() => Gen.Select(AnyText, Position).Sample(
        (text, position) =>
        {
            int end = 0;
            foreach (UrlResult reading in UrlFormatter.Validate(text, position))
            {
                Assert.InRange(reading.Start, end, text.Length);
                Assert.InRange(reading.Length, 1, text.Length - reading.Start);
                end = reading.End;
                Assert.Equal(reading.Rule is Rule.RetiredEndpoint or Rule.DeprecatedEndpoint, reading.Row is not null);
                Assert.Equal(reading.Rule == Rule.RetiredModel, reading.Model is not null);
                Assert.True(reading.Row is null
                    || (reading.Row.Status == EndpointStatus.Retired) == (reading.Rule == Rule.RetiredEndpoint));
            }
        },
        iter: 50_000);

    // Another vendor's key may have any form, so the version of the API is the only parameter that is removed.
    [Fact]
    public void AnyText_ReplacementsKeepParameters() => Gen.Select(AnyText, Position).Sample(
        (text, position) =>
        {
            const string Parameter = "?key=8e3b91d26ab4a829";
            string url = text.Split('?', '#')[0] + Parameter;
            foreach (UrlResult reading in UrlFormatter.Validate(url, position))
            {
                if (reading.Replacement is { } replacement)
                {
                    Assert.Contains(Parameter[1..], url.Remove(reading.Start, reading.Length).Insert(reading.Start, replacement),
                        StringComparison.Ordinal);
                }
            }
        },
        iter: 50_000);

    [Fact]
    public void AnyText_ReplacementContainsNoHoleOrKey() => Gen.Select(AnyText, Position).Sample(
        (text, position) =>
        {
            foreach (UrlResult reading in UrlFormatter.Validate(text, position))
            {
                if (reading.Replacement is { } replacement)
                {
                    Assert.DoesNotContain(UrlFormatter.Hole, replacement, StringComparison.Ordinal);
                    Assert.DoesNotContain(SyntheticKey.Watermark, replacement, StringComparison.Ordinal);
                    Assert.NotEqual(text.Substring(reading.Start, reading.Length), replacement);
                }
            }
        },
        iter: 50_000);

    [Fact]
    public void AppliedReplacement_RemovesDefect() => Gen.Select(AnyText, Position).Sample(
        (text, position) =>
        {
            foreach (UrlDefect defect in UrlFormatter.Validate(text, position).Where(static reading => reading.Replacement is not null)
                .Select(static reading => reading.Defect).Distinct())
            {
                AssertFixed(text, position, defect);
            }
        },
        iter: 50_000);

    [Fact]
    public void RepeatedFixes_Terminate() => Gen.Select(AnyText, Position).Sample(
        (text, position) =>
        {
            string repaired = text;
            for (int i = 0; i < 20; i++)
            {
                string next = UrlFormatter.ApplyReplacements(repaired, position);
                if (next == repaired)
                {
                    return;
                }

                repaired = next;
            }

            Assert.Fail(repaired);
        },
        iter: 20_000);

    [Fact]
    public void SurroundingWhitespace_ReturnsSameDefects() => Gen.Select(AnyText, Position).Sample(
        (text, position) => Assert.Equal(
            UrlFormatter.Validate(text, position)
                .Select(static reading => (reading.Defect, reading.Start + 2, reading.Length, reading.Replacement)),
            UrlFormatter.Validate(" \n" + text + "\t ", position)
                .Select(static reading => (reading.Defect, reading.Start, reading.Length, reading.Replacement))),
        iter: 20_000);

    [Fact]
    public void AnyCombination_SpansAreInBounds() => Gen.Select(AnyText, AnyText).Sample(
        (address, relative) =>
        {
            if (UrlCombination.Create(address, relative, static host => host == UrlFormatter.Proxy) is { } pair)
            {
                Assert.All(pair.RelativeResults, reading => Assert.InRange(reading.End, 1, relative.Length));
                if (pair.Defect != UrlCombinationDefect.None)
                {
                    Assert.InRange(pair.Start + pair.Length, 1, relative.Length);
                    Assert.NotEqual(pair.Defect,
                        UrlCombination.Create(pair.CorrectedBase, pair.CorrectedRelative, static host => host == UrlFormatter.Proxy)?.Defect
                        ?? UrlCombinationDefect.None);
                }
            }
        },
        iter: 50_000);

    [Fact]
    public void AnyTextAsModel_DoesNotThrow() => AnyText.Sample(static text => ModelLookup.Find(text), iter: 20_000);

    [Theory]
    [InlineData("https://api.openai.com/v1/")]
    [InlineData("https://api.openai.com/")]
    [InlineData("/v1")]
    [InlineData(" ")]
    [InlineData("\u200B")]
    [InlineData("Authorization:")]
    [InlineData("&api_key=x")]
    [InlineData("a")]
    [InlineData("./")]
    [InlineData("../")]
    [InlineData(UrlFormatter.Hole)]
    [InlineData("sk-")]
    [InlineData(":")]
    public void RepeatedInput_RunsInLinearTime(string unit) => LinearTime.AssertLinear(1 << 20, length => CheckAll(unit, length));

    private static void CheckAll(string unit, int length)
    {
        string text = LinearTime.Repeat(unit, length);
        string longest = text[..Math.Min(text.Length, 4000)];
        foreach (string url in new[] { text, "https://api.openai.com/v1" + text, longest, "https://api.openai.com/v1" + longest,
            "https://api.openai.com/v1?" + longest, new string(' ', length) + longest })
        {
            foreach (UrlUsage position in UrlFormatter.AllUsages)
            {
                UrlFormatter.Validate(url, position);
            }

            UrlCombination.Create("https://api.openai.com/v1", url);
            UrlCombination.Create(url, "models");
            ModelLookup.Find(url);
        }
    }

    private static void AssertFixed(string text, UrlUsage position, UrlDefect defect)
    {
        string repaired = UrlFormatter.ApplyReplacements(text, position, reading => reading.Defect == defect);
        UrlResult[] before = [.. UrlFormatter.Validate(text, position).Where(reading => reading.Defect == defect)];
        UrlResult[] after = [.. UrlFormatter.Validate(repaired, position).Where(reading => reading.Defect == defect)];

        // If a version is written three times, one more is left to remove; the same applies to repeated trailing text.
        Assert.True(after.Length == 0 || repaired.Length < text.Length, $"{defect}: '{text}' -> '{repaired}'");
        Assert.True(after.Length <= before.Length, $"{defect}: '{text}' -> '{repaired}'");
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
