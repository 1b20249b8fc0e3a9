using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>The key never leaves the source: whatever a build prints and writes is published sooner or later.</summary>
public sealed class KeyLeakTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    [Fact]
    public async Task HardCodedKey_IsNotInOutputReportOrBinaryLog()
    {
        Consumer consumer = packed.NewConsumer().WithEveryRule();
        string report = Path.Combine(consumer.Folder, "report.sarif");
        string log = Path.Combine(consumer.Folder, "build.binlog");

        BuildOutput build =
            await consumer.BuildAsync($"-p:ErrorLog=\"{report},version=2.1\"", "-bl:" + log, "-v:diagnostic", "-p:ReportAnalyzer=true");

        build.AssertSucceeded();
        KeySlices.AssertNone(EveryRule.Keys, "output", build.Text);

        string sarif = await File.ReadAllTextAsync(report);
        Assert.Contains("\"2.1.0\"", sarif, StringComparison.Ordinal);
        Assert.All(EveryRule.Findings.Select(static finding => finding.Rule).Distinct(),
            id => Assert.Contains($"\"ruleId\": \"{id}\"", sarif, StringComparison.Ordinal));
        KeySlices.AssertNone(EveryRule.Keys, "report", sarif);

        // That the messages and an embedded project file are found shows that the log was really read.
        string records = await BinaryLog.ReadAsync(log);
        Assert.Contains(ResourceText.Render(packed.Copy, ResourceText.Rules, "", "OAK1001_Key", "…", "OPENAI_API_KEY").Split('…')[1],
            records, StringComparison.Ordinal);
        KeySlices.AssertNone(EveryRule.Keys, "binary log", records);
        string files = BinaryLog.GetEmbeddedFiles(records);
        Assert.Contains("<PackageReference Include=\"OpenAiKeyAnalyzers\"", files, StringComparison.Ordinal);
        KeySlices.AssertNone(EveryRule.Keys, "files in the binary log", files);
    }
}
