using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.DataFlow;

/// <summary>Verifies that the literal <c>default</c> is null where a string is expected, and not the text of its keyword.</summary>
public class DefaultLiteralTests
{
    [Theory]
    [InlineData("new OpenAIClientOptions { OrganizationId = default, ProjectId = default }")]
    [InlineData("new OpenAIClientOptions { OrganizationId = Missing }")]
    [InlineData("new ApiKeyCredential(default!)")]
    [InlineData("new ApiKeyCredential(Missing!)")]
    [InlineData("new ChatClient(default, key)")]
    [InlineData("new ChatClient(model: default, apiKey: default!)")]
    [InlineData("new AuthenticationHeaderValue(\"Bearer\", default)")]
    [InlineData("new HttpClient().GetAsync((string?)default)")]
    [InlineData("new HttpClient { BaseAddress = new Uri(default!) }")]
    [InlineData("Environment.GetEnvironmentVariable(default!)")]
    public Task DefaultValue_NoDiagnostic(string expression) => AnalyzerRun.ExpectNoneAsync(Source("object M(string key) => " + expression));

    [Theory]
    [InlineData("request.Headers.Add(\"Authorization\", (string?)default)")]
    [InlineData("request.Headers.Add(\"Authorization\", Missing)")]
    [InlineData("request.Headers.Add(\"OpenAI-Organization\", (string?)default)")]
    [InlineData("request.Headers.Add(\"OpenAI-Project\", Missing)")]
    public Task HeaderWithoutValue_NoDiagnostic(string statement) => AnalyzerRun.ExpectNoneAsync(
        Source("void M(HttpRequestMessage request) => " + statement));

    private static string Source(string member) => $$"""
        using System;
        using System.ClientModel;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using OpenAI;
        using OpenAI.Chat;

        class C
        {
            private const string? Missing = default;

            {{member}};
        }
        """;
}
