using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests;

/// <summary>
/// Verifies correct code that resembles wrong code, which was found by running the rules on programs of every kind. Nothing is reported.
/// </summary>
[VerifiesSources]
public class FalsePositiveTests
{
    [Theory]
    // Price lists, limits and reports of usage name models, too.
    [InlineData("var price = new { model = \"gpt-4-32k\", input = 60m, output = 120m };")]
    [InlineData("var price = new { model = \"gpt-4-32k\", prompt = 0.06m, completion = 0.12m };")]
    [InlineData("var price = new Dictionary<string, object> { [\"model\"] = \"gpt-4-32k\", [\"prompt\"] = 0.06m };")]
    [InlineData("var limit = new { model = \"gpt-4-32k\", max_tokens = 32768 };")]
    [InlineData("var usage = \"{\\\"object\\\":\\\"usage\\\",\\\"model\\\":\\\"gpt-4-32k\\\",\\\"input\\\":12}\";")]
    // A second header on another object.
    [InlineData("Next().Headers.Add(\"Authorization\", $\"Bearer {key}\");\nNext().Headers.Add(\"Authorization\", $\"Bearer {key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer {key}\");\nMake(out request);\nrequest.Headers.Add(\"Authorization\", $\"Bearer {key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer {key}\");\n(request, other) = (other, request);\nrequest.Headers.Add(\"Authorization\", $\"Bearer {key}\");")]
    [InlineData("_field.Headers.Add(\"Authorization\", $\"Bearer {key}\");\nReset();\n_field.Headers.Add(\"Authorization\", $\"Bearer {key}\");")]
    // Headers of responses, and parts of headers.
    [InlineData("var responseHeaders = new Dictionary<string, string>(); responseHeaders[\"OpenAI-Organization\"] = \"acme\";")]
    [InlineData("var prefixes = new Dictionary<string, string>(); prefixes[\"Authorization\"] = \"Bearer\";")]
    [InlineData("var logged = new Dictionary<string, string>(); logged[\"Authorization\"] = \"***\";")]
    // URLs and models that the code treats as retired.
    [InlineData("var known = new Deprecation(\"https://api.openai.com/v1/edits\");")]
    [InlineData("Deny(\"https://api.openai.com/v1/fine-tunes\");")]
    // The service status and the news.
    [InlineData("var status = new HttpClient { BaseAddress = new Uri(\"https://status.openai.com/\") }; status.GetAsync(\"api/v2/status.json\");")]
    [InlineData("var community = new HttpClient { BaseAddress = new Uri(\"https://community.openai.com\") };")]
    public Task ValidCode_NoDiagnostic(string statements) => AnalyzerRun.ExpectNoneAsync($$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;

        class C
        {
            const string Url = "https://api.openai.com/v1/responses";
            HttpRequestMessage _field = new();

            record Deprecation(string Address);

            static void Deny(string address) { }

            HttpRequestMessage Next() => new();

            void Make(out HttpRequestMessage made) => made = new();

            void Reset() => _field = new();

            void M(HttpRequestMessage request, HttpRequestMessage other, string key)
            {
                {{statements}}
            }
        }
        """);

    [Fact]
    public Task RoutesOfOwnServer_NoDiagnostic() => AnalyzerRun.ExpectNoneAsync("""
        using System.Threading.Tasks;
        using Refit;

        public interface IOpenAiGateway
        {
            [Post("/v1/threads")]
            Task<string> ThreadAsync();

            [Get("/search")]
            Task<string> SearchAsync();

            [Get("/assistants")]
            Task<string> AssistantsAsync();
        }
        """);
}
