using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>Verifies severities, files that are served to users, and files with unexpected content.</summary>
public class SettingsAnalyzerTests
{
    private static readonly string Key = SyntheticKey.Project();

    private static readonly string AppSettings = $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""";

    [Theory]
    [InlineData("appsettings.json", DiagnosticSeverity.Warning)]
    [InlineData("Properties/launchSettings.json", DiagnosticSeverity.Warning)]
    [InlineData("appsettings.Local.json", DiagnosticSeverity.Warning)]
    [InlineData("secrets.json", DiagnosticSeverity.Info)]
    [InlineData("local.settings.json", DiagnosticSeverity.Info)]
    [InlineData("http-client.private.env.json", DiagnosticSeverity.Info)]
    [InlineData("http-client.env.json.user", DiagnosticSeverity.Info)]
    [InlineData("http-client.env.json", DiagnosticSeverity.Warning)]
    [InlineData(".env", DiagnosticSeverity.Info)]
    [InlineData("a/.env.local", DiagnosticSeverity.Info)]
    [InlineData("a\\.env.development.local", DiagnosticSeverity.Info)]
    [InlineData(".env.production", DiagnosticSeverity.Warning)]
    [InlineData(".env.example", DiagnosticSeverity.Warning)]
    [InlineData("prod.env", DiagnosticSeverity.Warning)]
    public async Task HardCodedKey_SeverityDependsOnFile(string path, DiagnosticSeverity severity)
    {
        string text = path.Contains(".json", StringComparison.Ordinal) ? AppSettings : "OPENAI_API_KEY=" + Key;
        Diagnostic finding = Assert.Single(await SettingsVerifier.FindingsAsync([(path, text)]));
        Assert.Equal(("OAK1001", severity), (finding.Id, finding.Severity));
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData(" Warning ", DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("default", DiagnosticSeverity.Warning)]
    [InlineData("nonsense", DiagnosticSeverity.Warning)]
    public async Task SeverityOption_AppliesPerPath(string value, DiagnosticSeverity? severity)
    {
        var findings = await SettingsVerifier.FindingsAsync(
            [("/a/appsettings.json", AppSettings), ("/b/appsettings.json", AppSettings)],
            $"[/a/appsettings.json]\nopenai_key_analyzers.OAK1001.severity = {value}\n");
        Assert.Equal(severity,
            findings.SingleOrDefault(
                static finding => finding.Location.GetLineSpan().Path.StartsWith("/a/", StringComparison.Ordinal))?.Severity);
        Assert.Equal(DiagnosticSeverity.Warning,
            findings.Single(static finding => finding.Location.GetLineSpan().Path.StartsWith("/b/", StringComparison.Ordinal)).Severity);
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("error", 1)]
    public async Task CompilationOption_OverridesSeverityOption(string global, int count)
    {
        ReportDiagnostic report = global == "none" ? ReportDiagnostic.Suppress : ReportDiagnostic.Error;
        var options =
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSpecificDiagnosticOptions([new("OAK1001", report)]);
        CSharpCompilation project = CSharpCompilation.Create("Test", references: TestReferences.Assemblies, options: options);
        var findings =
            await SettingsVerifier.FindingsAsync([("/appsettings.json", AppSettings)],
                "[*]\nopenai_key_analyzers.OAK1001.severity = suggestion\n", project);
        Assert.Equal(count, findings.Length);
        Assert.All(findings, static finding => Assert.Equal(DiagnosticSeverity.Error, finding.Severity));
    }

    [Fact]
    public async Task Options_ApplyToSettingsFiles()
    {
        const string Config = """
            [*]
            openai_key_analyzers.allowed_values = your-key
            openai_key_analyzers.openai_hosts = ai.example.com
            openai_key_analyzers.environment_variable = MY_KEY
            """;
        await SettingsVerifier.Expect([("/appsettings.json", """{ "OpenAI": { "ApiKey": "your-key" } }""")], Config);
        await SettingsVerifier.Expect(
            [("/appsettings.json", """{ "OpenAI": { "ApiKey": "{|OAK1005:changeme|}", "Endpoint": "https://ai.example.com/v1" } }""")],
            Config);
        Diagnostic finding =
            Assert.Single(
                await SettingsVerifier.FindingsAsync(
                    [("/a.runsettings", $"<TestRunParameters><Parameter name=\"Key\" value=\"{Key}\" /></TestRunParameters>")], Config));
        Assert.Contains(" MY_KEY", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/src/App/wwwroot/appsettings.json", "/src/App/", true)]
    [InlineData("C:\\inetpub\\wwwroot\\App\\wwwroot\\config.json", "C:\\inetpub\\wwwroot\\App\\", true)]
    [InlineData("C:\\inetpub\\wwwroot\\App\\appsettings.json", "C:\\inetpub\\wwwroot\\App\\", false)]
    [InlineData("wwwroot/appsettings.json", "", true)]
    [InlineData("/src/App/appsettings.json", "/src/App/", false)]
    public async Task KeyInWebRoot_ReportsShippedKey(string path, string folder, bool isServed)
    {
        var findings =
            await SettingsVerifier.FindingsAsync([(path, AppSettings)],
                properties: ImmutableDictionary<string, string>.Empty.Add("ProjectDir", folder));
        Assert.Equal(isServed ? ["OAK5001"] : ["OAK1001"], findings.Select(static finding => finding.Id));
        Assert.Single(findings.Select(static finding => finding.Location).Distinct());
    }

    [Theory]
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly", "true", "appsettings.json", true)]
    [InlineData("UseMaui", "true", "appsettings.json", true)]
    [InlineData("TargetFramework", "net10.0-android", "appsettings.json", true)]
    [InlineData("TargetFramework", "net10.0-windows", "appsettings.json", false)]
    [InlineData("UseMaui", "false", "appsettings.json", false)]
    [InlineData("UseMaui", "true", "Properties/launchSettings.json", false)]
    [InlineData("UseMaui", "true", ".env", false)]
    public async Task ClientAppSettings_ReportShippedKey(string property, string value, string path, bool isServed)
    {
        var findings =
            await SettingsVerifier.FindingsAsync([(path, AppSettings)],
                properties: ImmutableDictionary<string, string>.Empty.Add(property, value));
        Assert.Equal(isServed, findings.Any(static finding => finding.Id == "OAK5001"));
    }

    [Fact]
    public async Task TestProject_ReportsRealKeysOnly()
    {
        CSharpCompilation tests =
            CSharpCompilation.Create("Test",
                references: TestReferences.Assemblies.Add(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)),
                options: new(OutputKind.DynamicallyLinkedLibrary));
        await SettingsVerifier.Expect([(".env", $"OPENAI_KEY=your-key\nOPENAI_API_KEY=gpt-4o\nA={{|OAK1001:{Key}|}}{{|OAK1002: |}}")],
            project: tests);
    }

    [Fact]
    public async Task ByteOrderMark_ReportsExactLocation()
    {
        foreach (Encoding encoding in new[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("é=1\r\nOPENAI_API_KEY=" + Key)];
            SourceText text = SourceText.From(new MemoryStream(bytes), throwIfBinaryDetected: true);
            Diagnostic finding = Assert.Single(await SettingsVerifier.FindingsAsync([], more: [new SettingsVerifier.File(".env", text)]));
            Assert.Equal(new LinePosition(1, 15), finding.Location.GetLineSpan().StartLinePosition);
        }
    }

    [Fact]
    public async Task UnreadableOrOtherFile_NoDiagnostic() =>
        Assert.Empty(
            await SettingsVerifier.FindingsAsync([("readme.txt", Key), ("BannedSymbols.txt", Key), ("x.cs", Key)],
                more: [new SettingsVerifier.File(".env", null)]));

    [Fact]
    public async Task SettingsDiagnostics_HaveMessageInBothLanguages()
    {
        var findings = await SettingsVerifier.FindingsAsync(
        [
            ("wwwroot/appsettings.json", AppSettings),
            (".env", $"A={Key} \nOPENAI_KEY=gpt-4o\nOPENAI_API_KEY=your-key"),
            ("appsettings.json", """{ "OpenAI": { "ApiKey": "$X1" } }"""),
        ]);
        Assert.All(findings, static finding =>
        {
            Assert.DoesNotMatch(@"\{\d\}|_InFile", finding.GetMessage(CultureInfo.GetCultureInfo("en")));
            Assert.NotEqual(finding.GetMessage(CultureInfo.GetCultureInfo("en")), finding.GetMessage(CultureInfo.GetCultureInfo("ja")));
        });
    }
}
