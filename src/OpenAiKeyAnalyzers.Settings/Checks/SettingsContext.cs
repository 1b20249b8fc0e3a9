using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Provides the rules with the context of a value.</summary>
internal sealed class SettingsContext(SettingsDocument document, SettingsOptions options)
{
    // Settings files contain fewer URLs. A file with more is data: comparing each key with each URL would take too long, so the
    // destinations of its keys are unknown.
    private const int MaxUrls = 256;

    // Limits the search in { "tools": [ { "function": { "name": … } } ] }.
    private const int MaxParameterDepth = 8;

    private List<(SettingsEntry Entry, SettingPathClassifier Names)>? _urls;
    private (SettingsPath Path, SettingPathClassifier Names)? _names;
    private readonly Dictionary<string, bool> _vendors = new(StringComparer.Ordinal);
    private readonly Dictionary<SettingsRequest, Destination> _destinations = [];
    private ILookup<SettingsPath, SettingsEntry>? _endpoints;
    private HashSet<SettingsRequest>? _authorized;
    private Dictionary<string, SettingsEntry>? _variables;
    private HashSet<(object Scope, string Name)>? _headers;
    private HashSet<(SettingsRequest Request, string Word)>? _words;
    private HashSet<string>? _scriptNames;
    private PostmanQueries? _queries;
    private ILookup<string, SettingsEntry>? _locals;

    internal SettingsFile File { get; } = document.File;

    internal SettingsOptions Options { get; } = options;

    /// <summary>Gets the text of the file.</summary>
    internal string Text => document.Text;

    /// <summary>Gets the origin of the values.</summary>
    internal ValueOrigin Origin => File.IsTemplate ? ValueOrigin.SettingsTemplate : ValueOrigin.SettingsFile;

    /// <summary>Gets a value indicating whether made-up keys and names are intended in the file.</summary>
    internal bool IsTest => Options.IsTestProject || document.File.IsTest;

    /// <summary>
    /// Determines whether a POSIX script names a variable without referring to its value: <c>read NAME</c>, <c>for NAME in</c>.
    /// </summary>
    internal bool IsNamedInScript(string name) =>
        File.Format.Has(SettingsTraits.BareNames) && (_scriptNames ??= FindScriptNames(Text)).Contains(name);

    /// <summary>Determines whether the file contains a URL of a key's vendor.</summary>
    internal bool HasVendorUrl(string? vendor)
    {
        if (vendor is null)
        {
            return false;
        }

        if (!_vendors.TryGetValue(vendor, out bool has))
        {
            string name = vendor.Replace(" ", string.Empty);
            has = document.Entries.Any(entry => entry.Role != SettingsRole.Text
                && UrlHost.FindOptionalScheme(entry.Value.Value) is { } host
                && host.Replace(".", string.Empty).IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0)
                || Options.CodeNamesVendor(vendor);
            _vendors.Add(vendor, has);
        }

        return has;
    }

    /// <summary>Determines whether the file sets a variable with exactly this name.</summary>
    internal bool HasVariable(string name) => FindVariable(name) is not null;

    /// <summary>Finds the first entry with exactly this name.</summary>
    internal SettingsEntry? FindVariable(string name)
    {
        if (_variables is null)
        {
            _variables = new Dictionary<string, SettingsEntry>(StringComparer.Ordinal);
            foreach (SettingsEntry entry in document.Entries)
            {
                if (!_variables.ContainsKey(entry.Path.Name))
                {
                    _variables.Add(entry.Path.Name, entry);
                }
            }
        }

        return _variables.TryGetValue(name, out SettingsEntry? found) ? found : null;
    }

    /// <summary>Finds all definitions of a variable in a file of requests.</summary>
    internal IReadOnlyList<SettingsEntry> FindRequestVariables(string name)
    {
        _locals ??= document.Entries.Where(entry => File.Format.Has(SettingsTraits.RequestVariables) && entry.Role == SettingsRole.Local)
            .ToLookup(static entry => entry.Path.Name, StringComparer.Ordinal);
        return [.. _locals[name]];
    }

