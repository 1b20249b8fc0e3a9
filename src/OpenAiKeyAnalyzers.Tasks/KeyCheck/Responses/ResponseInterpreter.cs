using System.Globalization;
using System.Xml.Linq;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>
/// Explains the meaning of a response. Only those parts of the server's text are shown that have the strict form of a name
/// (<see cref="WireNames"/>), dates that were parsed, numbers, and known permissions (<see cref="Scopes"/>).
/// </summary>
/// <param name="key">The key that was sent.</param>
/// <param name="address">The server that sent the response.</param>
/// <param name="owner">The headers that were sent with it.</param>
/// <param name="isOutdated">Whether the environment variable was changed after this process had started.</param>
/// <param name="today">The date with which the shutdown dates of models are compared.</param>
internal sealed class ResponseInterpreter(ValidatedKey key, CheckBaseUrl address, OrganizationHeaders owner, bool isOutdated,
    DateTime today)
{
    private const int DaysOfNotice = 90;
    private const int MaxModels = 12;

    private readonly WireNames _names = new(key.Traces);

    /// <summary>Gets a value indicating whether projects were requested, and not models.</summary>
    internal bool IsAdministration { get; init; }

    /// <summary>Gets a value indicating whether the request was sent to an Azure OpenAI resource.</summary>
    internal bool IsAzure { get; init; }

    internal CheckResult Interpret(ServerResponse answer)
    {
        if (answer.Status is >= 200 and <= 299)
        {
            return InterpretSuccess(answer);
        }

        CheckDiagnostic diagnosis = answer.Status switch
        {
            301 or 302 or 303 or 307 or 308 => CreateRedirectDiagnostic(answer),
            407 => CheckDiagnostic.Create(CheckMessageKey.OAK9007_ProxyAuthentication, address.DisplayHost),
            >= 500 => CheckDiagnostic.Create(CheckMessageKey.OAK9007_ServerError, address.DisplayHost, answer.Status),
            403 when WebPage.IsHtml(answer) => CheckDiagnostic.Create(CheckMessageKey.OAK9007_Firewall, address.DisplayHost),
            not 429 when WebPage.IsHtml(answer) => CreatePageDiagnostic(answer),
            _ => InterpretError(answer.Status, ErrorBody.Parse(JsonBody.Read(answer))),
        };
        return new CheckResult(diagnosis);
    }

    private CheckResult InterpretSuccess(ServerResponse answer)
    {
        if (WebPage.IsHtml(answer))
        {
            return new CheckResult(CreatePageDiagnostic(answer));
        }

        XElement? json = JsonBody.Read(answer);
        if (json is null)
        {
            return new CheckResult(CheckDiagnostic.Create(CheckMessageKey.OAK9007_Unreadable, address.DisplayHost));
        }

        if (IsAdministration && ModelList.TryParse(json, _names) is not null)
        {
            return new CheckResult(CheckDiagnostic.CreateSuccess(
                new Message(CheckMessageKey.Success_Admin, key.Variable, address.DisplayHost, key.Name)));
        }

        return ModelList.TryParse(json, _names) is { } models
            ? new CheckResult(
                CheckDiagnostic.CreateSuccess(
                    new Message(CheckMessageKey.Success, key.Variable, address.DisplayHost, key.Name, models.Count)),
                CreateShutdownMessage(models)) { Models = models }
            : new CheckResult(IsAzure ? CreateAzureDiagnostic(answer.Status)
                : CheckDiagnostic.Create(CheckMessageKey.OAK9008_NoModels, address.DisplayUrl, CheckBaseUrl.DefaultUrl));
    }

    private CheckDiagnostic CreatePageDiagnostic(ServerResponse answer) => IsAzure ? CreateAzureDiagnostic(answer.Status)
        : CheckDiagnostic.Create(CheckMessageKey.OAK9008_WebPage, address.DisplayUrl, address.DisplayHost, CheckBaseUrl.DefaultUrl);

    private CheckDiagnostic CreateAzureDiagnostic(int status) =>
        CheckDiagnostic.Create(CheckMessageKey.OAK9008_NoResource, address.DisplayUrl, status, CheckBaseUrl.AzureResourcePattern);

    private Message? CreateShutdownMessage(ModelList models)
    {
        (string Name, DateTime End)[] soon =
            [.. models.ShutdownDates.Where(model => model.End >= today && model.End <= today.AddDays(DaysOfNotice))];
        (string Name, DateTime End)[] named = [.. soon.Take(MaxModels)];
        if (named.Length == 0 || !_names.CanStandTogether(named.Select(static model => model.Name)))
        {
            return null;
        }

        string ending =
            string.Join(", ",
                named.Select(static model => $"{model.Name} ({model.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})"));
        return named.Length == soon.Length
            ? new Message(CheckMessageKey.Models_Ending, DaysOfNotice, ending)
            : new Message(CheckMessageKey.Models_EndingMany, DaysOfNotice, ending, soon.Length - named.Length);
    }

    private CheckDiagnostic CreateRedirectDiagnostic(ServerResponse answer)
    {
        Uri? target = answer.Location is { } location && Uri.TryCreate(address.ModelsUrl, location, out Uri? absolute) ? absolute : null;

        // A server that echoes the request may also do so in the URL.
        string shown = target is null ? string.Empty : CheckBaseUrl.Redact(target);
        return _names.IsHost(shown)
            ? CheckDiagnostic.Create(CheckMessageKey.OAK9008_Redirect, address.DisplayUrl, answer.Status, shown)
            : CheckDiagnostic.Create(CheckMessageKey.OAK9008_RedirectSomewhere, address.DisplayUrl, answer.Status);
    }

    private CheckDiagnostic InterpretError(int status, ErrorBody error) => ErrorTable.Find(status, error)?.Message switch
    {
        CheckMessageKey.OAK9003_Incorrect or CheckMessageKey.OAK9003_InvalidAuthentication or CheckMessageKey.OAK9003_Deactivated
            when isOutdated => CreateOutdatedDiagnostic(),
        CheckMessageKey.OAK9003_Incorrect when MaskedKey.IsDifferentKey(error.Message, key.Text) =>
            CheckDiagnostic.Create(CheckMessageKey.OAK9003_OtherKeyReceived, key.Variable, address.DisplayHost),
        CheckMessageKey.OAK9003_Incorrect when key.IsOpenAi =>
            CheckDiagnostic.Create(CheckMessageKey.OAK9003_Incorrect, key.Variable, address.DisplayHost, key.Name),
        CheckMessageKey.OAK9003_Incorrect => CreateRejectedDiagnostic(),
        CheckMessageKey.OAK9005_MissingScope when Scopes.Parse(error.Message) is { } scopes =>
            CheckDiagnostic.Create(CheckMessageKey.OAK9005_MissingScopes, key.Variable, scopes),
        CheckMessageKey.OAK9004_Organization or CheckMessageKey.OAK9004_UnknownOrganization when owner.Organization is null =>
            CheckDiagnostic.Create(CheckMessageKey.OAK9004_Elsewhere, key.Variable, "OpenAI-Organization", address.DisplayHost),
        CheckMessageKey.OAK9004_Project when owner.Project is null =>
            CheckDiagnostic.Create(CheckMessageKey.OAK9004_Elsewhere, key.Variable, "OpenAI-Project", address.DisplayHost),
        CheckMessageKey.OAK9004_Organization or CheckMessageKey.OAK9004_UnknownOrganization =>
            CheckDiagnostic.Create(ErrorTable.Find(status, error)!.Message, key.Variable, owner.OrganizationSource),
        CheckMessageKey.OAK9004_Project =>
            CheckDiagnostic.Create(CheckMessageKey.OAK9004_Project, key.Variable, owner.ProjectSource),
        { } message => CheckDiagnostic.Create(message, key.Variable, address.DisplayHost),
        null => InterpretStatus(status),
    };

    private CheckDiagnostic InterpretStatus(int status) => status switch
    {
        401 => isOutdated ? CreateOutdatedDiagnostic() : CreateRejectedDiagnostic(),
        402 => CheckDiagnostic.Create(CheckMessageKey.OAK9006_Credit, key.Variable, address.DisplayHost),
        403 => CheckDiagnostic.Create(CheckMessageKey.OAK9005_Forbidden, key.Variable, address.DisplayHost),
        404 or 405 or 410 when IsAzure => CreateAzureDiagnostic(status),
        404 or 405 or 410 when address.LacksVersion =>
            CheckDiagnostic.Create(CheckMessageKey.OAK9008_NoVersion, address.DisplayUrl, address.SuggestedUrl),
        404 or 405 or 410 when address.Defect == UrlDefect.OperationPath =>
            CheckDiagnostic.Create(CheckMessageKey.OAK9008_Operation, address.DisplayUrl, address.SuggestedUrl),
        404 or 405 or 410 => CheckDiagnostic.Create(CheckMessageKey.OAK9008_NotFound, address.DisplayUrl, status, CheckBaseUrl.DefaultUrl),
        429 => CheckDiagnostic.Create(CheckMessageKey.OAK9006_RateLimit, key.Variable, address.DisplayHost),
        _ => CheckDiagnostic.Create(CheckMessageKey.OAK9007_UnexpectedStatus, address.DisplayHost, status),
    };

    private CheckDiagnostic CreateOutdatedDiagnostic() =>
        CheckDiagnostic.Create(CheckMessageKey.OAK9003_Outdated, key.Variable, address.DisplayHost);

    private CheckDiagnostic CreateRejectedDiagnostic() => IsAzure
        ? CheckDiagnostic.Create(CheckMessageKey.OAK9003_Azure, key.Variable, address.DisplayHost)
        : key.IsOpenAi || address.Destination == Destination.OpenAI
        ? CheckDiagnostic.Create(CheckMessageKey.OAK9003_Rejected, key.Variable, address.DisplayHost)
        : CheckDiagnostic.Create(CheckMessageKey.OAK9003_RejectedElsewhere, key.Variable, address.DisplayHost);
}
