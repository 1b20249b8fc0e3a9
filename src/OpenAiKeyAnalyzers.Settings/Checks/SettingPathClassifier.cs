using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Sinks;
using static OpenAiKeyAnalyzers.Settings.Checks.SettingPathWords;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Classifies a value by the names of its path.</summary>
internal sealed class SettingPathClassifier
{
    private readonly List<string> _letters;
    private readonly int _vendor;
    private bool? _isOfOpenAi;

    internal SettingPathClassifier(SettingsPath path)
    {
        Names = path.GetNames();
        _letters = Names.ConvertAll(static name => KnownKeyNames.Normalize(name.Trim()));
        _vendor = _letters.FindLastIndex(static letters => GetVendorEnd(letters) > 0);
    }

    internal List<string> Names { get; }

    /// <summary>Gets a value indicating whether the path names OpenAI, and no provider with a compatible API.</summary>
    internal bool IsOfOpenAi => _isOfOpenAi ??= _vendor >= 0 && !IsTest && !IsOfOtherVendor;

    /// <summary>Gets a value indicating whether the path names OpenAI and the last name is that of a key.</summary>
    internal bool IsKey
    {
        get
        {
            if (!IsOfOpenAi || IsInVault)
            {
                return false;
            }

            string own = _letters[_vendor];
            string rest = own.Substring(GetVendorEnd(own));
            if (_vendor < _letters.Count - 1)
            {
                return KeyWords.Contains(StripSuffixes(_letters[_letters.Count - 1]));
            }

            return KeyWords.Contains(StripSuffixes(rest))
                || (rest.Length == 0
                    && (KeyWords.Contains(StripVendor(own)) || (_vendor > 0 && _letters[_vendor - 1] is "apikeys" or "keys" or "secrets")));
        }
    }

    /// <summary>Gets a value indicating whether the last name is that of a credential of any provider.</summary>
    internal bool IsCredential =>
        _letters.Count > 0
        && Array.Exists(["key", "token", "secret", "credential", "authorization", "bearer"],
            word => _letters[_letters.Count - 1].EndsWith(word, StringComparison.Ordinal));

    internal bool IsAdmin => _letters.Exists(static letters => letters.IndexOf("admin", StringComparison.Ordinal) >= 0);

    /// <summary>Gets a value indicating whether the setting may be for the administration endpoints: usage, costs.</summary>
    internal bool CanBeAdmin =>
        IsAdmin || _letters.Exists(
            static letters =>
            Array.Exists(["usage", "cost", "billing", "organization", "audit"],
                word => letters.IndexOf(word, StringComparison.Ordinal) >= 0));

    internal bool IsAzure =>
        _letters.Exists(static letters => letters.IndexOf("azure", StringComparison.Ordinal) >= 0
            || letters.StartsWith("aoai", StringComparison.Ordinal));

    /// <summary>
    /// Gets a value indicating whether a name shows that the setting is for Azure OpenAI: <c>AzureOpenAI</c>, <c>AZURE_OPENAI_ENDPOINT</c>,
    /// <c>AOAI_KEY</c>.
    /// </summary>
    internal bool IsAzureOpenAi =>
        _letters.Exists(static letters => letters.StartsWith("aoai", StringComparison.Ordinal)
            || letters.IndexOf("azureopenai", StringComparison.Ordinal) >= 0
            || letters.IndexOf("openaiazure", StringComparison.Ordinal) >= 0);

    /// <summary>Gets a value indicating whether the last name is that of a URL.</summary>
    internal bool IsEndpoint
    {
        get
        {
            string last = _letters.Count > 0 ? _letters[_letters.Count - 1] : string.Empty;
            return EndpointWords.Contains(last.Substring(GetVendorEnd(last))) || IsApiUrl;
        }
    }

    /// <summary>
    /// Gets a value indicating whether the last name shows that API requests are sent to the URL, and not only that it is a URL.
    /// </summary>
    internal bool IsApiUrl
    {
        get
        {
            string last = _letters.Count > 0 ? _letters[_letters.Count - 1] : string.Empty;
            return Array.Exists(ApiUrlWords, word => last.EndsWith(word, StringComparison.Ordinal));
        }
    }

    /// <summary>
    /// Gets a value indicating whether the path names OpenAI, and the last name shows only that the value is a client's endpoint:
    /// <c>AzureOpenAI:Endpoint</c>, but not <c>AzureOpenAI:StudioUrl</c>.
    /// </summary>
    internal bool IsClientEndpoint
    {
        get
        {
            string last = _letters.Count > 0 ? _letters[_letters.Count - 1] : string.Empty;
            return (IsOfOpenAi || IsAzureOpenAi) && Array.IndexOf(ClientEndpointWords, last.Substring(GetVendorEnd(last))) >= 0;
        }
    }

    /// <summary>Gets a value indicating whether the path names OpenAI, and the last name is that of a model for requests.</summary>
    internal bool IsModel
    {
        get
        {
            string last = _letters.Count > 0 ? StripSuffixes(_letters[_letters.Count - 1]) : string.Empty;
            return IsOfOpenAi && !IsAzure && Array.Exists(ModelWords, word => last.EndsWith(word, StringComparison.Ordinal))
                && !_letters.Exists(
                    static letters => Array.Exists(CatalogWords, word => letters.IndexOf(word, StringComparison.Ordinal) >= 0));
        }
    }

