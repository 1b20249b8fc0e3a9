namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Models;

/// <summary>
/// Counts the insertions, deletions and substitutions that convert one name to another (Levenshtein, 1966). Names are short.
/// </summary>
internal static class EditDistance
{
    internal static int Get(string left, string right)
    {
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 0; i < left.Length; i++)
        {
            int[] current = new int[right.Length + 1];
            current[0] = i + 1;
            for (int j = 0; j < right.Length; j++)
            {
                int replaced = previous[j] + (left[i] == right[j] ? 0 : 1);
                current[j + 1] = Math.Min(replaced, Math.Min(previous[j + 1], current[j]) + 1);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
