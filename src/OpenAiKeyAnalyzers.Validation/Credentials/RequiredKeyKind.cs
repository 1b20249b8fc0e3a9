using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Determines the kind of key that a sink requires: advice and fixes name the environment variable of that kind.</summary>
internal static class RequiredKeyKind
{
    /// <summary>Gets the kind of key that a sink requires.</summary>
    internal static ApiKeyKind Get(SinkContext sink) =>
        sink.Destination == Destination.AzureOpenAI ? ApiKeyKind.AzureOpenAI
        : sink.Endpoints == EndpointScope.Administration ? ApiKeyKind.Admin
        : ApiKeyKind.User;

    /// <summary>
    /// Gets the kind of key to use instead of a key of <paramref name="kind"/>: the same kind, unless the sink requires another one.
    /// </summary>
    internal static ApiKeyKind Get(SinkContext sink, ApiKeyKind kind) => (sink.Destination, sink.Endpoints) switch
    {
        (Destination.AzureOpenAI, _) => ApiKeyKind.AzureOpenAI,
        (Destination.OpenAI, EndpointScope.Administration) => ApiKeyKind.Admin,
        (Destination.OpenAI, _) when kind == ApiKeyKind.AzureOpenAI => ApiKeyKind.User,
        (Destination.OpenAI, EndpointScope.Ordinary) when kind == ApiKeyKind.Admin => ApiKeyKind.User,
        _ => kind,
    };
}
