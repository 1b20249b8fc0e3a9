using OpenAiKeyAnalyzers.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Values.ApiKeys;
using OpenAiKeyAnalyzers.Values.Credentials;

namespace OpenAiKeyAnalyzers.KeyCheck.Keys;

/// <summary>
/// Whether a value can be a key at all (OAK9002): what the rules OAK1002 to OAK1007 say of a text in the source, they say of the variable, too.
/// </summary>
internal static class KeyJudge
{
    /// <summary>The reason why <paramref name="text"/> is no key for the server; <see langword="null"/> if it may be one.</summary>
    internal static Diagnosis? Judge(string variable, string text, ServerAddress address, out CheckedKey key)
    {
        CredentialReading reading = CredentialReader.Read(text);
        key = new CheckedKey(variable, text, reading.Verdict == CredentialVerdict.Key || reading.Kind == ApiKeyKind.AzureOpenAI ? reading.Kind : null);
        Sentence? objection = OfReading(reading, address.Host) ?? StrayText.Find(text) ?? OfCharacters(text, address.Host);
        return objection is null ? null : Diagnosis.Of("OAK9002_NoKey", variable, objection);
    }

    private static Sentence? OfReading(CredentialReading reading, HostKind host) => reading.Verdict switch
    {
        CredentialVerdict.Key => OfKey(reading.Kind, host),

        // What a person meant to be OpenAI's key is damaged at any server.
        CredentialVerdict.Malformed => new Sentence("Value_" + reading.Defect),

        // Nor does what is something else, such as an id, become a key at a server on the same machine.
        CredentialVerdict.Misplaced => new Sentence("Value_" + reading.Defect),

        // A server on the same machine (Ollama, LM Studio, a test) takes anything.
        _ when host == HostKind.Loopback => null,
        CredentialVerdict.Placeholder when reading.Defect == CredentialDefect.VariableName => new Sentence("Value_VariableName"),
        CredentialVerdict.Placeholder => new Sentence("Value_Placeholder"),

        // Other servers have keys of their own.
        CredentialVerdict.ForeignKey when host != HostKind.OpenAi => null,
        CredentialVerdict.ForeignKey when reading.Defect == CredentialDefect.AzureKey => new Sentence("Value_AzureKey"),
        CredentialVerdict.ForeignKey => new Sentence("Value_VendorKey", reading.Vendor ?? string.Empty),
        _ => null,
    };

    private static Sentence? OfKey(ApiKeyKind? kind, HostKind host) => kind switch
    {
        ApiKeyKind.AzureOpenAI => host == HostKind.OpenAi ? new Sentence("Value_AzureKey") : null,
        _ when host == HostKind.Azure => new Sentence("Value_OpenAiKeyAtAzure"),
        ApiKeyKind.Admin => new Sentence("Value_AdminKey"),
        ApiKeyKind.ClientSecret => new Sentence("Value_ClientSecret"),
        _ => null,
    };

    /// <summary>
    /// A header is ASCII for .NET, and a bearer token has an alphabet (RFC 6750 §2.1). Other servers than OpenAI's go beyond the latter, so
    /// there only the former is asked for.
    /// </summary>
    private static Sentence? OfCharacters(string text, HostKind host)
    {
        foreach (char c in text)
        {
            if (c > '\x7F')
            {
                return new Sentence("Value_NotAscii");
            }

            if (host == HostKind.OpenAi && !IsTokenCharacter(c))
            {
                return new Sentence("Value_NoTokenCharacter", c.ToString());
            }
        }

        return null;
    }

    private static bool IsTokenCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~' or '+' or '/' or '=';
}
