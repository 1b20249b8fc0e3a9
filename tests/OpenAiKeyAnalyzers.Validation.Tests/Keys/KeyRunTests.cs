using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

/// <summary>Verifies sequences of key characters from which the stray characters are removed.</summary>
public class KeyRunTests
{
    [Theory]
    [InlineData("sk-abc", "sk-abc", true)]
    [InlineData("sk-abc \r\n", "sk-abc", true)]
    [InlineData("sk-abc.", "sk-abc", false)]
    [InlineData("sk-abc \"", "sk-abc", false)]
    [InlineData("sk-ab\u200Bc", "sk-abc", true)]
    [InlineData("sk-ab c-d_e", "sk-abc-d_e", true)]
    [InlineData("sk-ab sk-cd", "sk-ab", false)]
    public void Run_EndsAtOtherCharacterOrNextKey(string text, string characters, bool reachesEnd)
    {
        var run = new KeyRun();
        run.Read(text, 0);

        Assert.Equal((characters, reachesEnd), (new string(run.Characters, 0, run.Length), run.ReachesEndOfText));
    }

    [Theory]
    [InlineData(64, 4)]
    [InlineData(65, 2)]
    public void Gap_HasLimitedLength(int gap, int length)
    {
        var run = new KeyRun();
        run.Read("ab" + new string('\n', gap) + "cd", 0);

        Assert.Equal(length, run.Length);
    }

    [Theory]
    [InlineData(12, 12)]
    [InlineData(13, 12)]
    public void Run_HasLimitedNumberOfChunks(int chunks, int length)
    {
        var run = new KeyRun();
        run.Read(string.Join(' ', Enumerable.Repeat('a', chunks)), 0);

        Assert.Equal(length, run.Length);
    }

    [Theory]
    [InlineData("ab", 0, 0)]
    [InlineData("ab", 1, 4)]
    [InlineData("ef", 0, 6)]
    [InlineData("ef", 6, 6)]
    [InlineData("ef", 7, -1)]
    [InlineData("fg", 0, -1)]
    [InlineData("x", 0, -1)]
    public void Word_IsFoundFromIndex(string word, int from, int index)
    {
        var run = new KeyRun();
        run.Read("ab cdabef.gh", 0);

        Assert.Equal(index, run.IndexOf(word, from));
    }

    [Fact]
    public void NextRun_HasNoCharactersOfPreviousOne()
    {
        var run = new KeyRun();
        run.Read("abcdef", 0);
        run.Read("ab.", 0);

        Assert.Equal((2, -1, false), (run.Length, run.IndexOf("bc", 0), run.StartsWith("abc")));
        Assert.True(run.StartsWith("ab"));
        Assert.False(run.IsChunkEnd(6));
    }

    [Theory]
    [InlineData("word and word", 0, 11, true)]
    [InlineData("a1b2 word", 0, 8, false)]
    [InlineData("a1b2 words", 0, 9, true)]
    [InlineData("a1b2 c3d4 word word", 8, 16, true)]
    [InlineData("a1b2 c3d4 word", 4, 12, false)]
    [InlineData("word a1b2 c3d4", 4, 12, false)]
    public void Prose_ConsistsMostlyOfWords(string text, int start, int end, bool isProse)
    {
        var run = new KeyRun();
        run.Read(text, 0);

        Assert.Equal(isProse, run.IsProse(start, end));
    }

    [Fact]
    public void Chunk_IsFoundByCharacter()
    {
        var run = new KeyRun();
        run.Read("abc de\u200Bf gh", 0);

        Assert.Equal([3, 3, 6, 6, 8], new[] { 1, 3, 4, 6, 7 }.Select(run.GetChunkEnd));
        Assert.Equal((3, true, false, true), (run.FirstChunkEnd, run.IsChunkEnd(3), run.IsChunkEnd(5), run.IsChunkEnd(8)));
        Assert.Equal([0, 2, 4, 7, 10], new[] { 0, 2, 3, 5, 7 }.Select(run.GetPosition));
    }
}
