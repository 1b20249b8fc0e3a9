using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tests.Models;

/// <summary>Verifies OAK4007 and OAK4008 at every sink: the findings agree with the operations that the tables list for a model.</summary>
public class ModelSinkTests
{
    private static readonly string[] Models =
    [
        "text-davinci-003", "gpt-3.5-turbo", "gpt-4o", "gpt-6-luna", "gpt-5-pro", "gpt-5.3-codex", "gpt-audio-1.5", "gpt-realtime-2.1",
        "text-embedding-3-small", "omni-moderation-latest", "dall-e-3", "gpt-image-2", "gpt-4o-mini-tts", "gpt-transcribe", "whisper-1",
        "gpt-35-turbo", "my-own-model",
    ];

    /// <summary>The names in the two tables, and a name for each pattern.</summary>
    private static readonly string[] Listed =
    [
        .. ModelTable.All.Select(static row => row.Name.StartsWith("ft:", StringComparison.Ordinal) ? row.Name + ":acme::id" : row.Name)
            .Concat(ModelOperationTable.All.Select(static row => row.Sample.Length > 0 ? row.Sample : row.Model))
            .Distinct(StringComparer.Ordinal),
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, ModelSinkCases.All.Count)];

    /// <summary>
    /// Each sink is tested with a model of each kind; the names of the tables are distributed among the sinks of an operation.
    /// </summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Model_IsReportedAsTheTablesSay(int number)
    {
        ModelSinkCase sink = ModelSinkCases.All[number];
        var use = ModelUse.Create(OperationNames.Parse(sink.Operations));
        string[] models = [.. Models.Concat(GetShare(sink)).Distinct(StringComparer.Ordinal)];
        string statements = string.Concat(models.Select(model => $"{{ {sink.Code.Replace("~", $"\"{model}\"", StringComparison.Ordinal)} }}\n        "));
        CSharpCompilation compilation = sink.Create(ModelSinkCase.GetSource(sink.Library, statements));
        string[] found = [.. (await FindAsync(compilation)).Select(Describe)];
        string[] expected = [.. models
            .Select(model => (Model: model, Violation: ModelRule.Check(model, use, Destination.OpenAI, static _ => false)))
            .Where(static entry => entry.Violation is not null).Select(static entry => Describe(entry.Model, entry.Violation!))];
        Assert.NotEmpty(expected);
        Assert.True(expected.SequenceEqual(found), sink.Code + "\nexpected, not found: " + string.Join(", ", expected.Except(found))
            + "\nfound, not expected: " + string.Join(", ", found.Except(expected)));
    }

    [Fact]
    public void EveryNameOfTheTables_IsAskedForAtEveryOperation()
    {
        Assert.InRange(Listed.Length, 240, 1000);
        foreach (IGrouping<string, ModelSinkCase> operation in ModelSinkCases.All.GroupBy(static sink => sink.Operations))
        {
            Assert.Equal(Listed.Order(StringComparer.Ordinal), operation.SelectMany(GetShare).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>For Azure OpenAI, a model is the name of a deployment, which may be any name.</summary>
    [Theory]
    [InlineData("var azure = new AzureOpenAIClient(new Uri(\"https://me.openai.azure.com\"), new ApiKeyCredential(key));", "azure.GetChatClient(~); azure.GetEmbeddingClient(~); azure.GetImageClient(~).GenerateImage(\"x\"); azure.GetAudioClient(~).TranscribeAudio(\"x\");")]
    [InlineData("var other = new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:1234/v1\") });", "other.GetChatClient(~); other.GetEmbeddingClient(~); other.GetAudioClient(~).GenerateSpeech(\"x\", GeneratedSpeechVoice.Alloy); other.GetModerationClient(~);")]
    [InlineData("var unknown = new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(key) });", "unknown.GetChatClient(~); unknown.GetEmbeddingClient(~); unknown.GetImageClient(~);")]
    public async Task EveryNameAtAzureOrAnotherHost_NoDiagnostic(string client, string calls)
    {
        string statements = client + string.Concat(Listed.Select(model => $"{{ {calls.Replace("~", $"\"{model}\"", StringComparison.Ordinal)} }}\n"));
        var sink = new ModelSinkCase("OpenAI", string.Empty, statements);
        Assert.Empty(await FindAsync(sink.Create(sink.GetSource(string.Empty))));
    }

    /// <summary>Gets the part of the names that one of the sinks of an operation is tested with.</summary>
    private static IEnumerable<string> GetShare(ModelSinkCase sink)
    {
        ModelSinkCase[] all = [.. ModelSinkCases.All.Where(other => other.Operations == sink.Operations)];
        int index = Array.IndexOf(all, sink);
        return Listed.Where((_, position) => position % all.Length == index);
    }

    private static string Describe(Diagnostic finding)
    {
        TextKey message = MessageReader.Read(finding);
        string model = GetText(finding);
        Assert.Contains(message.Arguments, argument => argument is string text && model.StartsWith(text, StringComparison.Ordinal));
        return $"{finding.Id} {model} {finding.Severity} {message.Name}";
    }

    private static string Describe(string model, ModelViolation violation) =>
        $"OAK{(int)violation.Rule} {model} {(violation.IsInfo ? "Info" : "Warning")} {GetMessage(violation)}";

    private static string GetMessage(ModelViolation violation)
    {
        if (violation.Retired is not { } retired)
        {
            return "OAK4008_" + violation.Answer + (violation is { Answer: ModelAnswer.AzureName, Replacement: null } ? "_NoSuccessor" : "");
        }

        string state = !retired.IsCertain ? "Presumed" : retired.IsShutDown ? "ShutDown" : "Announced";
        string? successor = violation.Replacement ?? retired.Successor;
        bool isOfOther = violation.Replacement is null && retired.IsCertain && violation.Operation == violation.FirstOperation
            && successor is not null && ((ModelOperationTable.Find(successor)?.Denied ?? 0) & violation.Operation) != 0;
        return $"OAK4007_{state}{(successor is null ? "_NoSuccessor" : isOfOther ? "_OtherOperation" : "")}";
    }

    internal static async Task<ImmutableArray<Diagnostic>> FindAsync(CSharpCompilation compilation) =>
        [.. (await AnalyzerRun.GetDiagnosticsAsync(compilation, mustCompile: true))
            .Where(static finding => finding.Id is "OAK4007" or "OAK4008")
            .OrderBy(static finding => finding.Location.SourceSpan.Start)];

    internal static string GetText(Diagnostic finding) =>
        finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan).Trim('"');
}
