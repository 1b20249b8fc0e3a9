using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>Verifies the messages and severities of the findings in the settings files of the other classes.</summary>
public class SettingsMessageTests
{
    [Fact]
    public async Task WrongHeaders_HaveMessageInBothLanguages()
    {
        foreach (object[] row in HeaderSettingsTests.Defects)
        {
            foreach (Diagnostic finding in await SettingsVerifier.ExpectMessagesAsync((string)row[0], (string)row[1], "OAK3"))
            {
                Assert.DoesNotContain("AuthenticationHeaderValue", finding.GetMessage(CultureInfo.InvariantCulture),
                    StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task WrongUrls_HaveMessageInBothLanguages()
    {
        foreach (object[] row in UrlSettingsTests.Defects)
        {
            foreach (Diagnostic finding in await SettingsVerifier.ExpectMessagesAsync((string)row[0], (string)row[1], "OAK4"))
            {
                Assert.Equal(finding.Id == "OAK4002" ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning, finding.Severity);
            }
        }
    }

    [Theory]
    [InlineData("text-davinci-003", DiagnosticSeverity.Info)]
    [InlineData("gpt-4o", DiagnosticSeverity.Info)]
    [InlineData("gpt-5", DiagnosticSeverity.Info)]
    public async Task SettingThatCodeMayReplace_ReportsInfo(string model, DiagnosticSeverity severity)
    {
        Diagnostic finding = Assert.Single(await SettingsVerifier.FindingsAsync([(".env", "OPENAI_MODEL=" + model)]));
        Assert.Equal(("OAK4007", severity), (finding.Id, finding.Severity));
        string english = finding.GetMessage(CultureInfo.GetCultureInfo("en"));
        Assert.DoesNotMatch(@"\{\d\}|^OAK", english);
        Assert.NotEqual(english, finding.GetMessage(CultureInfo.GetCultureInfo("ja")));
    }

    [Theory]
    [MemberData(nameof(AzureSettingsTests.Mistakes), MemberType = typeof(AzureSettingsTests))]
    [MemberData(nameof(ReportedSettingsTests.Everything), MemberType = typeof(ReportedSettingsTests))]
    public async Task Finding_HasMessageInBothLanguages(string path, string markup) =>
        Assert.NotEmpty(await SettingsVerifier.ExpectMessagesAsync(path, markup, "OAK"));
}
