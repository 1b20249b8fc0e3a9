using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Maps the results for the text of an entry to positions in the file.</summary>
internal static class EntryEditMapper
{
    /// <summary>
    /// Gets the span in the file of a part of <paramref name="text"/>, which is the text of <paramref name="entry"/> or a part of it.
    /// </summary>
    internal static FileEdit MapSpan(SettingsEntry entry, MappedText text, int start, int end)
    {
        // There may be a quotation mark of a shell between the last character and the next one.
        bool mayBeQuote = entry.IsBare && end > start && end < text.Length && text.GetPosition(end) > text.GetPosition(end - 1) + 1
            && text.Value[end - 1] != Validation.Headers.HeaderSyntax.Hole;
        return new FileEdit(text.GetPosition(start), mayBeQuote ? text.GetPosition(end - 1) + 1 : text.GetPosition(end));
    }

    /// <summary>
    /// Gets the exclusive end index of a name in the file: there may be a quotation mark of a shell between it and the next character.
    /// </summary>
    internal static int GetEnd(MappedText name, string file)
    {
        int last = name.GetPosition(name.Length - 1);
        return file[last] == name.Value[name.Length - 1] ? last + 1 : name.End;
    }

    /// <summary>Gets the edits in the file; empty if one of them would remove a quotation mark, or split a word.</summary>
    internal static IReadOnlyList<FileEdit> MapEdits(SettingsEntry entry, MappedText text, IReadOnlyList<TextEdit> edits)
    {
        // A body may also be joined from several words of a shell: '{ "model": "'name'" }'.
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
    /// Determines whether there is a quotation mark of a shell between the first and the last character of a part of the value, which an
    /// edit would remove.
    /// </summary>
    internal static bool IsAcrossQuote(SettingsEntry entry, string file, int start, int end) =>
        IsAcrossQuote(entry, entry.Value, file, start, end);

    /// <summary>Determines the same for the name of an entry, or for another text in its word.</summary>
    internal static bool IsAcrossQuote(SettingsEntry entry, MappedText text, string file, int start, int end)
    {
        for (int i = start; entry.IsBare && i < end; i++)
        {
            // One additional character may be the escape of the next one; any other additional character is a quotation mark.
            int position = text.GetPosition(i);
            int length = text.GetPosition(i + 1) - position;
            if (length > 2 || (length == 2 && file[position] == text.Value[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether the text before an edit and the text after it would form a tag, a reference or an escape.</summary>
    internal static bool MayJoin(string text, IReadOnlyList<FileEdit> edits) =>
        edits.Any(edit => edit.Start > 0 && (text[edit.Start - 1] is '<' or '&' or '\\'));

    /// <summary>Determines whether edits do not change the text, so that they fix nothing.</summary>
    internal static bool AreIdle(string text, IReadOnlyList<FileEdit> edits) =>
        edits.All(edit => text.Substring(edit.Start, edit.End - edit.Start) == edit.Replacement);

    /// <summary>
    /// Determines whether edits may remove a part of a key. This is the final check for all rules: a name, a scheme or a part of a URL that
    /// is replaced may contain a part of a key.
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
