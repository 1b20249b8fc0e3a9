using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.CodeFixes.Configuration;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>Verifies OAK2106: members of options types that the configuration binder cannot set.</summary>
[VerifiesSources]
public class OptionPropertyTests
{
    private const string Build = "var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build();";
    private const string Get = "Show(config.GetSection(\"OpenAI\").Get<OpenAiOptions>()?.ApiKey);";
    private const string Settings = """{ "OpenAI": { "ApiKey": "K1", "api_key": "K1" } }""";

    [Theory]
    [InlineData("public string? {|OAK2106:ApiKey|} { get; }", "public string? ApiKey { get; set; }")]
    [InlineData("public string {|OAK2106:ApiKey|} { get; } = \"\";", "public string ApiKey { get; set; } = \"\";")]
    [InlineData("public string {|OAK2106:ApiKey|} { get; private set; } = string.Empty;", "public string ApiKey { get; set; } = string.Empty;")]
    [InlineData("public string? {|OAK2106:ApiKey|} { get; internal set; }", "public string? ApiKey { get; set; }")]
    [InlineData("public string? {|OAK2106:ApiKey|} { get; protected init; }", "public string? ApiKey { get; set; }")]
    [InlineData("internal string? {|OAK2106:ApiKey|} { get; set; }", "public string? ApiKey { get; set; }")]
    [InlineData("public string {|OAK2106:ApiKey|} = null!;", "public string ApiKey { get; set; } = null!;")]
    [InlineData("public string? {|OAK2106:ApiKey|};", "public string? ApiKey { get; set; }")]
    public async Task UnboundMember_StaysNullUntilFixed(string before, string after)
    {
        ConfiguredProject project = Project(Build + Get, before);
        await ConfigurationVerifier.Expect(project);
        ConfiguredProject corrected = Project(Build + Get, after);
        await ConfigurationVerifier.Expect(corrected);
        if (SourceCorpus.TryTake([]))
        {
            return;
        }

        using var program = new ConfiguredProgram();
        Assert.Contains(await program.RunAsync(project.Source, project, isCopied: true), new[] { "null", "empty" });
        string? changed = await ConfigurationVerifier.FixAsync<BindablePropertyCodeFixProvider>(project);
        Assert.Equal(corrected.Source, changed);
        Assert.Equal("K1", await program.RunAsync(corrected.Source, corrected, isCopied: true));
    }

    [Fact]
    public async Task JsonName_IsIgnoredUntilFixed()
    {
        ConfiguredProject project = Project(Build + Get,
            "[System.Text.Json.Serialization.JsonPropertyName(\"api_key\")] public string? {|OAK2106:ApiKey|} { get; set; }")
            .WithFile("appsettings.json", """{ "OpenAI": { "api_key": "K1" } }""");
        await ConfigurationVerifier.Expect(project);
        if (SourceCorpus.TryTake([]))
        {
            return;
        }

        ExpectedText.AssertMessage(Assert.Single(await ConfigurationVerifier.FindingsAsync(project)), "OAK2106_JsonName", "ApiKey",
            "appsettings.json", "api_key");
        using var program = new ConfiguredProgram();
        Assert.Equal("null", await program.RunAsync(project.Source, project, isCopied: true));
        string? changed = await ConfigurationVerifier.FixAsync<BindablePropertyCodeFixProvider>(project);
        Assert.NotNull(changed);
        Assert.Equal("K1", await program.RunAsync(changed, project, isCopied: true));
        Assert.Empty(await ConfigurationVerifier.FindingsAsync(project, changed));
    }

    [Theory]
    [InlineData("var host = Host.CreateApplicationBuilder(args); host.Services.Configure<OpenAiOptions>(host.Configuration.GetSection(\"OpenAI\"));")]
    [InlineData("var host = Host.CreateApplicationBuilder(args); host.Services.AddOptions<OpenAiOptions>().Bind(host.Configuration.GetSection(\"OpenAI\"));")]
    [InlineData("var host = Host.CreateApplicationBuilder(args); host.Services.AddOptions<OpenAiOptions>().BindConfiguration(\"OpenAI\");")]
    [InlineData(Build + "var options = new OpenAiOptions(); config.GetSection(\"OpenAI\").Bind(options);")]
    [InlineData(Build + "var options = new OpenAiOptions(); config.Bind(\"OpenAI\", options);")]
    [InlineData(Build + "IConfigurationSection section = config.GetRequiredSection(\"OpenAI\"); var options = section.Get<OpenAiOptions>();")]
    public Task EveryFormOfBinding_ReportsDiagnostic(string statements) =>
        ConfigurationVerifier.Expect(Project(statements, "public string? {|OAK2106:ApiKey|} { get; }"));

