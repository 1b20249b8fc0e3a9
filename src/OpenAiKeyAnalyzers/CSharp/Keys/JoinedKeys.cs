using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.CSharp.Keys;

/// <summary>
/// Keys that only several texts yield together. The first half of one can pass for a key itself; then the whole is reported and the
/// half is not, so that the fix replaces the whole.
/// </summary>
internal static class JoinedKeys
{
    internal static IReadOnlyCollection<KeyFinding> WithoutTheirPieces(IReadOnlyCollection<KeyFinding> found)
    {
        var joined = found.Where(static key => PiecesOf(key).Skip(1).Any()).ToList();
        if (joined.Count == 0)
        {
            return found;
        }

        var lone = found.Except(joined).GroupBy(static key => PiecesOf(key).First().Token).ToDictionary(static keys => keys.Key, static keys => keys.ToList());
        var dropped = new HashSet<KeyFinding>();
        foreach (KeyFinding key in joined)
        {
            var pieces = PiecesOf(key).SelectMany(piece => lone.TryGetValue(piece.Token, out List<KeyFinding>? keys) ? keys : []).ToList();
            if (pieces.All(static piece => IsCut(piece.Reading, piece.Text.Value)))
            {
                dropped.UnionWith(pieces);
            }
            else
            {
                // A whole key with a text behind it: the key is what matters.
                dropped.Add(key);
            }
        }

        return [.. found.Where(key => !dropped.Contains(key))];
    }

    /// <summary>Whether the key may go on in another text: its half behind the watermark is shorter than the one before it.</summary>
    internal static bool IsCut(ApiKeyReading key, string text)
    {
        if (key.Kind is ApiKeyKind.AzureOpenAI or ApiKeyKind.ClientSecret)
        {
            return false;
        }

        int watermark = text.IndexOf(ApiKeyBody.Watermark, key.Start, key.Length, StringComparison.Ordinal);
        int prefix = key.Kind.Mask().Length - 1;
        int before = watermark - key.Start - prefix;
        int behind = key.End - watermark - ApiKeyBody.Watermark.Length;
        return watermark < 0 || behind < before;
    }

    private static IEnumerable<ConstantText.Piece> PiecesOf(KeyFinding key) => key.Text.PiecesOf(key.Reading.Start, key.Reading.End);
}
