using OpenAiKeyAnalyzers.Values.ApiKeys;
using OpenAiKeyAnalyzers.Values.Models;

namespace OpenAiKeyAnalyzers.Values.Endpoints;

/// <summary>Judges what an address tells besides its path: keys wherever they stand, and the parameters of the query.</summary>
internal static class QueryReader
{
    /// <summary>Names under which other services take a key. OpenAI's API reads none of them; Azure's reads <c>api-key</c>, for WebSockets.</summary>
    private static readonly HashSet<string> KeyNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "api_key", "apikey", "api-key", "openai_api_key", "key", "access_token", "token", "authorization", "bearer",
    };

    internal static void Read(UrlText url, UrlHost host, List<EndpointReading> readings)
    {
        foreach (ApiKeyReading key in ApiKeyReader.Read(url.Text))
        {
            bool isDocumented = host == UrlHost.Azure && key.Kind == ApiKeyKind.AzureOpenAI;
            if (!isDocumented && key.Start >= url.Start && key.End <= url.End)
            {
                // Whatever else overlaps it is read again without it.
                readings.RemoveAll(other => other.Start < key.End && key.Start < other.End);
                readings.Add(new EndpointReading(EndpointDefect.Key, key.Start, key.Length, replacement: null));
            }
        }

        for (int start = url.PathEnd + 1; start < url.QueryEnd;)
        {
            int end = url.Text.IndexOf('&', start, url.QueryEnd - start);
            end = end < 0 ? url.QueryEnd : end;
            int equals = url.Text.IndexOf('=', start, end - start);
            if (equals > start && ReadParameter(url, host, start, equals, end) is { } reading && !readings.Exists(other => other.Start < end && start < other.End))
            {
                readings.Add(reading);
            }

            start = end + 1;
        }
    }

    private static EndpointReading? ReadParameter(UrlText url, UrlHost host, int start, int equals, int end)
    {
        string name = url.Text.Substring(start, equals - start);
        string value = url.Text.Substring(equals + 1, end - equals - 1);
        switch (host)
        {
            case UrlHost.OpenAi when KeyNames.Contains(name):
                return new EndpointReading(EndpointDefect.KeyParameter, start, end - start, replacement: null);

            case UrlHost.OpenAi when name == "model" && IsRealtime(url) && ModelReader.Read(value) is { } model:
                return new EndpointReading(EndpointDefect.Model, equals + 1, value.Length, model.FindReplacement(ModelOperations.Realtime), model: model);

            case UrlHost.Azure when name.Equals("api-version", StringComparison.OrdinalIgnoreCase):
                string version = "?api-version=" + value;
                EndpointRow? row = EndpointTable.All.FirstOrDefault(row => row.Kind == EndpointKind.Version && row.Path.Equals(version, StringComparison.OrdinalIgnoreCase));
                return row is null ? null : new EndpointReading(EndpointDefect.OldApiVersion, equals + 1, value.Length, row.Successor.Substring(row.Successor.IndexOf('=') + 1), row);

            default:
                return null;
        }
    }

    // Other paths filter by it.
    private static bool IsRealtime(UrlText url) => url.Segments.Count >= 2 && url.Segments[1].Text.Equals("realtime", StringComparison.OrdinalIgnoreCase);
}
