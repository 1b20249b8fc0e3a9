using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Tests.Entries;

/// <summary>Verifies strings that map each character to its position in the file.</summary>
public class MappedTextTests
{
    [Theory]
    [InlineData("abc", "abc", 2)]
    [InlineData("  a b\t", "a b", 4)]
    [InlineData("\r\n\v\fa\n", "a", 6)]
    [InlineData("\u00A0a\b", "\u00A0a\b", 2)]
    [InlineData(" \t", "", 4)]
    [InlineData("", "", 2)]
    public void Trim_RemovesAsciiWhitespace(string text, string expected, int start)
    {
        MappedText trimmed = MappedText.FromFile("xx" + text + "yy", 2, 2 + text.Length).Trim();

        Assert.Equal((expected, start, start + expected.Length), (trimmed.Value, trimmed.Start, trimmed.End));
    }

    [Fact]
    public void Slice_KeepsPositions()
    {
        var text = new MappedText("abcd", [1, 3, 4, 9, 10]);

        MappedText slice = text.Slice(1, 3);

        Assert.Equal(("bc", 3, 4, 9, 2), (slice.Value, slice.Start, slice.GetPosition(1), slice.End, slice.Length));
        Assert.Equal((10, 10, 0), (text.Slice(4, 4).Start, text.Slice(4, 4).End, text.Slice(4, 4).Length));
    }

    [Fact]
    public void ReplacedBeginning_IsWrittenAtStart()
    {
        MappedText replaced = MappedText.FromFile("xx{{a}}/b", 2, 9).ReplaceBeginning("cd", 5);

        Assert.Equal("cd/b", replaced.Value);
        Assert.Equal([2, 2, 7, 8, 9], Enumerable.Range(0, 5).Select(replaced.GetPosition));
    }

    [Fact]
    public void OtherEnd_KeepsCharacters()
    {
        MappedText other = MappedText.FromFile("xxab\"", 2, 4).WithEnd(5);

        Assert.Equal(("ab", 2, 3, 5), (other.Value, other.Start, other.GetPosition(1), other.End));
    }

    [Theory]
    [InlineData(0x41, "A")]
    [InlineData(0, "\0")]
    [InlineData(-1, "\uFFFD")]
    [InlineData(0xD7FF, "\uD7FF")]
    [InlineData(0xD800, "\uFFFD")]
    [InlineData(0xDFFF, "\uFFFD")]
    [InlineData(0xE000, "\uE000")]
    [InlineData(0x10000, "\uD800\uDC00")]
    [InlineData(0x10FFFF, "\uDBFF\uDFFF")]
    [InlineData(0x110000, "\uFFFD")]
    public void CodePoint_IsAppended(int code, string expected)
    {
        var builder = new MappedTextBuilder();
        builder.AppendCodePoint(code, 7);
        MappedText text = builder.Build(9);

        Assert.Equal((expected, 7, 9), (text.Value, text.Start, text.End));
        Assert.Equal(7, text.GetPosition(text.Length - 1));
    }

    [Theory]
    [InlineData("${", true)]
    [InlineData("$", true)]
    [InlineData("${a", false)]
    [InlineData("{", false)]
    public void Builder_KnowsBeginning(string beginning, bool expected)
    {
        var builder = new MappedTextBuilder();
        builder.Append('$', 0);
        builder.Append('{', 1);

        Assert.Equal(expected, builder.StartsWith(beginning));
    }

    [Theory]
    [InlineData("Bearer x", 7)]
    [InlineData("bearer   x", 9)]
    [InlineData("Bearer ", 7)]
    [InlineData("Bearer", 0)]
    [InlineData("Bearerx", 0)]
    [InlineData("Token x", 0)]
    public void Scheme_HasLength(string text, int expected) => Assert.Equal(expected, AuthorizationScheme.GetPrefixLength(text));

    [Fact]
    public void Path_IsPartedAtSeparators()
    {
        var path = new SettingsPath(new SettingsPath(new SettingsPath(SettingsPath.Root, "A:B"), "C__D::"), "E_F");

        Assert.Equal(["A", "B", "C", "D", "E_F"], path.GetNames());
        Assert.Equal(["E_F", "C__D::", "A:B", ""], path.Ancestors().Select(static node => node.Name));
    }

    [Theory]
    [InlineData("A__B", "A B")]
    [InlineData("__A", "A")]
    [InlineData(":A", "A")]
    [InlineData("A:B", "A B")]
    [InlineData("A_B", "A_B")]
    [InlineData("A__", "A")]
    [InlineData("", "")]
    public void Name_IsSplitAtItsSeparators(string name, string expected) =>
        Assert.Equal(expected, string.Join(' ', new SettingsPath(SettingsPath.Root, name).GetNames()));
}
