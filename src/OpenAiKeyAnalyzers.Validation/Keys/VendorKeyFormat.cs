namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>Specifies the characters that a vendor's keys consist of.</summary>
internal enum KeyAlphabet
{
    Alphanumeric,

    /// <summary>Letters, digits, hyphen, underscore.</summary>
    UrlSafe,
    LowerHex,

    /// <summary>Lowercase hexadecimal digits with hyphens or underscores between groups.</summary>
    GroupedHex,

    /// <summary>Capitals and digits.</summary>
    Upper,
}

/// <summary>Represents a row of <c>Data/vendors.tsv</c>: the format of one vendor's keys.</summary>
internal sealed class VendorKeyFormat(string[] row)
{
    internal const int Columns = 9;

    internal string Prefix { get; } = row[0];

    internal string Vendor { get; } = row[1];

    internal KeyAlphabet Alphabet { get; } = (KeyAlphabet)Enum.Parse(typeof(KeyAlphabet), row[2]);

    /// <summary>Gets the smallest number of characters after the prefix.</summary>
    internal int MinLength { get; } = ParseLength(row[3]);

    /// <summary>Gets the largest number of characters after the prefix.</summary>
    internal int MaxLength { get; } = ParseLength(row[4]);

    internal string Source { get; } = row[5];

    /// <summary>Gets the day on which the source was read: <c>2026-11-23</c>.</summary>
    internal string Date { get; } = row[6];

    /// <summary>Gets a made-up key with its prefix. The file holds it in pieces, so that no secret scanner takes it for a key.</summary>
    internal string Sample => Prefix + row[7].Replace(" ", string.Empty);

    /// <summary>Gets the beginning that already excludes a key of OpenAI, even where the rest does not match the format.</summary>
    internal string Family { get; } = row[8].Length > 0 ? row[8] : row[0];

    private static int ParseLength(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
