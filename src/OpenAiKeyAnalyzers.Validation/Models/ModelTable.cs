using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Models that are gone or going, as <c>Data/models.tsv</c> lists them.</summary>
internal static class ModelTable
{
    private static readonly DataTable<ModelRow> Table = new("models.tsv", static row => new ModelRow(row));

    private static readonly Lazy<Dictionary<string, ModelRow>> ByName =
        new(static () => Table.Rows.ToDictionary(static row => row.Name, StringComparer.Ordinal));

    /// <summary>All rows in the order of the file: by date.</summary>
    internal static IReadOnlyList<ModelRow> All => Table.Rows;

    /// <summary>The row of exactly this name; <see langword="null"/> if the table does not list it.</summary>
    internal static ModelRow? Find(string name) => ByName.Value.TryGetValue(name, out ModelRow row) ? row : null;

    /// <summary>
    /// The first successor that the table does not list itself: <c>text-davinci-003</c> was followed by <c>gpt-3.5-turbo-instruct</c>, and
    /// that by another. <see langword="null"/> if the vendor names none.
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
    /// Finds the first successor that is not retired or announced to be, and serves all that is required; successors of successors are
    /// followed in the order of the vendor's words.
    /// </summary>
    /// <returns><see langword="null"/> if there is none.</returns>
    internal static string? FindSuccessor(ModelRow row, ModelOperations required) =>
        FindSuccessor(row, required, new HashSet<string>(StringComparer.Ordinal));

    /// <summary>
    /// Finds the model that succeeds all retired models of an operation: <c>text-embedding-3-small</c> for embeddings.
    /// </summary>
    /// <returns><see langword="null"/> if there are several, so that the choice is the user's, or none.</returns>
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
