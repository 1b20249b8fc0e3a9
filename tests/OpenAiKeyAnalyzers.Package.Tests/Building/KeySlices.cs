using System.Buffers;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>Searches for parts of keys where none are allowed.</summary>
internal static class KeySlices
{
    private const int Length = 8;

    internal static void AssertNone(IEnumerable<string> keys, string where, string text)
    {
        // All parts are searched for at once, because a log has millions of characters.
        string[] parts = [.. keys.SelectMany(GetParts)];
        int found = text.AsSpan().IndexOfAny(SearchValues.Create(parts, StringComparison.Ordinal));
        Assert.True(found < 0, $"{where} contains a part of a key at position {found}.");
    }

    private static IEnumerable<string> GetParts(string key)
    {
        // The prefix may be shown, but not the body.
        string body = key[(key.IndexOf('-', 3) + 1)..];
        return Enumerable.Range(0, Math.Max(0, body.Length - Length + 1)).Select(at => body.Substring(at, Length));
    }
}
