using System.Text;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Tests.Gate;

public class SourceAnchorsTests
{
    private const int BlockLength = 16 * 1024;

    [Theory]
    [InlineData("sk-")]
    [InlineData("T3Bl" + "bkFJ")]
    [InlineData("ek_")]
    [InlineData("JQQJ99")]
    public void AnchorAtBlockBoundary_ReturnsPosition(string mark)
    {
        for (int position = BlockLength - 20; position <= BlockLength + 20; position++)
        {
            string text = new string('x', position) + mark + new string('x', 2 * BlockLength);
            Assert.Equal([position], Find(SourceText.From(text)));
        }
    }

    [Fact]
    public void ManyAnchors_ReturnsPositionsInOrder()
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
    public void TextWithoutAnchor_ReturnsNone(string text) => Assert.Empty(Find(SourceText.From(text)));

    [Fact]
    public void AnchorAtEnd_ReturnsPosition() =>
        Assert.Equal([BlockLength - 7], Find(SourceText.From(new string('x', BlockLength - 7) + "sk-")));

    [Fact]
    public void StringWithoutAnchors_AllocatesNothing() => AssertNothingAllocated(SourceText.From(CreateLargeText()));

    [Fact]
    public void LargeFileWithoutAnchors_AllocatesNothing()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(CreateLargeText()));
        AssertNothingAllocated(SourceText.From(stream, Encoding.UTF8));
    }

    [Fact]
    public void EditedTextWithoutAnchors_AllocatesNothing() =>
        AssertNothingAllocated(SourceText.From(CreateLargeText()).WithChanges(new TextChange(new TextSpan(1000, 10), "other text")));

    [Fact]
    public void KeyInLargeFile_ReturnsPositions()
    {
        string text = CreateLargeText() + SyntheticKey.Project();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Equal([text.IndexOf("sk-", StringComparison.Ordinal), text.IndexOf(SyntheticKey.Watermark, StringComparison.Ordinal)],
            Find(SourceText.From(stream, Encoding.UTF8)));
    }

    private static int[] Find(SourceText text) => [.. SourceAnchors.Find(text).Keys];

    private static string CreateLargeText() =>
        string.Concat(Enumerable.Repeat("        return Compute(first, second); // nothing to see\r\n", 20_000));

    private static void AssertNothingAllocated(SourceText text)
    {
        // The first call rents the block that the next calls use.
        SourceAnchors.Find(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SourceAnchors anchors = SourceAnchors.Find(text);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Empty(anchors.Keys);
        Assert.Equal(0, allocated);
    }
}
