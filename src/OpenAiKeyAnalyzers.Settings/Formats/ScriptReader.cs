using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>
/// Reads the commands of a script that set a variable, store a secret or send a request. In all other text of a script, only intact keys
/// are found.
/// </summary>
internal sealed class ScriptReader
{
    private static readonly string[] Exporters = ["export", "declare", "typeset", "readonly", "local", "env"];
    private static readonly string[] Prefixes = ["sudo", "then", "do", "else", "exec", "time", "command", "call", "@", "{", "!", "start"];
    private static readonly string[] Containers = ["docker", "podman", "nerdctl"];

    private readonly ShellDialect _dialect;
    private readonly List<SettingsEntry> _entries;
    private readonly PowerShellCommandReader _powerShell;

    private ScriptReader(ShellDialect dialect, List<SettingsEntry> entries)
    {
        _dialect = dialect;
        _entries = entries;
        _powerShell = new PowerShellCommandReader(entries);
    }

    internal static void Read(string text, ShellDialect dialect, List<SettingsEntry> entries)
    {
        var reader = new ScriptReader(dialect, entries);
        if (dialect == ShellDialect.Cmd)
        {
            CmdSetCommandReader.Read(text, entries);
        }

        ShellTokenizer.Read(text, dialect, reader.ReadCommand, reader.AddText);
    }

    private void AddText(MappedText text) => _entries.Add(new SettingsEntry(SettingsPath.Root, text, SettingsRole.Text));

    private void ReadCommand(List<ShellWord> words)
    {
        int i = 0;
        while (i < words.Count && Array.IndexOf(Prefixes, words[i].Value) >= 0)
        {
            i++;
        }

        while (i < words.Count && _dialect == ShellDialect.Posix && AddAssignment(words[i]))
        {
            i++;
        }

        if (i == words.Count)
        {
            return;
        }

        string command = GetProgramName(words[i].Value);
        if (Array.IndexOf(Exporters, command) >= 0 && _dialect == ShellDialect.Posix)
        {
            ReadExport(words, i + 1);
        }
        else if (command == "curl")
        {
            CurlCommandReader.Read(words, i + 1, _entries);
        }
        else if (command == "setx" && i + 2 < words.Count)
        {
            AddPair(words[i + 1], words[i + 2], SettingsRole.Variable);
        }
        else if (command == "dotnet" && IndexOfSecret(words, i) is >= 0 and int secret)
        {
            AddPair(words[secret], words[secret + 1], SettingsRole.Setting);
        }
        else if (_dialect == ShellDialect.PowerShell)
        {
            _powerShell.Read(words);
        }
        else if (_dialect == ShellDialect.Posix || command.TrimStart('@') != "set")
        {
            ReadOther(words, i, Array.IndexOf(Containers, command) >= 0);
        }
    }

    /// <summary>Gets the name of a program without folder and extension, in lower case.</summary>
    private static string GetProgramName(string word)
    {
        string name = word.Substring(word.LastIndexOfAny(['/', '\\']) + 1).ToLowerInvariant();
        return name.EndsWith(".exe", StringComparison.Ordinal) ? name.Substring(0, name.Length - 4) : name;
    }

    private void ReadExport(List<ShellWord> words, int from)
    {
        int i = from;
        while (i < words.Count && (words[i].Value.StartsWith("-", StringComparison.Ordinal) || AddAssignment(words[i])))
        {
            i++;
        }

        if (i < words.Count)
        {
            // Matches env NAME=value command ….
            ReadCommand(words.GetRange(i, words.Count - i));
        }
    }

    private void ReadOther(List<ShellWord> words, int from, bool isContainer)
    {
        for (int i = from + 1; i < words.Count; i++)
        {
            bool isVariable = isContainer && words[i - 1].Value is "-e" or "--env";
            if (!isVariable || !AddAssignment(words[i]))
            {
                AddText(words[i].Text);
            }
        }
    }

    /// <summary>Adds an assignment NAME=value, whose name may contain invalid characters.</summary>
    private bool AddAssignment(ShellWord word)
    {
        int equals = word.Value.IndexOf('=');
        if (equals <= 0 || !IsName(word.Value, equals))
        {
            return false;
        }

        MappedText name = word.Text.Slice(0, equals);
        _entries.Add(
            new SettingsEntry(new SettingsPath(SettingsPath.Root, name.Value), word.Text.Slice(equals + 1, word.Value.Length),
                SettingsRole.Variable) { Name = name, IsLiteral = word.IsLiteral, IsBare = !word.IsQuoted });
        return true;
    }

    private static bool IsName(string word, int end)
    {
        for (int i = 0; i < end; i++)
        {
            if (!char.IsLetterOrDigit(word[i]) && word[i] is not ('_' or '$' or '%' or '"' or '\'' or '.' or '-' or ':' or '{' or '}'))
            {
                return false;
            }
        }

        return word[0] != '-';
    }

    private void AddPair(ShellWord name, ShellWord value, SettingsRole role)
    {
        bool hasName = !name.Value.StartsWith("/", StringComparison.Ordinal);
        _entries.Add(
            new SettingsEntry(hasName ? new SettingsPath(SettingsPath.Root, name.Value) : SettingsPath.Root, value.Text, hasName
                ? role : SettingsRole.Text)
        {
            Name = hasName ? name.Text : null,
            IsLiteral = value.IsLiteral,
            IsBare = !value.IsQuoted,
        });
    }

    /// <summary>Gets the index of the name in dotnet user-secrets set NAME VALUE; -1 if there is none.</summary>
    private static int IndexOfSecret(List<ShellWord> words, int dotnet)
    {
        if (dotnet + 1 >= words.Count || words[dotnet + 1].Value != "user-secrets")
        {
            return -1;
        }

        for (int i = dotnet + 2; i + 2 < words.Count; i++)
        {
            if (words[i].Value == "set" && words[i + 1].Value[0] != '-')
            {
                return i + 1;
            }
        }

        return -1;
    }
}
