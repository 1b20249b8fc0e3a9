using OpenAiKeyAnalyzers.Values.Credentials;
using OpenAiKeyAnalyzers.Values.Names;

namespace OpenAiKeyAnalyzers.KeyCheck.Keys;

/// <summary>The environment variable that should hold the key, and where else the key may be if it does not (OAK9001).</summary>
internal static class KeyVariable
{
    internal const string Documented = OpenAiKeyNames.Documented;

    private const int LongestShownName = 128;

    /// <summary>The value of <paramref name="name"/>; the reason if there is none. White space alone is none.</summary>
    internal static Diagnosis? Read(string name, Surroundings surroundings, out string text)
    {
        text = string.Empty;
        if (IsKey(name))
        {
            return Diagnosis.Of("OAK9001_KeyAsName");
        }

        string? value = surroundings.Variable(name);
        if (value is null)
        {
            return Diagnose(name, surroundings);
        }

        text = value;
        return CredentialReader.Read(value).Defect == CredentialDefect.Empty ? Diagnosis.Of("OAK9001_Empty", Shown(name)) : null;
    }

    /// <summary>Whether processes that are started now get another value than this one has.</summary>
    internal static bool IsOutdated(string name, string text, Surroundings surroundings) =>
        surroundings.RegistryValue(name) is { Length: > 0 } current && current != text;

    private static Diagnosis Diagnose(string name, Surroundings surroundings)
    {
        if (!string.IsNullOrEmpty(surroundings.RegistryValue(name)))
        {
            return Diagnosis.Of("OAK9001_NotInherited", Shown(name));
        }

        (string Name, NameVerdict Verdict) other = OtherName(name, surroundings);
        return other.Verdict switch
        {
            NameVerdict.Expected => Diagnosis.Of("OAK9001_DocumentedName", Shown(name), Shown(other.Name)),
            NameVerdict.Impossible => Diagnosis.Of("OAK9001_StrayInName", Shown(name)),
            NameVerdict.WrongCase => Diagnosis.Of("OAK9001_WrongCase", Shown(name), Shown(other.Name)),
            NameVerdict.Unrelated => Diagnosis.Of("OAK9001_NotSet", Shown(name)),
            _ => Diagnosis.Of("OAK9001_OtherName", Shown(name), Shown(other.Name)),
        };
    }

    /// <summary>A variable that is set and whose name somebody may have meant to be <paramref name="name"/>: the nearest one first.</summary>
    private static (string Name, NameVerdict Verdict) OtherName(string name, Surroundings surroundings)
    {
        foreach (NameVerdict verdict in new[] { NameVerdict.WrongCase, NameVerdict.Impossible, NameVerdict.Misspelt, NameVerdict.Expected, NameVerdict.Unusual })
        {
            string? found = surroundings.VariableNames()
                .Where(other => other != name && VariableNameReader.Read(other, name).Verdict == verdict && !string.IsNullOrWhiteSpace(surroundings.Variable(other)))
                .OrderBy(static other => other, StringComparer.Ordinal)
                .FirstOrDefault();
            if (found is not null)
            {
                return (found, verdict);
            }
        }

        return (string.Empty, NameVerdict.Unrelated);
    }

    private static bool IsKey(string name) =>
        CredentialReader.Read(name).Verdict is CredentialVerdict.Key or CredentialVerdict.Malformed or CredentialVerdict.ForeignKey;

    // Whatever longer or other thing was given as a name, it is none to be repeated.
    private static string Shown(string name) =>
        name.Length <= LongestShownName && name.All(IsNameCharacter) ? name : string.Concat(name.Take(4).Where(IsNameCharacter)) + "…";

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '(' or ')';
}
