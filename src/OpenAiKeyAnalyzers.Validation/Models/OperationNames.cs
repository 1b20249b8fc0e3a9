namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Maps operations to their names in the tables: their paths after <c>/v1/</c>, if they have one.</summary>
internal static class OperationNames
{
    private static readonly Dictionary<string, ModelOperations> Paths = new(StringComparer.Ordinal)
    {
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
        ["live/sessions"] = ModelOperations.Live,
    };

    private static readonly Dictionary<string, ModelOperations> Others = new(StringComparer.Ordinal)
    {
        [""] = ModelOperations.None,
        ["none"] = ModelOperations.None,
        ["*"] = ModelOperations.All,
        ["realtime transcription"] = ModelOperations.RealtimeTranscription,
        ["realtime translation"] = ModelOperations.RealtimeTranslation,
        ["feature:speakers"] = ModelOperations.Speakers,
        ["feature:computer"] = ModelOperations.ComputerUse,
        ["fine-tuning"] = ModelOperations.FineTuning,
        ["value"] = ModelOperations.Value,
    };

    /// <summary>Gets the operations that a column of a table names.</summary>
    internal static ModelOperations Parse(string column)
    {
        ModelOperations operations = ModelOperations.None;
        foreach (string name in column.Split(','))
        {
            operations |= Paths.TryGetValue(name.Trim(), out ModelOperations operation) ? operation : Others[name.Trim()];
        }

        return operations;
    }

    /// <summary>Gets the path of an operation: <c>/v1/audio/speech</c>.</summary>
    internal static string GetPath(ModelOperations operation) => "/v1/" + Paths.First(pair => pair.Value == operation).Key;

    /// <summary>Gets the paths of operations, or the kinds of sessions that have no path.</summary>
    internal static string Describe(ModelOperations operations)
    {
        string[] paths =
            [.. Paths.Where(pair => (pair.Value & operations) != ModelOperations.None).Select(static pair => "/v1/" + pair.Key)];
        return paths.Length > 0
            ? string.Join(", ", paths)
            : string.Join(", ", Others.Where(pair => (pair.Value & operations & ModelOperations.All) == pair.Value
                && pair.Value is not (ModelOperations.None or ModelOperations.All)).Select(static pair => pair.Key));
    }

    /// <summary>
    /// Finds the operation in a URL or in its end, which starts at a slash or at the beginning; <see cref="ModelOperations.None"/> if there
    /// is none.
    /// </summary>
    internal static ModelOperations FindInAddress(string address)
    {
        int end = address.IndexOfAny(['?', '#']);
        string path = (end < 0 ? address : address.Substring(0, end)).Trim().TrimEnd('/');
        string found = string.Empty;
        foreach (string name in Paths.Keys)
        {
            // "chat/completions" also ends with "completions", so the longest match counts.
            if (name.Length > found.Length && path.EndsWith(name, StringComparison.Ordinal)
                && (path.Length == name.Length || path[path.Length - name.Length - 1] == '/'))
            {
                found = name;
            }
        }

        return found.Length == 0 ? ModelOperations.None : Paths[found];
    }
}
