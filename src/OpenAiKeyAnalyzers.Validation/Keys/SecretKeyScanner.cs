namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>
/// Reads keys that begin with <c>sk-</c>: prefix, half, watermark, half; or, under a prefix that only OpenAI uses, a random body
/// without watermark. Lengths are wide, since vendors change them: they serve only to find where a key ends.
/// </summary>
internal static class SecretKeyScanner
{
    private const string Prefix = "sk-";
    private const string ServicePrefix = "sk-service-";

    /// <summary>Letters and digits of the <c>None</c> kind's short form, the only published one without watermark.</summary>
    private const int WithoutProjectBodyLength = 48;

    /// <summary>Most characters between prefix and watermark: half of the room that a run has, and a name.</summary>
    private const int MaxLengthBeforeWatermark = 200;

    /// <summary>Half of the first generation, which knew neither hyphen nor underscore.</summary>
    private const int FirstGenerationHalfLength = 20;

    // Lengths of one half in the generations issued until now (20 until 2024, then 58, 46 and 74).
    private static readonly int[] HalfLengths = [FirstGenerationHalfLength, 46, 58, 74];

    private static readonly (string Prefix, ApiKeyKind Kind)[] Prefixes =
    [
        ("sk-proj-", ApiKeyKind.Project),
        ("sk-svcacct-", ApiKeyKind.ServiceAccount),
        (ServicePrefix, ApiKeyKind.ServiceAccount),
        ("sk-admin-", ApiKeyKind.Admin),
        ("sk-None-", ApiKeyKind.WithoutProject),
    ];

    /// <summary>
    /// Scans the run, which begins with <c>sk-</c>.
    /// </summary>
    /// <param name="run">The characters.</param>
    /// <param name="afterWord">Whether a hyphen, an underscore or the scheme of a header is right before the run: then only a
    /// watermark proves a key.</param>
    /// <param name="wholeText">Whether the run begins where the text begins, stray characters aside.</param>
    /// <param name="kind">The key's kind, if there is one.</param>
    /// <returns>Number of key characters that the key has, counted from the start of the run; 0 if it is no key.</returns>
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
    /// Number of key characters at the start of a run that is no key, among which no other key begins either: whatever begins there is too
    /// far from any watermark. Without one, a prefix proves a key only at the start of a word, where a run ends.
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

    /// <summary>A name may be between prefix and body (<c>sk-my-service-…</c>): then a hyphen precedes a half of known length.</summary>
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
    /// Both halves are equally long, unless more key characters follow without a break, or the key was cut short.
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

    /// <summary>Leaves out a ruled line (<c>----</c>) that follows the key; one or two hyphens may be its own.</summary>
    private static int StripRuledLine(KeyRun run, int end)
    {
        // The run begins with a letter.
        int ruleStart = end;
        while (run.Characters[ruleStart - 1] == '-')
        {
            ruleStart--;
        }

        return end - ruleStart >= 3 ? ruleStart : end;
    }
}
