using System.Globalization;
using System.Text;

namespace OpenAiKeyAnalyzers.KeyCheck.Keys;

/// <summary>
/// Finds pieces of the key in what a server sent: as they are, in another case, backwards, with other characters in between, percent-encoded,
/// as escapes of JSON or HTML, in base64 (any alignment, either alphabet) or in hexadecimal digits. All of these are compared as lower-case
/// letters and digits.
/// </summary>
internal sealed class KeyTraceDetector
{
    private const int PieceLength = 6;

    // Three characters are no secret, and too many words hold them.
    private const int MinKeyLength = 4;

    private readonly HashSet<string> _pieces = new(StringComparer.Ordinal);
    private readonly int _pieceLength;

    /// <param name="key">The key.</param>
    /// <param name="publicPrefix">The beginning that tells only its kind, such as <c>sk-proj-</c>.</param>
    internal KeyTraceDetector(string key, string publicPrefix)
    {
        _pieceLength = Math.Min(PieceLength, key.Length);
        if (key.Length < MinKeyLength)
        {
            return;
        }

        AddPieces(key.StartsWith(publicPrefix, StringComparison.Ordinal) ? key.Substring(publicPrefix.Length) : key);

        // 736B, \u0073\u006B, UTF-16 in hexadecimal digits, &#x73;&#x6B;, &#115;&#107;.
        foreach (string format in new[] { "{0:x2}", "u{0:x4}", "{0:x4}", "x{0:x2}", "{0:d}" })
        {
            AddPieces(string.Concat(key.Select(c => string.Format(CultureInfo.InvariantCulture, format, (int)c))));
        }

        foreach (byte[] bytes in new[] { Encoding.UTF8.GetBytes(key), Encoding.Unicode.GetBytes(key) })
        {
            for (int alignment = 0; alignment < 3; alignment++)
            {
                AddPieces(Convert.ToBase64String(bytes, alignment, bytes.Length - alignment));
            }
        }
    }

    /// <summary>Determines whether <paramref name="text"/> contains a piece of the key in any of the encodings.</summary>
    internal bool HasTrace(string text) =>
        ContainsPiece(Normalize(text)) || (text.IndexOf('%') >= 0 && ContainsPiece(Normalize(Uri.UnescapeDataString(text))));

    private void AddPieces(string encoded)
    {
        string forward = Normalize(encoded);
        char[] reversed = forward.ToCharArray();
        Array.Reverse(reversed);
        foreach (string text in new[] { forward, new string(reversed) })
        {
            for (int start = 0; start + _pieceLength <= text.Length; start++)
            {
                _pieces.Add(text.Substring(start, _pieceLength));
            }
        }
    }

    private bool ContainsPiece(string normalized)
    {
        for (int start = 0; _pieces.Count > 0 && start + _pieceLength <= normalized.Length; start++)
        {
            if (_pieces.Contains(normalized.Substring(start, _pieceLength)))
            {
                return true;
            }
        }

        return false;
    }

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
