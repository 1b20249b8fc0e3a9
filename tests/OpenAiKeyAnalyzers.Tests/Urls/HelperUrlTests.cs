using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Urls;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>Verifies URLs that are passed to the project's own methods and types: their code matters, not their names.</summary>
[VerifiesSources]
public class HelperUrlTests
{
    private const string Edits = "https://api.openai.com/v1/{|OAK4001:edits|}";

    [Theory]
    // The method sends its parameter.
    [InlineData("BlockingPost(\"~\");", "string BlockingPost(string url) => _client.PostAsync(url, null).Result.ToString();")]
    [InlineData("LegacyCall(\"~\", \"x\");", "object LegacyCall(string url, string body) => _client.PostAsync(url, new StringContent(body));")]
    [InlineData("Deny(\"~\");", "void Deny(string address) => _client.GetAsync(address);")]
    [InlineData("Contains(\"~\");", "object Contains(string address) => _client.GetAsync(new Uri(address));")]
    [InlineData("Migrate(\"~\");", "void Migrate(string from) { Send(from); } void Send(string url) => _client.GetAsync(url);")]
    [InlineData("Retire(\"~\");", "void Retire(string url) { var request = new HttpRequestMessage(HttpMethod.Get, url); _client.SendAsync(request); }")]
    [InlineData("Block(\"~\");", "void Block(string url) { _url = url; } string _url; object Send() => _client.GetAsync(_url);")]
    [InlineData("new LegacyRequest(\"~\").Send();", "class LegacyRequest(string url) { public object Send() => new HttpClient().GetAsync(url); }")]
    [InlineData("Send(new LegacyRequest(\"~\"));", "record LegacyRequest(string Url); object Send(LegacyRequest request) => _client.GetAsync(request.Url);")]
    [InlineData("Send(new LegacyRequest { Url = \"~\" });", "class LegacyRequest { public string Url { get; set; } } object Send(LegacyRequest request) => _client.GetAsync(request.Url);")]
    [InlineData("const string url = \"~\"; BlockingPost(url);", "string BlockingPost(string url) => _client.PostAsync(url, null).Result.ToString();")]
    // The code of the method is unknown, and its name does not show how it uses the URL.
    [InlineData("other.BlockingPost(\"~\");", "")]
    [InlineData("other.LegacyCall(\"~\", \"x\");", "")]
    public Task UrlThroughHelper_ReportsDiagnostic(string statements, string members) =>
        Expect(statements.Replace("~", Edits, StringComparison.Ordinal), members);

    // The finding about http:// shows that the URL is known to be requested.
    [Theory]
    [InlineData("Fetch(\"{|OAK4003:http|}://api.openai.com/v1/models\");", "object Fetch(string text) => _client.GetAsync(text);")]
    [InlineData("Fetch(\"{|OAK4003:http|}://api.openai.com/v1/models\");", "object Fetch(string text) => _client.GetAsync(text + \"/x\");")]
    [InlineData("Fetch(\"http://api.openai.com/v1/models\");", "object Fetch(string text) => text;")]
    public Task UrlThroughHelper_IsRequest(string statements, string members) => Expect(statements, members);

    // Lists, maps, comparisons.
    [Theory]
    [InlineData("Deny(\"~\");", "void Deny(string address) { _denied.Add(address); } List<string> _denied = new();")]
    [InlineData("Block(\"~\");", "void Block(string address) { Register(address); } void Register(string item) { _denied.Add(item); } List<string> _denied = new();")]
    [InlineData("Deprecate(\"~\", \"https://api.openai.com/v1/responses\");", "void Deprecate(string from, string to) { _moved[from] = to; } Dictionary<string, string> _moved = new();")]
    [InlineData("MarkRetired(\"~\");", "void MarkRetired(string address) { if (address == _url) throw new InvalidOperationException(address); } string _url;")]
    [InlineData("IsBlocked(\"~\");", "bool IsBlocked(string address) => address.Equals(_url); string _url;")]
    [InlineData("other.Block(\"~\");", "")]
    [InlineData("other.MarkRetired(\"~\");", "")]
    [InlineData("var known = new LegacyEndpoint(\"~\");", "record LegacyEndpoint(string Url);")]
    [InlineData("var known = new LegacyEndpoint { Url = \"~\" };", "class LegacyEndpoint { public string Url { get; set; } }")]
    [InlineData("var known = new List<LegacyEndpoint> { new LegacyEndpoint(\"~\", \"https://api.openai.com/v1/responses\") };", "record LegacyEndpoint(string From, string To); bool Knows(LegacyEndpoint e) => e.From == _url; string _url;")]
    [InlineData("Deny(\"~\");", "void Deny(string address) => Deny(address);")]
    public Task ListedUrl_NoDiagnostic(string statements, string members) =>
        Expect(statements.Replace("~", "https://api.openai.com/v1/edits", StringComparison.Ordinal), members);

    private static Task Expect(string statements, string members) => AnalyzerVerifier<EndpointAnalyzer>.Expect($$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Net.Http;

        class C
        {
            HttpClient _client = new();

            void M(IOther other)
            {
                {{statements}}
            }

            {{members}}
        }

        interface IOther
        {
            void BlockingPost(string url);
            void LegacyCall(string url, string body);
            void Block(string url);
            void MarkRetired(string url);
        }
        """);
}
