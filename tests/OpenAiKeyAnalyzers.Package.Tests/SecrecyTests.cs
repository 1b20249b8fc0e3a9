using System.IO.Compression;
using System.Text;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>The key never leaves the source: whatever a build prints and writes is published sooner or later.</summary>
[Collection(PackageCollection.Name)]
public sealed class SecrecyTests(PackedRepository packed)
{
    private const int SliceLength = 8;

    [Fact]
    public async Task No_piece_of_a_key_is_in_output_report_or_binary_log()
    {
        Consumer consumer = packed.NewConsumer().With("Program.cs", Sources.EveryRule);
        string report = Path.Combine(consumer.Folder, "report.sarif");
        string log = Path.Combine(consumer.Folder, "build.binlog");

        BuildOutput build = await consumer.BuildAsync($"-p:ErrorLog=\"{report},version=2.1\"", "-bl:" + log, "-v:diagnostic", "-p:ReportAnalyzer=true");

        build.Succeeded();
        AssertHoldsNoKey("output", build.Text);

        string sarif = await File.ReadAllTextAsync(report);
        Assert.Contains("\"2.1.0\"", sarif, StringComparison.Ordinal);
        Assert.All(["OAK1001", "OAK1002", "OAK1003"], id => Assert.Contains($"\"ruleId\": \"{id}\"", sarif, StringComparison.Ordinal));
        AssertHoldsNoKey("report", sarif);

        // That the messages and an embedded project file are found shows that the log was really read.
        string records = await RecordsOfAsync(log);
        Assert.Contains("stands in the source code", records, StringComparison.Ordinal);
        AssertHoldsNoKey("binary log", records);
        string files = EmbeddedFilesOf(records);
        Assert.Contains("<PackageReference Include=\"OpenAiKeyAnalyzers\"", files, StringComparison.Ordinal);
        AssertHoldsNoKey("files in the binary log", files);
    }

    /// <summary>Text is UTF-8 in a binary log; Latin-1 keeps every byte, so that ASCII is found wherever it stands.</summary>
    private static async Task<string> RecordsOfAsync(string log)
    {
        using var content = new StreamReader(new GZipStream(File.OpenRead(log), CompressionMode.Decompress), Encoding.Latin1);
        return await content.ReadToEndAsync();
    }

    /// <summary>The project files that a binary log carries, in a zip archive amid its records.</summary>
    private static string EmbeddedFilesOf(string records)
    {
        const string LocalHeader = "PK\u0003\u0004";
        const int NameLengthAt = 26;
        const int ExtraLengthAt = 28;
        const int HeaderLength = 30;

        var files = new StringBuilder();
        for (int at = records.IndexOf(LocalHeader, StringComparison.Ordinal); at >= 0; at = records.IndexOf(LocalHeader, at + 1, StringComparison.Ordinal))
        {
            int Word(int offset) => records[at + offset] | (records[at + offset + 1] << 8);
            int start = at + HeaderLength + Word(NameLengthAt) + Word(ExtraLengthAt);
            using var file = new StreamReader(new DeflateStream(new MemoryStream(Encoding.Latin1.GetBytes(records[start..])), CompressionMode.Decompress), Encoding.Latin1);
            files.AppendLine(file.ReadToEnd());
        }

        return files.ToString();
    }

    private static void AssertHoldsNoKey(string where, string text)
    {
        foreach (string key in Sources.Keys)
        {
            // The prefix may be shown, the body may not.
            string body = key[(key.IndexOf('-', 3) + 1)..];
            for (int at = 0; at + SliceLength <= body.Length; at++)
            {
                Assert.False(text.Contains(body.AsSpan(at, SliceLength), StringComparison.Ordinal), $"{where} holds characters {at} to {at + SliceLength} of a key.");
            }
        }
    }
}
