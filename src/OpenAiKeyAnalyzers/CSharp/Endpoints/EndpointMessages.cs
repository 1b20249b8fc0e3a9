using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values.Data;
using OpenAiKeyAnalyzers.Values.Endpoints;
using OpenAiKeyAnalyzers.Values.Models;

namespace OpenAiKeyAnalyzers.CSharp.Endpoints;

/// <summary>
/// Chooses the sentences and titles for addresses and models. They are filled from the tables alone, never from the source: an address may
/// hold a piece of a key.
/// </summary>
internal static class EndpointMessages
{
    private const string FineTuningJobs = "/v1/fine_tuning/jobs";

    internal static DiagnosticDescriptor RuleOf(EndpointRule rule) => rule switch
    {
        EndpointRule.Retired => RuleTable.RetiredEndpoint,
        EndpointRule.Deprecated => RuleTable.DeprecatedEndpoint,
        EndpointRule.Insecure => RuleTable.InsecureEndpoint,
        EndpointRule.KeyInUrl => RuleTable.KeyInAddress,
        EndpointRule.Model => RuleTable.RetiredModel,
        _ => RuleTable.WrongAddress,
    };

    internal static LocalizableString Of(EndpointReading reading, UrlUse use) => reading.Rule switch
    {
        EndpointRule.Retired => Retired(reading.Row!, reading.Replacement is not null),
        EndpointRule.Deprecated => Deprecated(reading.Row!, reading.Defect),
        EndpointRule.Insecure => Text.Of("OAK4003_InsecureScheme", SchemeOf(reading)),
        EndpointRule.KeyInUrl => Text.Of("OAK4006_" + reading.Defect),
        EndpointRule.Model => Of(reading.Model!, reading.Replacement),
        _ when reading.Defect == EndpointDefect.MissingSemicolon => Text.Of("OAK4004_MissingSemicolon", reading.Replacement!.Trim(';', '=')),
        _ => Text.Of("OAK4004_" + reading.Defect + Effect(reading.Defect, use)),
    };

    /// <summary>A client of the official library whose every request goes to a path that is gone or going.</summary>
    internal static LocalizableString OfClient(EndpointRow row) => row.Status == EndpointStatus.Retired
        ? row.Successor.Length > 0 ? Text.Of("OAK4001_Client", row.Path, row.Shutdown, row.Successor) : Text.Of("OAK4001_Client_NoSuccessor", row.Path, row.Shutdown)
        : Text.Of("OAK4002_Client", row.Path, row.Shutdown);

    /// <param name="model">The model.</param>
    /// <param name="replacement">What takes over at this place; <see langword="null"/> if that is not certain.</param>
    internal static LocalizableString Of(ModelReading model, string? replacement)
    {
        string name = model.Row.Name;
        string sentence = !model.IsCertain ? "OAK4007_Presumed" : model.IsShutDown ? "OAK4007_ShutDown" : "OAK4007_Announced";
        return (replacement ?? model.Successor) is { } successor ? Text.Of(sentence, name, model.Row.Shutdown, successor) : Text.Of(sentence + "_NoSuccessor", name, model.Row.Shutdown);
    }

    internal static (string Name, string Argument) TitleOf(EndpointReading reading) => reading.Rule switch
    {
        _ when reading.Defect == EndpointDefect.OldApiVersion => (reading.RequiresOtherChanges ? "UseApiVersionAndBody" : "UseSuccessor", reading.Row!.Successor),
        EndpointRule.Retired or EndpointRule.Deprecated => (TitleOf(reading.Row!), reading.Row!.Successor),
        EndpointRule.Model => ("UseSuccessor", reading.Replacement ?? string.Empty),
        EndpointRule.Insecure => ("UseSecureScheme", SchemeOf(reading)),
        _ when reading.Defect == EndpointDefect.MissingSemicolon => ("InsertSemicolon", reading.Replacement!.Trim(';', '=')),
        _ when reading.Defect == EndpointDefect.TrailingText => ("RemoveTextFromAddress", string.Empty),
        _ when reading.Defect == EndpointDefect.AzurePath => ("CorrectAddressAndModel", string.Empty),
        _ when reading.Replacement is { Length: 0 } => ("RemoveFromAddress", string.Empty),
        _ => ("CorrectAddress", string.Empty),
    };

