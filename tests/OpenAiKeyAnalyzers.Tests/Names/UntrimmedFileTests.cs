using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.Names.KeySourceAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.Names;

/// <summary>Verifies the line break of a file whose content is passed to the client.</summary>
[VerifiesSources]
public class UntrimmedFileTests
{
    [Theory]
    [InlineData("void M() => new OpenAIClient({|OAK2001:File.ReadAllText(Path.Combine(Home, \"notes.md\"))|}).GetChatClient(\"gpt-5\");")]
    [InlineData("private readonly string _key = {|OAK2001:File.ReadAllText(\"a\")|}; object M() => new OpenAIClient(_key);")]
    [InlineData("private string _key; C() { _key = {|OAK2001:File.ReadAllText(\"a\")|}; } object M() => new OpenAIClient(_key);")]
    [InlineData("static string Key => {|OAK2001:File.ReadAllText(\"a\")|}; object M() => new OpenAIClient(Key);")]
    [InlineData("object M() => new OpenAIClient({|OAK2001:File.ReadAllTextAsync(\"a\").Result|});")]
    [InlineData("object M() => new OpenAIClient({|OAK2001:File.ReadAllTextAsync(\"a\").GetAwaiter().GetResult()|});")]
    [InlineData("async Task<object> M() => new OpenAIClient({|OAK2001:await File.ReadAllTextAsync(\"a\").ConfigureAwait(false)|});")]
    [InlineData("async Task<object> M() { var key = {|OAK2001:await File.ReadAllTextAsync(\"a\")|}; return new OpenAIClient(key); }")]
    [InlineData("object M() => new OpenAIClient({|OAK2001:File.ReadAllText(\"a\").TrimStart()|});")]
    [InlineData("object M() => new OpenAIClient({|OAK2001:File.ReadAllText(\"a\").Trim('\"')|});")]
    [InlineData("object M() => new OpenAIClient({|OAK2001:File.ReadAllText(\"a\").Trim(' ')|});")]
    [InlineData("object M() => new OpenAIClient({|OAK2001:File.ReadAllText(\"a\").Replace(\"\\r\", \"\")|});")]
    [InlineData("object M() => new OpenAIClient({|OAK2001:File.ReadAllText(\"a\").Replace(\"\\r\\n\", \"\")|});")]
    [InlineData("object M() => new OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? {|OAK2001:File.ReadAllText(\"a\")|});")]
    [InlineData("object M(bool file, string key) => new OpenAIClient(file ? {|OAK2001:File.ReadAllText(\"a\")|} : key);")]
    [InlineData("object M() { var key = {|OAK2001:File.ReadAllText(\"a\")|}; var credential = new ApiKeyCredential(key); return new OpenAIClient(credential); }")]
    [InlineData("void M(HttpRequestMessage r) { r.RequestUri = new Uri(\"https://api.openai.com/v1/models\"); r.Headers.Authorization = new(\"Bearer\", {|OAK2001:File.ReadAllText(\"a\")|}); }")]
    [InlineData("void M(HttpRequestMessage r) { r.RequestUri = new Uri(\"https://api.openai.com/v1/models\"); r.Headers.Add(\"Authorization\", $\"Bearer {{|OAK2001:File.ReadAllText(\"a\")|}}\"); }")]
    [InlineData("void M(HttpRequestMessage r) { r.RequestUri = new Uri(\"https://api.openai.com/v1/models\"); var key = {|OAK2001:File.ReadAllText(\"a\")|}; r.Headers.Add(\"Authorization\", \"Bearer \" + key); }")]
    [InlineData("void M() { var r = new RestRequest(\"https://api.openai.com/v1/models\").AddHeader(\"Authorization\", \"Bearer \" + {|OAK2001:File.ReadAllText(\"a\")|}); }")]
    [InlineData("object M() => new RestClientOptions(\"https://api.openai.com\") { Authenticator = new RestSharp.Authenticators.JwtAuthenticator({|OAK2001:File.ReadAllText(\"a\")|}) };")]
    [InlineData("object M() => \"https://api.openai.com/v1/models\".WithOAuthBearerToken({|OAK2001:File.ReadAllText(\"a\")|});")]
    [InlineData("void M(IServiceCollection s) => s.AddSingleton(_ => new OpenAIClient({|OAK2001:File.ReadAllText(\"a\")|}));")]
    public Task UntrimmedFile_ReportsDiagnostic(string members) => Expect(members);

