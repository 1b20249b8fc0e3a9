using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>Distinguishes a page for browsers from an answer for programs.</summary>
internal static class WebPage
{
    private static readonly string[] MediaTypes = ["text/html", "application/xhtml+xml"];

    /// <summary>Whether the answer is called a page, or begins as one: no JSON begins with an angle bracket.</summary>
    internal static bool IsHtml(ServerResponse answer)
    {
        foreach (byte b in answer.Body)
        {
            // Whitespace and the byte order mark of UTF-8.
            if (b is not (0x20 or 0x09 or 0x0A or 0x0D or 0xEF or 0xBB or 0xBF))
            {
                return b == '<' || (b is not ((byte)'{' or (byte)'[') && HasHtmlMediaType(answer));
            }
        }

        return HasHtmlMediaType(answer);
    }

    private static bool HasHtmlMediaType(ServerResponse answer) => Array.IndexOf(MediaTypes, answer.MediaType) >= 0;
}
