using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

/// <summary>Represents a value that may be sent as a key. Its text must not be used anywhere else.</summary>
/// <param name="variable">The name of the environment variable that contains the key.</param>
/// <param name="text">The key: visible ASCII characters only.</param>
/// <param name="kind">The kind of OpenAI's or Azure OpenAI's keys whose form the value has; <see langword="null"/> if it has none.</param>
internal sealed class ValidatedKey(string variable, string text, ApiKeyKind? kind)
{
    private KeyTraceDetector? _traces;

    internal string Variable { get; } = variable;

    /// <summary>Gets the key, which is used only for the Authorization header.</summary>
    internal string Text { get; } = text;

    internal ApiKeyKind? Kind { get; } = kind;

    internal bool IsOpenAi => Kind is not (null or ApiKeyKind.AzureOpenAI);

    /// <summary>Gets the description of the key in a message: <c>project key (sk-proj-…)</c>.</summary>
    internal Message Name => Kind is { } kind
        ? new Message(CredentialMessageKeys.Get(kind), kind.GetMaskedPrefix()) : new Message(CheckMessageKey.Kind_Unknown);

    /// <summary>Gets the detector for parts of the key in the server's response.</summary>
    internal KeyTraceDetector Traces => _traces ??= new KeyTraceDetector(Text, Kind?.GetMaskedPrefix().TrimEnd('…') ?? string.Empty);

    public override string ToString() => Kind?.GetMaskedPrefix() ?? "…";
}
