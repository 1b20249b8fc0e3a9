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
internal sealed class KeyNameRow(string[] row)
{
    internal const int Columns = 5;

    internal string Name { get; } = row[0];

    internal KeyNameComparison Comparison { get; } = (KeyNameComparison)Enum.Parse(typeof(KeyNameComparison), row[1]);

    internal string Source { get; } = row[2];

    internal string Date { get; } = row[3];

    /// <summary>Gets a way to write the name.</summary>
    internal string Sample { get; } = row[4];
}

/// <summary>Names that people give to an OpenAI key, as <c>Data/key-names.tsv</c> lists them.</summary>
internal static class KeyNameTable
{
    private static readonly Lazy<KeyNameRow[]> Rows = new(static () => Parse(DataFile.ReadRows("key-names.tsv", KeyNameRow.Columns)));

    internal static IReadOnlyList<KeyNameRow> All => Rows.Value;

    internal static KeyNameRow[] Parse(IEnumerable<string[]> rows) => [.. rows.Select(static row => new KeyNameRow(row))];
}
