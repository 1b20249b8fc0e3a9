using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tests.Models;

/// <summary>OAK4007 and OAK4008 at every sink: what the tables say of a model is what is reported where the sink asks for it.</summary>
public class ModelSinkTests
{
    private static readonly string[] Models =
    [
        "text-davinci-003", "gpt-3.5-turbo", "gpt-4o", "gpt-6-luna", "gpt-5-pro", "gpt-5.3-codex", "gpt-audio-1.5", "gpt-realtime-2.1",
        "text-embedding-3-small", "omni-moderation-latest", "dall-e-3", "gpt-image-2", "gpt-4o-mini-tts", "gpt-transcribe", "whisper-1",
        "gpt-35-turbo", "my-own-model",
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, ModelSinkCases.All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Model_IsReportedAsTheTablesSay(int number)
    {
        ModelSinkCase sink = ModelSinkCases.All[number];
        ModelUse use = ModelUse.Create(OperationNames.Parse(sink.Operations));
        string statements = string.Concat(Models.Select(model => $"{{ {sink.Code.Replace("~", $"\"{model}\"", StringComparison.Ordinal)} }}\n        "));
        CSharpCompilation compilation = sink.Compile(ModelSinkCase.GetSource(sink.Library, statements));
        string[] found = [.. (await FindAsync(compilation)).Select(finding => $"{finding.Id} {GetText(finding)} {finding.Severity}")];
        string[] expected = [.. Models
            .Select(model => (Model: model, Violation: ModelRule.Check(model, use, Destination.OpenAI, static _ => false)))
            .Where(static entry => entry.Violation is not null)
            .Select(static entry => $"OAK{(int)entry.Violation!.Rule} {entry.Model} {(entry.Violation.IsInfo ? "Info" : "Warning")}")];
        Assert.NotEmpty(expected);
        Assert.True(expected.SequenceEqual(found), sink.Code + "\nexpected: " + string.Join(", ", expected) + "\nfound: " + string.Join(", ", found));
    }

    internal static async Task<ImmutableArray<Diagnostic>> FindAsync(CSharpCompilation compilation) =>
        [.. (await AnalyzerRun.GetDiagnosticsAsync(compilation)).Where(static finding => finding.Id is "OAK4007" or "OAK4008")
            .OrderBy(static finding => finding.Location.SourceSpan.Start)];

    internal static string GetText(Diagnostic finding) =>
        finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan).Trim('"');
}
