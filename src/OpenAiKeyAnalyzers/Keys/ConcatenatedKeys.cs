using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Keys;

/// <summary>
/// Finds keys that consist of several strings. The first half of a key may be mistaken for a key itself; in that case, only the whole key
/// is reported, so that the fix replaces the whole.
/// </summary>
internal static class ConcatenatedKeys
{
    internal static IReadOnlyCollection<KeyFinding> RemovePieces(IReadOnlyCollection<KeyFinding> found)
    {
        var joined = found.Where(static key => GetPieces(key).Skip(1).Any()).ToList();
        if (joined.Count == 0)
        {
            return found;
        }

        var lone = found.Except(joined).GroupBy(static key => GetPieces(key).First().Token)
            .ToDictionary(static keys => keys.Key, static keys => keys.ToList());
        var dropped = new HashSet<KeyFinding>();
        foreach (KeyFinding key in joined)
        {
            var pieces = GetPieces(key).SelectMany(piece => lone.TryGetValue(piece.Token, out List<KeyFinding>? keys) ? keys : []).ToList();
            if (pieces.All(static piece => IsTruncated(piece.Match, piece.Text.Value)))
            {
                dropped.UnionWith(pieces);
            }
            else
            {
                // The string is a whole key with other text after it: only the key is reported.
                dropped.Add(key);
            }
        }

        return [.. found.Where(key => !dropped.Contains(key))];
    }

    /// <summary>
    /// Determines whether the key may continue in another string: its half after the watermark is shorter than the one before it.
    /// </summary>
    internal static bool IsTruncated(ApiKeyMatch key, string text)
    {
        if (key.Kind is ApiKeyKind.AzureOpenAI or ApiKeyKind.ClientSecret)
        {
            return false;
        }

        int watermark = text.IndexOf(ApiKeyBody.Watermark, key.Start, key.Length, StringComparison.Ordinal);
        int prefix = key.Kind.GetMaskedPrefix().Length - 1;
        int before = watermark - key.Start - prefix;
        int behind = key.End - watermark - ApiKeyBody.Watermark.Length;
        return watermark < 0 || behind < before;
    }

    private static IEnumerable<ConstantString.Piece> GetPieces(KeyFinding key) => key.Text.GetPieces(key.Match.Start, key.Match.End);
}
