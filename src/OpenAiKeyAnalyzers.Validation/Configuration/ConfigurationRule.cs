namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>
/// Decides whether the API key can reach the code through a configuration (OAK2101 to OAK2103). What a provider returns, and which one
/// wins, was measured with Microsoft.Extensions.Configuration 10.0.0 and is run by the tests (2026-11-27).
/// </summary>
/// <param name="project">What MSBuild evaluated.</param>
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

    // OAK2101.
    private ConfigurationViolation? CheckUserSecrets(ConfigurationChain chain, int index)
    {
        ConfigurationSource source = chain.Sources[index];
        if (source.AssemblyWithoutId is null || source.IsOptional is null || chain.IsOpen)
        {
            return null;
        }

        // A required ID is missed before anything else is read.
        bool isOnlySource = source.IsOptional == false || !chain.Sources.Where((_, i) => i != index).Any(CanHaveKey);
        return new ConfigurationViolation(Rule.MissingUserSecretsId,
            source.IsOptional == true ? ConfigurationDefect.MissingUserSecretsId : ConfigurationDefect.RequiredUserSecretsId, index)
        { IsInfo = !isOnlySource };
    }

    private bool CanHaveKey(ConfigurationSource source) => source.Kind switch
    {
        ConfigurationSourceKind.UserSecrets => source.AssemblyWithoutId is null,

        // A file that the project does not have may exist on another machine.
        ConfigurationSourceKind.JsonFile => FindFile(source) is not { } file
            || keys.Any(key => file.GetValue(key) == ConfigurationValue.Text),
        _ => true,
    };

    // OAK2102. The program runs in the output directory of the project, where MSBuild puts what is copied.
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

        // Without an error, it matters only if the key is in the file, or nowhere else.
        string? key = keys.FirstOrDefault(candidate => file?.GetValue(candidate) == ConfigurationValue.Text);
        return key is null ? null
            : new ConfigurationViolation(Rule.MissingOutputFile, ConfigurationDefect.MissingOptionalFile, index) { File = file, Key = key };
    }

    // OAK2103. The last provider that has the key wins, whatever its value is.
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

    // What the project does not have may exist on another machine.
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

    // What a host or the current directory has is the file of the project under dotnet run, and its copy elsewhere.
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
