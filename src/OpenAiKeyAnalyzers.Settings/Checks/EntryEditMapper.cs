using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Brings to the file what a grammar read in the text of an entry.</summary>
internal static class EntryEditMapper
{
    /// <summary>Where a part of <paramref name="text"/>, which is that of <paramref name="entry"/> or a part of it, is written.</summary>
    internal static FileEdit MapSpan(SettingsEntry entry, MappedText text, int start, int end)
    {
        // Between the last character and the next one may be the quotation mark of a shell.
        bool mayBeQuote = entry.IsBare && end > start && end < text.Length && text.GetPosition(end) > text.GetPosition(end - 1) + 1
            && text.Value[end - 1] != Validation.Headers.HeaderSyntax.Hole;
        return new FileEdit(text.GetPosition(start), mayBeQuote ? text.GetPosition(end - 1) + 1 : text.GetPosition(end));
    }

    /// <summary>
    /// Gets the index in the file after the last character of a name: a quotation mark of a shell may be between it and the next one.
    /// </summary>
    internal static int GetEnd(MappedText name, string file)
    {
        int last = name.GetPosition(name.Length - 1);
        return file[last] == name.Value[name.Length - 1] ? last + 1 : name.End;
    }

    /// <summary>The edits in the file; none at all if one of them would take away a quotation mark, or make two words of one.</summary>
    internal static IReadOnlyList<FileEdit> MapEdits(SettingsEntry entry, MappedText text, IReadOnlyList<TextEdit> edits)
    {
        // A body may be put together from words of a shell, too: '{ "model": "'name'" }'.
        bool mayHoldQuotes = entry.IsBare || entry.Role == SettingsRole.Body;
        var places = new List<FileEdit>();
        foreach (TextEdit edit in edits)
        {
            int start = text.GetPosition(edit.Start);
            int end = text.GetPosition(edit.End);
            if (mayHoldQuotes && (edit.Text.IndexOf(' ') >= 0 || end - start != edit.Length))
            {
                return [];
            }

            places.Add(new FileEdit(start, end, edit.Text));
        }

        return places;
    }

    /// <summary>
    /// Determines whether a quotation mark of a shell is between the first and the last character of a part of the value: it would go
    /// along.
    /// </summary>
    internal static bool IsAcrossQuote(SettingsEntry entry, string file, int start, int end) =>
        IsAcrossQuote(entry, entry.Value, file, start, end);

    /// <summary>Determines the same for the name of an entry, or for another text that its word holds.</summary>
    internal static bool IsAcrossQuote(SettingsEntry entry, MappedText text, string file, int start, int end)
    {
        for (int i = start; entry.IsBare && i < end; i++)
        {
            // One character more may be the one that escapes it; another, or one after it, is a mark.
            int position = text.GetPosition(i);
            int length = text.GetPosition(i + 1) - position;
            if (length > 2 || (length == 2 && file[position] == text.Value[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Determines whether what precedes an edit would mean something else with what follows it: a tag, a reference or an escape would
    /// arise.
    /// </summary>
    internal static bool MayJoin(string text, IReadOnlyList<FileEdit> edits) =>
        edits.Any(edit => edit.Start > 0 && (text[edit.Start - 1] is '<' or '&' or '\\'));

    /// <summary>Determines whether edits leave the text as it is: then they fix nothing.</summary>
    internal static bool AreIdle(string text, IReadOnlyList<FileEdit> edits) =>
        edits.All(edit => text.Substring(edit.Start, edit.End - edit.Start) == edit.Replacement);

    /// <summary>
    /// Determines whether edits take away what may be a piece of a key. The last guard, whatever rule asks for the edits: a name, a
    /// scheme or a part of a URL that is to be replaced may hold one.
    /// </summary>
    internal static bool MayLoseKey(string text, IReadOnlyList<FileEdit> edits)
    {
        foreach (FileEdit edit in edits)
        {
            if (KeyCompleteness.HasPiece(text.Substring(edit.Start, edit.End - edit.Start)))
            {
                return true;
            }
        }

        return false;
    }
}
