using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

/// <summary>Provides the invisible characters that are pasted into keys.</summary>
internal static class StrayCharacterSamples
{
    private static readonly Dictionary<string, (StrayCharacter Class, string Text)> Table = new()
    {
        ["blank"] = (StrayCharacter.Whitespace, " "),
        ["blanks"] = (StrayCharacter.Whitespace, "    "),
        ["tab"] = (StrayCharacter.Whitespace, "\t"),
        ["CR"] = (StrayCharacter.LineBreak, "\r"),
        ["LF"] = (StrayCharacter.LineBreak, "\n"),
        ["CRLF"] = (StrayCharacter.LineBreak, "\r\n"),
        ["LF and indentation"] = (StrayCharacter.LineBreak, "\n        "),
        ["VT"] = (StrayCharacter.Control, "\v"),
        ["FF"] = (StrayCharacter.Control, "\f"),
        ["NUL"] = (StrayCharacter.Control, "\0"),
        ["DEL"] = (StrayCharacter.Control, "\x7F"),
        ["NEL"] = (StrayCharacter.NonAscii, "\u0085"),
        ["no-break space"] = (StrayCharacter.NonAscii, "\u00A0"),
        ["ideographic space"] = (StrayCharacter.NonAscii, "\u3000"),
        ["em space"] = (StrayCharacter.NonAscii, "\u2003"),
        ["line separator"] = (StrayCharacter.NonAscii, "\u2028"),
        ["zero-width space"] = (StrayCharacter.NonAscii, "\u200B"),
        ["zero-width non-joiner"] = (StrayCharacter.NonAscii, "\u200C"),
        ["zero-width joiner"] = (StrayCharacter.NonAscii, "\u200D"),
        ["byte order mark"] = (StrayCharacter.NonAscii, "\uFEFF"),
        ["soft hyphen"] = (StrayCharacter.NonAscii, "\u00AD"),
        ["word joiner"] = (StrayCharacter.NonAscii, "\u2060"),
        ["left-to-right mark"] = (StrayCharacter.NonAscii, "\u200E"),
        ["right-to-left mark"] = (StrayCharacter.NonAscii, "\u200F"),
        ["right-to-left override"] = (StrayCharacter.NonAscii, "\u202E"),
        ["first strong isolate"] = (StrayCharacter.NonAscii, "\u2068"),
        ["tag space"] = (StrayCharacter.NonAscii, "\U000E0020"),
        ["Mongolian vowel separator"] = (StrayCharacter.NonAscii, "\u180E"),
        ["Hangul filler"] = (StrayCharacter.NonAscii, "\u3164"),
        ["blank and zero-width space"] = (StrayCharacter.NonAscii, " \u200B "),
    };

    internal static IEnumerable<string> All => Table.Keys;

    internal static string GetText(string name) => Table[name].Text;

    internal static StrayCharacter GetCharacterClass(string name) => Table[name].Class;
}
