using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Messages;

/// <summary>Verifies that each value of the table has its message, in C# and in settings files, in both languages.</summary>
public class MessageKeyTests
{
    public static TheoryData<string> CodeRows =>
        [.. MessageTable.All.Where(static row => row.Code is not null).Select(static row => row.ToString())];

    public static TheoryData<string> FileRows =>
        [.. MessageTable.All.Where(static row => row.Text is not null).Select(static row => row.ToString())];

    [Theory]
    [MemberData(nameof(CodeRows))]
    public async Task DefectInCode_ShowsItsMessage(string row) =>
        AssertOne(Row(row).CodeKey!, Row(row).Arguments, await AnalyzerRun.GetDiagnosticsAsync(Row(row).Code!));

    [Theory]
    [MemberData(nameof(FileRows))]
    public async Task DefectInSettingsFile_ShowsItsMessage(string row) =>
        AssertOne(Row(row).FileKey!, Row(row).FileArguments, await SettingsVerifier.FindingsAsync([(Row(row).Path!, Row(row).Text!)]));

    private static void AssertOne(string key, object[] arguments, ImmutableArray<Diagnostic> findings) =>
        ExpectedText.AssertMessage(Assert.Single(findings, finding => finding.Id == key[..7]), key, arguments);

    private static MessageRow Row(string name) => MessageTable.All.Single(row => row.ToString() == name);
}
