using OpenAiKeyAnalyzers.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Values.Credentials;

namespace OpenAiKeyAnalyzers.KeyCheck.Keys;

/// <summary>
/// Whether the server may get the key. An OpenAI key goes to OpenAI, and elsewhere only if the person named the address for this check: a
/// variable that somebody set long ago, or a script, is no consent. A server on this machine needs none: it is the person's own.
/// </summary>
internal static class KeyRelease
{
    // A shorter text may be a word of the address, such as the name of a server on this machine.
    private const int MinSecretLength = 16;

    internal static Diagnosis? Judge(CheckedKey key, ServerAddress address) =>
        key.IsOpenAi && address.Host is not (HostKind.OpenAi or HostKind.Loopback) && !address.IsAskedFor
            ? Diagnosis.Of("OAK9008_ForeignAddress", ServerAddress.Variable, address.Shown, key.Variable, key.Name)
            : null;

    /// <summary>Finds the key in the address itself, of which nothing is shown then.</summary>
    internal static Diagnosis? JudgeUrl(string variable, string text, string? property, Func<string, string?> read)
    {
        string url = ServerAddress.Choose(property, read, out string source);
        string key = text.Trim();
        bool isSecret = key.Length >= MinSecretLength && CredentialReader.Read(key).Verdict != CredentialVerdict.Misplaced;
        return isSecret && (Contains(url, key) || Contains(Uri.UnescapeDataString(url), key))
            ? Diagnosis.Of("OAK9008_KeyInUrl", source, variable)
            : null;
    }

    private static bool Contains(string url, string key) => url.IndexOf(key, StringComparison.OrdinalIgnoreCase) >= 0;
}
