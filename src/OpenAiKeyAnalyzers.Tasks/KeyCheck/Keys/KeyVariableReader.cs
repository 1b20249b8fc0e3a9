using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Names;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

/// <summary>Reads the environment variable that should contain the key, and finds other places that may contain it (OAK9001).</summary>
internal static class KeyVariableReader
{
    internal const string Documented = KnownKeyNames.Documented;

    private const int MaxDisplayedNameLength = 128;

    /// <summary>Reads the value of <paramref name="name"/>; returns the reason if there is none. Whitespace alone is not a value.</summary>
    internal static CheckDiagnostic? Read(string name, MachineEnvironment surroundings, out string text)
    {
        text = string.Empty;
        if (CheckName(name) is { } keyAsName)
        {
            return keyAsName;
        }

        string? value = surroundings.Variable(name);
        if (value is null)
        {
            return ExplainMissing(name, surroundings);
        }

        text = value;
        return CredentialValidator.Validate(value).Defect == CredentialDefect.Empty
            ? CheckDiagnostic.Create(CheckMessageKey.OAK9001_Empty, Truncate(name)) : null;
    }

    /// <summary>Gets the reason if the name of the environment variable is a key.</summary>
    internal static CheckDiagnostic? CheckName(string name) =>
        IsKey(name) ? CheckDiagnostic.Create(CheckMessageKey.OAK9001_KeyAsName) : null;

    /// <summary>Determines whether new processes have another value than this one.</summary>
    internal static bool IsOutdated(string name, string text, MachineEnvironment surroundings) =>
        surroundings.RegistryValue(name) is { Length: > 0 } current && current != text;

    /// <summary>Explains why an environment variable is not set, according to the other ones.</summary>
    internal static CheckDiagnostic ExplainMissing(string name, MachineEnvironment surroundings)
    {
        if (!string.IsNullOrEmpty(surroundings.RegistryValue(name)))
        {
            return CheckDiagnostic.Create(CheckMessageKey.OAK9001_NotInherited, Truncate(name));
        }

        (string Name, KeyNameKind Kind) other = FindOtherName(name, surroundings);
        return other.Kind switch
        {
            KeyNameKind.Expected => CheckDiagnostic.Create(CheckMessageKey.OAK9001_DocumentedName, Truncate(name), Truncate(other.Name)),
            KeyNameKind.Invalid => CheckDiagnostic.Create(CheckMessageKey.OAK9001_StrayInName, Truncate(name)),
            KeyNameKind.WrongCase => CheckDiagnostic.Create(CheckMessageKey.OAK9001_WrongCase, Truncate(name), Truncate(other.Name)),
            KeyNameKind.Unrelated => CheckDiagnostic.Create(CheckMessageKey.OAK9001_NotSet, Truncate(name)),
            _ => CheckDiagnostic.Create(CheckMessageKey.OAK9001_OtherName, Truncate(name), Truncate(other.Name)),
        };
    }

    /// <summary>
    /// Finds an environment variable that is set and whose name may be a variation of <paramref name="name"/>: the most similar one first.
    /// </summary>
    private static (string Name, KeyNameKind Kind) FindOtherName(string name, MachineEnvironment surroundings)
    {
        foreach (KeyNameKind kind in new[] { KeyNameKind.WrongCase, KeyNameKind.Invalid, KeyNameKind.Misspelled, KeyNameKind.Expected,
            KeyNameKind.Unconventional })
        {
            string? found = surroundings.VariableNames()
                .Where(other => other != name && Classify(other, name) == kind
                    && !string.IsNullOrWhiteSpace(surroundings.Variable(other)))
                .OrderBy(static other => other, StringComparer.Ordinal)
                .FirstOrDefault();
            if (found is not null)
            {
                return (found, kind);
            }
        }

        return (string.Empty, KeyNameKind.Unrelated);
    }

    // OpenAI__ApiKey also contains a key, which the configuration reads.
    private static KeyNameKind Classify(string other, string name) => ConfigurationKeyValidator.IsVariableOfKey(other)
        ? KeyNameKind.Unconventional : EnvironmentVariableNameValidator.Validate(other, name).Kind;

    private static bool IsKey(string name) =>
        CredentialValidator.Validate(name).Kind is CredentialKind.Key or CredentialKind.Malformed or CredentialKind.OtherVendorKey;

    // A longer name, or another value that was given as a name, is not repeated.
    internal static string Truncate(string name) =>
        name.Length <= MaxDisplayedNameLength && name.All(IsNameCharacter)
        ? name : string.Concat(name.Take(4).Where(IsNameCharacter)) + "…";

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '(' or ')';
}
