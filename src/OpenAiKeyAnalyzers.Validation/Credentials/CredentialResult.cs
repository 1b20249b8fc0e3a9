using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>What a text is that is where an OpenAI key belongs. All indexes are UTF-16 units of the text that was read.</summary>
internal sealed class CredentialResult(
    CredentialKind credential, CredentialDefect defect, TextSlice offending, TextSlice key = default, ApiKeyKind? kind = null,
    string? vendor = null, bool isCertain = true)
{
    /// <summary>What every URL contains.</summary>
    internal const string UrlMark = "://";

    internal static CredentialResult Unknown { get; } = new(CredentialKind.Unknown, CredentialDefect.None, default);

    internal CredentialKind Kind { get; } = credential;

    internal CredentialDefect Defect { get; } = defect;

    /// <summary>Index of the first offending character; for <see cref="CredentialKind.Key"/> of the key's first character.</summary>
    internal int Start { get; } = offending.Start;

    /// <summary>Number of characters from the first offending one to the last, whitespace around the value not counted.</summary>
    internal int Length { get; } = offending.Length;

    /// <summary>Index of the key that is left when everything else is removed. Meaningless if <see cref="KeyLength"/> is 0.</summary>
    internal int KeyStart => Key.Start;

    /// <summary>Length of that key, stray characters inside it included; 0 if what remains is no whole OpenAI key.</summary>
    internal int KeyLength => Key.Length;

    /// <summary>The same as a part of the text.</summary>
    internal TextSlice Key { get; } = key;

    /// <summary>The kind of key, or of the key that this is a piece of; <see langword="null"/> if unknown.</summary>
    internal ApiKeyKind? KeyKind { get; } = kind;

    /// <summary>Display name of the provider whose key this is; <see langword="null"/> unless
    /// <see cref="CredentialKind.OtherVendorKey"/>.</summary>
    internal string? Vendor { get; } = vendor;

    /// <summary>Edits that restore the key, in the text that was read; empty unless <see cref="CredentialDefect.Escaped"/>.</summary>
    internal IReadOnlyList<TextEdit> Repair { get; init; } = [];

    /// <summary>Whether there is no other reading of the text; <see langword="false"/>: the caller should know more before it speaks
    /// up.</summary>
    internal bool IsCertain { get; } = isCertain;

    /// <summary>
    /// Determines whether the value that was read in <paramref name="text"/> holds a key and a URL, as a connection string does: a fix that
    /// replaces all of it would lose the URL.
    /// </summary>
    internal bool IsBesideUrl(string text, int offset = 0) =>
        Kind == CredentialKind.Malformed && KeyLength == 0
        && text.IndexOf(UrlMark, offset + Start, Length, StringComparison.Ordinal) >= 0;
}
