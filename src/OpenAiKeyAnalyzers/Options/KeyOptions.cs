using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.Options;

/// <summary>What a project says about its keys in <c>.editorconfig</c> or <c>.globalconfig</c>, for one file.</summary>
internal sealed class KeyOptions
{
    private const string Prefix = "openai_key_analyzers.";

    private readonly List<string> _allowedValues;
    private readonly List<string> _openAiHosts;

    private KeyOptions(AnalyzerConfigOptions options)
    {
        EnvironmentVariable = NameOr(options, "environment_variable", "OPENAI_API_KEY");
        AdminEnvironmentVariable = NameOr(options, "admin_environment_variable", "OPENAI_ADMIN_KEY");
        ConfigurationKey = NameOr(options, "configuration_key", "OpenAI:ApiKey");
        PrefersConfiguration = string.Equals(Value(options, "key_source"), "configuration", StringComparison.OrdinalIgnoreCase);
        _allowedValues = List(options, "allowed_values");
        _openAiHosts = List(options, "openai_hosts");
    }

    /// <summary>Variable that holds the key (<c>environment_variable</c>).</summary>
    internal string EnvironmentVariable { get; }

    /// <summary>Variable that holds the admin key (<c>admin_environment_variable</c>).</summary>
    internal string AdminEnvironmentVariable { get; }

    /// <summary>Setting that holds the key (<c>configuration_key</c>).</summary>
    internal string ConfigurationKey { get; }

    /// <summary>Whether the fix that reads the configuration comes before the one that reads the environment (<c>key_source</c>).</summary>
    internal bool PrefersConfiguration { get; }

    internal static KeyOptions Of(AnalyzerConfigOptions options) => new(options);

    /// <summary>Whether <c>openai_hosts</c> lists a host, such as a company's proxy.</summary>
    internal bool IsOpenAiHost(string host) => _openAiHosts.Exists(candidate => candidate.Equals(host, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether <c>allowed_values</c> lists a text: whole, or by a <c>prefix*</c>.</summary>
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

    /// <summary>The variable that keys of a kind are read from.</summary>
    internal string VariableFor(ApiKeyKind kind) => kind switch
    {
        ApiKeyKind.Admin => AdminEnvironmentVariable,
        ApiKeyKind.AzureOpenAI => "AZURE_OPENAI_API_KEY",
        _ => EnvironmentVariable,
    };

    /// <summary>The setting that keys of a kind are read from.</summary>
    internal string SettingFor(ApiKeyKind kind) => kind switch
    {
        ApiKeyKind.Admin => "OpenAI:AdminKey",
        ApiKeyKind.AzureOpenAI => "AzureOpenAI:ApiKey",
        _ => ConfigurationKey,
    };

    private static string? Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Prefix + name, out string? value) ? value.Trim() : null;

    private static List<string> List(AnalyzerConfigOptions options, string name) =>
        [.. (Value(options, name) ?? string.Empty).Split(',').Select(static value => value.Trim()).Where(static value => value.Length > 0)];

    private static string NameOr(AnalyzerConfigOptions options, string name, string fallback) =>
        Value(options, name) is { Length: > 0 } value ? value : fallback;
}
