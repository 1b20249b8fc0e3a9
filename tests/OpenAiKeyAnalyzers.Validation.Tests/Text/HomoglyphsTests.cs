using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Tests.Text;

public class HomoglyphsTests
{
    /// <summary>
    /// The rows contain letters of other alphabets, full-width forms and dashes, and the first characters that are none of them.
    /// </summary>
    [Theory]
    [InlineData("АВЕКМНОРСТУХ", "ABEKMHOPCTYX")]
    [InlineData("аеорсухѕіј", "aeopcyxsij")]
    [InlineData("ЅІЈ", "SIJ")]
    [InlineData("кԁԛԝһѵ", "kdqwhv")]
    [InlineData("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX")]
    [InlineData("ονιρακ", "ovipak")]
    [InlineData("ı", "i")]
    [InlineData("K", "K")]
    [InlineData("ℓ", "l")]
    [InlineData("\uFF01\uFF0D\uFF10\uFF21\uFF41\uFF5E", "!-0Aa~")]
    [InlineData("\uFF00\uFF5F", "\uFF00\uFF5F")]
    [InlineData("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63", "---------")]
    [InlineData("\u200F\u2016\u2211\u2213\uFE57\uFE59\uFE62\uFE64", "\u200F\u2016\u2211\u2213\uFE57\uFE59\uFE62\uFE64")]
    [InlineData("\u0431\u0416\u03A9\u00FC", "\u0431\u0416\u03A9\u00FC")]
    [InlineData("sk\u2010pr\u043Ej", "sk-proj")]
    public void Text_IsFolded(string text, string expected) => Assert.Equal(expected, Homoglyphs.Fold(text));

    [Theory]
    [InlineData("")]
    [InlineData("sk-proj_09azAZ\u007F")]
    public void Ascii_ReturnsSameText(string text) => Assert.Same(text, Homoglyphs.Fold(text));
}
