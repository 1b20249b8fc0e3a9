using OpenAiKeyAnalyzers.Values.Endpoints;

namespace OpenAiKeyAnalyzers.Values.Tests.Endpoints;

/// <summary>Every row that is no longer current, with its date, its successor, and what becomes of the address.</summary>
public class OutdatedEndpointTests
{
    // Address without host; defect; date; successor; address when put right, or nothing where no text does that.
    public static TheoryData<string, string, string, string, string> Rows { get; } = new()
    {
        { "v1/engines", "Retired", "2022-12-03", "/v1/models", "v1/models" },
        { "v1/engines/davinci", "Retired", "2022-12-03", "/v1/models/{model}", "v1/models/davinci" },
        { "v1/engines/davinci/completions", "Retired", "2022-12-03", "/v1/chat/completions", "v1/chat/completions" },
        { "v1/engines/text-similarity-ada-001/embeddings", "Retired", "2022-12-03", "/v1/embeddings", "v1/embeddings" },
        { "v1/engines/text-davinci-edit-001/edits", "Retired", "2022-12-03", "/v1/chat/completions", "v1/chat/completions" },
        { "v1/engines/ada/search", "Retired", "2022-12-03", "/v1/vector_stores/{vector_store_id}/search", "" },
        { "v1/search", "Retired", "2022-12-03", "/v1/vector_stores/{vector_store_id}/search", "" },
        { "v1/classifications", "Retired", "2022-12-03", "/v1/responses", "" },
        { "v1/answers", "Retired", "2022-12-03", "/v1/responses", "" },
        { "v1/edits", "Retired", "2024-01-04", "/v1/chat/completions", "v1/chat/completions" },
        { "v1/fine-tunes", "Retired", "2024-01-04", "/v1/fine_tuning/jobs", "v1/fine_tuning/jobs" },
        { "v1/fine-tunes/ft-1", "Retired", "2024-01-04", "/v1/fine_tuning/jobs/{job}", "v1/fine_tuning/jobs/ft-1" },
        { "v1/fine-tunes/ft-1/cancel", "Retired", "2024-01-04", "/v1/fine_tuning/jobs/{job}/cancel", "v1/fine_tuning/jobs/ft-1/cancel" },
        { "v1/fine-tunes/ft-1/events", "Retired", "2024-01-04", "/v1/fine_tuning/jobs/{job}/events", "v1/fine_tuning/jobs/ft-1/events" },
        { "v1/assistants", "Retired", "2026-08-26", "/v1/responses", "" },
        { "v1/assistants/asst_1", "Retired", "2026-08-26", "/v1/responses", "" },
        { "v1/assistants/asst_1/files", "Retired", "2024-12-18", "/v1/vector_stores/{vector_store_id}/files", "" },
        { "v1/assistants/asst_1/files/file-1", "Retired", "2024-12-18", "/v1/vector_stores/{vector_store_id}/files", "" },
        { "v1/threads", "Retired", "2026-08-26", "/v1/conversations", "" },
        { "v1/threads/runs", "Retired", "2026-08-26", "/v1/responses", "" },
        { "v1/threads/thread_1", "Retired", "2026-08-26", "/v1/conversations", "" },
        { "v1/threads/thread_1/messages", "Retired", "2026-08-26", "/v1/conversations", "" },
        { "v1/threads/thread_1/messages/msg_1", "Retired", "2026-08-26", "/v1/conversations", "" },
        { "v1/threads/thread_1/messages/msg_1/files", "Retired", "2024-12-18", "/v1/vector_stores/{vector_store_id}/files", "" },
        { "v1/threads/thread_1/messages/msg_1/files/file-1", "Retired", "2024-12-18", "/v1/vector_stores/{vector_store_id}/files", "" },
        { "v1/threads/thread_1/runs", "Retired", "2026-08-26", "/v1/responses", "" },
        { "v1/threads/thread_1/runs/run_1", "Retired", "2026-08-26", "/v1/responses", "" },
        { "v1/threads/thread_1/runs/run_1/cancel", "Retired", "2026-08-26", "/v1/responses", "" },
        { "v1/threads/thread_1/runs/run_1/steps", "Retired", "2026-08-26", "/v1/responses", "" },
        { "v1/threads/thread_1/runs/run_1/steps/step_1", "Retired", "2026-08-26", "/v1/responses", "" },
        { "v1/threads/thread_1/runs/run_1/submit_tool_outputs", "Retired", "2026-08-26", "/v1/responses", "" },
        { "v1/videos", "Retired", "2026-09-24", "", "" },
        { "v1/videos/characters", "Retired", "2026-09-24", "", "" },
        { "v1/videos/characters/char_1", "Retired", "2026-09-24", "", "" },
        { "v1/videos/edits", "Retired", "2026-09-24", "", "" },
        { "v1/videos/extensions", "Retired", "2026-09-24", "", "" },
        { "v1/videos/video_1", "Retired", "2026-09-24", "", "" },
        { "v1/videos/video_1/content", "Retired", "2026-09-24", "", "" },
        { "v1/videos/video_1/remix", "Retired", "2026-09-24", "", "" },
        { "dashboard/billing/credit_grants", "Retired", "2023-04-02", "/v1/organization/costs", "" },
        { "v1/dashboard/billing/credit_grants", "Retired", "2023-04-02", "/v1/organization/costs", "" },
        { "dashboard/billing/usage?start_date=2023-07-01", "Retired", "2023-07-21", "/v1/organization/costs", "" },
        { "v1/dashboard/billing/usage", "Retired", "2023-07-21", "/v1/organization/costs", "" },
        { "dashboard/billing/subscription", "Retired", "2023-07-21", "", "" },
        { "v1/dashboard/billing/subscription", "Retired", "2023-07-21", "", "" },
        { "v1/evals", "Announced", "2026-11-30", "", "" },
        { "v1/evals/eval_1", "Announced", "2026-11-30", "", "" },
        { "v1/evals/eval_1/runs", "Announced", "2026-11-30", "", "" },
        { "v1/evals/eval_1/runs/run_1", "Announced", "2026-11-30", "", "" },
        { "v1/evals/eval_1/runs/run_1/output_items", "Announced", "2026-11-30", "", "" },
        { "v1/evals/eval_1/runs/run_1/output_items/item_1", "Announced", "2026-11-30", "", "" },
        { "v1/prompts", "Announced", "2026-11-30", "", "" },
        { "v1/fine_tuning/jobs", "Announced", "2027-01-06", "", "" },
        { "v1/audio/translations", "Announced", "2027-02-26", "/v1/audio/transcriptions", "" },
        { "v1/images/variations", "Announced", "2026-05-12", "/v1/images/edits", "v1/images/edits" },
        { "v1/realtime/sessions", "Announced", "2026-05-12", "/v1/realtime/client_secrets", "v1/realtime/client_secrets" },
        { "v1/realtime/transcription_sessions", "Announced", "2026-05-12", "/v1/realtime/client_secrets", "v1/realtime/client_secrets" },
        { "v1/fine_tuning/alpha/graders/run", "Legacy", "", "", "" },
        { "v1/fine_tuning/alpha/graders/validate", "Legacy", "", "", "" },
        { "v1/completions", "Legacy", "", "/v1/responses", "v1/responses" },
        { "v1/usage?date=2023-04-07", "Legacy", "", "/v1/organization/usage/completions", "" },
        { "v1/organizations/org-1/users", "Legacy", "", "/v1/organization/users", "" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_outdated_path(string path, string defect, string date, string successor, string repaired)
    {
        foreach (UrlPosition position in new[] { UrlPosition.Text, UrlPosition.Request, UrlPosition.BaseAddress })
        {
            foreach (string origin in new[] { "https://api.openai.com/", "https://eu.api.openai.com/", "https://api.openai.com:443/", "HTTPS://API.OpenAI.com/" })
            {
                EndpointReading reading = Assert.Single(Urls.Read(origin + path, position));
                Assert.Equal((defect, date, successor), (reading.Defect.ToString(), reading.Row!.Shutdown, reading.Row.Successor));
                Assert.Equal(defect == "Retired" ? EndpointRule.Retired : EndpointRule.Deprecated, reading.Rule);
                if (repaired.Length > 0)
                {
                    Assert.Equal(origin + repaired, Urls.Repair(origin + path, position));
                }
                else
                {
                    Assert.Null(reading.Replacement);
                    Assert.EndsWith(path.Split('?')[0], (origin + path)[..reading.End], StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void No_row_is_forgotten()
    {
        var tested = Rows.Select(static row => EndpointMatcher.Find(((string)row[0]).Split('?')[0].Split('/'))).ToHashSet();
        Assert.Empty(EndpointTable.Endpoints.Where(row => row.Status != EndpointStatus.Current && !tested.Contains(row)).Select(static row => row.Path));
        Assert.Equal(Rows.Count, tested.Count);
    }

    [Theory]
    [InlineData("https://api.openai.com/v1/engines/davinci/completions", "Retired 'engines/davinci' -> 'chat'")]
    [InlineData("https://api.openai.com/v1/engines/ada/embeddings?x=1", "Retired 'engines/ada/' -> ''")]
    [InlineData("https://api.openai.com/v1/engines", "Retired 'engines' -> 'models'")]
    [InlineData("https://api.openai.com/v1/engines/", "Retired 'engines' -> 'models'")]
    [InlineData("https://api.openai.com/v1/engines/davinci", "Retired 'engines' -> 'models'")]
    [InlineData("https://api.openai.com/v1/fine-tunes/ft-1/events#x", "Retired 'fine-tunes' -> 'fine_tuning/jobs'")]
    [InlineData("https://api.openai.com/v1/realtime/sessions", "Announced 'sessions' -> 'client_secrets'")]
    [InlineData("https://api.openai.com/v1/images/variations", "Announced 'variations' -> 'edits'")]
    [InlineData("https://api.openai.com/v1/completions", "Legacy 'completions' -> 'responses'")]
    [InlineData("https://api.openai.com/v1/threads/thread_1/runs", "Retired 'threads/thread_1/runs' -> -")]
    [InlineData("https://api.openai.com/engines/davinci/completions", "Retired 'engines/davinci' -> 'v1/chat'")]
    [InlineData("https://api.openai.com/assistants", "Retired 'assistants' -> -")]
    [InlineData("https://openai-proxy.example.com/ai/v1/edits", "Retired 'edits' -> 'chat/completions'")]
    [InlineData("https://api.openai.com/v1/engines/dalle-mini/video/generate", "Retired 'engines/dalle-mini' -> -")]
    [InlineData("https://api.openai.com/V1/Engines", "Retired 'Engines' -> 'models'")]
    public void Exactly_what_offends_is_replaced(string url, string reading) => Assert.Equal(reading, Urls.Show(url));

    [Theory]
    [InlineData("https://api.openai.com/v1/engines/*/completions", "Retired 'engines/*' -> 'chat'")]
    [InlineData("https://api.openai.com/v1/engines/*", "Retired 'engines' -> 'models'")]
    [InlineData("https://api.openai.com/v1/engines*", "")]
    [InlineData("https://api.openai.com/v1/engines/*/*", "Retired 'engines/*' -> -")]
    [InlineData("https://api.openai.com/*/engines/davinci", "Retired 'engines' -> 'models'")]
    [InlineData("https://api.openai.com/v1/fine-tunes/*/cancel", "Retired 'fine-tunes' -> 'fine_tuning/jobs'")]
    [InlineData("https://api.openai.com/v1/fine-tunes/*/*", "Retired 'fine-tunes/*' -> -")]
    [InlineData("https://api.openai.com/v1/threads/*", "Retired 'threads/*' -> -")]
    [InlineData("https://api.openai.com/v1/threads/*/runs/*/submit_tool_outputs", "Retired 'threads/*/runs/*/submit_tool_outputs' -> -")]
    [InlineData("https://api.openai.com/v1/*/completions", "")]
    [InlineData("https://api.openai.com/v1/*", "")]
    [InlineData("https://api.openai.com/*", "")]
    [InlineData("https://api.openai.com*", "")]
    [InlineData("https://api.openai.com/v1/images/*", "")]
    [InlineData("https://api.openai.com/v1/audio/*", "")]
    [InlineData("https://api.openai.com/v1/realtime/*", "")]
    [InlineData("https://api.openai.com/v1/fine_tuning/*", "")]
    [InlineData("https://api.openai.com/v1/fine_tuning/*/*", "")]
    [InlineData("https://*/v1/engines/davinci/completions", "")]
    [InlineData("https://*.api.openai.com/v1/engines", "Retired 'engines' -> 'models'")]
    [InlineData("*/v1/engines/davinci/completions", "")]
    [InlineData("https://api.openai.com/v1/engines/{0}/completions", "Retired 'engines/{0}' -> 'chat'")]
    public void A_path_that_is_not_known_as_a_whole(string url, string reading)
    {
        string text = url.Replace("*", Urls.Hole, StringComparison.Ordinal);
        Assert.Equal(reading.Replace("*", Urls.Hole, StringComparison.Ordinal), Urls.Show(text));
    }

    [Theory]
    [InlineData("https://platform.openai.com/account/api-keys", "OldPage 'account/api-keys' -> 'settings/organization/api-keys'")]
    [InlineData("https://platform.openai.com/account/api-keys/", "OldPage 'account/api-keys' -> 'settings/organization/api-keys'")]
    [InlineData("https://beta.openai.com/account/api-keys", "OldPage 'beta.openai.com/account/api-keys' -> 'platform.openai.com/settings/organization/api-keys'")]
    [InlineData("https://platform.openai.com/settings/organization/api-keys", "")]
    [InlineData("https://platform.openai.com/api-keys", "")]
    [InlineData("https://platform.openai.com/docs/deprecations", "")]
    [InlineData("https://beta.openai.com/docs", "")]
    [InlineData("https://developers.openai.com/api/docs/deprecations", "")]
    public void Pages_of_the_dashboard(string url, string reading)
    {
        foreach (UrlPosition position in Urls.Everywhere)
        {
            Assert.Equal(reading, Urls.Show(url, position));
        }
    }

    [Theory]
    [InlineData("2023-03-15-preview", "2024-07-01")]
    [InlineData("2023-07-01-preview", "2024-07-01")]
    [InlineData("2023-08-01-preview", "2024-07-01")]
    [InlineData("2023-09-01-preview", "2024-07-01")]
    [InlineData("2023-12-01-preview", "2024-07-01")]
    [InlineData("2023-06-01-preview", "")]
    [InlineData("2023-10-01-preview", "")]
    [InlineData("2022-12-01", "")]
    [InlineData("2023-05-15", "")]
    public void Old_versions_of_Azures_API_are_no_more_than_a_hint(string version, string date)
    {
        string url = "https://acme.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=" + version;
        EndpointReading reading = Assert.Single(Urls.Read(url));
        Assert.Equal((EndpointDefect.OldApiVersion, EndpointRule.Deprecated, date, "?api-version=2024-10-21"), (reading.Defect, reading.Rule, reading.Row!.Shutdown, reading.Row.Successor));
        Assert.NotEqual(EndpointStatus.Retired, reading.Row.Status);
        Assert.Equal(url.Replace(version, "2024-10-21", StringComparison.Ordinal), Urls.Repair(url, UrlPosition.Request));
    }
}
