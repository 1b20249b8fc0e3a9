using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>Distinguishes a web page from an API response.</summary>
internal static class WebPage
{
    private static readonly string[] MediaTypes = ["text/html", "application/xhtml+xml"];

    /// <summary>
    /// Determines whether the response has the media type of a page, or starts like one: no JSON starts with an angle bracket.
    /// </summary>
    internal static bool IsHtml(ServerResponse answer)
    {
        foreach (byte b in answer.Body)
        {
            // Skips whitespace and the byte order mark of UTF-8.
            if (b is not (0x20 or 0x09 or 0x0A or 0x0D or 0xEF or 0xBB or 0xBF))
            {
                return b == '<' || (b is not ((byte)'{' or (byte)'[') && HasHtmlMediaType(answer));
            }
        }

        return HasHtmlMediaType(answer);
    }

    private static bool HasHtmlMediaType(ServerResponse answer) => Array.IndexOf(MediaTypes, answer.MediaType) >= 0;
}
