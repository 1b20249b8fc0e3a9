using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

public class WordLikelihoodTests
{
    [Theory]
    [InlineData("is", 50)]
    [InlineData("key", 110)]
    [InlineData("API", 110)]
    [InlineData("Why", 110)]
    [InlineData("WHy", -80)]
    [InlineData("OpenAI", 290)]
    [InlineData("a", 0)]
    [InlineData("IS", 0)]
    [InlineData("xq", 0)]
    [InlineData("7", -23)]
    [InlineData("2024", 58)]
    [InlineData("v2a", -80)]
    [InlineData("RtYz", -80)]
    [InlineData("-", 0)]
    [InlineData("top-secret", 123)]
    [InlineData("my_key", 160)]
    public void Piece_HasWeight(string text, int weight) =>
        Assert.Equal(weight, WordLikelihood.GetWeight(text.ToCharArray(), 0, text.Length));

    [Theory]
    [InlineData("business")]
    [InlineData("Production")]
    [InlineData("expires")]
    [InlineData("stolen")]
    [InlineData("DEPRECATED")]
    [InlineData("entwickler")]
    [InlineData("clientes")]
    public void LongerWord_IsRecognizedByItsLetters(string text) =>
        Assert.InRange(WordLikelihood.GetWeight(text.ToCharArray(), 0, text.Length), 40, 400);

    [Fact]
    public void RandomPiece_IsRarelyWord()
    {
        int words = 0;
        for (int seed = 1; seed <= 10_000; seed++)
        {
            string piece = SyntheticKey.Characters(2 + (seed % 12), seed);
            words += WordLikelihood.GetWeight(piece.ToCharArray(), 0, piece.Length) >= 40 ? 1 : 0;
        }

        Assert.InRange(words, 0, 100);
    }

    [Fact]
    public void OnlyPartBetweenIndexes_IsWeighed() => Assert.Equal(110, WordLikelihood.GetWeight("xkeyx".ToCharArray(), 1, 4));

    [Theory]
    [InlineData("a1b2c3 is my", 6, 8, true)]
    [InlineData("a1b2c3 is", 6, 8, false)]
    [InlineData("a1b2c3 key", 6, 9, true)]
    [InlineData("a1b2c3 is my key", 6, 13, true)]
    [InlineData("a1b2c3 kono kii wa tesuto", 6, 15, true)]
    [InlineData("a1b2c3 kono", 6, 10, false)]
    [InlineData("a1b2c3 my-secret", 6, 8, true)]
    [InlineData("a1b2c3 x7Kp2", 6, 11, false)]
    [InlineData("a1b2c3", 6, 6, false)]
    [InlineData("is my a1b2c3", 4, 10, false)]
    [InlineData("a1b2 c3d4 is my", 6, 10, false)]
    [InlineData("a1b2 c3d4 was here", 6, 15, true)]
    [InlineData("a1b2c3 cl\u00E9", 6, 8, true)]
    [InlineData("a1b2c3 cl\u306F", 6, 8, false)]
    [InlineData("a1b2c3\u00E9", 6, 6, false)]
    public void WordsAfterPiece_EndRun(string text, int from, int end, bool expected)
    {
        var run = new KeyRun();
        run.Read(text, 0);

        Assert.Equal(expected, run.EndsInWords(from, end));
    }
}
