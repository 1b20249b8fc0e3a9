using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Gate;

public class KeyOptionsTests
{
    private static readonly string Key = SyntheticKey.Project();

    [Fact]
    public async Task ConfiguredVariable_IsNamed() =>
        Assert.Equal(ExpectedText.English("OAK1001_Key", "sk-proj-…", "ACME_OPENAI_KEY"),
            await MessageAsync($$"""class C { string key = "{{Key}}"; }""", "environment_variable = ACME_OPENAI_KEY"));

    [Fact]
    public async Task ConfiguredAdminVariable_IsNamed() =>
        Assert.Equal(ExpectedText.English("OAK1001_Admin", "sk-admin-…", "ACME_ADMIN"),
            await MessageAsync($$"""class C { string key = "{{SyntheticKey.Admin()}}"; }""",
                "environment_variable = X\nadmin_environment_variable =  ACME_ADMIN "));

    [Fact]
    public async Task ConfiguredConfigurationKey_IsNamed() =>
        Assert.Equal(
            ExpectedText.English("OAK1001_AsConfigurationKey", "sk-proj-…", "Acme:Key"),
            await MessageAsync($$"""class C { string? M(Microsoft.Extensions.Configuration.IConfiguration c) => c["{{Key}}"]; }""",
                "configuration_key = Acme:Key"));

    [Fact]
    public async Task EmptyOption_UsesDefault() =>
        Assert.Equal(ExpectedText.English("OAK1001_Key", "sk-proj-…", "OPENAI_API_KEY"),
            await MessageAsync($$"""class C { string key = "{{Key}}"; }""", "environment_variable =  "));

    [Fact]
    public async Task AllowedValue_NoDiagnostic() =>
        Assert.Empty(await FindingsAsync(Key, "allowed_values = " + Key));

    [Fact]
    public async Task OtherAllowedValue_ReportsDiagnostic() =>
        Assert.Single(await FindingsAsync(Key, "allowed_values = " + SyntheticKey.User()));

    [Fact]
    public async Task PrefixWithoutWildcard_ReportsDiagnostic() =>
        Assert.Single(await FindingsAsync(Key, "allowed_values = " + Key[..40]));

    [Fact]
    public async Task PrefixWithWildcard_NoDiagnostic() =>
        Assert.Empty(await FindingsAsync(Key, "allowed_values = " + Key[..20] + "*"));

    [Fact]
    public async Task WildcardAlone_NoDiagnostic() =>
        Assert.Empty(await FindingsAsync(Key, "allowed_values = *"));

    [Fact]
    public async Task DifferentCase_ReportsDiagnostic() =>
        Assert.Single(await FindingsAsync(Key, "allowed_values = " + Key.ToUpperInvariant()));

    [Fact]
    public async Task CommaSeparatedValues_AreAllowed() =>
        Assert.Equal(
            2,
            (await FindingsAsync(
                $"{Key};{SyntheticKey.User()};{SyntheticKey.Admin()};{SyntheticKey.ServiceAccount()}",
                $"allowed_values = {SyntheticKey.User()} ,, {SyntheticKey.Admin()},")).Length);

    [Fact]
    public async Task AllowedWholeString_NoDiagnostic() =>
        Assert.Empty(await FindingsAsync("Bearer " + Key, "allowed_values = Bearer " + Key));

    [Fact]
    public async Task AllowedKeyWithWhitespace_NoDiagnostic() =>
        Assert.Empty(await FindingsAsync($" {Key[..50]}\\n{Key[50..]}\\n", "allowed_values = " + Key));

    [Fact]
    public async Task OptionsPerFolder_AreApplied()
    {
        string source = $$"""class C { string key = "{{Key}}"; }""";
        ImmutableArray<Diagnostic> findings = await AnalyzerRun.GetDiagnosticsAsync(
            [("/a/A.cs", source), ("/b/B.cs", source.Replace("class C", "class D", StringComparison.Ordinal)),
                ("/c/C.cs", source.Replace("class C", "class E", StringComparison.Ordinal))],
            [
                ("/.editorconfig", "root = true\n[*.cs]\nopenai_key_analyzers.environment_variable = ROOT_KEY\n"),
                ("/b/.editorconfig", "[*.cs]\nopenai_key_analyzers.environment_variable = B_KEY\n"),
                ("/c/.editorconfig", "[C.cs]\nopenai_key_analyzers.allowed_values = sk-proj-*\n"),
            ]);
        Assert.Collection(
            findings,
            static finding => ExpectedText.AssertMessage(finding, "OAK1001_Key", "sk-proj-…", "ROOT_KEY"),
            static finding => ExpectedText.AssertMessage(finding, "OAK1001_Key", "sk-proj-…", "B_KEY"));
    }

    private static Task<ImmutableArray<Diagnostic>> FindingsAsync(string text, string option) =>
        AnalyzerRun.GetDiagnosticsAsync([("/Test.cs", $$"""class C { string key = "{{text}}"; }""")], [CreateConfig(option)]);

    private static async Task<string> MessageAsync(string source, string options) =>
        Message(Assert.Single(await AnalyzerRun.GetDiagnosticsAsync([("/Test.cs", source)], [CreateConfig(options)])));

    private static string Message(Diagnostic finding) => finding.GetMessage(ExpectedText.EnglishCulture);

    private static (string Path, string Text) CreateConfig(string options) =>
        ("/.editorconfig",
            "root = true\n[*.cs]\n" + string.Concat(options.Split('\n').Select(static line => "openai_key_analyzers." + line + "\n")));
}
