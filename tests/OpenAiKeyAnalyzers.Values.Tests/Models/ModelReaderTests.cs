using OpenAiKeyAnalyzers.Values.Credentials;
using OpenAiKeyAnalyzers.Values.Data;
using OpenAiKeyAnalyzers.Values.Models;

namespace OpenAiKeyAnalyzers.Values.Tests.Models;

public class ModelReaderTests
{
    // One row of each notice of the vendor: the name, the day, what is offered today.
    [Theory]
    [InlineData("code-davinci-002", "2023-03-23", "gpt-6-luna")]
    [InlineData("text-davinci-003", "2024-01-04", "gpt-5.6-terra")]
    [InlineData("davinci", "2024-01-04", "gpt-5.6-terra")]
    [InlineData("text-search-curie-query-001", "2024-01-04", "text-embedding-3-small")]
    [InlineData("gpt-3.5-turbo-0613", "2024-09-13", "gpt-5.6-terra")]
    [InlineData("gpt-4-vision-preview", "2024-12-06", "gpt-6-luna")]
    [InlineData("gpt-4-32k", "2025-06-06", "gpt-6-luna")]
    [InlineData("gpt-4.5-preview", "2025-07-14", "gpt-6-luna")]
    [InlineData("o1-preview", "2025-07-28", "gpt-5.6-sol")]
    [InlineData("o1-mini", "2025-10-27", "gpt-5.6-terra")]
    [InlineData("text-moderation-latest", "2025-10-27", "omni-moderation-latest")]
    [InlineData("chatgpt-4o-latest", "2026-02-17", "gpt-5.6-sol")]
    [InlineData("gpt-4-turbo-preview", "2026-03-26", "gpt-6.1-sol")]
    [InlineData("gpt-4o-mini-realtime-preview", "2026-05-07", "gpt-realtime-2.1-mini")]
    [InlineData("dall-e-3", "2026-05-12", "gpt-image-2")]
    [InlineData("gpt-5-codex", "2026-07-23", "gpt-5.6-sol")]
    [InlineData("gpt-5.3-chat-latest", "2026-08-10", "gpt-5.6-sol")]
    [InlineData("sora-2-pro", "2026-09-24", null)]
    [InlineData("gpt-3.5-turbo-instruct", "2026-09-28", "gpt-5.6-terra")]
    [InlineData("gpt-5.4-cyber", "2026-10-01", null)]
    [InlineData("gpt-3.5-turbo", "2026-10-23", "gpt-5.6-terra")]
    [InlineData("gpt-4", "2026-10-23", "gpt-5.6-sol")]
    [InlineData("o1-pro-2025-03-19", "2026-10-23", "gpt-5.6-sol")]
    [InlineData("gpt-4.1-nano-2025-04-14", "2026-10-23", "gpt-5.6-luna")]
    [InlineData("gpt-image-1", "2026-10-23", "gpt-image-2.5-sunburst")]
    [InlineData("ft:gpt-3.5-turbo-0613:acme::abc123", "2026-10-23", "gpt-5.6-terra")]
    [InlineData("ft:gpt-3.5-turbo:acme:suffix:abc123", "2026-10-23", "gpt-5.6-terra")]
    [InlineData("ft:gpt-4-0613:acme::abc123", "2026-10-23", "gpt-5.6-sol")]
    [InlineData("ft:davinci-002:acme::abc123", "2026-10-23", "gpt-5.6-terra")]
    [InlineData("ft:gpt-4.1-nano-2025-04-14:acme::abc123", "2026-10-23", "gpt-5.6-luna")]
    [InlineData("davinci:ft-acme-2023-01-01-00-00-00", "2024-01-04", "gpt-5.6-terra")]
    public void A_model_that_was_shut_down(string name, string date, string? successor)
    {
        ModelReading reading = ModelReader.Read(name)!;
        Assert.Equal((date, successor, true, true), (reading.Row.Shutdown, reading.Successor, reading.IsShutDown, reading.IsCertain));
    }