    /// <summary>Gets the scope of a header: a request, or a section of headers.</summary>
    internal static object ScopeOf(SettingsEntry header) => (object?)header.Request ?? header.Path.Parent ?? SettingsPath.Root;

    /// <summary>
    /// Determines whether there is a header with this name next to another one: a second one would also be sent, or be rejected.
    /// </summary>
    internal bool HasHeader(SettingsEntry beside, string name)
    {
        _headers ??= [.. document.Entries.Where(static entry => entry.Name is not null)
            .Select(static entry => (ScopeOf(entry), entry.Path.Name.ToUpperInvariant()))];
        return _headers.Contains((ScopeOf(beside), name.ToUpperInvariant()));
    }

    /// <summary>Determines whether a request contains a key, in its Authorization header or in a setting of its tool.</summary>
    internal bool IsAuthorized(SettingsRequest request)
    {
        if (_authorized is null)
        {
            _authorized = [];
            foreach (SettingsEntry entry in document.Entries)
            {
                if (entry.Request is not null && (entry.IsAuthorization || entry.IsCredential))
                {
                    _authorized.Add(entry.Request);
                }
            }
        }

        // A Postman collection may define the authorization of all its requests.
        return _authorized.Contains(request) || (File.Format.Has(SettingsTraits.Collection) && _authorized.Count > 0);
    }

    /// <summary>
    /// Determines whether the body of a request contains a parameter, in the form that <see cref="ModelLimitTable.Normalize"/> returns.
    /// </summary>
    internal bool HasWord(SettingsRequest request, string word)
    {
        if (_words is null)
        {
            _words = [];
            foreach (SettingsEntry entry in document.Entries)
            {
                if (entry is { Request: { } owner, Role: SettingsRole.Body })
                {
                    _words.Add((owner, ModelLimitTable.Normalize(entry.Value.Value)));
                    foreach (SettingsPath node in entry.Path.Ancestors().Take(MaxParameterDepth))
                    {
                        _words.Add((owner, ModelLimitTable.Normalize(node.Name)));
                    }
                }
            }
        }

        return _words.Contains((request, word));
    }

    /// <summary>Determines whether a Postman collection adds a parameter to the query of a request, outside of its URL.</summary>
    internal bool MayAddToQuery(SettingsRequest request, string name) =>
        File.Format.Has(SettingsTraits.Collection)
        && (_queries ??= new PostmanQueries(document.Entries)).MayAdd(request, name);

    /// <summary>Gets the destination of a request.</summary>
    internal Destination GetDestination(SettingsRequest request)
    {
        if (!_destinations.TryGetValue(request, out Destination host))
        {
            _destinations.Add(request, host = SettingsDestinations.Classify(request, Options));
        }

        return host;
    }

    /// <summary>Gets the names of an entry. All rules check one entry before the next one, so only the last names are kept.</summary>
    internal SettingPathClassifier GetNames(SettingsEntry entry) => _names is { } last && last.Path == entry.Path ? last.Names
        : (_names = (entry.Path, new SettingPathClassifier(entry.Path))).Value.Names;

    /// <summary>Gets the destination for a part of a request; for a setting, only if its names show that it is OpenAI's.</summary>
    internal Destination GetDestination(SettingsEntry entry) =>
        entry.Request is { } request ? GetDestination(request) : GetNames(entry) is { IsOfOpenAi: true } names
        ? GetDestination(entry, names) : Destination.Unknown;

