using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Specifies what a word tells about the text that contains it.</summary>
internal enum PlaceholderWordKind
{
    /// <summary>It goes between the others.</summary>
    Filler,

    /// <summary>It decides if all other words of the text are known.</summary>
    Indicative,

    /// <summary>It decides, whatever other words the text has.</summary>
    Instruction,

    /// <summary>It decides anywhere in a text with a letter outside ASCII, which no key has.</summary>
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

/// <summary>The words of which placeholders are made, as <c>Data/placeholder-words.tsv</c> lists them.</summary>
internal static class PlaceholderWords
{
    /// <summary>Gets the table, which also parses rows that are not in it.</summary>
    internal static DataTable<PlaceholderWordRow> Table { get; } = new("placeholder-words.tsv", static row => new PlaceholderWordRow(row));

    private static readonly Lazy<string[]> NativeWords = new(static () =>
        [.. Table.Rows.Where(static row => row.Kind == PlaceholderWordKind.Native).Select(static row => row.Word)]);

    internal static IReadOnlyList<PlaceholderWordRow> All => Table.Rows;

    internal static string[] Native => NativeWords.Value;
}
