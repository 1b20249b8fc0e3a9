using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>Chooses the messages and titles for headers. No message repeats a value, because it may contain a part of a key.</summary>
internal static class HeaderMessages
{
    internal static LocalizableString Create(AuthorizationDefect defect, HeaderCollectionKind store) =>
        RuleResources.GetString(GetKey(defect, store));

    internal static LocalizableString Create(OpenAiHeaderDefect defect) => RuleResources.GetString(GetKey(defect), GetArguments(defect));

    internal static LocalizableString Create(HeaderNameDefect defect, HeaderCollectionKind store) =>
        RuleResources.GetString(GetKey(defect, store));

    internal static FixKind GetFixKind(AuthorizationDefect defect) => defect switch
    {
        AuthorizationDefect.MissingSpace or AuthorizationDefect.NonAsciiSpace or AuthorizationDefect.LineBreak
            or AuthorizationDefect.Separator => FixKind.SeparateScheme,
        AuthorizationDefect.CombinedArgument or AuthorizationDefect.KeyAsScheme => FixKind.PassSchemeAndKeyAsArguments,
        AuthorizationDefect.Swapped => FixKind.SwapArguments,
        AuthorizationDefect.WrongScheme or AuthorizationDefect.NameAsScheme => FixKind.UseBearerScheme,
        AuthorizationDefect.MissingScheme => FixKind.InsertScheme,
        AuthorizationDefect.NotInterpolated => FixKind.Interpolate,
        AuthorizationDefect.None or AuthorizationDefect.DuplicateScheme or AuthorizationDefect.InvalidScheme
            or AuthorizationDefect.NameInValue or AuthorizationDefect.MissingKey or AuthorizationDefect.MisplacedDollarSign
            or AuthorizationDefect.Enclosed or AuthorizationDefect.TrailingPunctuation or AuthorizationDefect.MissingColon =>
            FixKind.RemoveFromHeader,
    };

    /// <summary>
    /// Gets the message for a value. <c>HttpHeaders.Add</c> and <c>AuthenticationHeaderValue.Parse</c> throw for a value that they cannot
    /// parse; other collections send it.
    /// </summary>
    private static MessageKey GetKey(AuthorizationDefect defect, HeaderCollectionKind collection) => defect switch
    {
        AuthorizationDefect.NonAsciiSpace or AuthorizationDefect.Separator or AuthorizationDefect.NameInValue
            or AuthorizationDefect.LineBreak or AuthorizationDefect.TrailingPunctuation when collection == HeaderCollectionKind.TryParse =>
            MessageKey.OAK3001_NotParsed,
        AuthorizationDefect.NonAsciiSpace when collection == HeaderCollectionKind.Request => MessageKey.OAK3001_NonAsciiSpace_Throws,
        AuthorizationDefect.Separator when collection == HeaderCollectionKind.Request => MessageKey.OAK3001_Separator_Throws,
        AuthorizationDefect.NameInValue when collection == HeaderCollectionKind.Request => MessageKey.OAK3001_NameInValue_Throws,
        AuthorizationDefect.LineBreak when collection == HeaderCollectionKind.Request => MessageKey.OAK3001_LineBreak_Throws,
        AuthorizationDefect.TrailingPunctuation when collection == HeaderCollectionKind.Request =>
            MessageKey.OAK3001_TrailingPunctuation_Throws,
        AuthorizationDefect.MissingSpace => MessageKey.OAK3001_MissingSpace,
        AuthorizationDefect.NonAsciiSpace => MessageKey.OAK3001_NonAsciiSpace,
        AuthorizationDefect.LineBreak => MessageKey.OAK3001_LineBreak,
        AuthorizationDefect.Separator => MessageKey.OAK3001_Separator,
        AuthorizationDefect.DuplicateScheme => MessageKey.OAK3001_DuplicateScheme,
        AuthorizationDefect.InvalidScheme => MessageKey.OAK3001_InvalidScheme,
        AuthorizationDefect.CombinedArgument => MessageKey.OAK3001_CombinedArgument,
        AuthorizationDefect.KeyAsScheme => MessageKey.OAK3001_KeyAsScheme,
        AuthorizationDefect.Swapped => MessageKey.OAK3001_Swapped,
        AuthorizationDefect.NameAsScheme => MessageKey.OAK3001_NameAsScheme,
        AuthorizationDefect.NameInValue => MessageKey.OAK3001_NameInValue,
        AuthorizationDefect.WrongScheme => MessageKey.OAK3001_WrongScheme,
        AuthorizationDefect.MissingScheme => MessageKey.OAK3001_MissingScheme,
        AuthorizationDefect.MissingKey => MessageKey.OAK3001_MissingKey,
        AuthorizationDefect.NotInterpolated => MessageKey.OAK3001_NotInterpolated,
        AuthorizationDefect.MisplacedDollarSign => MessageKey.OAK3001_MisplacedDollarSign,
        AuthorizationDefect.Enclosed => MessageKey.OAK3001_Enclosed,
        AuthorizationDefect.TrailingPunctuation => MessageKey.OAK3001_TrailingPunctuation,
        AuthorizationDefect.MissingColon => MessageKey.OAK3001_MissingColonInFile,
        AuthorizationDefect.None => MessageKey.OAK3001_Title,
    };

