using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Models;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Data;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>
/// Chooses the messages and titles for URLs. Their arguments come only from the tables, never from the source: a URL may contain a part of
/// a key.
/// </summary>
internal static class EndpointMessages
{
    private const string FineTuningJobs = "/v1/fine_tuning/jobs";

    internal static LocalizableString Create(UrlResult reading, UrlSinkKind use) => reading.Rule switch
    {
        Rule.RetiredEndpoint => CreateRetired(reading.Row!, reading.Replacement is not null),
        Rule.DeprecatedEndpoint => CreateDeprecated(reading.Row!, reading.Defect),
        Rule.InsecureEndpoint => RuleResources.GetString(MessageKey.OAK4003_InsecureScheme, GetScheme(reading)),
        Rule.RetiredModel => ModelMessages.Create(reading.Model!),
        Rule.WrongUrl when reading.Defect == UrlDefect.MissingSemicolon =>
            RuleResources.GetString(MessageKey.OAK4004_MissingSemicolon, reading.Replacement!.Trim(';', '=')),
        Rule.WrongUrl when reading.Defect == UrlDefect.MisspelledPath =>
            RuleResources.GetString(MessageKey.OAK4004_MisspelledPath, reading.RightPath!),
        Rule.WrongUrl when reading.Defect == UrlDefect.WrongScheme =>
            RuleResources.GetString(use == UrlSinkKind.WebSocket
                ? MessageKey.OAK4004_WrongScheme_WebSocket : MessageKey.OAK4004_WrongScheme),
        _ => RuleResources.GetString(GetKey(reading.Defect, use)),
    };

    /// <summary>
    /// Creates the message for a client of the official library that sends all its requests to a retired or deprecated path.
    /// </summary>
    internal static LocalizableString CreateForClient(EndpointRow row) => row.Status == EndpointStatus.Retired
        ? row.Successor.Length > 0
        ? RuleResources.GetString(MessageKey.OAK4001_Client, row.Path, row.Shutdown, row.Successor)
        : RuleResources.GetString(MessageKey.OAK4001_Client_NoSuccessor, row.Path, row.Shutdown)
        : RuleResources.GetString(MessageKey.OAK4002_Client, row.Path, row.Shutdown);

    internal static (FixKind Kind, string Argument) GetFixKind(UrlResult reading) => reading.Rule switch
    {
        _ when reading.Defect == UrlDefect.OldApiVersion =>
            (reading.RequiresOtherChanges ? FixKind.UseApiVersionAndBody : FixKind.UseSuccessor, reading.Row!.Successor),
        Rule.RetiredEndpoint or Rule.DeprecatedEndpoint => (GetFixKind(reading.Row!), reading.Row!.Successor),
        Rule.RetiredModel => (FixKind.UseSuccessor, reading.Replacement ?? string.Empty),
        Rule.InsecureEndpoint => (FixKind.UseSecureScheme, GetScheme(reading)),
        _ when reading.Defect == UrlDefect.MissingSemicolon => (FixKind.InsertSemicolon, reading.Replacement!.Trim(';', '=')),
        _ when reading.Defect == UrlDefect.TrailingText => (FixKind.RemoveTextFromUrl, string.Empty),
        _ when reading.Defect == UrlDefect.AzurePath => (FixKind.CorrectUrlAndModel, string.Empty),
        _ when reading.Defect == UrlDefect.DeploymentEndpoint => (FixKind.CorrectUrlAndDeployment, string.Empty),
        _ when reading.Replacement is { Length: 0 } => (FixKind.RemoveFromUrl, string.Empty),
        _ => (FixKind.CorrectUrl, string.Empty),
    };

    private static FixKind GetFixKind(EndpointRow row) => row.Change switch
    {
        EndpointChange.Body => FixKind.UseSuccessorAndBody,
        EndpointChange.Model => FixKind.UseSuccessorAndModel,
        _ => FixKind.UseSuccessor,
    };

    private static string GetScheme(UrlResult reading) => reading.Replacement?.Split(':')[0] ?? string.Empty;

    /// <param name="row">The row that the path, or its beginning, matches.</param>
    /// <param name="isReplaced">Whether the successor replaces the whole path.</param>
    private static LocalizableString CreateRetired(EndpointRow row, bool isReplaced) => row.Change switch
    {
        // The dashboard's own paths were closed, not shut down.
        _ when row.Path.Contains("/dashboard/") =>
            row.Successor.Length > 0
            ? RuleResources.GetString(MessageKey.OAK4001_Closed, row.Path, row.Shutdown, row.Successor)
            : RuleResources.GetString(MessageKey.OAK4001_Closed_NoSuccessor, row.Path, row.Shutdown),
        _ when row.Kind == EndpointKind.Unserved =>
            RuleResources.GetString(MessageKey.OAK4001_NoModel, row.Path, row.Shutdown, row.Successor),
        EndpointChange.Path when isReplaced => RuleResources.GetString(MessageKey.OAK4001_Path, row.Path, row.Shutdown, row.Successor),
        EndpointChange.Path => RuleResources.GetString(MessageKey.OAK4001_Below, row.Path, row.Shutdown),
        EndpointChange.Body => RuleResources.GetString(MessageKey.OAK4001_Body, row.Path, row.Shutdown, row.Successor),
        EndpointChange.Model => RuleResources.GetString(MessageKey.OAK4001_Engine, row.Path, row.Shutdown, row.Successor),
        EndpointChange.None => RuleResources.GetString(MessageKey.OAK4001_NoSuccessor, row.Path, row.Shutdown),
        _ => RuleResources.GetString(MessageKey.OAK4001_Redesign, row.Path, row.Shutdown, row.Successor),
    };

