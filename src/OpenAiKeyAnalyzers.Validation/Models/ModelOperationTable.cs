using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a row of <c>Data/model-operations.tsv</c>.</summary>
internal sealed class ModelOperationRow(string model, ModelOperations operations, string source, string sample)
{
    internal string Model { get; } = model;

    internal NamePattern Pattern { get; } = new(model);

    internal ModelOperations Operations { get; } = operations;

    internal DataSource Source { get; } = DataSources.Get(source);

    /// <summary>Gets a name that has the pattern; empty if the row is about one name.</summary>
    internal string Sample { get; } = sample;
}

/// <summary>Which operations a model serves, as <c>Data/model-operations.tsv</c> lists them.</summary>
internal static class ModelOperationTable
{
    private static readonly Dictionary<string, ModelOperations> Names = new(StringComparer.Ordinal)
    {
        ["none"] = ModelOperations.None,
        ["chat/completions"] = ModelOperations.Chat,
        ["responses"] = ModelOperations.Responses,
        ["completions"] = ModelOperations.Completions,
        ["edits"] = ModelOperations.Edits,
        ["embeddings"] = ModelOperations.Embeddings,
        ["images/generations"] = ModelOperations.ImageGenerations,
        ["images/edits"] = ModelOperations.ImageEdits,
        ["images/variations"] = ModelOperations.ImageVariations,
        ["audio/speech"] = ModelOperations.Speech,
        ["audio/transcriptions"] = ModelOperations.Transcriptions,
        ["audio/translations"] = ModelOperations.Translations,
        ["moderations"] = ModelOperations.Moderations,
        ["videos"] = ModelOperations.Videos,
        ["realtime"] = ModelOperations.Realtime,
        ["realtime transcription"] = ModelOperations.RealtimeTranscription,
        ["feature:speakers"] = ModelOperations.Speakers,
        ["feature:computer"] = ModelOperations.ComputerUse,
    };

    private static readonly Lazy<(Dictionary<string, ModelOperationRow> ByName, List<ModelOperationRow> Patterns)> Rows = new(Read);

    internal static IEnumerable<ModelOperationRow> All => Rows.Value.ByName.Values.Concat(Rows.Value.Patterns);

    /// <summary>Gets what a model serves: by its name, else by the first pattern that it has.</summary>
    /// <returns><see cref="ModelOperations.None"/> for a model of which nothing is known.</returns>
    internal static ModelOperations GetOperations(string model) =>
        Rows.Value.ByName.TryGetValue(model, out ModelOperationRow row) ? row.Operations
        : Rows.Value.Patterns.Find(candidate => candidate.Pattern.IsMatch(model))?.Operations ?? ModelOperations.None;

    /// <summary>Gets the operations that a column of a table names.</summary>
    internal static ModelOperations Parse(string column)
    {
        ModelOperations operations = ModelOperations.None;
        foreach (string name in column.Split(','))
        {
            operations |= Names[name.Trim()];
        }

        return operations;
    }

    /// <summary>Finds the operation that an address or its end, from a slash or the beginning on, names; <see cref="ModelOperations.None"/>
    /// if it names none.</summary>
    internal static ModelOperations FindInAddress(string address)
    {
        int end = address.IndexOfAny(['?', '#']);
        string path = (end < 0 ? address : address.Substring(0, end)).Trim().TrimEnd('/');
        string found = string.Empty;
        foreach (string name in Names.Keys)
        {
            // "chat/completions" ends with "completions", too.
            if (name.Length > found.Length && path.EndsWith(name, StringComparison.Ordinal)
                && (path.Length == name.Length || path[path.Length - name.Length - 1] == '/'))
            {
                found = name;
            }
        }

        return found.Length == 0 ? ModelOperations.None : Names[found];
    }

    private static (Dictionary<string, ModelOperationRow> ByName, List<ModelOperationRow> Patterns) Read()
    {
        var byName = new Dictionary<string, ModelOperationRow>(StringComparer.Ordinal);
        var patterns = new List<ModelOperationRow>();
        foreach (string[] columns in DataFile.ReadRows("model-operations.tsv", 5))
        {
            var row = new ModelOperationRow(columns[0], Parse(columns[1]), columns[2], columns[3]);
            if (row.Pattern.IsName)
            {
                byName.Add(row.Model, row);
            }
            else
            {
                patterns.Add(row);
            }
        }

        return (byName, patterns);
    }
}
