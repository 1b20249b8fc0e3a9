using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Urls;

namespace OpenAiKeyAnalyzers.Tests.Models;

/// <summary>Verifies models in requests that a program builds itself, and models that something outside the code may replace.</summary>
[VerifiesSources]
public class ModelBodyTests
{
    private const string Chat = "http.PostAsync(\"https://api.openai.com/v1/chat/completions\", null);";

    [Theory]
    [InlineData("var r = new Request(); r.Name = \"{|OAK4007:gpt-4|}\"; " + Chat)]
    [InlineData("var r = new Request { Name = \"{|OAK4008:tts-1|}\" }; " + Chat)]
    [InlineData("var b = new JsonObject { [\"messages\"] = null }; b[\"model\"] = \"{|OAK4007:gpt-4|}\"; " + Chat)]
    [InlineData("var b = new Dictionary<string, object>(); b.Add(\"model\", \"{|OAK4008:text-embedding-3-small|}\"); b.Add(\"messages\", null); " + Chat)]
    [InlineData("var form = new WWWForm(); form.AddField(\"model\", \"{|OAK4007:whisper-1|}\"); http.PostAsync(\"https://api.openai.com/v1/audio/transcriptions\", null);")]
    [InlineData("var part = new MultipartFormDataSection(\"model\", \"{|OAK4008:gpt-6-luna|}\"); http.PostAsync(\"https://api.openai.com/v1/audio/transcriptions\", null);")]
    [InlineData("var s = \"{ \\\"type\\\": \\\"session.update\\\", \\\"session\\\": { \\\"model\\\": \\\"{|OAK4008:gpt-6-luna|}\\\" } }\"; http.GetAsync(\"https://api.openai.com/v1/realtime\");")]
    [InlineData("socket.ConnectAsync(new Uri(\"wss://api.openai.com/v1/realtime?model={|OAK4008:gpt-6-luna|}\"), default);")]
    public Task ModelOfOwnRequest_ReportsDiagnostic(string statements) => Expect(string.Empty, statements);

    [Theory]
    [InlineData("public string model = \"gpt-4\";", "new OpenAI.Chat.ChatClient(model, key);")]
    [InlineData("[SerializeField] private string model = \"gpt-4\";", "new OpenAI.Chat.ChatClient(model, key);")]
    [InlineData("public string Model { get; set; } = \"gpt-4\";", "new OpenAI.Chat.ChatClient(Model, key);")]
    public async Task ReplaceableDefault_ReportsInfo(string member, string statements)
    {
        if (!SourceCorpus.TryTake([]))
        {
            var finding = Assert.Single(await AnalyzerRun.GetDiagnosticsAsync(
                GetSource(member, statements)));
            Assert.Equal(("OAK4007", Microsoft.CodeAnalysis.DiagnosticSeverity.Info), (finding.Id, finding.Severity));
        }
    }

    [Theory]
    [InlineData("private readonly string model = \"{|OAK4007:gpt-4|}\";", "new OpenAI.Chat.ChatClient(model, key);")]
    [InlineData("object N(string key, string model = \"{|OAK4007:gpt-4|}\") => new OpenAI.Chat.ChatClient(model, key);", "")]
    [InlineData("public string Unused { get; set; } = \"gpt-4\";", "")]
    [InlineData("public string Model { get; set; } = \"gpt-4\";", "new OpenAI.Chat.ChatClient(\"gpt-6-luna\", Model);")]
    public Task Default_IsReportedIfASinkUsesIt(string member, string statements) => Expect(member, statements);

    private static Task Expect(string member, string statements) =>
        AnalyzerVerifier<EndpointAnalyzer>.Expect(GetSource(member, statements));

    private static string GetSource(string member, string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.WebSockets;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;

        class C
        {
            {{member}}

            void M(HttpClient http, ClientWebSocket socket, string key)
            {
                {{statements}}
            }
        }

        class Request
        {
            [JsonPropertyName("model")]
            public string Name { get; set; } = "";

            [JsonPropertyName("messages")]
            public object[] Texts { get; set; } = [];
        }

        class SerializeFieldAttribute : Attribute;

        class WWWForm { public void AddField(string name, string value) { } }

        class MultipartFormDataSection { public MultipartFormDataSection(string name, string data) { } }
        """;
}
