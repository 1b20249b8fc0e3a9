using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Determines whether a value is wrong at its sink (OAK1004 to OAK1007, and OAK9002 in the key check). Code, settings files and the key
/// check share this class, so that their decisions agree.
/// </summary>
internal static class CredentialRule
{
    /// <summary>Gets the violation of a value at a sink; <see langword="null"/> if the value may be correct there.</summary>
    /// <param name="result">The classification of the value.</param>
    /// <param name="sink">The sink of the value.</param>
    internal static CredentialViolation? Check(CredentialResult result, SinkContext sink)
    {
        if (sink.Kind != SinkKind.ApiKey)
        {
            return sink.Kind == SinkKind.Unknown && IsMalformedEverywhere(result) ? CredentialViolation.MalformedKey : null;
        }

        return IsToBeFilledIn(result, sink.Origin) ? null : result.Kind switch
        {
            CredentialKind.Key => CheckKey(result.KeyKind, sink),
            CredentialKind.Malformed when IsMeantForOpenAI(sink) || IsMalformedAtAnyServer(result) => CredentialViolation.MalformedKey,
            CredentialKind.Placeholder when IsPlaceholderRefused(sink) => CredentialViolation.Placeholder,
            CredentialKind.OtherVendorKey => CheckVendorKey(result, sink),
            CredentialKind.OtherValue when IsMeantForOpenAI(sink) || IsValueRefusedByAzure(result, sink) => CredentialViolation.OtherValue,
            _ => null,
        };
    }

    private static CredentialViolation? CheckKey(ApiKeyKind? kind, SinkContext sink)
    {
        if (sink.Destination == Destination.AzureOpenAI)
        {
            return CredentialViolation.OpenAIKeyAtAzure;
        }

        if (!IsMeantForOpenAI(sink))
        {
            return null;
        }

        return (kind, sink.Endpoints) switch
        {
            (ApiKeyKind.Admin, EndpointScope.Ordinary) => CredentialViolation.AdminKey,
            (not ApiKeyKind.Admin, EndpointScope.Administration) => CredentialViolation.OrdinaryKey,

            // A secret that expires within minutes is correct only in the request for which it was created.
            (ApiKeyKind.ClientSecret, _) when sink.Origin == ValueOrigin.KeyVariable => CredentialViolation.ClientSecret,
            _ => null,
        };
    }

    private static CredentialViolation? CheckVendorKey(CredentialResult result, SinkContext sink)
    {
        // Other servers use keys of their own. 32 hexadecimal digits are unambiguous only in the environment variable of OpenAI's key, in
        // its own client, and in a section with its URL.
        bool isCertain = result.IsCertain || sink.IsCertain || sink.Origin == ValueOrigin.KeyVariable;
        return sink.Destination != Destination.OpenAI || !isCertain ? null
            : result.Defect == CredentialDefect.AzureKey ? CredentialViolation.AzureKey : CredentialViolation.VendorKey;
    }

    // The value in the environment variable of OpenAI's key is intended as that key, regardless of the server.
    private static bool IsMeantForOpenAI(SinkContext sink) =>
        sink.Destination == Destination.OpenAI || sink.Origin == ValueOrigin.KeyVariable;

    // Another provider may accept a string that resembles a placeholder, and a server on the same machine accepts any string.
    private static bool IsPlaceholderRefused(SinkContext sink) =>
        sink.Destination == Destination.OpenAI
        || (sink.Origin == ValueOrigin.KeyVariable && sink.Destination != Destination.Loopback);

    /// <summary>Determines whether an empty value, or a text that should be replaced, is intended in the file.</summary>
    private static bool IsToBeFilledIn(CredentialResult result, ValueOrigin origin) => origin switch
    {
        // In settings, an empty string means that the value comes from another source.
        ValueOrigin.SettingsFile => result is { Kind: CredentialKind.Placeholder, Defect: CredentialDefect.Empty },
        ValueOrigin.SettingsTemplate => result.Kind is CredentialKind.Placeholder or CredentialKind.OtherValue
            || result is { Kind: CredentialKind.Malformed, KeyLength: 0 },
        _ => false,
    };

    // Other servers may accept any string, or an OpenAI key together with one of their own, but no server accepts an enclosed key or a part
    // of one.
    private static bool IsMalformedAtAnyServer(CredentialResult result) =>
        result.KeyKind is not null && result.Defect is not (CredentialDefect.SurroundingText or CredentialDefect.Interrupted);

    /// <summary>
    /// Determines whether the string is wrong regardless of its use. <c>Bearer</c> and a key may be a header value, <c>OPENAI_API_KEY=</c>
    /// and a key may be a line for a process, and a masked key may be displayed, so these may be correct.
    /// </summary>
    private static bool IsMalformedEverywhere(CredentialResult result) =>
        result.Kind == CredentialKind.Malformed
        && result.Defect is CredentialDefect.InDoubleQuotes or CredentialDefect.InSingleQuotes or CredentialDefect.InBackticks
            or CredentialDefect.InAngleBrackets or CredentialDefect.InBraces or CredentialDefect.InSquareBrackets
            or CredentialDefect.InDollarBraces or CredentialDefect.InPercentSigns or CredentialDefect.Homoglyphs
            or CredentialDefect.CorruptedWatermark or CredentialDefect.CorruptedPrefix or CredentialDefect.Truncated;

    // No server accepts a model name or a URL as a key.
    private static bool IsValueRefusedByAzure(CredentialResult result, SinkContext sink) =>
        sink.Destination == Destination.AzureOpenAI && result.Defect is CredentialDefect.ModelName or CredentialDefect.Url;
}
