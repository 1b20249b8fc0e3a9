namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>Looks for pieces of keys where none may be.</summary>
internal static class KeySlices
{
    private const int Length = 8;

    internal static void AssertNone(IEnumerable<string> keys, string where, string text)
    {
        foreach (string key in keys)
        {
            // The prefix may be shown, the body may not.
            string body = key[(key.IndexOf('-', 3) + 1)..];
            for (int at = 0; at + Length <= body.Length; at++)
            {
                Assert.False(text.Contains(body.AsSpan(at, Length), StringComparison.Ordinal),
                    $"{where} holds characters {at} to {at + Length} of a key.");
            }
        }
    }
}
