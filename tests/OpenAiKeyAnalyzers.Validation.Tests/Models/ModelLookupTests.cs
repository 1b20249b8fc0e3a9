using OpenAiKeyAnalyzers.Validation.Data;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Validation.Tests.Models;

public class ModelLookupTests
{
    // The columns are the date, the successor that is suggested today, and the models.
    public static TheoryData<string, string, string> Rows { get; } = new()
    {
        { "2023-03-23", "gpt-6-luna", "code-davinci-001 code-cushman-001 code-cushman-002 code-davinci-002" },
        { "2024-01-04", "gpt-5.6-terra",
            "text-ada-001 text-babbage-001 text-curie-001 text-davinci-001 text-davinci-002 text-davinci-003 ada babbage curie davinci ft:ada ft:babbage ft:curie ft:davinci" },
        { "2024-01-04", "gpt-6-luna", "text-davinci-edit-001 code-davinci-edit-001" },
        { "2024-01-04", "text-embedding-3-small",
            "text-similarity-ada-001 text-search-ada-doc-001 text-search-ada-query-001 code-search-ada-code-001 code-search-ada-text-001 text-similarity-babbage-001 text-search-babbage-doc-001 text-search-babbage-query-001 code-search-babbage-code-001 code-search-babbage-text-001 text-similarity-curie-001 text-search-curie-doc-001 text-search-curie-query-001 text-similarity-davinci-001 text-search-davinci-doc-001 text-search-davinci-query-001" },
        { "2024-09-13", "gpt-5.6-terra", "gpt-3.5-turbo-0301 gpt-3.5-turbo-0613 gpt-3.5-turbo-16k-0613" },
        { "2024-12-06", "gpt-6-luna", "gpt-4-vision-preview gpt-4-1106-vision-preview" },
        { "2025-06-06", "gpt-6-luna", "gpt-4-32k gpt-4-32k-0314 gpt-4-32k-0613" },
        { "2025-07-14", "gpt-6-luna", "gpt-4.5-preview" },
        { "2025-07-28", "gpt-5.6-sol", "o1-preview" },
        { "2025-10-10", "gpt-realtime-1.5", "gpt-4o-realtime-preview-2024-10-01" },
        { "2025-10-10", "gpt-audio-1.5", "gpt-4o-audio-preview-2024-10-01" },
        { "2025-10-27", "gpt-5.6-terra", "o1-mini" },
        { "2025-10-27", "omni-moderation-latest", "text-moderation-007 text-moderation-stable text-moderation-latest" },
        { "2026-02-12", "gpt-5-codex-mini", "codex-mini-latest" },
        { "2026-02-17", "gpt-5.6-sol", "chatgpt-4o-latest" },
        { "2026-03-26", "gpt-6.1-sol", "gpt-4-0314 gpt-4-0125-preview gpt-4-turbo-preview gpt-4-turbo-preview-completions" },
        { "2026-05-07", "gpt-realtime-1.5",
            "gpt-4o-realtime-preview gpt-4o-realtime-preview-2024-12-17 gpt-4o-realtime-preview-2025-06-03" },
        { "2026-05-07", "gpt-realtime-2.1-mini", "gpt-4o-mini-realtime-preview" },
        { "2026-05-07", "gpt-audio-1.5", "gpt-4o-audio-preview gpt-4o-mini-audio-preview" },
        { "2026-05-12", "gpt-image-2", "dall-e-2 dall-e-3" },
        { "2026-07-23", "gpt-5.6-terra",
            "computer-use-preview computer-use-preview-2025-03-11 gpt-4o-mini-search-preview-2025-03-11 gpt-4o-search-preview-2025-03-11 gpt-5.1-codex-mini" },
        { "2026-07-23", "gpt-5.6-sol",
            "gpt-5-chat-latest gpt-5-codex gpt-5.1-chat-latest gpt-5.1-codex gpt-5.1-codex-max gpt-5.2-codex o3-deep-research o3-deep-research-2025-06-26 o4-mini-deep-research o4-mini-deep-research-2025-06-26" },
        { "2026-07-23", "gpt-audio-1.5", "gpt-audio-mini-2025-10-06" },
        { "2026-07-23", "gpt-realtime-2.1-mini", "gpt-realtime-mini-2025-10-06" },
        { "2026-08-10", "gpt-5.6-sol", "gpt-5.2-chat-latest gpt-5.3-chat-latest" },
        { "2026-09-24", "", "sora-2 sora-2-pro sora-2-2025-10-06 sora-2-2025-12-08 sora-2-pro-2025-10-06" },
        { "2026-09-28", "gpt-5.6-terra", "gpt-3.5-turbo-instruct gpt-3.5-turbo-1106 babbage-002 davinci-002" },
        { "2026-10-01", "", "gpt-5.4-cyber" },
        { "2026-10-23", "gpt-5.6-terra",
            "gpt-3.5-turbo gpt-3.5-turbo-0125 gpt-3.5-turbo-completions o4-mini o4-mini-2025-04-16 ft:gpt-3.5-turbo ft:babbage-002 ft:davinci-002 ft:o4-mini" },
        { "2026-10-23", "gpt-5.6-sol",
            "gpt-4 gpt-4-0613 gpt-4-completions gpt-4-0613-completions gpt-4-turbo gpt-4-turbo-2024-04-09 gpt-4-turbo-completions gpt-4o-2024-05-13 o1 o1-2024-12-17 o3-mini o3-mini-2025-01-31 gpt-4-1106-preview o1-pro o1-pro-2025-03-19 ft:gpt-4" },
        { "2026-10-23", "gpt-5.6-luna", "gpt-4.1-nano gpt-4.1-nano-2025-04-14 ft:gpt-4.1-nano" },
        { "2026-10-23", "gpt-image-2.5-sunburst", "gpt-image-1" },
        { "2026-12-01", "gpt-image-2.6-sunburst", "gpt-image-1-mini gpt-image-1.5 gpt-image-1.5-2025-12-16 chatgpt-image-latest" },
        { "2026-12-11", "gpt-6.1-sol", "gpt-5 gpt-5-2025-08-07" },
        { "2026-12-11", "gpt-6.1-terra", "gpt-5-mini gpt-5-mini-2025-08-07" },
        { "2026-12-11", "gpt-5.6-luna", "gpt-5-nano gpt-5-nano-2025-08-07" },
        { "2026-12-11", "gpt-5.6-sol", "o3 o3-2025-04-16 gpt-5-pro gpt-5-pro-2025-10-06 o3-pro o3-pro-2025-06-10" },
        { "2027-01-06", "gpt-realtime-2.1-mini", "tts-1 tts-1-hd gpt-4o-mini-tts gpt-4o-mini-tts-2025-03-20 gpt-4o-mini-tts-2025-12-15" },
        { "2027-01-14", "gpt-6-luna",
            "gpt-4o gpt-4o-2024-08-06 gpt-4o-2024-11-20 gpt-4o-mini gpt-4o-mini-2024-07-18 gpt-4.1 gpt-4.1-2025-04-14 gpt-4.1-mini gpt-4.1-mini-2025-04-14" },
        { "2027-01-20", "gpt-realtime-2.1", "gpt-realtime gpt-4o-realtime" },
        { "2027-01-20", "gpt-audio-1.5", "gpt-audio gpt-4o-audio gpt-audio-mini gpt-4o-mini-audio" },
        { "2027-01-20", "gpt-realtime-2.1-mini", "gpt-realtime-mini gpt-4o-mini-realtime" },
        { "2027-01-20", "gpt-4o-mini-transcribe-2025-12-15", "gpt-4o-mini-transcribe-2025-03-20" },
        { "2027-02-01", "", "gpt-5.5-cyber-preview" },
        { "2027-02-26", "gpt-live-transcribe", "whisper-1 gpt-4o-transcribe gpt-4o-mini-transcribe gpt-4o-transcribe-diarize" },
        { "2027-04-01", "gpt-6-sol", "gpt-5.1 gpt-5.3-codex" },
        { "2027-04-01", "gpt-6-luna", "gpt-5.4-nano" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void RetiredOrAnnouncedModel_ReturnsDateAndSuccessor(string date, string successor, string names)
    {
        foreach (string name in names.Split(' '))
        {
            ModelResult reading = ModelLookup.Find(name.StartsWith("ft:", StringComparison.Ordinal) ? name + ":acme::abc123" : name)!;
            Assert.Equal((name, date, successor, true),
                (reading.Row.Name, reading.Row.Shutdown, reading.Successor ?? string.Empty, reading.IsCertain));
            Assert.Equal(DataSources.IsPast(date), reading.IsShutDown);
        }
    }

    [Fact]
    public void DocumentedRows_AreTested() => Assert.Equal(
        ModelTable.All.Where(static row => row.Confidence == Confidence.Documented).Select(static row => row.Name)
            .Order(StringComparer.Ordinal),
        Rows.SelectMany(static row => ((string)row[2]).Split(' ')).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("ft:gpt-3.5-turbo-0613:acme::abc123", "2026-10-23", "gpt-5.6-terra")]
    [InlineData("ft:gpt-3.5-turbo:acme:suffix:abc123", "2026-10-23", "gpt-5.6-terra")]
    [InlineData("ft:gpt-4-0613:acme::abc123", "2026-10-23", "gpt-5.6-sol")]
    [InlineData("ft:davinci-002:acme::abc123", "2026-10-23", "gpt-5.6-terra")]
    [InlineData("ft:gpt-4.1-nano-2025-04-14:acme::abc123", "2026-10-23", "gpt-5.6-luna")]
    [InlineData("davinci:ft-acme-2023-01-01-00-00-00", "2024-01-04", "gpt-5.6-terra")]
    [InlineData("ft:gpt-3.5-turbo:acme", "2026-10-23", "gpt-5.6-terra")]
    public void FineTunedModel_ReturnsDateAndSuccessor(string name, string date, string successor)
    {
        ModelResult reading = ModelLookup.Find(name)!;
        Assert.Equal((date, successor, true, true), (reading.Row.Shutdown, reading.Successor, reading.IsShutDown, reading.IsCertain));
    }

    // The vendor documents nothing about this exact name.
    [Theory]
    [InlineData("gpt-3.5-turbo-16k", "2024-09-13", "Listed")]
    [InlineData("gpt-image-1-2025-04-15", "2026-10-23", "Snapshot")]
    [InlineData("gpt-5.1-2025-11-13", "2027-04-01", "Snapshot")]
    [InlineData("gpt-5.1-2029-09-09", "2027-04-01", "Snapshot")]
    [InlineData("gpt-realtime-2025-08-28", "2027-01-20", "Snapshot")]
    [InlineData("ft:gpt-4o-mini-2024-07-18:acme::abc123", "2027-01-14", "FineTuned")]
    [InlineData("ft:gpt-4.1-2025-04-14:acme::abc123", "2027-01-14", "FineTuned")]
    public void SimilarModel_ReturnsUncertainMatch(string name, string date, string match)
    {
        ModelResult reading = ModelLookup.Find(name)!;
        Assert.Equal((date, DataSources.IsPast(date), false, match),
            (reading.Row.Shutdown, reading.IsShutDown, reading.IsCertain, reading.Match.ToString()));
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
    [InlineData("gpt-oss-120b")]
    [InlineData("ft:gpt-4o-2024-05-1:acme::abc")]
    [InlineData("ft:gpt-5.4:acme::abc123")]
    [InlineData("ft:gpt-4")]
    [InlineData("davinci:acme")]
    [InlineData("davinci:ft-acme:id")]
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
    public void OtherName_ReturnsNull(string? name) => Assert.Null(ModelLookup.Find(name));

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void LongName_IsLimited(int length, bool isFound) =>
        Assert.Equal(isFound, ModelLookup.Find("ft:gpt-3.5-turbo:acme::".PadRight(length, 'x')) is not null);

    [Fact]
    public void RowName_ReturnsOwnRow()
    {
        Assert.InRange(ModelTable.All.Count, 150, 1500);
        foreach (ModelRow row in ModelTable.All)
        {
            string name = row.Name.StartsWith("ft:", StringComparison.Ordinal) ? row.Name + ":acme::abc123" : row.Name;
            ModelResult reading = ModelLookup.Find(name)!;
            Assert.Same(row, reading.Row);
            Assert.Equal(ModelMatch.Listed, reading.Match);
            Assert.Equal(DataSources.IsPast(row.Shutdown), reading.IsShutDown);
            Assert.True(ModelNameGrammar.IsModel(name), name);
        }
    }

    [Fact]
    public void Successors_AreCurrentModels()
    {
        foreach (ModelRow row in ModelTable.All)
        {
            Assert.All(row.Successors, static name => Assert.True(ModelNameGrammar.IsModel(name), name));
            Assert.True(ModelTable.FindSuccessor(row) is not { } successor || ModelTable.Find(successor) is null, row.Name);
        }
    }

    [Fact]
    public void Rows_AreOrderedByDate()
    {
        string[] dates = [.. ModelTable.All.Select(static row => row.Shutdown)];
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
        Assert.All(dates, static date => Assert.True(DateOnly.TryParseExact(date, "yyyy-MM-dd", out _), date));
    }
}
