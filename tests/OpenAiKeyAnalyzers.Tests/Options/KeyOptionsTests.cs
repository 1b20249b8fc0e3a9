using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Options;

public class KeyOptionsTests
{
    private static readonly string Key = SyntheticKey.Project();

    [Fact]
    public async Task The_message_names_the_configured_variable() =>
        Assert.Equal(ExpectedText.English("OAK1001_Key", "sk-proj-…", "ACME_OPENAI_KEY"), await MessageAsync($$"""class C { string key = "{{Key}}"; }""", "environment_variable = ACME_OPENAI_KEY"));

    [Fact]
    public async Task The_message_for_an_admin_key_names_its_own_variable() =>
        Assert.Equal(ExpectedText.English("OAK1001_Admin", "sk-admin-…", "ACME_ADMIN"), await MessageAsync($$"""class C { string key = "{{SyntheticKey.Admin()}}"; }""", "environment_variable = X\nadmin_environment_variable =  ACME_ADMIN "));

    [Fact]
    public async Task The_message_names_the_configured_setting() =>
        Assert.Equal(
            ExpectedText.English("OAK1001_AsSettingName", "sk-proj-…", "Acme:Key"),
            await MessageAsync($$"""class C { string? M(Microsoft.Extensions.Configuration.IConfiguration c) => c["{{Key}}"]; }""", "configuration_key = Acme:Key"));

    [Fact]
    public async Task An_empty_value_means_the_default() =>
        Assert.Equal(ExpectedText.English("OAK1001_Key", "sk-proj-…", "OPENAI_API_KEY"), await MessageAsync($$"""class C { string key = "{{Key}}"; }""", "environment_variable =  "));

    [Fact]
    public async Task An_allowed_value_is_no_finding() =>
        Assert.Empty(await FindingsAsync(Key, "allowed_values = " + Key));

    [Fact]
    public async Task Another_allowed_value_does_not_matter() =>
        Assert.Single(await FindingsAsync(Key, "allowed_values = " + SyntheticKey.User()));

    [Fact]
    public async Task The_beginning_of_a_key_allows_nothing_without_a_star() =>
        Assert.Single(await FindingsAsync(Key, "allowed_values = " + Key[..40]));

    [Fact]
    public async Task A_prefix_with_a_star_allows_all_that_begin_so() =>
        Assert.Empty(await FindingsAsync(Key, "allowed_values = " + Key[..20] + "*"));

    [Fact]
    public async Task A_star_alone_allows_everything() =>
        Assert.Empty(await FindingsAsync(Key, "allowed_values = *"));

    [Fact]
    public async Task Case_matters() =>
        Assert.Single(await FindingsAsync(Key, "allowed_values = " + Key.ToUpperInvariant()));

    [Fact]
    public async Task Several_values_are_separated_by_commas_with_or_without_blanks() =>
        Assert.Equal(
            2,
            (await FindingsAsync(
                $"{Key};{SyntheticKey.User()};{SyntheticKey.Admin()};{SyntheticKey.ServiceAccount()}",
                $"allowed_values = {SyntheticKey.User()} ,, {SyntheticKey.Admin()},")).Length);

    [Fact]
    public async Task The_whole_text_can_be_allowed() =>
        Assert.Empty(await FindingsAsync("Bearer " + Key, "allowed_values = Bearer " + Key));

    [Fact]
    public async Task An_allowed_key_may_have_white_space_around_and_inside() =>
        Assert.Empty(await FindingsAsync($" {Key[..50]}\\n{Key[50..]}\\n", "allowed_values = " + Key));

    [Fact]
    public async Task Folders_have_values_of_their_own()
    {
        string source = $$"""class C { string key = "{{Key}}"; }""";
        ImmutableArray<Diagnostic> findings = await AnalyzerRun.FindingsAsync(
            [("/a/A.cs", source), ("/b/B.cs", source.Replace("class C", "class D", StringComparison.Ordinal)), ("/c/C.cs", source.Replace("class C", "class E", StringComparison.Ordinal))],
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
        AnalyzerRun.FindingsAsync([("/Test.cs", $$"""class C { string key = "{{text}}"; }""")], [Config(option)]);

    private static async Task<string> MessageAsync(string source, string options) =>
        Message(Assert.Single(await AnalyzerRun.FindingsAsync([("/Test.cs", source)], [Config(options)])));

    private static string Message(Diagnostic finding) => finding.GetMessage(ExpectedText.EnglishCulture);

    private static (string Path, string Text) Config(string options) =>
        ("/.editorconfig", "root = true\n[*.cs]\n" + string.Concat(options.Split('\n').Select(static line => "openai_key_analyzers." + line + "\n")));
}
