using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Configuration;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.Names.KeySourceAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.Names;

/// <summary>Verifies the names by which programs look up their key.</summary>
[VerifiesSources]
public class KeyNameTests
{
    [Theory]
    [InlineData("OPENAI_KEY")]
    [InlineData("OpenAI_KEY")]
    [InlineData("OPENAI_APIKEY")]
    [InlineData("OpenAI_ApiKey")]
    [InlineData("OPEN_AI_API_KEY")]
    [InlineData("OPEN_AI_KEY")]
    [InlineData("OpenAiApiKey")]
    [InlineData("OpenAIKey")]
    [InlineData("OPENAI_TOKEN")]
    [InlineData("OPENAI_SECRET")]
    [InlineData("OPENAI_SECRET_KEY")]
    [InlineData("OpenAI:ApiKey")]
    [InlineData("OPENAPI_KEY")]
    public Task UnconventionalName_ReportsDiagnostic(string name) =>
    Expect($"string? M() => Environment.GetEnvironmentVariable({{|OAK2003:\"{name}\"|}});");

    [Theory]
    [InlineData("OPENAI_API_KEY{|OAK2002: |}")]
    [InlineData("{|OAK2002: |}OPENAI_API_KEY")]
    [InlineData("OPENAI{|OAK2002: |}API_KEY")]
    [InlineData("{|OAK2002:%OPENAI_API_KEY%|}")]
    [InlineData("{|OAK2002:${OPENAI_API_KEY}|}")]
    [InlineData("{|OAK2002:'OPENAI_API_KEY'|}")]
    [InlineData("{|OAK2002:$env:|}OPENAI_API_KEY")]
    [InlineData("OPENAI_API_KEY{|OAK2002:=|}")]
    [InlineData("{|OAK2002:OPEANAI_API_KEY|}")]
    [InlineData("{|OAK2002:OPENIA_API_KEY|}")]
    [InlineData("{|OAK2002:OPENAI_API_KEYS|}")]
    [InlineData("{|OAK2002:OPENAPI_API_KEY|}")]
    [InlineData("{|OAK2002:openai_api_key|}")]
    [InlineData("OPENAI_A{|OAK2002:pi|}_KEY")]
    public Task InvalidName_ReportsDiagnostic(string name) => ExpectName(name);

    [Theory]
    [InlineData("OPENAI_API_KEY")]
    [InlineData("OPENAI_ADMIN_KEY")]
    [InlineData("OPENAI_ORG_ID")]
    [InlineData("OPENAI_PROJECT_ID")]
    [InlineData("OPENAI_MODEL")]
    [InlineData("OPENAI_API_KEY_2")]
    [InlineData("OPENAI_API_KEY_DEV")]
    [InlineData("AZURE_OPENAI_API_KEY")]
    [InlineData("AZURE_OPENAI_KEY")]
    [InlineData("AZUREOPENAIAPI")]
    [InlineData("AOAI_API_KEY")]
    [InlineData("TEST_OPENAI_SECRET_KEY")]
    [InlineData("EVAL_SAMPLE_OPENAI_API_KEY")]
    [InlineData("MYAPP_OPENAI_KEY")]
    [InlineData("ApiKey")]
    [InlineData("AI_PASS")]
    [InlineData("OPENROUTER_API_KEY")]
    [InlineData("OPENAQ_API_KEY")]
    [InlineData("OpenAI__ApiKey")]
    [InlineData("OPENAI__APIKEY")]
    [InlineData("MyApp__OpenAI__ApiKey")]
    [InlineData("AzureOpenAI__Key")]
    [InlineData("")]
    public Task OtherName_NoDiagnostic(string name) => ExpectName(name);

    [Theory]
    [InlineData("string? M() => Environment.GetEnvironmentVariable({|OAK2003:\"OPENAI_KEY\"|}, {|OAK2005:EnvironmentVariableTarget.User|});")]
    [InlineData("string? M() => Environment.GetEnvironmentVariable({|OAK2005:target: EnvironmentVariableTarget.User|}, variable: {|OAK2003:\"OPENAI_KEY\"|});")]
    [InlineData("private const string Name = {|OAK2003:\"OPENAI_KEY\"|}; string? M() => Environment.GetEnvironmentVariable(Name);")]
    [InlineData("private static readonly string Name = {|OAK2003:\"OPENAI_KEY\"|}; string? M() => Environment.GetEnvironmentVariable(Name);")]
    [InlineData("string? M() { const string name = {|OAK2003:\"OPENAI_KEY\"|}; return Environment.GetEnvironmentVariable(name); }")]
    [InlineData("string? M() => Environment.GetEnvironmentVariable({|OAK2003:@\"OPENAI_KEY\"|});")]
    [InlineData("string? M(IConfiguration c) => Environment.GetEnvironmentVariable({|OAK2003:\"OPENAI_KEY\"|}) ?? c[\"Other:Key\"];")]
    public Task NameInVariable_ReportsDiagnostic(string members) => Expect(members);

