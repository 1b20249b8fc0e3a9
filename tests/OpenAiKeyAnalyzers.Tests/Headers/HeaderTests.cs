using OpenAiKeyAnalyzers.Headers;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Headers;

/// <summary>
/// Verifies the exact locations of OAK3001 to OAK3004. <see cref="HeaderRunTimeTests"/> verifies the effects of the headers at run time.
/// </summary>
[VerifiesSources]
public class HeaderTests
{
    [Theory]
    [InlineData("request.Headers.Add(\"Authorization\", \"{|OAK3001:Bearer|}\" + key);")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"{|OAK3001:Bearer|}{key}\");")]
    [InlineData("request.Headers.Add(value: $\"{|OAK3001:Bearer|}{key}\", name: \"Authorization\");")]
    [InlineData("request.Headers.Add(\"authorization\", $@\"{|OAK3001:bearer|}{key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"\"\"{|OAK3001:Bearer|}{key}\"\"\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer{|OAK3001:: |}{key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Bearer{|OAK3001:=|}\" + key);")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Bearer{|OAK3001:\\u00A0|}\" + key);")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Bearer {|OAK3001:{key}|}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer {|OAK3001:$|}{key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer {|OAK3001:<|}{key}>\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer {|OAK3001:Bearer |}{key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"{|OAK3001:Authorization: |}Bearer {key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"{|OAK3001:Token|} {key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", {|OAK3001:Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")|});")]
    [InlineData("var secret = Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"); request.Headers.Add(\"Authorization\", {|OAK3001:secret|});")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer{|OAK3001: |}\", key);")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue({|OAK3001:\"Bearer \" + key|});")]
    [InlineData("request.Headers.Authorization = new({|OAK3001:key|}, \"Bearer\");")]
    [InlineData("request.Headers.Authorization = new({|OAK3001:key|});")]
    [InlineData("request.Headers.Authorization = new(parameter: $\"{|OAK3001:Bearer |}{key}\", scheme: \"Bearer\");")]
    [InlineData("request.Headers.Authorization = new(\"Bearer\", {|OAK3001:null|});")]
    [InlineData("var outer = new HttpRequestMessage { Headers = { { \"Authorization\", $\"{|OAK3001:Bearer|}{key}\" } } };")]
    [InlineData("var outer = new HttpRequestMessage { Headers = { Authorization = new AuthenticationHeaderValue(\"{|OAK3001:Token|}\", key) } };")]
    [InlineData("\"x\".WithHeaders(new { Authorization = $\"{|OAK3001:Bearer|}{key}\" });")]
    [InlineData("var headers = new Dictionary<string, string>(); headers[\"Authorization\"] = \"{|OAK3001:Bearer|}\" + key;")]
    [InlineData("var headers = new WebHeaderCollection { { \"Authorization\", \"{|OAK3001:Bearer|}\" + key } };")]
    [InlineData("var client = new OpenAI.OpenAIClient(\"{|OAK3001:Bearer |}\" + key);")]
    [InlineData("request.Headers.Add(\"{|OAK3002:Authorisation|}\", \"Bearer \" + key);")]
    [InlineData("request.Headers.Add(\"{|OAK3002:Authorization:|}\", \"Bearer \" + key);")]
    [InlineData("request.Headers.Add(\"{|OAK3002:Bearer|}\", key);")]
    public Task WrongHeader_ReportsDiagnostic(string statements) => Expect(statements);

    private static Task Expect(string statements) => AnalyzerVerifier<HeaderAnalyzer>.Expect($$"""
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using Flurl.Http;

        class C
        {
            const string Url = "https://api.openai.com/v1/responses";

            void M(HttpRequestMessage request, string key)
            {
                {{statements}}
            }
        }
        """);
}
