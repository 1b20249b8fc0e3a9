using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Represents the classification of a string that is passed as an OpenAI key. All indexes are UTF-16 indexes of the validated string.
/// </summary>
internal sealed class CredentialResult(
    CredentialKind credential, CredentialDefect defect, TextSlice offending, TextSlice key = default, ApiKeyKind? kind = null,
    string? vendor = null, bool isCertain = true)
{
    /// <summary>The characters that every URL contains.</summary>
    internal const string UrlMark = "://";

    internal static CredentialResult Unknown { get; } = new(CredentialKind.Unknown, CredentialDefect.None, default);

    internal CredentialKind Kind { get; } = credential;

    internal CredentialDefect Defect { get; } = defect;

    /// <summary>
    /// Gets the index of the first offending character; for <see cref="CredentialKind.Key"/>, that of the key's first character.
    /// </summary>
    internal int Start { get; } = offending.Start;

    /// <summary>Gets the number of characters from the first offending one to the last, without whitespace around the value.</summary>
    internal int Length { get; } = offending.Length;

    /// <summary>
    /// Gets the index of the key that remains after everything else is removed. Meaningless if <see cref="KeyLength"/> is 0.
    /// </summary>
    internal int KeyStart => Key.Start;

    /// <summary>Gets the length of that key, including stray characters inside it; 0 if the rest is not a whole OpenAI key.</summary>
    internal int KeyLength => Key.Length;

    /// <summary>Gets the key as a part of the string.</summary>
    internal TextSlice Key { get; } = key;

    /// <summary>Gets the kind of the key, or of the key to which the part belongs; <see langword="null"/> if unknown.</summary>
    internal ApiKeyKind? KeyKind { get; } = kind;

    /// <summary>
    /// Gets the display name of the key's provider; <see langword="null"/> unless the kind is <see cref="CredentialKind.OtherVendorKey"/>.
    /// </summary>
    internal string? Vendor { get; } = vendor;

    /// <summary>
    /// Gets the edits of the validated string that restore the key; empty unless the defect is <see cref="CredentialDefect.Escaped"/>.
    /// </summary>
    internal IReadOnlyList<TextEdit> Repair { get; init; } = [];

    /// <summary>Gets a value indicating whether the classification is unambiguous; if not, the caller needs further evidence.</summary>
    internal bool IsCertain { get; } = isCertain;

    /// <summary>
    /// Determines whether the validated value in <paramref name="text"/> contains a key and a URL, as a connection string does: a fix that
    /// replaces all of it would lose the URL.
    /// </summary>
    internal bool IsBesideUrl(string text, int offset = 0) =>
        Kind == CredentialKind.Malformed && KeyLength == 0
        && text.IndexOf(UrlMark, offset + Start, Length, StringComparison.Ordinal) >= 0;
}