    /// <summary>Gets the destination for a key with the path <paramref name="names"/>.</summary>
    internal Destination GetDestination(SettingsEntry entry, SettingPathClassifier names)
    {
        if (entry.Request is { } request && (entry.IsCredential || entry.IsAuthorization))
        {
            return GetDestination(request);
        }

        _urls ??= FindUrls();
        if (_urls.Count == MaxUrls)
        {
            return Destination.Unknown;
        }

        Destination? host = null;
        foreach ((SettingsEntry address, SettingPathClassifier addressNames) in _urls)
        {
            if (addressNames.IsRelatedTo(names, entry.Role is SettingsRole.Variable or SettingsRole.Local))
            {
                Destination next = addressNames.IsDeployment ? Destination.AzureOpenAI
                    : addressNames.IsProvider
                    ? SettingPathClassifier.FindProviderDestination(address.Value.Value) ?? Destination.OpenAI
                    : SettingsDestinations.Classify(address.Value.Value, Options);
                host = host is { } known ? SettingsDestinations.Combine(known, next) : next;
            }
        }

        return host ?? (names.IsAzure ? Destination.AzureOpenAI : FindCodeDestination(entry) ?? Destination.OpenAI);
    }

    // The requests of .http files and scripts are independent of the project's code.
    private Destination? FindCodeDestination(SettingsEntry entry) =>
        entry.Request is null && entry.Role is SettingsRole.Setting or SettingsRole.Variable or SettingsRole.Local
        ? Options.CodeDestination.Value : null;

    /// <summary>
    /// Gets the common destination of the URLs in the section of a setting, regardless of its name; unresolved if they differ.
    /// </summary>
    internal Destination GetEndpointBeside(SettingsEntry entry)
    {
        _endpoints ??= document.Entries
            .Where(static other => other.Role is SettingsRole.Setting or SettingsRole.Variable && other.Path.Parent is not null
                && new SettingPathClassifier(other.Path).IsEndpoint && UrlHost.FindOptionalScheme(other.Value.Value) is not null)
            .ToLookup(static other => other.Path.Parent!);
        Destination? common = null;
        foreach (SettingsEntry endpoint in entry.Path.Parent is { } section && section != SettingsPath.Root ? _endpoints[section] : [])
        {
            Destination next = SettingsDestinations.Classify(endpoint.Value.Value, Options);
            common = common is null || common == next ? next : Destination.Unresolved;
        }

        return common ?? Destination.Unknown;
    }

    /// <summary>Gets the URLs in this file and in the files that are read together with it.</summary>
    private List<(SettingsEntry Entry, SettingPathClassifier Names)> FindUrls()
    {
        var addresses = new List<(SettingsEntry, SettingPathClassifier)>();
        AddUrls(document, addresses);
        foreach (SettingsDocument layer in Options.Overlays())
        {
            AddUrls(layer, addresses);
        }

        return addresses;
    }

    private static void AddUrls(SettingsDocument document, List<(SettingsEntry Entry, SettingPathClassifier Names)> addresses)
    {
        foreach (SettingsEntry entry in document.Entries)
        {
            if (addresses.Count == MaxUrls)
            {
                return;
            }

            if (entry.Role is SettingsRole.Setting or SettingsRole.Variable or SettingsRole.Local && entry.Value.Value.Trim().Length > 0
                && new SettingPathClassifier(entry.Path) is var names
                && (names.IsDeployment || (names.IsEndpoint && IsUrl(entry.Value.Value))
                    || (names.IsProvider && SettingPathClassifier.FindProviderDestination(entry.Value.Value) is not null)))
            {
                addresses.Add((entry, names));
            }
        }
    }

    // The value of "Host": "production" is not a URL, but a release may replace it with any URL.
    private static bool IsUrl(string value) =>
        VariableReferenceMasker.StartsWithReference(value.Trim()) || UrlHost.FindOptionalScheme(value) is not null
        || value.IndexOf("://", StringComparison.Ordinal) > 0 || VariableReference.Parse(value) is not null;

    private static HashSet<string> FindScriptNames(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (text[i] == '_' || char.IsLetterOrDigit(text[i])))
            {
                continue;
            }

            if (i > start && (start == 0 || text[start - 1] is not ('$' or '{')))
            {
                names.Add(text.Substring(start, i - start));
            }

            start = i + 1;
        }

        return names;
    }
}
