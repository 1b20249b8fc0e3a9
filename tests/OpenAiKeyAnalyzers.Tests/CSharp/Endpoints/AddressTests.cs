using OpenAiKeyAnalyzers.CSharp.Endpoints;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CSharp.Endpoints;

/// <summary>Where OAK4001 to OAK4004 and OAK4006 report addresses, to the character, in every place that takes one.</summary>
[VerifiesSources]
public class AddressTests
{
    [Theory]
    // A text that is an address, whatever becomes of it.
    [InlineData("string url = \"https://api.openai.com/v1/{|OAK4001:engines|}\"; Use(url);")]
    [InlineData("const string url = @\"https://api.openai.com/v1/{|OAK4001:edits|}\"; Use(url);")]
    [InlineData("var url = $\"https://api.openai.com/v1/{|OAK4001:engines/{model}|}/completions\"; Use(url);")]
    [InlineData("var url = \"https://api.openai.com/v1/{|OAK4001:engines/\" + model|} + \"/completions\"; Use(url);")]
    [InlineData("var url = string.Format(\"https://api.openai.com/v1/{|OAK4001:engines|}/{0}\", model); Use(url);")]
    [InlineData("const string host = \"https://api.openai.com\"; Use(host + \"/v1/{|OAK4001:classifications|}\");")]
    [InlineData("const string host = \"https://api.openai.com/v1\"; const string path = \"/{|OAK4001:answers|}\"; Use(host + path);")]
    [InlineData("const string host = \"https://api.openai.com/v1\"; Use($\"{host}/{|OAK4001:search|}\");")]
    [InlineData("var url = \"\"\"https://api.openai.com/v1/{|OAK4001:fine-tunes|}\"\"\"; Use(url);")]
    [InlineData("var url = \"https:\\u002F\\u002Fapi.openai.com\\u002Fv1\\u002F{|OAK4001:edi\\u0074s|}\"; Use(url);")]
    [InlineData("var url = model ?? \"https://api.openai.com/v1/{|OAK4001:edits|}\"; Use(url);")]
    [InlineData("Use(\"https://api.openai.com/{|OAK4001:dashboard/billing/usage|}?start_date=2023-01-01\");")]
    [InlineData("Use(\"https://api.openai.com/v1/{|OAK4002:completions|}\");")]
    [InlineData("Use(\"https://{|OAK4002:platform.openai.com/account/api-keys|}\");", "platform.openai.com/{|OAK4002:account/api-keys|}")]
    [InlineData("Use(\"https:{|OAK4004: |}//platform.openai.com/account/api-keys\");")]
    [InlineData("Use(\"https://api.openai.com/v1/models{|OAK4004:Authorization: Bearer YOUR_API_KEY|}\");")]
    [InlineData("Use(\"https://api.openai.com/{|OAK4004:chat|}/completions\");")]
    [InlineData("Use(\"https://api.openai.com/v1{|OAK4004:/v1|}/chat/completions\");")]
    [InlineData("Use(\"https://api.openai.com/v1/chat/{|OAK4004:completion|}\");")]
    [InlineData("Use(\"https://{|OAK4004:api.openia.com|}/v1/chat/completions\");")]
    [InlineData("Use(\"https://{|OAK4004:chat.openai.com|}/v1/chat/completions\");")]
    [InlineData("Use(\"https://api.openai.com/v1/models?{|OAK4006:api_key=\" + model|});")]
    [InlineData("Use($\"https://api.openai.com/v1/models?{|OAK4006:api_key={model}|}\");")]
    // new Uri, and what holds one.
    [InlineData("var uri = new Uri(\"{|OAK4004:api.openai.com|}/v1/models\");")]
    [InlineData("var uri = new Uri(\"https:{|OAK4004:|}\");", "")]
    public Task Text(string statements, string? other = null) => other is null ? Expect(statements) : Task.CompletedTask;

    private static Task Expect(string statements) => AnalyzerVerifier<EndpointAnalyzer>.Expect($$"""
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Net.WebSockets;
        using System.Threading;
        using Flurl;
        using Flurl.Http;
        using RestSharp;

        class C
        {
            void Use(string text) { }

            async void M(HttpClient client, string model)
            {
                {{statements}}
            }
        }
        """);
}