    private static LocalizableString CreateDeprecated(EndpointRow row, UrlDefect defect) => defect switch
    {
        UrlDefect.OldPage => RuleResources.GetString(MessageKey.OAK4002_OldPage, row.Successor),
        UrlDefect.OldApiVersion =>
            RuleResources.GetString(MessageKey.OAK4002_OldApiVersion, row.Successor.Substring(row.Successor.IndexOf('=') + 1)),
        UrlDefect.Announced when row.Successor.Length == 0 && row.Path != FineTuningJobs =>
            RuleResources.GetString(MessageKey.OAK4002_Announced_NoSuccessor, row.Path, row.Shutdown),
        UrlDefect.Announced when row.Confidence is not Confidence.Documented =>
            RuleResources.GetString(DataSources.IsPast(row.Shutdown)
                ? MessageKey.OAK4002_PresumedGone : MessageKey.OAK4002_PresumedGoing, row.Path, row.Shutdown, row.Successor),
        // After that date, jobs can be read, but not created.
        UrlDefect.Announced when row.Path == FineTuningJobs =>
            RuleResources.GetString(MessageKey.OAK4002_NoNewJobs, row.Path, row.Shutdown),
        UrlDefect.Announced => RuleResources.GetString(MessageKey.OAK4002_Announced, row.Path, row.Shutdown, row.Successor),
        _ when row.Change == EndpointChange.Admin => RuleResources.GetString(MessageKey.OAK4002_Undocumented, row.Path, row.Successor),
        _ when row.Successor.Length > 0 => RuleResources.GetString(MessageKey.OAK4002_Legacy, row.Path, row.Successor),
        _ => RuleResources.GetString(MessageKey.OAK4002_Legacy_NoSuccessor, row.Path),
    };

    /// <summary>
    /// Gets the message for a URL. A defect can have another effect at a client's endpoint. The default is correct for all defects of other
    /// rules.
    /// </summary>
    private static MessageKey GetKey(UrlDefect defect, UrlSinkKind use) => defect switch
    {
        UrlDefect.MissingVersion when use == UrlSinkKind.ClientEndpoint => MessageKey.OAK4004_MissingVersion_Client,
        UrlDefect.MissingVersion when use == UrlSinkKind.EndpointHttpClient => MessageKey.OAK4004_MissingVersion_HttpClient,
        UrlDefect.OperationPath when use == UrlSinkKind.AzureClientEndpoint => MessageKey.OAK4004_OperationPath_Azure,
        UrlDefect.NotAbsolute when use == UrlSinkKind.ClientEndpoint => MessageKey.OAK4004_NotAbsolute_Client,
        UrlDefect.MalformedScheme => MessageKey.OAK4004_MalformedScheme,
        UrlDefect.MissingScheme => MessageKey.OAK4004_MissingScheme,
        UrlDefect.StrayCharacter => MessageKey.OAK4004_StrayCharacter,
        UrlDefect.TrailingText => MessageKey.OAK4004_TrailingText,
        UrlDefect.WrongHost => MessageKey.OAK4004_WrongHost,
        UrlDefect.MisspelledHost => MessageKey.OAK4004_MisspelledHost,
        UrlDefect.MissingVersion => MessageKey.OAK4004_MissingVersion,
        UrlDefect.DuplicateVersion => MessageKey.OAK4004_DuplicateVersion,
        UrlDefect.WrongVersion => MessageKey.OAK4004_WrongVersion,
        UrlDefect.MisspelledPath => MessageKey.OAK4004_MisspelledPath,
        UrlDefect.OperationPath => MessageKey.OAK4004_OperationPath,
        UrlDefect.MissingSemicolon => MessageKey.OAK4004_MissingSemicolon,
        UrlDefect.SwappedParts => MessageKey.OAK4004_SwappedParts,
        UrlDefect.RelativeEndpoint => MessageKey.OAK4004_RelativeEndpoint,
        UrlDefect.DuplicateScheme => MessageKey.OAK4004_DuplicateScheme,
        UrlDefect.WrongScheme => MessageKey.OAK4004_WrongScheme,
        UrlDefect.NotAbsolute => MessageKey.OAK4004_NotAbsolute,
        UrlDefect.OperationAtOtherHost => MessageKey.OAK4004_OperationAtOtherHost,
        UrlDefect.AzureEndpoint => MessageKey.OAK4004_AzureEndpoint,
        UrlDefect.DeploymentEndpoint => MessageKey.OAK4004_DeploymentEndpoint,
        UrlDefect.OpenAiHost => MessageKey.OAK4004_OpenAiHost,
        UrlDefect.AzurePortal when use == UrlSinkKind.ClientEndpoint => MessageKey.OAK4004_AzurePortal_Client,
        UrlDefect.AzurePortal => MessageKey.OAK4004_AzurePortal,
        UrlDefect.MissingApiVersion => MessageKey.OAK4004_MissingApiVersion,
        UrlDefect.MissingDeployment => MessageKey.OAK4004_MissingDeployment,
        UrlDefect.ResourceUrl => MessageKey.OAK4004_ResourceUrl,
        UrlDefect.IgnoredBaseAddress => MessageKey.OAK4004_IgnoredBaseAddress,
        UrlDefect.AzurePath => MessageKey.OAK4004_AzurePath,
        UrlDefect.OpenAiPath => MessageKey.OAK4004_OpenAiPath,
        UrlDefect.KeyInUrl => MessageKey.OAK4006_KeyInUrl,
        UrlDefect.KeyParameter => MessageKey.OAK4006_KeyParameter,
        UrlDefect.Retired or UrlDefect.Announced or UrlDefect.Legacy or UrlDefect.OldPage or UrlDefect.OldApiVersion
            or UrlDefect.InsecureScheme or UrlDefect.Model => MessageKey.OAK4004_Title,
    };
}
