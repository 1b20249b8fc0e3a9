using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Urls;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Operations;

/// <summary>Specifies the result of a probe.</summary>
internal enum OperationAccess
{
    /// <summary>The server rejected only the content of the request.</summary>
    Permitted,

    /// <summary>The key lacks the permission.</summary>
    Denied,

    /// <summary>Any other result: no response, a limit, another server.</summary>
    Unknown,
}

/// <summary>Determines which of a project's operations a key may use, according to the responses to probes.</summary>
internal static class OperationChecker
{
    /// <summary>Finds the probes for the project's operations, except those of retired endpoints.</summary>
    /// <param name="facts">The usage facts of the project.</param>
    /// <param name="includesUnproven">Whether the user also requested those without published responses.</param>
    internal static IEnumerable<(OperationProbe Probe, UsageFact Fact)> FindProbes(IEnumerable<UsageFact> facts, bool includesUnproven)
    {
        UsageFact[] all = [.. facts];
        foreach (OperationProbe probe in OperationProbes.All)
        {
            UsageFact? fact = Array.Find(all, fact => (fact.Operations & probe.Operation) != ModelOperations.None);
            if (fact is not null && (includesUnproven || probe.HasEvidence) && !IsRetired(probe.Path))
            {
                yield return (probe, fact);
            }
        }
    }

    /// <summary>Determines the permission that a response shows.</summary>
    internal static OperationAccess Interpret(ServerResponse? answer) => answer?.Status switch
    {
        400 or 415 or 422 => OperationAccess.Permitted,
        401 or 403 when IsMissingScope(answer!) => OperationAccess.Denied,
        _ => OperationAccess.Unknown,
    };

    /// <summary>Gets the permission that the response names, if its words are known, otherwise the path of the operation.</summary>
    internal static string GetPermission(ServerResponse answer, OperationProbe probe) =>
        Scopes.Parse(ErrorBody.Parse(JsonBody.Read(answer)).Message) ?? "POST /v1" + probe.Path;

    internal static bool IsRetired(string path) =>
        EndpointMatcher.Find(("v1" + path).Split('/')) is
            { Status: EndpointStatus.Retired, Kind: EndpointKind.Endpoint };

    private static bool IsMissingScope(ServerResponse answer) =>
        ErrorTable.Find(answer.Status, ErrorBody.Parse(JsonBody.Read(answer)))?.Message == CheckMessageKey.OAK9005_MissingScope;
}
