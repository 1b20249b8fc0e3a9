using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies that the key never leaves the source code: the output and the files of a build are often published.</summary>
public sealed class KeyLeakTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    [Fact]
    public async Task HardCodedKey_IsNotInOutputReportOrBinaryLog()
    {
        EveryRuleBuild build = await EveryRuleBuild.GetAsync(packed);
        KeySlices.AssertNone(EveryRule.Keys, "output", build.Output.Text);

        Assert.All(EveryRule.Findings.Select(static finding => finding.Rule).Distinct(),
            id => Assert.Contains($"\"ruleId\": \"{id}\"", build.Sarif, StringComparison.Ordinal));
        KeySlices.AssertNone(EveryRule.Keys, "report", build.Sarif);

        // The log was really read if the messages and an embedded project file are found.
        string records = await BinaryLog.ReadAsync(build.BinaryLog);
        Assert.Contains(ResourceText.Render(packed.Copy, ResourceText.Rules, "", "OAK1001_Key", "…", "OPENAI_API_KEY").Split('…')[1],
            records, StringComparison.Ordinal);
        KeySlices.AssertNone(EveryRule.Keys, "binary log", records);
        string files = BinaryLog.GetEmbeddedFiles(records);
        Assert.Contains("<PackageReference Include=\"OpenAiKeyAnalyzers\"", files, StringComparison.Ordinal);
        KeySlices.AssertNone(EveryRule.Keys, "files in the binary log", files);
    }
}
