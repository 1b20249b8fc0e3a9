using System.Text;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp;
using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Tests.CSharp;

public class SourceAnchorsTests
{
    private const int BlockLength = 16 * 1024;

    [Theory]
    [InlineData("sk-")]
    [InlineData("T3Bl" + "bkFJ")]
    [InlineData("ek_")]
    [InlineData("JQQJ99")]
    public void Marks_are_found_on_either_side_of_a_block_border_and_across_it(string mark)
    {
        for (int position = BlockLength - 20; position <= BlockLength + 20; position++)
        {
            string text = new string('x', position) + mark + new string('x', 2 * BlockLength);
            Assert.Equal([position], Find(SourceText.From(text)));
        }
    }

    [Fact]
    public void Marks_are_found_at_every_place_of_a_text_of_several_blocks_once_and_in_order()
    {
        string text = string.Concat(Enumerable.Repeat("sk-.ek_/", BlockLength));
        IEnumerable<int> expected = Enumerable.Range(0, BlockLength).SelectMany(static i => new[] { 8 * i, (8 * i) + 4 });
        Assert.Equal(expected, Find(SourceText.From(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("sk")]
    [InlineData("SK-")]
    [InlineData("t3blbkfj")]
    public void Other_texts_have_none(string text) => Assert.Empty(Find(SourceText.From(text)));

    [Fact]
    public void A_mark_at_the_very_end_is_found() =>
        Assert.Equal([BlockLength - 7], Find(SourceText.From(new string('x', BlockLength - 7) + "sk-")));

    [Fact]
    public void Nothing_is_allocated_for_a_string_without_marks() => AssertNothingAllocated(SourceText.From(LargeText()));

    [Fact]
    public void Nothing_is_allocated_for_a_large_file_without_marks()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(LargeText()));
        AssertNothingAllocated(SourceText.From(stream, Encoding.UTF8));
    }

    [Fact]
    public void Nothing_is_allocated_for_an_edited_text_without_marks() =>
        AssertNothingAllocated(SourceText.From(LargeText()).WithChanges(new TextChange(new TextSpan(1000, 10), "other text")));

    [Fact]
    public void Keys_are_found_in_a_large_file()
    {
        string text = LargeText() + SyntheticKey.Project();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Equal([text.IndexOf("sk-", StringComparison.Ordinal), text.IndexOf(SyntheticKey.Watermark, StringComparison.Ordinal)], Find(SourceText.From(stream, Encoding.UTF8)));
    }

    private static int[] Find(SourceText text) => [.. SourceAnchors.Find(text).Keys];

    private static string LargeText() => string.Concat(Enumerable.Repeat("        return Compute(first, second); // nothing to see\r\n", 20_000));

    private static void AssertNothingAllocated(SourceText text)
    {
        // The first call rents the block that the next ones use.
        SourceAnchors.Find(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SourceAnchors anchors = SourceAnchors.Find(text);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Empty(anchors.Keys);
        Assert.Equal(0, allocated);
    }
}
