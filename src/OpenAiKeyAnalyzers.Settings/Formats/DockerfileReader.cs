using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>
/// Reads the instructions of a Dockerfile that set variables: <c>ENV NAME=value …</c>, <c>ENV NAME value</c> and <c>ARG NAME=value</c>, on
/// lines that a backslash may continue. Everything else is text. Source: docs.docker.com, build check LegacyKeyValueFormat, read
/// 2026-11-28.
/// </summary>
internal static class DockerfileReader
{
    internal static void Read(string text, List<SettingsEntry> entries)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = IndexOfEnd(text, start);
            ReadInstruction(text, start, end, entries);
            start = LineScanner.SkipLineBreak(text, end);
        }
    }

    /// <summary>Gets the index of the line break that ends an instruction, which is not after a backslash.</summary>
    private static int IndexOfEnd(string text, int start)
    {
        int end = LineScanner.IndexOfLineBreak(text, start);
        while (end < text.Length && IsContinued(text, start, end))
        {
            end = LineScanner.IndexOfLineBreak(text, LineScanner.SkipLineBreak(text, end));
        }

        return end;
    }

    private static bool IsContinued(string text, int start, int end)
    {
        int first = LineScanner.SkipSpaces(text, start, end);
        int last = LineScanner.SkipSpacesBack(text, start, end);
        return last > first && text[first] != '#' && text[last - 1] == '\\';
    }

    private static void ReadInstruction(string text, int start, int end, List<SettingsEntry> entries)
    {
        int first = LineScanner.SkipSpaces(text, start, end);
        int word = first;
        while (word < end && char.IsLetter(text[word]))
        {
            word++;
        }

        string name = text.Substring(first, word - first).ToUpperInvariant();
        int rest = LineScanner.SkipSpaces(text, word, end);
        if (first == end || text[first] == '#' || rest == end)
        {
            return;
        }

        if (name is "ENV" or "ARG" && rest > word)
        {
            ReadVariables(text, rest, end, isEnvironment: name == "ENV", entries);
        }
        else
        {
            ReadText(text, first, end, entries);
        }
    }

    private static void ReadVariables(string text, int start, int end, bool isEnvironment, List<SettingsEntry> entries)
    {
        int equals = text.IndexOf('=', start, end - start);
        int space = IndexOfSpace(text, start, end);
        if (isEnvironment && space < end && (equals < 0 || equals > space))
        {
            // In ENV NAME value, the value is all text after the name, including its quotes.
            int value = LineScanner.SkipSpaces(text, space, end);
            ShellWord name = ReadName(text, start, space);
            AddVariable(name.Text, MappedText.FromFile(text, value, end).Trim(), name, entries);
            return;
        }

        string line = text.Substring(start, end - start);
        ShellTokenizer.Read(line, ShellDialect.Posix, words => AddWords(words, start, isEnvironment, entries),
            document => AddText(document, text, start, entries));
    }

    /// <summary>
    /// Gets the name before a space, whose quotation marks Docker removes (moby/buildkit, instructions/commands.go, read 2026-11-28).
    /// </summary>
    private static ShellWord ReadName(string text, int start, int end)
    {
        List<ShellWord> words = [];
        ShellTokenizer.Read(text.Substring(start, end - start), ShellDialect.Posix, words.AddRange, static _ => { });
        return new ShellWord(words.Count == 1 ? Move(words[0].Text, start) : MappedText.FromFile(text, start, end), isLiteral: false);
    }

    private static void AddWords(List<ShellWord> words, int offset, bool isEnvironment, List<SettingsEntry> entries)
    {
        foreach (ShellWord word in words)
        {
            int equals = word.Value.IndexOf('=');
            MappedText moved = Move(word.Text, offset);
            if (equals < 0 && !isEnvironment)
            {
                // For ARG NAME, the build passes the value.
                AddVariable(moved, moved.Slice(moved.Length, moved.Length), word, entries);
            }
            else if (equals > 0)
            {
                AddVariable(moved.Slice(0, equals), moved.Slice(equals + 1, moved.Length), word, entries);
            }
            else
            {
                entries.Add(new SettingsEntry(SettingsPath.Root, moved, SettingsRole.Text));
            }
        }
    }

    private static void AddText(MappedText document, string text, int offset, List<SettingsEntry> entries) =>
        entries.Add(new SettingsEntry(SettingsPath.Root, Move(document, offset), SettingsRole.Text));

    private static void AddVariable(MappedText name, MappedText value, ShellWord? word, List<SettingsEntry> entries) =>
        entries.Add(new SettingsEntry(new SettingsPath(SettingsPath.Root, name.Value), value, SettingsRole.Variable)
            { Name = name, IsLiteral = word?.IsLiteral ?? false, IsBare = word is { IsQuoted: false } });

    private static void ReadText(string text, int start, int end, List<SettingsEntry> entries) =>
        entries.Add(new SettingsEntry(SettingsPath.Root, MappedText.FromFile(text, start, end), SettingsRole.Text));

    private static int IndexOfSpace(string text, int start, int end)
    {
        int space = start;
        while (space < end && text[space] is not (' ' or '\t'))
        {
            space++;
        }

        return space;
    }

    /// <summary>Gets the text with its positions in the whole file.</summary>
    private static MappedText Move(MappedText text, int offset)
    {
        var positions = new int[text.Length + 1];
        for (int i = 0; i < positions.Length; i++)
        {
            positions[i] = text.GetPosition(i) + offset;
        }

        return new MappedText(text.Value, positions);
    }
}
