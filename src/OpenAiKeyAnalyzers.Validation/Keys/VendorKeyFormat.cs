using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>Specifies the characters of which a vendor's keys consist.</summary>
internal enum KeyAlphabet
{
    Alphanumeric,

    /// <summary>Letters, digits, hyphens, underscores.</summary>
    UrlSafe,
    LowerHex,

    /// <summary>Lowercase hexadecimal digits with hyphens or underscores between groups.</summary>
    GroupedHex,

    /// <summary>Uppercase letters and digits.</summary>
    Upper,
}

/// <summary>Represents a row of <c>Data/vendors.tsv</c>: the format of one vendor's keys.</summary>
internal sealed class VendorKeyFormat(DataRow row)
{
    internal const int Columns = 9;

    internal string Prefix { get; } = row["prefix"];

    internal string Vendor { get; } = row["vendor"];

    internal KeyAlphabet Alphabet { get; } = row.GetMember<KeyAlphabet>("alphabet");

    /// <summary>Gets the minimum number of characters after the prefix.</summary>
    internal int MinLength { get; } = row.GetNumber("min");

    /// <summary>Gets the maximum number of characters after the prefix.</summary>
    internal int MaxLength { get; } = row.GetNumber("max");

    internal string Source { get; } = row["source"];

    /// <summary>Gets the date on which the source was read: <c>2026-11-23</c>.</summary>
    internal string Date { get; } = row["date"];

    /// <summary>Gets a made-up key with its prefix. The file contains it in pieces, so that no secret scanner reports it.</summary>
    internal string Sample { get; } = row["prefix"] + row["sample"].Replace(" ", string.Empty);

    /// <summary>Gets the beginning that excludes an OpenAI key, even if the rest does not match the format.</summary>
    internal string Family { get; } = row["family"].Length > 0 ? row["family"] : row["prefix"];
}
