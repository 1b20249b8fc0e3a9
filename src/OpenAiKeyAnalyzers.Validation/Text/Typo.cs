namespace OpenAiKeyAnalyzers.Validation.Text;

/// <summary>Detects single typos.</summary>
internal static class Typo
{
    /// <summary>
    /// Determines whether one character is missing, added or replaced, or two adjacent ones are swapped (Damerau's four typos,
    /// Communications of the ACM 7/3, 1964). False for equal strings. Runs in linear time.
    /// </summary>
    internal static bool IsSingleEdit(string written, string meant, StringComparison comparison)
    {
        int shorter = Math.Min(written.Length, meant.Length);
        int front = 0;
        while (front < shorter && RegionEquals(written, front, meant, front, 1, comparison))
        {
            front++;
        }

        int back = 0;
        while (back < shorter - front && RegionEquals(written, written.Length - 1 - back, meant, meant.Length - 1 - back, 1, comparison))
        {
            back++;
        }

        int writtenMiddle = written.Length - front - back;
        int meantMiddle = meant.Length - front - back;
        return (writtenMiddle, meantMiddle) switch
        {
            (1, 0) or (0, 1) or (1, 1) => true,
            (2, 2) => RegionEquals(written, front, meant, front + 1, 1, comparison)
                && RegionEquals(written, front + 1, meant, front, 1, comparison),
            _ => false,
        };
    }

    private static bool RegionEquals(string a, int indexA, string b, int indexB, int length, StringComparison comparison) =>
        string.Compare(a, indexA, b, indexB, length, comparison) == 0;
}
