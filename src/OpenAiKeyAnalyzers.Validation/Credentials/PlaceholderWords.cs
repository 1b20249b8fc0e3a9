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
internal sealed class PlaceholderWordRow(string[] row)
{
    internal const int Columns = 6;

    /// <summary>Gets the word in lower case.</summary>
    internal string Word { get; } = row[0];

    internal PlaceholderWordKind Kind { get; } = (PlaceholderWordKind)Enum.Parse(typeof(PlaceholderWordKind), row[1]);

    internal string Language { get; } = row[2];

    internal string Source { get; } = row[3];

    internal string Date { get; } = row[4];

    /// <summary>Gets a placeholder that is none with another word in its place.</summary>
    internal string Sample { get; } = row[5];
}

/// <summary>The words of which placeholders are made, as <c>Data/placeholder-words.tsv</c> lists them.</summary>
internal static class PlaceholderWords
{
    private static readonly Lazy<PlaceholderWordRow[]> Rows =
        new(static () => Parse(DataFile.ReadRows("placeholder-words.tsv", PlaceholderWordRow.Columns)));

    private static readonly Lazy<string[]> NativeWords = new(static () =>
        [.. Rows.Value.Where(static row => row.Kind == PlaceholderWordKind.Native).Select(static row => row.Word)]);

    internal static IReadOnlyList<PlaceholderWordRow> All => Rows.Value;

    internal static string[] Native => NativeWords.Value;

    internal static PlaceholderWordRow[] Parse(IEnumerable<string[]> rows) => [.. rows.Select(static row => new PlaceholderWordRow(row))];
}
