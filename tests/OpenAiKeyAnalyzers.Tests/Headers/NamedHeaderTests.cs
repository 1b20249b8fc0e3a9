using OpenAiKeyAnalyzers.Headers;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Headers;

/// <summary>Verifies that the type and the use of a header collection matter, and not its name.</summary>
[VerifiesSources]
public class NamedHeaderTests
{
    [Theory]
    [InlineData("var prefixedHeaders = new Dictionary<string, string>(); prefixedHeaders[\"Authorization\"] = \"{|OAK3001:Bearer|}\" + key;")]
    [InlineData("var schemeHeaders = new Dictionary<string, string>(); schemeHeaders.Add(\"Authorization\", \"{|OAK3001:Bearer|}\" + key);")]
    [InlineData("responseRequest.Headers.Add(\"Authorization\", \"{|OAK3001:Bearer|}\" + key);")]
    [InlineData("prefixClient.DefaultRequestHeaders.Add(\"Authorization\", \"{|OAK3001:Bearer|}\" + key);")]
    [InlineData("var responsesHeaders = new Dictionary<string, string>(); responsesHeaders[\"Authorization\"] = \"{|OAK3001:Bearer|}\" + key; new RestRequest().AddHeaders(responsesHeaders);")]
    [InlineData("var responsesHeaders = new Dictionary<string, string>(); responsesHeaders[\"Authorization\"] = \"{|OAK3001:Bearer|}\" + key; foreach (var header in responsesHeaders) responseRequest.Headers.Add(header.Key, header.Value);")]
    public Task RequestHeaders_ReportsDiagnostic(string statements) => Expect(statements);

    [Theory]
    [InlineData("var prefixes = new Dictionary<string, string>(); prefixes[\"Authorization\"] = \"Bearer\";")]
    [InlineData("var schemes = new Dictionary<string, string> { [\"Authorization\"] = \"Token\" }; schemes[\"Authorization\"] = \"Basic\";")]
    [InlineData("var responseHeaders = new Dictionary<string, string>(); responseHeaders[\"OpenAI-Organization\"] = \"acme\";")]
    [InlineData("answer.Headers.Add(\"Authorization\", \"Bearer\" + key);")]
    [InlineData("answer.Content.Headers.Add(\"Authorization\", \"Bearer\" + key);")]
    [InlineData("var headers = answer.Headers; headers.Add(\"Authorization\", \"Bearer\" + key);")]
    [InlineData("listener.Headers[\"Authorization\"] = \"Bearer\" + key;")]
    [InlineData("var headers = listener.Headers; headers[\"Authorization\"] = \"Bearer\" + key;")]
    [InlineData("configuration.ApiKey[\"Authorization\"] = key; configuration.ApiKeyPrefix[\"Authorization\"] = \"Bearer\";")]
    public Task OtherCollections_NoDiagnostic(string statements) => Expect(statements);

    private static Task Expect(string statements) => AnalyzerVerifier<HeaderAnalyzer>.Expect($$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using RestSharp;

        class C
        {
            const string Url = "https://api.openai.com/v1/responses";

            void M(HttpRequestMessage responseRequest, HttpClient prefixClient, HttpResponseMessage answer, HttpListenerResponse listener,
                Generated configuration, string key)
            {
                {{statements}}
            }
        }

        class Generated
        {
            public Dictionary<string, string> ApiKey { get; } = new();
            public Dictionary<string, string> ApiKeyPrefix { get; } = new();
        }
        """);
}
