using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

public class UrlStrayCharacterTests
{
    [Theory]
    [InlineData("https: //platform.openai.com/settings/organization/api-keys", "StrayCharacter ' ' -> ''")]
    [InlineData("https: //api.openai.com/v1/models", "StrayCharacter ' ' -> ''")]
    [InlineData("https:// api.openai.com/v1/models", "StrayCharacter ' ' -> ''")]
    [InlineData("https://api.openai.com /v1/models", "StrayCharacter ' ' -> ''")]
    [InlineData("https://api.openai.com/ v1", "StrayCharacter ' ' -> ''")]
    [InlineData("https://api.openai.com/v1/chat/ completions", "StrayCharacter ' ' -> ''")]
    [InlineData("https://api.openai.com/v1/chat /completions", "StrayCharacter ' ' -> ''")]
    [InlineData("https://api.openai.com/v1/chat/completi\nons", "StrayCharacter '\n' -> ''")]
    [InlineData("https://api.openai.com/v1/\u200Bmodels", "StrayCharacter '\u200B' -> ''")]
    [InlineData("https://api.openai.com/v1\u200B", "StrayCharacter '\u200B' -> ''")]
    [InlineData("\uFEFFhttps://api.openai.com/v1", "StrayCharacter '\uFEFF' -> ''")]
    [InlineData("https://api.openai.com/v1\u00A0", "StrayCharacter '\u00A0' -> ''")]
    [InlineData("https: //api.openai.com/v1/chat/ completions", "StrayCharacter ' ' -> ''; StrayCharacter ' ' -> ''")]
    [InlineData("https://api.openai.com/v1 /responses/resp_1/cancel", "StrayCharacter ' ' -> ''")]
    [InlineData("https://api.openai.com/v1/modelsAuthorization: Bearer YOUR_API_KEY",
        "TrailingText 'Authorization: Bearer YOUR_API_KEY' -> ''")]
    [InlineData("https://api.openai.com/v1/chat/completionsContent-Type: application/json",
        "TrailingText 'Content-Type: application/json' -> ''")]
    public void StrayCharacterInUrl_ReturnsDefect(string url, string reading)
    {
        foreach (UrlUsage position in new[] { UrlUsage.Unknown, UrlUsage.Request, UrlUsage.BaseAddress })
        {
            Assert.Equal(reading, UrlFormatter.Format(url, position));
            Assert.DoesNotContain(UrlFormatter.Validate(UrlFormatter.ApplyReplacements(url, position), position),
                static found => found.Defect is UrlDefect.StrayCharacter or UrlDefect.TrailingText);
        }
    }

    [Theory]
    [InlineData("https://api.openai.com/v1/models Authorization: Bearer x", "TrailingText ' Authorization: Bearer x' -> ''")]
    [InlineData("https://api.openai.com/v1/models -H \"Accept: text/plain\"", "TrailingText ' -H \"Accept: text/plain\"' -> ''")]
    [InlineData("https://api.openai.com/v1/models\u200BAuthorization: Bearer x", "TrailingText '\u200BAuthorization: Bearer x' -> ''")]
    [InlineData("https://api.openai.com/v1 is the base", "TrailingText ' is the base' -> ''")]
    [InlineData("https://api.openai.com/somewhere else", "StrayCharacter ' ' -> ''")]
    [InlineData("https://api.openai.com/v1/models/my model", "StrayCharacter ' ' -> ''")]
    [InlineData("https://api.openai.com/v1/models/gpt-4 ?x=1", "StrayCharacter ' ' -> ''")]
    public void TrailingTextInRequestUrl_ReturnsDefect(string url, string reading)
    {
        Assert.Equal(reading, UrlFormatter.Format(url));
        Assert.Equal(string.Empty, UrlFormatter.Format(url, UrlUsage.Unknown));
    }

