using OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;
using OpenAiKeyAnalyzers.Validation.Configuration;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Sources;

/// <summary>
/// Finds values in the same sources as the program. Environment variables: a <c>.env</c> file that the program loads, whose values replace
/// existing ones (DotNetEnv 3.0.0, measured 2026-11-27), the environment, the launch profile. Settings: the same environment variables,
/// user secrets, the appsettings file of the environment, <c>appsettings.json</c> (the order of the default builders, .NET 10).
/// </summary>
internal sealed class ProjectSources
{
    // The folder of the solution may be one or two levels higher, with a folder for the sources.
    private const int MaxParents = 2;

    // Measured with .NET 10.0 (2026-11-28): if both are set, WebApplication.CreateBuilder uses the first one.
    private static readonly string[] EnvironmentVariables = ["DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT"];

    private readonly MachineEnvironment _machine;
    private readonly ProjectUsage _usage;

    internal ProjectSources(MachineEnvironment machine, ProjectUsage usage)
    {
        (_machine, _usage) = (machine, usage);
        EnvFile = FindEnvFile();
        LaunchSettings = ReadVariables("Properties/launchSettings.json");
        LocalSettings = ReadVariables("local.settings.json");
        Secrets = ReadSecrets();
        EnvironmentName = GetEnvironmentName();
        LoadsSecrets = usage.UserSecretsId.Length > 0 && (usage.Facts.Count == 0 || usage.Find(UsageKind.UserSecrets).Any()
            || EnvironmentName.Equals("Development", StringComparison.OrdinalIgnoreCase));
        SettingsSource?[] files =
        [
            LoadsSecrets ? Secrets : null, ReadSettings($"appsettings.{EnvironmentName}.json"), ReadSettings("appsettings.json"),
        ];
        Settings = [.. files.OfType<SettingsSource>()];
    }

    /// <summary>Gets the nearest <c>.env</c> file, even if the program does not load it.</summary>
    internal SettingsSource? EnvFile { get; }

    internal SettingsSource? LaunchSettings { get; }

    internal SettingsSource? LocalSettings { get; }

    internal SettingsSource? Secrets { get; }

    /// <summary>Gets the name of the environment, as the default builders determine it.</summary>
    internal string EnvironmentName { get; }

    /// <summary>
    /// Gets a value indicating whether user secrets are loaded: the default builders do so only in Development (.NET 10).
    /// </summary>
    internal bool LoadsSecrets { get; }

    /// <summary>Gets the settings files in order of precedence.</summary>
    internal IReadOnlyList<SettingsSource> Settings { get; }

    /// <summary>Gets the settings files in the project itself.</summary>
    internal IEnumerable<SettingsSource> ProjectSettings => Settings.Where(source => source != Secrets);

    /// <summary>Finds the value of a read; <see langword="null"/> if nothing defines it.</summary>
    internal FoundValue? Find(UsageFact read) => read.Kind is UsageKind.KeySetting or UsageKind.ModelSetting or UsageKind.EndpointSetting
        or UsageKind.DeploymentSetting or UsageKind.OrganizationSetting or UsageKind.ProjectSetting
        ? FindSetting(read.Name) : FindVariable(read.Name);

    internal FoundValue? FindVariable(string name) =>
        (_usage.LoadsEnvFile ? EnvFile?.Find(name) : null)
        ?? (_machine.Variable(name) is { } text ? new FoundValue(text, name, string.Empty) : null)
        ?? LaunchSettings?.Find(name) ?? LocalSettings?.Find(name);

    private FoundValue? FindSetting(string key)
    {
        FoundValue? fromFile = _usage.LoadsEnvFile ? EnvFile?.FindVariableOf(key) : null;
        string? variable = _machine.VariableNames().FirstOrDefault(name =>
            string.Equals(ConfigurationVariables.GetKey(name), key, StringComparison.OrdinalIgnoreCase));
        return fromFile ?? (variable is null ? null : FindVariable(variable))
            ?? LaunchSettings?.FindVariableOf(key)
            ?? Settings.Select(source => source.Find(key)).FirstOrDefault(static value => value is not null)
            ?? LocalSettings?.FindVariableOf(key);
    }

    private string GetEnvironmentName()
    {
        string? name = EnvironmentVariables.Select(variable => FindVariable(variable)?.Text)
            .FirstOrDefault(static text => !string.IsNullOrWhiteSpace(text));
        bool isPlain = name is not null && name.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
        return isPlain ? name! : "Production";
    }

    private SettingsSource? FindEnvFile()
    {
        string folder = _usage.Directory;
        string prefix = string.Empty;
        for (int parents = 0; parents <= MaxParents && folder.Length > 0; parents++)
        {
            string path = Path.Combine(folder, ".env");
            if (_machine.ReadFile(path) is { } text)
            {
                return SettingsSource.ReadVariables(path, prefix + ".env", text);
            }

            folder = Path.GetDirectoryName(folder.TrimEnd('/', '\\')) ?? string.Empty;
            prefix += "../";
        }

        return null;
    }

    // According to Microsoft.Extensions.Configuration.UserSecrets 10.0.0, PathHelper: %APPDATA%, otherwise $HOME.
    private SettingsSource? ReadSecrets()
    {
        string id = _usage.UserSecretsId;
        if (id.Length == 0 || id.IndexOfAny(['/', '\\', ':']) >= 0 || id.Trim('.').Length == 0)
        {
            return null;
        }

        string? path = _machine.Variable("APPDATA") is { Length: > 0 } data
            ? Path.Combine(data, "Microsoft", "UserSecrets", id, "secrets.json")
            : _machine.Variable("HOME") is { Length: > 0 } home ? Path.Combine(home, ".microsoft", "usersecrets", id, "secrets.json")
            : null;
        return path is not null && _machine.ReadFile(path) is { } text ? SettingsSource.ReadSettings(path, "secrets.json", text) : null;
    }

    private SettingsSource? ReadSettings(string name) =>
        Read(name) is var (path, text) ? SettingsSource.ReadSettings(path, name, text) : null;

    private SettingsSource? ReadVariables(string name) =>
        Read(name) is var (path, text) ? SettingsSource.ReadVariables(path, Path.GetFileName(path), text) : null;

    private (string Path, string Text)? Read(string name)
    {
        if (_usage.Directory.Length == 0)
        {
            return null;
        }

        string path = Path.Combine(_usage.Directory, name);
        return _machine.ReadFile(path) is { } text ? (path, text) : null;
    }
}
