using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Provides the models that are retired or deprecated, as listed in <c>Data/models.tsv</c>.</summary>
internal static class ModelTable
{
    private static readonly DataTable<ModelRow> Table = new("models.tsv", static row => new ModelRow(row));

    private static readonly Lazy<Dictionary<string, ModelRow>> ByName =
        new(static () => Table.Rows.ToDictionary(static row => row.Name, StringComparer.Ordinal));

    /// <summary>Gets all rows in the order of the file: by date.</summary>
    internal static IReadOnlyList<ModelRow> All => Table.Rows;

    /// <summary>Finds the row with exactly this name; <see langword="null"/> if the table does not list it.</summary>
    internal static ModelRow? Find(string name) => ByName.Value.TryGetValue(name, out ModelRow row) ? row : null;

    /// <summary>
    /// Finds the first successor that the table does not list itself: the successor of <c>text-davinci-003</c> was
    /// <c>gpt-3.5-turbo-instruct</c>, which has another one. <see langword="null"/> if the vendor names none.
    /// </summary>
    internal static string? FindSuccessor(ModelRow row)
    {
        string? successor = null;
        for (int links = 0; links <= Table.Rows.Count; links++)
        {
            if (row.Successors.Count == 0)
            {
                return null;
            }

            successor = row.Successors[0];
            if (Find(successor) is not { } next)
            {
                return successor;
            }

            row = next;
        }

        return successor;
    }

    /// <summary>
    /// Finds the first successor that is neither retired nor deprecated, and supports all required operations; successors of successors are
    /// searched in the vendor's order.
    /// </summary>
    /// <returns>The successor, or <see langword="null"/> if there is none.</returns>
    internal static string? FindSuccessor(ModelRow row, ModelOperations required) =>
        FindSuccessor(row, required, new HashSet<string>(StringComparer.Ordinal));

    /// <summary>
    /// Finds the model that succeeds all retired models of an operation: <c>text-embedding-3-small</c> for embeddings.
    /// </summary>
    /// <returns>The model, or <see langword="null"/> if there are none or several, so that the user has to choose.</returns>
    internal static string? FindOnlySuccessor(ModelOperations operation)
    {
        var successors = Table.Rows.Where(row => (ModelOperationTable.GetOperations(row.Name) & operation) != ModelOperations.None)
            .Select(row => FindSuccessor(row, operation)).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToList();
        return successors.Count == 1 ? successors[0] : null;
    }

    private static string? FindSuccessor(ModelRow row, ModelOperations required, HashSet<string> seen)
    {
        foreach (string successor in row.Successors.Where(seen.Add))
        {
            string? found = ModelLookup.Find(successor) is { } outdated ? FindSuccessor(outdated.Row, required, seen)
                : (ModelOperationTable.GetOperations(successor) & required) == required ? successor
                : null;
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }
}
