namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>Searches for parts of keys where none are allowed.</summary>
internal static class KeySlices
{
    private const int Length = 8;

    internal static void AssertNone(IEnumerable<string> keys, string where, string text)
    {
        foreach (string key in keys)
        {
            // The prefix may be shown, but not the body.
            string body = key[(key.IndexOf('-', 3) + 1)..];
            for (int at = 0; at + Length <= body.Length; at++)
            {
                Assert.False(text.Contains(body.AsSpan(at, Length), StringComparison.Ordinal),
                    $"{where} holds characters {at} to {at + Length} of a key.");
            }
        }
    }
}
