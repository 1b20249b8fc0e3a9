using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>
/// Resolves the variables that a file itself defines: the destination of a request whose URL starts with one, and the variable that is used
/// in an Authorization header.
/// </summary>
internal static class RequestVariableResolver
{
    private static readonly (string Open, string Close)[] Delimiters =
        [("{{", "}}"), ("${env:", "}"), ("$env:", ""), ("${", "}"), ("%", "%"), ("$", "")];

    // A variable that is used in many URLs must not multiply the size of a file.
    private const int MaxUrlLength = 1024;

    internal static void Resolve(List<SettingsEntry> entries)
    {
        if (!entries.Exists(static entry => entry.Request is not null))
        {
            return;
        }

        var variables = new Dictionary<string, SettingsEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (SettingsEntry entry in entries)
        {
            if (entry.Role is SettingsRole.Local or SettingsRole.Variable or SettingsRole.Url && entry.Path.Name.Length > 0
                && !variables.ContainsKey(entry.Path.Name))
            {
                variables.Add(entry.Path.Name, entry);
            }
        }

        var seen = new HashSet<SettingsRequest>();
        foreach (SettingsEntry entry in entries)
        {
            if (entry.Request is { } request && seen.Add(request))
            {
                ResolveUrls(request, variables);
            }
        }

        foreach (SettingsEntry entry in entries)
        {
            if (entry.Role == SettingsRole.Url && entry.Request is not null)
            {
                ResolveUrl(entry, variables);
            }

            if (entry.Role == SettingsRole.Header && entry.IsAuthorization)
            {
                int scheme = AuthorizationScheme.GetPrefixLength(entry.Value.Value);
                Link(entry, entry.Value.Value.Substring(scheme), hasScheme: scheme > 0, variables);
            }
            else if (entry.Role != SettingsRole.Header && entry.IsCredential)
            {
                Link(entry, entry.Value.Value, hasScheme: true, variables);
            }
        }
    }

    /// <param name="credential">The entry in which a variable is used.</param>
    /// <param name="value">The part of the entry that may be a variable.</param>
    /// <param name="hasScheme">Whether the scheme precedes it, so that the variable contains only the key.</param>
    /// <param name="variables">The variables of the file.</param>
    private static void Link(SettingsEntry credential, string value, bool hasScheme, Dictionary<string, SettingsEntry> variables)
    {
        if (FindName(value, out int end) is not { } name || end != value.TrimEnd().Length
            || !variables.TryGetValue(name, out SettingsEntry? variable))
        {
            return;
        }

        if (variable.Request is not null)
        {
            variable.HasOpposedUses |= variable.IsCredential != hasScheme;
            if (credential.Request is { } request && request != variable.Request)
            {
                variable.OtherRequests.Add(request);
            }
        }
        else
        {
            variable.Request = credential.Request;
            variable.IsCredential = hasScheme;
            variable.IsAuthorization = !hasScheme;
        }
    }

    private static void ResolveUrls(SettingsRequest request, Dictionary<string, SettingsEntry> variables)
    {
        for (int i = 0; i < request.Urls.Count; i++)
        {
            string address = request.Urls[i];
            if (FindName(address, out int end) is { } name && variables.TryGetValue(name, out SettingsEntry? variable))
            {
                request.Urls[i] = variable.Value.Value.Trim() + address.Substring(end);
            }
        }
    }

    private static void ResolveUrl(SettingsEntry entry, Dictionary<string, SettingsEntry> variables)
    {
        if (FindName(entry.Value.Value, out int end) is { } name && variables.TryGetValue(name, out SettingsEntry? variable)
            && variable != entry && variable.Value.Length <= MaxUrlLength)
        {
            string beginning = variable.Value.Value.Trim();
            variable.IsUrl = true;
            entry.Url = entry.Value.ReplaceBeginning(beginning, end);
            entry.UrlStart = beginning.Length;
        }
    }

    /// <summary>Finds the name of the variable with which a string starts.</summary>
    private static string? FindName(string text, out int end)
    {
        foreach ((string open, string close) in Delimiters)
        {
            end = open.Length;
            if (!text.StartsWith(open, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or ' '))
            {
                end++;
            }

            string name = text.Substring(open.Length, end - open.Length).Trim();
            if (name.Length > 0 && string.CompareOrdinal(text, end, close, 0, close.Length) == 0)
            {
                end += close.Length;
                return name;
            }
        }

        end = 0;
        return null;
    }
}
