using OpenAiKeyAnalyzers.Testing;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.FixVerifier<OpenAiKeyAnalyzers.Keys.KeyAnalyzer,
    OpenAiKeyAnalyzers.CodeFixes.Keys.ReadKeyCodeFixProvider>;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

public class ReadKeyFromConfigurationTests
{
    private const string Missing =
        """?? throw new InvalidOperationException("Set OpenAI:ApiKey in the configuration, for example with user secrets.")""";
    private static readonly string Found = "{|OAK1001:" + SyntheticKey.Project() + "|}";

    [Theory]
    [InlineData("string M(IConfiguration settings) => \"§\";", "string M(IConfiguration settings) => settings[\"OpenAI:ApiKey\"] READ;")]
    [InlineData("private readonly IConfiguration _configuration = null!;\nstring M() => \"§\";",
        "private readonly IConfiguration _configuration = null!;\nstring M() => _configuration[\"OpenAI:ApiKey\"] READ;")]
    [InlineData("string M(IConfigurationRoot root) => \"Bearer §\";",
        "string M(IConfigurationRoot root) => $\"Bearer {root[\"OpenAI:ApiKey\"] READ}\";")]
    [InlineData("string M(Builder builder) => \"§\";\nclass Builder { public IConfiguration Configuration => null!; }",
        "string M(Builder builder) => builder.Configuration[\"OpenAI:ApiKey\"] READ;\nclass Builder { public IConfiguration Configuration => null!; }")]
    [InlineData("string? M(IConfiguration c) => c[\"§\"];", "string? M(IConfiguration c) => c[\"OpenAI:ApiKey\"];")]
    [InlineData("object M(IConfiguration c) => c.GetSection(\"§\");", "object M(IConfiguration c) => c.GetSection(\"OpenAI:ApiKey\");")]
    public Task HardCodedKey_ReadsConfiguration(string before, string after) =>
        Verify.Expect(Wrap(before), Wrap(after), "Configuration", "openai_key_analyzers.key_source = configuration");

    [Theory]
    [InlineData("private readonly IConfiguration _configuration = null!;\nstring key = \"§\";")]
    [InlineData("private readonly IConfiguration _configuration = null!;\nstatic string M() => \"§\";")]
    [InlineData("private readonly IConfiguration _configuration = null!;\nconst string Key = \"§\";")]
    public Task ConfigurationNotInScope_NoFix(string members) =>
        Verify.Expect(Wrap(members), Wrap(members), "Configuration");

    [Fact]
    public Task KeyAsConfigurationKey_UsesConfiguredName() => Verify.Expect(
        Wrap("string? M(IConfiguration c) => c[\"§\"];"),
        Wrap("string? M(IConfiguration c) => c[\"My:Key\"];"),
        editorConfig: "openai_key_analyzers.configuration_key = My:Key");

    private static string Wrap(string members) =>
        "using System;\nusing Microsoft.Extensions.Configuration;\n\nclass C\n{\n    "
        + members.Replace("\n", "\n    ", StringComparison.Ordinal).Replace("§", Found, StringComparison.Ordinal)
            .Replace("READ", Missing, StringComparison.Ordinal)
        + "\n}\n";
}
