using System.Text;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

/// <summary>Readings of URLs as text, so that a failing test shows at once what was read.</summary>
internal static class UrlFormatter
{
    internal const string Hole = "\uFFFF";

    internal const string Proxy = "openai-proxy.example.com";

    internal static readonly UrlUsage[] AllUsages = Enum.GetValues<UrlUsage>();

    /// <summary>Those that take a URL with the scheme of HTTP, or any.</summary>
    internal static readonly UrlUsage[] OrdinaryUsages =
        [.. AllUsages.Except([UrlUsage.HttpRequest, UrlUsage.HttpBaseAddress, UrlUsage.WebSocket, UrlUsage.AzureResourceName])];

    /// <summary>Where requests are sent from, in one way or the other.</summary>
    internal static readonly UrlUsage[] RequestUsages = [UrlUsage.Request, UrlUsage.BaseAddress];

    internal static IReadOnlyList<UrlResult> Validate(string? text, UrlUsage position = UrlUsage.Request) =>
        UrlValidator.Validate(text, position, static host => host.Equals(Proxy, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>Defect offending → replacement</c> for each reading; a dash where there is no replacement.</summary>
    internal static string Format(string text, UrlUsage position = UrlUsage.Request) =>
        string.Join("; ",
            Validate(text, position)
                .Select(reading =>
                    $"{reading.Defect} '{text.Substring(reading.Start, reading.Length)}' -> {(reading.Replacement is { } with ? "'" + with + "'" : "-")}"));

    /// <summary>The text with everything replaced that has a replacement.</summary>
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
