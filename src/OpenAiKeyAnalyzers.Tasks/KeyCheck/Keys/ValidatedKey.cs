using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

/// <summary>A value that may be sent as a key. It is its own to see that its text comes to light nowhere else.</summary>
/// <param name="variable">Name of the variable that holds it.</param>
/// <param name="text">The key: visible ASCII characters only.</param>
/// <param name="kind">What kind of OpenAI's or Azure OpenAI's keys it has the shape of; <see langword="null"/> if of none.</param>
internal sealed class ValidatedKey(string variable, string text, ApiKeyKind? kind)
{
    private KeyTraceDetector? _traces;

    internal string Variable { get; } = variable;

    /// <summary>For the Authorization header and nothing else.</summary>
    internal string Text { get; } = text;

    internal ApiKeyKind? Kind { get; } = kind;

    internal bool IsOpenAi => Kind is not (null or ApiKeyKind.AzureOpenAI);

    /// <summary>How a message calls the key: <c>project key (sk-proj-…)</c>.</summary>
    internal Message Name => Kind is { } kind
        ? new Message(CredentialMessageKeys.Get(kind), kind.GetMaskedPrefix()) : new Message(CheckMessageKey.Kind_Unknown);

    /// <summary>Finds pieces of the key in what a server sent.</summary>
    internal KeyTraceDetector Traces => _traces ??= new KeyTraceDetector(Text, Kind?.GetMaskedPrefix().TrimEnd('…') ?? string.Empty);

    public override string ToString() => Kind?.GetMaskedPrefix() ?? "…";
}
