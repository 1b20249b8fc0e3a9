namespace OpenAiKeyAnalyzers.Values.Settings.Judging;

/// <summary>What a rule may ask about the place of a value.</summary>
internal sealed class SettingsContext(SettingsDocument document, SettingsOptions options)
{
    // Nobody's settings have more. A file that does is data: comparing each key with each address would take too long, so nothing is
    // known of any key's server.
    private const int MostAddresses = 256;

    private List<(SettingsEntry Entry, SettingNames Names)>? _addresses;
    private readonly Dictionary<string, bool> _vendors = new(StringComparer.Ordinal);
    private readonly Dictionary<SettingsRequest, SettingsHost> _hosts = [];
    private HashSet<SettingsRequest>? _authorized;
    private HashSet<string>? _variables;

    internal SettingsFile File { get; } = document.File;

    internal SettingsOptions Options { get; } = options;

    /// <summary>The text of the file.</summary>
    internal string Text => document.Text;

    /// <summary>Whether made-up keys and names are right here.</summary>
    internal bool IsTest => Options.IsTestProject || document.File.IsTest;

    /// <summary>Whether the file names an address of a provider of keys.</summary>
    internal bool HasAddressOf(string? vendor)
    {
        if (vendor is null)
        {
            return false;
        }

        if (!_vendors.TryGetValue(vendor, out bool has))
        {
            string name = vendor.Replace(" ", string.Empty);
            has = document.Entries.Any(entry => entry.Role != SettingsRole.Text && SettingsHosts.HostOf(entry.Value.Value) is { } host
                && host.Replace(".", string.Empty).IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0);
            _vendors.Add(vendor, has);
        }

        return has;
    }

    /// <summary>Whether the file gives a variable this very name.</summary>
    internal bool HasVariable(string name)
    {
        if (_variables is null)
        {
            _variables = new HashSet<string>(StringComparer.Ordinal);
            foreach (SettingsEntry entry in document.Entries)
            {
                _variables.Add(entry.Path.Name);
            }
        }

        return _variables.Contains(name);
    }

    /// <summary>Whether a request brings a key along, in its Authorization header or in the place that its tool has for one.</summary>
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

        // A collection of Postman may say for all its requests how they are authorized.
        return _authorized.Contains(request) || (File.Kind == SettingsFileKind.PostmanCollection && _authorized.Count > 0);
    }

    /// <summary>Whose server a request goes to.</summary>
    internal SettingsHost HostOf(SettingsRequest request)
    {
        if (!_hosts.TryGetValue(request, out SettingsHost host))
        {
            _hosts.Add(request, host = SettingsHosts.Of(request, Options));
        }

        return host;
    }

    /// <summary>Whose server a part of a request is for; of a setting, only if its names say that it is OpenAI's.</summary>
    internal SettingsHost HostOf(SettingsEntry entry) =>
        entry.Request is { } request ? HostOf(request) : new SettingNames(entry.Path) is { IsOfOpenAi: true } names ? HostOf(entry, names) : SettingsHost.Foreign;

    /// <summary>Whose server a key is meant for that stands under <paramref name="names"/>.</summary>
    internal SettingsHost HostOf(SettingsEntry entry, SettingNames names)
    {
        if (entry.Request is { } request && (entry.IsCredential || entry.IsAuthorization || entry.Role is SettingsRole.Header or SettingsRole.Body))
        {
            return HostOf(request);
        }

        _addresses ??= AddressesIn();
        if (_addresses.Count == MostAddresses)
        {
            return SettingsHost.Foreign;
        }

        SettingsHost? host = null;
        foreach ((SettingsEntry address, SettingNames addressNames) in _addresses)
        {
            if (addressNames.IsBeside(names, entry.Role is SettingsRole.Variable or SettingsRole.Local))
            {
                SettingsHost next = addressNames.IsDeployment ? SettingsHost.Azure
                    : addressNames.IsProvider ? SettingNames.HostOfProvider(address.Value.Value) ?? SettingsHost.OpenAi
                    : SettingsHosts.Of(address.Value.Value, Options);
                host = host is null || host == next ? next : next == SettingsHost.Foreign || host == SettingsHost.Foreign ? SettingsHost.Foreign : SettingsHost.Azure;
            }
        }

        return host ?? (names.IsAzure ? SettingsHost.Azure : SettingsHost.OpenAi);
    }

    /// <summary>The addresses in this file and in those that are read with it.</summary>
    private List<(SettingsEntry Entry, SettingNames Names)> AddressesIn()
    {
        var addresses = new List<(SettingsEntry, SettingNames)>();
        AddAddresses(document, addresses);
        foreach (SettingsDocument layer in Options.Layers())
        {
            AddAddresses(layer, addresses);
        }

        return addresses;
    }

    private static void AddAddresses(SettingsDocument document, List<(SettingsEntry Entry, SettingNames Names)> addresses)
    {
        foreach (SettingsEntry entry in document.Entries)
        {
            if (addresses.Count == MostAddresses)
            {
                return;
            }

            if (entry.Role is SettingsRole.Setting or SettingsRole.Variable or SettingsRole.Local && entry.Value.Value.Trim().Length > 0
                && new SettingNames(entry.Path) is var names && (names.IsDeployment || (names.IsEndpoint && IsAddress(entry.Value.Value)) || (names.IsProvider && SettingNames.HostOfProvider(entry.Value.Value) is not null)))
            {
                addresses.Add((entry, names));
            }
        }
    }

    // "Host": "production" tells nothing; what a release writes there may be any address.
    private static bool IsAddress(string value) => Holes.BeginsWithOne(value.Trim()) || SettingsHosts.HostOf(value) is not null || value.IndexOf("://", StringComparison.Ordinal) > 0 || Expansion.Read(value) is not null;
}
