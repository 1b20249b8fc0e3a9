using OpenAiKeyAnalyzers.Values.ApiKeys;
using OpenAiKeyAnalyzers.Values.Names;

namespace OpenAiKeyAnalyzers.Values.Settings.Judging;

/// <summary>OAK2002 and OAK2003: names under which no program finds its key.</summary>
internal static class NameRules
{
    internal static IEnumerable<SettingsFinding> Read(SettingsEntry entry, SettingsContext context)
    {
        if (entry.Name is null || entry.Value.Value.Trim().Length == 0 || context.IsTest || ApiKeyReader.Read(entry.Name.Value).Count > 0)
        {
            return [];
        }

        return entry.Role switch
        {
            SettingsRole.Variable => Judge(entry, context, VariableNameReader.Read(entry.Name.Value, context.Options.Variable)),
            SettingsRole.Setting when context.File.IsConfiguration => Judge(entry, context, ReadSetting(entry, context.Options)),
            _ => [],
        };
    }

    /// <summary>
    /// A setting is found by whoever knows its name. Only what no program can ask for is wrong, and the documented variable's name with a slip in it.
    /// </summary>
    private static NameReading ReadSetting(SettingsEntry entry, SettingsOptions options)
    {
        string name = entry.Name!.Value;
        NameReading setting = SettingNameReader.Read(name, options.ConfigurationKey);
        if (setting.Verdict == NameVerdict.Impossible)
        {
            return setting;
        }

        // A blank in the last name: with its section, the name is recognised.
        string section = string.Concat(entry.Path.Parent?.Names().Select(static part => part + ":") ?? []);
        NameReading nested = SettingNameReader.Read(section + name, options.ConfigurationKey);
        if (section.Length > 0 && nested.Verdict == NameVerdict.Impossible && nested.Start >= section.Length)
        {
            bool isSame = nested.Replacement?.StartsWith(section, StringComparison.Ordinal) == true;
            return new NameReading(NameVerdict.Impossible, nested.Start - section.Length, nested.Length, isSame ? nested.Replacement!.Substring(section.Length) : null);
        }

        NameReading variable = VariableNameReader.Read(name, options.Variable);
        return variable.Verdict is NameVerdict.Misspelt or NameVerdict.Impossible && !HasLowerCase(name) ? variable : NameReading.Unrelated;
    }

    private static bool HasLowerCase(string name)
    {
        foreach (char c in name)
        {
            if (c is >= 'a' and <= 'z')
            {
                return true;
            }
        }

        return false;
    }

    private static SettingsFinding[] Judge(SettingsEntry entry, SettingsContext context, NameReading reading)
    {
        SettingsText name = entry.Name!;
        bool isVariable = entry.Role == SettingsRole.Variable;
        SettingsRule? rule = reading.Verdict switch
        {
            // A:B and A__B are settings of the .NET configuration; a full stop is somebody's own style.
            _ when isVariable && (name.Value.IndexOf(':') >= 0 || name.Value.IndexOf("__", StringComparison.Ordinal) >= 0 || name.Value.IndexOf('.') >= 0) => null,
            NameVerdict.Unusual => context.HasVariable(context.Options.Variable) ? null : SettingsRule.UnusualName,
            NameVerdict.Impossible or NameVerdict.Misspelt or NameVerdict.WrongCase => SettingsRule.ImpossibleName,
            _ => null,
        };
        if (rule is null)
        {
            return [];
        }

        FileSpan place = reading.Length > 0 ? new FileSpan(name.PositionOf(reading.Start), name.PositionOf(reading.Start + reading.Length)) : new FileSpan(name.Start, name.End);
        bool isFree = reading.Replacement is not null && !context.HasVariable(reading.Replacement);
        return [new SettingsFinding(rule.Value, entry, [place], reading) { Repair = isFree ? [new FileSpan(name.Start, name.End, reading.Replacement!)] : [], IsChoice = rule == SettingsRule.UnusualName }];
    }
}
