using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Names;

/// <summary>Specifies how a name is compared.</summary>
internal enum KeyNameComparison
{
    /// <summary>Ignoring case and separators.</summary>
    Letters,

    /// <summary>Ignoring case: a name with the same letters and other separators has another meaning.</summary>
    Exact,

    /// <summary>Exactly, and only if the value is sent to OpenAI: the name may belong to another API.</summary>
    Ambiguous,
}

/// <summary>Represents a row of <c>Data/key-names.tsv</c>: a common name of an OpenAI key.</summary>
internal sealed class KeyNameRow(DataRow row) : SourcedRow(row)
{
    internal string Name { get; } = row["name"];

    internal KeyNameComparison Comparison { get; } = row.GetMember<KeyNameComparison>("comparison");
}

/// <summary>Provides the common names of an OpenAI key, as listed in <c>Data/key-names.tsv</c>.</summary>
internal static class KeyNameTable
{
    /// <summary>Gets the table, which can also parse additional rows.</summary>
    internal static DataTable<KeyNameRow> Table { get; } = new("key-names.tsv", static row => new KeyNameRow(row));

    internal static IReadOnlyList<KeyNameRow> All => Table.Rows;
}
