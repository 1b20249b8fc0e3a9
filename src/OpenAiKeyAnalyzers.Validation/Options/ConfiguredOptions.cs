using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Options;

/// <summary>Represents the options of a project for one file, for the compiler, an editor or a build task.</summary>
internal class ConfiguredOptions
{
    private const string Prefix = "openai_key_analyzers.";
    private const string DefaultVariable = "OPENAI_API_KEY";

    private readonly Func<string, string?> _read;
    private readonly List<string> _allowedValues;
    private readonly List<string> _openAiHosts;

    /// <param name="read">Gets the value of an <c>.editorconfig</c> key; <see langword="null"/> if it is not set.</param>
    internal ConfiguredOptions(Func<string, string?> read)
    {
        _read = read;
        string? property = read("build_property.OpenAiKeyEnvironmentVariable")?.Trim();
        EnvironmentVariable = NameOr("environment_variable", property is { Length: > 0 } ? property : DefaultVariable);
        AdminEnvironmentVariable = NameOr("admin_environment_variable", "OPENAI_ADMIN_KEY");
        IsTestProject = string.Equals(read("build_property.IsTestProject")?.Trim(), "true", StringComparison.OrdinalIgnoreCase);
        ConfigurationKey = NameOr("configuration_key", "OpenAI:ApiKey");
        PrefersConfiguration = string.Equals(Value("key_source"), "configuration", StringComparison.OrdinalIgnoreCase);
        _allowedValues = List("allowed_values");
        _openAiHosts = List("openai_hosts");
    }

    /// <summary>
    /// Gets the environment variable of the key (<c>environment_variable</c>, otherwise the property <c>OpenAiKeyEnvironmentVariable</c>).
    /// </summary>
    internal string EnvironmentVariable { get; }

    /// <summary>Gets the environment variable of the admin key (<c>admin_environment_variable</c>).</summary>
    internal string AdminEnvironmentVariable { get; }

    /// <summary>Gets the configuration key of the API key (<c>configuration_key</c>).</summary>
    internal string ConfigurationKey { get; }

    /// <summary>
    /// Gets a value indicating whether the fix that reads the configuration is offered before the one that reads the environment
    /// (<c>key_source</c>).
    /// </summary>
    internal bool PrefersConfiguration { get; }

    /// <summary>Gets a value indicating whether the project declares itself a test project (the property <c>IsTestProject</c>).</summary>
    internal bool IsTestProject { get; }

    /// <summary>Determines whether <c>openai_hosts</c> lists a host, such as a company's proxy.</summary>
    internal bool IsOpenAiHost(string host) => _openAiHosts.Exists(candidate => candidate.Equals(host, StringComparison.OrdinalIgnoreCase));

    /// <summary>Determines whether <c>allowed_values</c> lists a string: completely, or by a <c>prefix*</c>.</summary>
    internal bool IsAllowed(string text)
    {
        foreach (string allowed in _allowedValues)
        {
            bool matches = allowed[allowed.Length - 1] == '*'
                ? text.StartsWith(allowed.Substring(0, allowed.Length - 1), StringComparison.Ordinal)
                : string.Equals(text, allowed, StringComparison.Ordinal);
            if (matches)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gets the environment variable from which keys of a kind are read.</summary>
    internal string VariableFor(ApiKeyKind kind) => kind switch
    {
        ApiKeyKind.Admin => AdminEnvironmentVariable,
        ApiKeyKind.AzureOpenAI => "AZURE_OPENAI_API_KEY",
        _ => EnvironmentVariable,
    };

    /// <summary>Gets the setting from which keys of a kind are read.</summary>
    internal string SettingFor(ApiKeyKind kind) => kind switch
    {
        ApiKeyKind.Admin => "OpenAI:AdminKey",
        ApiKeyKind.AzureOpenAI => "AzureOpenAI:ApiKey",
        _ => ConfigurationKey,
    };

    private string? Value(string name) => _read(Prefix + name)?.Trim();

    private List<string> List(string name) =>
        [.. (Value(name) ?? string.Empty).Split(',').Select(static value => value.Trim()).Where(static value => value.Length > 0)];

    private string NameOr(string name, string fallback) => Value(name) is { Length: > 0 } value ? value : fallback;
}
