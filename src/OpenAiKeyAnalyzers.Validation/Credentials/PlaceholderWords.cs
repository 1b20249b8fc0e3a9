using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Specifies how a word affects the classification of the string that contains it.</summary>
internal enum PlaceholderWordKind
{
    /// <summary>The word may occur between the others.</summary>
    Filler,

    /// <summary>The string is a placeholder if all its other words are known.</summary>
    Indicative,

    /// <summary>The string is a placeholder, regardless of its other words.</summary>
    Instruction,

    /// <summary>The string is a placeholder if it contains a non-ASCII letter, which no key contains.</summary>
    Native,
}

/// <summary>Represents a row of <c>Data/placeholder-words.tsv</c>.</summary>
internal sealed class PlaceholderWordRow(DataRow row) : SourcedRow(row)
{
    /// <summary>Gets the word in lower case.</summary>
    internal string Word { get; } = row["word"];

    internal PlaceholderWordKind Kind { get; } = row.GetMember<PlaceholderWordKind>("kind");

    internal string Language { get; } = row["language"];
}

/// <summary>Provides the words of placeholders, as listed in <c>Data/placeholder-words.tsv</c>.</summary>
internal static class PlaceholderWords
{
    /// <summary>Gets the table, which can also parse additional rows.</summary>
    internal static DataTable<PlaceholderWordRow> Table { get; } = new("placeholder-words.tsv", static row => new PlaceholderWordRow(row));

    private static readonly Lazy<string[]> NativeWords = new(static () =>
        [.. Table.Rows.Where(static row => row.Kind == PlaceholderWordKind.Native).Select(static row => row.Word)]);

    internal static IReadOnlyList<PlaceholderWordRow> All => Table.Rows;

    internal static string[] Native => NativeWords.Value;
}
