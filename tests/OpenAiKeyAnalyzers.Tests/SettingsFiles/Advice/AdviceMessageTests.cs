using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles.Advice;

/// <summary>Verifies that the advice fits the file, the rule and the project, in both languages.</summary>
public class AdviceMessageTests
{
    private const int MaxLength = 220;

    private static readonly string Key = SyntheticKey.Project();
    private static readonly string[] Rules = ["OAK1001", "OAK1004", "OAK1005", "OAK1006", "OAK1007", "OAK5001", "OAK5002"];

    /// <summary>Gets the path, the text, the rule, and the expected words in both languages.</summary>
    public static TheoryData<string, string, string, string[]> Advice
    {
        get
        {
            const string App = """{ "OpenAI": { "ApiKey": "VALUE" } }""";
            const string Xml = """<configuration><appSettings><add key="OpenAIApiKey" value="VALUE" /></appSettings></configuration>""";
            string launch = """{ "profiles": { "a": { "environmentVariables": { "OPENAI_API_KEY": "VALUE" } } } }""";
            string compose = "services:\n  a:\n    environment:\n      OPENAI_API_KEY: VALUE\n";
            var data = new TheoryData<string, string, string, string[]>();
            foreach ((string value, string rule) in new[] { (Key, "OAK1001"), ("your-api-key", "OAK1005"), ("OPENAI_API_KEY", "OAK1005"),
                ("gpt-4o", "OAK1007"), ("https://api.openai.com/v1", "OAK1007"), ("org-a1B2c3D4e5F6g7H8i9J0k1L2", "OAK1007") })
            {
                Add("appsettings.json", App, ["OpenAI__ApiKey", "dotnet user-secrets set \"OpenAI:ApiKey\""]);
                Add("launchSettings.json", launch, ["OPENAI_API_KEY"]);
                Add("compose.yml", compose, ["${OPENAI_API_KEY}"]);
                Add("App.config", Xml, ["ConfigurationManager", "OPENAI_API_KEY", "configSource"]);
                Add("a.sh", "export OPENAI_API_KEY=VALUE\n", ["$OPENAI_API_KEY"]);
                Add("a.ps1", "$env:OPENAI_API_KEY = \"VALUE\"\n", ["$env:OPENAI_API_KEY"]);
                Add("a.cmd", "set OPENAI_API_KEY=VALUE\n", ["%OPENAI_API_KEY%"]);
                Add(".env.production", "OPENAI_API_KEY=VALUE\n", ["OPENAI_API_KEY"]);
                Add("a.http", "GET https://api.openai.com/v1/models\nAuthorization: Bearer VALUE\n",
                    ["{{$processEnv OPENAI_API_KEY}}", "{{$env.OPENAI_API_KEY}}"]);

                void Add(string path, string text, string[] parts) =>
                    data.Add(path, text.Replace("VALUE", value, StringComparison.Ordinal), rule, parts);
            }

            data.Add("appsettings.json", """{ "OpenAI": { "ApiKey": "${OPENAI_API_KEY}" } }""", "OAK5002",
                ["OpenAI__ApiKey", "OpenAI:ApiKey"]);
            data.Add("appsettings.json", """{ "OpenAI": { "ApiKey": "%OPENAI_API_KEY%" } }""", "OAK5002",
                ["OpenAI__ApiKey", "OpenAI:ApiKey"]);
            data.Add("launchSettings.json", launch.Replace("VALUE", "${MY_OPENAI_KEY}", StringComparison.Ordinal), "OAK5002",
                ["OPENAI_API_KEY"]);
            data.Add("App.config", Xml.Replace("VALUE", "%MY_OPENAI_KEY%", StringComparison.Ordinal), "OAK5002", ["MY_OPENAI_KEY"]);
            data.Add("a.sh", "export OPENAI_API_KEY='$MY_OPENAI_KEY'\n", "OAK5002", ["$MY_OPENAI_KEY"]);
            data.Add("a.sh", "export OPENAI_API_KEY=\"%MY_OPENAI_KEY%\"\n", "OAK5002", ["$MY_OPENAI_KEY"]);
            data.Add("a.ps1", "$env:OPENAI_API_KEY = '$MY_OPENAI_KEY'\n", "OAK5002", ["$env:MY_OPENAI_KEY"]);
            data.Add("a.cmd", "set OPENAI_API_KEY=$MY_OPENAI_KEY\n", "OAK5002", ["%MY_OPENAI_KEY%"]);
            data.Add("compose.yml", compose.Replace("VALUE", "$env:MY_OPENAI_KEY", StringComparison.Ordinal), "OAK5002",
                ["PowerShell", "${MY_OPENAI_KEY}"]);

            // Other kinds of keys have other environment variables.
            data.Add("a.sh", $"curl https://me.openai.azure.com/openai/v1/models -H \"api-key: {SyntheticKey.Azure()}\"\n", "OAK1001",
                ["Azure OpenAI", "$AZURE_OPENAI_API_KEY"]);
            data.Add("a.sh", $"export OPENAI_ADMIN_KEY={SyntheticKey.Admin()}\n", "OAK1001", ["$OPENAI_ADMIN_KEY"]);

            // A name that may be a key, or a part of one, is not shown.
            data.Add("appsettings.json", $$"""{ "OpenAI": { "{{Key}}": "x" } }""", "OAK1001", ["sk-proj-…"]);
            data.Add("appsettings.json", $$"""{ "OpenAI": { "sk-proj-abc": { "ApiKey": "{{Key}}" } } }""", "OAK1001", ["sk-proj-…"]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Advice))]
    public async Task Advice_FitsFileAndRule(string path, string text, string rule, string[] parts)
    {
        Diagnostic finding =
            Assert.Single(await SettingsVerifier.FindingsAsync([(path, text)]), static finding => Rules.Contains(finding.Id));
        Assert.Equal(rule, finding.Id);
        string english = finding.GetMessage(CultureInfo.GetCultureInfo("en"));
        string japanese = finding.GetMessage(CultureInfo.GetCultureInfo("ja"));
        Assert.All(parts, part =>
        {
            Assert.Contains(part, english, StringComparison.Ordinal);
            Assert.Contains(part, japanese, StringComparison.Ordinal);
        });
        Assert.InRange(english.Length, 40, MaxLength);
        Assert.DoesNotMatch(@"\{\d|\{\{\{|Advice_|OAK", english + japanese);
        Assert.EndsWith(".", english, StringComparison.Ordinal);
        Assert.EndsWith("。", japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UseMaui", "true")]
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly", "true")]
    [InlineData("TargetFramework", "net10.0-ios")]
    public async Task ClientProject_NoVariableIsAdvised(string property, string value)
    {
        ImmutableDictionary<string, string> properties = ImmutableDictionary<string, string>.Empty.Add(property, value);
        var findings = await SettingsVerifier.FindingsAsync(
            [
                ("appsettings.json", """{ "OpenAI": { "ApiKey": "your-api-key" } }"""),
                ("Properties/launchSettings.json",
                    $$"""{ "profiles": { "a": { "environmentVariables": { "OPENAI_API_KEY": "{{Key}}" } } } }"""),
                ("appsettings.Development.json", """{ "OpenAI": { "ApiKey": "${OPENAI_API_KEY}" } }"""),
                ("App.config", """<configuration><appSettings><add key="OpenAIApiKey" value="gpt-4o" /></appSettings></configuration>"""),
            ],
            properties: properties);
        Assert.Equal(
            ["OAK1001_InFile(sk-proj-…, Advice_Client)", "OAK1005_Placeholder(Advice_Client)", "OAK1007_ModelNameInFile(Advice_Client)",
                "OAK5002_Dollar(Advice_Client)"],
            findings.Select(static finding => MessageReader.Show(MessageReader.Read(finding))).Order(StringComparer.Ordinal));
    }

    /// <summary>Requests and scripts of a client's developer are not shipped to users.</summary>
    [Fact]
    public async Task ScriptOfClientProject_VariableIsAdvised()
    {
        ImmutableDictionary<string, string> properties = ImmutableDictionary<string, string>.Empty.Add("UseMaui", "true");
        Diagnostic finding =
            Assert.Single(await SettingsVerifier.FindingsAsync([("a.sh", "export OPENAI_API_KEY=" + Key)], properties: properties));
        ExpectedText.AssertMessage(finding, "OAK1001_InFile", "sk-proj-…", new TextKey("Advice_ShellValue", "$OPENAI_API_KEY"));
    }

    [Theory]
    [InlineData("a.sh", "export OPENAI_API_KEY=${KEY}\n", "OAK1004_AsReferenceInFile")]
    [InlineData("a.cmd", "set OPENAI_API_KEY=%KEY%\n", "OAK1004_AsReferenceInFile")]
    [InlineData("appsettings.json", """{ "OpenAI": { "ApiKey": "${KEY}" } }""", "OAK1004_InDollarBracesInFile")]
    [InlineData("appsettings.json", """{ "OpenAI": { "ApiKey": "%KEY%" } }""", "OAK1004_InPercentSigns")]
    public async Task KeyAsReference_MessageSaysWhetherItIsExpanded(string path, string text, string message)
    {
        var findings =
            await SettingsVerifier.FindingsAsync(
                [(path, text.Replace("KEY}", Key + "}", StringComparison.Ordinal).Replace("%KEY", "%" + Key, StringComparison.Ordinal))]);
        ExpectedText.AssertMessage(Assert.Single(findings, static finding => finding.Id == "OAK1004"), message);
    }
}
