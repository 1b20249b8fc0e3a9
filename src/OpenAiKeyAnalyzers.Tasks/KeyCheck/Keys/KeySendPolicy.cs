using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

/// <summary>
/// Determines whether a key may be sent to a server. An OpenAI key is sent to OpenAI, and to other servers only if the user set the URL for
/// this check: an environment variable that was set long ago, or by a script, is not sufficient. A server on this machine is always
/// allowed, because it belongs to the user.
/// </summary>
internal static class KeySendPolicy
{
    // A shorter string may be a word of the URL, such as the name of a server on this machine.
    private const int MinSecretLength = 16;

    internal static CheckDiagnostic? Check(ValidatedKey key, CheckBaseUrl address) =>
        key.IsOpenAi && address.Destination is not (Destination.OpenAI or Destination.Loopback) && !address.IsSetByProperty
            ? CheckDiagnostic.Create(
                CheckMessageKey.OAK9008_ForeignAddress, CheckBaseUrl.Variable, address.DisplayUrl, key.Variable, key.Name)
            : null;

    /// <summary>Checks whether the URL itself contains the key, in which case the URL is not shown.</summary>
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
