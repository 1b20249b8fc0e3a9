namespace OpenAiKeyAnalyzers.Values.ApiKeys;

/// <summary>
/// Reads keys that begin with <c>sk-</c>: prefix, half, watermark, half; or, under a prefix that only OpenAI uses, a random body
/// without watermark. Lengths are wide, since vendors change them: they serve only to tell where a key ends.
/// </summary>
internal static class SecretKeyReader
{
    private const string Prefix = "sk-";

    // Lengths of one half in the generations issued so far (20 until 2024, then 58, 46 and 74).
    private static readonly int[] HalfLengths = [20, 46, 58, 74];

    private static readonly (string Prefix, ApiKeyKind Kind)[] Prefixes =
    [
        ("sk-proj-", ApiKeyKind.Project),
        ("sk-svcacct-", ApiKeyKind.ServiceAccount),
        ("sk-service-", ApiKeyKind.ServiceAccount),
        ("sk-admin-", ApiKeyKind.Admin),
        ("sk-None-", ApiKeyKind.None),
    ];

    /// <summary>
    /// Judges the run, which begins with <c>sk-</c>.
    /// </summary>
    /// <param name="run">The characters.</param>
    /// <param name="afterWord">Whether the character in front of the run is a hyphen or an underscore: then only a watermark proves a key.</param>
    /// <param name="wholeText">Whether the run begins where the text begins, stray characters aside.</param>
    /// <param name="kind">The key's kind, if there is one.</param>
    /// <returns>Number of key characters that the key has, counted from the start of the run; 0 if it is no key.</returns>
    internal static int Read(KeyRun run, bool afterWord, bool wholeText, out ApiKeyKind kind)
    {
        (string prefix, kind) = PrefixOf(run);
        int watermark = run.IndexOf(ApiKeyBody.Watermark, prefix.Length + ApiKeyBody.ShortestHalf);
        if (watermark >= 0)
        {
            int end = EndBehindWatermark(run, prefix.Length, watermark, wholeText && run.ReachesEndOfText);
            if (end > 0)
            {
                if (kind == ApiKeyKind.User && IsNamed(run, prefix.Length, watermark, end))
                {
                    kind = ApiKeyKind.ServiceAccount;
                }

                return end;
            }
        }

        return kind == ApiKeyKind.User || prefix == "sk-service-" || afterWord ? 0 : EndWithoutWatermark(run, prefix.Length, wholeText && run.ReachesEndOfText);
    }

    private static (string Prefix, ApiKeyKind Kind) PrefixOf(KeyRun run)
    {
        foreach ((string prefix, ApiKeyKind kind) in Prefixes)
        {
            if (run.StartsWith(prefix))
            {
                return (prefix, kind);
            }
        }

        return (Prefix, ApiKeyKind.User);
    }

    private static int EndBehindWatermark(KeyRun run, int bodyStart, int watermark, bool wholeText)
    {
        int before = watermark - bodyStart;
        int afterStart = watermark + ApiKeyBody.Watermark.Length;
        int intactEnd = run.FirstChunkEnd;
        int end = BalancedEnd(run, bodyStart, watermark);

        if (end > 0 && end <= intactEnd)
        {
            // More characters than balance asks for: they belong to the key unless a hyphen or underscore separates them.
            bool separated = end == intactEnd || run.Characters[end] is '-' or '_';
            end = separated ? end : intactEnd;
        }
        else if (end > 0 && run.IsChunkEnd(end) && ApiKeyBody.IsMixed(run.Characters, bodyStart, end))
        {
            // Broken by spacing, and the halves match exactly where a chunk ends: the chunks are one key.
        }
        else if (intactEnd - afterStart >= ApiKeyBody.ShortestHalf)
        {
            end = intactEnd;
        }
        else if (wholeText && run.Length - afterStart >= ApiKeyBody.ShortestHalf && AllChunksLookRandom(run))
        {
            end = run.Length;
        }
        else
        {
            return 0;
        }

        return ApiKeyBody.IsBlottedOut(run.Characters, watermark - Math.Min(before, end - afterStart), watermark) || ApiKeyBody.IsBlottedOut(run.Characters, afterStart, end)
            ? 0
            : end;
    }

    /// <summary>Where the half behind the watermark is as long as the one before it; 0 if the run is shorter.</summary>
    private static int BalancedEnd(KeyRun run, int bodyStart, int watermark)
    {
        int afterStart = watermark + ApiKeyBody.Watermark.Length;
        int balanced = afterStart + watermark - bodyStart;
        if (balanced <= run.Length)
        {
            return balanced;
        }

        // A name may stand between prefix and body (sk-my-service-…): then a hyphen precedes a half of known length.
        foreach (int half in HalfLengths)
        {
            int end = afterStart + half;
            int nameEnd = watermark - half - 1;
            if (nameEnd >= bodyStart && run.Characters[nameEnd] == '-' && (end == run.FirstChunkEnd || (end == run.Length && run.IsChunkEnd(end))))
            {
                return end;
            }
        }

        return 0;
    }

    private static bool IsNamed(KeyRun run, int bodyStart, int watermark, int end)
    {
        int after = end - watermark - ApiKeyBody.Watermark.Length;
        int nameEnd = watermark - after - 1;
        return nameEnd > bodyStart && run.Characters[nameEnd] == '-';
    }

    private static int EndWithoutWatermark(KeyRun run, int bodyStart, bool wholeText)
    {
        if (ApiKeyBody.IsRandom(run.Characters, bodyStart, run.FirstChunkEnd))
        {
            return run.FirstChunkEnd;
        }

        return wholeText && AllChunksLookRandom(run) && ApiKeyBody.IsRandom(run.Characters, bodyStart, run.Length) ? run.Length : 0;
    }

    private static bool AllChunksLookRandom(KeyRun run)
    {
        int start = 0;
        foreach (int end in run.ChunkEnds)
        {
            // A word has no digit in it; the first chunk may be the bare prefix, and a short rest proves nothing either way.
            if (start > 0 && end - start > 3 && !ApiKeyBody.IsMixed(run.Characters, start, end))
            {
                return false;
            }

            start = end;
        }

        return run.ChunkEnds.Count <= 4;
    }
}