    [Theory]
    [InlineData("public string? ApiKey { get; init; }")]
    [InlineData("public required string ApiKey { get; set; }")]
    [InlineData("public string? ApiKey => Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\");")]
    [InlineData("public string ApiKey { get; } = Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? \"\";")]
    [InlineData("public string? ApiKey { get; private set; } public void Use(string key) => ApiKey = key;")]
    [InlineData("public string? ApiKey { get; } public OpenAiOptions(string? apiKey) => ApiKey = apiKey;")]
    [InlineData("public const string ApiKey = \"OpenAI:ApiKey\";")]
    [InlineData("public static string? ApiKey { get; }")]
    [InlineData("private string? apiKey; public string? Key { get => apiKey; set => apiKey = value; }")]
    [InlineData("public string? Model { get; }")]
    [InlineData("[ConfigurationKeyName(\"api_key\")] public string? ApiKey { get; set; }")]
    [InlineData("[System.Text.Json.Serialization.JsonPropertyName(\"api_key\")] public string? ApiKey { get; set; }")]
    public Task BoundOrOtherMember_NoDiagnostic(string member) => ConfigurationVerifier.Expect(Project(
        Build + "var options = config.GetSection(\"OpenAI\").Get<OpenAiOptions>();", member));

    [Fact]
    public Task NonPublicPropertiesAreBound_NoDiagnostic() => ConfigurationVerifier.Expect(Project(
        Build + "var options = config.GetSection(\"OpenAI\").Get<OpenAiOptions>(binder => binder.BindNonPublicProperties = true);",
        "public string? ApiKey { get; private set; }"));

    [Fact]
    public Task PositionalRecord_NoDiagnostic() => ConfigurationVerifier.Expect(new ConfiguredProject(
        Build + "var options = config.GetSection(\"OpenAI\").Get<OpenAiOptions>();") { Types = "public record OpenAiOptions(string ApiKey);" });

    [Theory]
    [InlineData("public class OpenAiOptions : Base { public string? Model { get; set; } } public class Base { internal string? {|OAK2106:ApiKey|} { get; set; } }")]
    [InlineData("public class OpenAiOptions : Base { } public abstract class Base { public string? {|OAK2106:ApiKey|} { get; protected set; } }")]
    [InlineData("public class OpenAiOptions : Base { public new string? ApiKey { get; set; } } public class Base { internal string? ApiKey { get; set; } }")]
    [InlineData("public class OpenAiOptions(string? apiKey) : Base(apiKey) { } public class Base(string? value) { public string? ApiKey { get; } = value; }")]
    public Task InheritedMember_IsCheckedToo(string types) => ConfigurationVerifier.Expect(
        new ConfiguredProject(Build + "var options = config.GetSection(\"OpenAI\").Get<OpenAiOptions>();") { Types = types });

    [Fact]
    public Task UnboundType_NoDiagnostic() => ConfigurationVerifier.Expect(
        Project(Build + "var options = new OpenAiOptions();", "public string? ApiKey { get; }"));

    [Theory]
    [InlineData("Weather", "WeatherOptions", "", false)]
    [InlineData("AI", "AiOptions", "var client = new OpenAIClient(options!.ApiKey!);", true)]
    public Task OtherSection_ReportsDiagnosticIfPassedToClient(string section, string type, string use, bool isReported) =>
        ConfigurationVerifier.Expect(new ConfiguredProject(
            Build + $"var options = config.GetSection(\"{section}\").Get<{type}>();" + use)
            { Types = $"public class {type} {{ public string? " + (isReported ? "{|OAK2106:ApiKey|}" : "ApiKey") + " { get; } }" });

    [Theory]
    [InlineData("public string? {|OAK2106:ApiKey|} { get; }", "OAK2106_NoSetter")]
    [InlineData("internal string? {|OAK2106:ApiKey|} { get; set; }", "OAK2106_NotPublic")]
    [InlineData("public string? {|OAK2106:ApiKey|};", "OAK2106_Field")]
    public async Task Messages_NameTheMember(string member, string message)
    {
        if (!SourceCorpus.TryTake([]))
        {
            Diagnostic finding = Assert.Single(await ConfigurationVerifier.FindingsAsync(Project(Build + Get, member)));
            ExpectedText.AssertMessage(finding, message, "OpenAiOptions.ApiKey");
        }
    }

    private static ConfiguredProject Project(string statements, string member) =>
        new ConfiguredProject(statements) { Types = "public class OpenAiOptions { " + member + " }" }
            .WithFile("appsettings.json", Settings).With("OpenAiUncopiedFiles", "").With("OpenAiCopiedFiles", "appsettings.json");
}
