using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>
/// Verifies that analyzer, code fixes and build task agree. The verifier asserts that for every test of settings files; this class covers
/// the files of the other tests, and projects for which the three once disagreed.
/// </summary>
public class SettingsAgreementTests
{
    private const string Gateway = """{"OpenAI":{"BaseUrl":"https://gateway.example.com/v1"}}""";
    private const string Token = """{"OpenAI":{"Headers":{"Authorization":"Token abc-123"}}}""";

    public static TheoryData<string, string, string> Repairs => SettingsCorpus.Repairs;

    public static TheoryData<string, string> LeftAlone => SettingsCorpus.LeftAlone;

    [Theory]
    [MemberData(nameof(Repairs))]
    public async Task RepairedFile_AllAgree(string path, string before, string after)
    {
        await SettingsVerifier.FindingsAsync([("/" + path, before)]);
        await SettingsVerifier.FindingsAsync([("/" + path, after)]);
    }

    [Theory]
    [MemberData(nameof(LeftAlone))]
    public async Task FileLeftAlone_AllAgree(string path, string text) => await SettingsVerifier.FindingsAsync([("/" + path, text)]);

    [Fact]
    public async Task LayerNamesAnotherServer_NoDiagnosticAndNoChange() =>
        Assert.Empty(await SettingsVerifier.FindingsAsync([("/appsettings.json", Gateway), ("/appsettings.Development.json", Token)]));

    [Theory]
    [InlineData("[*.json]\nopenai_key_analyzers.openai_hosts = gateway.example.com\n")]
    [InlineData("[appsettings.{Development,Staging}.json]\nopenai_key_analyzers.openai_hosts = a.example.com, gateway.example.com # ours\n")]
    [InlineData("[/app*.json]\nopenai_key_analyzers.openai_hosts=gateway.example.com\n[other.json]\nopenai_key_analyzers.openai_hosts =\n")]
    public async Task HostOfTheOption_IsOpenAi(string editorConfig)
    {
        var findings =
            await SettingsVerifier.FindingsAsync([("/appsettings.json", Gateway), ("/appsettings.Development.json", Token)], editorConfig);
        Assert.Equal(["OAK3001"], findings.Select(static finding => finding.Id));
    }

    [Fact]
    public async Task VariableOfTheOption_IsTheName()
    {
        string text = "MY_OPENAI_KYE=" + SyntheticKey.Project() + " \n";
        await SettingsVerifier.FindingsAsync([("/.env", text)], "[*]\nopenai_key_analyzers.environment_variable = MY_OPENAI_KEY\n");
        await SettingsVerifier.FindingsAsync([("/.env", text)],
            properties: ImmutableDictionary<string, string>.Empty.Add("OpenAiKeyEnvironmentVariable", "MY_OPENAI_KEY"));
    }

    [Fact]
    public async Task AllowedValue_IsLeftAlone()
    {
        string text = "OPENAI_API_KEY='" + SyntheticKey.Project() + "'\n";
        await SettingsVerifier.FindingsAsync([("/a.cmd", "set " + text)],
            "[*.cmd]\nopenai_key_analyzers.allowed_values = '" + SyntheticKey.Project()[..20] + "*\n");
    }

    [Fact]
    public async Task TestProject_ByReferenceOrProperty()
    {
        (string, string)[] files = [("/.env", "OPENAI_API_KYE=your-key\nOPENAI_BASE_URL=http://api.openai.com/v1\n")];
        CSharpCompilation tests =
            CSharpCompilation.Create("Tests",
                references: [.. TestReferences.Assemblies, MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)]);
        Assert.Empty(await SettingsVerifier.FindingsAsync(files, project: tests));
        Assert.Empty(
            await SettingsVerifier.FindingsAsync(files,
                properties: ImmutableDictionary<string, string>.Empty.Add("IsTestProject", "true")));
        Assert.NotEmpty(await SettingsVerifier.FindingsAsync(files));
    }
}
