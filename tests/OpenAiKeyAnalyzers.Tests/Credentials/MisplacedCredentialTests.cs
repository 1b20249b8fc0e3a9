using OpenAiKeyAnalyzers.Credentials;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Credentials;

/// <summary>Verifies URLs that are passed as keys, session tokens, Azure's old keys, and corrupted or truncated keys.</summary>
[VerifiesSources]
public class MisplacedCredentialTests
{
    private const string Hex = "0123456789abcdeffedcba9876543210";

    public static TheoryData<string> Tokens =>
    [
        $"eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.{SyntheticKey.Other("eyJ", 60)}.{SyntheticKey.Other("", 43)}",
        $"eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..{SyntheticKey.Other("", 16)}.{SyntheticKey.Other("", 80)}.{SyntheticKey.Other("", 22)}",
    ];

    [Theory]
    [MemberData(nameof(Tokens))]
    public Task SessionToken_ReportsDiagnostic(string token) =>
        Expect($"object M() => new ChatClient(\"gpt-live\", \"{{|OAK1007:{token}|}}\");");

    [Theory]
    [InlineData("object M() => new ChatClient(\"gpt-live\", \"{|OAK1006:" + Hex + "|}\");")]
    [InlineData("object M() => new OpenAIClient(new ApiKeyCredential(\"{|OAK1006:" + Hex + "|}\"));")]
    [InlineData("object M(Options o) => Kernel.CreateBuilder().AddOpenAIChatCompletion(o.Model, {|OAK1007:o.Endpoint|}, o.Key);")]
    [InlineData("object M(string key, string baseUrl) => Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-live\", {|OAK1007:baseUrl|}, key);")]
    [InlineData("object M(Options o) => Kernel.CreateBuilder().AddAzureOpenAIChatCompletion(\"chat\", o.Key, {|OAK1007:o.Endpoint|});")]
    [InlineData("object M(string key, string endpoint) => new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(key), new System.ClientModel.ApiKeyCredential({|OAK1007:endpoint|}));")]
    [InlineData("object M(string apiKey) { string model = \"gpt-live\"; return new ChatClient(apiKey, {|OAK1007:model|}); }")]
    [InlineData("object M(string apiKey) { const string text = \"{|OAK1007:gpt-live|}\"; return new ChatClient(apiKey, text); }")]
    [InlineData("object M() => new Betalgo.Ranul.OpenAI.OpenAIOptions { ApiKey = \"{|OAK1006:" + Hex + "|}\" };")]
    [InlineData("void M(System.Net.Http.HttpClient c) { c.BaseAddress = new Uri(\"https://api.openai.com/v1/\"); c.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue(\"Bearer\", \"{|OAK1006:" + Hex + "|}\"); }")]
    public Task MisplacedValue_ReportsDiagnostic(string member) => Expect(member);

    /// <summary>Only Azure OpenAI reads the header <c>api-key</c>.</summary>
    [Fact]
    public Task OpenAiKeyInApiKeyHeader_IsCheckedAtAzure() => Expect($$"""
        void A() { var http = new System.Net.Http.HttpClient { BaseAddress = new Uri("https://contoso.openai.azure.com/") }; http.DefaultRequestHeaders.Add("api-key", "{|OAK1006:{{SyntheticKey.User()}}|}"); }
        void B() { var request = new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Post, "https://contoso.openai.azure.com/openai/v1/responses"); request.Headers.Add("api-key", "{|OAK1006:{{SyntheticKey.Project()}}|}"); }
        void D() { var request = new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Post, "https://contoso.openai.azure.com/openai/v1/responses"); request.Headers.Add("api-key", "{{Hex}}"); }
        void E() { var request = new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Post, "https://gateway.contoso.example/v1"); request.Headers.Add("api-key", "{{SyntheticKey.Project()}}"); }
        """);

    [Theory]
    [InlineData("object M(Options o) => new Betalgo.Ranul.OpenAI.OpenAIOptions { ApiKey = {|OAK1007:o.Endpoint|}, BaseDomain = o.Key };")]
    [InlineData("object M(Options o) => new ChatClient(\"gpt-live\", new ApiKeyCredential({|OAK1007:o.Endpoint|}), new OpenAIClientOptions { Endpoint = new Uri(o.Key) });")]
    [InlineData("object M(Options o) => new Betalgo.Ranul.OpenAI.OpenAIOptions { ApiKey = o.Key, BaseDomain = o.Endpoint };")]
    [InlineData("object M(Options o) => new Betalgo.Ranul.OpenAI.OpenAIOptions { ApiKey = o.Endpoint };")]
    [InlineData("object M(Options o) => new ChatClient(\"gpt-live\", new ApiKeyCredential(o.Key), new OpenAIClientOptions { Endpoint = new Uri(o.Endpoint) });")]
    public Task SwappedProperties_ReportDiagnostic(string member) => Expect(member);

