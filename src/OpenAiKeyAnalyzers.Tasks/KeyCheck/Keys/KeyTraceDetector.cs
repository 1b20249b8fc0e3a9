using System.Globalization;
using System.Text;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

/// <summary>
/// Detects parts of the key in the server's response: unchanged, in another case, reversed, with other characters in between,
/// percent-encoded, as escapes of JSON or HTML, in Base64 (any alignment, either alphabet) or in hexadecimal digits. All of these are
/// compared as lowercase letters and digits.
/// </summary>
internal sealed class KeyTraceDetector
{
    // No name contains six characters of a key, or of its Base64 form, by coincidence; encodings with several characters for one are
    // repetitive.
    private const int PieceLength = 6;
    private const int SparsePieceLength = 12;

    // Three characters are not secret, and too many words contain them.
    private const int MinKeyLength = 4;

    private static readonly string[] SparseFormats = ["u{0:x4}", "{0:x4}", "x{0:x2}", "{0:d}"];

    private readonly HashSet<string> _pieces = new(StringComparer.Ordinal);
    private readonly int[] _lengths;

    /// <param name="key">The key.</param>
    /// <param name="publicPrefix">The beginning that shows only the kind of key, such as <c>sk-proj-</c>.</param>
    internal KeyTraceDetector(string key, string publicPrefix)
    {
        int length = Math.Min(PieceLength, key.Length);
        _lengths = [length, SparsePieceLength];
        if (key.Length < MinKeyLength)
        {
            return;
        }

        AddPieces(key.StartsWith(publicPrefix, StringComparison.Ordinal) ? key.Substring(publicPrefix.Length) : key, length);
        AddPieces(Format(key, "{0:x2}"), length);
        AddBase64(Encoding.UTF8.GetBytes(key), length);

        // The formats are \u0073\u006B, UTF-16 in hexadecimal digits and in Base64, &#x73;&#x6B;, &#115;&#107;.
        foreach (string format in SparseFormats)
        {
            AddPieces(Format(key, format), SparsePieceLength);
        }

        AddBase64(Encoding.Unicode.GetBytes(key), SparsePieceLength);
    }

    /// <summary>Determines whether <paramref name="text"/> contains a part of the key in any of the encodings.</summary>
    internal bool HasTrace(string text) =>
        ContainsPiece(Normalize(text)) || (text.IndexOf('%') >= 0 && ContainsPiece(Normalize(Uri.UnescapeDataString(text))));

    private static string Format(string key, string format) =>
        string.Concat(key.Select(c => string.Format(CultureInfo.InvariantCulture, format, (int)c)));

    private void AddBase64(byte[] bytes, int length)
    {
        for (int alignment = 0; alignment < 3; alignment++)
        {
            AddPieces(Convert.ToBase64String(bytes, alignment, bytes.Length - alignment), length);
        }
    }

    private void AddPieces(string encoded, int length)
    {
        string forward = Normalize(encoded);
        char[] reversed = forward.ToCharArray();
        Array.Reverse(reversed);
        foreach (string text in new[] { forward, new string(reversed) })
        {
            for (int start = 0; start + length <= text.Length; start++)
            {
                _pieces.Add(text.Substring(start, length));
            }
        }
    }

    private bool ContainsPiece(string normalized) => Array.Exists(_lengths, length =>
    {
        int start = 0;
        while (start + length <= normalized.Length && !_pieces.Contains(normalized.Substring(start, length)))
        {
            start++;
        }

        return start + length <= normalized.Length;
    });

    private static string Normalize(string text)
    {
        var normalized = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                normalized.Append(c);
            }
            else if (c is >= 'A' and <= 'Z')
            {
                normalized.Append((char)(c | 0x20));
            }
        }

        return normalized.ToString();
    }
}