    [Theory]
    [InlineData("gpt-image-1.5", "2026-12-01", "gpt-image-2.6-sunburst")]
    [InlineData("gpt-5", "2026-12-11", "gpt-6.1-sol")]
    [InlineData("o3-pro", "2026-12-11", "gpt-5.6-sol")]
    [InlineData("tts-1-hd", "2027-01-06", "gpt-realtime-2.1-mini")]
    [InlineData("gpt-4o", "2027-01-14", "gpt-6-luna")]
    [InlineData("gpt-4o-mini-2024-07-18", "2027-01-14", "gpt-6-luna")]
    [InlineData("gpt-realtime", "2027-01-20", "gpt-realtime-2.1")]
    [InlineData("gpt-5.5-cyber-preview", "2027-02-01", null)]
    [InlineData("whisper-1", "2027-02-26", "gpt-live-transcribe")]
    [InlineData("gpt-5.1", "2027-04-01", "gpt-6-sol")]
    public void A_model_whose_end_is_announced(string name, string date, string? successor)
    {
        ModelReading reading = ModelReader.Read(name)!;
        Assert.Equal((date, successor, false, true), (reading.Row.Shutdown, reading.Successor, reading.IsShutDown, reading.IsCertain));
    }

    // The vendor says nothing of this very name.
    [Theory]
    [InlineData("gpt-3.5-turbo-16k", "2024-09-13", true, "Listed")]
    [InlineData("gpt-image-1-2025-04-15", "2026-10-23", true, "Snapshot")]
    [InlineData("gpt-5.1-2025-11-13", "2027-04-01", false, "Snapshot")]
    [InlineData("gpt-realtime-2025-08-28", "2027-01-20", false, "Snapshot")]
    [InlineData("ft:gpt-4o-mini-2024-07-18:acme::abc123", "2027-01-14", false, "FineTuned")]
    [InlineData("ft:gpt-4.1-2025-04-14:acme::abc123", "2027-01-14", false, "FineTuned")]
    public void Only_a_hint(string name, string date, bool isShutDown, string match)
    {
        ModelReading reading = ModelReader.Read(name)!;
        Assert.Equal((date, isShutDown, false, match), (reading.Row.Shutdown, reading.IsShutDown, reading.IsCertain, reading.Match.ToString()));
    }

    [Theory]
    [InlineData("gpt-6.1-sol")]
    [InlineData("gpt-5.6-terra")]
    [InlineData("gpt-5.4")]
    [InlineData("gpt-realtime-2.1")]
    [InlineData("gpt-audio-1.5")]
    [InlineData("text-embedding-3-small")]
    [InlineData("text-embedding-ada-002")]
    [InlineData("omni-moderation-latest")]
    [InlineData("gpt-4o-mini-tts")]
    [InlineData("gpt-oss-120b")]
    [InlineData("ft:gpt-4o-2024-05-1:acme::abc")]
    [InlineData("ft:gpt-5.4:acme::abc123")]
    [InlineData("ft:gpt-4")]
    [InlineData("ft:")]
    [InlineData(":")]
    [InlineData("GPT-4")]
    [InlineData("gpt-4 ")]
    [InlineData("my-gpt-4")]
    [InlineData("gpt-4-turbo-custom")]
    [InlineData("openai/gpt-4")]
    [InlineData("-0613")]
    [InlineData("\uFFFF")]
    [InlineData("")]
    [InlineData(null)]
    public void Every_other_name_is_silent(string? name) => Assert.Null(ModelReader.Read(name));

    [Fact]
    public void Every_row_is_found_under_its_name()
    {
        Assert.Equal(171, ModelTable.All.Count());
        foreach (ModelRow row in ModelTable.All)
        {
            string name = row.Name.StartsWith("ft:", StringComparison.Ordinal) ? row.Name + ":acme::abc123" : row.Name;
            ModelReading reading = ModelReader.Read(name)!;
            Assert.Same(row, reading.Row);
            Assert.Equal(ModelMatch.Listed, reading.Match);
            Assert.Equal(string.CompareOrdinal(row.Shutdown, "2026-11-23") <= 0, reading.IsShutDown);
            Assert.True(ModelNames.IsModel(name), name);
        }
    }

    [Fact]
    public void Every_successor_is_a_model_that_stays()
    {
        foreach (ModelRow row in ModelTable.All)
        {
            Assert.All(row.Successors, static name => Assert.True(ModelNames.IsModel(name), name));
            Assert.True(ModelTable.SuccessorOf(row) is not { } successor || ModelTable.Find(successor) is null, row.Name);
        }
    }

    [Fact]
    public void Rows_stand_in_the_order_of_their_dates()
    {
        string[] dates = [.. ModelTable.All.Select(static row => row.Shutdown)];
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
        Assert.All(dates, static date => Assert.True(DateOnly.TryParseExact(date, "yyyy-MM-dd", out _), date));
    }

    [Fact]
    public void The_clock_has_no_say() => Assert.Equal("2026-11-23", DataSources.AsOf);
}
