using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;
using OpenAiKeyAnalyzers.Validation.Configuration;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Sources;

/// <summary>Explains why a program has no key (OAK9001), according to the project: the most likely cause first.</summary>
internal sealed class MissingKeyDiagnosis(MachineEnvironment machine, ProjectUsage usage, ProjectSources sources)
{
    /// <summary>Finds the cause.</summary>
    /// <param name="reads">The reads, none of which has a value.</param>
    /// <param name="read">The read that the diagnostic describes.</param>
    internal CheckDiagnostic Explain(IReadOnlyList<UsageFact> reads, out UsageFact read)
    {
        foreach (UsageFact candidate in reads)
        {
            CheckDiagnostic? cause = candidate.Kind == UsageKind.KeySetting ? FindSettingCause(candidate) : FindVariableCause(candidate);
            if (cause is not null)
            {
                read = candidate;
                return cause;
            }
        }

        foreach (UsageFact candidate in reads)
        {
            if (FindEmpty(candidate) is { } empty)
            {
                read = candidate;
                return empty;
            }
        }

        read = reads[0];
        return read.Kind == UsageKind.KeySetting ? ExplainSetting(read) : ExplainVariable(read);
    }

    private CheckDiagnostic? FindVariableCause(UsageFact read)
    {
        string name = read.Name;
        if (!usage.LoadsEnvFile && sources.EnvFile is { } file && file.Find(name) is { IsEmpty: false })
        {
            return CheckDiagnostic.Create(CheckMessageKey.OAK9001_EnvFileNotLoaded, GetPlace(read), name, file.File);
        }

        // KeyVariableReader provides the reasons that do not depend on the project.
        if (machine.Variable(name) is not null)
        {
            return null;
        }

        CheckDiagnostic known = KeyVariableReader.ExplainMissing(name, machine);
        switch (known.Message.Key)
        {
            case CheckMessageKey.OAK9001_OtherName or CheckMessageKey.OAK9001_DocumentedName when read.Line > 0:
                return CheckDiagnostic.Create(CheckMessageKey.OAK9001_ReadOtherName, GetPlace(read), name, known.Message.Arguments[1]);
            case CheckMessageKey.OAK9001_NotSet:
                return FindSecret() is { } secret
                    ? CheckDiagnostic.Create(CheckMessageKey.OAK9001_SecretsNotRead, GetPlace(read), name, secret.Name) : null;
            default:
                return known;
        }
    }

    // A value in the wrong place is a more likely cause than an incomplete template.
    private CheckDiagnostic? FindEmpty(UsageFact read) => sources.Find(read) switch
    {
        { IsEmpty: true, File.Length: > 0 } entry =>
            CheckDiagnostic.Create(CheckMessageKey.OAK9001_EmptyEntry, GetPlace(read), read.Name, entry.File),
        { IsEmpty: true } variable => CheckDiagnostic.Create(CheckMessageKey.OAK9001_Empty, KeyVariableReader.Truncate(variable.Name)),
        _ => null,
    };

    private CheckDiagnostic? FindSettingCause(UsageFact read)
    {
        string key = read.Name;
        if (!usage.LoadsEnvFile && sources.EnvFile is { } file && file.FindVariableOf(key) is { IsEmpty: false } unloaded)
        {
            return CheckDiagnostic.Create(CheckMessageKey.OAK9001_EnvFileNotLoaded, GetPlace(read), unloaded.Name, file.File);
        }

        if (!sources.LoadsSecrets && sources.Secrets?.Find(key) is { IsEmpty: false })
        {
            return CheckDiagnostic.Create(CheckMessageKey.OAK9001_SecretsNotLoaded, GetPlace(read), key, sources.EnvironmentName);
        }

        FoundValue? near = sources.Settings.SelectMany(static source => source.Values)
            .FirstOrDefault(value => !value.IsEmpty && ConfigurationKeySimilarity.IsNearMiss(value.Name, key));
        if (near is not null)
        {
            return CheckDiagnostic.Create(CheckMessageKey.OAK9001_NearSetting, GetPlace(read), key, near.Name, near.File);
        }

        string? variable = machine.VariableNames().Where(name => !string.IsNullOrWhiteSpace(machine.Variable(name)))
            .OrderBy(static name => name, StringComparer.Ordinal).FirstOrDefault(name =>
                ConfigurationVariables.HasSingleUnderscore(name, key)
                || EnvironmentVariableNameValidator.Validate(name, KnownKeyNames.Documented).Kind == KeyNameKind.Expected);
        return variable is null ? null
            : CheckDiagnostic.Create(CheckMessageKey.OAK9001_NearVariable, GetPlace(read), key, variable,
                ConfigurationVariables.GetVariable(key));
    }

    private CheckDiagnostic ExplainVariable(UsageFact read) => read.Line > 0
        ? CheckDiagnostic.Create(CheckMessageKey.OAK9001_ReadNotSet, GetPlace(read), read.Name)
        : KeyVariableReader.ExplainMissing(read.Name, machine);

    private CheckDiagnostic ExplainSetting(UsageFact read) => sources.LoadsSecrets
        ? CheckDiagnostic.Create(CheckMessageKey.OAK9001_NotInSecrets, GetPlace(read), read.Name)
        : CheckDiagnostic.Create(CheckMessageKey.OAK9001_SettingNotSet, GetPlace(read), read.Name,
            ConfigurationVariables.GetVariable(read.Name));

    private FoundValue? FindSecret() => sources.Secrets?.Values.FirstOrDefault(static value =>
        !value.IsEmpty && ConfigurationKeys.IsApiKey(value.Name, KnownKeyNames.Documented));

    private object GetPlace(UsageFact read) => read.Line > 0 ? usage.GetPlace(read) : new Message(CheckMessageKey.Place_Project);
}
