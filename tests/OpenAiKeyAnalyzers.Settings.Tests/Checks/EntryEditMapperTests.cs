using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Settings.Tests.Checks;

/// <summary>Verifies edits of a string that a shell joins from parts: no quotation mark is removed, and no word is split.</summary>
public class EntryEditMapperTests
{
    // The file is ab"cd"\ef.
    private const string File = "ab\"cd\"\\ef";

    private static readonly MappedText Word = new("abcdef", [0, 1, 3, 4, 6, 8, 9]);

    [Theory]
    [InlineData(0, 2, 0, 2)]
    [InlineData(0, 1, 0, 1)]
    [InlineData(2, 4, 3, 5)]
    [InlineData(4, 6, 6, 9)]
    [InlineData(0, 6, 0, 9)]
    [InlineData(2, 2, 3, 3)]
    [InlineData(0, 0, 0, 0)]
    public void SpanOfBareWord_EndsBeforeQuote(int start, int end, int from, int to)
    {
        FileEdit span = EntryEditMapper.MapSpan(CreateEntry(Word, isBare: true), Word, start, end);

        Assert.Equal((from, to, ""), (span.Start, span.End, span.Replacement));
    }

    [Fact]
    public void SpanOfQuotedWord_IsThatOfItsCharacters()
    {
        FileEdit span = EntryEditMapper.MapSpan(CreateEntry(Word, isBare: false), Word, 0, 2);

        Assert.Equal((0, 3), (span.Start, span.End));
    }

    [Fact]
    public void SpanOfReference_HoldsAllOfIt()
    {
        var text = new MappedText(HeaderSyntax.Hole + "a", [0, 5, 6]);

        Assert.Equal(5, EntryEditMapper.MapSpan(CreateEntry(text, isBare: true), text, 0, 1).End);
    }

    [Theory]
    [InlineData(0, 1, "x", true)]
    [InlineData(0, 2, "x", false)]
    [InlineData(0, 1, "x y", false)]
    [InlineData(4, 1, "x", false)]
    [InlineData(1, 0, "x", true)]
    [InlineData(1, 0, " ", false)]
    public void EditOfBareWord_KeepsItsMarks(int start, int length, string replacement, bool isMade)
    {
        var edit = new TextEdit(start, length, replacement);

        Assert.Equal(isMade ? 1 : 0, EntryEditMapper.MapEdits(CreateEntry(Word, isBare: true), Word, [edit]).Count);
        FileEdit mapped = Assert.Single(EntryEditMapper.MapEdits(CreateEntry(Word, isBare: false), Word, [edit]));
        Assert.Equal((Word.GetPosition(start), Word.GetPosition(start + length), replacement),
            (mapped.Start, mapped.End, mapped.Replacement));
    }

    [Fact]
    public void OneRefusedEdit_RefusesAll() => Assert.Empty(EntryEditMapper.MapEdits(CreateEntry(Word, isBare: true), Word,
        [new TextEdit(0, 1, "x"), new TextEdit(0, 2, "x")]));

    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(0, 2, true)]
    [InlineData(2, 3, false)]
    [InlineData(1, 2, true)]
    [InlineData(3, 4, true)]
    [InlineData(4, 5, false)]
    [InlineData(5, 6, false)]
    [InlineData(3, 3, false)]
    public void PartOfBareWord_IsAcrossQuoteOrNot(int start, int end, bool expected)
    {
        // d" and \e have two characters each, but only the second is an escape.
        Assert.Equal(expected, EntryEditMapper.IsAcrossQuote(CreateEntry(Word, isBare: true), File, start, end));
        Assert.False(EntryEditMapper.IsAcrossQuote(CreateEntry(Word, isBare: false), File, start, end));
    }

    [Fact]
    public void MoreThanAnEscape_IsAcrossQuote()
    {
        var text = new MappedText("a", [0, 3]);

        Assert.True(EntryEditMapper.IsAcrossQuote(CreateEntry(text, isBare: true), "\\a\"", 0, 1));
    }

    [Theory]
    [InlineData("$ab\"x", 1, 2, 3)]
    [InlineData("\\u0041", 0, 1, 6)]
    public void EndOfName_IsBehindItsLastCharacter(string file, int start, int length, int expected)
    {
        MappedText name = length == 1 ? new MappedText("A", [0, 6]) : new MappedText("ab", [start, start + 1, 4]);

        Assert.Equal(expected, EntryEditMapper.GetEnd(name, file));
    }

    [Theory]
    [InlineData("<ab", 1, true)]
    [InlineData("&ab", 1, true)]
    [InlineData("\\ab", 1, true)]
    [InlineData("xab", 1, false)]
    [InlineData("<ab", 0, false)]
    [InlineData("<ab", 2, false)]
    public void EditBehindMark_MayJoin(string text, int start, bool expected)
    {
        Assert.Equal(expected, EntryEditMapper.MayJoin(text, [new FileEdit(start, start + 1)]));
        Assert.Equal(expected, EntryEditMapper.MayJoin(text, [new FileEdit(2, 3), new FileEdit(start, start + 1)]));
        Assert.False(EntryEditMapper.MayJoin(text, []));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("b", false)]
    [InlineData("", false)]
    public void EditThatChangesNothing_IsIdle(string replacement, bool expected) =>
        Assert.Equal(expected, EntryEditMapper.AreIdle("xay", [new FileEdit(1, 2, replacement), new FileEdit(0, 1, "x")]));

    [Fact]
    public void EditThatTakesPieceOfKey_MayLoseIt()
    {
        string key = SyntheticKey.Project();

        Assert.True(EntryEditMapper.MayLoseKey("x" + key, [new FileEdit(0, 1), new FileEdit(1, key.Length)]));
        Assert.False(EntryEditMapper.MayLoseKey("x " + key, [new FileEdit(0, 1), new FileEdit(1, 2)]));
    }

    private static SettingsEntry CreateEntry(MappedText value, bool isBare) =>
        new(SettingsPath.Root, value, SettingsRole.Variable) { IsBare = isBare };
}
