using System.Text;

namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Represents the text of a file together with its encoding and byte order mark, so that the same bytes can be written again. If the bytes
/// are not UTF-8, they are read as Latin-1, which keeps each of them.
/// </summary>
internal sealed class EncodedTextFile
{
    private static readonly Encoding[] EncodingsWithByteOrderMark =
        [new UTF8Encoding(true, true), new UnicodeEncoding(false, true, true), new UnicodeEncoding(true, true, true)];

    private readonly Encoding _encoding;
    private readonly byte[] _byteOrderMark;

    private EncodedTextFile(byte[] content, string text, Encoding encoding, byte[] mark)
    {
        Content = content;
        Text = text;
        _encoding = encoding;
        _byteOrderMark = mark;
    }

    /// <summary>Gets the text without the byte order mark.</summary>
    internal string Text { get; }

    /// <summary>Reads a text; <see langword="null"/> if it cannot be written back byte by byte.</summary>
    internal static EncodedTextFile? Read(byte[] content)
    {
        Encoding? marked = Array.Find(EncodingsWithByteOrderMark, encoding => StartsWith(content, encoding.GetPreamble()));
        byte[] mark = marked?.GetPreamble() ?? [];
        return Decode(content, marked ?? new UTF8Encoding(false, true), mark)
            ?? (marked is null ? Decode(content, Encoding.GetEncoding("iso-8859-1"), mark) : null);
    }

    /// <summary>Gets the bytes that were read.</summary>
    internal byte[] Content { get; }

    /// <summary>Gets a line break in the file's encoding.</summary>
    internal byte[] LineBreak => _encoding.GetBytes("\n");

    /// <summary>Gets the bytes of the file with another text.</summary>
    internal byte[] Encode(string text) => _byteOrderMark.Concat(_encoding.GetBytes(text)).ToArray();

    private static EncodedTextFile? Decode(byte[] content, Encoding encoding, byte[] mark)
    {
        try
        {
            return new EncodedTextFile(content, encoding.GetString(content, mark.Length, content.Length - mark.Length), encoding, mark);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool StartsWith(byte[] content, byte[] mark)
    {
        for (int i = 0; i < mark.Length; i++)
        {
            if (i >= content.Length || content[i] != mark[i])
            {
                return false;
            }
        }

        return true;
    }
}
