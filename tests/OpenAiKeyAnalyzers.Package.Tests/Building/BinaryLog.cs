using System.IO.Compression;
using System.Text;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>Reads a binary log without a library, which would omit unknown records.</summary>
internal static class BinaryLog
{
    /// <summary>
    /// Reads the records as Latin-1, which keeps every byte, so that ASCII text can be found anywhere. Text in a binary log is UTF-8.
    /// </summary>
    internal static async Task<string> ReadAsync(string log)
    {
        using var content = new StreamReader(new GZipStream(File.OpenRead(log), CompressionMode.Decompress), Encoding.Latin1);
        return await content.ReadToEndAsync();
    }

    /// <summary>Gets the project files that a binary log contains, in a zip archive among its records.</summary>
    internal static string GetEmbeddedFiles(string records)
    {
        const string LocalHeader = "PK\u0003\u0004";
        const int NameLengthAt = 26;
        const int ExtraLengthAt = 28;
        const int HeaderLength = 30;

        var files = new StringBuilder();
        for (int at = records.IndexOf(LocalHeader, StringComparison.Ordinal); at >= 0; at =
            records.IndexOf(LocalHeader, at + 1, StringComparison.Ordinal))
        {
            int Word(int offset) => records[at + offset] | (records[at + offset + 1] << 8);
            int start = at + HeaderLength + Word(NameLengthAt) + Word(ExtraLengthAt);
            using var file =
                new StreamReader(
                    new DeflateStream(new MemoryStream(Encoding.Latin1.GetBytes(records[start..])), CompressionMode.Decompress),
                    Encoding.Latin1);
            files.AppendLine(file.ReadToEnd());
        }

        return files.ToString();
    }
}
