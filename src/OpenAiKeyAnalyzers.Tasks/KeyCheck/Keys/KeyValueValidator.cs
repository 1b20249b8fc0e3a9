using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

/// <summary>
/// Whether a value can be a key at all (OAK9002): what the rules OAK1002 to OAK1007 say of a text in the source, they say of the variable,
/// too.
/// </summary>
internal static class KeyValueValidator
{
    /// <summary>The reason why <paramref name="text"/> is no key for the server; <see langword="null"/> if it may be one.</summary>
    internal static CheckDiagnostic? Validate(string variable, string text, CheckBaseUrl address, out ValidatedKey key)
    {
        CredentialResult reading = CredentialValidator.Validate(text);
        key = new ValidatedKey(variable, text, reading.Kind == CredentialKind.Key || reading.KeyKind == ApiKeyKind.AzureOpenAI
            ? reading.KeyKind : null);
        Message? objection = CheckCredential(reading, address.Kind) ?? StrayCharacterMessages.Find(text)
            ?? CheckCharacters(text, address.Kind);
        return objection is null ? null : CheckDiagnostic.Create(CheckMessageKey.OAK9002_NoKey, variable, objection);
    }

    private static Message? CheckCredential(CredentialResult reading, ServerKind host) => reading.Kind switch
    {
        CredentialKind.Key => CheckKeyKind(reading.KeyKind, host),

        // What a person meant to be OpenAI's key is damaged at any server.
        CredentialKind.Malformed => new Message(CredentialMessageKeys.Get(reading.Defect)),

        // Nor does what is something else, such as an id, become a key at a server on the same machine.
        CredentialKind.OtherValue => new Message(CredentialMessageKeys.Get(reading.Defect)),

        // A server on the same machine (Ollama, LM Studio, a test) takes anything.
        _ when host == ServerKind.Loopback => null,
        CredentialKind.Placeholder when reading.Defect == CredentialDefect.VariableName => new Message(CheckMessageKey.Value_VariableName),
        CredentialKind.Placeholder => new Message(CheckMessageKey.Value_Placeholder),

        // Other servers have keys of their own.
        CredentialKind.OtherVendorKey when host != ServerKind.OpenAi => null,
        CredentialKind.OtherVendorKey when reading.Defect == CredentialDefect.AzureKey => new Message(CheckMessageKey.Value_AzureKey),
        CredentialKind.OtherVendorKey => new Message(CheckMessageKey.Value_VendorKey, reading.Vendor ?? string.Empty),
        _ => null,
    };

    private static Message? CheckKeyKind(ApiKeyKind? kind, ServerKind host) => kind switch
    {
        ApiKeyKind.AzureOpenAI => host == ServerKind.OpenAi ? new Message(CheckMessageKey.Value_AzureKey) : null,
        _ when host == ServerKind.Azure => new Message(CheckMessageKey.Value_OpenAiKeyAtAzure),
        ApiKeyKind.Admin => new Message(CheckMessageKey.Value_AdminKey),
        ApiKeyKind.ClientSecret => new Message(CheckMessageKey.Value_ClientSecret),
        _ => null,
    };

    /// <summary>
    /// A header is ASCII for .NET, and a bearer token has an alphabet (RFC 6750 §2.1). Other servers than OpenAI's go beyond the latter, so
    /// there only the former is asked for.
    /// </summary>
    private static Message? CheckCharacters(string text, ServerKind host)
    {
        foreach (char c in text)
        {
            if (c > '\x7F')
            {
                return new Message(CheckMessageKey.Value_NotAscii);
            }

            if (host == ServerKind.OpenAi && !IsTokenCharacter(c))
            {
                return new Message(CheckMessageKey.Value_NoTokenCharacter, c.ToString());
            }
        }

        return null;
    }

    private static bool IsTokenCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~' or '+' or '/' or '=';
}
