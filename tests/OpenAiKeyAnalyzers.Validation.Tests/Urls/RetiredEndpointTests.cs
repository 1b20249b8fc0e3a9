using OpenAiKeyAnalyzers.Validation.Data;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

/// <summary>Verifies each row that is not current: its date, its successor, and the corrected URL.</summary>
public class RetiredEndpointTests
{
    // The columns are the URL without host, the date, the successor, the corrected URL (empty if there is none), and whether it is always
    // reported as information.
    public static TheoryData<string, string, string, string, bool> Rows { get; } = new()
    {
        { "v1/engines", "2022-12-03", "/v1/models", "v1/models", false },
        { "v1/engines/my-model", "2022-12-03", "/v1/models/{model}", "v1/models/my-model", false },
        { "v1/engines/davinci/completions", "2022-12-03", "/v1/chat/completions", "v1/chat/completions", false },
        { "v1/engines/text-similarity-ada-001/embeddings", "2022-12-03", "/v1/embeddings", "v1/embeddings", false },
        { "v1/engines/text-davinci-edit-001/edits", "2022-12-03", "/v1/chat/completions", "v1/chat/completions", false },
        { "v1/engines/ada/search", "2022-12-03", "/v1/vector_stores/{vector_store_id}/search", "", false },
        { "v1/search", "2022-12-03", "/v1/vector_stores/{vector_store_id}/search", "", false },
        { "v1/classifications", "2022-12-03", "/v1/responses", "", false },
        { "v1/answers", "2022-12-03", "/v1/responses", "", false },
        { "v1/edits", "2024-01-04", "/v1/chat/completions", "v1/chat/completions", false },
        { "v1/fine-tunes", "2024-01-04", "/v1/fine_tuning/jobs", "", false },
        { "v1/fine-tunes/ft-1", "2024-01-04", "/v1/fine_tuning/jobs/{job}", "v1/fine_tuning/jobs/ft-1", false },
        { "v1/fine-tunes/ft-1/cancel", "2024-01-04", "/v1/fine_tuning/jobs/{job}/cancel", "v1/fine_tuning/jobs/ft-1/cancel", false },
        { "v1/fine-tunes/ft-1/events", "2024-01-04", "/v1/fine_tuning/jobs/{job}/events", "v1/fine_tuning/jobs/ft-1/events", false },
        { "v1/assistants", "2026-08-26", "/v1/responses", "", false },
        { "v1/assistants/asst_1", "2026-08-26", "/v1/responses", "", false },
        { "v1/assistants/asst_1/files", "2024-12-18", "/v1/vector_stores/{vector_store_id}/files", "", false },
        { "v1/assistants/asst_1/files/file-1", "2024-12-18", "/v1/vector_stores/{vector_store_id}/files", "", false },
        { "v1/threads", "2026-08-26", "/v1/conversations", "", false },
        { "v1/threads/runs", "2026-08-26", "/v1/responses", "", false },
        { "v1/threads/thread_1", "2026-08-26", "/v1/conversations", "", false },
        { "v1/threads/thread_1/messages", "2026-08-26", "/v1/conversations", "", false },
        { "v1/threads/thread_1/messages/msg_1", "2026-08-26", "/v1/conversations", "", false },
        { "v1/threads/thread_1/messages/msg_1/files", "2024-12-18", "/v1/vector_stores/{vector_store_id}/files", "", false },
        { "v1/threads/thread_1/messages/msg_1/files/file-1", "2024-12-18", "/v1/vector_stores/{vector_store_id}/files", "", false },
        { "v1/threads/thread_1/runs", "2026-08-26", "/v1/responses", "", false },
        { "v1/threads/thread_1/runs/run_1", "2026-08-26", "/v1/responses", "", false },
        { "v1/threads/thread_1/runs/run_1/cancel", "2026-08-26", "/v1/responses", "", false },
        { "v1/threads/thread_1/runs/run_1/steps", "2026-08-26", "/v1/responses", "", false },
        { "v1/threads/thread_1/runs/run_1/steps/step_1", "2026-08-26", "/v1/responses", "", false },
        { "v1/threads/thread_1/runs/run_1/submit_tool_outputs", "2026-08-26", "/v1/responses", "", false },
        { "v1/videos", "2026-09-24", "", "", false },
        { "v1/videos/characters", "2026-09-24", "", "", false },
        { "v1/videos/characters/char_1", "2026-09-24", "", "", false },
        { "v1/videos/edits", "2026-09-24", "", "", false },
        { "v1/videos/extensions", "2026-09-24", "", "", false },
        { "v1/videos/video_1", "2026-09-24", "", "", false },
        { "v1/videos/video_1/content", "2026-09-24", "", "", false },
        { "v1/videos/video_1/remix", "2026-09-24", "", "", false },
        { "dashboard/billing/credit_grants", "2023-04-02", "/v1/organization/costs", "", false },
        { "v1/dashboard/billing/credit_grants", "2023-04-02", "/v1/organization/costs", "", false },
        { "dashboard/billing/usage?start_date=2023-07-01", "2023-07-21", "/v1/organization/costs", "", false },
        { "v1/dashboard/billing/usage", "2023-07-21", "/v1/organization/costs", "", false },
        { "dashboard/billing/subscription", "2023-07-21", "", "", false },
        { "v1/dashboard/billing/subscription", "2023-07-21", "", "", false },
        { "v1/evals", "2026-11-30", "", "", false },
        { "v1/evals/eval_1", "2026-11-30", "", "", false },
        { "v1/evals/eval_1/runs", "2026-11-30", "", "", false },
        { "v1/evals/eval_1/runs/run_1", "2026-11-30", "", "", false },
        { "v1/evals/eval_1/runs/run_1/output_items", "2026-11-30", "", "", false },
        { "v1/evals/eval_1/runs/run_1/output_items/item_1", "2026-11-30", "", "", false },
        { "v1/prompts", "2026-11-30", "", "", false },
        { "v1/fine_tuning/jobs", "2027-01-06", "", "", false },
        { "v1/audio/translations", "2027-02-26", "/v1/audio/transcriptions", "", true },
        { "v1/images/variations", "2026-05-12", "/v1/images/edits", "v1/images/edits", true },
        { "v1/realtime/sessions", "2026-05-12", "/v1/realtime/client_secrets", "v1/realtime/client_secrets", true },
        { "v1/realtime/transcription_sessions", "2026-05-12", "/v1/realtime/client_secrets", "v1/realtime/client_secrets", true },
        { "v1/fine_tuning/alpha/graders/run", "", "", "", false },
        { "v1/fine_tuning/alpha/graders/validate", "", "", "", false },
        { "v1/completions", "2026-09-28", "/v1/responses", "v1/responses", false },
        { "v1/usage?date=2023-04-07", "", "/v1/organization/usage/completions", "", false },
        { "v1/organizations/org-1/users", "", "/v1/organization/users", "", false },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void RetiredOrDeprecatedPath_ReturnsDateAndSuccessor(string path, string date, string successor, string repaired, bool isHint)
    {
        bool isGone = !isHint && DataSources.IsPast(date);
        UrlDefect defect = date.Length == 0 ? UrlDefect.Legacy : isGone ? UrlDefect.Retired : UrlDefect.Announced;
        foreach (UrlUsage position in new[] { UrlUsage.Unknown, UrlUsage.Request, UrlUsage.BaseAddress })
        {
            foreach (string origin in new[] { "https://api.openai.com/", "https://eu.api.openai.com/", "https://api.openai.com:443/",
                "HTTPS://API.OpenAI.com/" })
            {
                UrlResult reading = Assert.Single(UrlFormatter.Validate(origin + path, position));
                Assert.Equal((defect, date, successor), (reading.Defect, reading.Row!.Shutdown, reading.Row.Successor));
                Assert.Equal(isGone ? Rule.RetiredEndpoint : Rule.DeprecatedEndpoint, reading.Rule);
                bool isBase = position == UrlUsage.BaseAddress && EndpointTable.HasPathsBelow(reading.Row);
                if (repaired.Length > 0 && !isBase)
                {
                    Assert.Equal(origin + repaired, UrlFormatter.ApplyReplacements(origin + path, position));
                }
                else
                {
                    Assert.Null(reading.Replacement);
                    Assert.EndsWith(path.Split('?')[0], (origin + path)[..reading.End], StringComparison.Ordinal);
                }
            }
        }
    }

    /// <summary>
    /// Each replacement is applied to each path that may have it: no other finding follows it, and Fix All applies only replacements that
    /// accept the same request.
    /// </summary>
    [Fact]
    public void Replacement_LeavesNoFinding()
    {
        foreach (object[] row in Rows)
        {
            foreach (UrlUsage position in UrlFormatter.OrdinaryUsages)
            {
                foreach (string url in new[] { "https://api.openai.com/" + row[0],
                    "https://api.openai.com/" + ((string)row[0]).Split('?')[0] + "/" })
                {
                    foreach (UrlResult reading in UrlFormatter.Validate(url, position)
                        .Where(static reading => reading is { Row: not null, Replacement: not null }))
                    {
                        Assert.Equal(reading.Row!.Change == EndpointChange.Path && !reading.IsPrefix, !reading.RequiresOtherChanges);
                        Assert.True(reading.Row.Change is EndpointChange.Path or EndpointChange.Body or EndpointChange.Model, url);
                        Assert.Empty(UrlFormatter.Format(UrlFormatter.ApplyReplacements(url, position), position));
                    }
                }
            }
        }
    }

    /// <summary>A base address is not requested itself: the successor of the longer paths applies.</summary>
    [Theory]
    [InlineData("https://api.openai.com/v1/engines/", "BaseAddress")]
    [InlineData("https://api.openai.com/v1/engines", "BaseAddress")]
    [InlineData("https://api.openai.com/v1/engines/my-model/", "BaseAddress")]
    [InlineData("https://api.openai.com/v1/fine-tunes/", "BaseAddress")]
    [InlineData("https://api.openai.com/v1/engines/", "Unknown")]
    [InlineData("https://api.openai.com/v1/engines/", "Request")]
    public void PrefixOfRetiredPaths_HasNoReplacement(string url, string position)
    {
        UrlResult reading = Assert.Single(UrlFormatter.Validate(url, Enum.Parse<UrlUsage>(position)));
        Assert.Equal((UrlDefect.Retired, (string?)null), (reading.Defect, reading.Replacement));
    }

    [Fact]
    public void PrefixThatMayBeRequested_IsLeftToThePerson()
    {
        Assert.True(Assert.Single(UrlFormatter.Validate("https://api.openai.com/v1/engines", UrlUsage.Unknown))
            is { Replacement: "models", RequiresOtherChanges: true });
        Assert.True(Assert.Single(UrlFormatter.Validate("https://api.openai.com/v1/engines"))
            is { Replacement: "models", RequiresOtherChanges: false });
    }

    [Fact]
    public void RetiredAndDeprecatedRows_AreTested()
    {
        var tested = Rows.Select(static row => EndpointMatcher.Find(((string)row[0]).Split('?')[0].Split('/'))).ToHashSet();
        Assert.Empty(EndpointTable.Endpoints.Where(row => row.Status != EndpointStatus.Current && !tested.Contains(row))
            .Select(static row => row.Path));
        Assert.Equal(Rows.Count, tested.Count);
    }

    [Theory]
    [InlineData("https://api.openai.com/v1/engines/davinci/completions", "Retired 'engines/davinci' -> 'chat'")]
    [InlineData("https://api.openai.com/v1/engines/ada/embeddings?x=1", "Retired 'engines/ada/' -> ''")]
    [InlineData("https://api.openai.com/v1/engines", "Retired 'engines' -> 'models'")]
    [InlineData("https://api.openai.com/v1/engines/", "Retired 'engines' -> -")]
    [InlineData("https://api.openai.com/v1/engines/davinci", "Retired 'engines/davinci' -> -")]
    [InlineData("https://api.openai.com/v1/engines/my-model", "Retired 'engines' -> 'models'")]
    [InlineData("https://api.openai.com/v1/engines/my-model/", "Retired 'engines/my-model' -> -")]
    [InlineData("https://api.openai.com/v1/fine-tunes", "Retired 'fine-tunes' -> -")]
    [InlineData("https://api.openai.com/v1/fine-tunes/ft-1/events#x", "Retired 'fine-tunes' -> 'fine_tuning/jobs'")]
    [InlineData("https://api.openai.com/v1/realtime/sessions", "Announced 'sessions' -> 'client_secrets'")]
    [InlineData("https://api.openai.com/v1/images/variations", "Announced 'variations' -> 'edits'")]
    [InlineData("https://api.openai.com/v1/completions", "Retired 'completions' -> 'responses'")]
    [InlineData("https://api.openai.com/v1/threads/thread_1/runs", "Retired 'threads/thread_1/runs' -> -")]
    [InlineData("https://api.openai.com/engines/davinci/completions", "Retired 'engines/davinci' -> 'v1/chat'")]
    [InlineData("https://api.openai.com/assistants", "Retired 'assistants' -> -")]
    [InlineData("https://openai-proxy.example.com/ai/v1/edits", "Retired 'edits' -> 'chat/completions'")]
    [InlineData("https://api.openai.com/v1/engines/dalle-mini/video/generate", "Retired 'engines/dalle-mini' -> -")]
    [InlineData("https://api.openai.com/v1/engines//completions", "Retired 'engines' -> -")]
    [InlineData("https://api.openai.com/V1/Engines", "Retired 'Engines' -> 'models'")]
    public void RetiredPath_ReturnsMinimalEdit(string url, string reading) => Assert.Equal(reading, UrlFormatter.Format(url));

    [Theory]
    [InlineData("https://api.openai.com/v1/engines/*/completions", "Retired 'engines/*' -> 'chat'")]
    [InlineData("https://api.openai.com/v1/engines/*", "Retired 'engines' -> 'models'")]
    [InlineData("https://api.openai.com/v1/engines*", "")]
    [InlineData("https://api.openai.com/v1/engines/*/*", "Retired 'engines/*' -> -")]
    [InlineData("https://api.openai.com/*/engines/my-model", "Retired 'engines' -> 'models'")]
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
    public void PathWithHoles_ReturnsDefect(string url, string reading)
    {
        string text = url.Replace("*", UrlFormatter.Hole, StringComparison.Ordinal);
        Assert.Equal(reading.Replace("*", UrlFormatter.Hole, StringComparison.Ordinal), UrlFormatter.Format(text));
    }

    [Theory]
    [InlineData("https://platform.openai.com/account/api-keys", "OldPage 'account/api-keys' -> 'settings/organization/api-keys'")]
    [InlineData("https://platform.openai.com/account/api-keys/", "OldPage 'account/api-keys' -> 'settings/organization/api-keys'")]
    [InlineData("https://beta.openai.com/account/api-keys",
        "OldPage 'beta.openai.com/account/api-keys' -> 'platform.openai.com/settings/organization/api-keys'")]
    [InlineData("https://platform.openai.com/settings/organization/api-keys", "")]
    [InlineData("https://platform.openai.com/api-keys", "")]
    [InlineData("https://platform.openai.com/docs/deprecations", "")]
    [InlineData("https://beta.openai.com/docs", "")]
    [InlineData("https://developers.openai.com/api/docs/deprecations", "")]
    public void MovedDashboardPage_ReturnsDefect(string url, string reading)
    {
        foreach (UrlUsage position in UrlFormatter.OrdinaryUsages)
        {
            Assert.Equal(reading, UrlFormatter.Format(url, position));
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
    public void OldAzureApiVersion_ReturnsDeprecated(string version, string date)
    {
        string url = "https://acme.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=" + version;
        UrlResult reading = Assert.Single(UrlFormatter.Validate(url));
        Assert.Equal((UrlDefect.OldApiVersion, Rule.DeprecatedEndpoint, date, "?api-version=2024-10-21"),
            (reading.Defect, reading.Rule, reading.Row!.Shutdown, reading.Row.Successor));
        Assert.NotEqual(EndpointStatus.Retired, reading.Row.Status);
        Assert.Equal(url.Replace(version, "2024-10-21", StringComparison.Ordinal), UrlFormatter.ApplyReplacements(url, UrlUsage.Request));
    }
}
