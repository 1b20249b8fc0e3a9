using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>A model that was shut down or will be.</summary>
internal sealed class ModelRow(DataRow row)
{
    /// <summary>As in a request; <c>ft:NAME</c> for the models that were fine-tuned from it.</summary>
    internal string Name { get; } = row["model"];

    /// <summary>Day of the shutdown: <c>2026-10-23</c>.</summary>
    internal string Shutdown { get; } = row["shutdown"];

    /// <summary>What the vendor recommends instead; empty if nothing. May be gone by now, see
    /// <see cref="ModelTable.FindSuccessor(ModelRow)"/>.</summary>
    internal IReadOnlyList<string> Successors { get; } = row.GetList("successor");

    internal Confidence Confidence { get; } = row.GetMember<Confidence>("confidence");

    internal DataSource Source { get; } = DataSources.Get(row["source"]);

    internal string Note { get; } = row["note"];

    /// <summary>Whether it was shut down, by the day of the tables.</summary>
    internal bool IsShutDown => DataSources.IsPast(Shutdown);
}
