using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

/// <summary>Formats matches, so that a failing test shows the match, but no complete key.</summary>
internal static class MatchFormatter
{
    internal static string Scan(string? text) => string.Join("; ", ApiKeyScanner.Scan(text).Select(Format));

    internal static string FormatKey(ApiKeyKind kind, int start, int end, params string[] defects) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind} {start}..{end}{string.Concat(defects.Select(defect => ", " + defect))}");

    internal static string FormatDefect(StrayPosition position, StrayCharacter character, int start, int end) =>
        string.Create(CultureInfo.InvariantCulture, $"{position} {character} {start}..{end}");

    /// <summary>Removes the defects that the matches contain from a text.</summary>
    internal static string RemoveDefects(string text)
    {
        var repaired = new StringBuilder(text);
        foreach (ApiKeyDefect defect in ApiKeyScanner.Scan(text).SelectMany(reading => reading.Defects)
            .OrderByDescending(defect => defect.Start))
        {
            repaired.Remove(defect.Start, defect.Length);
        }

        return repaired.ToString();
    }

    private static string Format(ApiKeyMatch reading) =>
        FormatKey(reading.Kind, reading.Start, reading.End,
            [.. reading.Defects.Select(defect => FormatDefect(defect.Position, defect.Character, defect.Start, defect.End))]);
}
