using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Validates the parts of a URL other than its path: keys anywhere, and the parameters of the query.</summary>
internal static class QueryValidator
{
    /// <summary>
    /// The names under which other services accept a key. OpenAI's API reads none of them; Azure's reads <c>api-key</c>, for WebSockets.
    /// </summary>
    private static readonly HashSet<string> KeyNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "api_key", "apikey", "api-key", "openai_api_key", "key", "access_token", "token", "authorization", "bearer",
    };

    internal static void Validate(ParsedUrl url, HostKind host, List<UrlResult> readings)
    {
        foreach (ApiKeyMatch key in ApiKeyScanner.Scan(url.Text))
        {
            bool isDocumented = host == HostKind.Azure && key.Kind == ApiKeyKind.AzureOpenAI;
            if (!isDocumented)
            {
                // Overlapping defects are found again after the key is removed.
                readings.RemoveAll(other => other.Start < key.End && key.Start < other.End);
                readings.Add(new UrlResult(UrlDefect.KeyInUrl, key.Start, key.Length, replacement: null));
            }
        }

        for (int start = url.PathEnd + 1; start < url.QueryEnd;)
        {
            int end = url.Text.IndexOf('&', start, url.QueryEnd - start);
            end = end < 0 ? url.QueryEnd : end;
            int equals = url.Text.IndexOf('=', start, end - start);
            if (equals > start && ValidateParameter(url, host, start, equals, end) is { } reading
                && !readings.Exists(other => other.Start < end && start < other.End))
            {
                readings.Add(reading);
            }

            start = end + 1;
        }
    }

    private static UrlResult? ValidateParameter(ParsedUrl url, HostKind host, int start, int equals, int end)
    {
        string name = url.Text.Substring(start, equals - start);
        string value = url.Text.Substring(equals + 1, end - equals - 1);
        switch (host)
        {
            case HostKind.OpenAi when KeyNames.Contains(name):
                return new UrlResult(UrlDefect.KeyParameter, start, end - start, replacement: null);

            case HostKind.OpenAi when name == "model" && IsRealtime(url)
                && ModelRule.Check(value, GetSessionUse(url), Destination.OpenAI, static _ => false) is { } model:
                return new UrlResult(UrlDefect.Model, equals + 1, value.Length, model.Replacement, model: model);

            case HostKind.Azure when name.Equals("api-version", StringComparison.OrdinalIgnoreCase):
                string version = "?api-version=" + value;
                EndpointRow? row =
                    EndpointTable.All.FirstOrDefault(row => row.Kind == EndpointKind.Version
                        && row.Path.Equals(version, StringComparison.OrdinalIgnoreCase));
                return row is null
                    ? null : new UrlResult(UrlDefect.OldApiVersion, equals + 1, value.Length,
                        row.Successor.Substring(row.Successor.IndexOf('=') + 1), row);

            default:
                return null;
        }
    }

    // In ?intent=transcription, the kind of session uses its own models.
    private static ModelUse GetSessionUse(ParsedUrl url) =>
        ModelUse.Create(url.Text.IndexOf("intent=transcription", url.PathEnd, url.QueryEnd - url.PathEnd, StringComparison.Ordinal) < 0
            ? ModelOperations.Realtime : ModelOperations.RealtimeTranscription);

    // Other paths use the parameter as a filter.
    private static bool IsRealtime(ParsedUrl url) =>
        url.Segments.Count >= 2 && url.Segments[1].Text.Equals("realtime", StringComparison.OrdinalIgnoreCase);
}
