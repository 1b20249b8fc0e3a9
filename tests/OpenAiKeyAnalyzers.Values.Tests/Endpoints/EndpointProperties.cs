using System.Diagnostics;
using CsCheck;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Values.Endpoints;
using OpenAiKeyAnalyzers.Values.Models;

namespace OpenAiKeyAnalyzers.Values.Tests.Endpoints;

public class EndpointProperties
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        OneOf("https://", "http://", "wss://", "https:", "https: //", "//", "htps://", "https:/"),
        OneOf("api.openai.com", "eu.api.openai.com", "api.open.ai", "platform.openai.com", "chat.openai.com", "acme.openai.azure.com", Urls.Proxy, "api.openia.com", "example.com", "api.openai.comv1"),
        OneOf("/v1", "/v2", "/v1/", "/openai", "/openai/v1", "/openai/deployments/d", "/dashboard/billing/usage", "/account/api-keys"),
        OneOf("/chat", "/completions", "/chat/completion", "/engines", "/davinci", "/edits", "/threads", "/runs", "/models", "/fine-tunes", "/cancel", "/embeddings", "/realtime", "/sessions"),
        OneOf("?", "#", "&", "=", "@", ":", "/", "\\", "api_key", "model=", "api-version=2023-05-15", "?api-version=", "gpt-4", "{id}", "Authorization: Bearer x", "Content-Type:"),
        OneOf(" ", "\n", "\t", "\u200B", "\uFEFF", "\u00A0", Urls.Hole, "\uD83D", "\uDC20", "\uDB40", "\0", "é", "鍵"),
        OneOf(SyntheticKey.Project(), SyntheticKey.User(), SyntheticKey.Azure(), SyntheticKey.ClientSecret()),
        Gen.String[0, 10]);

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Fragment.Array[0, 8].Select(string.Concat),
        Fragment.Array[0, 6].Select(static parts => "https://api.openai.com" + string.Concat(parts)),
        Fragment.Array[0, 6].Select(static parts => "https://api.openai.com/v1" + string.Concat(parts)));

    private static readonly Gen<UrlPosition> Position = Gen.Int[0, Urls.Everywhere.Length - 1].Select(static i => Urls.Everywhere[i]);

    [Fact]
    public void Whatever_the_text_the_spans_lie_in_it_in_order() => Gen.Select(AnyText, Position).Sample(
        (text, position) =>
        {
            int end = 0;
            foreach (EndpointReading reading in Urls.Read(text, position))
            {
                Assert.InRange(reading.Start, end, text.Length);
                Assert.InRange(reading.Length, 1, text.Length - reading.Start);
                end = reading.End;
                Assert.Equal(reading.Rule is EndpointRule.Retired or EndpointRule.Deprecated, reading.Row is not null);
                Assert.Equal(reading.Rule == EndpointRule.Model, reading.Model is not null);
                Assert.True(reading.Row is null || (reading.Row.Status == EndpointStatus.Retired) == (reading.Rule == EndpointRule.Retired));
            }
        },
        iter: 50_000);

    [Fact]
    public void A_replacement_is_made_of_what_is_known_and_holds_no_key() => Gen.Select(AnyText, Position).Sample(
        (text, position) =>
        {
            foreach (EndpointReading reading in Urls.Read(text, position))
            {
                if (reading.Replacement is { } replacement)
                {
                    Assert.DoesNotContain(Urls.Hole, replacement, StringComparison.Ordinal);
                    Assert.DoesNotContain(SyntheticKey.Watermark, replacement, StringComparison.Ordinal);
                    Assert.NotEqual(text.Substring(reading.Start, reading.Length), replacement);
                }
            }
        },
        iter: 50_000);

    [Fact]
    public void What_is_replaced_is_not_found_again() => Gen.Select(AnyText, Position).Sample(
        (text, position) =>
        {
            foreach (EndpointDefect defect in Urls.Read(text, position).Where(static reading => reading.Replacement is not null).Select(static reading => reading.Defect).Distinct())
            {
                AssertGone(text, position, defect);
            }
        },
        iter: 50_000);

    [Fact]
    public void Putting_right_what_can_be_comes_to_an_end() => Gen.Select(AnyText, Position).Sample(
        (text, position) =>
        {
            string repaired = text;
            for (int i = 0; i < 20; i++)
            {
                string next = Urls.Repair(repaired, position);
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
    public void Blanks_at_the_edges_change_nothing() => Gen.Select(AnyText, Position).Sample(
        (text, position) => Assert.Equal(
            Urls.Read(text, position).Select(static reading => (reading.Defect, reading.Start + 2, reading.Length, reading.Replacement)),
            Urls.Read(" \n" + text + "\t ", position).Select(static reading => (reading.Defect, reading.Start, reading.Length, reading.Replacement))),
        iter: 20_000);

    [Fact]
    public void Any_pair_of_texts_is_read() => Gen.Select(AnyText, AnyText).Sample(
        (address, relative) =>
        {
            if (AddressPair.Read(address, relative, static host => host == Urls.Proxy) is { } pair)
            {
                Assert.All(pair.InRelative, reading => Assert.InRange(reading.End, 1, relative.Length));
                if (pair.Defect != PairDefect.None)
                {
                    Assert.InRange(pair.Start + pair.Length, 1, relative.Length);
                    Assert.NotEqual(pair.Defect, AddressPair.Read(pair.Base, pair.Relative, static host => host == Urls.Proxy)?.Defect ?? PairDefect.None);
                }
            }
        },
        iter: 50_000);

    [Fact]
    public void Any_text_is_read_as_a_model() => AnyText.Sample(static text => ModelReader.Read(text), iter: 20_000);

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
    [InlineData(Urls.Hole)]
    [InlineData("sk-")]
    [InlineData(":")]
    public void A_megabyte_is_read_at_once(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, (1 << 20) / unit.Length));
        string longest = text[..4000];
        var watch = Stopwatch.StartNew();
        foreach (string url in new[] { text, "https://api.openai.com/v1" + text, longest, "https://api.openai.com/v1" + longest, "https://api.openai.com/v1?" + longest, new string(' ', 1 << 20) + longest })
        {
            foreach (UrlPosition position in Urls.Everywhere)
            {
                Urls.Read(url, position);
            }

            AddressPair.Read("https://api.openai.com/v1", url);
            AddressPair.Read(url, "models");
            ModelReader.Read(url);
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static void AssertGone(string text, UrlPosition position, EndpointDefect defect)
    {
        string repaired = Urls.Repair(text, position, reading => reading.Defect == defect);
        EndpointReading[] before = [.. Urls.Read(text, position).Where(reading => reading.Defect == defect)];
        EndpointReading[] after = [.. Urls.Read(repaired, position).Where(reading => reading.Defect == defect)];

        // Of a version that is written three times, one is left to take out; the same holds for text behind text.
        Assert.True(after.Length == 0 || repaired.Length < text.Length, $"{defect}: '{text}' -> '{repaired}'");
        Assert.True(after.Length <= before.Length, $"{defect}: '{text}' -> '{repaired}'");
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
