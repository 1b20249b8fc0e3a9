using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Operations;

/// <summary>Represents an operation whose permission is shown by a request that cannot be executed.</summary>
/// <param name="operation">The operation.</param>
/// <param name="path">The path, relative to the base URL.</param>
/// <param name="missing">The required parameters that the body lacks, according to the API description of 2026-08-21.</param>
/// <param name="permitted">The source of a published response to an incomplete request; empty if none was found.</param>
/// <param name="denied">The source of a published response to a key without the permission; empty if none was found.</param>
internal sealed class OperationProbe(ModelOperations operation, string path, string missing, string permitted, string denied)
{
    internal ModelOperations Operation { get; } = operation;

    internal string Path { get; } = path;

    internal string Missing { get; } = missing;

    internal string Permitted { get; } = permitted;

    internal string Denied { get; } = denied;

    /// <summary>
    /// Gets a value indicating whether a response of this operation was published. If not, it is tried only if the user requests all
    /// operations.
    /// </summary>
    internal bool HasEvidence => Permitted.Length > 0 || Denied.Length > 0;
}

/// <summary>
/// Provides the operations that can be tried free of charge: their parameters are required, so the response to an empty object is 400 for a
/// key with the permission, and 401 or 403 for one without it. Operations that would create something from an empty object, such as
/// realtime client secrets, have no row. The responses were read on <see cref="ReadOn"/>; the page about the key check shows that date.
/// </summary>
internal static class OperationProbes
{
    /// <summary>The body of the POST request.</summary>
    internal const string Body = "{}";

    internal const string ReadOn = "2026-11-28";

    // The source is trufflesecurity/trufflehog, pkg/analyzer/analyzers/openai/scopes.go, commit 3ab759f of 2026-08-21.
    private const string Trufflehog = "trufflehog scopes.go@3ab759f";

    internal static readonly OperationProbe[] All =
    [
        new(ModelOperations.ImageGenerations, "/images/generations", "prompt",
            Trufflehog + ": 400", Trufflehog + ": 401; openclaw#70885: 401"),
        new(ModelOperations.Responses, "/responses", "model", Trufflehog + ": 400", Trufflehog + ": 401; opencode#21928: 401"),
        new(ModelOperations.Chat, "/chat/completions", "model, messages",
            "openillumi.com: invalid_request_error", "PowerToys#32989: 401; community.openai.com/t/1384493: 401"),
        new(ModelOperations.Transcriptions, "/audio/transcriptions", "file, model", "openai-kotlin#217: 400", "openai-java#720: 401"),
        new(ModelOperations.Completions, "/completions", "model, prompt",
            "onlinecast.org.uk: 400", string.Empty),
        new(ModelOperations.Embeddings, "/embeddings", "model, input", "langchaingo#779: 400", string.Empty),
        new(ModelOperations.Speech, "/audio/speech", "model, input, voice", string.Empty, "Roomote#2542: 401"),
        new(ModelOperations.ImageEdits, "/images/edits", "image, prompt", "genaiscript#1913: unsupported content type", string.Empty),
        new(ModelOperations.Moderations, "/moderations", "input", string.Empty, string.Empty),
        new(ModelOperations.Translations, "/audio/translations", "file, model", string.Empty, string.Empty),
    ];
}
