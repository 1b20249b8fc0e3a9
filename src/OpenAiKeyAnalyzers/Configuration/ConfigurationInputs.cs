using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Brings together what the rules ask about: the project, its settings files, and what the program reads. Each is computed when a
/// chain first asks.</summary>
internal sealed class ConfigurationInputs
{
    private readonly AnalyzerConfigOptions _properties;
    private readonly Lazy<IReadOnlyList<ProjectFile>> _files;
    private readonly Lazy<IReadOnlyList<ConfigurationFile>> _configurations;
    private readonly Lazy<ConfigurationReads> _reads;
    private readonly Lazy<ConfigurationRule> _rule;

    internal ConfigurationInputs(AnalyzerOptions options, SemanticModel model, CancellationToken cancellation)
    {
        _properties = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        ExpectedKey = KeyOptions.FromFile(options.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree)).ConfigurationKey;
        _files = new(() => ProjectFile.FindAll(options.AdditionalFiles, GetProperty("ProjectDir"), cancellation));
        _configurations = new(() => [.. _files.Value.Select(static file => file.Configuration)]);
        _reads = new(() => ConfigurationReads.Get(model.Compilation, cancellation));
        _rule = new(() => new ConfigurationRule(new ConfigurationProject(GetProperty), Files, Reads.GetApiKeys(ExpectedKey)));
    }

    /// <summary>Gets the configuration key that is configured, <c>OpenAI:ApiKey</c> by default.</summary>
    internal string ExpectedKey { get; }

    /// <summary>Gets the JSON files of the project.</summary>
    internal IReadOnlyList<ConfigurationFile> Files => _configurations.Value;

    /// <summary>Gets what the program reads.</summary>
    internal ConfigurationReads Reads => _reads.Value;

    /// <summary>Gets a value indicating whether the project defines a user secrets ID.</summary>
    internal bool HasUserSecretsId => GetProperty("UserSecretsId") is { Length: > 0 };

    /// <summary>Gets the violations of a chain.</summary>
    internal IEnumerable<ConfigurationViolation> Check(ConfigurationChain chain) =>
        chain.Sources.Any(static source => source.Kind
            is ConfigurationSourceKind.JsonFile or ConfigurationSourceKind.UserSecrets) ? _rule.Value.Check(chain) : [];

    /// <summary>Gets where a settings file has a value.</summary>
    internal Location GetLocation(ConfigurationFile file, string key) =>
        _files.Value.First(candidate => candidate.Configuration == file).GetLocation(key);

    private string? GetProperty(string name) => _properties.TryGetValue("build_property." + name, out string? value) ? value : null;
}