    /// <summary>Gets the message for a header name. The effect of a name that is not a token depends on the collection.</summary>
    private static MessageKey GetKey(HeaderNameDefect defect, HeaderCollectionKind collection) => defect switch
    {
        HeaderNameDefect.None => MessageKey.OAK3002_AtAzure,
        HeaderNameDefect.Misspelled => MessageKey.OAK3002_Misspelled,
        HeaderNameDefect.SchemeAsName => MessageKey.OAK3002_SchemeAsName,
        HeaderNameDefect.OtherVendorHeader => MessageKey.OAK3002_OtherVendorHeader,
        HeaderNameDefect.InvalidCharacter => collection switch
        {
            HeaderCollectionKind.RequestWithoutValidation or HeaderCollectionKind.ContentWithoutValidation =>
                MessageKey.OAK3002_InvalidCharacter_Dropped,
            HeaderCollectionKind.Request or HeaderCollectionKind.Content => MessageKey.OAK3002_InvalidCharacter_Throws,
            HeaderCollectionKind.TryParse or HeaderCollectionKind.WebHeaderCollection or HeaderCollectionKind.Other
                or HeaderCollectionKind.Dictionary or HeaderCollectionKind.Attribute => MessageKey.OAK3002_InvalidCharacter,
        },
    };

    private static MessageKey GetKey(OpenAiHeaderDefect defect) => defect switch
    {
        OpenAiHeaderDefect.None => MessageKey.OAK3004_Title,
        OpenAiHeaderDefect.AssistantsV1 => MessageKey.OAK3004_AssistantsV1,
        OpenAiHeaderDefect.AssistantsV2 => MessageKey.OAK3004_AssistantsV2,
        OpenAiHeaderDefect.RealtimeBeta => MessageKey.OAK3004_RealtimeBeta,
        OpenAiHeaderDefect.RealtimeSubProtocol => MessageKey.OAK3004_RealtimeSubProtocol,
        OpenAiHeaderDefect.Organization => MessageKey.OAK3004_Organization,
        OpenAiHeaderDefect.Project => MessageKey.OAK3004_Project,
        OpenAiHeaderDefect.Empty => MessageKey.OAK3004_Empty,
        OpenAiHeaderDefect.MisnamedOrganization or OpenAiHeaderDefect.MisnamedProject => MessageKey.OAK3004_Misnamed,
    };

    private static string[] GetArguments(OpenAiHeaderDefect defect) =>
        defect is OpenAiHeaderDefect.MisnamedOrganization or OpenAiHeaderDefect.MisnamedProject
            ? [OpenAiHeaderValidator.GetIntendedName(defect)]
        : OpenAiHeaderValidator.FindShutdownDate(defect) is { Length: > 0 } date ? [date] : [];
}