    /// <summary>The destination of the Azure client may be a proxy or a test server.</summary>
    [Fact]
    public Task OpenAiKeyInAzureClient_IsCheckedByHost() => Expect($$"""
        object A() => new Azure.AI.OpenAI.AzureOpenAIClient(new Uri("https://localhost:7199/"), new ApiKeyCredential("{{SyntheticKey.Project()}}"));
        object B() { var endpoint = new Uri("https://apim.contoso.example/"); return new Azure.AI.OpenAI.AzureOpenAIClient(endpoint, new ApiKeyCredential("{{SyntheticKey.Project()}}")); }
        object D() { var endpoint = new Uri("https://contoso.openai.azure.com/"); return new Azure.AI.OpenAI.AzureOpenAIClient(endpoint, new ApiKeyCredential("{|OAK1006:{{SyntheticKey.Project()}}|}")); }
        object E(Uri endpoint) => new Azure.AI.OpenAI.AzureOpenAIClient(endpoint, new ApiKeyCredential("{|OAK1006:{{SyntheticKey.Project()}}|}"));
        """);

    [Fact]
    public Task KeyInConnectionString_IsCheckedByEndpoint() => Expect($$"""
        const string ForAzure = "Endpoint=https://contoso.openai.azure.com/;Key={|OAK1006:{{SyntheticKey.Project()}}|}";
        const string ForOpenAi = "Key={|OAK1006:{{SyntheticKey.Other("gsk_", 52)}}|};Endpoint=https://api.openai.com/v1";
        const string Right = "Endpoint=https://api.openai.com/v1;Key={{SyntheticKey.Project()}}";
        const string OfGroq = "Endpoint=https://api.groq.com/openai/v1;Key={{SyntheticKey.Other("gsk_", 52)}}";
        const string OfAzure = "Endpoint=https://contoso.openai.azure.com/;Key={{Hex}}";
        """);

    [Theory]
    [InlineData("object M(Options o) => Kernel.CreateBuilder().AddOpenAIChatCompletion(o.Model, o.Key, o.Endpoint);")]
    [InlineData("object M(Options o) => Kernel.CreateBuilder().AddAzureOpenAIChatCompletion(\"chat\", o.Endpoint, o.Key);")]
    [InlineData("object M(Options o) => Kernel.CreateBuilder().AddOpenAIChatCompletion(o.Model, o.Endpoint);")]
    [InlineData("object M(string url) => new ChatClient(\"gpt-live\", new ApiKeyCredential(\"" + Hex + "\"), new OpenAIClientOptions { Endpoint = new Uri(url) });")]
    [InlineData("object M() => new Betalgo.Ranul.OpenAI.OpenAIOptions { ProviderType = Betalgo.Ranul.OpenAI.ProviderType.Azure, ResourceName = \"contoso\", ApiKey = \"" + Hex + "\" };")]
    [InlineData("object M(string url) => new Betalgo.Ranul.OpenAI.OpenAIOptions { BaseDomain = url, ApiKey = \"" + Hex + "\" };")]
    [InlineData("void M(System.Net.Http.HttpClient c) { c.BaseAddress = new Uri(\"https://api.contoso.example/\"); c.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue(\"Bearer\", \"" + Hex + "\"); }")]
    [InlineData("object M() => new ChatClient(\"gpt-live\", new ApiKeyCredential(\"eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.abc\"));")]
    public Task RightValue_NoDiagnostic(string member) => Expect(member);

    private static Task Expect(string member) => AnalyzerVerifier<CredentialAnalyzer>.Expect($$"""
        #pragma warning disable SKEXP0010
        using System;
        using System.ClientModel;
        using Microsoft.SemanticKernel;
        using OpenAI;
        using OpenAI.Chat;

        static class AzureBuilder
        {
            public static IKernelBuilder AddAzureOpenAIChatCompletion(this IKernelBuilder builder, string deploymentName, string endpoint,
                string apiKey) => builder;
        }

        record Options(string Model, string Key, string Endpoint);

        class C
        {
            {{member}}
        }
        """);
}
