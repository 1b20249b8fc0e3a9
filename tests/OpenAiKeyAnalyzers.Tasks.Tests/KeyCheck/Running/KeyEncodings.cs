using System.Text;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Running;

/// <summary>Provides a key in each encoding in which a server may send it back, and searches for parts of all of them.</summary>
internal sealed class KeyEncodings
{
    private const int SliceLength = 8;
    private const string Prefix = "sk" + "-proj-";

    private readonly HashSet<string> _slices = new(StringComparer.Ordinal);

    internal KeyEncodings(string key)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(key);
        string base64 = Convert.ToBase64String(bytes);
        string reversed = new([.. key.Reverse()]);
        string[] dense =
        [
            key, key.ToUpperInvariant(), key.ToLowerInvariant(), reversed, key[Prefix.Length..],
            base64, Convert.ToBase64String(bytes, 1, bytes.Length - 1), Convert.ToBase64String(bytes, 2, bytes.Length - 2),
            new string([.. base64.Reverse()]),
            base64.Replace('+', '-').Replace('/', '_').TrimEnd('='), Convert.ToBase64String(Encoding.UTF8.GetBytes("Bearer " + key)),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(reversed)), Convert.ToHexStringLower(bytes), Convert.ToHexString(bytes),
            BitConverter.ToString(bytes),
            string.Join('-', key.Chunk(3).Select(static c => new string(c))),
            string.Join('.', key[Prefix.Length..].Chunk(5).Select(static c => new string(c))),
        ];

        // These encodings use several characters for one: 16 of them are three to eight characters of the key.
        string[] sparse =
        [
            string.Concat(bytes.Select(static b => $"%{b:X2}")), string.Concat(key.Select(static c => $"&#{(int)c};")),
            string.Concat(key.Select(static c => $"\\u{(int)c:x4}")),
            string.Concat(key.Select(static c => $"&#x{(int)c:X2};")), Convert.ToHexString(Encoding.Unicode.GetBytes(key)),
            Convert.ToBase64String(Encoding.Unicode.GetBytes(key)),
        ];
        Array.ForEach(dense, encoded => AddSlices(Bare(encoded, Prefix), Bare(Letters(encoded), Letters(Prefix)), SliceLength));
        Array.ForEach(sparse, encoded => AddSlices(encoded, Letters(encoded), 2 * SliceLength));
        All = [.. dense, .. sparse];
    }

    internal IReadOnlyList<string> All { get; }

    internal bool HasSlice(string text) =>
        new[] { text.ToLowerInvariant(),
            Letters(text) }.Any(form => Slices(form, SliceLength).Concat(Slices(form, 2 * SliceLength)).Any(_slices.Contains));

    // Slices of digits only would be found in any port and any date.
    private void AddSlices(string encoded, string letters, int length)
    {
        _slices.UnionWith(Slices(encoded.ToLowerInvariant(), length));
        _slices.UnionWith(Slices(letters, length).Where(static slice => slice.Any(char.IsAsciiLetter)));
    }

    // The prefix alone may be shown.
    private static string Bare(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[prefix.Length..] : text;

    private static string Letters(string text) => new([.. text.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static IEnumerable<string> Slices(string text, int length) =>
        Enumerable.Range(0, Math.Max(0, text.Length - length + 1)).Select(start => text.Substring(start, length));
}