    [Theory]
    [InlineData("https://api.openai.com/v1/models lists the models")]
    [InlineData("https://api.openai.com/v1/engines is gone, use https://api.openai.com/v1/models")]
    [InlineData("https://api.openai.com/v1/models/ and so on")]
    [InlineData("https://api.openai.com/v1/models or https://api.openai.com/v1/engines")]
    [InlineData("https://api.openai.com or a proxy")]
    [InlineData("https://api.openai.com / https://eu.api.openai.com")]
    [InlineData("See https: //platform.openai.com/docs")]
    [InlineData("https: //example.com/v1/engines")]
    [InlineData("POST https://api.openai.com/v1/engines/davinci/completions")]
    [InlineData("curl https://api.openai.com/v1/modelsAuthorization: Bearer x")]
    [InlineData("Call\nhttps://api.openai.com/v1/edits\nto edit.")]
    [InlineData("api.openai.com /v1 /chat")]
    [InlineData("https: //api .openai .com/v1/models")]
    [InlineData("https://api.openai.com /somewhere")]
    [InlineData("api.openai .com/v1/models")]
    [InlineData("api.openai.com/v1/chat/ completions")]
    [InlineData("https://platform.openai.com/v1/chat /completions")]
    [InlineData("https://api.openai.com/v1/responses /resp_1/cancel")]
    [InlineData("https://platform.openai.com/docs the documentation")]
    public void Prose_ReturnsNone(string text) => Assert.Equal(string.Empty, UrlFormatter.Format(text, UrlUsage.Unknown));

    // The tests below measure that new Uri trims these characters.
    [Theory]
    [InlineData(" https://api.openai.com/v1")]
    [InlineData("https://api.openai.com/v1 ")]
    [InlineData("\thttps://api.openai.com/v1\r\n")]
    public void SurroundingWhitespace_ReturnsNone(string url)
    {
        Assert.Equal(string.Empty, UrlFormatter.Format(url));
        Assert.Equal("https://api.openai.com/v1", new Uri(url).AbsoluteUri);
    }

    [Theory]
    [InlineData("https: //platform.openai.com")]
    [InlineData("https:/api.openai.com/v1")]
    [InlineData("https//api.openai.com/v1")]
    [InlineData("\uFEFFhttps://api.openai.com/v1")]
    [InlineData("api.openai.com/v1")]
    public void InvalidUrl_ReturnsDefect(string url)
    {
        Assert.False(Uri.TryCreate(url, UriKind.Absolute, out Uri? made) && made.Host == "api.openai.com");
        Assert.NotEmpty(UrlFormatter.Validate(url));
    }

    [Theory]
    [InlineData("https://api.openai.com/v1\u200B", "/v1%E2%80%8B")]
    [InlineData("https://api.openai.com/v1/chat /completions", "/v1/chat%20/completions")]
    [InlineData("https://api.openai.com/v1/modelsAuthorization: Bearer YOUR_API_KEY", "/v1/modelsAuthorization:%20Bearer%20YOUR_API_KEY")]
    public void UrlOfOtherPath_ReturnsDefect(string url, string path)
    {
        Assert.Equal(path, new Uri(url).AbsolutePath);
        Assert.NotEmpty(UrlFormatter.Validate(url));
    }

    /// <summary>For a URL with several replacements, any order results in the same text as all of them at once.</summary>
    [Theory]
    [InlineData("http://api.openai.com/v }.com/v }")]
    [InlineData("http://api.openai.com/v1 /models\u200B/x")]
    [InlineData("http://api.openai.com:80/v1/v1/models")]
    [InlineData("htps://api.openia.com/v1/v1/modells")]
    [InlineData("https://api.openai.com /v1 /models")]
    [InlineData("http://api.openai.com /v1 /edits")]
    [InlineData("https://api.openai.com/v1/v1/edits")]
    public void SeveralReplacements_CommuteForEveryUsage(string url)
    {
        foreach (UrlUsage usage in UrlFormatter.OrdinaryUsages)
        {
            string all = Apply(url, usage, static _ => true);
            Assert.Equal(all, Apply(url, usage, static index => index == 0));
            Assert.Equal(all, Apply(url, usage, static index => index > 0));
        }

        static string Apply(string text, UrlUsage usage, Func<int, bool> isFirst)
        {
            for (int round = 0; round < 16; round++)
            {
                List<UrlResult> open =
                    [.. UrlFormatter.Validate(text, usage)
                        .Where(static result => result is { Replacement: not null, RequiresOtherChanges: false })];
                List<UrlResult> chosen = [.. open.Where((_, index) => isFirst(index))];
                chosen = chosen.Count > 0 ? chosen : open;
                foreach (UrlResult result in chosen.OrderByDescending(static result => result.Start))
                {
                    text = text.Remove(result.Start, result.Length).Insert(result.Start, result.Replacement!);
                }
            }

            return text;
        }
    }
}
