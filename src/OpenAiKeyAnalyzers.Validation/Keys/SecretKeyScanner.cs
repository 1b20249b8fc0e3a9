namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>
/// Scans keys that start with <c>sk-</c>: prefix, half, watermark, half; or, after a prefix that only OpenAI uses, a random body without
/// watermark. The ranges of lengths are wide, because vendors change them: they only determine where a key ends.
/// </summary>
internal static class SecretKeyScanner
{
    private const string Prefix = "sk-";
    private const string ServicePrefix = "sk-service-";

    /// <summary>
    /// The number of letters and digits of the short form of the <c>None</c> kind, the only published form without watermark.
    /// </summary>
    private const int WithoutProjectBodyLength = 48;

    /// <summary>The maximum number of characters between prefix and watermark: half of the maximum length of a run, and a name.</summary>
    private const int MaxLengthBeforeWatermark = 200;

    /// <summary>The length of a half of the first generation, which contained neither hyphens nor underscores.</summary>
    private const int FirstGenerationHalfLength = 20;

    // The lengths of one half in all generations (20 until 2024, then 58, 46 and 74).
    private static readonly int[] HalfLengths = [FirstGenerationHalfLength, 46, 58, 74];

    private static readonly (string Prefix, ApiKeyKind Kind)[] Prefixes =
    [
        ("sk-proj-", ApiKeyKind.Project),
        ("sk-svcacct-", ApiKeyKind.ServiceAccount),
        (ServicePrefix, ApiKeyKind.ServiceAccount),
        ("sk-admin-", ApiKeyKind.Admin),
        ("sk-None-", ApiKeyKind.WithoutProject),
    ];

    /// <summary>Scans the run, which starts with <c>sk-</c>.</summary>
    /// <param name="run">The characters.</param>
    /// <param name="afterWord">Whether a hyphen, an underscore or the scheme of a header is directly before the run, in which case only a
    /// watermark shows that it is a key.</param>
    /// <param name="wholeText">Whether the run starts where the string starts, ignoring stray characters.</param>
    /// <param name="kind">The kind of the key, if there is one.</param>
    /// <returns>The number of key characters of the key, counted from the start of the run; 0 if it is not a key.</returns>
    internal static int Scan(KeyRun run, bool afterWord, bool wholeText, out ApiKeyKind kind)
    {
        (string prefix, kind) = FindPrefix(run);
        wholeText &= run.ReachesEndOfText;
        int watermark = run.IndexOf(ApiKeyBody.Watermark, prefix.Length + ApiKeyBody.MinHalfLength);
        if (watermark >= 0 && watermark <= prefix.Length + MaxLengthBeforeWatermark)
        {
            bool mayBeNamed = kind == ApiKeyKind.User || prefix == ServicePrefix;
            int end = FindEndAfterWatermark(run, prefix.Length, watermark, wholeText, mayBeNamed, out bool named);
            if (end > 0)
            {
                kind = named ? ApiKeyKind.ServiceAccount : kind;
                return end;
            }
        }

        return kind == ApiKeyKind.User || prefix == ServicePrefix || afterWord
            ? 0 : FindEndWithoutWatermark(run, kind, prefix.Length, wholeText);
    }

    /// <summary>
    /// Gets the number of key characters at the start of a run that is not a key, in which no other key starts either: every possible start
    /// is too far from any watermark. Without a watermark, a prefix is sufficient only at the start of a word, where a run ends.
    /// </summary>
    internal static int GetUnmatchableLength(KeyRun run) =>
        run.IndexOf(ApiKeyBody.Watermark, 0) < 0 ? run.Length - Prefix.Length - MaxLengthBeforeWatermark - ApiKeyBody.Watermark.Length : 0;

    private static (string Prefix, ApiKeyKind Kind) FindPrefix(KeyRun run)
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

