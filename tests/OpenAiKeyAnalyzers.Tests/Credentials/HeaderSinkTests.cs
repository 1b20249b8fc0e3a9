using OpenAiKeyAnalyzers.Credentials;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Credentials;

/// <summary>Verifies the credentials of an Authorization header, in every HTTP client that is used to call OpenAI.</summary>
[VerifiesSources]
public class HeaderSinkTests
{
    private const string Usings = """
        #pragma warning disable SYSLIB0014
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using Flurl.Http;
        using RestSharp;

        """;

    [Theory]
    [InlineData("var r = new HttpRequestMessage(); r.Headers.Authorization = new(\"Bearer\", \"~\");")]
    [InlineData("var r = new HttpRequestMessage { Headers = { Authorization = new AuthenticationHeaderValue(\"Bearer\", \"~\") } };")]
    [InlineData("var r = new HttpRequestMessage(); r.Headers.Authorization = new AuthenticationHeaderValue(parameter: \"~\", scheme: \"Bearer\");")]
    [InlineData("const string scheme = \"Bearer\"; new HttpClient().DefaultRequestHeaders.Authorization = new(scheme, \"~\");")]
    [InlineData("new HttpClient().DefaultRequestHeaders.Add(value: \"Bearer ~\", name: \"Authorization\");")]
    [InlineData("new HttpClient().DefaultRequestHeaders.TryAddWithoutValidation(\"Authorization\", \"Bearer ~\");")]
    [InlineData("new HttpClient().DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(\"Bearer ~\");")]
    [InlineData("new RestRequest().AddHeader(\"Authorization\", \"Bearer ~\");")]
    [InlineData("new RestRequest().AddOrUpdateHeader(\"Authorization\", \"Bearer ~\");")]
    [InlineData("new RestClient().AddDefaultHeader(\"Authorization\", \"Bearer ~\");")]
    [InlineData("RestRequestExtensions.AddHeader(new RestRequest(), \"Authorization\", \"Bearer ~\");")]
    [InlineData("RestClientExtensions.AddDefaultHeader(new RestClient(), \"Authorization\", \"Bearer ~\");")]
    [InlineData("new RestRequest().AddHeaders(new Dictionary<string, string> { { \"Authorization\", \"Bearer ~\" } });")]
    [InlineData("new RestRequest().AddHeaders(new Dictionary<string, string> { [\"Authorization\"] = \"Bearer ~\" });")]
    [InlineData("var headers = new Dictionary<string, string>(); headers[\"Authorization\"] = \"Bearer ~\"; new RestRequest().AddHeaders(headers);")]
    [InlineData("var headers = new Dictionary<string, string>(); headers.Add(\"Authorization\", \"Bearer ~\"); new RestRequest().AddHeaders(headers);")]
    [InlineData("\"x\".WithOAuthBearerToken(\"~\");")]
    [InlineData("HeaderExtensions.WithOAuthBearerToken(new FlurlRequest(\"x\"), \"~\");")]
    [InlineData("\"x\".WithHeader(\"Authorization\", \"Bearer ~\");")]
    [InlineData("new WebClient().Headers[\"Authorization\"] = \"Bearer ~\";")]
    [InlineData("new WebClient().Headers.Add(\"Authorization\", \"Bearer ~\");")]
    [InlineData("new WebClient().Headers[HttpRequestHeader.Authorization] = \"Bearer ~\";")]
    [InlineData("new WebClient().Headers.Add(HttpRequestHeader.Authorization, \"Bearer ~\");")]
    [InlineData("WebRequest.Create(\"x\").Headers[\"Authorization\"] = $\"Bearer {\"~\"}\";")]
    [InlineData("var h = new WebHeaderCollection { [\"Authorization\"] = \"Bearer ~\" };")]
    [InlineData("var socket = new System.Net.WebSockets.ClientWebSocket(); socket.Options.SetRequestHeader(\"Authorization\", \"Bearer ~\");")]
    [InlineData("const string key = \"~\"; new RestRequest().AddHeader(\"Authorization\", \"Bearer \" + key);")]
    [InlineData("string key = \"~\"; new RestRequest().AddHeader(\"Authorization\", $\"Bearer {key}\");")]
    [InlineData("new RestRequest().AddHeader(\"Authorization\", \"Bearer \" + (Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? \"~\"));")]
    public Task PlaceholderInHeader_ReportsDiagnostic(string statements) => Expect(
        "const string Url = \"https://api.openai.com/v1/responses\";\n    void M() { "
        + statements.Replace("~", "{|OAK1005:YOUR_API_KEY|}", StringComparison.Ordinal) + " }");

    [Theory]
    [InlineData("new RestRequest().AddHeader(\"Authorization\", \"Bearer ~\");")]
    [InlineData("\"x\".WithOAuthBearerToken(\"~\");")]
    [InlineData("new WebClient().Headers[\"Authorization\"] = \"Bearer ~\";")]
    [InlineData("new HttpClient().DefaultRequestHeaders.Authorization = new(\"Bearer\", \"~\");")]
    public Task PlaceholderForOtherHost_NoDiagnostic(string statements) => Expect(
        "const string Url = \"https://api.groq.com/openai/v1/chat/completions\";\n    void M() { "
        + statements.Replace("~", "YOUR_API_KEY", StringComparison.Ordinal) + " }");

    [Theory]
    [InlineData("new RestRequest().AddHeader(\"X-Api-Key\", \"~\");")]
    [InlineData("new RestRequest().AddHeader(\"OpenAI-Organization\", \"~\");")]
    [InlineData("new HttpClient().DefaultRequestHeaders.Authorization = new(\"Basic\", \"~\");")]
    [InlineData("new RestRequest().AddHeader(\"Authorization\", \"Basic ~\");")]
    [InlineData("Console.WriteLine(\"Authorization\", \"Bearer ~\");")]
    [InlineData("var r = new HttpRequestMessage(); if (r.Headers.Authorization?.Parameter == \"~\") throw new InvalidOperationException();")]
    public Task OtherHeader_NoDiagnostic(string statements) => Expect(
        "const string Url = \"https://api.openai.com/v1/responses\";\n    void M() { "
        + statements.Replace("~", "YOUR_API_KEY", StringComparison.Ordinal) + " }");

    private static Task Expect(string members) =>
        AnalyzerVerifier<CredentialAnalyzer>.Expect(Usings + "class C\n{\n    " + members + "\n}\n");
}
