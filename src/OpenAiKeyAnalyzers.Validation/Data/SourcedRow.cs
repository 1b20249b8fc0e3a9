namespace OpenAiKeyAnalyzers.Validation.Data;

/// <summary>Represents a row of a table that names its source, the date on which the source was read, and an example.</summary>
internal abstract class SourcedRow(DataRow row)
{
    internal string Source { get; } = row["source"];

    /// <summary>Gets the date on which the source was read: <c>2026-11-23</c>.</summary>
    internal string Date { get; } = row["date"];

    /// <summary>Gets an example, in the form that the comments of the table describe.</summary>
    internal string Sample { get; } = row["sample"];
}
