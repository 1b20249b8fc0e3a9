namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Running;

/// <summary>Pieces of keys, which no text for people may hold. The prefix alone may be shown.</summary>
internal static class KeySlices
{
    private const int Length = 8;

    internal static void AssertNone(string secret, IEnumerable<string> texts)
    {
        string[] slices = [.. GetSlices(secret)];
        Assert.All(texts, text => Assert.All(slices, slice => Assert.DoesNotContain(slice, text, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Every slice of the key in <paramref name="text"/>, wherever in it that is; none if there is none.</summary>
    private static IEnumerable<string> GetSlices(string text)
    {
        int watermark = text.IndexOf(SyntheticKey.Watermark, StringComparison.Ordinal);
        if (watermark < 0)
        {
            yield break;
        }

        int start = text.LastIndexOf("sk-", watermark, StringComparison.Ordinal) + 3;
        int prefixEnd = text.IndexOf('-', start, Math.Min(12, watermark - start));
        int end = watermark;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_'))
        {
            end++;
        }

        for (int at = prefixEnd < 0 ? start : prefixEnd + 1; at + Length <= end; at++)
        {
            yield return text.Substring(at, Length);
        }
    }
}
