using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>
/// Decides whether a header is wrong at the sink that receives it (OAK3001 to OAK3004). The only place that does: code and settings
/// files ask here.
/// </summary>
internal static class HeaderRule
{
    /// <summary>Gets the rule that the value of <c>Authorization</c>, or a part of it, breaks; <see langword="null"/> if it may be right
    /// there.</summary>
    /// <param name="result">What is wrong with the value.</param>
    /// <param name="value">The value that was read.</param>
    /// <param name="holdsKey">Whether the value, or what follows the scheme, is certainly a key.</param>
    /// <param name="sink">What receives it.</param>
    internal static Rule? Check(AuthorizationResult result, string value, bool holdsKey, SinkContext sink)
    {
        bool isWrong = result.Defect != AuthorizationDefect.None && (sink.Origin == ValueOrigin.Code
            ? IsWrongInCode(result, value, holdsKey, sink)
            : sink.Destination == Destination.OpenAI && IsWrongInFile(result, value, holdsKey, sink));
        return isWrong ? Rule.MalformedAuthorization : null;
    }

    /// <summary>Gets the rule that the name of a header breaks; <see langword="null"/> if it may be right there.</summary>
    /// <param name="result">What is wrong with the name.</param>
    /// <param name="value">What the header holds.</param>
    /// <param name="sink">What receives it.</param>
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

            // With the scheme in its value it is meant for nothing else.
            HeaderNameDefect.Misspelled when result.IntendedName == HeaderSyntax.Name =>
                value == HeaderValueKind.Bearer || (!isEntry && isOpenAi && value == HeaderValueKind.Key),
            HeaderNameDefect.Misspelled => !isEntry || isOpenAi,
            HeaderNameDefect.InvalidCharacter => !isEntry || value == HeaderValueKind.Bearer,

            // In a file, the name alone may have another meaning.
            HeaderNameDefect.SchemeAsName => !isEntry
                && ((isOpenAi && sink.Origin == ValueOrigin.Code) || value is HeaderValueKind.Key or HeaderValueKind.Bearer),

            // If there is an Authorization header too, the other one is for another server.
            HeaderNameDefect.OtherVendorHeader => isOpenAi && !sink.IsAuthorized && value != HeaderValueKind.Empty
                && sink.Kind == SinkKind.HeaderName,
            _ => false,
        };
        return isMeant ? Rule.WrongHeaderName : null;
    }

    /// <summary>Gets the rule that the value of one of OpenAI's own headers breaks; <see langword="null"/> if it may be right
    /// there.</summary>
    internal static Rule? Check(OpenAiHeaderDefect defect, SinkContext sink)
    {
        // IDs in tests are made up, and those in templates are to be filled in.
        bool isMadeUp = defect is OpenAiHeaderDefect.Organization or OpenAiHeaderDefect.Project or OpenAiHeaderDefect.Empty
            && (sink.IsTest || sink.Origin == ValueOrigin.SettingsTemplate);

        // Only OpenAI has headers of these names, so that code need not name a host.
        bool isMeant = sink.Destination == Destination.OpenAI
            || (sink.Origin == ValueOrigin.Code && sink.Destination == Destination.Unknown);
        return defect == OpenAiHeaderDefect.None || isMadeUp || !isMeant ? null : Rule.OpenAiHeader;
    }

    /// <summary>Gets the rule that an OpenAI key as bearer token breaks: Azure OpenAI reads keys from another header, and only its
    /// own.</summary>
    internal static Rule? CheckBearerKey(SinkContext sink) =>
        sink.Destination == Destination.AzureOpenAI ? Rule.WrongHeaderName : null;

    /// <summary>Gets the rule that the collection of a header breaks; <see langword="null"/> if it may be right there.</summary>
    internal static Rule? Check(HeaderPlacementDefect defect, SinkContext sink)
    {
        // .NET refuses or drops most of them whatever the host; what other servers want with each call is not known.
        bool isMeant = defect switch
        {
            HeaderPlacementDefect.None => false,
            HeaderPlacementDefect.SetPerCall => sink.Destination is Destination.OpenAI or Destination.Unknown,
            _ => true,
        };
        return isMeant ? Rule.MisplacedHeader : null;
    }

    /// <summary>Gets the rule that credentials break which a client writes itself; other servers read other forms.</summary>
    internal static Rule? Check(AuthenticatorDefect defect, SinkContext sink) =>
        defect != AuthenticatorDefect.None && sink.Destination == Destination.OpenAI ? Rule.MalformedAuthorization : null;

    private static bool IsWrongInCode(AuthorizationResult result, string value, bool holdsKey, SinkContext sink)
    {
        bool startsWithKey = value.Trim().StartsWith("sk-", StringComparison.Ordinal);

        // Logs keep "***" under the header's name.
        bool isMask = sink.Kind == SinkKind.HeaderEntry && !startsWithKey
            && result.Defect is AuthorizationDefect.MissingScheme or AuthorizationDefect.MissingKey;
        string scheme = result.Defect == AuthorizationDefect.WrongScheme ? value.Substring(result.Start, result.Length) : string.Empty;
        bool isComputed = AuthenticationSchemes.IsComputed(scheme) && !holdsKey && sink.Kind != SinkKind.SchemeWithoutParameter;
        if (isMask || isComputed)
        {
            return false;
        }

        // Most defects are defects wherever a request goes, but another scheme is right at another host.
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
            // Braces of one sort are a placeholder in a file, and no language but C# is known to write these dollar signs.
            AuthorizationDefect.NotInterpolated or AuthorizationDefect.MisplacedDollarSign => false,
            AuthorizationDefect.MissingKey => !isCompleted && sink.Kind != SinkKind.AuthorizationOperand,

            // The person who fills in a template, or the code that reads a setting, may add the scheme.
            AuthorizationDefect.MissingScheme => !isCompleted || holdsKey,
            AuthorizationDefect.WrongScheme =>
                holdsKey || !AuthenticationSchemes.IsComputed(value.Substring(result.Start, result.Length)),
            _ => true,
        };
    }
}
