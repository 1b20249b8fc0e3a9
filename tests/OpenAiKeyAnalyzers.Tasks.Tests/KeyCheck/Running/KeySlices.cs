namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Running;

/// <summary>Searches for parts of keys, which no visible text may contain. The prefix alone may be shown.</summary>
internal static class KeySlices
{
    private const int Length = 8;

    internal static void AssertNone(string secret, IEnumerable<string> texts)
    {
        string[] slices = [.. GetSlices(secret)];
        Assert.All(texts, text => Assert.All(slices, slice => Assert.DoesNotContain(slice, text, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Gets the slices of each key in <paramref name="text"/>; empty if it contains no key.</summary>
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
