using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>
/// Reads lines of the form <c>NAME=value</c>. There is no standard; the common behavior of the usual readers is implemented (dotenv for
/// Node, python-dotenv, DotNetEnv, Docker Compose; their pages, 2026-11-23): <c>export</c> before the name, quotes that may span lines, a
/// comment after a space.
/// </summary>
internal static class DotEnvReader
{
    private static readonly SettingsPath Section = SettingsPath.Root;

    internal static void Read(string text, List<SettingsEntry> entries)
    {
        for (int i = 0; i < text.Length;)
        {
            i = ReadLine(text, i, entries);
        }
    }

    private static int ReadLine(string text, int start, List<SettingsEntry> entries)
    {
        int end = LineScanner.IndexOfLineBreak(text, start);
        int first = LineScanner.SkipSpaces(text, start, end);
        if (first == end || text[first] == '#')
        {
            return LineScanner.SkipLineBreak(text, end);
        }

        int equals = text.IndexOf('=', first, end - first);
        if (equals < 0)
        {
            entries.Add(new SettingsEntry(Section, MappedText.FromFile(text, first, end), SettingsRole.Text));
            return LineScanner.SkipLineBreak(text, end);
        }

        MappedText name = MappedText.FromFile(text, SkipCommand(text, first, equals), equals).Trim();
        int valueStart = LineScanner.SkipSpaces(text, equals + 1, end);
        int next = end;
        MappedText value = (valueStart < end ? ReadQuoted(text, valueStart, out next) : null)
            ?? ReadUnquoted(text, valueStart, end, out next);
        entries.Add(new SettingsEntry(new SettingsPath(Section, name.Value), value, SettingsRole.Variable) { Name = name });
        return LineScanner.SkipLineBreak(text, next);
    }

    private static int SkipCommand(string text, int start, int end)
    {
        const string Command = "export";
        int behind = start + Command.Length;
        return behind < end && string.CompareOrdinal(text, start, Command, 0, Command.Length) == 0 && text[behind] is ' ' or '\t'
            ? behind : start;
    }

    /// <summary>Reads a value in quotes of one kind; <see langword="null"/> if text other than a comment follows them.</summary>
    private static MappedText? ReadQuoted(string text, int start, out int next)
    {
        char quote = text[start];
        next = start;
        if (quote is not ('"' or '\'' or '`'))
        {
            return null;
        }

        var builder = new MappedTextBuilder();
        int i = start + 1;
        for (; i < text.Length && text[i] != quote; i++)
        {
            char decoded = quote == '"' && text[i] == '\\' && i + 1 < text.Length ? Decode(text[i + 1]) : '\0';
            builder.Append(decoded == '\0' ? text[i] : decoded, i);
            i += decoded == '\0' ? 0 : 1;
        }

        if (i >= text.Length)
        {
            return null;
        }

        next = LineScanner.IndexOfLineBreak(text, i + 1);
        int behind = LineScanner.SkipSpaces(text, i + 1, next);
        return behind == next || text[behind] == '#' ? builder.Build(i) : null;
    }

    private static char Decode(char escaped) => escaped switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '"' or '\\' or '$' => escaped,
        _ => '\0',
    };

    /// <summary>
    /// Reads the rest of the line. A comment requires a space before it, and the spaces before it are ignored; without a comment they
    /// belong to the value.
    /// </summary>
    private static MappedText ReadUnquoted(string text, int start, int end, out int next)
    {
        next = end;
        for (int i = start; i < end; i++)
        {
            if (text[i] == '#' && i > 0 && text[i - 1] is ' ' or '\t')
            {
                end = LineScanner.SkipSpacesBack(text, start, i);
                break;
            }
        }

        return MappedText.FromFile(text, Math.Min(start, end), end);
    }
}
