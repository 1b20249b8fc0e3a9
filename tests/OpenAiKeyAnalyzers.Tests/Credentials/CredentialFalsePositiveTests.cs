using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Credentials;

/// <summary>Verifies code from real programs that resembles a defect but is correct: no rule may report it.</summary>
[VerifiesSources]
public class CredentialFalsePositiveTests
{
    [Theory]
    [InlineData("Fact")]
    [InlineData("Theory")]
    [InlineData("Xunit.FactAttribute")]
    [InlineData("NUnit.Framework.Test")]
    [InlineData("TestMethod")]
    public Task TestType_NoDiagnostic(string attribute) => AnalyzerRun.ExpectNoneAsync($$"""
        using System;
        using System.IO;
        using OpenAI;
        using OpenAI.Chat;
        class FactAttribute : Attribute;
        class TheoryAttribute : Attribute;
        class TestMethodAttribute : Attribute;
        namespace Xunit { class FactAttribute : Attribute; }
        namespace NUnit.Framework { class TestAttribute : Attribute; }
        class Tests
        {
            private const string Canary = "sk-not-a-real-key";

            [{{attribute}}]
            public void Key_does_not_reach_the_log()
            {
                var client = new OpenAIClient(Canary);
                var chat = new ChatClient("gpt-5", "fake_key");
                var other = new OpenAIClient(Environment.GetEnvironmentVariable("OPENAI_KEY") ?? "sk-test");
                if (File.ReadAllText("log.txt").Contains(Canary)) throw new InvalidOperationException("The key leaked.");
            }

            private class Helper { public object Client() => new OpenAIClient("key"); }
        }
        """);

    [Theory]
    [InlineData("static readonly Regex Key = new(\"sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,74}MARK[A-Za-z0-9_-]{20,74}\");")]
    [InlineData("static readonly Regex Key = new(@\"\\bsk-[A-Za-z0-9]{20}MARK[A-Za-z0-9]{20}\\b\");")]
    [InlineData("bool IsKey(string text) => text.StartsWith(\"sk-proj-\") && text.Contains(\"MARK\");")]
    [InlineData("string Redact(string text) => Regex.Replace(text, \"sk-[A-Za-z0-9_-]{20,}\", \"sk-***\");")]
    [InlineData("string Redact(string text, string key) => text.Replace(key, \"[REDACTED]\");")]
    [InlineData("string Mask(string key) => key.Length < 12 ? \"***\" : key[..7] + \"…\" + key[^4..];")]
    [InlineData("string Mask(string key) => $\"sk-…{key[^4..]}\";")]
    [InlineData("string Mask(string key) => \"sk-***\";")]
    [InlineData("string Redact(string line) => Regex.Replace(line, \"(?i)bearer .*\", \"Bearer [REDACTED]\");")]
    public Task KeyDetectionOrRedaction_NoDiagnostic(string member) =>
    AnalyzerRun.ExpectNoneAsync("// openai\nusing System.Text.RegularExpressions;\nclass C\n{\n    "
        + member.Replace("MARK", SyntheticKey.Watermark, StringComparison.Ordinal) + "\n}\n");

