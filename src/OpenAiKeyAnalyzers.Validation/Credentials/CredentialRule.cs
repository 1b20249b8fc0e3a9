using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Decides whether a value is wrong at the sink that receives it (OAK1004 to OAK1007, and OAK9002 in the key check). The only place that
/// does: code, settings files and the key check ask here.
/// </summary>
internal static class CredentialRule
{
    /// <summary>Gets what is wrong with a value at a sink; <see langword="null"/> if it may be right there.</summary>
    /// <param name="result">What the value is.</param>
    /// <param name="sink">What receives it.</param>
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

            // A secret that expires within minutes is right in the request that it was created for, and nowhere else.
            (ApiKeyKind.ClientSecret, _) when sink.Origin == ValueOrigin.KeyVariable => CredentialViolation.ClientSecret,
            _ => null,
        };
    }

    private static CredentialViolation? CheckVendorKey(CredentialResult result, SinkContext sink)
    {
        // Other servers have keys of their own. Only the variable of OpenAI's key, its own client, and a section with its URL leave no other
        // meaning to 32 hexadecimal digits.
        bool isCertain = result.IsCertain || sink.IsCertain || sink.Origin == ValueOrigin.KeyVariable;
        return sink.Destination != Destination.OpenAI || !isCertain ? null
            : result.Defect == CredentialDefect.AzureKey ? CredentialViolation.AzureKey : CredentialViolation.VendorKey;
    }

    // What is in the variable of OpenAI's key is meant to be that key, whatever server it is tried on.
    private static bool IsMeantForOpenAI(SinkContext sink) =>
        sink.Destination == Destination.OpenAI || sink.Origin == ValueOrigin.KeyVariable;

    // Another provider may accept a text that reminds of a placeholder, and a server on the same machine accepts anything.
    private static bool IsPlaceholderRefused(SinkContext sink) =>
        sink.Destination == Destination.OpenAI
        || (sink.Origin == ValueOrigin.KeyVariable && sink.Destination != Destination.Loopback);

    /// <summary>Determines whether the file is one in which an empty value, or a text that asks for a value, is as it should be.</summary>
    private static bool IsToBeFilledIn(CredentialResult result, ValueOrigin origin) => origin switch
    {
        // In settings, an empty text means that the value comes from elsewhere.
        ValueOrigin.SettingsFile => result is { Kind: CredentialKind.Placeholder, Defect: CredentialDefect.Empty },
        ValueOrigin.SettingsTemplate => result.Kind is CredentialKind.Placeholder or CredentialKind.OtherValue
            || result is { Kind: CredentialKind.Malformed, KeyLength: 0 },
        _ => false,
    };

    // Other servers may take any text, or a key of OpenAI together with one of their own, but none takes an enclosed key or a piece of one.
    private static bool IsMalformedAtAnyServer(CredentialResult result) =>
        result.KeyKind is not null && result.Defect is not (CredentialDefect.SurroundingText or CredentialDefect.Interrupted);

    /// <summary>
    /// Determines whether the text is wrong even where its use is not known. <c>Bearer</c> and a key is a header's value,
    /// <c>OPENAI_API_KEY=</c> and a key a line for a process, a masked key a text for people: these may be right.
    /// </summary>
    private static bool IsMalformedEverywhere(CredentialResult result) =>
        result.Kind == CredentialKind.Malformed
        && result.Defect is CredentialDefect.InDoubleQuotes or CredentialDefect.InSingleQuotes or CredentialDefect.InBackticks
            or CredentialDefect.InAngleBrackets or CredentialDefect.InBraces or CredentialDefect.InSquareBrackets
            or CredentialDefect.InDollarBraces or CredentialDefect.InPercentSigns or CredentialDefect.Homoglyphs
            or CredentialDefect.CorruptedWatermark or CredentialDefect.CorruptedPrefix or CredentialDefect.Truncated;

    // No server takes a model name or a URL as a key.
    private static bool IsValueRefusedByAzure(CredentialResult result, SinkContext sink) =>
        sink.Destination == Destination.AzureOpenAI && result.Defect is CredentialDefect.ModelName or CredentialDefect.Url;
}