    [Theory]
    [InlineData("string? M() => Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? Environment.GetEnvironmentVariable(\"OPENAI_KEY\") ?? Environment.GetEnvironmentVariable(\"OPEN_AI_KEY\");")]
    [InlineData("string? M(IConfiguration c) => c[\"OpenAI:ApiKey\"] ?? c[\"OpenAI__ApiKey\"] ?? Environment.GetEnvironmentVariable(\"OpenAI__ApiKey\");")]
    [InlineData("string? M(IConfiguration c) => c[\"OpenAI:ApiKey\"] ?? Environment.GetEnvironmentVariable(\"openai_api_key\");")]
    [InlineData("private const string Name = \"OPENAI_API_KEY\"; private const string OldName = \"OPENAI_KEY\"; string? M() => Environment.GetEnvironmentVariable(Name) ?? Environment.GetEnvironmentVariable(OldName);")]
    [InlineData("string? M() { var key = Environment.GetEnvironmentVariable(\"OPENAI_KEY\"); if (key is null) key = Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"); return key; }")]
    [InlineData("string? M() { string?[] keys = [Environment.GetEnvironmentVariable(\"OPENAI_KEY\"), Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")]; return keys[0] ?? keys[1]; }")]
    [InlineData("private static readonly string[] Names = [\"OPENAI_KEY\", \"OPENAI_API_KEY\", \"OPENAI_SECRET_KEY\"]; string? M() { foreach (var name in Names) { if (Environment.GetEnvironmentVariable(name) is { } key) return key; } return null; }")]
    [InlineData("string? M() { foreach (var name in new[] { \"OPENAI_KEY\", \"OPENAI_API_KEY\" }) { if (Environment.GetEnvironmentVariable(name) is { } key) return key; } return null; }")]
    [InlineData("string? M(IConfiguration c) { var key = c[\"OpenAI:ApiKey\"]; return string.IsNullOrEmpty(key) ? Environment.GetEnvironmentVariable(\"OPENAI_KEY\") : key; }")]
    [InlineData("string? M() => Environment.GetEnvironmentVariable(\"OPENAI_KEY_\" + Environment.MachineName);")]
    [InlineData("string? M(string stage) => Environment.GetEnvironmentVariable($\"OPENAI_KEY{stage}\");")]
    [InlineData("string? M() => Read(\"OPENAI_KEY\"); static string? Read(string name) => Environment.GetEnvironmentVariable(name);")]
    [InlineData("bool M(string name) => name == \"OPENAI_KEY\";")]
    [InlineData("void M() => Environment.SetEnvironmentVariable(\"OPENAI_KEY\", null);")]
    public Task FallbackOrUnusedName_NoDiagnostic(string members) => Expect(members);

    [Theory]
    [InlineData("c[\"OpenAI{|OAK2002:__|}ApiKey\"]")]
    [InlineData("c[\"OpenAI{|OAK2002:.|}ApiKey\"]")]
    [InlineData("c[key: \"OpenAI{|OAK2002:__|}ApiKey\"]")]
    [InlineData("c.GetSection(\"OpenAI{|OAK2002:__|}ApiKey\").Value")]
    [InlineData("c.GetRequiredSection(\"OpenAI{|OAK2002:.|}ApiKey\").Value")]
    [InlineData("c.GetValue<string>(\"OpenAI{|OAK2002:__|}ApiKey\")")]
    [InlineData("c.GetValue(\"OpenAI{|OAK2002:__|}ApiKey\", \"\")")]
    [InlineData("c.GetValue(typeof(string), \"OpenAI{|OAK2002:__|}ApiKey\")")]
    [InlineData("((IConfigurationRoot)c)[\"OpenAI{|OAK2002:__|}ApiKey\"]")]
    [InlineData("new ConfigurationManager()[\"OpenAI{|OAK2002:__|}ApiKey\"]")]
    [InlineData("c.GetSection(\"AI\")[\"OpenAI{|OAK2002:__|}ApiKey\"]")]
    [InlineData("c?[\"OpenAI{|OAK2002:__|}ApiKey\"]")]
    [InlineData("c[\"OpenAI:ApiKey\"]")]
    [InlineData("c[\"openai:apikey\"]")]
    [InlineData("c[\"OpenAi:ApiKey\"]")]
    [InlineData("c[\"AI:OpenAI:Key\"]")]
    [InlineData("c[\"OpenAIKey\"]")]
    [InlineData("c[\"OPENAI_API_KEY\"]")]
    [InlineData("c[\"AzureOpenAI:ApiKey\"]")]
    [InlineData("c[\"Azure.Search.Key\"]")]
    [InlineData("c.GetSection(\"OpenAI\").GetValue<string>(\"ApiKey\")")]
    [InlineData("new System.Collections.Generic.Dictionary<string, string>()[\"OpenAI__ApiKey\"]")]
    [InlineData("new System.Collections.Specialized.NameValueCollection()[\"OpenAI.API.Key\"]")]
    public Task ConfigurationKey_ReportsDiagnosticIfInvalid(string expression) =>
    Expect("object? M(IConfiguration c) => " + expression + ";");

    [Fact]
    public Task ConfiguredName_NoDiagnostic() => Verify.Expect(
        Wrap("string? M() => Environment.GetEnvironmentVariable(\"OPENAI_KEY\");"),
        "openai_key_analyzers.environment_variable = OPENAI_KEY");

    [Theory]
    [InlineData("Fact")]
    [InlineData("TestMethod")]
    public Task TestType_NoDiagnostic(string attribute) => Expect($$"""
        class {{attribute}}Attribute : Attribute;
        class Tests { [{{attribute}}] public void M() => Environment.GetEnvironmentVariable("OPENAI_KEY"); string? N(IConfiguration c) => c["OpenAI__ApiKey"]; }
        """);

    [Theory]
    [InlineData("xunit.core")]
    [InlineData("nunit.framework")]
    [InlineData("Microsoft.VisualStudio.TestPlatform.TestFramework")]
    public Task TestProject_NoDiagnostic(string framework)
    {
        string source = Wrap("string? M() => Environment.GetEnvironmentVariable(\"OPENAI_KEY\");");
        var test = new Verify { TestCode = source };
        test.TestState.AdditionalReferences.Add(
            CSharpCompilation.Create(framework, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .ToMetadataReference());
        return SourceCorpus.TryTake([source]) ? Task.CompletedTask : test.RunAsync();
    }

    public static TheoryData<string> NamesWithKeys
    {
        get
        {
            string key = SyntheticKey.Project();
            return new("OPENAI_API_KEY=" + key, key, key + ":OpenAI__ApiKey", key + " OPENAI_API_KEY", "$" + key, "OpenAI__" + key);
        }
    }

    [Theory]
    [MemberData(nameof(NamesWithKeys))]
    public async Task KeyInName_IsNotShown(string name)
    {
        string source = Wrap($"string? M(IConfiguration c) => Environment.GetEnvironmentVariable(\"{name}\") ?? c[\"{name}\"];");
        if (SourceCorpus.TryTake([source]))
        {
            return;
        }

        foreach (Diagnostic finding in await AnalyzerRun.GetDiagnosticsAsync(source))
        {
            Assert.DoesNotContain(SyntheticKey.Watermark, finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.Equal("OAK1001", finding.Id);
        }
    }

    [Theory]
    [InlineData("string? M(IConfiguration c) => c[\"OpenAI{|OAK2002:--|}ApiKey\"];")]
    [InlineData("string? M(IConfiguration c) => c.GetValue<string>(\"MyApp{|OAK2002:--OpenAI--|}ApiKey\");")]
    public Task KeyVaultName_ReportsDiagnostic(string members) => Expect(members);

    [Theory]
    [InlineData("string? M(IConfiguration c) => c[\"OpenAI-ApiKey\"];")]
    [InlineData("string? M(IConfiguration c) => c[\"Contoso--Name\"];")]
    [InlineData("string? M() => GetSecret(\"OpenAI--ApiKey\"); static string? GetSecret(string name) => name;")]
    public Task OtherNameWithHyphens_NoDiagnostic(string members) => Expect(members);

    [Theory]
    [InlineData("OpenAI:ApiKey", true)]
    [InlineData("OpenAI--ApiKey", false)]
    [InlineData("OpenAI__ApiKey", false)]
    public void NameAtRunTime_IsFoundWithColonOnly(string name, bool isFound)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new KeyValuePair<string, string?>("OpenAI:ApiKey", "value")]).Build();
        Assert.Equal(isFound, configuration[name] is not null);
    }

    private static Task ExpectName(string name) => Expect($"string? M() => Environment.GetEnvironmentVariable(\"{name}\");");

    private static Task Expect(string members) => Verify.Expect(Wrap(members));

    private static string Wrap(string members) =>
        "using System;\nusing Microsoft.Extensions.Configuration;\n\n// openai\nclass C\n{\n    " + members + "\n}\n";
}
