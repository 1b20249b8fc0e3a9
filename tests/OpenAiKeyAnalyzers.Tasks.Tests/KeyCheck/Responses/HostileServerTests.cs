using Microsoft.Build.Framework;
using OpenAiKeyAnalyzers.Tasks.KeyCheck;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Responses;

/// <summary>
/// Verifies that no part of the key, no control character and no pipeline command reaches a log, at any verbosity, regardless of the
/// response.
/// </summary>
public class HostileServerTests
{
    private const int Count = 500;

    private static readonly KeyEncodings Encodings = new(CheckRun.Key);

    [Fact]
    public async Task HostileResponse_ReachesNoLog()
    {
        var answers = new HostileAnswers(Encodings);
        HashSet<string> codes = [];
        for (int number = 0; number < Count; number++)
        {
            byte[] answer = answers.Create(number);
            RecordingBuild build = await RunAsync(number % 2 == 0 ? "en" : "ja", answer, answer);

            Assert.NotEmpty(build.Events);
            Assert.All(build.Events, e => AssertIsClean(e, number));
            codes.UnionWith(build.Events.Select(CodeOf));
        }

        // The responses cause every kind of diagnostic except those that are reported before a request is sent.
        Assert.Superset(new HashSet<string> { "", "OAK9003", "OAK9005", "OAK9006", "OAK9007", "OAK9008" }, codes);
    }

    [Theory]
    [InlineData("""{"data":[{"id":"{0}","shutdown_date":"2026-12-20"}]}""")]
    [InlineData("""{"data":[{"id":"gpt-4o","shutdown_date":"2026-12-20"},{"id":"{0}","shutdown_date":"2026-12-20"}]}""")]
    public async Task KeyAmongModels_IsNotLogged(string body)
    {
        foreach (string encoded in Encodings.All)
        {
            byte[] answer =
                ScriptedServer.CreateResponse(200,
                    body.Replace("{0}", encoded.Replace("\\", "\\\\", StringComparison.Ordinal), StringComparison.Ordinal));

            RecordingBuild build = await RunAsync("en", answer);

            Assert.All(build.Events, static e => AssertIsClean(e, -1));
            Assert.Equal(body.Contains("gpt-4o", StringComparison.Ordinal),
                build.Text.Contains("gpt-4o (2026-12-20)", StringComparison.Ordinal));
        }
    }

    /// <summary>Verifies that the names that providers use are shown, regardless of the key.</summary>
    [Theory]
    [InlineData("gpt-4o-mini-2024-07-18")]
    [InlineData("chatgpt-4o-latest")]
    [InlineData("o3-deep-research-2025-06-26")]
    [InlineData("text-embedding-3-large")]
    [InlineData("ft:gpt-4o-mini-2024-07-18:my-company:support-bot:7p4lURel")]
    [InlineData("accounts/fireworks/models/llama-v3p1-405b-instruct")]
    [InlineData("meta-llama/Llama-3.3-70B-Instruct-Turbo")]
    [InlineData("qwen2.5-coder:32b")]
    public async Task ModelNames_AreLogged(string name)
    {
        byte[] answer = ScriptedServer.CreateResponse(200, $$"""{"data":[{"id":"{{name}}","shutdown_date":"2026-12-20"}]}""");

        Assert.Contains($": {name} (2026-12-20). See", (await RunAsync("en", answer)).Text, StringComparison.Ordinal);
    }

    /// <summary>Verifies that a name is shown although it contains a part of a key by coincidence.</summary>
    [Fact]
    public void OpenAiModelNames_AreNoKeyPieces()
    {
        foreach (int seed in Enumerable.Range(1000, 50))
        {
            string key = SyntheticKey.Project(seed: seed);
            var names = new OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses.WireNames(
                new OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys.KeyTraceDetector(key, "sk-proj-"));

            Assert.All(Validation.Models.ModelTable.All, model => Assert.True(names.IsModel(model.Name), model.Name));
        }
    }

    [Theory]
    [InlineData("gpt 4o")]
    [InlineData("::set-output")]
    [InlineData("gpt::4o")]
    [InlineData("-gpt")]
    [InlineData("gpt-")]
    [InlineData("##vso")]
    [InlineData("gpt-4o\u0007")]
    [InlineData("gpt\u20104o")]
    [InlineData("abcdefghijklmnopqrstuvwxyz")]
    [InlineData("a-very-long-name-of-a-model-that-nobody-would-give-to-a-model-as-it-has-more-than-80")]
    public async Task TextThatIsNoModelName_IsNotLogged(string name)
    {
        byte[] answer =
            ScriptedServer.CreateResponse(200,
                $$"""{"data":[{"id":{{System.Text.Json.JsonSerializer.Serialize(name)}},"shutdown_date":"2026-12-20"}]}""");

        string text = (await RunAsync("en", answer)).Text;

        Assert.Contains("1 models", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-12-20", text, StringComparison.Ordinal);
    }

    private static async Task<RecordingBuild> RunAsync(string language, params byte[][] answers)
    {
        await using var server = new ScriptedServer(answers);
        var build = new RecordingBuild();
        using var task = new CheckOpenAiKey
        {
            BuildEngine = build,
            BaseUrl = server.BaseUrl,
            TimeoutSeconds = "300",
            Language = language,
            ProjectFile = "/p/App.csproj",
            Surroundings =
                new MachineEnvironment
                { Variable = static name => name == CheckRun.Variable ? CheckRun.Key : null, Today = static () => CheckRun.Today },
        };
        await Task.Run(task.Execute);
        return build;
    }

    private static void AssertIsClean(BuildEventArgs e, int number)
    {
        (string? File, string? Code, string? Subcategory, string? HelpLink) details = e switch
        {
            BuildErrorEventArgs error => (error.File, error.Code, error.Subcategory, error.HelpLink),
            BuildWarningEventArgs warning => (warning.File, warning.Code, warning.Subcategory, warning.HelpLink),
            _ => default,
        };
        string text =
            string.Join(' ', e.Message, e.HelpKeyword, e.SenderName, details.File, details.Code, details.Subcategory, details.HelpLink);

        Assert.False(Encodings.HasSlice(text), $"Answer {number}: a piece of the key in {text}");
        Assert.DoesNotContain("##", text, StringComparison.Ordinal);
        Assert.DoesNotContain("::", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Replace(Environment.NewLine, " ", StringComparison.Ordinal), char.IsControl);
        Assert.DoesNotContain("Exception:", text, StringComparison.Ordinal);
    }

    private static string CodeOf(BuildEventArgs e) => e switch
    {
        BuildErrorEventArgs error => error.Code,
        BuildWarningEventArgs warning => warning.Code,
        _ => string.Empty,
    };
}