    /// <summary>
    /// Gets a value indicating whether the path names OpenAI, and the last name is that of an organization: <c>OpenAI:OrgId</c>,
    /// <c>OPENAI_ORG_ID</c>.
    /// </summary>
    internal bool IsOrganization => IsOwn(OrganizationWords);

    /// <summary>Gets a value indicating whether the path names OpenAI, and the last name is that of a project ID.</summary>
    internal bool IsProject => IsOwn(ProjectWords);

    /// <summary>
    /// Gets a value indicating whether the last name is that of a service's provider: <c>Provider</c>, <c>OPENAI_API_TYPE</c>.
    /// </summary>
    internal bool IsProvider
    {
        get
        {
            string last = _letters.Count > 0 ? _letters[_letters.Count - 1] : string.Empty;
            return last.EndsWith("provider", StringComparison.Ordinal)
                || last.Substring(GetVendorEnd(last)) is "type" or "apitype" or "service" or "servicetype" or "vendor" or "backend";
        }
    }

    /// <summary>
    /// Finds the destination for the value of <see cref="IsProvider"/>; <see langword="null"/> if it is unknown, or OpenAI itself.
    /// </summary>
    internal static Destination? FindProviderDestination(string value)
    {
        string letters = KnownKeyNames.Normalize(value.Trim());
        return letters.IndexOf("azure", StringComparison.Ordinal) >= 0 ? Destination.AzureOpenAI
            : Array.Exists(OtherVendors, other => letters.IndexOf(other, StringComparison.Ordinal) >= 0) ? Destination.OtherProvider
            : null;
    }

    /// <summary>Gets a value indicating whether the last name is that of a deployment, which only Azure's service has.</summary>
    internal bool IsDeployment => _letters.Count > 0 && _letters[_letters.Count - 1].StartsWith("deployment", StringComparison.Ordinal);

    /// <summary>Gets a value indicating whether the last name shows that the value is for a model service.</summary>
    internal bool IsOfModelService =>
        _letters.Count > 0
        && Array.Exists(ModelServices, word => _letters[_letters.Count - 1].IndexOf(word, StringComparison.Ordinal) >= 0);

    /// <summary>Determines whether the last name is one of several words, in OpenAI's own section or after its name.</summary>
    private bool IsOwn(string[] words)
    {
        if (!IsOfOpenAi || IsAzure)
        {
            return false;
        }

        string last = _letters[_letters.Count - 1];
        return _vendor == _letters.Count - 1 ? Array.IndexOf(words, last.Substring(GetVendorEnd(last))) >= 0
            : _vendor == _letters.Count - 2 && Array.IndexOf(words, last) >= 0;
    }

    private bool IsOfOtherVendor =>
        _letters.Exists(static letters => Array.Exists(OtherVendors, other => letters.IndexOf(other, StringComparison.Ordinal) >= 0));

    // In "KeyVault": { "OpenAiSecret": "openai-api-key" }, the value is the name of a secret.
    private bool IsInVault =>
        _letters.Exists(static letters => letters.IndexOf("keyvault", StringComparison.Ordinal) >= 0 || letters == "vault"
            || letters.EndsWith("secretname", StringComparison.Ordinal) || letters.EndsWith("secretnames", StringComparison.Ordinal));

    private bool IsTest =>
        Names.Exists(
            static name =>
            Array.Exists(name.Split('_', '-'), static part => part.ToUpperInvariant() is "TEST" or "TESTS" or "FAKE" or "MOCK" or "DUMMY"));

    /// <summary>
    /// Determines whether a URL belongs to a key: it is in the key's section or in a containing one; among environment variables, it must
    /// name its purpose.
    /// </summary>
    internal bool IsRelatedTo(SettingPathClassifier key, bool amongVariables)
    {
        int section = key._vendor + 1;
        if (section < key.Names.Count && HasSamePrefix(key, section))
        {
            return !IsOfListedObject(section, key);
        }

        int parents = Names.Count - 1;
        return parents < key.Names.Count && HasSamePrefix(key, parents) && (IsOfModelService || (parents > 0 && !amongVariables));
    }

    // In "OpenAI": { "ToolServers": [{ "Url": "…" }] }, each object in the list has its own URL.
    private bool IsOfListedObject(int section, SettingPathClassifier key)
    {
        for (int i = section; i < Names.Count - 1; i++)
        {
            if (Names[i].All(char.IsDigit) && !HasSamePrefix(key, i + 1))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasSamePrefix(SettingPathClassifier other, int count)
    {
        if (Names.Count < count || other.Names.Count < count)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            if (!Names[i].Equals(other.Names[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static int GetVendorEnd(string letters)
    {
        int end = 0;
        foreach (string vendor in Vendors)
        {
            int at = letters.LastIndexOf(vendor, StringComparison.Ordinal);
            end = at >= 0 ? Math.Max(end, at + vendor.Length) : end;
        }

        return end;
    }

    private static string StripVendor(string letters)
    {
        foreach (string vendor in Vendors)
        {
            if (letters.EndsWith(vendor, StringComparison.Ordinal))
            {
                return letters.Substring(0, letters.Length - vendor.Length);
            }
        }

        return string.Empty;
    }

    private static string StripSuffixes(string letters)
    {
        string plain = letters.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        foreach (string stage in Stages)
        {
            if (plain.EndsWith(stage, StringComparison.Ordinal))
            {
                return plain.Substring(0, plain.Length - stage.Length);
            }
        }

        return plain;
    }
}
