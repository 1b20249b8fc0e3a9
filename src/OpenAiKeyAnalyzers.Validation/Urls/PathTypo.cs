using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Paths that are nearly one of OpenAI's. What is only unknown is left alone: the API grows faster than this table.</summary>
internal static class PathTypo
{
    // Of shorter words, too many are one slip apart.
    private const int MinWordLength = 4;

    /// <summary>Wrong forms that are more than one slip away, and what was meant. Source: public code and questions, 2026-11-23; chat
    /// models invent them.</summary>
    private static readonly Dictionary<string, string> KnownMisspellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["chat-completions"] = "chat/completions",
        ["chat_completions"] = "chat/completions",
        ["chatcompletions"] = "chat/completions",
        ["completions/chat"] = "chat/completions",
        ["image/generate"] = "images/generations",
        ["images/generate"] = "images/generations",
        ["image/edit"] = "images/edits",
        ["audio/transcribe"] = "audio/transcriptions",
        ["fine_tunes"] = "fine_tuning/jobs",
        ["finetunes"] = "fine_tuning/jobs",
        ["batch"] = "batches",
    };

    /// <summary>What is misspelt in a path that begins with the version and matches no row.</summary>
    internal static UrlResult? Detect(IReadOnlyList<UrlSegment> path)
    {
        string written = string.Join("/", path.Skip(1).Select(static segment => segment.Text));
        if (KnownMisspellings.TryGetValue(written, out string meant))
        {
            return new UrlResult(UrlDefect.MisspelledPath, path[1].Start, written.Length, meant);
        }

        foreach (EndpointRow row in EndpointTable.Endpoints)
        {
            bool isThere = row.Status != EndpointStatus.Retired || row.Kind == EndpointKind.Unserved;
            if (isThere && row.Segments.Count == path.Count && FindOnlyTypo(row, path) is { } index)
            {
                return new UrlResult(UrlDefect.MisspelledPath, path[index].Start, path[index].Text.Length, row.Segments[index]);
            }
        }

        return null;
    }

    /// <summary>Index of the one segment that is a slip away from the row's, if all others are the row's.</summary>
    private static int? FindOnlyTypo(EndpointRow row, IReadOnlyList<UrlSegment> path)
    {
        int? slip = null;
        for (int i = 0; i < path.Count; i++)
        {
            string meant = row.Segments[i];
            string written = path[i].Text;
            if (EndpointRow.IsWildcard(meant) ? written.Length > 0 : written.Equals(meant, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (slip is not null || path[i].IsUnknown || i == 0 || meant.Length < MinWordLength
                || !Typo.IsSingleEdit(written, meant, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            slip = i;
        }

        return slip;
    }
}
