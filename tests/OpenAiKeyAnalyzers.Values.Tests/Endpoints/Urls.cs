using System.Text;
using OpenAiKeyAnalyzers.Values.Endpoints;

namespace OpenAiKeyAnalyzers.Values.Tests.Endpoints;

/// <summary>Readings of addresses as text, so that a failing test shows at once what was read.</summary>
internal static class Urls
{
    internal const string Hole = "\uFFFF";

    internal const string Proxy = "openai-proxy.example.com";

    internal static readonly UrlPosition[] Everywhere = Enum.GetValues<UrlPosition>();

    /// <summary>Where requests are sent from, in one way or the other.</summary>
    internal static readonly UrlPosition[] HandedOver = [UrlPosition.Request, UrlPosition.BaseAddress];

    internal static IReadOnlyList<EndpointReading> Read(string? text, UrlPosition position = UrlPosition.Request) =>
        EndpointReader.Read(text, position, static host => host.Equals(Proxy, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>Defect offending → replacement</c> for each reading; a dash where there is no replacement.</summary>
    internal static string Show(string text, UrlPosition position = UrlPosition.Request) =>
        string.Join("; ", Read(text, position).Select(reading => $"{reading.Defect} '{text.Substring(reading.Start, reading.Length)}' -> {(reading.Replacement is { } with ? "'" + with + "'" : "-")}"));

    /// <summary>The text with everything replaced that has a replacement.</summary>
    internal static string Repair(string text, UrlPosition position, Func<EndpointReading, bool>? which = null)
    {
        var repaired = new StringBuilder(text);
        foreach (EndpointReading reading in Read(text, position).Where(which ?? (static _ => true)).OrderByDescending(static reading => reading.Start))
        {
            if (reading.Replacement is { } replacement)
            {
                repaired.Remove(reading.Start, reading.Length).Insert(reading.Start, replacement);
            }
        }

        return repaired.ToString();
    }
}