    private static string TitleOf(EndpointRow row) => row.Change switch
    {
        EndpointChange.Body => "UseSuccessorAndBody",
        EndpointChange.Model => "UseSuccessorAndModel",
        _ => "UseSuccessor",
    };

    private static string SchemeOf(EndpointReading reading) => reading.Replacement?.Split(':')[0] ?? string.Empty;

    /// <param name="row">The row that the path, or its beginning, matches.</param>
    /// <param name="isReplaced">Whether the successor takes the place of the whole path.</param>
    private static LocalizableString Retired(EndpointRow row, bool isReplaced) => row.Change switch
    {
        // The dashboard's own paths were not shut down but closed.
        _ when row.Path.Contains("/dashboard/") => row.Successor.Length > 0 ? Text.Of("OAK4001_Closed", row.Path, row.Shutdown, row.Successor) : Text.Of("OAK4001_Closed_NoSuccessor", row.Path, row.Shutdown),
        EndpointChange.Path when isReplaced => Text.Of("OAK4001_Path", row.Path, row.Shutdown, row.Successor),
        EndpointChange.Path => Text.Of("OAK4001_Below", row.Path, row.Shutdown),
        EndpointChange.Body => Text.Of("OAK4001_Body", row.Path, row.Shutdown, row.Successor),
        EndpointChange.Model => Text.Of("OAK4001_Engine", row.Path, row.Shutdown, row.Successor),
        EndpointChange.None => Text.Of("OAK4001_NoSuccessor", row.Path, row.Shutdown),
        _ => Text.Of("OAK4001_Redesign", row.Path, row.Shutdown, row.Successor),
    };

    private static LocalizableString Deprecated(EndpointRow row, EndpointDefect defect) => defect switch
    {
        EndpointDefect.OldPage => Text.Of("OAK4002_OldPage", row.Successor),
        EndpointDefect.OldApiVersion => Text.Of("OAK4002_OldApiVersion", row.Successor.Substring(row.Successor.IndexOf('=') + 1)),
        EndpointDefect.Announced when row.Successor.Length == 0 && row.Path != FineTuningJobs => Text.Of("OAK4002_Announced_NoSuccessor", row.Path, row.Shutdown),
        EndpointDefect.Announced when row.Confidence is not Confidence.Documented => Text.Of(DataSources.HasCome(row.Shutdown) ? "OAK4002_PresumedGone" : "OAK4002_PresumedGoing", row.Path, row.Shutdown, row.Successor),
        // Creating jobs ends; reading them does not.
        EndpointDefect.Announced when row.Path == FineTuningJobs => Text.Of("OAK4002_NoNewJobs", row.Path, row.Shutdown),
        EndpointDefect.Announced => Text.Of("OAK4002_Announced", row.Path, row.Shutdown, row.Successor),
        _ when row.Change == EndpointChange.Admin => Text.Of("OAK4002_Undocumented", row.Path, row.Successor),
        _ when row.Successor.Length > 0 => Text.Of("OAK4002_Legacy", row.Path, row.Successor),
        _ => Text.Of("OAK4002_Legacy_NoSuccessor", row.Path),
    };

    /// <summary>The same form fails in another way at the endpoint of a client.</summary>
    private static string Effect(EndpointDefect defect, UrlUse use) => defect switch
    {
        EndpointDefect.MissingVersion when use == UrlUse.ClientEndpoint => "_Client",
        EndpointDefect.OperationPath when use == UrlUse.AzureClientEndpoint => "_Azure",
        _ => string.Empty,
    };
}
