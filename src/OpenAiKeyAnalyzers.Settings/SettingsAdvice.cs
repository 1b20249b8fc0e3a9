using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Settings;

/// <summary>Represents how the correct key reaches the program that reads an entry of a file.</summary>
internal sealed class SettingsAdvice
{
    private const int MaxPathLength = 100;
    private const string VaultSecret = "openai-api-key";

    private SettingsAdvice(KeyAdvice kind, params string[] arguments)
    {
        Kind = kind;
        Arguments = arguments;
    }

    internal KeyAdvice Kind { get; }

    /// <summary>Gets the arguments of the message: a variable, a reference to it, a path.</summary>
    internal string[] Arguments { get; }

    /// <summary>Gets the advice for an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="file">The file that contains the entry.</param>
    /// <param name="variable">The environment variable for keys of this kind, if the file names none.</param>
    /// <param name="isForClients">Whether the users of the program receive its files.</param>
    internal static SettingsAdvice For(SettingsEntry entry, SettingsFile file, string variable, bool isForClients)
    {
        // Scripts, requests and files of tools are not shipped, even if the program itself is.
        if (isForClients && file.Format.Has(SettingsTraits.ReadByProgram))
        {
            return new SettingsAdvice(KeyAdvice.Client);
        }

        return file.IsTemplate ? new SettingsAdvice(KeyAdvice.Template)
            : file.IsLocal ? new SettingsAdvice(KeyAdvice.Local)
            : ForShared(entry, file, variable);
    }

    /// <summary>Determines whether clearing the value of an entry makes the correct key take effect.</summary>
    internal static bool CanBeEmpty(SettingsEntry entry, SettingsFile file) =>
        entry.Role != SettingsRole.Variable && file.Format.Has(SettingsTraits.Clearable);

    private static SettingsAdvice ForShared(SettingsEntry entry, SettingsFile file, string variable)
    {
        KeyAdvice advice = file.Format.GetAdvice(entry.Role == SettingsRole.Variable);
        return advice switch
        {
            KeyAdvice.Setting => ForSetting(entry),
            KeyAdvice.Variable or KeyAdvice.Dockerfile => new SettingsAdvice(advice, NameOr(entry, variable)),
            KeyAdvice.Postman => new SettingsAdvice(advice, VaultSecret),
            KeyAdvice.ShellValue => new SettingsAdvice(advice,
                (file.Format.Expands(VariableReferenceKind.PowerShell) ? "$env:" : "$") + variable),
            KeyAdvice.CmdValue => new SettingsAdvice(advice, "%" + variable + "%"),
            KeyAdvice.HttpEnvironment or KeyAdvice.Yaml or KeyAdvice.Remove => new SettingsAdvice(advice),
            _ => new SettingsAdvice(advice, variable),
        };
    }

    private static SettingsAdvice ForSetting(SettingsEntry entry)
    {
        string path = PathOf(entry);
        if (entry.Role == SettingsRole.Text || !IsShowable(path))
        {
            return new SettingsAdvice(KeyAdvice.Remove);
        }

        string variable = path.Replace(":", "__");

        // In JSON, two underscores are part of a name, but in an environment variable they become a colon; and shells allow only letters,
        // digits and underscores.
        bool hasVariable = path.IndexOf("__", StringComparison.Ordinal) < 0 && IsIdentifier(variable);
        return (hasVariable, entry.IsPart) switch
        {
            (true, true) => new SettingsAdvice(KeyAdvice.ConnectionString, variable, path),
            (true, false) => new SettingsAdvice(KeyAdvice.Setting, variable, path),
            (false, true) => new SettingsAdvice(KeyAdvice.ConnectionSecret, path),
            _ => new SettingsAdvice(KeyAdvice.UserSecret, path),
        };
    }

    /// <summary>Gets the path of the whole setting, as the .NET configuration reads it.</summary>
    private static string PathOf(SettingsEntry entry) =>
        string.Join(":", entry.Setting.Ancestors().Select(static node => node.Name).Where(static name => name.Length > 0).Reverse());

    private static string NameOr(SettingsEntry entry, string variable) =>
        IsIdentifier(entry.Path.Name) && IsShowable(entry.Path.Name) ? entry.Path.Name : variable;

    // A name may contain a key, or a part of one.
    private static bool IsShowable(string path) =>
        path.Length is > 0 and <= MaxPathLength && path.All(static c => ApiKeyBody.IsAlphanumeric(c) || c is '_' or '-' or '.' or ':')
        && path.IndexOf("sk-", StringComparison.OrdinalIgnoreCase) < 0 && path.IndexOf("T3Bl", StringComparison.OrdinalIgnoreCase) < 0
        && path.Split(':', '.').All(static name => name.Length <= 40);

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && name[0] is not (>= '0' and <= '9') && name.All(static c => ApiKeyBody.IsAlphanumeric(c) || c == '_');
}
