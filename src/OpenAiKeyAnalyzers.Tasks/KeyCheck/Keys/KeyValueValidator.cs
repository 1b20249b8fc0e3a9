using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

/// <summary>
/// Decides whether a value can be a key at all (OAK9002): the rulebook that checks texts in code (OAK1002 to OAK1007) checks the variable,
/// too.
/// </summary>
internal static class KeyValueValidator
{
    /// <summary>The reason why <paramref name="text"/> is no key for the server; <see langword="null"/> if it may be one.</summary>
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

    /// <summary>Describes the request of the key check, a list, in the terms of the rulebook.</summary>
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

        // What is left has a defect of its own, and a message for each.
        _ => new Message(CredentialMessageKeys.Get(reading.Defect)),
    };

    /// <summary>
    /// A header is ASCII for .NET, and a bearer token has an alphabet (RFC 6750 §2.1). Other servers than OpenAI's go beyond the latter, so
    /// there only the former is asked for.
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
