using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Tests.Text;

public class TypoTests
{
    [Theory]
    [InlineData("ky", "key", true)]
    [InlineData("ey", "key", true)]
    [InlineData("ke", "key", true)]
    [InlineData("", "k", true)]
    [InlineData("keyy", "key", true)]
    [InlineData("kkey", "key", true)]
    [InlineData("kezy", "key", true)]
    [InlineData("kxy", "key", true)]
    [InlineData("xey", "key", true)]
    [InlineData("kye", "key", true)]
    [InlineData("eky", "key", true)]
    [InlineData("key", "key", false)]
    [InlineData("", "", false)]
    [InlineData("k", "key", false)]
    [InlineData("", "ke", false)]
    [InlineData("keyxx", "key", false)]
    [InlineData("yek", "key", false)]
    [InlineData("xxy", "key", false)]
    [InlineData("eby", "key", false)]
    [InlineData("bky", "key", false)]
    [InlineData("kexx", "key", false)]
    [InlineData("kyed", "keyd", true)]
    [InlineData("abab", "baba", false)]
    [InlineData("Key", "key", true)]
    public void SingleEdit_IsRecognized(string written, string meant, bool expected)
    {
        Assert.Equal(expected, Typo.IsSingleEdit(written, meant, StringComparison.Ordinal));
        Assert.Equal(expected, Typo.IsSingleEdit(meant, written, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("KEY", "key", false)]
    [InlineData("KYE", "key", true)]
    [InlineData("KXY", "key", true)]
    [InlineData("KXX", "key", false)]
    public void Case_MayBeIgnored(string written, string meant, bool expected)
    {
        Assert.Equal(expected, Typo.IsSingleEdit(written, meant, StringComparison.OrdinalIgnoreCase));
        Assert.False(Typo.IsSingleEdit(written, meant, StringComparison.Ordinal));
    }
}
