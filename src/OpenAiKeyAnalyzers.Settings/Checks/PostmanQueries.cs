using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>
/// Represents the parameters that a Postman collection adds to the query of its requests outside of the raw URL: the list <c>url.query</c>
/// of a request, and scripts that run before it (<c>pm.request.addQueryParams("api-version=…")</c>).
/// </summary>
internal sealed class PostmanQueries
{
    private const string List = "query";
    private const string Script = "exec";

    private readonly HashSet<(SettingsRequest Request, string Name)> _names = [];
    private readonly HashSet<SettingsRequest> _unknown = [];
    private readonly List<string> _scripts = [];

    internal PostmanQueries(IReadOnlyList<SettingsEntry> entries)
    {
        foreach (SettingsEntry entry in entries)
        {
            if (entry.Path.Name == Script || entry.Path.Parent?.Name == Script)
            {
                _scripts.Add(entry.Value.Value);
            }
            else if (entry is { Request: { } request, Path.Parent: { Name: List, Parent.Name: SettingsRequest.UrlName } })
            {
                string name = entry.Path.Name;

                // A variable may have any name as its value.
                _ = name.IndexOf("{{", StringComparison.Ordinal) >= 0
                    ? _unknown.Add(request) : _names.Add((request, name.Trim().ToUpperInvariant()));
            }
        }
    }

    internal bool MayAdd(SettingsRequest request, string name) =>
        _unknown.Contains(request) || _names.Contains((request, name.ToUpperInvariant()))
        || _scripts.Exists(script => script.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0);
}
