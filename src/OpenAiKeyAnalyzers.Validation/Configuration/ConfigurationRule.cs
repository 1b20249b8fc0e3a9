namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>
/// Determines whether the API key can reach the code through a configuration (OAK2101 to OAK2103). The results and the precedence of the
/// providers were measured with Microsoft.Extensions.Configuration 10.0.0 and are verified by tests (2026-11-27).
/// </summary>
/// <param name="project">The evaluated MSBuild properties.</param>
/// <param name="files">The settings files of the project.</param>
/// <param name="keys">The configuration keys under which the code reads the API key.</param>
internal sealed class ConfigurationRule(ConfigurationProject project, IReadOnlyList<ConfigurationFile> files, IReadOnlyList<string> keys)
{
    /// <summary>Gets the violations of a chain, in the order of its providers.</summary>
    internal IEnumerable<ConfigurationViolation> Check(ConfigurationChain chain)
    {
        if (keys.Count == 0)
        {
            yield break;
        }

        for (int i = 0; i < chain.Sources.Count; i++)
        {
            ConfigurationViolation? violation = chain.Sources[i].Kind switch
            {
                ConfigurationSourceKind.UserSecrets => CheckUserSecrets(chain, i),
                ConfigurationSourceKind.JsonFile => CheckOutputDirectory(chain, i) ?? CheckOrder(chain, i),
                _ => null,
            };
            if (violation is not null)
            {
                yield return violation;
            }
        }
    }

    // Checks OAK2101.
    private ConfigurationViolation? CheckUserSecrets(ConfigurationChain chain, int index)
    {
        ConfigurationSource source = chain.Sources[index];
        if (source.AssemblyWithoutId is null || source.IsOptional is null || chain.IsOpen)
        {
            return null;
        }

        // A missing required ID causes an exception before any value is read.
        bool isOnlySource = source.IsOptional == false || !chain.Sources.Where((_, i) => i != index).Any(CanHaveKey);
        return new ConfigurationViolation(Rule.MissingUserSecretsId,
            source.IsOptional == true ? ConfigurationDefect.MissingUserSecretsId : ConfigurationDefect.RequiredUserSecretsId, index)
        { IsInfo = !isOnlySource };
    }

    private bool CanHaveKey(ConfigurationSource source) => source.Kind switch
    {
        ConfigurationSourceKind.UserSecrets => source.AssemblyWithoutId is null,

        // A file that is not in the project may exist on another machine.
        ConfigurationSourceKind.JsonFile => FindFile(source) is not { } file
            || keys.Any(key => file.GetValue(key) == ConfigurationValue.Text),
        _ => true,
    };

    // Checks OAK2102. The program runs in the output directory of the project, to which MSBuild copies files.
    private ConfigurationViolation? CheckOutputDirectory(ConfigurationChain chain, int index)
    {
        ConfigurationSource source = chain.Sources[index];
        bool isLookedForInOutput = (source.Directory ?? chain.Directory) == ConfigurationDirectory.Output;
        if (!isLookedForInOutput || source.IsConditional || source.IsOptional is null || !project.IsProgram || project.PublishesJson
            || source.FileName is not { } name || !project.IsLeftBehind(name))
        {
            return null;
        }

        ConfigurationFile? file = FindFile(source);
        if (source.IsOptional == false)
        {
            return new ConfigurationViolation(Rule.MissingOutputFile, ConfigurationDefect.MissingFile, index) { File = file };
        }

        // If the call does not throw, a missing file matters only if it contains the key, or no other source does.
        string? key = keys.FirstOrDefault(candidate => file?.GetValue(candidate) == ConfigurationValue.Text);
        return key is null ? null
            : new ConfigurationViolation(Rule.MissingOutputFile, ConfigurationDefect.MissingOptionalFile, index) { File = file, Key = key };
    }

    // Checks OAK2103. The last provider that contains the key takes precedence, regardless of the value.
    private ConfigurationViolation? CheckOrder(ConfigurationChain chain, int index)
    {
        ConfigurationSource source = chain.Sources[index];
        if (source.IsConditional || FindFile(source) is not { } file || !IsFound(chain, source, file)
            || !chain.Sources.Take(index).Any(IsSecretSource))
        {
            return null;
        }

        foreach (string key in keys)
        {
            ConfigurationDefect? defect = file.GetValue(key) switch
            {
                ConfigurationValue.Empty => ConfigurationDefect.EmptyValue,
                ConfigurationValue.Placeholder => ConfigurationDefect.PlaceholderValue,
                _ => null,
            };
            if (defect is { } known && chain.Sources.Skip(index + 1).All(later => IsWithoutKey(later, key)))
            {
                return new ConfigurationViolation(Rule.HiddenKey, known, index) { File = file, Key = key };
            }
        }

        return null;
    }

    private static bool IsSecretSource(ConfigurationSource source) => !source.IsConditional && source.Kind
        is ConfigurationSourceKind.EnvironmentVariables or ConfigurationSourceKind.HostDefaults or ConfigurationSourceKind.UserSecrets;

    // A source that is not in the project may exist on another machine.
    private bool IsWithoutKey(ConfigurationSource source, string key)
    {
        if (source.Kind != ConfigurationSourceKind.JsonFile)
        {
            return false;
        }

        IReadOnlyList<ConfigurationFile> found = source.Pattern is { } pattern ? [.. files.Where(file => pattern.IsMatch(file.Name))]
            : FindFile(source) is { } file ? [file] : [];
        return found.Count > 0 && found.All(file => file.GetValue(key) is ConfigurationValue.Missing);
    }

    // The files of a host or of the current directory are those of the project under dotnet run, and their copies elsewhere.
    private bool IsFound(ConfigurationChain chain, ConfigurationSource source, ConfigurationFile file) =>
        (source.Directory ?? chain.Directory) switch
    {
        _ when chain.IsHost && source.Directory is null => chain.Directory != ConfigurationDirectory.Other,
        ConfigurationDirectory.Current => true,
        ConfigurationDirectory.Output => project.PublishesJson || project.IsCopied(file.Name) || source.IsOptional == false,
        _ => false,
    };

    private ConfigurationFile? FindFile(ConfigurationSource source) =>
        source.FileName is { } name ? files.FirstOrDefault(file => ConfigurationFileName.AreEqual(file.Name, name)) : null;
}
