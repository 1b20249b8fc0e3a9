using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

/// <summary>
/// Determines whether a value can be a key (OAK9002). The rules for strings in code (OAK1002 to OAK1007) are also used for the environment
/// variable.
/// </summary>
internal static class KeyValueValidator
{
    /// <summary>Gets the reason why <paramref name="text"/> is not a key for the server; <see langword="null"/> if it may be one.</summary>
    internal static CheckDiagnostic? Validate(string variable, string text, CheckBaseUrl address, out ValidatedKey key,
        EndpointScope scope = EndpointScope.Ordinary)
    {
        CredentialResult reading = CredentialValidator.Validate(text);
        key = new ValidatedKey(variable, text, reading.Kind == CredentialKind.Key || reading.KeyKind == ApiKeyKind.AzureOpenAI
            ? reading.KeyKind : null);
        CredentialViolation? violation = CredentialRule.Check(reading, CreateContext(address, scope));
        Message? objection = violation is null ? null : CreateMessage(violation.Value, reading);
        objection ??= StrayCharacterMessages.Find(text) ?? CheckCharacters(text, address.Destination);
        return objection is null ? null : CheckDiagnostic.Create(CheckMessageKey.OAK9002_NoKey, variable, objection);
    }

    /// <summary>Creates the sink context of the check's request, a list, for the rules.</summary>
    private static SinkContext CreateContext(CheckBaseUrl address, EndpointScope scope) =>
        new(SinkKind.ApiKey, ValueOrigin.KeyVariable, address.Destination, scope);

    private static Message CreateMessage(CredentialViolation violation, CredentialResult reading) => violation switch
    {
        CredentialViolation.Placeholder when reading.Defect == CredentialDefect.VariableName =>
            new Message(CheckMessageKey.Value_VariableName),
        CredentialViolation.Placeholder => new Message(CheckMessageKey.Value_Placeholder),
        CredentialViolation.VendorKey => new Message(CheckMessageKey.Value_VendorKey, reading.Vendor ?? string.Empty),
        CredentialViolation.AzureKey => new Message(CheckMessageKey.Value_AzureKey),
        CredentialViolation.OpenAIKeyAtAzure => new Message(CheckMessageKey.Value_OpenAiKeyAtAzure),
        CredentialViolation.AdminKey => new Message(CheckMessageKey.Value_AdminKey),
        CredentialViolation.OrdinaryKey => new Message(CheckMessageKey.Value_OrdinaryKey),
        CredentialViolation.ClientSecret => new Message(CheckMessageKey.Value_ClientSecret),

        // All other kinds have a defect, and a message for each defect.
        _ => new Message(CredentialMessageKeys.Get(reading.Defect)),
    };

    /// <summary>
    /// Checks the characters of the key. .NET requires an ASCII header, and a bearer token has an alphabet (RFC 6750 §2.1). Servers other
    /// than OpenAI's accept more characters, so only the former is required for them.
    /// </summary>
    private static Message? CheckCharacters(string text, Destination destination)
    {
        foreach (char c in text)
        {
            if (c > '\x7F')
            {
                return new Message(CheckMessageKey.Value_NotAscii);
            }

            if (destination == Destination.OpenAI && !IsTokenCharacter(c))
            {
                return new Message(CheckMessageKey.Value_NoTokenCharacter, c.ToString());
            }
        }

        return null;
    }

    private static bool IsTokenCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~' or '+' or '/' or '=';
}
