using System.Globalization;
using System.Xml.Linq;
using OpenAiKeyAnalyzers.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.KeyCheck.Exchange;
using OpenAiKeyAnalyzers.KeyCheck.Keys;
using OpenAiKeyAnalyzers.Values.Endpoints;

namespace OpenAiKeyAnalyzers.KeyCheck.Answers;

/// <summary>
/// Tells a person what an answer means. Nothing of the server's own words is shown but what has the strict form of a name
/// (<see cref="WireNames"/>), dates that were parsed, numbers, and permissions that are known (<see cref="Scopes"/>).
/// </summary>
/// <param name="key">The key that was sent.</param>
/// <param name="address">The server that was asked.</param>
/// <param name="owner">The headers that were sent with it.</param>
/// <param name="isOutdated">Whether the variable was changed after this process had been started.</param>
/// <param name="today">The day from which the ends of models are counted.</param>
internal sealed class AnswerReader(CheckedKey key, ServerAddress address, OwnerHeaders owner, bool isOutdated, DateTime today)
{
    private const int DaysOfNotice = 90;
    private const int MostModels = 12;

    private readonly WireNames _names = new(key.Traces);

    internal CheckResult Read(Answer answer)
    {
        if (answer.Status is >= 200 and <= 299)
        {
            return ReadSuccess(answer);
        }

        Diagnosis diagnosis = answer.Status switch
        {
            301 or 302 or 303 or 307 or 308 => Redirect(answer),
            407 => Diagnosis.Of("OAK9007_ProxyAuthentication", address.ShownHost),
            >= 500 => Diagnosis.Of("OAK9007_ServerError", address.ShownHost, answer.Status),
            403 when WebPage.Is(answer) => Diagnosis.Of("OAK9007_Firewall", address.ShownHost),
            not 429 when WebPage.Is(answer) => Diagnosis.Of("OAK9008_WebPage", address.Shown, address.ShownHost, ServerAddress.Public),
            _ => ReadError(answer.Status, ErrorBody.Of(JsonBody.Read(answer))),
        };
        return new CheckResult(diagnosis);
    }

    private CheckResult ReadSuccess(Answer answer)
    {
        if (WebPage.Is(answer))
        {
            return new CheckResult(Diagnosis.Of("OAK9008_WebPage", address.Shown, address.ShownHost, ServerAddress.Public));
        }

        XElement? json = JsonBody.Read(answer);
        if (json is null)
        {
            return new CheckResult(Diagnosis.Of("OAK9007_Unreadable", address.ShownHost));
        }

        return ModelList.Of(json, _names) is { } models
            ? new CheckResult(Diagnosis.Success(new Sentence("Success", key.Variable, address.ShownHost, key.Name, models.Count)), EndingOf(models))
            : new CheckResult(Diagnosis.Of("OAK9008_NoModels", address.Shown, ServerAddress.Public));
    }

    private Sentence? EndingOf(ModelList models)
    {
        (string Name, DateTime End)[] soon = [.. models.Ending.Where(model => model.End >= today && model.End <= today.AddDays(DaysOfNotice))];
        (string Name, DateTime End)[] named = [.. soon.Take(MostModels)];
        if (named.Length == 0 || !_names.CanStandTogether(named.Select(static model => model.Name)))
        {
            return null;
        }

        string ending = string.Join(", ", named.Select(static model => $"{model.Name} ({model.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})"));
        return named.Length == soon.Length
            ? new Sentence("Models_Ending", DaysOfNotice, ending)
            : new Sentence("Models_EndingMany", DaysOfNotice, ending, soon.Length - named.Length);
    }

    private Diagnosis Redirect(Answer answer)
    {
        Uri? target = answer.Location is { } location && Uri.TryCreate(address.Models, location, out Uri? absolute) ? absolute : null;

        // A server that echoes what it was sent may do so in the address, too.
        string shown = target is null ? string.Empty : ServerAddress.Show(target);
        return _names.IsHost(shown)
            ? Diagnosis.Of("OAK9008_Redirect", address.Shown, answer.Status, shown)
            : Diagnosis.Of("OAK9008_RedirectSomewhere", address.Shown, answer.Status);
    }

    private Diagnosis ReadError(int status, ErrorBody error) => ErrorTable.Find(status, error)?.Sentence switch
    {
        ErrorTable.Incorrect or ErrorTable.InvalidAuthentication or ErrorTable.Deactivated when isOutdated => Outdated(),
        ErrorTable.Incorrect when KeyMask.IsOfAnother(error.Message, key.Text) => Diagnosis.Of("OAK9003_OtherKeyReceived", key.Variable, address.ShownHost),
        ErrorTable.Incorrect when key.IsOpenAi => Diagnosis.Of(ErrorTable.Incorrect, key.Variable, address.ShownHost, key.Name),
        ErrorTable.Incorrect => Rejected(),
        ErrorTable.MissingScope when Scopes.In(error.Message) is { } scopes => Diagnosis.Of("OAK9005_MissingScopes", key.Variable, scopes),
        "OAK9004_Organization" or "OAK9004_UnknownOrganization" when owner.Organization is null => Diagnosis.Of("OAK9004_Elsewhere", key.Variable, "OpenAI-Organization", address.ShownHost),
        "OAK9004_Project" when owner.Project is null => Diagnosis.Of("OAK9004_Elsewhere", key.Variable, "OpenAI-Project", address.ShownHost),
        "OAK9004_Organization" or "OAK9004_UnknownOrganization" => Diagnosis.Of(ErrorTable.Find(status, error)!.Sentence, key.Variable, OwnerHeaders.OrganizationVariable),
        "OAK9004_Project" => Diagnosis.Of("OAK9004_Project", key.Variable, OwnerHeaders.ProjectVariable),
        { } name => Diagnosis.Of(name, key.Variable, address.ShownHost),
        null => ReadStatus(status),
    };

    private Diagnosis ReadStatus(int status) => status switch
    {
        401 => isOutdated ? Outdated() : Rejected(),
        402 => Diagnosis.Of("OAK9006_Credit", key.Variable, address.ShownHost),
        403 => Diagnosis.Of("OAK9005_Forbidden", key.Variable, address.ShownHost),
        404 or 405 or 410 when address.Defect == EndpointDefect.MissingVersion => Diagnosis.Of("OAK9008_NoVersion", address.Shown, ServerAddress.Public),
        404 or 405 or 410 when address.Defect == EndpointDefect.OperationPath => Diagnosis.Of("OAK9008_Operation", address.Shown, ServerAddress.Public),
        404 or 405 or 410 => Diagnosis.Of("OAK9008_NotFound", address.Shown, status, ServerAddress.Public),
        429 => Diagnosis.Of("OAK9006_RateLimit", key.Variable, address.ShownHost),
        _ => Diagnosis.Of("OAK9007_UnexpectedStatus", address.ShownHost, status),
    };

    private Diagnosis Outdated() => Diagnosis.Of("OAK9003_Outdated", key.Variable, address.ShownHost);

    private Diagnosis Rejected() => key.IsOpenAi || address.Host == HostKind.OpenAi
        ? Diagnosis.Of("OAK9003_Rejected", key.Variable, address.ShownHost)
        : Diagnosis.Of("OAK9003_RejectedElsewhere", key.Variable, address.ShownHost);
}
