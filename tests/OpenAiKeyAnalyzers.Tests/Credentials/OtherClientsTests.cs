using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Credentials;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Credentials;

/// <summary>
/// Verifies clients in versions that cannot be referenced together with the others, and clients whose packages are not available: these are
/// declared here as in their sources.
/// </summary>
public class OtherClientsTests
{
    private static readonly MetadataReference Sdk21 = TestReferences.Package("openai/2.1.0/lib/net6.0/OpenAI.dll");
    private static readonly MetadataReference OldPackage = TestReferences.Package("openai/1.11.0/lib/netstandard2.0/OpenAI_API.dll");

    [Theory]
    [InlineData("new OpenAI.OpenAIClient(~)")]
    [InlineData("new OpenAI.Chat.ChatClient(\"gpt-4o\", ~)")]
    [InlineData("new OpenAI.Chat.ChatClient(\"gpt-4o\", new System.ClientModel.ApiKeyCredential(~))")]
    public Task OpenAiSdk21_ReportsDiagnostic(string expression) => Expect(expression, Sdk21);

    [Theory]
    [InlineData("new OpenAI_API.OpenAIAPI(~)")]
    [InlineData("new OpenAI_API.OpenAIAPI { Auth = ~ }")]
    [InlineData("new OpenAI_API.APIAuthentication(~)")]
    [InlineData("new OpenAI_API.APIAuthentication(~) { ApiKey = ~ }")]
    public Task OpenAiPackage1_ReportsDiagnostic(string expression) => Expect(expression, OldPackage);

    [Theory]
    [InlineData("new OpenAI_API.OpenAIAPI(~) { ApiUrlFormat = \"http://localhost:1234/{0}/{1}\" }")]
    public Task OpenAiPackage1WithOtherUrl_NoDiagnostic(string expression) => ExpectNone(expression, OldPackage);

    // RageAgainstThePixel/OpenAI-DotNet 8.8.7 and com.openai.unity, read 2026-11-23.
    private const string OpenAiDotNet = """
        namespace OpenAI
        {
            public sealed class OpenAIAuthentication
            {
                public OpenAIAuthentication(string apiKey, string organization = null, string projectId = null) { }
                public static implicit operator OpenAIAuthentication(string key) => new OpenAIAuthentication(key);
            }

            public sealed class OpenAISettings { public OpenAISettings(string domain, string apiVersion = "v1") { } }

            public sealed class OpenAIClient
            {
                public OpenAIClient(OpenAIAuthentication openAIAuthentication = null, OpenAISettings settings = null) { }
            }
        }

        """;

    [Theory]
    [InlineData("new OpenAI.OpenAIClient(~)")]
    [InlineData("new OpenAI.OpenAIClient(new OpenAI.OpenAIAuthentication(~))")]
    public Task OpenAiDotNet_ReportsDiagnostic(string expression) => Expect(expression, null, OpenAiDotNet);

    [Theory]
    [InlineData("new OpenAI.OpenAIClient(~, new OpenAI.OpenAISettings(domain: \"http://localhost:1234\"))")]
    public Task OpenAiDotNetWithOtherUrl_NoDiagnostic(string expression) => ExpectNone(expression, null, OpenAiDotNet);

    // srcnalt/OpenAI-Unity, read 2026-11-23.
    private const string OpenAiUnity = """
        namespace OpenAI
        {
            public class OpenAIApi { public OpenAIApi(string apiKey = null, string organization = null) { } }
        }

        """;

    [Fact]
    public Task OpenAiUnity_ReportsDiagnostic() => Expect("new OpenAI.OpenAIApi(~)", null, OpenAiUnity);

    // Betalgo.OpenAI 8, read 2026-11-23.
    private const string Betalgo = """
        namespace OpenAI
        {
            public class OpenAiOptions { public string ApiKey { get; set; } public string BaseDomain { get; set; } }
        }

        """;

    [Fact]
    public Task BetalgoOpenAi_ReportsDiagnostic() => Expect("new OpenAI.OpenAiOptions { ApiKey = ~ }", null, Betalgo);

    private static Task Expect(string expression, MetadataReference? client, string declarations = "") =>
        Run(expression.Replace("~", "\"{|OAK1005:YOUR_API_KEY|}\"", StringComparison.Ordinal), client, declarations);

    private static Task ExpectNone(string expression, MetadataReference? client, string declarations = "") =>
        Run(expression.Replace("~", "\"YOUR_API_KEY\"", StringComparison.Ordinal), client, declarations);

    private static Task Run(string expression, MetadataReference? client, string declarations)
    {
        var test = new AnalyzerVerifier<CredentialAnalyzer>
            { TestCode = "#nullable disable\n" + declarations + "class C { object M() => " + expression + "; }" };
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(
            TestReferences.Assemblies.Where(static reference => Path.GetFileName(reference.Display) is not "OpenAI.dll"));
        if (client is not null)
        {
            test.TestState.AdditionalReferences.Add(client);
        }

        return test.RunAsync();
    }
}
