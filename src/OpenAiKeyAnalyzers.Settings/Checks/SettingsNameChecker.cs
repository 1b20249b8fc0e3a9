using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Reports OAK2002 and OAK2003: names under which no program finds its key.</summary>
internal static class SettingsNameChecker
{
    private static readonly char[] Quotes = ['"', '\''];

    internal static IEnumerable<SettingsFinding> Check(SettingsEntry entry, SettingsContext context) =>
        CheckName(entry, context).Concat(CheckReferences(entry, context));

    /// <summary>Checks the names in the references of a value. A name that the file itself defines is correct.</summary>
    private static IEnumerable<SettingsFinding> CheckReferences(SettingsEntry entry, SettingsContext context)
    {
        if (context.IsTest)
        {
            yield break;
        }

        foreach (NameReference reference in NameReferenceReader.Read(entry, context.File))
        {
            MappedText name = reference.Name;
            KeyNameResult reading = Validate(name.Value, entry, context.Options.Variable);
            var sink = new SinkContext(SinkKind.VariableName, ValueOrigin.SettingsFile);

            // $OPENAI_"API_KYE" is the variable OPENAI_ and text.
            if (name.Length > 0 && EntryEditMapper.IsAcrossQuote(entry, name, context.Text, 0, name.Length - 1))
            {
                continue;
            }

            bool isFound = context.HasVariable(name.Value) || context.IsNamedInScript(name.Value)
                || (reading.Kind == KeyNameKind.WrongCase && reference.IgnoresCase);
            if (isFound || KeyNameRule.Check(reading, sink) != Rule.InvalidName || ApiKeyScanner.Scan(name.Value).Count > 0)
            {
                continue;
            }

            int end = EntryEditMapper.GetEnd(name, context.Text);
            var place = new FileEdit(name.GetPosition(reading.Start),
                Math.Min(end, name.GetPosition(reading.Start + reading.Length)));
            yield return new SettingsFinding(SettingsRule.InvalidName, entry, [place], new SettingsResult.NameReference(reading))
            {
                Edits = [new FileEdit(name.Start, end, reading.Replacement!)],

                // Another file may define the variable with this name.
                RequiresDecision = true,
            };
        }
    }

    /// <summary>
    /// Validates the name in a reference. <c>OPEN_API_KEY</c> may belong to another service, unless it sets OpenAI's environment variable.
    /// </summary>
    private static KeyNameResult Validate(string name, SettingsEntry entry, string variable) =>
        KnownKeyNames.IsAmbiguous(name) && entry.Role == SettingsRole.Variable && entry.Path.Name == variable
        ? new KeyNameResult(KeyNameKind.Misspelled, 0, name.Length, variable)
        : EnvironmentVariableNameValidator.Validate(name, variable);

    private static SettingsFinding[] CheckName(SettingsEntry entry, SettingsContext context)
    {
        // ARG NAME declares a variable whose value the build passes.
        bool hasValue = entry.Value.Value.Trim().Length > 0 || context.File.Format.Has(SettingsTraits.Declarations);
        if (entry.Name is null || !hasValue || context.IsTest || ApiKeyScanner.Scan(entry.Name.Value).Count > 0)
        {
            return [];
        }

        return entry.Role switch
        {
            SettingsRole.Variable =>
                CreateFindings(entry, context, EnvironmentVariableNameValidator.Validate(entry.Name.Value, context.Options.Variable)),
            SettingsRole.Setting when context.File.IsConfiguration =>
                CreateFindings(entry, context, ValidateConfigurationKey(entry, context.Options)),
            _ => [],
        };
    }

