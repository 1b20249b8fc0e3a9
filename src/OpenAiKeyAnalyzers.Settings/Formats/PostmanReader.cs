using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>
/// Finds the requests of a Postman collection among the values of its JSON (collection format 2.1, schema.getpostman.com): the URL,
/// headers, credential and body of each.
/// </summary>
internal static class PostmanReader
{
    /// <summary>
    /// Converts disabled headers and variables to text, because Postman does not send them. Collections mark them as <c>"disabled":
    /// true</c>, environments as <c>"enabled": false</c>.
    /// </summary>
    internal static void RemoveDisabled(List<SettingsEntry> entries)
    {
        HashSet<SettingsPath> disabled = [.. entries
            .Where(static entry => (entry.Path is { Name: "disabled", Parent: not null } && entry.Value.Value == "true")
                || (entry.Path is { Name: "enabled", Parent: not null } && entry.Value.Value == "false"))
            .Select(static entry => entry.Path.Parent!)];
        for (int i = 0; i < entries.Count && disabled.Count > 0; i++)
        {
            if (entries[i].Path.Parent is { } parent && disabled.Contains(parent))
            {
                entries[i] = entries[i].With(SettingsPath.Root, entries[i].Value, SettingsRole.Text, null);
            }
        }
    }

    internal static void Resolve(List<SettingsEntry> entries)
    {
        var requests = new Dictionary<SettingsPath, SettingsRequest>();
        var everywhere = new SettingsRequest();
        foreach (SettingsEntry entry in entries)
        {
            if (FindRequest(entry.Path) is { } node && IsUrl(entry.Path, node))
            {
                GetOrAddRequest(requests, node).Urls.Add(entry.Value.Value);
                everywhere.Urls.Add(entry.Value.Value);
            }
        }

        var resolved = new List<SettingsEntry>(entries.Count);
        foreach (SettingsEntry entry in entries)
        {
            SettingsPath? node = FindRequest(entry.Path);
            SettingsRequest request = node is null ? everywhere : GetOrAddRequest(requests, node);
            if (node is not null && entry.Path is { Name: "raw", Parent.Name: "body" })
            {
                RequestBodyReader.Read(entry.Value, request, resolved);
            }
            else if (IsCredential(entry.Path))
            {
                SettingsEntry credential = WithRole(entry, SettingsRole.Local, request);
                credential.IsCredential = true;
                resolved.Add(credential);
            }
            else
            {
                resolved.Add(WithRole(entry, GetRole(entry.Path, node), node is null ? null : request));
            }
        }

        entries.Clear();
        entries.AddRange(resolved);
    }

    private static SettingsRole GetRole(SettingsPath path, SettingsPath? request) =>
        request is null ? (IsVariable(path) ? SettingsRole.Local : SettingsRole.Text)
        : path.Parent?.Name == "header" ? SettingsRole.Header
        : IsUrl(path, request) ? SettingsRole.Url
        : SettingsRole.Text;

    private static SettingsEntry WithRole(SettingsEntry entry, SettingsRole role, SettingsRequest? request)
    {
        SettingsEntry copy = entry.With(entry.Path, entry.Value, role, entry.Name);
        copy.Request = request;
        return copy;
    }

    private static SettingsRequest GetOrAddRequest(Dictionary<SettingsPath, SettingsRequest> requests, SettingsPath node)
    {
        if (!requests.TryGetValue(node, out SettingsRequest? request))
        {
            requests.Add(node, request = new SettingsRequest());
        }

        return request;
    }

    private static SettingsPath? FindRequest(SettingsPath path)
    {
        foreach (SettingsPath node in path.Ancestors())
        {
            // "originalRequest" belongs to a saved response: it is not sent again.
            if (node.Name == "request")
            {
                return node;
            }
        }

        return null;
    }

    // "request": "https://…" is a short form of an object that contains only a URL.
    private static bool IsUrl(SettingsPath path, SettingsPath request) =>
        path == request
        || (path.Name == "url" && path.Parent == request)
        || (path.Name == "raw" && path.Parent is { Name: "url" } url && url.Parent == request);

    // Matches "auth": { "type": "bearer", "bearer": [ { "key": "token", "value": "…" } ] }.
    private static bool IsCredential(SettingsPath path) => path is { Name: "token", Parent: { Name: "bearer", Parent.Name: "auth" } };

    private static bool IsVariable(SettingsPath path) => path.Parent?.Name is "variable" or "values";
}
