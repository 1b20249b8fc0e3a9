using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.Tests.Headers;

/// <summary>
/// Verifies that the sample of each row is reported, unless it is sent to another server or written as OpenAI expects it.
/// </summary>
public class AuthenticatorTableTests
{
    public static TheoryData<string> Members => [.. AuthenticatorTable.All.Select(static row => row.CalledName)];

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Sample_ReportsDiagnostic(string member)
    {
        AuthenticatorRow row = AuthenticatorTable.FindByName(member).Single();
        Diagnostic finding = Assert.Single(await FindAsync(row.Sample));
        string text = finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan);
        Assert.Contains(text, row.Form == AuthenticatorForm.Header ? "\"Authorization\"" : row.Sample, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task SampleAtOtherServer_NoDiagnostic(string member) => Assert.Empty(await FindAsync(
        AuthenticatorTable.FindByName(member).Single().Sample
            .Replace("api.openai.com", "api.example.com", StringComparison.Ordinal)));

    [Theory]
    [InlineData("HttpBasicAuthenticator", "\"user\"", "\"\"")]
    [InlineData("WithBasicAuth", "\"user\"", "\"\"")]
    [InlineData("WithBasicAuth", "\"user\"", "key")]
    [InlineData("OAuth2AuthorizationRequestHeaderAuthenticator", "(key)", "(key, \"Bearer\")")]
    [InlineData("OAuth2AuthorizationRequestHeaderAuthenticator", "(key)", "(key, tokenType: \"Bearer\")")]
    [InlineData("CreateHeaderApiKeyPolicy", "\"Authorization\"", "\"Authorization\", \"Bearer\"")]
    [InlineData("CreateHeaderApiKeyPolicy", "\"Authorization\"", "keyPrefix: \"Bearer\", headerName: \"Authorization\"")]
    [InlineData("CreateHeaderApiKeyPolicy", "\"Authorization\"", "\"api-key\"")]
    public async Task ValidForm_NoDiagnostic(string member, string wrong, string right)
    {
        string sample = AuthenticatorTable.FindByName(member).Single().Sample;
        Assert.Contains(wrong, sample, StringComparison.Ordinal);
        Assert.Empty(await FindAsync(sample.Replace(wrong, right, StringComparison.Ordinal)));
    }

    private static async Task<IEnumerable<Diagnostic>> FindAsync(string statement) =>
        (await AnalyzerRun.GetDiagnosticsAsync($$"""
            class C
            {
                void M(string key)
                {
                    // OpenAI
                    {{statement}}
                }
            }
            """)).Where(static finding => finding.Id == "OAK3001");
}
