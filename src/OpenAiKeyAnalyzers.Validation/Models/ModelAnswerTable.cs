using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Specifies OpenAI's response to a model that does not support the operation. Each response has a separate message.</summary>
internal enum ModelAnswer
{
    /// <summary>403, as if the key lacked a permission.</summary>
    NotSampled,

    /// <summary>404: the model is only for the Responses API.</summary>
    ResponsesOnly,

    /// <summary>404, with the wrong advice to use the Completions API.</summary>
    NotChat,

    /// <summary>400: not supported with the Responses API.</summary>
    NotResponses,

    /// <summary>404: the response calls it a chat model, which no longer helps, because no model is left.</summary>
    NotCompletions,

    /// <summary>403, as if the key lacked a permission.</summary>
    NotEmbeddings,

    /// <summary>400: an invalid model.</summary>
    NotImages,

    /// <summary>404, as if the URL were wrong.</summary>
    InvalidUrl,

    /// <summary>A status without an explanation.</summary>
    Unexplained,

    /// <summary>An error event after a successful connection.</summary>
    NotRealtime,

    /// <summary>An error whose text is unknown.</summary>
    Refused,

    /// <summary>404: the name is that of Azure.</summary>
    AzureName,
}

/// <summary>Represents a row of <c>Data/model-answers.tsv</c>.</summary>
internal sealed class ModelAnswerRow(DataRow row)
{
    internal ModelOperations Operation { get; } = OperationNames.Parse(row["operation"]);

    /// <summary>Gets the operations, one of which the model supports instead.</summary>
    internal ModelOperations Served { get; } = OperationNames.Parse(row["served"]);

    internal ModelAnswer Answer { get; } = row.GetMember<ModelAnswer>("answer");

    internal DataSource Source { get; } = DataSources.Get(row["source"]);
}

/// <summary>
/// Provides OpenAI's response to a model that does not support the operation, as listed in <c>Data/model-answers.tsv</c>.
/// </summary>
internal static class ModelAnswerTable
{
    private static readonly DataTable<ModelAnswerRow> Table = new("model-answers.tsv", static row => new ModelAnswerRow(row));

    internal static IReadOnlyList<ModelAnswerRow> All => Table.Rows;

    /// <param name="operation">The operation for which the model is used.</param>
    /// <param name="served">The operations that the model supports instead; none for a name that OpenAI does not know.</param>
    internal static ModelAnswer Get(ModelOperations operation, ModelOperations served) =>
        served == ModelOperations.None
        ? ModelAnswer.AzureName
        : Table.Rows.FirstOrDefault(row => row.Operation == operation && (row.Served & served) != ModelOperations.None)?.Answer
            ?? ModelAnswer.Refused;
}
