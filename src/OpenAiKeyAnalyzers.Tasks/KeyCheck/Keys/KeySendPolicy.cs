using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

/// <summary>
/// Whether the server may get the key. An OpenAI key goes to OpenAI, and elsewhere only if the person named the URL for this check: a
/// variable that was set long ago, or by a script, is no consent. A server on this machine needs none: it is the person's own.
/// </summary>
internal static class KeySendPolicy
{
    // A shorter text may be a word of the URL, such as the name of a server on this machine.
    private const int MinSecretLength = 16;

    internal static CheckDiagnostic? Check(ValidatedKey key, CheckBaseUrl address) =>
        key.IsOpenAi && address.Destination is not (Destination.OpenAI or Destination.Loopback) && !address.IsSetByProperty
            ? CheckDiagnostic.Create(
                CheckMessageKey.OAK9008_ForeignAddress, CheckBaseUrl.Variable, address.DisplayUrl, key.Variable, key.Name)
            : null;

    /// <summary>Finds the key in the URL itself, of which nothing is shown then.</summary>
    internal static CheckDiagnostic? JudgeUrl(string variable, string text, string? property, Func<string, string?> read)
    {
        string url = CheckBaseUrl.Choose(property, read, out string source);
        string key = text.Trim();
        bool isSecret = key.Length >= MinSecretLength && CredentialValidator.Validate(key).Kind != CredentialKind.OtherValue;
        return isSecret && (Contains(url, key) || Contains(Uri.UnescapeDataString(url), key))
            ? CheckDiagnostic.Create(CheckMessageKey.OAK9008_KeyInUrl, source, variable)
            : null;
    }

    private static bool Contains(string url, string key) => url.IndexOf(key, StringComparison.OrdinalIgnoreCase) >= 0;
}