    private static int FindEndAfterWatermark(KeyRun run, int bodyStart, int watermark, bool wholeText, bool mayBeNamed, out bool named)
    {
        int before = watermark - bodyStart;
        int afterStart = watermark + ApiKeyBody.Watermark.Length;
        int end = mayBeNamed && Array.IndexOf(HalfLengths, before) < 0 ? FindNamedEnd(run, bodyStart, watermark) : 0;
        named = end > 0;
        end = named ? end : FindUnnamedEnd(run, bodyStart, afterStart, afterStart + before, wholeText);
        if (end == 0)
        {
            return 0;
        }

        int half = Math.Min(end - afterStart, before);
        return ApiKeyBody.HasRepeatedRun(run.Characters, watermark - half, watermark)
            || ApiKeyBody.HasRepeatedRun(run.Characters, afterStart, end) ? 0 : end;
    }

    /// <summary>
    /// Finds the end of a key with a name between prefix and body (<c>sk-my-service-…</c>), in which case a hyphen precedes a half of known
    /// length.
    /// </summary>
    private static int FindNamedEnd(KeyRun run, int bodyStart, int watermark)
    {
        int afterStart = watermark + ApiKeyBody.Watermark.Length;
        foreach (int half in HalfLengths)
        {
            int start = watermark - half;
            int end = afterStart + half;
            if (start > bodyStart + 1 && run.Characters[start - 1] == '-' && CanEndAt(run, end) && !run.IsProse(bodyStart, end)
                && !run.EndsInWords(afterStart, end)
                && (half != FirstGenerationHalfLength || ApiKeyBody.AreAlphanumeric(run.Characters, start, end)))
            {
                return end;
            }
        }

        return 0;
    }

    /// <summary>
    /// Finds the end of a key without a name: both halves have the same length, unless more key characters follow without a break, or the
    /// key is truncated.
    /// </summary>
    private static int FindUnnamedEnd(KeyRun run, int bodyStart, int afterStart, int balanced, bool wholeText)
    {
        if (CanEndAt(run, balanced) && !run.IsProse(bodyStart, balanced) && !run.EndsInWords(afterStart, balanced))
        {
            return balanced;
        }

        if (run.FirstChunkEnd - afterStart >= ApiKeyBody.MinHalfLength)
        {
            return run.FirstChunkEnd;
        }

        bool words = run.IsProse(bodyStart, run.Length) || run.IsProse(run.GetChunkEnd(afterStart), run.Length)
            || run.EndsInWords(afterStart, run.Length);
        return wholeText && run.Length - afterStart >= ApiKeyBody.MinHalfLength && !words ? run.Length : 0;
    }

    private static int FindEndWithoutWatermark(KeyRun run, ApiKeyKind kind, int bodyStart, bool wholeText)
    {
        int end = bodyStart + WithoutProjectBodyLength;
        if (kind == ApiKeyKind.WithoutProject && CanEndAt(run, end) && ApiKeyBody.AreAlphanumeric(run.Characters, bodyStart, end)
            && ApiKeyBody.IsRandom(run.Characters, bodyStart, end) && !run.IsProse(bodyStart, end) && !run.EndsInWords(bodyStart + 1, end))
        {
            return end;
        }

        end = StripRuledLine(run, run.FirstChunkEnd);
        if (ApiKeyBody.IsRandom(run.Characters, bodyStart, end))
        {
            return end;
        }

        end = StripRuledLine(run, run.Length);
        return wholeText && ApiKeyBody.IsRandom(run.Characters, bodyStart, end) && !run.IsProse(bodyStart, end)
            && !run.EndsInWords(bodyStart + 1, end) ? end : 0;
    }

    private static bool CanEndAt(KeyRun run, int end) =>
        run.IsChunkEnd(end) || (end < run.Length && run.Characters[end] is '-' or '_');

    /// <summary>Excludes a ruled line (<c>----</c>) that follows the key; one or two hyphens may belong to the key.</summary>
    private static int StripRuledLine(KeyRun run, int end)
    {
        // This always ends, because the run starts with a letter.
        int ruleStart = end;
        while (run.Characters[ruleStart - 1] == '-')
        {
            ruleStart--;
        }

        return end - ruleStart >= 3 ? ruleStart : end;
    }
}
