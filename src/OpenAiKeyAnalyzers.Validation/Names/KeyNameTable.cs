using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Names;

/// <summary>Specifies how a name is compared.</summary>
internal enum KeyNameComparison
{
    /// <summary>Without regard to case and separators.</summary>
    Letters,

    /// <summary>Without regard to case: a name of the same letters with other separators has another meaning.</summary>
    Exact,

    /// <summary>The very name, and only if its value is sent to OpenAI: it may belong to another API.</summary>
    Ambiguous,
}

/// <summary>Represents a row of <c>Data/key-names.tsv</c>: a name that people give to an OpenAI key.</summary>
internal sealed class KeyNameRow(DataRow row) : SourcedRow(row)
{
    internal string Name { get; } = row["name"];

    internal KeyNameComparison Comparison { get; } = row.GetMember<KeyNameComparison>("comparison");
}

/// <summary>Names that people give to an OpenAI key, as <c>Data/key-names.tsv</c> lists them.</summary>
internal static class KeyNameTable
{
    /// <summary>Gets the table, which also parses rows that are not in it.</summary>
    internal static DataTable<KeyNameRow> Table { get; } = new("key-names.tsv", static row => new KeyNameRow(row));

    internal static IReadOnlyList<KeyNameRow> All => Table.Rows;
}
