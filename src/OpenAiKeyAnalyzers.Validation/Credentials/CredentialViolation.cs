namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Specifies how a value violates a rule at its sink.</summary>
internal enum CredentialViolation
{
    /// <summary>A key, or a part of one, that differs from the issued key.</summary>
    MalformedKey,
    Placeholder,

    /// <summary>A key of another provider for OpenAI.</summary>
    VendorKey,

    /// <summary>A key of Azure OpenAI for OpenAI.</summary>
    AzureKey,

    /// <summary>A key of OpenAI for Azure OpenAI.</summary>
    OpenAIKeyAtAzure,

    /// <summary>An admin key for ordinary endpoints.</summary>
    AdminKey,

    /// <summary>An ordinary key for administration endpoints.</summary>
    OrdinaryKey,

    /// <summary>A client secret, which is valid for minutes, where a key is stored.</summary>
    ClientSecret,

    /// <summary>An ID, a model name, a URL or a similar value.</summary>
    OtherValue,
}

/// <summary>Maps violations to rules.</summary>
internal static class CredentialViolationExtensions
{
    /// <summary>Gets the rule that is violated.</summary>
    internal static Rule GetRule(this CredentialViolation violation) => violation switch
    {
        CredentialViolation.MalformedKey => Rule.MalformedKey,
        CredentialViolation.Placeholder => Rule.Placeholder,
        CredentialViolation.VendorKey or CredentialViolation.AzureKey or CredentialViolation.OpenAIKeyAtAzure => Rule.OtherVendorKey,
        _ => Rule.OtherValue,
    };
}
