using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies every row of the tables: after its fix nothing is reported, and Fix All changes only what requires no other change.
/// </summary>
public class EveryRowTests
{
    private static readonly (ModelOperations Operation, string Code)[] Sinks =
    [
        (ModelOperations.Chat, "new OpenAI.Chat.ChatClient(\"*\", key)"),
        (ModelOperations.Embeddings, "new OpenAI.Embeddings.EmbeddingClient(\"*\", key)"),
        (ModelOperations.Moderations, "new OpenAI.Moderations.ModerationClient(\"*\", key)"),
        (ModelOperations.Speech, "new OpenAI.Audio.AudioClient(\"*\", key).GenerateSpeech(key, OpenAI.Audio.GeneratedSpeechVoice.Alloy)"),
        (ModelOperations.Transcriptions, "new OpenAI.Audio.AudioClient(\"*\", key).TranscribeAudio(key)"),
        (ModelOperations.Translations, "new OpenAI.Audio.AudioClient(\"*\", key).TranslateAudio(key)"),
        (ModelOperations.Transcriptions | ModelOperations.Translations | ModelOperations.Speech,
            "new OpenAI.Audio.AudioClient(\"*\", key)"),
        (ModelOperations.ImageGenerations, "new OpenAI.Images.ImageClient(\"*\", key).GenerateImage(key)"),
        (ModelOperations.ImageVariations, "new OpenAI.Images.ImageClient(\"*\", key).GenerateImageVariation(key)"),
        (ModelOperations.ImageGenerations | ModelOperations.ImageEdits | ModelOperations.ImageVariations,
            "new OpenAI.Images.ImageClient(\"*\", key)"),
        (ModelOperations.Chat, Raw("chat/completions")),
        (ModelOperations.Responses, Raw("responses")),
        (ModelOperations.Completions, Raw("completions")),
        (ModelOperations.ImageEdits, Raw("images/edits")),
    ];

    // Some models are in one file: a compilation costs more than its statements.
    private const int ModelsPerFile = 12;

    public static TheoryData<string> Models =>
        [.. ModelTable.All.Select(static row => row.Name).Chunk(ModelsPerFile).Select(static names => string.Join(' ', names))];

    public static TheoryData<string> Paths =>
        [.. EndpointTable.Endpoints.Where(static row => row.Status != EndpointStatus.Current).Select(static row => row.Path)];

    [Theory]
    [MemberData(nameof(Models))]
    public async Task ModelFix_LeavesNothing(string names)
    {
        string[] models = [.. names.Split(' ').Select(static name =>
            name.StartsWith("ft:", StringComparison.Ordinal) ? name + ":acme::id" : name)];
        string source = Source(GetMembers(models, static (model, _) => model));
        string expected = Source(GetMembers(models, static (model, operation) =>
            Check(model, operation) is { Rule: Rule.RetiredModel, Replacement: { } successor } ? successor : model));

        Document changed = await FixRun.FixAllAsync(FixRun.Open(source), "OAK4007");
        Assert.Equal(expected, (await changed.GetTextAsync()).ToString());
        Assert.Equal(
            models.SelectMany(static model => Sinks
                .Where(sink => Check(model, sink.Operation) is { Rule: Rule.RetiredModel, Replacement: null }).Select(_ => model)),
            (await FixRun.FindingsAsync(changed)).Where(static finding => finding.Id == "OAK4007")
                .Select(finding => models[finding.Location.GetLineSpan().StartLinePosition.Line - FirstLine]));
    }

    // Each model has one line, on which all sinks are.
    private static string GetMembers(string[] models, Func<string, ModelOperations, string> getName) =>
        string.Join("\n    ", models.Select((model, line) => string.Concat(Sinks.Select((sink, i) => $"object M{line}_{i}(string key) => "
            + sink.Code.Replace("*", getName(model, sink.Operation), StringComparison.Ordinal) + "; "))));

    private static ModelViolation? Check(string model, ModelOperations operation) =>
        ModelRule.Check(model, ModelUse.Create(operation), Destination.OpenAI, static _ => false);

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task EndpointFix_LeavesNothing(string path)
    {
        EndpointRow row = EndpointTable.All.First(row => row.Path == path);
        string url = "https://api.openai.com"
            + string.Join('/', path.Split('/').Select(static segment => segment.StartsWith('{') ? "{key}" : segment));
        string source = Source($"object M(string key, System.Net.Http.HttpClient client) => client.GetAsync($\"{url}\");");
        Document document = FixRun.Open(source);
        Diagnostic finding = Assert.Single(await FixRun.FindingsAsync(document));
        List<CodeAction> actions = await FixRun.GetActionsAsync(document, finding);
        string afterAll = (await (await FixRun.FixAllAsync(document, finding.Id)).GetTextAsync()).ToString();
        Assert.Equal(row.Change == EndpointChange.Path, afterAll != source);
        if (row.Change is not (EndpointChange.Path or EndpointChange.Body or EndpointChange.Model))
        {
            Assert.Empty(actions);
        }

        foreach (CodeAction action in actions)
        {
            Assert.Equal(row.Change != EndpointChange.Path, action.Title.Contains("request body", StringComparison.Ordinal));
            Assert.Empty(await FixRun.FindingsAsync(await FixRun.ApplyAsync(document, action)));
        }
    }

    // The line of the members in the source.
    private const int FirstLine = 3;

    private static string Raw(string path) =>
        "new System.Net.Http.HttpClient().PostAsync(\"https://api.openai.com/v1/" + path
        + "\", new System.Net.Http.StringContent(\"{ \\\"model\\\": \\\"*\\\", \\\"input\\\": [] }\"))";

    private static string Source(string members) => $$"""
        #pragma warning disable OPENAI001
        class C
        {
            {{members}}
        }
        """;
}
