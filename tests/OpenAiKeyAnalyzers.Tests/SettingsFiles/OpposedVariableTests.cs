using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>
/// Verifies a variable with the key that one request writes after <c>Bearer</c> and another one without it: the latter is wrong.
/// </summary>
public class OpposedVariableTests
{
    private const string Bearer = "GET https://api.openai.com/v1/models\nAuthorization: Bearer {{key}}\n";

    private const string Bare = "GET https://api.openai.com/v1/files\nAuthorization: {|OAK3001:{{key}}|}\n";

    private static readonly string Key = SyntheticKey.Project();

    [Fact]
    public async Task KeyUsedWithAndWithoutScheme_ReportsHeaderWithoutScheme()
    {
        foreach (string requests in new[] { $"{Bearer}\n###\n{Bare}", $"{Bare}\n###\n{Bearer}", $"{Bare}\n###\n{Bearer}\n###\n{Bare}" })
        {
            await SettingsVerifier.Expect("/chat.http", $"@key = {{|OAK1001:{Key}|}}\n\n{requests}");
        }
    }

    [Fact]
    public Task ReferenceUsedWithAndWithoutScheme_ReportsHeaderWithoutScheme() =>
        SettingsVerifier.Expect("/chat.http", $"@key = {{{{$dotenv OPENAI_API_KEY}}}}\n\n{Bearer}\n###\n{Bare}");

    [Fact]
    public Task KeyUsedWithScheme_ReportsKeyOnly() =>
        SettingsVerifier.Expect("/chat.http", $"@key = {{|OAK1001:{Key}|}}\n\n{Bearer}\n###\n{Bearer}");

    /// <summary>For another server, a header may contain the key alone.</summary>
    [Fact]
    public Task BareKeyAtOtherServer_ReportsKeyOnly() => SettingsVerifier.Expect("/chat.http",
        $"@key = {{|OAK1001:{Key}|}}\n\n{Bearer}\n###\nGET https://gateway.example/v1/files\nAuthorization: {{{{key}}}}\n");

    /// <summary>A variable that also contains the scheme is correct if it is the whole value.</summary>
    [Fact]
    public Task SchemeInVariable_ReportsKeyOnly() => SettingsVerifier.Expect("/chat.http",
        $"@key = Bearer {{|OAK1001:{Key}|}}\n\n{Bare.Replace("{|OAK3001:", string.Empty, StringComparison.Ordinal).Replace("|}", string.Empty, StringComparison.Ordinal)}");

    [Fact]
    public async Task Fix_AddsSchemeToHeader()
    {
        string text = $"@key = {Key}\n\n{Bearer}\n###\n" + SettingsVerifier.GetText(Bare);
        Diagnostic finding = Assert.Single(await SettingsVerifier.FindingsAsync([("/chat.http", text)]),
            static finding => finding.Id == "OAK3001");
        Assert.Equal("{{key}}", text.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
        Assert.Equal(text.LastIndexOf("{{key}}", StringComparison.Ordinal), finding.Location.SourceSpan.Start);
    }
}
