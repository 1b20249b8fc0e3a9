using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>
/// Reads the <c>set</c> command of the Windows command processor, which uses the line unchanged: spaces before the equals sign belong to
/// the name, spaces and quotes after it to the value, unless quotes enclose both (<c>set "NAME=value"</c>).
/// </summary>
internal static class CmdSetCommandReader
{
    internal static void Read(string text, List<SettingsEntry> entries)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = LineScanner.IndexOfLineBreak(text, start);
            ReadLine(text, start, end, entries);
            start = LineScanner.SkipLineBreak(text, end);
        }
    }

    private static void ReadLine(string text, int start, int end, List<SettingsEntry> entries)
    {
        int first = LineScanner.SkipSpaces(text, start, end);
        first += first < end && text[first] == '@' ? 1 : 0;
        if (string.Compare(text, first, "set ", 0, 4, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return;
        }

        int name = LineScanner.SkipSpaces(text, first + 4, end);
        bool isQuoted = name < end && text[name] == '"';
        int close = isQuoted ? text.LastIndexOf('"', end - 1, end - name - 1) : -1;
        bool isEnclosed = close > name;
        int valueEnd = isEnclosed ? close : IndexOfCommandEnd(text, name, end);
        name += isEnclosed ? 1 : 0;
        int equals = valueEnd > name ? text.IndexOf('=', name, valueEnd - name) : -1;
        if (equals > name && text[name] != '/')
        {
            MappedText written = MappedText.FromFile(text, name, equals);
            MappedText value = isEnclosed ? MappedText.FromFile(text, equals + 1, valueEnd) : Unescaped(text, equals + 1, valueEnd);
            var path = new SettingsPath(SettingsPath.Root, written.Value);
            entries.Add(new SettingsEntry(path, value, SettingsRole.Variable) { Name = written });
        }
    }

    /// <summary>Gets the value. Outside of quotes, the command processor removes carets, which escape the next character.</summary>
    private static MappedText Unescaped(string text, int start, int end)
    {
        if (text.IndexOf('^', start, end - start) < 0)
        {
            return MappedText.FromFile(text, start, end);
        }

        var builder = new MappedTextBuilder();
        bool inQuotes = false;
        for (int i = start; i < end; i++)
        {
            inQuotes ^= text[i] == '"';
            bool isEscape = text[i] == '^' && !inQuotes && i + 1 < end;
            builder.Append(text[isEscape ? i + 1 : i], i);
            i += isEscape ? 1 : 0;
        }

        return builder.Build(end);
    }

    private static int IndexOfCommandEnd(string text, int start, int end)
    {
        bool inQuotes = false;
        for (int i = start; i < end; i++)
        {
            inQuotes ^= text[i] == '"';
            if (text[i] is '&' or '|' && !inQuotes)
            {
                return i;
            }

            // An escaped character does not end the command.
            i += text[i] == '^' && !inQuotes ? 1 : 0;
        }

        return end;
    }
}
