using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Configuration;
using OpenAiKeyAnalyzers.Validation.Options;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>
/// Provides the inputs of the rules: the project, its settings files, and the values that the program reads. Each is computed on first use.
/// </summary>
internal sealed class ConfigurationInputs
{
    private readonly Compilation _program;
    private readonly AnalyzerOptions _options;
    private readonly ConfiguredOptions _configured;
    private readonly Lazy<IReadOnlyList<ProjectFile>> _files;
    private readonly Lazy<IReadOnlyList<ConfigurationFile>> _configurations;
    private readonly Lazy<ConfigurationReads> _reads;
    private readonly Lazy<ProgramTexts> _texts;
    private readonly Lazy<bool> _isClosed;
    private readonly Lazy<ConfigurationRule> _rule;

    internal ConfigurationInputs(AnalyzerOptions options, SemanticModel model, CancellationToken cancellation)
        : this(options, model.Compilation, options.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree), cancellation)
    {
    }

    internal ConfigurationInputs(AnalyzerOptions options, Compilation program, AnalyzerConfigOptions config,
        CancellationToken cancellation)
    {
        _program = program;
        _options = options;
        _configured = KeyOptions.FromFile(config);
        Project = new ConfigurationProject(GetProperty);
        _files = new(() => ProjectFile.FindAll(options.AdditionalFiles, GetProperty("ProjectDir"), cancellation));
        _configurations = new(() => [.. _files.Value.Select(static file => file.Configuration)]);
        _reads = new(() => ConfigurationReads.Get(program, cancellation));
        _texts = new(() => ProgramTexts.Get(program, cancellation));
        _isClosed = new(() => ConfigurationReads.HasOnlyClosedChains(program, cancellation));
        _rule = new(() => new ConfigurationRule(Project, Files, Reads.GetApiKeys(ExpectedKey)));
    }

    /// <summary>Gets the properties that MSBuild evaluated.</summary>
    internal ConfigurationProject Project { get; }

    /// <summary>Gets the name of the compiled assembly.</summary>
    internal string? AssemblyName => _program.AssemblyName;

    /// <summary>Gets the string literals of the program.</summary>
    internal ProgramTexts Texts => _texts.Value;

    /// <summary>Gets a value indicating whether the project contains tests.</summary>
    internal bool IsTestProject => Project.IsTestProject || TestCodeDetector.ReferencesTestFramework(_program);

    /// <summary>Gets a value indicating whether a tool, a script or a Compose file may read the <c>.env</c> file.</summary>
    internal bool HasEnvFileReader => Project.HasEnvFileReader || _options.AdditionalFiles.Any(static file =>
        SettingsFile.FromPath(file.Path).Format.Has(SettingsTraits.LoadsEnvFiles));

    /// <summary>
    /// Gets a value indicating whether a <c>.env</c> file may be loaded before the program reads its environment variables.
    /// </summary>
    internal bool CanLoadEnvFile => HasEnvFileReader || EnvironmentLoaders.IsReferenced(_program) || Texts.ContainsPart(".env");

    /// <summary>Gets a value indicating whether the program builds its configurations itself, and all of their providers are
    /// known.</summary>
    internal bool IsClosed => _isClosed.Value;

    /// <summary>Gets the configuration key of the API key, <c>OpenAI:ApiKey</c> by default.</summary>
    internal string ExpectedKey => _configured.ConfigurationKey;

    /// <summary>Gets the JSON files of the project.</summary>
    internal IReadOnlyList<ConfigurationFile> Files => _configurations.Value;

    /// <summary>Gets the values that the program reads.</summary>
    internal ConfigurationReads Reads => _reads.Value;

    /// <summary>Gets a value indicating whether the project defines a user secrets ID.</summary>
    internal bool HasUserSecretsId => GetProperty("UserSecretsId") is { Length: > 0 };

    // A host that runs the analyzers without the project's properties may also omit the file with the attribute.
    private bool IsUserSecretsIdKnown => GetProperty("UserSecretsId") is not null;

    /// <summary>Gets the violations of a chain.</summary>
    internal IEnumerable<ConfigurationViolation> Check(ConfigurationChain chain) =>
        chain.Sources.Any(static source => source.Kind is ConfigurationSourceKind.JsonFile or ConfigurationSourceKind.UserSecrets)
            ? _rule.Value.Check(chain).Where(violation => violation.Rule != Rule.MissingUserSecretsId || IsUserSecretsIdKnown) : [];

    /// <summary>Determines whether OAK2103 is reported for the placeholder in an entry of a settings file.</summary>
    internal bool IsHidingPlaceholder(string path, SettingsEntry entry, CancellationToken cancellation)
    {
        string key = ProjectFile.GetKey(entry);
        return !IsTestProject && GetRelativeName(path) is { } name && ConfigurationReads.FindChains(_program, cancellation)
            .SelectMany(site => Check(site.Chain)).Any(violation => violation.Defect == ConfigurationDefect.PlaceholderValue
                && violation.File?.Name == name && string.Equals(violation.Key, key, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Determines whether the program reads its API key from an environment variable, directly or through a configuration.
    /// </summary>
    internal bool ReadsApiKeyFrom(string variable)
    {
        string key = ConfigurationVariables.GetKey(variable);
        bool isNamed = variable == _configured.EnvironmentVariable || ConfigurationKeys.IsApiKey(key, ExpectedKey);
        return isNamed && (Reads.ReadsVariable(variable) || Reads.All.Select(static read => read.Key)
            .Concat(Reads.Bindings.SelectMany(static binding => binding.Keys)).Contains(key, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Determines whether a <c>.env</c> file of the project sets the environment variable of a key.</summary>
    /// <returns><see langword="null"/> if the project has no <c>.env</c> file.</returns>
    internal bool? IsSetInEnvFile(string key, CancellationToken cancellation)
    {
        bool isFound = false;
        foreach (AdditionalText file in _options.AdditionalFiles)
        {
            var settings = SettingsFile.FromPath(file.Path);
            if (settings.Format.Has(SettingsTraits.Loaded) && !settings.IsTemplate && file.GetText(cancellation) is { } text)
            {
                isFound = true;
                bool isSet = SettingsDocument.Read(settings, text.ToString()).Entries.Any(entry => entry.Name is { } name
                    && string.Equals(ConfigurationVariables.GetKey(name.Value), key, StringComparison.OrdinalIgnoreCase));
                if (isSet)
                {
                    return true;
                }
            }
        }

        return isFound ? false : null;
    }

    /// <summary>Gets the name of a file relative to the project directory; <see langword="null"/> if it is in another directory.</summary>
    internal string? GetRelativeName(string path) => ConfigurationFileName.GetRelative(path, GetProperty("ProjectDir"));

    /// <summary>Gets the location of a value in a settings file.</summary>
    internal Location GetLocation(ConfigurationFile file, string key) =>
        _files.Value.First(candidate => candidate.Configuration == file).GetLocation(key);

    private string? GetProperty(string name) =>
        _options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property." + name, out string? value) ? value : null;
}
