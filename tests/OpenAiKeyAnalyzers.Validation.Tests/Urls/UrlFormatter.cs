using System.Text;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

/// <summary>Formats the results for URLs, so that a failing test shows them.</summary>
internal static class UrlFormatter
{
    internal const string Hole = "\uFFFF";

    internal const string Proxy = "openai-proxy.example.com";

    internal static readonly UrlUsage[] AllUsages = Enum.GetValues<UrlUsage>();

    /// <summary>The usages for which a URL may have the scheme of HTTP, or any scheme.</summary>
    internal static readonly UrlUsage[] OrdinaryUsages =
        [.. AllUsages.Except([UrlUsage.HttpRequest, UrlUsage.HttpBaseAddress, UrlUsage.WebSocket, UrlUsage.AzureResourceName])];

    /// <summary>The usages that send requests.</summary>
    internal static readonly UrlUsage[] RequestUsages = [UrlUsage.Request, UrlUsage.BaseAddress];

    internal static IReadOnlyList<UrlResult> Validate(string? text, UrlUsage position = UrlUsage.Request) =>
        UrlValidator.Validate(text, position, static host => host.Equals(Proxy, StringComparison.OrdinalIgnoreCase));

    /// <summary>Gets <c>Defect offending → replacement</c> for each result; a dash if there is no replacement.</summary>
    internal static string Format(string text, UrlUsage position = UrlUsage.Request) =>
        string.Join("; ",
            Validate(text, position)
                .Select(reading =>
                    $"{reading.Defect} '{text.Substring(reading.Start, reading.Length)}' -> {(reading.Replacement is { } with ? "'" + with + "'" : "-")}"));

    /// <summary>Gets the text after all replacements.</summary>
    internal static string ApplyReplacements(string text, UrlUsage position, Func<UrlResult, bool>? which = null)
    {
        var repaired = new StringBuilder(text);
        foreach (UrlResult reading in Validate(text, position).Where(which ?? (static _ => true))
            .OrderByDescending(static reading => reading.Start))
        {
            if (reading.Replacement is { } replacement)
            {
                repaired.Remove(reading.Start, reading.Length).Insert(reading.Start, replacement);
            }
        }

        return repaired.ToString();
    }
}
