using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>
/// Finds the substrings that identify a key: a prefix, or the characters that the vendor puts into the middle of every key.
/// </summary>
internal static class KeyAnchors
{
    internal static readonly string[] All = ["sk-", ApiKeyBody.Watermark, "ek_", "JQQJ99"];

    /// <summary>
    /// Determines whether <paramref name="text"/> contains an anchor that is not the end of a word (<c>task-</c>, <c>week_</c>). Such words
    /// are common, and analyzing the code around them requires binding.
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
