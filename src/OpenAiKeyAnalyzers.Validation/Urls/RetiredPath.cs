using System.Text;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Determines the minimal replacement of a retired or deprecated path.</summary>
internal static class RetiredPath
{
    /// <param name="row">The row that the path, or its beginning, matches.</param>
    /// <param name="path">The segments of the URL.</param>
    /// <param name="from">The index of the first segment after the version; 0 if there is no version.</param>
    /// <param name="mayGoOn">Whether further segments are appended at run time; <see langword="null"/> if that is unknown.</param>
    internal static UrlResult CreateResult(EndpointRow row, IReadOnlyList<UrlSegment> path, int from, bool? mayGoOn)
    {
        UrlDefect defect = row.Status switch
        {
            EndpointStatus.Retired => UrlDefect.Retired,
            EndpointStatus.Announced => UrlDefect.Announced,
            _ => UrlDefect.Legacy,
        };

        // The segments of the row, without the version if the URL also contains that.
        int skipped = row.Segments[0] == "v1" ? 1 : 0;
        int last = from + row.Segments.Count - skipped - 1;
        int start = path[from].Start;
        int end = path[last].End;
        bool isPrefix = mayGoOn != false && EndpointTable.HasPathsBelow(row);
        if (last != path.Count - 1 || (isPrefix && mayGoOn == true)
            || row.Change is not (EndpointChange.Path or EndpointChange.Body or EndpointChange.Model)
            || FindSuccessor(row, path, from, skipped) is not { } successor)
        {
            return new UrlResult(defect, start, end - start, replacement: null, row, isPrefix: isPrefix);
        }

        if (from == 0 && skipped == 1)
        {
            successor = "v1/" + successor;
        }

        return CreateMinimalResult(defect, row, path, from, successor.Split('/'), isPrefix);
    }

    /// <summary>
    /// Finds the successor's path after the version, with the IDs of the URL; <see langword="null"/> if it requires other IDs.
    /// </summary>
    private static string? FindSuccessor(EndpointRow row, IReadOnlyList<UrlSegment> path, int from, int skipped)
    {
        var successor = new StringBuilder();
        foreach (string segment in row.Successor.TrimStart('/').Split('/').Skip(skipped))
        {
            string written = segment;
            if (EndpointRow.IsWildcard(segment))
            {
                int index = row.Segments.ToList().IndexOf(segment);
                if (index < 0)
                {
                    return null;
                }

                written = path[from + index - skipped].Text;

                // The successor does not support a retired model, either.
                if (ModelLookup.Find(written) is { IsShutDown: true })
                {
                    return null;
                }
            }

            successor.Append(successor.Length > 0 ? "/" : string.Empty).Append(written);
        }

        return successor.ToString();
    }

    /// <summary>Excludes the segments at both ends that stay the same; at least one segment of the path is replaced.</summary>
    private static UrlResult CreateMinimalResult(UrlDefect defect, EndpointRow row, IReadOnlyList<UrlSegment> path, int from,
        string[] successor, bool isPrefix)
    {
        int front = 0;
        while (from + front < path.Count - 1 && front < successor.Length && path[from + front].Text == successor[front])
        {
            front++;
        }

        int back = 0;
        while (path.Count - from - front - back > 1 && successor.Length - front - back > 0
            && path[path.Count - 1 - back].Text == successor[successor.Length - 1 - back])
        {
            back++;
        }

        string replacement = string.Join("/", successor, front, successor.Length - front - back);
        int start = path[from + front].Start;

        // If nothing is left, the slash after the path is also removed.
        int end = replacement.Length == 0 && back > 0 ? path[path.Count - back].Start : path[path.Count - 1 - back].End;
        return new UrlResult(defect, start, end - start, ParsedUrl.HasUnknown(replacement) ? null : replacement, row, isPrefix: isPrefix);
    }
}
