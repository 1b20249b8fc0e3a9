using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Credentials;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Credentials;

/// <summary>Verifies the ways in which code passes the key to a client.</summary>
[VerifiesSources]
public class ClientSinkTests
{
    private const string Usings = """
        #pragma warning disable OPENAI001, SCME0002, SKEXP0010, MEAI001
        using System;
        using System.ClientModel;
        using System.Collections.Generic;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.SemanticKernel;
        using OpenAI;
        using OpenAI.Chat;

        """;

    [Theory]
    [InlineData("object M() => new ChatClient(\"gpt-5\", ~).AsIChatClient();")]
    [InlineData("void M(IServiceCollection s) => s.AddSingleton(_ => new ChatClient(\"gpt-5\", ~));")]
    [InlineData("void M(IServiceCollection s) => s.AddSingleton<ChatClient>(static provider => { var key = ~; return new(\"gpt-5\", key); });")]
    [InlineData("void M(IServiceCollection s) => s.AddKeyedSingleton(\"YOUR_API_KEY\", (_, _) => new ChatClient(\"gpt-5\", ~));")]
    [InlineData("void M(IServiceCollection s) => s.AddChatClient(new OpenAIClient(~).GetChatClient(\"gpt-5\").AsIChatClient());")]
    [InlineData("object M() => Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-5\", ~).Build();")]
    [InlineData("object M() => Kernel.CreateBuilder().AddOpenAIChatCompletion(modelId: \"gpt-5\", orgId: null, apiKey: ~).Build();")]
    [InlineData("ChatClient _client = new(\"gpt-5\", ~);")]
    [InlineData("ChatClient Client { get; } = new(apiKey: ~, model: \"gpt-5\");")]
    [InlineData("private const string Key = ~; static readonly ChatClient Client = new(\"gpt-5\", Key);")]
    [InlineData("private readonly string _key = ~; ChatClient M() => new(\"gpt-5\", this._key);")]
    [InlineData("static string Key => ~; ChatClient M() => new(\"gpt-5\", Key);")]
    [InlineData("ChatClient M(bool test) => new(\"gpt-5\", test ? ~ : Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"));")]
    [InlineData("ChatClient M(bool test) => new(\"gpt-5\", test ? ~ : ~);")]
    [InlineData("ChatClient M(int n) => new(\"gpt-5\", n switch { 0 => ~, 1 => Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"), _ => ~ });")]
    [InlineData("ChatClient M(string? a, IConfiguration c) => new(\"gpt-5\", a ?? c[\"OpenAI:ApiKey\"] ?? ~);")]
    [InlineData("ChatClient M(string? a) { var key = a ?? ~; return new(\"gpt-5\", key); }")]
    [InlineData("ChatClient[] M() => [new(\"gpt-5\", ~), new ChatClient(\"gpt-5-mini\", ~)];")]
    [InlineData("class Own : ChatClient { public Own() : base(\"gpt-5\", ~) { } }")]
    [InlineData("class Own() : ChatClient(\"gpt-5\", ~);")]
    [InlineData("class Own() : OpenAIClient(new ApiKeyCredential(~), new OpenAIClientOptions());")]
    [InlineData("object M() => new OpenAIClient(new Azure.AzureKeyCredential(~));")]
    [InlineData("void M() { ApiKeyCredential credential = new(key: ~); _ = new OpenAIClient(credential); }")]
    [InlineData("private static readonly ApiKeyCredential Credential = new(~); object M() => new OpenAIClient(Credential);")]
    [InlineData("void M() { string? key = null; key = ~; _ = new OpenAIClient(key); }")]
    [InlineData("object M() => Wrap(() => new OpenAIClient(~)); object Wrap(Func<object> f) => f();")]
    [InlineData("object M() { return Local(); static object Local() => new OpenAIClient(~); }")]
    [InlineData("object M() => OpenAiFactory.Create(apiKey: ~); static class OpenAiFactory { public static object Create(string apiKey, string? model = null) => apiKey; }")]
    public Task PlaceholderInClient_ReportsDiagnostic(string members) =>
    Expect(members.Replace("~", "\"{|OAK1005:YOUR_API_KEY|}\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("class Own : ChatClient { public Own() : base(\"llama3\", new ApiKeyCredential(~), new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:1\") }) { } }")]
    [InlineData("class Own() : ChatClient(\"llama3\", new ApiKeyCredential(~), new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:1\") });")]
    [InlineData("class LocalKey() : ApiKeyCredential(~);")]
    [InlineData("class LocalKey : ApiKeyCredential { public LocalKey() : base(~) { } }")]
    [InlineData("object M() { string[] keys = [~, ~]; return new OpenAIClient(keys[0]); }")]
    [InlineData("object M(string key) { var other = key == ~ ? null : key; return new OpenAIClient(other); }")]
    [InlineData("object M(string key) => new OpenAIClient(key.Replace(~, key));")]
    [InlineData("void M(ApiKeyCredential shared) => shared.Update(~);")]
    [InlineData("object M() { var credential = new ApiKeyCredential(~); _ = new OpenAIClient(credential); return new OpenAIClient(credential, new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:1\") }); }")]
    [InlineData("object M() => WeatherFactory.Create(apiKey: ~); static class WeatherFactory { public static object Create(string apiKey) => apiKey; }")]
    public Task UnknownUsage_NoDiagnostic(string members) => Expect(members.Replace("~", "\"YOUR_API_KEY\"", StringComparison.Ordinal));

    [Fact]
    public Task TopLevelStatements_ReportsDiagnostic() => AnalyzerVerifier<CredentialAnalyzer>.Expect(
        """
        using OpenAI;
        using OpenAI.Chat;

        const string model = "gpt-5";
        var key = "{|OAK1005:YOUR_API_KEY|}";
        var client = new ChatClient(model, key);
        var other = new OpenAIClient("{|OAK1005:<your key>|}");
        """,
        output: OutputKind.ConsoleApplication);

    private static Task Expect(string members) =>
        AnalyzerVerifier<CredentialAnalyzer>.Expect(Usings + "class C\n{\n    " + members + "\n}\n");
}