    [Theory]
    [InlineData("object M() => new OpenAIClient(File.ReadLines(\"a\").First());")]
    [InlineData("async Task<object> M() => new OpenAIClient((await File.ReadAllTextAsync(\"a\")).Trim());")]
    [InlineData("object M() => new OpenAIClient(File.ReadAllTextAsync(\"a\").Result.TrimEnd());")]
    [InlineData("object M() => new OpenAIClient(File.ReadAllText(\"a\").TrimEnd(['\\r', '\\n']));")]
    [InlineData("object M() => new OpenAIClient(File.ReadAllText(\"a\").TrimEnd(new[] { '\\n', '\\r', ' ' }));")]
    [InlineData("object M() => new OpenAIClient(File.ReadAllText(\"a\").TrimEnd(\"\\r\\n\".ToCharArray()));")]
    [InlineData("object M() => new OpenAIClient(File.ReadAllText(\"a\").TrimEnd(Environment.NewLine.ToCharArray()));")]
    [InlineData("object M() => new OpenAIClient(File.ReadAllText(\"a\").Trim(LineEnds)); static readonly char[] LineEnds = ['\\r', '\\n'];")]
    [InlineData("object M() => new OpenAIClient(File.ReadAllText(\"a\").Trim(null));")]
    [InlineData("object M() => new OpenAIClient(File.ReadAllText(\"a\").ReplaceLineEndings(\"\"));")]
    [InlineData("object M() => new OpenAIClient(File.ReadAllText(\"a\").Replace('\\r', ' ').Replace('\\n', ' ').Trim());")]
    [InlineData("object M() => new OpenAIClient(File.ReadAllText(\"a\").Replace(\"\\r\\n\", \"\").Replace(\"\\n\", \"\"));")]
    [InlineData("object M() => new OpenAIClient(File.ReadAllText(\"a\")[..51]);")]
    [InlineData("object M() => new OpenAIClient(File.ReadAllText(\"a\")?.Trim());")]
    [InlineData("object M() => new OpenAIClient((File.Exists(\"a\") ? File.ReadAllText(\"a\") : \"\").Trim());")]
    [InlineData("object M() => new OpenAIClient(Clean(File.ReadAllText(\"a\"))); static string Clean(string text) => text.Trim();")]
    [InlineData("object M() { var key = File.ReadAllText(\"a\"); var trimmed = key.Trim(); return new OpenAIClient(trimmed); }")]
    [InlineData("object M(ChatClient c) => c.CompleteChat(File.ReadAllText(\"prompt.txt\"));")]
    [InlineData("object M() => Files.ReadAllText(\"a\") is var key ? new OpenAIClient(key) : null; static class Files { public static string ReadAllText(string path) => path; }")]
    [InlineData("object M() => new OpenAIClient(Files.ReadAllText(\"a\")); static class Files { public static string ReadAllText(string path) => path; }")]
    public Task TrimmedOrUnknownValue_NoDiagnostic(string members) => Expect(members);

    private static Task Expect(string members) => Verify.Expect($$"""
        #nullable disable
        using System;
        using System.ClientModel;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Flurl.Http;
        using Microsoft.Extensions.DependencyInjection;
        using OpenAI;
        using OpenAI.Chat;
        using RestSharp;

        class C
        {
            static string Home => "";
            {{members}}
        }
        """);
}
