using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Urls;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Operations;

/// <summary>Specifies what a probe showed.</summary>
internal enum OperationAccess
{
    /// <summary>The server refused the request for its content only.</summary>
    Permitted,

    /// <summary>The key lacks the permission.</summary>
    Denied,

    /// <summary>Anything else: no answer, a limit, another server.</summary>
    Unknown,
}

/// <summary>Determines by the answers to probes which of the operations that a project uses a key may use.</summary>
internal static class OperationChecker
{
    /// <summary>Finds the probes for the operations that a project uses, except those of retired endpoints.</summary>
    /// <param name="facts">What the project uses.</param>
    /// <param name="includesUnproven">Whether a person asked for those, too, of which no answer was published.</param>
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

    /// <summary>Determines what an answer shows about the permission.</summary>
    internal static OperationAccess Interpret(ServerResponse? answer) => answer?.Status switch
    {
        400 or 415 or 422 => OperationAccess.Permitted,
        401 or 403 when IsMissingScope(answer!) => OperationAccess.Denied,
        _ => OperationAccess.Unknown,
    };

    /// <summary>Gets the permission that the answer names, if its words are known, else the path of the operation.</summary>
    internal static string GetPermission(ServerResponse answer, OperationProbe probe) =>
        Scopes.Parse(ErrorBody.Parse(JsonBody.Read(answer)).Message) ?? "POST /v1" + probe.Path;

    internal static bool IsRetired(string path) =>
        EndpointMatcher.Find(("v1" + path).Split('/')) is
            { Status: EndpointStatus.Retired, Kind: EndpointKind.Endpoint };

    private static bool IsMissingScope(ServerResponse answer) =>
        ErrorTable.Find(answer.Status, ErrorBody.Parse(JsonBody.Read(answer)))?.Message == CheckMessageKey.OAK9005_MissingScope;
}
