using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>What every key shows of itself: a prefix, or the characters that the vendor puts into its middle.</summary>
internal static class KeyAnchors
{
    internal static readonly string[] All = ["sk-", ApiKeyBody.Watermark, "ek_", "JQQJ99"];

    /// <summary>
    /// Whether a mark is in <paramref name="text"/>, and not as the end of a word (<c>task-</c>, <c>week_</c>): such texts are many,
    /// and it costs binding to learn what is around them.
    /// </summary>
    internal static bool HasAnchor(string text)
    {
        foreach (string mark in All)
        {
            bool isPrefix = mark[mark.Length - 1] is '-' or '_';
            for (int at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at =
                text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal))
            {
                if (!isPrefix || !WordBoundary.IsInsideWord(text, at))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
