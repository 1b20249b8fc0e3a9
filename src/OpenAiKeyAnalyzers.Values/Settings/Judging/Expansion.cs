namespace OpenAiKeyAnalyzers.Values.Settings.Judging;

/// <summary>How a text asks for the value of a variable.</summary>
internal enum ExpansionForm
{
    None,

    /// <summary><c>${NAME}</c>, also with a default.</summary>
    DollarBraces,

    /// <summary><c>$NAME</c></summary>
    Dollar,

    /// <summary><c>%NAME%</c></summary>
    Percent,

    /// <summary><c>$env:NAME</c>, <c>${env:NAME}</c></summary>
    PowerShell,

    /// <summary>A form that some tool replaces before the program runs: <c>{{NAME}}</c>, <c>$(command)</c>, <c>${{ secrets.NAME }}</c>.</summary>
    Template,
}

/// <summary>Recognises texts that stand for a variable's value, and knows who expands them where.</summary>
internal sealed class Expansion(ExpansionForm form, string name)
{
    private const int LongestName = 128;

    internal ExpansionForm Form { get; } = form;

    /// <summary>Name of the variable; empty for <see cref="ExpansionForm.Template"/>.</summary>
    internal string Name { get; } = name;

    private static Expansion Template { get; } = new(ExpansionForm.Template, string.Empty);

    /// <summary>What the whole text asks for; <see langword="null"/> if it is an ordinary one.</summary>
    internal static Expansion? Read(string text)
    {
        string value = text.Trim().Trim('"', '\'');
        if (StartsWith(value, "{{") || StartsWith(value, "${{") || StartsWith(value, "$(") || StartsWith(value, "`"))
        {
            return Template;
        }

        return Between(value, "${env:", "}", ExpansionForm.PowerShell)
            ?? Between(value, "$env:", string.Empty, ExpansionForm.PowerShell)
            ?? Between(value, "${", "}", ExpansionForm.DollarBraces)
            ?? Between(value, "$", string.Empty, ExpansionForm.Dollar)
            ?? Between(value, "%", "%", ExpansionForm.Percent)
            ?? Between(value, "!", "!", ExpansionForm.Percent);
    }

    /// <summary>Whether the tool that reads an entry puts the variable's value there, or may do so.</summary>
    internal bool IsExpandedIn(SettingsEntry entry, SettingsFileKind kind)
    {
        if (Form == ExpansionForm.Template || entry.IsExpanded)
        {
            return true;
        }

        return kind switch
        {
            SettingsFileKind.LaunchSettings => Form == ExpansionForm.Percent,
            SettingsFileKind.DotEnv or SettingsFileKind.Yaml => Form is ExpansionForm.Dollar or ExpansionForm.DollarBraces,
            SettingsFileKind.PosixScript => Form is ExpansionForm.Dollar or ExpansionForm.DollarBraces && !entry.IsLiteral,
            SettingsFileKind.PowerShellScript => Form is ExpansionForm.Dollar or ExpansionForm.DollarBraces or ExpansionForm.PowerShell && !entry.IsLiteral,
            SettingsFileKind.CmdScript => Form == ExpansionForm.Percent,
            SettingsFileKind.OtherJson => true,
            _ => false,
        };
    }

    private static bool StartsWith(string value, string mark) => value.StartsWith(mark, StringComparison.Ordinal);

    private static Expansion? Between(string value, string open, string close, ExpansionForm form)
    {
        int length = value.Length - open.Length - close.Length;
        if (length <= 0 || length > LongestName || !value.StartsWith(open, StringComparison.OrdinalIgnoreCase) || !value.EndsWith(close, StringComparison.Ordinal))
        {
            return null;
        }

        string inside = value.Substring(open.Length, length);
        int end = 0;
        while (end < inside.Length && (inside[end] == '_' || char.IsLetterOrDigit(inside[end])))
        {
            end++;
        }

        // ${NAME:-default}, ${NAME:?message}, ${NAME-default}
        bool isName = end == inside.Length || (form == ExpansionForm.DollarBraces && inside[end] is ':' or '-' or '?' or '+');
        return isName && end > 1 && !char.IsDigit(inside[0]) ? new Expansion(form, inside.Substring(0, end)) : null;
    }
}
