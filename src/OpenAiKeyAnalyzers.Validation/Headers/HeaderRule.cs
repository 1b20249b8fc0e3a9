using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>
/// Determines whether a header is wrong at its sink (OAK3001 to OAK3004). Code and settings files share this class, so that their decisions
/// agree.
/// </summary>
internal static class HeaderRule
{
    /// <summary>
    /// Gets the rule that the value of <c>Authorization</c>, or a part of it, violates; <see langword="null"/> if the value may be correct
    /// there.
    /// </summary>
    /// <param name="result">The defect of the value.</param>
    /// <param name="value">The validated value.</param>
    /// <param name="holdsKey">Whether the value, or the part after the scheme, is certainly a key.</param>
    /// <param name="sink">The sink of the value.</param>
    internal static Rule? Check(AuthorizationResult result, string value, bool holdsKey, SinkContext sink)
    {
        bool isWrong = result.Defect != AuthorizationDefect.None && (sink.Origin == ValueOrigin.Code
            ? IsWrongInCode(result, value, holdsKey, sink)
            : sink.Destination == Destination.OpenAI && IsWrongInFile(result, value, holdsKey, sink));
        return isWrong ? Rule.MalformedAuthorization : null;
    }

    /// <summary>Gets the rule that the name of a header violates; <see langword="null"/> if the name may be correct there.</summary>
    /// <param name="result">The defect of the name.</param>
    /// <param name="value">The kind of the header's value.</param>
    /// <param name="sink">The sink of the header.</param>
    internal static Rule? Check(HeaderNameResult result, HeaderValueKind value, SinkContext sink)
    {
        bool isOpenAi = sink.Destination == Destination.OpenAI;
        bool isEntry = sink.Kind == SinkKind.HeaderEntry;
        if (result.IntendedName is null || !(isOpenAi || (sink.Origin == ValueOrigin.Code && sink.Destination == Destination.Unknown)))
        {
            return null;
        }

        bool isMeant = result.Defect switch
        {
            HeaderNameDefect.None => false,

            // If the value contains the scheme, the name can only be intended as Authorization.
            HeaderNameDefect.Misspelled when result.IntendedName == HeaderSyntax.Name =>
                value == HeaderValueKind.Bearer || (!isEntry && isOpenAi && value == HeaderValueKind.Key),
            HeaderNameDefect.Misspelled => !isEntry || isOpenAi,
            HeaderNameDefect.InvalidCharacter => !isEntry || value == HeaderValueKind.Bearer,

            // In a file, the name alone may have another meaning.
            HeaderNameDefect.SchemeAsName => !isEntry
                && ((isOpenAi && sink.Origin == ValueOrigin.Code) || value is HeaderValueKind.Key or HeaderValueKind.Bearer),

            // If there is also an Authorization header, the other one is for another server.
            HeaderNameDefect.OtherVendorHeader => isOpenAi && !sink.IsAuthorized && value != HeaderValueKind.Empty
                && sink.Kind == SinkKind.HeaderName,
            _ => false,
        };
        return isMeant ? Rule.WrongHeaderName : null;
    }

    /// <summary>
    /// Gets the rule that the value of one of OpenAI's own headers violates; <see langword="null"/> if the value may be correct there.
    /// </summary>
    internal static Rule? Check(OpenAiHeaderDefect defect, SinkContext sink)
    {
        // IDs in tests are made up, and those in templates should be replaced.
        bool isMadeUp = defect is OpenAiHeaderDefect.Organization or OpenAiHeaderDefect.Project or OpenAiHeaderDefect.Empty
            && (sink.IsTest || sink.Origin == ValueOrigin.SettingsTemplate);

        // Only OpenAI has headers with these names, so the code need not name a host.
        bool isMeant = sink.Destination == Destination.OpenAI
            || (sink.Origin == ValueOrigin.Code && sink.Destination == Destination.Unknown);
        return defect == OpenAiHeaderDefect.None || isMadeUp || !isMeant ? null : Rule.OpenAiHeader;
    }

    /// <summary>
    /// Gets the rule that an OpenAI key as bearer token violates: Azure OpenAI reads keys from another header, and accepts only its own.
    /// </summary>
    internal static Rule? CheckBearerKey(SinkContext sink) =>
        sink.Destination == Destination.AzureOpenAI ? Rule.WrongHeaderName : null;

    /// <summary>
    /// Gets the rule that the collection of a header violates; <see langword="null"/> if the collection may be correct there.
    /// </summary>
    internal static Rule? Check(HeaderPlacementDefect defect, SinkContext sink)
    {
        // .NET rejects or drops most of them regardless of the host; whether other servers require a header for each call is unknown.
        bool isMeant = defect switch
        {
            HeaderPlacementDefect.None => false,
            HeaderPlacementDefect.SetPerCall => sink.Destination is Destination.OpenAI or Destination.Unknown,
            _ => true,
        };
        return isMeant ? Rule.MisplacedHeader : null;
    }

    /// <summary>Gets the rule that the credentials of a client's own member violate; other servers read other forms.</summary>
    internal static Rule? Check(AuthenticatorDefect defect, SinkContext sink) =>
        defect != AuthenticatorDefect.None && sink.Destination == Destination.OpenAI ? Rule.MalformedAuthorization : null;

    private static bool IsWrongInCode(AuthorizationResult result, string value, bool holdsKey, SinkContext sink)
    {
        bool startsWithKey = value.Trim().StartsWith("sk-", StringComparison.Ordinal);

        // Logs contain "***" under the name of the header.
        bool isMask = sink.Kind == SinkKind.HeaderEntry && !startsWithKey
            && result.Defect is AuthorizationDefect.MissingScheme or AuthorizationDefect.MissingKey;
        string scheme = result.Defect == AuthorizationDefect.WrongScheme ? value.Substring(result.Start, result.Length) : string.Empty;
        bool isComputed = AuthenticationSchemes.IsComputed(scheme) && !holdsKey && sink.Kind != SinkKind.SchemeWithoutParameter;
        if (isMask || isComputed)
        {
            return false;
        }

        // Most defects do not depend on the destination, but another scheme is correct for another host.
        bool isWrongEverywhere = result.Defect switch
        {
            AuthorizationDefect.MissingKey => false,
            AuthorizationDefect.MissingScheme or AuthorizationDefect.KeyAsScheme => startsWithKey,
            AuthorizationDefect.WrongScheme => AuthenticationSchemes.IsMisspelled(scheme),
            _ => true,
        };
        return sink.Destination == Destination.OpenAI || (sink.Destination == Destination.Unknown && isWrongEverywhere);
    }

    private static bool IsWrongInFile(AuthorizationResult result, string value, bool holdsKey, SinkContext sink)
    {
        bool isCompleted = sink.Kind == SinkKind.HeaderSetting || sink.Origin == ValueOrigin.SettingsTemplate;
        return result.Defect switch
        {
            // In a file, braces of one kind are a placeholder, and no language other than C# is known to produce these dollar signs.
            AuthorizationDefect.NotInterpolated or AuthorizationDefect.MisplacedDollarSign => false,
            AuthorizationDefect.MissingKey => !isCompleted && sink.Kind != SinkKind.AuthorizationOperand,

            // The user who fills in a template, or the code that reads a setting, may add the scheme.
            AuthorizationDefect.MissingScheme => !isCompleted || holdsKey,
            AuthorizationDefect.WrongScheme =>
                holdsKey || !AuthenticationSchemes.IsComputed(value.Substring(result.Start, result.Length)),
            _ => true,
        };
    }
}
