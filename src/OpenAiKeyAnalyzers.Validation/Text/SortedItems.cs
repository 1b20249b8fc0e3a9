namespace OpenAiKeyAnalyzers.Validation.Text;

/// <summary>Searches lists that are sorted by position.</summary>
internal static class SortedItems
{
    /// <summary>Gets the index of the first item that is not before a position; the number of items if all are.</summary>
    /// <param name="items">The items; those before the position come first.</param>
    /// <param name="position">The position.</param>
    /// <param name="isBefore">Determines whether an item is before the position.</param>
    internal static int FindFirst<T>(IReadOnlyList<T> items, int position, Func<T, int, bool> isBefore)
    {
        int low = 0;
        int high = items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (isBefore(items[middle], position))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
