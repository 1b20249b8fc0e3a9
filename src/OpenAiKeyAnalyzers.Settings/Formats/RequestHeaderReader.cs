using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>Reads header lines: <c>Name: value</c>.</summary>
internal static class RequestHeaderReader
{
    private static readonly SettingsPath Section = new(SettingsPath.Root, "headers");

    /// <summary>The names of headers that contain or accompany a credential, as in the hash tables of scripts.</summary>
    private static readonly string[] Known =
        ["Authorization", "api-key", "x-api-key", "OpenAI-Organization", "OpenAI-Project", "OpenAI-Beta"];

    internal static bool IsKnown(string name) =>
        Array.Exists(Known, known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
        || HeaderNameValidator.Validate(name).Defect == HeaderNameDefect.Misspelled;

    /// <param name="line">The line: name, colon, value.</param>
    /// <param name="word">The shell word that contains the line; <see langword="null"/> if nothing has to be quoted.</param>
    /// <param name="request">The request that contains the header.</param>
    /// <param name="entries">The list to which the header is added.</param>
    /// <param name="whole">The span to remove in order to remove the header.</param>
    internal static void Add(MappedText line, ShellWord? word, SettingsRequest request, List<SettingsEntry> entries, FileEdit? whole = null)
    {
        int colon = line.Value.IndexOf(':');
        if (colon < 0 && FindValueWithoutColon(line.Value) is > 0 and int unseparated)
        {
            entries.Add(new SettingsEntry(new SettingsPath(Section, HeaderSyntax.Name), line.Slice(unseparated, line.Length),
                SettingsRole.Header)
            {
                Name = line.Slice(0, HeaderSyntax.Name.Length),
                Request = request,
                IsLiteral = word?.IsLiteral ?? false,
                IsBare = word is { IsQuoted: false },
                LacksColon = true,
            });
            return;
        }

        if (colon < 0)
        {
            entries.Add(new SettingsEntry(Section, line, SettingsRole.Text) { Request = request });
            return;
        }

        int value = LineScanner.SkipSpaces(line.Value, colon + 1, line.Length);
        Add(line.Slice(0, colon), line.Slice(value, line.Length), word, request, entries, whole);
    }

    /// <summary>Gets the index of the scheme in <c>Authorization Bearer …</c>; -1 if there is none.</summary>
    private static int FindValueWithoutColon(string line)
    {
        int value = LineScanner.SkipSpaces(line, Math.Min(HeaderSyntax.Name.Length, line.Length), line.Length);
        return HeaderSyntax.IsAt(line, 0, HeaderSyntax.Name) && value > HeaderSyntax.Name.Length
            && HeaderSyntax.IsAt(line, value, HeaderSyntax.Scheme) ? value : -1;
    }

    internal static void Add(MappedText name, MappedText value, ShellWord? word, SettingsRequest request, List<SettingsEntry> entries,
        FileEdit? whole = null) =>
        entries.Add(new SettingsEntry(new SettingsPath(Section, name.Value.Trim()), value, SettingsRole.Header)
        {
            Name = name,
            Request = request,
            IsLiteral = word?.IsLiteral ?? false,
            IsBare = word is { IsQuoted: false },
            Line = whole,
        });
}
