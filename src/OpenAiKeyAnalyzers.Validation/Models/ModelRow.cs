using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a model that was or will be shut down.</summary>
internal sealed class ModelRow(DataRow row)
{
    /// <summary>Gets the name in a request; <c>ft:NAME</c> for the models that were fine-tuned from it.</summary>
    internal string Name { get; } = row["model"];

    /// <summary>Gets the date of the shutdown: <c>2026-10-23</c>.</summary>
    internal string Shutdown { get; } = row["shutdown"];

    /// <summary>
    /// Gets the models that the vendor recommends instead; empty if there are none. They may be retired by now, see
    /// <see cref="ModelTable.FindSuccessor(ModelRow)"/>.
    /// </summary>
    internal IReadOnlyList<string> Successors { get; } = row.GetList("successor");

    internal Confidence Confidence { get; } = row.GetMember<Confidence>("confidence");

    internal DataSource Source { get; } = DataSources.Get(row["source"]);

    internal string Note { get; } = row["note"];

    /// <summary>Gets a value indicating whether the model was shut down on the date of the tables.</summary>
    internal bool IsShutDown => DataSources.IsPast(Shutdown);
}
