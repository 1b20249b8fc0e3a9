using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Operations;

/// <summary>An operation whose permission shows by a request that can never be carried out.</summary>
/// <param name="operation">The operation.</param>
/// <param name="path">Its path below the base URL.</param>
/// <param name="missing">What the body lacks, so that the request is refused for every key.</param>
/// <param name="evidence">Where that is written, and how well it is known.</param>
/// <param name="date">The day on which the evidence was read.</param>
internal sealed class OperationProbe(ModelOperations operation, string path, string missing, string evidence, string date)
{
    internal ModelOperations Operation { get; } = operation;

    internal string Path { get; } = path;

    internal string Missing { get; } = missing;

    internal string Evidence { get; } = evidence;

    internal string Date { get; } = date;
}

/// <summary>
/// The operations that can be tried for nothing: their parameters are required, so an empty object is answered with 400 by a key that may
/// use them, and with 401 or 403 by one that may not. Operations that would create something from an empty object, such as realtime client
/// secrets, have no row.
/// </summary>
internal static class OperationProbes
{
    /// <summary>What is posted.</summary>
    internal const string Body = "{}";

    private const string Technique = "trufflesecurity/trufflehog, pkg/analyzer/analyzers/openai/scopes.go: POST, 400 valid, 401 invalid";
    private const string Description = "API description: required parameters; one permission for the group in scopes.go of trufflehog";
    private const string Uploads = "API description: required parameters, multipart; 400 or 415 for JSON";
    private const string ReadOn = "2026-11-28";

    internal static readonly OperationProbe[] All =
    [
        new(ModelOperations.ImageGenerations, "/images/generations", "prompt", Technique, ReadOn),
        new(ModelOperations.Chat, "/chat/completions", "model, messages", Description, ReadOn),
        new(ModelOperations.Responses, "/responses", "model", "reports of \"Missing required parameter: 'model'\"", ReadOn),
        new(ModelOperations.Completions, "/completions", "model, prompt", Description, ReadOn),
        new(ModelOperations.Embeddings, "/embeddings", "model, input", Description, ReadOn),
        new(ModelOperations.Moderations, "/moderations", "input", Description, ReadOn),
        new(ModelOperations.Speech, "/audio/speech", "model, input, voice", Description, ReadOn),
        new(ModelOperations.Transcriptions, "/audio/transcriptions", "file, model", Uploads, ReadOn),
        new(ModelOperations.Translations, "/audio/translations", "file, model", Uploads, ReadOn),
        new(ModelOperations.ImageEdits, "/images/edits", "image, prompt", Uploads, ReadOn),
    ];
}
