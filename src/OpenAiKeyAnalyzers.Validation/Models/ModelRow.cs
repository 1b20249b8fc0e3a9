using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>A model that was shut down or will be.</summary>
internal sealed class ModelRow(string name, string shutdown, string successors, Confidence confidence, string source, string note)
{
    /// <summary>As in a request; <c>ft:NAME</c> for the models that were fine-tuned from it.</summary>
    internal string Name { get; } = name;

    /// <summary>Day of the shutdown: <c>2026-10-23</c>.</summary>
    internal string Shutdown { get; } = shutdown;

    /// <summary>What the vendor recommends instead; empty if nothing. May be gone by now, see
    /// <see cref="ModelTable.FindSuccessor(ModelRow)"/>.</summary>
    internal IReadOnlyList<string> Successors { get; } = successors.Length == 0 ? [] : successors.Split('|');

    internal Confidence Confidence { get; } = confidence;

    internal DataSource Source { get; } = DataSources.Get(source);

    internal string Note { get; } = note;

    /// <summary>Whether it was shut down, by the day of the tables.</summary>
    internal bool IsShutDown => DataSources.IsPast(Shutdown);
}
