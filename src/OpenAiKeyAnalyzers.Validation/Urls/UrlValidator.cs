using System.Text;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>
/// Finds the defects of an OpenAI URL. Other hosts, unknown values, and strings that contain a URL among other words are not reported. Runs
/// in linear time; never throws, regardless of the string.
/// </summary>
internal static class UrlValidator
{
    private static readonly IReadOnlyList<UrlResult> NoResults = [];

    /// <param name="text">A string that is a URL; <see cref="ParsedUrl.Hole"/> represents unknown parts.</param>
    /// <param name="position">The use of the URL.</param>
    /// <param name="isOpenAiHost">Determines whether the options contain a host, which has no port.</param>
    /// <returns>The defects in the order of the string, without overlaps; empty for any string that is not an OpenAI URL.</returns>
    internal static IReadOnlyList<UrlResult> Validate(string? text, UrlUsage position, Func<string, bool>? isOpenAiHost = null)
    {
        Func<string, bool> isConfigured = isOpenAiHost ?? (static _ => false);
        IReadOnlyList<UrlResult> readings =
            [.. Find(text, position, isConfigured).Select(reading => ReplacementGuard.Check(text!, reading))];

        // Stray characters hide other defects. The URL without any of them is validated, so that their order does not matter.
        if (readings.Count > 1 && readings.All(static reading => reading.Defect == UrlDefect.StrayCharacter)
            && Find(RemoveAll(text!, readings), position, isConfigured).Any(static found => found.Rule is not Rule.WrongUrl))
        {
            return [.. readings.Select(static reading => reading.WithoutReplacement())];
        }

        var results = new List<UrlResult>(readings.Count);
        bool areIndependent = true;
        foreach (UrlResult reading in readings)
        {
            IReadOnlyList<UrlResult> next = reading.Replacement is { } replacement
                ? Find(text!.Remove(reading.Start, reading.Length).Insert(reading.Start, replacement), position, isConfigured) : NoResults;
            bool leadsOn = LeadsOn(reading, readings, next);
            results.Add(leadsOn ? reading.WithoutReplacement() : reading);
            areIndependent &= leadsOn || reading.Replacement is null || KeepsOthers(reading, readings, next);
        }

        return areIndependent ? results : KeepFirstReplacement(results);
    }

    /// <summary>
    /// Determines whether a replacement only results in another defect: a misspelled path is replaced with a legacy one, or a retired path
    /// with a deprecated one. The request would still fail, and the fix would cause a second finding. A URL is corrected step by step, and
    /// reported until it has no defect.
    /// </summary>
    private static bool LeadsOn(UrlResult reading, IReadOnlyList<UrlResult> all, IReadOnlyList<UrlResult> next) =>
        next.Any(found => found.Rule is not Rule.WrongUrl && !all.Any(known => known != reading && known.Rule == found.Rule));

    private static string RemoveAll(string text, IReadOnlyList<UrlResult> readings)
    {
        var rest = new StringBuilder(text.Length);
        int start = 0;
        foreach (UrlResult reading in readings)
        {
            rest.Append(text, start, reading.Start - start);
            start = reading.End;
        }

        return rest.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>Determines whether the other replacements are the same after a replacement, so that their order does not matter.</summary>
    private static bool KeepsOthers(UrlResult reading, IReadOnlyList<UrlResult> all, IReadOnlyList<UrlResult> next)
    {
        int moved = reading.Replacement!.Length - reading.Length;
        int index = 0;
        foreach (UrlResult other in all)
        {
            if (other == reading || other.Replacement is null)
            {
                continue;
            }

            int start = other.Start < reading.Start ? other.Start : other.Start + moved;
            while (index < next.Count && !(next[index].Start == start && next[index].Length == other.Length
                && next[index].Defect == other.Defect && next[index].Replacement == other.Replacement))
            {
                index++;
            }

            if (index == next.Count)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Keeps the first replacement. The others are found again after it, if they are still correct.</summary>
    private static List<UrlResult> KeepFirstReplacement(List<UrlResult> results)
    {
        int first = results.FindIndex(static result => result.Replacement is not null);
        return [.. results.Select((result, index) => index > first ? result.WithoutReplacement() : result)];
    }

    private static IReadOnlyList<UrlResult> Find(string? text, UrlUsage usage, Func<string, bool> isConfigured)
    {
        if (ParsedUrl.Parse(text) is not { } url)
        {
            return NoResults;
        }

        // Defects that prevent parsing the rest are reported first, and alone.
        if (UrlStrayCharacterDetector.Detect(url, usage, isConfigured) is { } strays)
        {
            return strays;
        }

        HostKind host = OpenAiHosts.Classify(url.Host, isConfigured);
        if (UrlSchemeValidator.DetectDuplicate(url, isConfigured) is { } duplicate)
        {
            return [duplicate];
        }

        if (!host.IsChecked() || usage == UrlUsage.AzureResourceName)
        {
            return ClientEndpointValidator.ValidateOther(url, host, usage) is { } other ? [other] : NoResults;
        }

        var readings = new List<UrlResult>();
        if (usage == UrlUsage.AzureClientEndpoint && host == HostKind.OpenAi && url.HasWellFormedScheme
            && url.Scheme.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            readings.Add(new UrlResult(UrlDefect.OpenAiHost, url.HostStart, url.HostEnd - url.HostStart, replacement: null));
        }
        else
        {
            ValidateParts(url, host, usage, readings);
        }

        QueryValidator.Validate(url, host, readings);
        readings.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return readings;
    }

    /// <summary>Validates scheme, host and path.</summary>
    private static void ValidateParts(ParsedUrl url, HostKind host, UrlUsage usage, List<UrlResult> readings)
    {
        UrlUsage position = usage is UrlUsage.HttpRequest or UrlUsage.WebSocket ? UrlUsage.Request
            : usage == UrlUsage.HttpBaseAddress ? UrlUsage.BaseAddress : usage;
        UrlResult? scheme = UrlSchemeValidator.Validate(url, host, usage);
        UrlResult? wrongHost = HostValidator.Validate(url, host, position);
        UrlResult? path = wrongHost is null ? ValidatePath(url, host, position) : null;
        if (scheme is not null && path is { Replacement: { } whole } && path.Start < scheme.End && scheme.Start < path.End)
        {
            // A host without scheme and path is corrected by one edit that adds both.
            scheme = new UrlResult(scheme.Defect, scheme.Start, scheme.Length, "https://" + whole);
            path = null;
        }

        Add(readings, scheme);
        Add(readings, wrongHost);
        Add(readings, path);
    }

    private static UrlResult? ValidatePath(ParsedUrl url, HostKind host, UrlUsage position) => host switch
    {
        HostKind.OpenAi => PathValidator.Validate(url, position, skipped: 0),
        HostKind.Configured when IndexOfVersion(url) is { } skipped => PathValidator.Validate(url, position, skipped),
        HostKind.Configured when position == UrlUsage.ClientEndpoint => ClientEndpointValidator.DetectOperation(url),
        HostKind.Azure => AzurePathValidator.Validate(url, position),
        _ => null,
    };

    /// <summary>Finds the index of the version. A proxy may have any segments before it, or omit it.</summary>
    private static int? IndexOfVersion(ParsedUrl url)
    {
        for (int i = 0; i < url.Segments.Count; i++)
        {
            if (url.Segments[i].Text.Equals("v1", StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return null;
    }

    private static void Add(List<UrlResult> readings, UrlResult? reading)
    {
        if (reading is not null)
        {
            readings.Add(reading);
        }
    }
}
