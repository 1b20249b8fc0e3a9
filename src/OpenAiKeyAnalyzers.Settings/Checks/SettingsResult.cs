using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Represents the result of a validator for a value in a settings file; one nested class for each kind of value.</summary>
internal abstract class SettingsResult
{
    private SettingsResult()
    {
    }

    public static implicit operator SettingsResult(ApiKeyMatch result) => new Key(result);

    public static implicit operator SettingsResult(VariableReference result) => new UnexpandedReference(result);

    public static implicit operator SettingsResult(CredentialResult result) => new Credential(result);

    public static implicit operator SettingsResult(KeyNameResult result) => new Name(result);

    public static implicit operator SettingsResult(VendorVariable result) => new OtherVendorVariable(result);

    public static implicit operator SettingsResult(AuthorizationResult result) => new Authorization(result);

    public static implicit operator SettingsResult(HeaderNameResult result) => new HeaderName(result);

    public static implicit operator SettingsResult(OpenAiHeaderDefect result) => new OpenAiHeader(result);

    public static implicit operator SettingsResult(UrlResult result) => new Url(result);

    public static implicit operator SettingsResult(ModelViolation result) => new Model(result);

    /// <summary>A key.</summary>
    internal sealed class Key(ApiKeyMatch match) : SettingsResult
    {
        internal ApiKeyMatch Match { get; } = match;
    }

    /// <summary>A reference that the program or tool that reads the file does not expand.</summary>
    internal sealed class UnexpandedReference(VariableReference reference) : SettingsResult
    {
        internal VariableReference Reference { get; } = reference;
    }

    /// <summary>A value that is set as a key.</summary>
    internal sealed class Credential(CredentialResult result) : SettingsResult
    {
        internal CredentialResult Result { get; } = result;
    }

    /// <summary>The name of an entry.</summary>
    internal sealed class Name(KeyNameResult result) : SettingsResult
    {
        internal KeyNameResult Result { get; } = result;
    }

    /// <summary>The name of a variable to which a value refers.</summary>
    internal sealed class NameReference(KeyNameResult result) : SettingsResult
    {
        internal KeyNameResult Result { get; } = result;
    }

    /// <summary>The name of another provider's variable to which a value refers.</summary>
    internal sealed class OtherVendorVariable(VendorVariable variable) : SettingsResult
    {
        internal VendorVariable Variable { get; } = variable;
    }

    /// <summary>The value of an Authorization header.</summary>
    internal sealed class Authorization(AuthorizationResult result) : SettingsResult
    {
        internal AuthorizationResult Result { get; } = result;
    }

    /// <summary>The name of a header.</summary>
    internal sealed class HeaderName(HeaderNameResult result) : SettingsResult
    {
        internal HeaderNameResult Result { get; } = result;
    }

    /// <summary>The value of one of OpenAI's own headers.</summary>
    internal sealed class OpenAiHeader(OpenAiHeaderDefect defect) : SettingsResult
    {
        internal OpenAiHeaderDefect Defect { get; } = defect;
    }

    /// <summary>A URL.</summary>
    internal sealed class Url(UrlResult result) : SettingsResult
    {
        internal UrlResult Result { get; } = result;
    }

    /// <summary>A model at a sink.</summary>
    internal sealed class Model(ModelViolation result) : SettingsResult
    {
        internal ModelViolation Result { get; } = result;
    }

    /// <summary>Characters around a key.</summary>
    internal sealed class StrayCharacters(ApiKeyMatch match, ApiKeyDefect defect) : SettingsResult
    {
        internal ApiKeyMatch Match { get; } = match;

        internal ApiKeyDefect Defect { get; } = defect;
    }
}
