namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>In which way a value breaks a rule at the sink that receives it.</summary>
internal enum CredentialViolation
{
    /// <summary>A key, or a piece of one, that is not as it was issued.</summary>
    MalformedKey,
    Placeholder,

    /// <summary>A key of another provider at OpenAI.</summary>
    VendorKey,

    /// <summary>A key of Azure OpenAI at OpenAI.</summary>
    AzureKey,

    /// <summary>A key of OpenAI at Azure OpenAI.</summary>
    OpenAIKeyAtAzure,

    /// <summary>An admin key at ordinary endpoints.</summary>
    AdminKey,

    /// <summary>An ordinary key at administration endpoints.</summary>
    OrdinaryKey,

    /// <summary>A client secret, which is valid for minutes, where a key is kept.</summary>
    ClientSecret,

    /// <summary>An ID, a model name, a URL or the like.</summary>
    OtherValue,
}

/// <summary>Maps violations to rules.</summary>
internal static class CredentialViolationExtensions
{
    /// <summary>Gets the rule that is broken.</summary>
    internal static Rule GetRule(this CredentialViolation violation) => violation switch
    {
        CredentialViolation.MalformedKey => Rule.MalformedKey,
        CredentialViolation.Placeholder => Rule.Placeholder,
        CredentialViolation.VendorKey or CredentialViolation.AzureKey or CredentialViolation.OpenAIKeyAtAzure => Rule.OtherVendorKey,
        _ => Rule.OtherValue,
    };
}
