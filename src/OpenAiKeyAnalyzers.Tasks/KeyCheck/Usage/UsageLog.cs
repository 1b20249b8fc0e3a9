using System.Xml.Linq;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;

/// <summary>Reads the usage facts in the error log of a compiler (SARIF 2.1).</summary>
internal static class UsageLog
{
    private const string Rule = "OpenAiKeyUsage";
    private const string CompilerPrefix = "CS";

    /// <summary>Finds the facts, without duplicates, in the order of files and lines.</summary>
    internal static IReadOnlyList<UsageFact> Read(string log)
    {
        if (log.IndexOf(Rule, StringComparison.Ordinal) < 0 || JsonBody.Parse(log) is not { } sarif)
        {
            return [];
        }

        IEnumerable<UsageFact?> facts =
            from result in FindResults(sarif)
            where JsonBody.FindString(JsonBody.FindMember(result, "ruleId")) == Rule
            let text = JsonBody.FindString(JsonBody.FindMember(JsonBody.FindMember(result, "message"), "text"))
            where text is not null
            select UsageFact.Parse(text);
        return [.. facts.OfType<UsageFact>().GroupBy(static fact => fact.ToString(), StringComparer.Ordinal)
            .Select(static same => same.First()).OrderBy(static fact => fact.Path, StringComparer.Ordinal)
            .ThenBy(static fact => fact.Line).ThenBy(static fact => fact.Column)];
    }

    /// <summary>
    /// Determines whether the code has errors. After errors of syntax or in declarations, the compiler does not run the analyzers.
    /// </summary>
    internal static bool HasErrors(string log) => JsonBody.Parse(log) is { } sarif && FindResults(sarif).Any(static result =>
        JsonBody.FindString(JsonBody.FindMember(result, "level")) == "error"
        && JsonBody.FindString(JsonBody.FindMember(result, "ruleId"))?.StartsWith(CompilerPrefix, StringComparison.Ordinal) == true);

    private static IEnumerable<XElement> FindResults(XElement sarif) =>
        from run in JsonBody.FindItems(JsonBody.FindMember(sarif, "runs"))
        from result in JsonBody.FindItems(JsonBody.FindMember(run, "results"))
        select result;
}