    /// <summary>
    /// Validates a configuration key. A program can find a setting by any name that it chooses, so only names that no program can use, and
    /// typos in the documented name, are wrong.
    /// </summary>
    private static KeyNameResult ValidateConfigurationKey(SettingsEntry entry, SettingsOptions options)
    {
        string name = entry.Name!.Value;
        KeyNameResult setting = ConfigurationKeyValidator.Validate(name, options.ConfigurationKey);
        if (setting.Kind == KeyNameKind.Invalid)
        {
            return setting;
        }

        // If the last name contains a space, it is recognized together with its section.
        string section = string.Concat(entry.Path.Parent?.GetNames().Select(static part => part + ":") ?? []);
        KeyNameResult nested = ConfigurationKeyValidator.Validate(section + name, options.ConfigurationKey);
        if (section.Length > 0 && nested.Kind == KeyNameKind.Invalid && nested.Start >= section.Length)
        {
            bool isSame = nested.Replacement?.StartsWith(section, StringComparison.Ordinal) == true;
            return new KeyNameResult(KeyNameKind.Invalid, nested.Start - section.Length, nested.Length, isSame
                ? nested.Replacement!.Substring(section.Length) : null);
        }

        KeyNameResult variable = EnvironmentVariableNameValidator.Validate(name, options.Variable);
        return variable.Kind is KeyNameKind.Misspelled or KeyNameKind.Invalid && !HasLowerCase(name) ? variable : KeyNameResult.Unrelated;
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

    private static SettingsFinding[] CreateFindings(SettingsEntry entry, SettingsContext context, KeyNameResult reading)
    {
        MappedText name = entry.Name!;
        bool isVariable = entry.Role == SettingsRole.Variable;
        var sink = new SinkContext(isVariable ? SinkKind.VariableName : SinkKind.ConfigurationKey, ValueOrigin.SettingsFile);
        if ((isVariable && IsConfigurationPath(name.Value)) || KeyNameRule.Check(reading, sink) is not { } rule)
        {
            return [];
        }

        bool isUnconventional = rule == Rule.UnconventionalName;
        if (isUnconventional && context.HasVariable(context.Options.Variable))
        {
            return [];
        }

        FileEdit place = reading.Length > 0
            ? new FileEdit(name.GetPosition(reading.Start), name.GetPosition(reading.Start + reading.Length))
            : new FileEdit(name.Start, name.End);
        bool isFree = reading.Replacement is not null && !context.HasVariable(reading.Replacement);
        return [new SettingsFinding((SettingsRule)rule, entry, [place], reading)
            { Edits = isFree && FindWritten(entry, context.Text) is (var start, var end)
                ? [new FileEdit(start, end, reading.Replacement!)]
                : [], RequiresDecision = isUnconventional }];
    }

    /// <summary>
    /// Finds the span of a name, including the quotation marks of a shell around its parts; <see langword="null"/> if one of them has its
    /// counterpart elsewhere.
    /// </summary>
    private static (int Start, int End)? FindWritten(SettingsEntry entry, string text)
    {
        MappedText name = entry.Name!;
        int end = name.GetPosition(name.Length - 1) + 1;

        // The value may be enclosed in its own quotation marks, so that they show nothing about those of the name.
        bool isPartlyQuoted = EntryEditMapper.IsAcrossQuote(entry, name, text, 0, name.Length)
            || CountQuotes(text.Substring(name.Start, end - name.Start)) != CountQuotes(name.Value);
        if (!isPartlyQuoted)
        {
            // In "NAME=value", the quotation mark before the name is closed after the value.
            bool isOpen = Array.Exists(Quotes,
                quote => name.Value.Count(c => c == quote) % 2 == 1 && entry.Value.Value.IndexOf(quote) >= 0);
            return isOpen ? null : (name.Start, name.End);
        }

        int start = name.Start;
        bool opensBefore = start > 0 && Array.IndexOf(Quotes, text[start - 1]) >= 0;
        bool closesAfter = end < text.Length && Array.IndexOf(Quotes, text[end]) >= 0;
        (int Start, int End)[] candidates =
        [
            (start, end),
            (opensBefore ? start - 1 : start, end),
            (start, closesAfter ? end + 1 : end),
            (opensBefore ? start - 1 : start, closesAfter ? end + 1 : end),
        ];
        int found = name.Value.IndexOfAny(Quotes) >= 0 ? -1
            : Array.FindIndex(candidates, range => Unquote(text, range.Start, range.End) == name.Value);
        return found < 0 ? null : candidates[found];
    }

    private static int CountQuotes(string text) => text.Count(static c => Array.IndexOf(Quotes, c) >= 0);

    /// <summary>Gets a part of a text without its quotation marks; <see langword="null"/> if one of them is not closed.</summary>
    private static string? Unquote(string text, int start, int end)
    {
        var unquoted = new System.Text.StringBuilder();
        char open = '\0';
        for (int i = start; i < end; i++)
        {
            bool isQuote = Array.IndexOf(Quotes, text[i]) >= 0 && (open == '\0' || open == text[i]);
            open = !isQuote ? open : open == '\0' ? text[i] : '\0';
            unquoted.Append(isQuote ? string.Empty : text[i].ToString());
        }

        return open == '\0' ? unquoted.ToString() : null;
    }

    // A:B and A__B are settings of the .NET configuration; a period is an independent style.
    private static bool IsConfigurationPath(string name) =>
        name.IndexOf(':') >= 0 || name.IndexOf("__", StringComparison.Ordinal) >= 0 || name.IndexOf('.') >= 0;
}
