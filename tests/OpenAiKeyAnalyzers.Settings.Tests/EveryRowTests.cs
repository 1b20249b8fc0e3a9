using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>
/// Verifies every row of the tables in settings files: after its fix nothing is reported, and the fix of all findings changes only what
/// requires no other change.
/// </summary>
public class EveryRowTests
{
    private static readonly string[] Operations =
        ["chat/completions", "responses", "completions", "embeddings", "images/generations", "images/edits", "images/variations",
            "audio/speech", "audio/transcriptions", "audio/translations", "moderations"];

    [Fact]
    public void EveryModel_IsReplacedByWhatServesTheRequest()
    {
        foreach (ModelRow row in ModelTable.All)
        {
            string model = row.Name.StartsWith("ft:", StringComparison.Ordinal) ? row.Name + ":acme::id" : row.Name;
            foreach (string operation in Operations)
            {
                string text =
                    $"POST https://api.openai.com/v1/{operation}\nContent-Type: application/json\n\n{{ \"model\": \"{model}\", \"input\": \"x\" }}\n";
                AssertRepair("/a.http", text, Check(model, ModelOperationTable.Parse(operation)));
            }

            AssertRepair("/.env", $"OPENAI_MODEL={model}\n", Check(model, ModelOperations.All));
        }
    }

    [Theory]
    [InlineData("audio/transcriptions", "whisper-1", "\"response_format\": \"srt\"")]
    [InlineData("chat/completions", "gpt-4o", "\"tools\": [ { \"type\": \"function\" } ]")]
    [InlineData("images/generations", "dall-e-3", "\"style\": \"vivid\"")]
    public void ParameterThatTheSuccessorRefuses_NoFix(string operation, string model, string parameter) =>
        AssertRepair("/a.http",
            $"POST https://api.openai.com/v1/{operation}\nContent-Type: application/json\n\n{{ \"model\": \"{model}\", \"input\": \"x\", {parameter} }}\n", null, SettingsRule.RetiredModel);

    [Fact]
    public void EveryEndpoint_LeavesNothing()
    {
        foreach (EndpointRow row in EndpointTable.Endpoints.Where(static row => row.Status != EndpointStatus.Current))
        {
            string path = string.Join('/', row.Path.Split('/').Select(static segment => segment.StartsWith('{') ? "x1" : segment));
            string text = $"GET https://api.openai.com{path}\n";
            SettingsFinding finding = Assert.Single(Read("/a.http", text));
            if (finding.Edits.Count > 0)
            {
                Assert.Empty(Read("/a.http", SettingsFixer.Apply(text, finding.Edits)));
            }

            string bulk = SettingsFixer.Apply(SettingsFile.FromPath("/a.http"), text, new SettingsOptions(), out _);
            Assert.Equal(row.Change == EndpointChange.Path, bulk != text);
        }
    }

    private static ModelViolation Check(string model, ModelOperations operation) =>
        ModelRule.Check(model, ModelUse.Create(operation), Destination.OpenAI, static _ => false)!;

    private static void AssertRepair(string path, string text, ModelViolation violation) =>
        AssertRepair(path, text, violation.Replacement, (SettingsRule)violation.Rule);

    private static void AssertRepair(string path, string text, string? successor, SettingsRule rule)
    {
        SettingsFinding finding = Assert.Single(Read(path, text), finding => finding.Rule == rule);
        Assert.Equal(successor, finding.Edits.Count == 0 ? null : finding.Edits[0].Replacement);
        Assert.True(finding.RequiresDecision || finding.Edits.Count == 0);
        if (successor is not null)
        {
            Assert.DoesNotContain(Read(path, SettingsFixer.Apply(text, finding.Edits)), finding => finding.Rule == rule);
        }
    }

    private static List<SettingsFinding> Read(string path, string text) =>
        [.. SettingsChecker.Check(SettingsDocument.Read(SettingsFile.FromPath(path), text), new SettingsOptions())];
}