    [Theory]
    [InlineData("Console.WriteLine(\"Usage: chat --key <your key>\");")]
    [InlineData("Console.WriteLine(\"export OPENAI_API_KEY=sk-…\");")]
    [InlineData("Console.Write(\"Enter your OpenAI API key: \");")]
    [InlineData("Console.WriteLine(\"YOUR_API_KEY\");")]
    [InlineData("throw new InvalidOperationException(\"Set OPENAI_API_KEY, or write \\\"ApiKey\\\": \\\"sk-...\\\" in appsettings.json.\");")]
    [InlineData("var text = \"<your key>\"; Console.WriteLine(text);")]
    [InlineData("const string prompt = \"Answer in C#. Example: new OpenAIClient(\\\"YOUR_API_KEY\\\") with Authorization: Bearer YOUR_API_KEY\"; Console.WriteLine(prompt);")]
    [InlineData("var help = \"\"\"\n        curl https://api.openai.com/v1/models -H \"Authorization: Bearer $OPENAI_API_KEY\"\n        \"\"\"; Console.WriteLine(help);")]
    [InlineData("var key = Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? \"\"; new OpenAI.OpenAIClient(key);")]
    [InlineData("new OpenAI.OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? (\"\"));")]
    [InlineData("new OpenAI.OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") is { } key ? key : \"\");")]
    [InlineData("var key = Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"); if (string.IsNullOrEmpty(key) || key == \"YOUR_API_KEY\" || key is \"sk-...\" or \"<your key>\") throw new InvalidOperationException(\"Set OPENAI_API_KEY.\"); new OpenAI.OpenAIClient(key);")]
    [InlineData("switch (Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")) { case \"YOUR_API_KEY\": case \"changeme\": throw new InvalidOperationException(); }")]
    [InlineData("var key = Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")!; if (key.Equals(\"your-api-key\", StringComparison.OrdinalIgnoreCase) || key.Contains(\"your_api_key\")) return; new OpenAI.OpenAIClient(key);")]
    public Task MentionedKey_NoDiagnostic(string statements) =>
    AnalyzerRun.ExpectNoneAsync("using System; // openai\nclass C\n{\n    void M()\n    {\n        " + statements + "\n    }\n}\n");

    [Fact]
    public Task DocumentationComment_NoDiagnostic() => AnalyzerRun.ExpectNoneAsync("""
        using OpenAI;
        /// <summary>Create it with <c>new OpenAIClient("YOUR_API_KEY")</c>.</summary>
        /// <example><code>var client = new OpenAIClient("sk-…"); // OPENAI_KEY</code></example>
        class C { /* new OpenAIClient("YOUR_API_KEY") */ object M(string key) => new OpenAIClient(key); }
        """);

    [Fact]
    public Task PrefixTable_NoDiagnostic() => AnalyzerRun.ExpectNoneAsync("""
        using System.Collections.Generic;
        static class KeyKinds
        {
            private static readonly Dictionary<string, string> Vendors = new()
            {
                ["sk-proj-"] = "OpenAI", ["sk-svcacct-"] = "OpenAI", ["sk-admin-"] = "OpenAI", ["sk-ant-"] = "Anthropic", ["sk-or-v1-"] = "OpenRouter", ["gsk_"] = "Groq",
            };

            private static readonly string[] Prefixes = ["sk-", "sk-proj-", "xai-", "AIza", "hf_", "ghp_", "pplx-", "r8_"];

            public static string Vendor(string key) => key switch
            {
                _ when key.StartsWith("sk-proj-") => "OpenAI",
                _ when key.StartsWith("org-") => "an organization",
                _ => Vendors[Prefixes[0]],
            };
        }
        """);

    [Fact]
    public Task MigrationTable_NoDiagnostic() => AnalyzerRun.ExpectNoneAsync("""
        using System.Collections.Generic;
        static class Migration // openai
        {
            public static readonly (string Old, string New)[] Variables = [("OPENAI_KEY", "OPENAI_API_KEY"), ("OPEN_AI_KEY", "OPENAI_API_KEY"), ("OpenAI__ApiKey", "OpenAI:ApiKey")];
            public static readonly Dictionary<string, string> Models = new() { { "text-davinci-003", "gpt-5" }, { "gpt-3.5-turbo-0613", "gpt-5-mini" } };
        }
        """);

    [Fact]
    public Task UrlValidation_NoDiagnostic() => AnalyzerRun.ExpectNoneAsync("""
        using System;
        static class Endpoints
        {
            public static bool IsOpenAI(Uri uri) => uri.Scheme == "https" && (uri.Host == "api.openai.com" || uri.Host.EndsWith(".openai.azure.com"));
            public static bool IsRefused(string url) => url.StartsWith("http://api.openai.com") || url == "https://api.openai.com" || url.Contains("/v1/engines");
        }
        """);

    [Theory]
    [InlineData("sk_test_")]
    [InlineData("sk_live_")]
    public Task StripeKey_NoDiagnostic(string prefix) => AnalyzerRun.ExpectNoneAsync($$"""
        using OpenAI;
        static class StripeConfiguration { public static string ApiKey { get; set; } = ""; }
        class C
        {
            object M(string key)
            {
                StripeConfiguration.ApiKey = "{{SyntheticKey.Other(prefix, 24)}}";
                return new OpenAIClient(key);
            }
        }
        """);

    [Theory]
    [InlineData("new System.Globalization.CultureInfo(\"sk-SK\")")]
    [InlineData("\"<div class='sk-fading-circle sk-chase'></div>\"")]
    [InlineData("configuration[\"sk-apiKey\"]")]
    [InlineData("configuration[\"Logging.Level\"]")]
    [InlineData("configuration.GetSection(\"OpenAI\")[\"ApiKey\"]")]
    [InlineData("configuration.GetSection(\"OpenAI:ApiKey\").Value")]
    [InlineData("new OpenAI.OpenAIClientOptions { OrganizationId = ORG, ProjectId = PROJ }")]
    [InlineData("new OpenAI.OpenAIClient(new System.ClientModel.ApiKeyCredential(key), new OpenAI.OpenAIClientOptions { OrganizationId = ORG, ProjectId = PROJ })")]
    [InlineData("new HttpRequestMessage(HttpMethod.Get, \"https://api.openai.com/v1/models\") { Headers = { { \"Authorization\", \"Bearer \" + key }, { \"OpenAI-Organization\", ORG }, { \"OpenAI-Project\", PROJ } } }")]
    public Task SimilarPrefix_NoDiagnostic(string expression) => AnalyzerRun.ExpectNoneAsync($$"""
        using System.Net.Http; // openai
        using Microsoft.Extensions.Configuration;
        class C
        {
            object? M(IConfiguration configuration, string key) => {{expression
                .Replace("ORG", "\"" + SyntheticKey.Other("org-", 24) + "\"", StringComparison.Ordinal)
                .Replace("PROJ", "\"" + SyntheticKey.Other("proj_", 24) + "\"", StringComparison.Ordinal)}};
        }
        """);

    // The source is a minimal UnityEngine, as its reference declares it.
    private const string Unity = """
        namespace UnityEngine
        {
            public sealed class SerializeField : System.Attribute;
            public class MonoBehaviour { }
        }

        namespace OpenAI
        {
            public class OpenAIApi { public OpenAIApi(string? apiKey = null, string? organization = null) { } }
        }

        """;

    [Theory]
    [InlineData("[SerializeField] private string openAIApiKey;")]
    [InlineData("[SerializeField] private string openAIApiKey = \"\";")]
    [InlineData("[SerializeField] private string openAIApiKey = \"YOUR_API_KEY\";")]
    [InlineData("public string openAIApiKey = \"\";")]
    [InlineData("public string openAIApiKey = \"Set me in the inspector\";")]
    public Task UnitySerializedField_NoDiagnostic(string field) => AnalyzerRun.ExpectNoneAsync(
        "#nullable disable\nusing UnityEngine;\n" + Unity + "class Chat : MonoBehaviour\n{\n    " + field
        + "\n    private OpenAI.OpenAIApi _api;\n    void Awake() => _api = new OpenAI.OpenAIApi(openAIApiKey);\n}\n");

    [Theory]
    [InlineData("public class OpenAIOptions { public string ApiKey { get; set; } = \"\"; }")]
    [InlineData("public class OpenAISettings { public string ApiKey { get; init; } = string.Empty; }")]
    [InlineData("public class OpenAISettings { public string ApiKey { get; set; } = \"YOUR_API_KEY\"; }")]
    [InlineData("public class OpenAISettings { public string ApiKey { get; set; } public OpenAISettings() { ApiKey = \"\"; } }")]
    [InlineData("public class OpenAISettings { public string ApiKey { get; set; } public OpenAISettings() => ApiKey = \"YOUR_API_KEY\"; }")]
    [InlineData("public record OpenAISettings(string ApiKey = \"\", string Model = \"gpt-5\");")]
    [InlineData("public record OpenAISettings { public required string ApiKey { get; init; } } class C { object M(string apiKey = \"\") => new OpenAISettings { ApiKey = apiKey }; }")]
    [InlineData("public class OpenAISettings { public string ApiKey { get; set; } = \"\"; public void SignOut() => this.ApiKey = \"\"; }")]
    public Task OptionsDefault_NoDiagnostic(string declarations) =>
    AnalyzerRun.ExpectNoneAsync("#nullable disable\n" + declarations + "\n");

    [Theory]
    [InlineData("settings.OpenAIApiKey = \"\";")]
    [InlineData("settings.OpenAIApiKey = \"********\";")]
    [InlineData("settings.OpenAIApiKey = \"[REDACTED]\";")]
    [InlineData("settings = new AppSettings { OpenAIApiKey = \"\" };")]
    [InlineData("settings = new AppSettings { OpenAIApiKey = key.Length == 0 ? \"\" : \"sk-****\" };")]
    public Task ClearedOrMaskedSetting_NoDiagnostic(string statement) => AnalyzerRun.ExpectNoneAsync($$"""
        class AppSettings { public string OpenAIApiKey { get; set; } = ""; }
        class C { void M(AppSettings settings, string key) { {{statement}} } }
        """);

    [Fact]
    public Task RefitToken_NoDiagnostic() => AnalyzerRun.ExpectNoneAsync("""
        using System.Threading.Tasks;
        using Refit;
        [Headers("Authorization: Bearer", "Accept: application/json")]
        interface IOpenAI
        {
            [Post("/v1/responses")] Task<string> CreateAsync([Body] string body);
            [Get("/v1/models")] Task<string> ModelsAsync([Authorize("Bearer")] string token);
            [Get("/v1/files")] Task<string> FilesAsync([Header("Authorization")] string bearer);
        }
        class C
        {
            IOpenAI M(string key) => RestService.For<IOpenAI>("https://api.openai.com", new RefitSettings { AuthorizationHeaderValueGetter = (_, _) => ValueTask.FromResult(key) });
        }
        """);
}
