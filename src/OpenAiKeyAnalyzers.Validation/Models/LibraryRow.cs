using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a row about a member of a client library.</summary>
internal abstract class LibraryRow(DataRow row)
{
    internal string Library { get; } = row["library"];

    /// <summary>Gets the full name of the type that declares the member, or a pattern of it.</summary>
    internal string Type { get; } = row["type"];

    internal NamePattern TypePattern { get; } = new(row["type"]);

    internal DataSource Source { get; } = DataSources.Get(row["source"]);

    /// <summary>Gets the simple name of the type: <c>ChatClient</c>.</summary>
    internal string SimpleType => Type.Substring(Math.Max(Type.LastIndexOf('.'), Type.LastIndexOf('*')) + 1);
}
