using OpenAiKeyAnalyzers.KeyCheck.Addresses;

namespace OpenAiKeyAnalyzers.KeyCheck.Keys;

/// <summary>
/// Whether the server may get the key. An OpenAI key goes to OpenAI, and elsewhere only if the person named the address for this check: a
/// variable that somebody set long ago, or a script, is no consent.
/// </summary>
internal static class KeyRelease
{
    internal static Diagnosis? Judge(CheckedKey key, ServerAddress address) =>
        key.IsOpenAi && address.Host != HostKind.OpenAi && !address.IsAskedFor
            ? Diagnosis.Of("OAK9008_ForeignAddress", ServerAddress.Variable, address.Shown, key.Variable, key.Name)
            : null;
}
